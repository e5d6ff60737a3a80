"""A manual as a PDF: contents, numbered pages, words that can be searched; one checkout gives one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from pumptracker import __version__
from pumptracker.formats.manual import Manual
from pumptracker.ui.manual.document import document, headings
from pumptracker.ui.text_blocks import blocks
from pumptracker.ui.theme import FONT, colours
from pumptracker.words import in_language

_PAPER = QPageSize.PageSizeId.A4
_WIDE, _HIGH = 794, 1123
"""An A4 page in pixels of 1/96 inch, in which everything is laid out."""
_MARGIN, _FOOT = 76, 54
_BODY = QSizeF(_WIDE - 2 * _MARGIN, _HIGH - _MARGIN - _MARGIN - 16)
_TEXT, _SMALL = 13, 11
_DPI = 300
_MOST, _SCALE = 620, 0.72
"""How wide a picture is at most, and how large a dialog is beside its size on screen."""
_LEAST_BELOW = 110
"""A heading with less room below it begins the next page."""
_LINE = 19


class _Entry(NamedTuple):
    level: int
    title: str
    page: int


def write_pdf(manual: Manual, language: str, folder: Path, path: Path) -> None:
    """Write a manual, with the pictures of a folder, as a PDF."""
    made = document(
        manual, _font(_TEXT), width=round(_BODY.width()), most=_MOST, scale=_SCALE,
        pictures=lambda address: QImage(str(folder / address)),
    )  # fmt: skip
    made.setDocumentMargin(0)
    made.setPageSize(_BODY)
    _keep_headings_with_text(made)
    per_page = int((_BODY.height() - 130) // _LINE)
    entries = _entries(made, manual)
    fronts = -(-len(entries) // per_page)
    bytes_ = QByteArray()
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(manual.title)
    writer.setCreator(f"PumpTracker {__version__}")
    writer.setPageLayout(QPageLayout(QPageSize(_PAPER), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.scale(_DPI / 96, _DPI / 96)
    total = fronts + made.pageCount()
    for number in range(fronts):
        if number:
            writer.newPage()
        _contents(painter, manual, language, entries[number * per_page : (number + 1) * per_page], fronts, number)
        _foot(painter, manual, language, number + 1, total)
    for number in range(made.pageCount()):
        writer.newPage()
        _page(painter, made, number)
        _foot(painter, manual, language, fronts + number + 1, total)
    painter.end()
    buffer.close()
    path.write_bytes(_without_moments(bytes(bytes_.data())))


def _font(pixels: int, *, bold: bool = False) -> QFont:
    made = QFont(FONT)
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made


def _keep_headings_with_text(made: QTextDocument) -> None:
    """Begin a new page with a heading, or the line above a table, that would stand alone at the foot of one."""
    while (block := next(_stranded(made), None)) is not None:
        shape = block.blockFormat()
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(block).setBlockFormat(shape)
        made.setPageSize(_BODY + QSizeF(0, 1))  # laid out anew as a whole: in part, Qt loses what follows a picture
        made.setPageSize(_BODY)


def _stranded(made: QTextDocument) -> Iterator[QTextBlock]:
    """What stands at the foot of a page, with what belongs to it on the next."""
    layout, high = made.documentLayout(), _BODY.height()
    for block in blocks(made):
        following = block.next()
        is_free = block.blockFormat().pageBreakPolicy() != QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
        if is_free and following.isValid() and _leads(block):
            top, next_top = (layout.blockBoundingRect(each).top() for each in (block, following))
            if high - top % high < _LEAST_BELOW or int(next_top // high) > int(top // high):
                yield block


def _leads(block: QTextBlock) -> bool:
    """Whether a block belongs to what follows it: a heading, or a line right above a table that no heading is above."""
    if block.blockFormat().headingLevel():
        return True
    above_table = QTextCursor(block).currentTable() is None and QTextCursor(block.next()).currentTable() is not None
    return above_table and bool(block.text()) and not block.previous().blockFormat().headingLevel()


def _entries(made: QTextDocument, manual: Manual) -> list[_Entry]:
    layout = made.documentLayout()
    pages = [int(layout.blockBoundingRect(block).top() // _BODY.height()) for block in headings(made)]
    return [_Entry(each.level, each.title, page) for each, page in zip(manual.sections, pages, strict=True)]


def _contents(
    painter: QPainter, manual: Manual, language: str, entries: list[_Entry], fronts: int, number: int
) -> None:
    top = _MARGIN
    if number == 0:
        painter.setPen(QColor(colours().accent))
        painter.setFont(_font(28, bold=True))
        painter.drawText(QRectF(_MARGIN, top, _BODY.width(), 44), Qt.AlignmentFlag.AlignLeft, manual.title)
        painter.setPen(QColor(colours().quiet))
        painter.setFont(_font(_TEXT))
        painter.drawText(
            QRectF(_MARGIN, top + 46, _BODY.width(), 24), Qt.AlignmentFlag.AlignLeft, f"PumpTracker {__version__}"
        )
    painter.setPen(QColor(colours().ink))
    painter.setFont(_font(_TEXT + 3, bold=True))
    painter.drawText(
        QRectF(_MARGIN, top + 88, _BODY.width(), 26),
        Qt.AlignmentFlag.AlignLeft,
        in_language(language)["learn_contents"],
    )
    for row, entry in enumerate(entries):
        painter.setFont(_font(_TEXT, bold=entry.level == 2))
        line = QRectF(_MARGIN, top + 124 + row * _LINE, _BODY.width(), _LINE)
        shift = 0 if entry.level == 2 else 18
        painter.drawText(line.adjusted(shift, 0, -40, 0), Qt.AlignmentFlag.AlignLeft, entry.title)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(fronts + entry.page + 1))


def _page(painter: QPainter, made: QTextDocument, number: int) -> None:
    painter.save()
    painter.translate(QPointF(_MARGIN, _MARGIN - number * _BODY.height()))
    clip = QRectF(0, number * _BODY.height(), _BODY.width(), _BODY.height() - 1)
    painter.setClipRect(clip)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    context.palette.setColor(QPalette.ColorRole.Text, QColor(colours().ink))
    made.documentLayout().draw(painter, context)
    painter.restore()


def _foot(painter: QPainter, manual: Manual, language: str, number: int, total: int) -> None:
    painter.setPen(QColor(colours().quiet))
    painter.setFont(_font(_SMALL))
    line = QRectF(_MARGIN, _HIGH - _FOOT, _BODY.width(), 18)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, f"{manual.title} · PumpTracker {__version__}")
    page = in_language(language)["print_page"].format(page=number, pages=total)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight, page)


_MOMENT = re.compile(rb"D:\d{14}[+-]\d\d'\d\d'|D:\d{14}Z?")
_XMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)?")
_ID = re.compile(rb"(?<=/ID \[ )<[0-9a-f]+>\s*<[0-9a-f]+>")
_UUID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def _without_moments(pdf: bytes) -> bytes:
    """The same file without when and as which it was made, so that one checkout gives one file; no byte is moved."""
    pdf = _MOMENT.sub(lambda found: b"D:20261129000000Z".ljust(len(found[0]))[: len(found[0])], pdf)
    pdf = _XMP.sub(lambda found: b"2026-11-29T00:00:00+00:00"[: len(found[0])], pdf)
    pdf = _ID.sub(lambda found: re.sub(rb"[0-9a-f]", b"0", found[0]), pdf)
    return _UUID.sub(b"00000000-0000-4000-8000-000000000000", pdf)
