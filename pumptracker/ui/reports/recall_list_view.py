"""One recall list, worked through: whom it concerns, what was done, and what is left to do."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pumptracker.domain.recall import Recall
from pumptracker.domain.recall_list import STATES, Listed, counted
from pumptracker.formats.recall_sheet import count_words, criteria_words, recall_sheet, teller_words, verdict_words
from pumptracker.formats.sheet import Sheet
from pumptracker.store import recalls
from pumptracker.ui import actions
from pumptracker.ui.binding import bind_key
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.reports.recall_forms import close_dialog, contact_dialog, recall_dialog, state_words
from pumptracker.ui.reports.recall_table import RecallTable, pump_words
from pumptracker.ui.saving import choose_csv, write_csv
from pumptracker.ui.telling import told
from pumptracker.ui.theme import dress, font
from pumptracker.ui.worklist.copying import copied
from pumptracker.words import sentence, tr

_ALL = "all"
_CHIP_BESIDE = 30
"""Pixels of a chip beside its words."""


class RecallListView(QWidget):
    """Chips filter by where each stands; C logs a contact for the rows selected."""

    left = Signal()
    """Back to all the lists."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("recallList")
        self._page, self._session = page, page.session
        self.recall_id = 0
        self._recall: Recall | None = None
        self._lines: list[Listed] = []
        self._chosen = _ALL
        self.table = RecallTable()
        self._title, self._sum = label("", "title", wrap=True), label(wrap=True)
        self._about, self._one = label("", "quiet", wrap=True), label("", "quiet", wrap=True)
        self._sum.setObjectName("recallSum")
        self._nobody = label("", "quiet", wrap=True)
        self._chips = {code: self._chip(code) for code in (_ALL, *STATES)}
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._bind()

    def show_recall(self, recall_id: int) -> None:
        """Show another list, all of it."""
        self.recall_id, self._chosen = recall_id, _ALL
        self.refresh()

    def refresh(self) -> None:
        """Read and paint; refused where the list is no longer there."""
        recall = self._recall = self._session.read(recalls.recall, self.recall_id)
        self._lines = self._session.read(recalls.listed, recall)
        self._title.setText(recall.name)
        told_of = (state_words(recall), criteria_words(recall), recall.note)
        self._about.setText(" · ".join(part for part in told_of if part))
        self._sum.setText(count_words(self._lines))
        is_open = recall.closed_on is None
        for name in ("contact", "change", "close"):
            self._buttons[name].setVisible(is_open)
        self._buttons["reopen"].setVisible(not is_open)
        self._fill()

    def take_focus(self) -> None:
        """Put the keys on the table."""
        self.table.view.setFocus()

    def sheet(self) -> Sheet | None:
        """The rows shown, as they go on paper."""
        return recall_sheet(self._recall, self._shown()) if self._recall else None

    def current_patient(self) -> int | None:
        """The patient that has the keys."""
        line = self.table.current()
        return line.patient_id if line else None

    # what is shown ---------------------------------------------------------------------------

    def _shown(self) -> list[Listed]:
        return [line for line in self._lines if self._chosen in (_ALL, line.state)]

    def _fill(self) -> None:
        counts = counted((line.verdict.kind, line.tries) for line in self._lines)
        for code, chip in self._chips.items():
            number = counts.listed if code == _ALL else counts.by_state[code]
            chip.setText(sentence(f"recall_filter_{code}", {"number": number}))
            chip.setMinimumWidth(QFontMetrics(font(0, bold=True)).horizontalAdvance(chip.text()) + _CHIP_BESIDE)
            chip.setChecked(code == self._chosen)
        shown = self._shown()
        self.table.show_lines(shown)
        self._nobody.setText("" if shown else tr("recall_filter_nobody" if self._lines else "recall_nobody"))
        self._nobody.setVisible(not shown)
        for name in ("contact", "open"):
            self._buttons[name].setEnabled(bool(shown))
        self._follow()

    def _follow(self) -> None:
        """Tell the whole of the selected line below the table: a narrow one leaves columns out."""
        line = self.table.current()
        parts = _whole(line) if line else ()
        self._one.setText(" · ".join(part for part in parts if part))

    def _choose(self, code: str) -> None:
        self._chosen = code
        self._fill()

    # what is done ----------------------------------------------------------------------------

    def open_patient(self) -> None:
        """Open the patient that has the keys."""
        patient = self.current_patient()
        if patient is not None:
            self._page.opened.emit(patient)

    def log_contact(self) -> None:
        """Log a contact for those selected."""
        lines = self.table.selected()
        if self._recall is None or not lines or not self._buttons["contact"].isVisibleTo(self):
            return
        with told(self._page.did.emit):
            dialog, said = contact_dialog(self._session, self._recall, lines, self.window())
            if dialog is None:
                self._page.did.emit(said)
            else:
                self._page.open_dialog(dialog, said)

    def change(self) -> None:
        """Correct what the notice is about."""
        if self._recall is not None:
            with told(self._page.did.emit):
                self._page.open_dialog(recall_dialog(self._session, self._recall, self.window()))

    def close_list(self) -> None:
        """Close the list, by the number of those not reached."""
        if self._recall is not None:
            with told(self._page.did.emit):
                self._page.open_dialog(close_dialog(self._session, self._recall, self.window()))

    def reopen(self) -> None:
        """Go on with a list that was closed."""
        from pumptracker.services import recalling

        with told(self._page.did.emit):
            self._session.write(recalling.reopen_recall, self.recall_id)
            self._page.did.emit("")

    def export(self) -> None:
        """Ask where to, and write the rows shown."""
        if self._recall is not None:
            facts = {"name": self._recall.name, "day": self._session.today.isoformat()}
            choose_csv(self, sentence("recall_file", facts), self.save_csv)

    def save_csv(self, path: str) -> None:
        """Write the rows shown as CSV."""
        if self._recall is not None:
            sheet = recall_sheet(self._recall, self._shown(), write_day=date.isoformat)
            self._page.did.emit(write_csv(sheet, path))

    def _copy(self) -> None:
        lines = self.table.selected()
        rows = [list(row) for row in recall_sheet(self._recall, lines).rows] if self._recall else []
        QApplication.clipboard().setMimeData(copied(rows))
        self._page.did.emit(sentence("copied", {"count": len(rows)}))

    # how it is built -------------------------------------------------------------------------

    def _chip(self, code: str) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(f"recallFilter_{code}")
        chip.setCheckable(True)
        chip.clicked.connect(partial(self._choose, code))
        dress(chip, "chip")
        return chip

    def _button(self, name: str, code: str, deed: str, key: str = "") -> QPushButton:
        button = self._buttons[name] = QPushButton(tr(code))
        button.setObjectName(f"recall_{name}")
        button.setToolTip(key)
        button.clicked.connect(getattr(self, deed))
        return button

    def _lay_out(self) -> None:
        back = QPushButton(tr("recall_back"))
        back.setObjectName("recallBack")
        back.setToolTip("Esc")
        back.clicked.connect(self.left)
        head, chips, buttons = QHBoxLayout(), FlowLayout(), FlowLayout()
        head.addWidget(back)
        head.addWidget(self._title, 1)
        for chip in self._chips.values():
            chips.addWidget(chip)
        for made in (
            self._button("contact", "recall_contact", "log_contact", "C"),
            self._button("open", "recall_open_patient", "open_patient", "↵"),
            self._button("export", "recall_export", "export"), self._button("change", "recall_change", "change"),
            self._button("close", "recall_close", "close_list"), self._button("reopen", "recall_reopen", "reopen"),
        ):  # fmt: skip
            buttons.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        for line in (self._about, self._sum):
            layout.addWidget(line)
        layout.addLayout(chips)
        layout.addWidget(self._nobody)
        layout.addWidget(self.table.view, 1)
        layout.addWidget(self._one)
        layout.addLayout(buttons)

    def _bind(self) -> None:
        view = self.table.view
        view.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        view.doubleClicked.connect(lambda _: self.open_patient())
        deeds = {"contact": self.log_contact, "open": self.open_patient, "copy_rows": self._copy}
        for name, deed in deeds.items():
            bind_key(view, actions.keys(name, actions.LISTS), deed)
        bind_key(view, "Enter", self.open_patient)
        bind_key(self, "Esc", self.left.emit)


def _whole(line: Listed) -> tuple[str, ...]:
    return line.patient, line.phone, line.model, pump_words(line), verdict_words(line.verdict), teller_words(line)
