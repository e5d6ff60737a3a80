"""An article as it is shown: its title, its headings as real ones, and warnings on red."""

from __future__ import annotations

import re
from itertools import takewhile

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextBrowser

from pumptracker.formats.article import SHIPPED, Article
from pumptracker.formats.article_text import slug
from pumptracker.ui.article_pictures import show_pictures, without_pictures
from pumptracker.ui.text_blocks import blocks, fragments, is_quoted
from pumptracker.ui.theme import colours
from pumptracker.words import sentence, tr

_INDENT = 16
_BELOW_TITLE = 8
_ABOVE = 8
_PADDING, _BETWEEN = 8, 4
_HEADING = re.compile(r"^#{1,6}(?=\s)")
_MARK = re.compile(r"[!-/:-@\[-`{-~]")
"""The signs that may mean something in Markdown."""
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
"""What a clinic types is never HTML."""


def document(
    article: Article | None, browser: QTextBrowser, font: QFont, *, level: int, language: str = "", width: int = 0
) -> QTextDocument:
    """An article with its title at a level of headings and its own headings below, or that there is none.

    Its pictures are `width` pixels wide, with words in a language; in a column that is too narrow there are none.
    """
    made = QTextDocument(browser)
    made.setIndentWidth(_INDENT)
    made.setDefaultFont(font)
    made.setDocumentMargin(browser.document().documentMargin())
    made.setTextWidth(browser.viewport().width())  # a box laid out without a width would leave its own behind
    if article is None:
        made.setPlainText(tr("no_article"))
        return made
    body = article.body if width else without_pictures(article.body)
    lines = (_HEADING.sub(lambda marks: "#" * min(6, len(marks[0]) + level - 1), line) for line in body.splitlines())
    text = f"{'#' * level} {_plain(article.title)}\n\n" + "\n".join(lines) + f"\n\n*{review_line(article)}*"
    made.setMarkdown(text, _FEATURES)
    show_pictures(made, language, width, browser.devicePixelRatioF())
    _mark_title(made)
    mark_warnings(made)
    return made


def _plain(title: str) -> str:
    """A title as Markdown that says just that: it is one line, and neither a link nor a picture."""
    return _MARK.sub(r"\\\g<0>", title)


def review_line(article: Article) -> str:
    """Whose words an article has, and when they were reviewed."""
    if article.whose == SHIPPED:
        code = "reviewed" if article.reviewed_on is None else "reviewed_confirmed"
        return sentence(code, {"reviewed": article.reviewed, "reviewed_on": article.reviewed_on})
    code = "reviewed_own_unknown" if article.reviewed_on is None else "reviewed_own"
    return sentence(code, {"reviewed_on": article.reviewed_on})


def place_of(document: QTextDocument, heading: str) -> QTextCursor | None:
    """Where a heading stands, by the name links give it; None for the beginning, and the first is below the title."""
    headings = [block for block in blocks(document) if block.blockFormat().headingLevel()]
    wanted = slug(heading)
    found = next((block for block in headings[2:] if wanted and slug(block.text()) == wanted), None)
    return None if found is None else QTextCursor(found)


def height_of(place: QTextCursor | None) -> int:
    """How far down a place stands, 0 for the beginning."""
    if place is None:
        return 0
    return round(place.document().documentLayout().blockBoundingRect(place.block()).top()) - _ABOVE


def _mark_title(document: QTextDocument) -> None:
    """Set the title apart from the first heading."""
    cursor, look = QTextCursor(document), QTextCharFormat()
    shape = cursor.blockFormat()
    shape.setBottomMargin(_BELOW_TITLE)
    cursor.setBlockFormat(shape)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    look.setForeground(QColor(colours().accent))
    cursor.mergeCharFormat(look)


def mark_warnings(document: QTextDocument) -> None:
    """Put the quoted paragraphs, which say when to call a clinician, into a box on the red of a warning."""
    quoted = [block for block in blocks(document) if is_quoted(block)]
    runs: list[list[QTextBlock]] = []
    for block in quoted:
        if runs and runs[-1][-1].next() == block:
            runs[-1].append(block)
        else:
            runs.append([block])
    for run in reversed(runs):
        _box(document, run[0], run[-1])


def _box(document: QTextDocument, first: QTextBlock, last: QTextBlock) -> None:
    """Put paragraphs into a box of their own; what is bold in them says why, in red."""
    start, end = first.position(), last.position() + last.length() - 1
    shape = QTextFrameFormat()
    shape.setBackground(QColor(colours().danger_ground))
    shape.setBorderBrush(QColor(colours().danger))
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setPadding(_PADDING)
    shape.setTopMargin(_ABOVE)
    shape.setBottomMargin(_ABOVE)
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    _redden(document, start, end)
    frame = cursor.insertFrame(shape)
    plain = QTextBlockFormat()
    plain.setBottomMargin(_BETWEEN)
    cursor.setPosition(frame.firstPosition())
    cursor.setPosition(frame.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    cursor.setBlockFormat(plain)
    for place in (frame.firstPosition() - 1, frame.lastPosition() + 1):
        _flatten(document.findBlock(place))


def _redden(document: QTextDocument, start: int, end: int) -> None:
    """Colour what is bold between two places."""
    red = QTextCharFormat()
    red.setForeground(QColor(colours().danger))
    for block in takewhile(lambda each: each.position() < end, blocks(document, start)):
        for fragment in fragments(block):
            is_bold = fragment.charFormat().fontWeight() >= QFont.Weight.DemiBold
            if is_bold and start <= fragment.position() < end:
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(red)


def _flatten(block: QTextBlock) -> None:
    """Give the empty paragraph that Qt leaves before and after a box no height to speak of."""
    if not block.text():
        shape = QTextBlockFormat()
        shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        QTextCursor(block).setBlockFormat(shape)
