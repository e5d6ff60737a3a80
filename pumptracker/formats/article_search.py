"""Finding articles by what a caller says: a title counts more than a heading, a heading more than the text below it.

Words that mean nothing by themselves ("how", "my") are passed over where others are typed, a word that nothing begins
with is taken for one that is a letter off, and what a caller says of an emergency comes before everything else.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pumptracker.formats.article import Article
from pumptracker.formats.article_text import Section, Span, Word, lists_sources, matches, sections, slug, words
from pumptracker.formats.little_words import telling
from pumptracker.formats.misspelling import one_letter_off

_TITLE, _ASKED, _HEADING, _TEXT, _SOURCE = 30, 16, 10, 1, 0
_ENDING, _SHORTEST = 3, 4
"""So many letters a word may lose at its end, and so many it keeps."""

_MISSPELT = 5
"""So many letters a word has at least that is taken for another."""

_IN_TITLE = -1
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
class Place:
    """Where a word stands: an article by number, a section of it (-1 for the title), and how much that counts."""

    article: int
    section: int
    weight: int


class Index:
    """Articles made ready once; each key typed asks anew."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._sections = [_sections(article) for article in articles]
        self._alarms = _alarms(articles)
        places: dict[str, set[Place]] = defaultdict(set)
        for number, article in enumerate(articles):
            for word, section, weight in _noted(article):
                places[word].add(Place(number, section, weight))
        self._vocabulary = sorted(places)
        self._places = [tuple(places[word]) for word in self._vocabulary]
        self._known = {word: at for at, word in enumerate(self._vocabulary)}

    def find(self, typed: str, at_most: int | None = None) -> list[Found]:
        """The articles that answer the words typed, the best first, so many at most; none where nothing was typed.

        Those that hold every word that means anything; where none does, those that hold most of them.
        """
        terms = [self._spelt(term) for term in telling(word.folded for word in words(typed))]
        starts = [start for start in map(self._start, terms) if start]
        weights = [self._weights(start) for start in starts]
        held = Counter(number for weight in weights for number in weight)
        most = max(held.values(), default=0)
        ranked = [
            (number, *_ranked([weight[number] for weight in weights if number in weight]))
            for number, count in held.items() if count == most
        ]  # fmt: skip
        ranked.sort(key=lambda rank: (-rank[1], self._articles[rank[0]].title))
        urgent = self._urgent(terms, [(number, best) for number, _, best in ranked])
        return [self._found(number, best, starts) for number, best in urgent[:at_most]]

    def _urgent(self, terms: Sequence[str], ranked: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """What was found; above it what most of the alarms among the words call for, the most urgent first."""
        said, called = set(terms), Counter[tuple[int, int]]()
        for alarm, place in self._alarms:
            if alarm <= said:
                called[place] += len(alarm)
        if not called:
            return ranked
        first = min(called, key=lambda place: (-called[place], place))
        return [first, *(each for each in ranked if each[0] != first[0])]

    def _spelt(self, term: str) -> str:
        """A word as it is written here: the nearest, a letter off, where nothing begins like what was typed."""
        if len(term) < _MISSPELT or not term.isalpha() or self._is_written(term):
            return term
        near = one_letter_off(term) & self._known.keys()

        def farness(word: str) -> tuple[bool, int, str]:
            return not term.startswith(word), -len(self._places[self._known[word]]), word

        return min(near, key=farness, default=term)

    def _is_written(self, term: str) -> bool:
        """Whether a word begins so, or belongs to an alarm."""
        at = bisect_left(self._vocabulary, term)
        begins = at < len(self._vocabulary) and self._vocabulary[at].startswith(term)
        return begins or any(term in alarm for alarm, _ in self._alarms)

    def _start(self, term: str) -> str:
        """How a word there is begins that answers this one, "" where none does.

        Where there is none its last letters are let go of: "refills" is answered by "refill".
        """
        for length in range(len(term), min(len(term), max(len(term) - _ENDING, _SHORTEST)) - 1, -1):
            at = bisect_left(self._vocabulary, term[:length])
            if at < len(self._vocabulary) and self._vocabulary[at].startswith(term[:length]):
                return term[:length]
        return ""

    def _weights(self, start: str) -> dict[int, dict[int, float]]:
        """How much each section of each article counts that holds a word beginning so; a rare word counts more."""
        found = self._beginning(start)
        rarity = math.log(1 + len(self._articles) / len(found)) if found else 0.0
        return {
            number: {place: counts * rarity for place, counts in own.items()} for number, own in found.items()
        }  # fmt: skip

    def _beginning(self, start: str) -> dict[int, dict[int, float]]:
        found: dict[int, dict[int, float]] = defaultdict(dict)
        for at in range(bisect_left(self._vocabulary, start), len(self._vocabulary)):
            if not self._vocabulary[at].startswith(start):
                break
            for place in self._places[at]:
                own = found[place.article]
                own[place.section] = max(own.get(place.section, 0.0), place.weight)
        return found

    def _found(self, number: int, best: int, starts: Sequence[str]) -> Found:
        article, section = self._articles[number], self._sections[number][max(best, 0)]
        heading = section.heading if best >= 0 else ""
        snippet = _snippet(section.text, _first(section.text, starts))
        return Found(article.id, article.title, heading, snippet, tuple(matches(snippet, " ".join(starts))))


@lru_cache(maxsize=_KEPT)
def _sections(article: Article) -> tuple[Section, ...]:
    return tuple(sections(article))


@lru_cache(maxsize=_KEPT)
def _noted(article: Article) -> tuple[tuple[str, int, int], ...]:
    """Each word of an article, its section and what it counts there: read once, whatever changes beside it."""
    found = {(word.folded, _IN_TITLE, _TITLE) for word in words(article.title)}
    for number, section in enumerate(_sections(article)):
        found |= {(word.folded, number, _HEADING) for word in words(section.heading)}
        counts = _SOURCE if lists_sources(section) else _TEXT
        found |= {(word.folded, number, counts) for word in words(section.text)}
    headings = _headings(article)
    for heading, said in (*article.asked, *_single(article.alarms)):
        found |= {(word.folded, headings.get(heading, _IN_TITLE), _ASKED) for word in words(said)}
    return tuple(found)


def _single(alarms: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The alarms that are one word each; those of several are words of everyday otherwise."""
    return [(heading, alarm) for heading, said in alarms for alarm in said.split() if "+" not in alarm]


def _headings(article: Article) -> dict[str, int]:
    """The number of each section, by its heading as links name it."""
    return {slug(section.heading): number for number, section in enumerate(_sections(article)) if section.heading}


def _alarms(articles: Sequence[Article]) -> list[tuple[frozenset[str], tuple[int, int]]]:
    """The words of each alarm, and the article and section that it calls for."""
    found = []
    for number, article in enumerate(articles):
        headings = _headings(article)
        for heading, said in article.alarms:
            place = (number, headings.get(heading, _IN_TITLE))
            found += [(frozenset(word.folded for word in words(alarm)), place) for alarm in said.split()]
    return found


def _ranked(weights: Sequence[dict[int, float]]) -> tuple[float, int]:
    """How well an article answers, and the first of its best sections; -1 where its title alone does."""
    title = sum(weight.get(_IN_TITLE, 0.0) for weight in weights)
    by_section: dict[int, float] = defaultdict(float)
    for weight in weights:
        for section, counts in weight.items():
            if section != _IN_TITLE:
                by_section[section] += counts
    best = max(sorted(by_section), key=lambda section: by_section[section], default=_IN_TITLE)
    return title + by_section.get(best, 0.0), best


def _first(text: str, terms: Sequence[str]) -> int:
    """Where the first word stands that begins with one of these, 0 where none does."""
    sought = tuple(terms)
    return next((word.start for word in _read(text) if word.folded.startswith(sought)), 0)


@lru_cache(maxsize=2_000)
def _read(text: str) -> list[Word]:
    return words(text)


def _snippet(text: str, first: int) -> str:
    """So much of a text around its first match as a line or two hold, cut between words."""
    start = 0 if first <= _BEFORE else text.find(" ", first - _BEFORE, first) + 1 or first
    if len(text) - start <= _LONGEST:
        end = len(text)
    else:
        end = max(text.rfind(" ", start, start + _LONGEST), first + 1)
        end = end if text[end : end + 1] == " " else start + _LONGEST
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")
