"""Finding articles by their words: every word typed must occur; a title counts more than a heading, that than text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pumptracker.formats.article import Article
from pumptracker.formats.article_text import Section, Span, Word, matches, sections, words

_TITLE, _HEADING, _TEXT = 100, 10, 1
_BEFORE, _LONGEST = 40, 120
_KEPT = 512
"""How many articles stay ready to be searched: both languages at many times what is shipped."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article that holds every word typed: the heading of its best part, and a snippet with what is marked."""

    article_id: str
    title: str
    heading: str
    snippet: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A section with its words sorted, for finding by their beginnings."""

    section: Section
    of_heading: Sequence[str]
    of_text: Sequence[str]
    read: Sequence[Word]

    def first(self, terms: Sequence[str]) -> int:
        """Where the first word stands that begins with one of these, 0 where none does."""
        return next((word.start for word in self.read if word.folded.startswith(tuple(terms))), 0)

    def score(self, terms: Sequence[str]) -> int:
        """How well a section answers."""
        return sum(
            _HEADING if _holds(self.of_heading, term) else _TEXT if _holds(self.of_text, term) else 0 for term in terms
        )


@dataclass(frozen=True, slots=True)
class _Read:
    """An article made ready to be searched."""

    article: Article
    of_title: Sequence[str]
    of_all: Sequence[str]
    parts: tuple[_Part, ...]


class Index:
    """Articles made ready once; each key typed asks anew."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._read = [_made_ready(article) for article in articles]

    def find(self, typed: str) -> list[Found]:
        """The articles that hold every word typed, the best first; none where nothing was typed."""
        terms = [word.folded for word in words(typed)]
        if not terms:
            return []
        found = [read for read in self._read if all(_holds(read.of_all, term) for term in terms)]
        found.sort(key=lambda read: (-_score(read, terms), read.article.title))
        return [_found(read, terms, typed) for read in found]


@lru_cache(maxsize=_KEPT)
def _made_ready(article: Article) -> _Read:
    """An article read once: where the clinic changes one of them, the others need not be read again."""
    parts = tuple(_made_part(each) for each in sections(article))
    title = _sorted(article.title)
    every = {*title, *(word for part in parts for word in (*part.of_heading, *part.of_text))}
    return _Read(article, title, sorted(every), parts)


def _made_part(section: Section) -> _Part:
    read = words(section.text)
    return _Part(section, _sorted(section.heading), sorted({word.folded for word in read}), read)


def _sorted(text: str) -> list[str]:
    return sorted({word.folded for word in words(text)})


def _holds(among: Sequence[str], term: str) -> bool:
    """Whether a word among these, which are sorted, begins with the term."""
    place = bisect_left(among, term)
    return place < len(among) and among[place].startswith(term)


def _score(read: _Read, terms: Sequence[str]) -> int:
    return sum(_TITLE for term in terms if _holds(read.of_title, term)) + max(part.score(terms) for part in read.parts)


def _found(read: _Read, terms: Sequence[str], typed: str) -> Found:
    best = max(read.parts, key=lambda part: part.score(terms))  # the first of equals
    heading = best.section.heading if best.score(terms) else ""
    snippet = _snippet(best.section.text, best.first(terms))
    return Found(read.article.id, read.article.title, heading, snippet, tuple(matches(snippet, typed)))


def _snippet(text: str, first: int) -> str:
    """So much of a text around its first match as a line or two hold, cut between words."""
    start = 0 if first <= _BEFORE else text.find(" ", first - _BEFORE, first) + 1 or first
    if len(text) - start <= _LONGEST:
        end = len(text)
    else:
        end = max(text.rfind(" ", start, start + _LONGEST), first + 1)
        end = end if text[end : end + 1] == " " else start + _LONGEST
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")
