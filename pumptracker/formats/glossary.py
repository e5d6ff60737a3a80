"""The glossary: an article whose headings of the third level, or bold list entries, are terms with what they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pumptracker.domain.name import folded
from pumptracker.formats.article_text import Span, plain, words

GLOSSARY = "glossary"
"""The id of the article that holds the terms."""

_TERM = re.compile(r"^###\s+(.*?)\s*#*$")
_HEADING = re.compile(r"^#{1,6}\s")
_ENTRY = re.compile(r"^\s*(?:[-*+]\s+)?\*\*(.+?)\*\*\s*[:.–—-]?\s*(.*)$")
_BETWEEN = re.compile(r"[/,;]|\s+(?:or|o|u)\s+")
_IN_BRACKETS = re.compile(r"^(.*?)\s*\(([^)]*)\)\s*$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A term in a text, and where."""

    span: Span
    term: str


def terms(body: str) -> dict[str, str]:
    """Each term with its definition, from the body of the glossary."""
    found: dict[str, list[str]] = {}
    term = ""
    for line in body.splitlines():
        heading, entry = _TERM.match(line), _ENTRY.match(line)
        if heading:
            term = plain(heading.group(1))
            found[term] = []
        elif _HEADING.match(line):
            term = ""
        elif entry and (not term or line.lstrip().startswith("- **")):
            term = plain(entry.group(1)).rstrip(":.")
            found[term] = [plain(entry.group(2))]
        elif term:
            found[term].append(plain(line))
    joined = {term: " ".join(filter(None, lines)) for term, lines in found.items()}
    return {term: meaning for term, meaning in joined.items() if term and meaning}


def names(term: str) -> tuple[str, ...]:
    """What a term is called: "ERI (elective replacement indicator)" has two names, "PTM or PTC" too."""
    found = _IN_BRACKETS.match(term)
    given = found.groups() if found else (term,)
    return tuple(name.strip() for each in given for name in _BETWEEN.split(each) if name.strip())


def mentions(text: str, of: Mapping[str, str]) -> list[Mention]:
    """The first place of each term in a text, by whole words whatever their case; the longer term goes first."""
    by_words = _by_words(tuple(of))
    longest = max(map(len, by_words), default=0)
    stand, found, seen, place = words(text), list[Mention](), set[str](), 0
    while place < len(stand):
        for length in range(min(longest, len(stand) - place), 0, -1):
            term = by_words.get(tuple(word.folded for word in stand[place : place + length]))
            if term is not None:
                if term not in seen:
                    found.append(Mention((stand[place].start, stand[place + length - 1].end), term))
                    seen.add(term)
                place += length
                break
        else:
            place += 1
    return found


@lru_cache(maxsize=8)
def _by_words(given: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    """The terms by the words of each of their names."""
    named = {tuple(word.folded for word in words(name)): term for term in given for name in names(term)}
    return {spelled: term for spelled, term in named.items() if spelled and folded(term)}
