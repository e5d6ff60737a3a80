"""What is new in each release, in the user's words."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from pumptracker.formats.release_notes import Release, read_releases
from pumptracker.paths import resources
from pumptracker.ui.parts import label, name_dialog
from pumptracker.ui.theme import font, line_height
from pumptracker.words import LANGUAGES, language, tr

_WIDE, _HIGH = 46, 34
_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class NewsDialog(QDialog):
    """The newest release first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("newsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name_dialog(self, tr("news_title"))
        text, close, layout = QTextBrowser(), QPushButton(tr("close_button")), QVBoxLayout(self)
        text.setObjectName("newsText")
        text.setAccessibleName(tr("news_title"))
        text.setOpenLinks(False)
        text.setFont(font())
        text.document().setDocumentMargin(12)
        text.document().setIndentWidth(16)
        text.document().setMarkdown(_as_markdown(releases()), _MARKDOWN)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(label(tr("news_title"), "heading"))
        layout.addWidget(text, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        free = self.screen().availableGeometry()
        self.resize(min(_WIDE * line_height(), free.width() - 60), min(_HIGH * line_height(), free.height() - 60))
        text.setFocus()
        QTimer.singleShot(0, text, lambda: text.verticalScrollBar().setValue(0))  # the keys' place is scrolled to


def releases() -> list[Release]:
    """What is new, in the language spoken, else in English."""
    folder = resources() / "release-notes"
    return read_releases(folder / f"{language()}.md") or read_releases(folder / f"{LANGUAGES[0]}.md")


def _as_markdown(found: list[Release]) -> str:
    parts = [f"### PumpTracker {each.version}\n\n{each.body}" for each in found]
    return "\n\n".join(parts) or tr("news_none")
