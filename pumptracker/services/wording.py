"""The clinic's own words: shipped articles rewritten and restored, others added and removed, all of them reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pumptracker.domain.own_article import ARTICLE_LANGUAGES, Draft, OwnArticle, check_draft, tidied
from pumptracker.domain.refused import Refused
from pumptracker.formats.article import Article, read_articles
from pumptracker.formats.article_check import check_markdown, links_to, pictures
from pumptracker.formats.article_text import slug
from pumptracker.formats.caller_cards import CALLERS
from pumptracker.formats.own_articles import digest, with_own
from pumptracker.paths import resources
from pumptracker.services.writing import action
from pumptracker.store import articles
from pumptracker.store.connection import Connection


def shipped(language: str, folder: Path | None = None) -> list[Article]:
    """The articles that came with the program, in a language."""
    return read_articles((folder or resources() / "education") / language)


def shipped_article(article: str, language: str, folder: Path | None = None) -> Article | None:
    """One of them, None where none of that name came."""
    return next((each for each in shipped(language, folder) if each.id == article), None)


def add_article(db: Connection, draft: Draft, *, by: str, today: date, folder: Path | None = None) -> str:
    """Add an article of the clinic's own; returns its id, which is its title as links write it."""
    with action(db, "add_article", by=by):
        draft = tidied(draft)
        check_draft(draft)
        name = slug(draft.title)
        if not name:
            raise Refused("article_without_name", field="title", given=draft.title)
        same = draft.title if name == CALLERS else _titles(db, folder).get(name)
        if same is not None:
            raise Refused("article_already", field="title", given=same)
        _keep(db, name, draft, by=by, today=today, folder=folder)
        return name


def rewrite_article(
    db: Connection, article: str, draft: Draft, *, by: str, today: date, folder: Path | None = None
) -> None:
    """Word an article anew, shipped or the clinic's own, or write it in the language it is not yet in.

    It counts as reviewed today. The shipped words, saved as they are, take the clinic's own away.
    """
    with action(db, "rewrite_article", by=by):
        draft = tidied(draft)
        check_draft(draft)
        if article not in _titles(db, folder):
            raise Refused("no_longer_there", table="articles")
        _keep(db, article, draft, by=by, today=today, folder=folder)


def restore_article(
    db: Connection, article: str, language: str, *, by: str, today: date, folder: Path | None = None  # noqa: ARG001
) -> None:  # fmt: skip
    """Take the clinic's words of a shipped article away; the shipped text stands again, with its own review date."""
    with action(db, "restore_article", by=by):
        if shipped_article(article, language, folder) is None:
            raise Refused("article_not_shipped")
        articles.take_out(db, _own(db, article, language))


def remove_article(
    db: Connection, article: str, language: str, *, by: str, today: date, folder: Path | None = None  # noqa: ARG001
) -> None:  # fmt: skip
    """Take away an article that the clinic added; refused while another article links to it."""
    with action(db, "remove_article", by=by):
        if shipped_article(article, language, folder) is not None:
            raise Refused("article_is_shipped")
        gone = _own(db, article, language)
        for each in _readable(db, language, folder):
            if each.id != article and links_to(each, article):
                raise Refused("article_linked", given=each.title)
        articles.take_out(db, gone)


def confirm_article(
    db: Connection, article: str, language: str, *, by: str, today: date, folder: Path | None = None
) -> None:
    """Say that an article was read through today and stands, whoever's words it has."""
    with action(db, "confirm_article", by=by):
        before = articles.kept(db, article, language)
        if before is not None and before.is_worded:
            articles.keep(db, replace(before, reviewed_on=today, reviewed_by=by))
            return
        text = shipped_article(article, language, folder)
        if text is None:
            raise Refused("no_longer_there", table="articles")
        articles.keep(db, _confirmation(text, language, by=by, today=today))


def _keep(db: Connection, name: str, draft: Draft, *, by: str, today: date, folder: Path | None) -> None:
    text = shipped_article(name, draft.language, folder)
    written = Article(
        id=name, title=draft.title, stage=draft.stage, kinds=draft.kinds, reviewed="", body=draft.body
    )  # fmt: skip
    check_markdown(written, _readable(db, draft.language, folder), pictures(shipped(draft.language, folder)))
    if text is not None and _says(text) == _says(written):
        articles.keep(db, _confirmation(text, draft.language, by=by, today=today))
        return
    made = OwnArticle(
        id=0, article=name, language=draft.language, title=draft.title, body=draft.body, stage=draft.stage,
        kinds=draft.kinds, reviewed_on=today, reviewed_by=by, made_from=digest(text),
    )  # fmt: skip
    articles.keep(db, made)


def _says(article: Article) -> tuple[str, str, str, frozenset[str]]:
    return article.title, article.body, article.stage, frozenset(article.kinds)


def _confirmation(text: Article, language: str, *, by: str, today: date) -> OwnArticle:
    return OwnArticle(
        id=0, article=text.id, language=language, reviewed_on=today, reviewed_by=by, made_from=digest(text)
    )  # fmt: skip


def _own(db: Connection, article: str, language: str) -> OwnArticle:
    """The clinic's words of an article; refused where they are gone."""
    found = articles.kept(db, article, language)
    if found is None or not found.is_worded:
        raise Refused("no_longer_there", table="articles")
    return found


def _readable(db: Connection, language: str, folder: Path | None) -> Sequence[Article]:
    return with_own(shipped(language, folder), articles.every(db), language)


def _titles(db: Connection, folder: Path | None) -> dict[str, str]:
    """The title of every article there is in any language, by its id."""
    return {each.id: each.title for language in ARTICLE_LANGUAGES for each in _readable(db, language, folder)}
