"""The information dock: the article for the selected patient's stage and due item."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout

from pumptracker.formats.article import Article, fitting, read_articles
from pumptracker.paths import resources
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.theme import colours, enlarged
from pumptracker.words import sentence, tr

_WIDTH = 278
_INDENT = 16
_BELOW_TITLE = 8
QWIDGETSIZE_MAX = 16_777_215
LANGUAGES = {"en": "es", "es": "en"}


class InfoPanel(QFrame):
    """Explains, in English or Spanish; F1 hides it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("infoPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fill(False)
        self._articles: dict[str, list[Article]] = {
            language: read_articles(resources() / "education" / language) for language in LANGUAGES
        }
        self._language = "en"
        self._about = ("", "", "")
        self._documents: dict[tuple[str, str], QTextDocument] = {}
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(tr("information"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._other = QPushButton()
        self._other.clicked.connect(self._switch)
        head = QHBoxLayout()
        head.addWidget(label(tr("information"), "heading"), 1)
        head.addWidget(label(tr("f1_hides"), "small"))
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._other)
        self._show()

    def fill(self, whole: bool) -> None:
        """Take all the room there is, or the width of a dock."""
        width = round(_WIDTH * enlarged())
        self.setMinimumWidth(0 if whole else width)
        self.setMaximumWidth(QWIDGETSIZE_MAX if whole else width)

    def follow(self, stage: str, kind: str = "", status: str = "") -> None:
        """Show the article for a stage and due item; nothing moves where it is the same one."""
        if (stage, kind, status) != self._about:
            self._about = (stage, kind, status)
            self._show()

    def _switch(self) -> None:
        self._language = LANGUAGES[self._language]
        self._show()

    def _show(self) -> None:
        """Show the fitting article; each is laid out once, since another patient often means another article."""
        self._other.setText(tr("language_" + LANGUAGES[self._language]))
        article = fitting(self._articles[self._language], *self._about)
        key = (self._language, article.id if article else "")
        if key not in self._documents:
            self._documents[key] = QTextDocument(self)
            self._documents[key].setDefaultFont(self._text.font())
            self._documents[key].setIndentWidth(_INDENT)
            self._text.setDocument(self._documents[key])
            self._write(article)
        else:
            self._text.setDocument(self._documents[key])
        self._text.verticalScrollBar().setValue(0)

    def _write(self, article: Article | None) -> None:
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

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Mark the warnings anew in the colours of another look."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_other"):
            outdated = [*self._documents.values()]
            self._documents.clear()
            self._show()
            for document in outdated:
                document.deleteLater()
        super().changeEvent(event)
