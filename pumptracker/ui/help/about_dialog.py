"""What this program is, and what the clinic's IT asks of it: version, data folder, licences. No patient data."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pumptracker import __version__, paths
from pumptracker.store import integrity
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce
from pumptracker.ui.chips import Chips
from pumptracker.ui.crash_report import program
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.parts import label, name_dialog
from pumptracker.ui.session import Session
from pumptracker.ui.theme import line_height
from pumptracker.words import sentence, tr

_WIDE, _HIGH = 44, 30
_PARTS = ("details", "licence", "notices")
_FONTS = "fonts/LICENSE.txt"


class AboutDialog(QDialog):
    """What it is and is not, in bold; below, what is chosen of details, licence and notices, to be copied."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name_dialog(self, tr("about_title"), tr("about_what"))
        self._folder = session.keeper.path.absolute().parent
        self._texts = {"details": _details(session), "licence": _licence(), "notices": _notices()}
        self._chips = Chips([(each, tr(f"about_part_{each}")) for each in _PARTS], tr("about_parts"), self.show_part)
        self.text, self._said = QPlainTextEdit(), label(wrap=True)
        self.text.setObjectName("aboutText")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self._said.hide()
        buttons, layout, close = FlowLayout(), QVBoxLayout(self), self._button("close_button", self.accept)
        for button in (
            self._button("about_open_folder", self.open_folder), self._button("about_copy", self.copy), close
        ):  # fmt: skip
            buttons.addWidget(button)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(label(sentence("about_version", {"version": __version__}), "title"))
        layout.addWidget(label(tr("about_what"), "strong", wrap=True))
        layout.addWidget(self._chips)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._said)
        layout.addLayout(buttons)
        free = self.screen().availableGeometry()
        self.resize(min(_WIDE * line_height(), free.width() - 60), min(_HIGH * line_height(), free.height() - 60))
        self.show_part("details")
        close.setDefault(True)
        close.setFocus()

    def show_part(self, part: str) -> None:
        """Show the details, the licence or the notices."""
        self._chips.mark(part)
        self.text.setPlainText(self._texts[part])
        self.text.setAccessibleName(tr("about_details" if part == "details" else f"about_part_{part}"))

    def copy(self) -> None:
        """Copy what is shown."""
        QApplication.clipboard().setText(self.text.toPlainText())
        self._say(tr("about_copied"))

    def open_folder(self) -> None:
        """Show the data folder in the file manager."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self._say(sentence("about_no_folder", {"folder": self._folder}))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
        announce(self, text, at_once=True)

    def _button(self, code: str, deed: object) -> QPushButton:
        made = QPushButton(tr(code))
        made.setObjectName(code)
        made.clicked.connect(deed)
        return made


def _details(session: Session) -> str:
    path = session.keeper.path.absolute()
    try:
        schema = str(session.read(integrity.version))
    except StoreUnavailable:
        schema = "?"
    lines = [
        sentence("about_folder", {"given": path.parent}),
        sentence("about_file", {"given": path.name, "schema": schema}),
        sentence("about_preferences", {"given": paths.preferences_file()}),
        tr("about_licence"),
    ]
    return "\n".join([*program(qVersion()), *lines])


def _licence() -> str:
    return paths.legal_text("LICENSE.txt") or tr("about_no_licence")


def _notices() -> str:
    """The notices that were made into a bundle; in a checkout, what it is made with and the licence of its fonts."""
    made = paths.legal_text("THIRD-PARTY-NOTICES.txt")
    if made:
        return made
    try:
        fonts = (paths.resources() / _FONTS).read_text(encoding="utf-8")
    except OSError:
        fonts = ""
    return f"{tr('about_no_notices')}\n\n{fonts}".strip()
