"""The article in the information dock, for the selected patient's stage and due item."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout

from pumptracker.formats.article import Article, fitting, read_articles
from pumptracker.paths import resources
from pumptracker.ui.parts import label
from pumptracker.ui.theme import colours
from pumptracker.words import language, sentence, tr

_INDENT = 16
_BELOW_TITLE = 8
LANGUAGES = {"en": "es", "es": "en"}


class Articles:
    """Fills the dock with the article, and the button that turns it into the other language."""

    def __init__(self, dock: QFrame) -> None:
        self._articles: dict[str, list[Article]] = {
            language: read_articles(resources() / "education" / language) for language in LANGUAGES
        }
        self._language = language()
        self._about = ("", "", "")
        self._written: dict[Article | None, QTextDocument] = {}
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(tr("information"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
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
        """Draw the article there is."""
        self._other.setText(tr("language_" + LANGUAGES[self._language]))
        article = fitting(self._articles[self._language], *self._about)
        if article not in self._written:
            self._written[article] = self._document(article)
        if self._text.document() is not self._written[article]:
            self._text.setDocument(self._written[article])
        self._text.verticalScrollBar().setValue(0)

    def write_anew(self) -> None:
        """Write every article anew in the colours and the size of another look."""
        before = list(self._written.values())
        self._written.clear()
        self.draw()
        for document in before:
            document.deleteLater()

    def _document(self, article: Article | None) -> QTextDocument:
        """An article as it is shown, or that there is none; written once in each look."""
        made = QTextDocument(self._text)
        made.setIndentWidth(_INDENT)
        made.setDefaultFont(self._text.font())
        made.setDocumentMargin(self._text.document().documentMargin())
        if article is None:
            made.setPlainText(tr("no_article"))
            return made
        reviewed = sentence("reviewed", {"reviewed": article.reviewed})
        body = article.body.replace("\n### ", "\n##### ").replace("\n## ", "\n#### ").removeprefix("## ")
        body = body if body.startswith("#") or not article.body.startswith("## ") else f"#### {body}"
        made.setMarkdown(f"### {article.title}\n\n{body}\n\n*{reviewed}*")
        _mark_title(made)
        _mark_warnings(made)
        return made


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
    block = document.begin()
    while block.isValid():
        if block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel):
            shape = block.blockFormat()
            shape.setBackground(QColor(colours().danger_ground))
            shape.setLeftMargin(4)
            shape.setRightMargin(4)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()
