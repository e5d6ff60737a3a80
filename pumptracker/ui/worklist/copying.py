"""Rows as they are pasted into a spreadsheet or a message.

Two forms are put on the clipboard. Spreadsheets take the table, whose cells are marked as text: an MRN keeps
its zeros and a phone its plus sign, and nothing is taken for a formula. Everything else takes the plain text,
tab-separated. There a cell that begins like a formula gets an apostrophe before it, except a phone number:
"+1 312 555 0142" with an apostrophe could not be dialled from where it is pasted, and digits, blanks and
brackets are no formula that does anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

from pumptracker.formats.safe_csv import safe_cell


def as_text(rows: Sequence[Sequence[str]]) -> str:
    """The rows tab-separated, a line each."""
    return "".join("\t".join(map(safe_cell, row)) + "\n" for row in rows)


def as_table(rows: Sequence[Sequence[str]]) -> str:
    """The rows as a table whose cells are text."""
    lines = []
    for row in rows:
        cells = (f"""<td style='mso-number-format:"\\@"'>{escape(" ".join(cell.split()))}</td>""" for cell in row)
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<meta charset="utf-8"><table>{"".join(lines)}</table>'


def copied(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Both forms, for the clipboard."""
    data = QMimeData()
    data.setText(as_text(rows))
    data.setHtml(as_table(rows))
    return data
