"""An article as it is shown: its title, its headings as real ones, and warnings on red."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextBrowser

from pumptracker.formats.article import SHIPPED, Article
from pumptracker.formats.article_text import slug
from pumptracker.ui.theme import colours
from pumptracker.words import sentence, tr

_INDENT = 16
_BELOW_TITLE = 8
_ABOVE = 8
_HEADING = re.compile(r"^#{1,6}(?=\s)")
_MARK = re.compile(r"[!-/:-@\[-`{-~]")
"""The signs that may mean something in Markdown."""
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
"""What a clinic types is never HTML."""


def document(article: Article | None, browser: QTextBrowser, font: QFont, *, level: int) -> QTextDocument:
    """An article with its title at a level of headings and its own headings below, or that there is none."""
    made = QTextDocument(browser)
    made.setIndentWidth(_INDENT)
    made.setDefaultFont(font)
    made.setDocumentMargin(browser.document().documentMargin())
    if article is None:
        made.setPlainText(tr("no_article"))
        return made
    lines = (
        _HEADING.sub(lambda marks: "#" * min(6, len(marks[0]) + level - 1), line) for line in article.body.splitlines()
    )
    text = f"{'#' * level} {_plain(article.title)}\n\n" + "\n".join(lines) + f"\n\n*{review_line(article)}*"
    made.setMarkdown(text, _FEATURES)
    _mark_title(made)
    _mark_warnings(made)
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


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The paragraphs and headings of a document in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


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


def _mark_warnings(document: QTextDocument) -> None:
    """Put the quoted paragraphs, which say when to call a clinician, on the red of a warning."""
    for block in blocks(document):
        if block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel):
            shape = block.blockFormat()
            shape.setBackground(QColor(colours().danger_ground))
            shape.setLeftMargin(4)
            shape.setRightMargin(4)
            QTextCursor(block).setBlockFormat(shape)
