"""What the clinic itself puts on the shelf: articles in its own words, and what it says to callers."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from pumptracker.domain.own_article import OwnArticle
from pumptracker.formats.caller_cards import Texts, callers
from pumptracker.store import articles, calls
from pumptracker.ui import actions
from pumptracker.ui.learn.shelf import Shelf
from pumptracker.ui.session import Session


class Stock(NamedTuple):
    """The clinic's own words as they were read: its articles, its texts for callers and its emergency number."""

    own: list[OwnArticle]
    texts: Texts


def read_stock(session: Session) -> Stock:
    """Read it; raises StoreUnavailable where the clinic's file does not answer."""
    texts = Texts(
        session.read(calls.caller_texts), session.read(calls.emergency_number), session.read(calls.manufacturer_lines)
    )
    return Stock(session.read(articles.every), texts)


def stocked(language: str, stock: Stock | None, folder: Path | None = None) -> Shelf:
    """The articles of a language with what the clinic has put beside them; the shipped ones alone without that."""
    if stock is None:
        return Shelf(language, folder)
    key = actions.keys("beeping", actions.ANYWHERE)
    return Shelf(language, folder, stock.own, [callers(language, stock.texts, key)])
