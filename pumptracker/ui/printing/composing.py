"""A print laid out in pages: a row, a block and a box stay whole, headings stay with what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSizeF

from pumptracker.domain import label_sheet
from pumptracker.formats.paper import USUAL, Addressed, Block, Body, Box, Heading, Labels, NewPage, Paper
from pumptracker.formats.sheet import Sheet
from pumptracker.services.progress import tell
from pumptracker.ui.overriding import override
from pumptracker.ui.printing import flowing
from pumptracker.ui.printing.composer import GAP, HEADING, PAD, POINTS, STEP, Composer
from pumptracker.ui.printing.lines import TextLine, Type, broken, shortened
from pumptracker.ui.printing.pages import SMALL, Laid, Page, Placed

_CELL = 9
_CARD = QSizeF(3.5 * 72, 2.25 * 72)
_SMALLEST = 5


class _Parts(Composer):
    """Lays parts one below the other."""

    def __init__(self, paper: Paper, usual: str) -> None:
        super().__init__(paper, usual)
        self._column = 0

    @override
    def turn(self) -> None:
        """Begin a page, unless this one is empty; a row of boxes is left."""
        super().turn()
        self._column = 0

    # parts -----------------------------------------------------------------------------------

    def body(self, part: Body) -> None:
        """A text, over as many pages as it takes."""
        for line in broken(part.text.strip("\n"), Type(self.points), self.width):
            self.room(line.height)
            self.y = self.put([line], self.margin, self.y)

    def block(self, part: Block) -> None:
        """A title with its lines, on one page."""
        title = broken(part.title, Type(_CELL, True), self.width)
        lines = [line for text in part.lines for line in broken(text, Type(_CELL), self.width - GAP)]
        height = sum(line.height for line in (*title, *lines)) + 2 * PAD
        self.room(height)
        lines = shortened(lines, self.bottom - self.y - sum(line.height for line in title))
        self.y = self.put(lines, self.margin + GAP, self.put(title, self.margin, self.y + PAD)) + PAD
        self.pages[-1].rules.append((self.margin, self.margin + self.width, self.y))

    def box(self, part: Box) -> None:
        """A frame with its text in it, two beside each other; the text as large as it fits."""
        size = QSizeF(_CARD.width(), _CARD.height() * (2 if part.folded else 1))
        if self._column == 0:
            self.room(size.height())
        frame = QRectF(self.margin + self._column * (size.width() + GAP), self.y, size.width(), size.height())
        self.pages[-1].frames.append(frame)
        if part.folded:
            self.pages[-1].folds.append((frame.left(), frame.right(), frame.center().y()))
        self._fill(part, frame)
        fits = 2 if self.width >= 2 * size.width() + GAP else 1
        self._column = (self._column + 1) % fits
        if self._column == 0:
            self.y += size.height() + GAP

    def _fill(self, part: Box, frame: QRectF) -> None:
        """Put the text in its frame; no line lies on the fold."""
        lines = fitted(part.text, frame.width() - 16, frame.height() - (28 if part.folded else 16))
        y, fold = frame.y() + 8, frame.center().y()
        for line in lines:
            if part.folded and y < fold + 4 and y + line.height > fold - 4:
                y = fold + 6
            y = self.put([line], frame.x() + 8, y)

    def end_row(self) -> None:
        """Leave a row of boxes that has room for more."""
        if self._column:
            self._column = 0
            self.y = max(frame.bottom() for frame in self.pages[-1].frames) + GAP

    def addressed(self, part: Addressed) -> None:
        """Who sends it at the upper left, who gets it in the middle."""
        self.put(fitted(part.sender, self.width / 2, self.whole / 3, _CELL), self.margin, self.margin)
        left, top = self.size.width() * 0.42, self.size.height() * 0.45
        lines = fitted(part.receiver, self.size.width() - self.margin - left, self.bottom - top, HEADING)
        self.y = self.put(lines, left, top)

    def sheet(self, part: Sheet) -> None:
        """A table; its headings stand on every page, and a row is never split."""
        self.heading(Heading(part.title, is_title=True))
        if part.about:
            self.y = self.put(broken(part.about, Type(_CELL), self.width), self.margin, self.y) + PAD
        if not part.rows:
            self.y = self.put(broken(part.empty, Type(USUAL), self.width), self.margin, self.y + PAD)
            return
        places = self._places(part.weights)
        self._head(part, places)
        for row in part.rows:
            self._row(part, row, places)
            self.count()

    def _places(self, weights: Sequence[int]) -> list[tuple[float, float]]:
        """Where each column begins, and how wide its text may be."""
        whole, x, found = sum(weights), self.margin, []
        for weight in weights:
            width = self.width * weight / whole
            found.append((x, width - 2 * PAD))
            x += width
        return found

    def _head(self, part: Sheet, places: Sequence[tuple[float, float]]) -> None:
        self._cells([broken(text, Type(SMALL, True), width)
                     for text, (_, width) in zip(part.headings, places, strict=True)], places)  # fmt: skip

    def _row(self, part: Sheet, row: Sequence[str], places: Sequence[tuple[float, float]]) -> None:
        cells = [broken(text, Type(_CELL), width) for text, (_, width) in zip(row, places, strict=True)]
        height = max(sum(line.height for line in cell) for cell in cells) + 2 * PAD
        if self.y + height > self.bottom:
            self.turn()
            self._head(part, places)
        self._cells([shortened(cell, self.bottom - self.y - 2 * PAD) for cell in cells], places)

    def _cells(self, cells: Sequence[list[TextLine]], places: Sequence[tuple[float, float]]) -> None:
        bottoms = [self.put(lines, x, self.y + PAD) for lines, (x, _) in zip(cells, places, strict=True)]
        self.y = max(bottoms) + PAD
        self.pages[-1].rules.append((self.margin, self.margin + self.width, self.y))


def fitted(text: str, width: float, height: float, points: int = _CELL) -> list[TextLine]:
    """The lines of a text in the largest type, up to `points`, in which it fits; cut off in the smallest."""
    lines: list[TextLine] = []
    for size in range(points, _SMALLEST - 1, -1):
        lines = broken(text.strip("\n"), Type(size), width)
        if sum(line.height for line in lines) <= height:
            return lines
    return shortened(lines, height)


def laid(paper: Paper | Labels, *, usual: str = "letter", numbered: str = "") -> Laid:
    """A print in pages, on the clinic's usual paper ("letter" or "a4") unless it says otherwise."""
    if isinstance(paper, Labels):
        return _labels(paper)
    composer = _Parts(paper, usual)
    if paper.title:
        composer.heading(Heading(paper.title, is_title=True))
    deeds: dict[type[Any], Callable[[Any], None]] = {
        Heading: composer.heading, Body: composer.body, Block: composer.block, Box: composer.box,
        Addressed: composer.addressed, Sheet: composer.sheet, NewPage: lambda _: composer.turn(),
        **{kind: partial(lay, composer) for kind, lay in flowing.PARTS.items()},
    }  # fmt: skip
    for part in paper.parts:
        if not isinstance(part, Box):
            composer.end_row()
        deeds[type(part)](part)
        if not isinstance(part, Sheet):
            composer.count()
    if len(composer.pages) > 1 and composer.pages[-1].is_empty:
        composer.pages.pop()
    return Laid(composer.size, composer.pages, paper.foot, numbered if paper.foot else "", composer.margin)


def _labels(labels: Labels) -> Laid:
    places = label_sheet.places(len(labels.texts), start=labels.start, right_mm=labels.right_mm, down_mm=labels.down_mm)
    pages = [Page() for _ in range(max((place.sheet for place in places), default=0) + 1)]
    for number, (text, place) in enumerate(zip(labels.texts, places, strict=True)):
        if number % STEP == 0:
            tell(number, len(places))
        lines = fitted(text, label_sheet.WIDTH - 20, label_sheet.HEIGHT - 12)
        y = place.y + (label_sheet.HEIGHT - sum(line.height for line in lines)) / 2
        for line in lines:
            pages[place.sheet].texts.append(Placed(line, place.x + 10, y))
            y += line.height
    return Laid(POINTS["letter"], pages)
