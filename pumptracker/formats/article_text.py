"""An article as plain sections, and the matching of its words without regard to case and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pumptracker.domain.name import folded
from pumptracker.formats.article import Article

Span = tuple[int, int]
"""Where something stands in a text: from, and up to but not with."""

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_LINE_MARK = re.compile(r"^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?")
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
_SOURCE = re.compile(r"^- (S\d+): (.+), (https?://\S+)$")
_LISTED = re.compile(r"S\d+: ")
_WEIGHT = re.compile(r"\\([\\`*_\[\]<>#|~])|\*+|`|(?<!\w)_+|_+(?!\w)")
_ADDRESS = re.compile(r",?\s*https?://\S+")
_RULE = re.compile(r"^[\s|:-]*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text as it is searched, and where it stands."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading ("" for what stands before the first) and the plain text below it."""

    heading: str
    text: str


@cache
def _folded_letter(letter: str) -> str:
    """A letter without case and accent; a mark that stands alone is nothing."""
    return "" if unicodedata.combining(letter) else folded(letter)


@lru_cache(maxsize=20_000)
def _folded_word(word: str) -> str:
    return word.casefold() if word.isascii() else "".join(map(_folded_letter, word))


def words(text: str) -> list[Word]:
    """The words of a text in order, folded."""
    found = []
    for match in _WORD.finditer(text):
        plain = _folded_word(match.group())
        if plain:
            found.append(Word(plain, *match.span()))
    return found


def plain(markdown: str) -> str:
    """A line of Markdown as it is read: no marks of lists, quotes, weight or links."""
    text = _LINK.sub(r"\1", _LINE_MARK.sub("", markdown))
    return _WEIGHT.sub(r"\1", text).replace("|", " ").strip()


def sections(article: Article) -> Iterator[Section]:
    """The sections of an article in order, as they are read; nobody reads the address of a source."""
    heading, lines = "", list[str]()
    for line in article.body.splitlines():
        found = _HEADING.match(line)
        if found is None:
            if not _RULE.match(line):
                lines.append(plain(_ADDRESS.sub("", line)))
            continue
        if heading or lines:
            yield Section(heading, " ".join(lines))
        heading, lines = plain(found.group(1)), []
    yield Section(heading, " ".join(lines))


def lists_sources(section: Section) -> bool:
    """Whether a section says where the others come from, and nothing of its own."""
    return bool(_LISTED.match(section.text))


def sources(article: Article) -> dict[str, str]:
    """The name of each source an article lists, by its code."""
    found = (_SOURCE.match(line) for line in article.body.splitlines())
    return {match[1]: match[2] for match in found if match}


def without_sources(article: Article) -> str:
    """The body of an article without the list of its sources and the heading right above it; all else stays."""
    kept: list[str] = []
    for line in article.body.splitlines():
        if not _SOURCE.match(line):
            kept.append(line)
            continue
        while kept and not kept[-1].strip():
            kept.pop()
        if kept and _HEADING.match(kept[-1]):
            kept.pop()
        else:
            kept.append("")
    return "\n".join(kept).strip()


def slug(heading: str) -> str:
    """A heading as a link names it: "How often?" is "how-often"."""
    return "-".join(word.folded for word in words(heading))


def heading_slugs(body: str) -> frozenset[str]:
    """The headings of a text as links name them."""
    found = (_HEADING.match(line) for line in body.splitlines())
    return frozenset(slug(plain(each.group(1))) for each in found if each)


def matches(text: str, typed: str) -> list[Span]:
    """Where the words of a text begin with what was typed; only the part that was typed is marked."""
    terms = [word.folded for word in words(typed)]
    found = []
    for word in words(text):
        length = max((len(term) for term in terms if word.folded.startswith(term)), default=0)
        if length:
            found.append((word.start, word.start + _letters(text[word.start : word.end], length)))
    return found


def _letters(word: str, length: int) -> int:
    """How many letters of a word hold so many folded ones."""
    if word.isascii():
        return length
    for count in range(1, len(word) + 1):
        if len("".join(map(_folded_letter, word[:count]))) >= length:
            return count + sum(1 for letter in word[count : count + 1] if unicodedata.combining(letter))
    return len(word)
