"""The article in the information dock, for the selected patient's stage and due item."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout

from pumptracker.formats.article import Article, fitting, read_articles
from pumptracker.paths import resources
from pumptracker.ui.parts import label
from pumptracker.ui.theme import colours
from pumptracker.words import sentence, tr

_INDENT = 16
_BELOW_TITLE = 8
LANGUAGES = {"en": "es", "es": "en"}


class Articles:
    """Fills the dock with the article, and the button that turns it into the other language."""

    def __init__(self, dock: QFrame) -> None:
        self._articles: dict[str, list[Article]] = {
            language: read_articles(resources() / "education" / language) for language in LANGUAGES
        }
        self._language = "en"
        self._about = ("", "", "")
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(tr("information"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.document().setIndentWidth(_INDENT)
        self._other = QPushButton()
        self._other.clicked.connect(self._switch)
        head = QHBoxLayout()
        head.addWidget(label(tr("information"), "heading"), 1)
        head.addWidget(label(tr("f1_hides"), "small"))
        layout = QVBoxLayout(dock)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._other)

    def show(self, stage: str, kind: str, status: str) -> None:
        """Show the article for a stage and due item."""
        self._about = (stage, kind, status)
        self.draw()

    def _switch(self) -> None:
        self._language = LANGUAGES[self._language]
        self.draw()

    def draw(self) -> None:
        """Draw the article anew, in the colours of the moment."""
        self._other.setText(tr("language_" + LANGUAGES[self._language]))
        article = fitting(self._articles[self._language], *self._about)
        if article is None:
            self._text.setPlainText(tr("no_article"))
            return
        reviewed = sentence("reviewed", {"reviewed": article.reviewed})
        body = article.body.replace("\n## ", "\n#### ").removeprefix("## ")
        body = body if body.startswith("#") or not article.body.startswith("## ") else f"#### {body}"
        self._text.setMarkdown(f"### {article.title}\n\n{body}\n\n*{reviewed}*")
        self._mark_title()
        self._mark_warnings()

    def _mark_title(self) -> None:
        """Set the title apart from the first heading."""
        cursor, look = QTextCursor(self._text.document()), QTextCharFormat()
        shape = cursor.blockFormat()
        shape.setBottomMargin(_BELOW_TITLE)
        cursor.setBlockFormat(shape)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        look.setForeground(QColor(colours().accent))
        cursor.mergeCharFormat(look)

    def _mark_warnings(self) -> None:
        """Put the quoted paragraphs, which say when to call a clinician, on the red of a warning."""
        block = self._text.document().begin()
        while block.isValid():
            if block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel):
                shape = block.blockFormat()
                shape.setBackground(QColor(colours().danger_ground))
                shape.setLeftMargin(4)
                shape.setRightMargin(4)
                QTextCursor(block).setBlockFormat(shape)
            block = block.next()
