"""The pages of a print while it is laid out: how much room is left, and where the next part stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSizeF

from pumptracker.formats.paper import USUAL, Box, Drawing, Heading, Letterhead, Paper, Part, Passage
from pumptracker.formats.sheet import Sheet
from pumptracker.services.progress import tell
from pumptracker.ui.printing.lines import TextLine, Type, broken
from pumptracker.ui.printing.pages import Page, Placed

POINTS = {
    "letter": QSizeF(612, 792),
    "a4": QSizeF(595, 842),
    "envelope": QSizeF(684, 297),
    "postcard": QSizeF(432, 288),
}
"""Sizes of paper, in points."""

TITLE, HEADING, GAP, PAD = 15, 12, 10.0, 3.0
"""The sizes of a title and of a heading, the space between parts and within one, in points."""

STEP = 32
"""So many pieces are laid out between one telling of progress and the next."""

_MARGIN, _WIDE_MARGIN, _HANDED_OUT = 36.0, 62.0, 50.0


class Composer:
    """Lays one part below the other, beginning a page where there is no room."""

    def __init__(self, paper: Paper, usual: str) -> None:
        size = POINTS[usual if paper.size == "page" else paper.size]
        self.size = size.transposed() if paper.landscape else size
        self.points = paper.points
        self.margin = _margin(paper)
        self.pages: list[Page] = [Page()]
        self.y = self.margin
        self._done, self._total = 0, sum(map(_pieces, paper.parts))

    def count(self) -> None:
        """One piece more is laid out; whoever watches is told now and then, and may stop it."""
        self._done += 1
        if self._done % STEP == 0:
            tell(self._done, self._total)

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.size.width() - 2 * self.margin

    @property
    def bottom(self) -> float:
        """How far down a page may be filled."""
        return self.size.height() - self.margin

    @property
    def whole(self) -> float:
        """The height between the margins."""
        return self.bottom - self.margin

    def turn(self) -> None:
        """Begin a page, unless this one is empty."""
        if self.y > self.margin:
            self.pages.append(Page())
        self.y = self.margin

    def room(self, height: float) -> None:
        """Begin a page where this height has no room."""
        if self.y + height > self.bottom:
            self.turn()

    def put(self, lines: Sequence[TextLine], x: float, y: float) -> float:
        """Put lines there; returns where the next one would stand."""
        for line in lines:
            self.pages[-1].texts.append(Placed(line, x, y))
            y += line.height
        return y

    def heading(self, part: Heading, points: int = HEADING, *, followed_by: float = 60.0) -> None:
        """A heading, with room for the beginning of what follows; larger where running text is."""
        points = TITLE if part.is_title else points
        points, followed_by = (round(each * self.points / USUAL) for each in (points, followed_by))
        lines = broken(part.text, Type(points, True), self.width)
        height = sum(line.height for line in lines) + GAP
        self.room(min(height + followed_by, self.whole))
        if self.y > self.margin:
            self.y += GAP
        for line in lines:
            self.room(line.height)
            self.y = self.put([line], self.margin, self.y)
        self.y += PAD


def _margin(paper: Paper) -> float:
    """Wide around what is read like a letter, less so around what is handed out, small around lists and cards."""
    kinds = {type(part) for part in paper.parts}
    if kinds & {Passage, Drawing, Letterhead}:
        return _HANDED_OUT
    return _WIDE_MARGIN if paper.size == "page" and not paper.foot and Box not in kinds else _MARGIN


def _pieces(part: Part) -> int:
    return len(part.rows) if isinstance(part, Sheet) else 1
