"""An article as it will be read, while it is written; a button shows the shipped text in its place, to compare."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from pumptracker.formats.article import Article
from pumptracker.ui.article_document import document
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.theme import font
from pumptracker.words import tr

_TITLE_LEVEL = 3
_GAP = 6


class _Browser(QTextBrowser):
    """Loads nothing that an address leads to: what is typed is not checked yet."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Only what stands beside the articles."""
        address = QUrl(name)
        is_outside = address.scheme() or address.host() or address.path().startswith(("/", "\\"))
        return None if is_outside else super().loadResource(kind, name)


class ArticlePreview(QVBoxLayout):
    """Keeps its place while the text changes."""

    def __init__(self, shipped: Article | None) -> None:
        super().__init__()
        self._shipped, self._written, self._is_comparing = shipped, shipped, False
        self._made: QTextDocument | None = None
        self._heading = label(role="strong")
        self._other = QPushButton()
        self._other.setObjectName("articleCompare")
        self._other.setAutoDefault(False)
        self._other.clicked.connect(self.compare)
        self._browser = _Browser()
        self._browser.setObjectName("articlePreview")
        self._browser.setOpenLinks(False)
        head = QHBoxLayout()
        self.setSpacing(_GAP)
        head.addWidget(self._heading, 1)
        head.addWidget(self._other)
        self.addLayout(head)
        self.addWidget(self._browser, 1)
        if shipped is None:
            self._other.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at."""
        return (self._other, self._browser)

    def widen(self, pixels: int) -> None:
        """Take so many pixels beside what the parts need."""
        self._browser.setMinimumWidth(self._browser.minimumSizeHint().width() + pixels)

    def show_article(self, article: Article) -> None:
        """Show what is written now."""
        self._written = article
        self._draw()

    def compare(self) -> None:
        """Show the shipped text, or again what is written."""
        self._is_comparing = not self._is_comparing
        self._draw()
        self._browser.verticalScrollBar().setValue(0)

    def _draw(self) -> None:
        heading = tr("article_as_shipped" if self._is_comparing else "article_as_read")
        self._heading.setText(heading)
        self._browser.setAccessibleName(heading)
        self._other.setText(tr("article_show_own" if self._is_comparing else "article_show_shipped"))
        before, bar = self._made, self._browser.verticalScrollBar()
        place = bar.value()
        shown = self._shipped if self._is_comparing else self._written
        self._made = document(shown, self._browser, font(), level=_TITLE_LEVEL)
        self._browser.setDocument(self._made)
        bar.setValue(place)
        if before is not None:
            before.deleteLater()
