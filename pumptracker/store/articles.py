"""The articles a clinic has rewritten, added, or confirmed as they were shipped."""

from __future__ import annotations

import sqlite3
from datetime import date

from pumptracker.domain.own_article import OwnArticle
from pumptracker.store.facts import delete, insert, update

_COLUMNS = "id, article, language, title, body, stage, kinds, reviewed_on, reviewed_by, made_from"
_EVERY = f"SELECT {_COLUMNS} FROM articles ORDER BY article, language"
_ONE = f"SELECT {_COLUMNS} FROM articles WHERE article = ? AND language = ?"


def every(db: sqlite3.Connection) -> list[OwnArticle]:
    """All that the clinic keeps, by id and language."""
    return [_article(row) for row in db.execute(_EVERY)]


def kept(db: sqlite3.Connection, article: str, language: str) -> OwnArticle | None:
    """What the clinic keeps of one article in one language, where it does."""
    row = db.execute(_ONE, (article, language)).fetchone()
    return None if row is None else _article(row)


def keep(db: sqlite3.Connection, article: OwnArticle) -> None:
    """Keep this of an article, in the place of what was kept of it before; its own id is passed over."""
    before = kept(db, article.article, article.language)
    values = {
        "title": article.title, "body": article.body, "stage": article.stage, "kinds": " ".join(article.kinds),
        "reviewed_on": article.reviewed_on, "reviewed_by": article.reviewed_by, "made_from": article.made_from,
    }  # fmt: skip
    if before is None:
        insert(db, "articles", article=article.article, language=article.language, **values)
    else:
        update(db, "articles", before.id, **values)


def take_out(db: sqlite3.Connection, article: OwnArticle) -> None:
    """Keep nothing of an article any more."""
    delete(db, "articles", article.id)


def _article(row: sqlite3.Row) -> OwnArticle:
    return OwnArticle(
        id=row["id"], article=row["article"], language=row["language"], title=row["title"], body=row["body"],
        stage=row["stage"], kinds=tuple(row["kinds"].split()), reviewed_on=_day(row["reviewed_on"]),
        reviewed_by=row["reviewed_by"], made_from=row["made_from"],
    )  # fmt: skip


def _day(text: str) -> date | None:
    """A day; None for what is none: the text is shown all the same, as one that was never reviewed."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
