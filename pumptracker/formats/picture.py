"""The pictures of the articles and handouts: SVG with gaps for words, dates and colours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from html import escape
from string import Formatter

from pumptracker.paths import resources
from pumptracker.words.pictures import LABELS, SHOWS

PICTURES = ("pump", "refill", "runway")
"""Where the pump lies, how a refill is done, the dates of a refill."""

ON_PAPER: Mapping[str, str] = {
    "ink": "#1c2b2d", "quiet": "#55666a", "ground": "#ffffff", "line": "#9fb0b2", "accent": "#0b6e69",
    "soft": "#cfe6e4", "danger": "#b02018", "body": "#eef3f3", "skin": "#f6e3d7", "skin_line": "#d9a98c",
}  # fmt: skip
"""The colours of a picture on white paper."""

_FONT = "DejaVu Sans"


def picture(
    name: str, language: str, colours: Mapping[str, str] = ON_PAPER, dates: Mapping[str, str] | None = None
) -> bytes:
    """A picture as SVG in a language, with the dates of one patient where they are given; empty where it is missing.

    `dates` are written days by mark of the runway (fill, visit, by, alarm, empty); a bar begins another line.
    """
    try:
        drawn = _read(name)
    except (OSError, UnicodeDecodeError):
        return b""
    said = {**LABELS[language], **{f"{mark}_on": text for mark, text in (dates or {}).items()}}
    lines = {f"{code}_{number}": escape(line) for code, text in said.items() for number, line in _lines(text)}
    gaps = {gap for _, gap, _, _ in Formatter().parse(drawn) if gap}
    return drawn.format_map({**dict.fromkeys(gaps, ""), **lines, **colours, "font": _FONT}).encode()


def shows(name: str, language: str) -> str:
    """What a picture shows, in words."""
    return SHOWS[language].get(name, "")


@lru_cache(maxsize=len(PICTURES))
def _read(name: str) -> str:
    return (resources() / "pictures" / f"{name}.svg").read_text(encoding="utf-8")


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.split("|"), start=1))
