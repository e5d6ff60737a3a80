"""The texts a patient takes home: one beside each article, spoken to the patient and not to the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pumptracker.formats.article import SHIPPED, Article, read_articles
from pumptracker.formats.article_text import sources, without_sources
from pumptracker.paths import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text of a handout: Markdown, the names of its sources, and when it was reviewed."""

    title: str
    body: str
    sources: tuple[str, ...] = ()
    reviewed: str = ""
    is_to_patient: bool = True
    """Whether it speaks to the patient: then the clinic's numbers stand in its warning."""
    is_own: bool = False
    """Whether the words are the clinic's own."""


class TakeHome:
    """The articles of a language and, by their ids, the texts to take home; an article without one is taken whole."""

    def __init__(self, language: str, articles: Sequence[Article], folder: Path | None = None) -> None:
        self._articles = {article.id: article for article in articles}
        self._short = {each.id: each for each in read_articles((folder or resources() / "handouts") / language)}

    def has_short(self, article_id: str) -> bool:
        """Whether there is a text for the patient; where the clinic has its own words, those are what it wants said."""
        article = self._articles.get(article_id)
        return article_id in self._short and article is not None and article.whose == SHIPPED

    def text(self, article_id: str, *, whole: bool) -> Text:
        """The text for the patient, or the whole article where that is wanted or there is no other."""
        article = self._articles[article_id]
        named, short = sources(article), self._short.get(article_id)
        if whole or short is None or not self.has_short(article_id):
            reviewed = article.reviewed_on.isoformat() if article.reviewed_on else article.reviewed
            return Text(
                title=article.title, body=without_sources(article), sources=tuple(named.values()), reviewed=reviewed,
                is_to_patient=False, is_own=article.whose != SHIPPED,
            )  # fmt: skip
        told = tuple(named[code] for code in short.sources if code in named)
        return Text(title=short.title, body=short.body, sources=told, reviewed=short.reviewed)
