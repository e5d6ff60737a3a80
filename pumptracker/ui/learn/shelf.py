"""The articles of one language, ready to be opened and searched."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from pumptracker.domain.own_article import OwnArticle
from pumptracker.formats import glossary
from pumptracker.formats.article import Article, read_articles
from pumptracker.formats.article_search import Found, Index
from pumptracker.formats.own_articles import with_own
from pumptracker.paths import resources


class Shelf:
    """What was read of a language; an article that is missing or broken is not on it.

    `own` is what the clinic keeps, in every language: its words stand in the place of the shipped ones. `made` is
    what no file holds, and what nobody words here.
    """

    def __init__(
        self, language: str, folder: Path | None = None, own: Sequence[OwnArticle] = (), made: Sequence[Article] = ()
    ) -> None:
        self.language = language
        worded = with_own(read_articles((folder or resources() / "education") / language), own, language)
        taken = {article.id for article in made}
        worded = [article for article in worded if article.id not in taken]
        self.articles = [*made, *worded]
        self._may_be_edited = {each.id for each in worded} | {each.article for each in own if each.is_worded}
        self._by_id = {article.id: article for article in self.articles}
        listed = self.article(glossary.GLOSSARY)
        self.terms: dict[str, str] = glossary.terms(listed.body) if listed else {}

    def article(self, article_id: str) -> Article | None:
        """An article, None where there is none of that name."""
        return self._by_id.get(article_id)

    def may_be_edited(self, article_id: str) -> bool:
        """Whether the clinic can word an article: one that was shipped, or that it added in any language."""
        return article_id in self._may_be_edited

    @cached_property
    def _index(self) -> Index:
        return Index(self.articles)

    def make_ready(self) -> None:
        """Make the search ready before it is asked for."""
        assert self._index

    def find(self, typed: str, at_most: int | None = None) -> list[Found]:
        """What answers the words typed, the best first, so many at most."""
        return self._index.find(typed, at_most)
