"""The manuals as they are written: Markdown, a name above each section, pictures by name, and a place for the keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pumptracker.formats.article_text import plain, slug

USER, IT = "user", "it"
MANUALS = (USER, IT)
"""The manual of those at the desk, and that of the clinic's IT."""

KEYS = "<!-- keys -->"
"""Where the table of keys stands."""

_NAMED = re.compile(r"<!-- section: ([a-z0-9-]+) -->")
_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*")
_PICTURE = re.compile(r"!\[[^\]]+\]\(pictures/([a-z0-9-]+)\.png\)")
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a manual: by what name links and F1 find it, its level (2 for a chapter), and what it says."""

    name: str
    level: int
    title: str


@dataclass(frozen=True, slots=True)
class Manual:
    """A manual: its title, its headings in order, and its Markdown without their names."""

    title: str
    sections: tuple[Section, ...]
    text: str
    pictures: tuple[str, ...]


def read_manual(path: Path) -> Manual | None:
    """The manual in a file; None where it cannot be read."""
    try:
        return manual(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def manual(text: str) -> Manual:
    """The manual that a text is."""
    title, sections, kept, name = "", list[Section](), list[str](), ""
    for line, is_code in _lines(text):
        named, heading = (None, None) if is_code else (_NAMED.fullmatch(line), _HEADING.fullmatch(line))
        if named:
            name = named[1]
            continue
        if heading and len(heading[1]) == 1:
            title = plain(heading[2])
        elif heading:
            said = plain(heading[2])
            sections.append(Section(name or slug(said), len(heading[1]), said))
            name = ""
        kept.append(line)
    return Manual(title, tuple(sections), "\n".join(kept), tuple(pictures_of(text)))


def pictures_of(text: str) -> list[str]:
    """The names of the pictures that a text shows, in order."""
    found = (_PICTURE.fullmatch(line.strip()) for line in text.splitlines())
    return [each[1] for each in found if each]


def with_keys(text: str, keys: str) -> str:
    """The text with the table of keys in its place."""
    return text.replace(KEYS, keys)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """The lines of a text, and whether each stands in a block of code, where nothing is a heading."""
    is_code = False
    for line in text.splitlines():
        fence = line.strip().startswith(_FENCE)
        yield line, is_code or fence
        is_code ^= fence
