"""What goes on paper, as parts in order: no fonts and no coordinates, only what stands together."""

from __future__ import annotations

from dataclasses import dataclass

from pumptracker.formats.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, never left alone at the foot of a page; a title is larger."""

    text: str
    is_title: bool = False


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


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph whose words may be bold; with a `mark` ("•", "1.") it is an item of a list."""

    runs: tuple[Run, ...]
    mark: str = ""
    small: bool = False
    tight: bool = False
    """Close to what follows, as the lines of a list are."""

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Warned:
    """Passages on the ground and beside the bar of a warning, together on one page."""

    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG, so many points high at most, and what it shows in words."""

    svg: bytes
    height: float
    words: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who hands it out: the name large, the other lines small, a rule below."""

    name: str
    lines: tuple[str, ...] = ()


Part = Heading | Body | Block | Box | Addressed | NewPage | Sheet | Passage | Warned | Drawing | Letterhead

USUAL, LARGE = 11, 18
"""Sizes of running text, in points: the usual one, and large print."""

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
    points: int = USUAL
    """The size of the type of running text; headings follow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Address labels, thirty to a sheet of letter paper (5160): the first at `start` (1 to 30), moved by a nudge."""

    texts: tuple[str, ...]
    start: int = 1
    right_mm: float = 0.0
    down_mm: float = 0.0
