"""What goes on paper, as parts in order: no fonts and no coordinates, only what stands together."""

from __future__ import annotations

from dataclasses import dataclass

from pumptracker.formats.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, never left alone at the foot of a page."""

    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A text of paragraphs; blank lines stay."""

    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A title with lines below it that stay on one page: a patient is never split."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A text in a frame to be cut out, as large as a card."""

    text: str
    folded: bool = False
    """Twice as high, to be folded once."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """An envelope: who sends it, and who gets it."""

    sender: str
    receiver: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own."""


Part = Heading | Body | Block | Box | Addressed | NewPage | Sheet

SIZES = ("page", "envelope", "postcard")
"""Sizes of paper: the clinic's usual one, a number 10 envelope, a postcard of 6 by 4 inches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole print. `foot` stands at the left of every page's foot, "" for a letter, which has none."""

    parts: tuple[Part, ...]
    title: str = ""
    foot: str = ""
    landscape: bool = False
    size: str = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Address labels, thirty to a sheet of letter paper (5160): the first at `start` (1 to 30), moved by a nudge."""

    texts: tuple[str, ...]
    start: int = 1
    right_mm: float = 0.0
    down_mm: float = 0.0
