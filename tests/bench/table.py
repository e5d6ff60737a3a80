"""The table as a terminal shows it, and as a page of the documentation does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tests.bench.report import HEADER, Line

_LEFT = {0, 2, 7, 8, 9}


def plain(lines: Iterable[Line]) -> str:
    """Columns of text; a line that has words for figures takes their room."""
    rows = [HEADER, *(line.cells() for line in lines)]
    narrow = [row for row in rows if len(row[2]) < 10]
    widths = [max(len(row[column]) for row in narrow) for column in range(len(HEADER))]
    widths[0] = max(len(row[0]) for row in rows)
    return "\n".join(_text(row, widths) for row in rows)


def _text(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.ljust(width) if column in _LEFT else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    if len(row[2]) >= 10:  # words
        cells[2:8] = [row[2].ljust(sum(widths[2:8]) + 10)]
    return "  ".join(cells).rstrip()


def markdown(lines: Iterable[Line]) -> str:
    """The same as a table of Markdown."""
    rows = [HEADER, ["---" if column in _LEFT else "--:" for column in range(len(HEADER))]]
    for line in lines:
        cells = list(line.cells())
        cells[-1] = f"**{cells[-1]}**" if line.met is False else cells[-1]
        rows.append(cells)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
