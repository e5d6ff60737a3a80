"""A manual as it is shown and printed: headings, tables, commands, pictures, and where each section stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from pumptracker.formats.manual import Manual
from pumptracker.ui.article_document import mark_warnings
from pumptracker.ui.text_blocks import blocks, fragments
from pumptracker.ui.theme import FONT, colours

Pictures = Callable[[str], QImage]
"""The picture of an address as the text names it, an empty image for none."""

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_LARGER = {1: 2.0, 2: 1.5, 3: 1.2}
"""How large a heading of a level is beside the text."""
_ABOVE = {1: 0, 2: 26, 3: 14}
_BETWEEN, _PADDING, _INDENT = 6, 5, 22
_TWO, _SHARES = 2, (30, 70)
"""A table of two columns names something at the left and says what it is at the right, in percent of the width."""


def document(
    manual: Manual, font: QFont, *, width: int, pictures: Pictures, most: int, scale: float = 1.0
) -> QTextDocument:
    """A manual laid out in a width; its pictures are at most `most` pixels wide, those that are not there left out.

    `scale` is how large they are where there is room.
    """
    made = QTextDocument()
    made.setIndentWidth(_INDENT)
    made.setDefaultFont(font)
    made.setTextWidth(width)
    made.setMarkdown(manual.text, _FEATURES)
    for block in list(blocks(made)):
        _shape(block, font)
    for table in _tables(made.rootFrame()):
        _rule(table)
    show_pictures(made, pictures, most, scale)
    mark_warnings(made)
    return made


def headings(made: QTextDocument) -> list[QTextBlock]:
    """The headings below the title, in the order of the manual's sections."""
    return [block for block in blocks(made) if block.blockFormat().headingLevel() > 1]


def _shape(block: QTextBlock, font: QFont) -> None:
    """Give a paragraph its room and type; commands stand on a ground of their own, in the letters of the text."""
    cursor, shape = QTextCursor(block), block.blockFormat()
    level = shape.headingLevel()
    if level:
        shape.setTopMargin(_ABOVE.get(level, 10))
    is_code = _is_code(block)
    if is_code:
        shape.setBackground(QColor(colours().ground))
        shape.setNonBreakableLines(False)
        shape.setLeftMargin(_INDENT / 2)
    shape.setBottomMargin(0 if is_code and _is_code(block.next()) else _BETWEEN)
    cursor.setBlockFormat(shape)
    for start, length, look in list(_looks(block, font, level)):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)


def _is_code(block: QTextBlock) -> bool:
    """Whether a paragraph is a line of commands."""
    return block.isValid() and block.blockFormat().nonBreakableLines()


def _looks(block: QTextBlock, font: QFont, level: int) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """How each stretch of a paragraph is to look, where it is not as the rest."""
    for fragment in fragments(block):
        look = fragment.charFormat()
        if level:
            look.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
            _enlarge(look, font, _LARGER.get(level, 1.0))
            look.setForeground(QColor(colours().accent))
        elif look.fontFixedPitch() or block.blockFormat().background().style() != Qt.BrushStyle.NoBrush:
            look.setFontFamilies([FONT])
            look.setFontFixedPitch(False)
            look.setBackground(QColor(colours().ground))
        else:
            continue
        yield fragment.position(), fragment.length(), look


def _enlarge(look: QTextCharFormat, font: QFont, by: float) -> None:
    """Say it so many times as large as a font, which is measured in pixels or in points."""
    if font.pixelSize() > 0:
        look.setProperty(QTextCharFormat.Property.FontPixelSize, round(font.pixelSize() * by))
    else:
        look.setFontPointSize(font.pointSizeF() * by)


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for each in frame.childFrames():
        if isinstance(each, QTextTable):
            yield each
        else:
            yield from _tables(each)


def _rule(table: QTextTable) -> None:
    """Give a table its lines and all the width there is."""
    shape = table.format()
    shape.setBorderCollapse(True)
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(QColor(colours().edge)))
    shape.setCellPadding(_PADDING)
    shape.setCellSpacing(0)
    shape.setTopMargin(_BETWEEN)
    shape.setBottomMargin(2 * _BETWEEN)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setHeaderRowCount(1)
    if table.columns() == _TWO:
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, each) for each in _SHARES])
    table.setFormat(shape)


def show_pictures(made: QTextDocument, pictures: Pictures, most: int, scale: float = 1.0) -> None:
    """Put the pictures into a manual as wide as there is room, or anew where there is more or less of it."""
    for block in reversed(list(blocks(made))):
        for fragment in reversed(list(fragments(block))):
            if fragment.charFormat().isImageFormat():
                cursor = QTextCursor(made)
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                _show(cursor, fragment.charFormat().toImageFormat(), pictures, most, scale)


def _show(cursor: QTextCursor, look: QTextImageFormat, pictures: Pictures, most: int, scale: float) -> None:
    """Put a picture in the place of its address; where it is not there, not even an empty line."""
    image = pictures(look.name())
    if image.isNull():
        cursor.removeSelectedText()
        if not cursor.block().text():
            cursor.deletePreviousChar()
        return
    cursor.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(look.name()), image)
    natural = image.deviceIndependentSize()
    width = min(most, round(natural.width() * scale))
    look.setWidth(width)
    look.setHeight(round(width * natural.height() / natural.width()))
    cursor.mergeCharFormat(look)
