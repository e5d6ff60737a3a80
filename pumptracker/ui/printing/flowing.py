"""Parts that flow down a page like a letter: paragraphs, warnings, pictures, the clinic's head."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF

from pumptracker.formats.paper import Drawing, Letterhead, Passage, Warned
from pumptracker.ui.printing.composer import GAP, PAD, Composer
from pumptracker.ui.printing.lines import TextLine, Type, broken, broken_runs
from pumptracker.ui.printing.pages import SMALL, Drawn, Page
from pumptracker.ui.svg import natural_size

_INSET = 12.0
_MARK = 1.5
_SMALLER = 0.8
_NAME = 1.4


def passage(composer: Composer, part: Passage) -> None:
    """A paragraph, over as many pages as it takes; never a single line of it alone at the foot or the head."""
    indent, lines = _lines(composer, part, composer.width)
    kept = _together(lines)
    composer.room(sum(line.height for line in lines[:kept]))
    for number, line in enumerate(lines):
        if number == len(lines) - 2 and len(lines) > kept:
            composer.room(line.height + lines[-1].height)
        composer.room(line.height)
        if number == 0:
            _mark(composer, part, composer.margin)
        composer.y = composer.put([line], composer.margin + indent, composer.y)
    composer.y += _below(composer, part)


def warned(composer: Composer, part: Warned) -> None:
    """Passages on the ground of a warning, on one page where one has room for them."""
    width = composer.width - 2 * _INSET
    laid = [(each, *_lines(composer, each, width)) for each in part.passages]
    heights = [sum(line.height for line in lines) + _below(composer, each) for each, _, lines in laid]
    composer.room(min(sum(heights) + 2 * PAD, composer.whole))
    top, page = composer.y, composer.pages[-1]
    composer.y += 2 * PAD
    for each, indent, lines in laid:
        for number, line in enumerate(lines):
            if composer.y + line.height > composer.bottom:
                _ground(composer, page, top)
                composer.turn()
                top, page = composer.y, composer.pages[-1]
            if number == 0:
                _mark(composer, each, composer.margin + _INSET)
            composer.y = composer.put([line], composer.margin + _INSET + indent, composer.y)
        composer.y += _below(composer, each)
    _ground(composer, page, top)
    composer.y += GAP


def drawing(composer: Composer, part: Drawing) -> None:
    """A picture as wide as the text at most, in the middle; nothing where it cannot be read."""
    size = natural_size(part.svg)
    if size.isEmpty():
        return
    scale = min(composer.width / size.width(), part.height / size.height(), composer.whole / size.height())
    width, height = size.width() * scale, size.height() * scale
    composer.room(height)
    left = composer.margin + (composer.width - width) / 2
    composer.pages[-1].drawings.append(Drawn(part.svg, QRectF(left, composer.y, width, height), part.words))
    composer.y += height + GAP


def letterhead(composer: Composer, part: Letterhead) -> None:
    """The clinic's name and lines, and a rule below them."""
    name = broken(part.name, Type(round(composer.points * _NAME), True), composer.width) if part.name else []
    lines = [line for text in part.lines for line in broken(text, Type(_small(composer)), composer.width)]
    composer.room(sum(line.height for line in (*name, *lines)))
    composer.y = composer.put([*name, *lines], composer.margin, composer.y) + 2 * PAD
    composer.pages[-1].rules.append((composer.margin, composer.margin + composer.width, composer.y))
    composer.y += GAP


PARTS: Mapping[type, Callable[[Composer, Any], None]] = {
    Passage: passage, Warned: warned, Drawing: drawing, Letterhead: letterhead,
}  # fmt: skip
"""What lays out each kind of part."""


def _lines(composer: Composer, part: Passage, width: float) -> tuple[float, list[TextLine]]:
    """How far a passage is indented, and its lines."""
    points = _small(composer) if part.small else composer.points
    indent = points * _MARK if part.mark else 0.0
    return indent, broken_runs(part.runs, Type(points), width - indent)


def _together(lines: Sequence[TextLine]) -> int:
    """How many lines stand together at the beginning: two, or all of three."""
    return len(lines) if len(lines) <= 3 else 2


def _mark(composer: Composer, part: Passage, x: float) -> None:
    if part.mark:
        composer.put(broken(part.mark, Type(composer.points), composer.points * _MARK * 2), x, composer.y)


def _below(composer: Composer, part: Passage) -> float:
    """The space below a passage: items of a list stand closer."""
    return PAD * composer.points / 11 if part.mark or part.small or part.tight else composer.points * 0.6


def _small(composer: Composer) -> int:
    return max(SMALL, round(composer.points * _SMALLER))


def _ground(composer: Composer, page: Page, top: float) -> None:
    page.warnings.append(QRectF(composer.margin, top, composer.width, composer.y - top))
