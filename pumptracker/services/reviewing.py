"""What articles there are, whose words each has, and which are to be reviewed: what is due stands first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pumptracker.domain.own_article import ARTICLE_LANGUAGES, OwnArticle
from pumptracker.domain.reviewing import STATES, day_reviewed, next_review, review_state
from pumptracker.formats.article import SHIPPED, Article
from pumptracker.formats.own_articles import digest, with_own
from pumptracker.services.wording import shipped
from pumptracker.store import articles, settings
from pumptracker.store.connection import Connection

MISSING = "missing"
"""Whose words: nobody's. The article is there in another language alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedArticle:
    """One article in one language, as the settings list it.

    `whose` is shipped, own, added or missing, `elsewhere` the same of the other language. `reviewed_by` is "" where
    nobody at the clinic reviewed it, `reviewed_on` then the day it was shipped with. `is_outdated`: the shipped text
    that was rewritten or reviewed is no longer the one that is shipped. `state` is "" where nothing is written.
    """

    id: str
    language: str
    title: str
    whose: str
    elsewhere: str
    reviewed_on: date | None = None
    reviewed_by: str = ""
    next_on: date | None = None
    state: str = ""
    is_outdated: bool = False


def listed(db: Connection, today: date, folder: Path | None = None) -> list[ListedArticle]:
    """Every article in every language: reviews overdue first, then due, then done, each by day; unwritten ones last."""
    own, months = articles.every(db), settings.numbers(db).article_review_months
    sent = {language: shipped(language, folder) for language in ARTICLE_LANGUAGES}
    read = {language: {each.id: each for each in with_own(sent[language], own, language)} for language in sent}
    by_id = {language: {each.id: each for each in sent[language]} for language in sent}
    kept = {(each.article, each.language): each for each in own}
    found = [
        _listed(name, language, read, kept.get((name, language)), by_id[language].get(name), months, today)
        for name in {name for shown in read.values() for name in shown} for language in ARTICLE_LANGUAGES
    ]  # fmt: skip
    return sorted(found, key=_place)


def _listed(
    name: str, language: str, read: Mapping[str, Mapping[str, Article]], kept: OwnArticle | None,
    sent: Article | None, months: int, today: date,
) -> ListedArticle:  # fmt: skip
    other = next(each for each in ARTICLE_LANGUAGES if each != language)
    shown, beside = read[language].get(name), read[other].get(name)
    elsewhere = beside.whose if beside else MISSING
    if shown is None:
        title = beside.title if beside else name
        return ListedArticle(id=name, language=language, title=title, whose=MISSING, elsewhere=elsewhere)
    by_clinic = shown.reviewed_on is not None
    reviewed_on = shown.reviewed_on if shown.reviewed_on or shown.whose != SHIPPED else day_reviewed(shown.reviewed)
    next_on = next_review(reviewed_on, months)
    return ListedArticle(
        id=name, language=language, title=shown.title, whose=shown.whose, elsewhere=elsewhere, reviewed_on=reviewed_on,
        reviewed_by=kept.reviewed_by if kept and by_clinic else "", next_on=next_on,
        state=review_state(next_on, today),
        is_outdated=kept is not None and sent is not None and kept.made_from != digest(sent),
    )  # fmt: skip


def _place(each: ListedArticle) -> tuple[int, date, str, str]:
    state = STATES.index(each.state) if each.state else len(STATES)
    return state, each.next_on or date.min, each.id, each.language


def count(listing: Iterable[ListedArticle], state: str) -> int:
    """How many stand so."""
    return sum(each.state == state for each in listing)
