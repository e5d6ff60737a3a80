"""The article on the Learn page: its links, the words of the glossary, and what was searched for, marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from pumptracker.formats.article import Article
from pumptracker.formats.article_text import slug
from pumptracker.formats.glossary import GLOSSARY, mentions
from pumptracker.ui.article_document import document, height_of, place_of
from pumptracker.ui.article_pictures import show_pictures
from pumptracker.ui.learn.trail import Place
from pumptracker.ui.marking import MarkingBrowser
from pumptracker.ui.overriding import override
from pumptracker.ui.text_blocks import blocks
from pumptracker.ui.theme import colours, enlarged, font
from pumptracker.words import tr

_TERM = "term"
_TITLE_LEVEL = 2
_PICTURE, _BESIDE, _LEAST = 680, 60, 300
"""Pixels: how wide a picture is, what is kept free beside it, and how wide it is at least."""


class Reader(MarkingBrowser):
    """Tab goes from link to link, Enter opens one."""

    place_wanted = Signal(object)
    term_wanted = Signal(str)
    address_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("learnArticle")
        self.setAccessibleName(tr("learn_article"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(14)
        self.anchorClicked.connect(self._clicked)
        self._made: QTextDocument | None = None
        self._article, self._language, self._width = "", "", 0
        self._terms: Sequence[str] = ()

    def show_article(self, article: Article | None, terms: Mapping[str, str], larger: int, language: str) -> None:
        """Show an article, or that there is none, so many points larger than usual."""
        before, size = self._made, QFont(font(1))
        size.setPointSize(size.pointSize() + larger)
        self._language, self._width = language, self._picture_width()
        made = document(article, self, size, level=_TITLE_LEVEL, language=language, width=self._width)
        self._article, self._terms = article.id if article else "", tuple(terms)
        if article is not None and article.id != GLOSSARY:
            for _, section in groupby(_sectioned(list(blocks(made))), key=itemgetter(0)):
                _link_terms([block for _, block in section], terms)
        self._made = made
        self.setDocument(made)
        if before is not None:
            before.deleteLater()
        self.mark_nothing()
        self.verticalScrollBar().setValue(0)

    def _picture_width(self) -> int:
        return min(round(_PICTURE * enlarged()), max(self.viewport().width() - _BESIDE, _LEAST))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures into the room there is, once this laying out is through: it must not change under it."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self, self._fit_pictures)

    def _fit_pictures(self) -> None:
        width = self._picture_width()
        if self._made is not None and width != self._width:
            self._width = width
            show_pictures(self._made, self._language, width, self.devicePixelRatioF())

    def go_to(self, heading: str) -> None:
        """Bring a heading to the top, once it is laid out; "" is the beginning."""
        self._bring_up(heading)
        QTimer.singleShot(0, self, lambda: self._bring_up(heading))

    def _bring_up(self, heading: str) -> None:
        place = place_of(self.document(), heading)
        if place is not None:
            self.setTextCursor(place)
        self.verticalScrollBar().setValue(height_of(place))

    def _clicked(self, url: QUrl) -> None:
        if url.scheme() == _TERM:
            self.term_wanted.emit(self._terms[int(url.path())])
        elif url.scheme():
            self.address_wanted.emit(url.toString())
        else:
            name = url.path().rpartition("/")[2].removesuffix(".md")
            self.place_wanted.emit(Place(name or self._article, slug(url.fragment())))


def _sectioned(given: list[QTextBlock]) -> list[tuple[int, QTextBlock]]:
    """Each block with the number of the section it stands in, but no headings."""
    number, found = 0, []
    for block in given:
        if block.blockFormat().headingLevel():
            number += 1
        else:
            found.append((number, block))
    return found


def _link_terms(section: list[QTextBlock], terms: Mapping[str, str]) -> None:
    """Make the first mention of each term in a section a link that says what it means."""
    left, order = dict(terms), list(terms)
    for block in section:
        for mention in mentions(block.text(), terms):
            (start, end), term = mention.span, mention.term
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
            if term in left and not cursor.charFormat().isAnchor():
                cursor.mergeCharFormat(_link(order.index(term), left.pop(term)))


def _link(number: int, meaning: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setAnchor(True)
    look.setAnchorHref(f"{_TERM}:{number}")
    look.setToolTip(meaning)
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    look.setUnderlineColor(QColor(colours().accent))
    return look
