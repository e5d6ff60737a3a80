"""A list over the window: it follows the database, is worked through by keys, copied and saved for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.formats.sheet import Sheet
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.actions import ANYWHERE, keys
from pumptracker.ui.announcing import announce
from pumptracker.ui.binding import bind_key
from pumptracker.ui.closing.swift_lines import SwiftLines
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.focus import tab_in_order
from pumptracker.ui.parts import label, name_dialog
from pumptracker.ui.saving import choose_csv, write_sheet
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import dress
from pumptracker.ui.worklist.copying import copied
from pumptracker.words import sentence, tr

_BESIDE = 60


class ListDialog(QDialog):
    """Lines under headings, and below them what can be done; `Lines.key` is what a line is known by."""

    opened = Signal(int)
    """A patient is to be shown."""
    did = Signal(str)
    """Something was done; a sentence for the undo bar, "" for what the last action was."""
    undo_asked = Signal()
    beeping_wanted = Signal()
    """A pump is beeping: the call comes first, over the list too."""

    def __init__(self, session: Session, name: str, title: str, columns: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        name_dialog(self, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = session
        self.lines = SwiftLines(f"{name}Table", title, [tr(f"plan_{each}") for each in columns], columns)
        self.said = label("", "quiet", wrap=True)
        self.said.setObjectName(f"{name}Said")
        self.fault = label("", "error", wrap=True)
        self.fault.setObjectName("error")
        self.fault.hide()
        self.head, self._deeds = QVBoxLayout(), QWidget()
        self._flow = FlowLayout(self._deeds)
        close = self._close = QPushButton(tr("close_button"))
        close.setObjectName("dialogCancel")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._deeds, 1)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.addWidget(label(title, "heading"))
        self.body.addLayout(self.head)
        self.body.addWidget(self.fault)
        self.body.addWidget(self.said)
        self.body.addWidget(self.lines.view, 1)
        self.body.addLayout(foot)
        for key in ("Return", "Enter"):
            bind_key(self.lines.view, key, self.open_patient)
        bind_key(self.lines.view, "Ctrl+C", self.copy)
        bind_key(self, "Ctrl+Z", self.undo_asked.emit)
        bind_key(self, "Ctrl+P", self.print_out)
        bind_key(self, keys("beeping", ANYWHERE), self.beeping_wanted.emit)
        self.lines.view.doubleClicked.connect(self.open_patient)
        session.changed.connect(self.refresh)
        free = self.screen().availableGeometry()
        self.resize(min(1180, free.width() - _BESIDE), min(680, free.height() - _BESIDE))

    # what the lists say of themselves ------------------------------------------------------------

    def refresh(self) -> None:
        """Read and paint."""
        raise NotImplementedError

    def sheet(self) -> Sheet:
        """The list as it goes on paper."""
        raise NotImplementedError

    def patient(self) -> int | None:
        """The patient of the chosen line."""
        raise NotImplementedError

    # what is done ----------------------------------------------------------------------------------

    def deed(self, name: str, words: str, key: str, do: Callable[[], None], *, primary: bool = False) -> QPushButton:
        """A button below the list, and its key on the lines."""
        button = QPushButton(sentence("key_of", {"what": words, "key": key}).strip())
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        if primary:
            dress(button, "primary")
        self._flow.addWidget(button)
        tab_in_order(button, self._close)
        if key:
            bind_key(self.lines.view, key, lambda: do() if button.isEnabled() else None)
        return button

    def offer_list(self, name: str, words: str) -> QPushButton:
        """A button with what can be done with the whole list."""
        button = self.deed(name, f"{words}  ▾", "", lambda: None)
        menu = QMenu(button)
        menu.addAction(f"{tr('act_print')}\tCtrl+P", self.print_out)
        menu.addAction(tr("plan_copy"), self.copy)
        menu.addAction(tr("save_csv"), self.save_csv)
        button.setMenu(menu)
        self._list_button = button
        return button

    def print_out(self) -> None:
        """Open the dialog that prints the list."""
        from pumptracker.ui.printing.print_dialog import PrintDialog
        from pumptracker.ui.printing.what import Offer, shown

        def begin() -> None:
            form = PrintDialog(self.session, Offer(sheet=shown(self.sheet())), self)
            form.accepted.connect(lambda: self.did.emit(form.said))
            form.beeping_wanted.connect(self.beeping_wanted)
            form.finished.connect(self.take_keys)
            form.begin()

        if self._list_button.isEnabled():
            self.attempt(begin)

    def attempt(self, do: Callable[[], None]) -> None:
        """Do it; where it is refused or the file does not answer, say so above the list."""
        self.say_fault("")
        try:
            do()
        except (Refused, StoreUnavailable) as error:
            self.say_fault(words_of(error))

    def say_fault(self, text: str) -> None:
        """Say what is refused, or nothing."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        announce(self, text, at_once=True)

    def open_form(self, form: FormDialog, then: Callable[[], None] | None = None) -> None:
        """Open a dialog over the list; the keys come back to the lines."""
        form.accepted.connect(lambda: self.did.emit(""))
        if then is not None:
            form.accepted.connect(then)
        form.beeping_wanted.connect(self.beeping_wanted)
        form.finished.connect(self.take_keys)
        form.begin()

    def take_keys(self) -> None:
        """Put the keys back on the lines, once a dialog over the list is gone."""
        self.activateWindow()
        self.lines.view.setFocus()

    def open_patient(self) -> None:
        """Close the list and show the patient of the chosen line."""
        patient_id = self.patient()
        if patient_id is not None:
            self.accept()
            self.opened.emit(patient_id)

    def copy(self) -> None:
        """Put the whole list on the clipboard, for a spreadsheet, where there is one."""
        if not self._list_button.isEnabled():
            return
        sheet = self.sheet()
        QApplication.clipboard().setMimeData(copied([sheet.headings, *sheet.rows]))
        self.said.setText(sentence("copied", {"count": len(sheet.rows)}))

    def save_csv(self) -> None:
        """Ask where, and save the list there."""
        choose_csv(self, self.sheet().title, lambda path: self.attempt(lambda: self._save_csv(Path(path))))

    def _save_csv(self, path: Path) -> None:
        write_sheet(self.sheet(), path)
        self.said.setText(sentence("csv_saved", {"name": path.name}))
