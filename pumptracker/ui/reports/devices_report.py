"""Every implanted pump by model and serial: searched, opened, exported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from pumptracker.domain.name import folded
from pumptracker.domain.recall_list import Listed
from pumptracker.formats.device_sheet import device_sheet
from pumptracker.formats.sheet import Sheet
from pumptracker.store import recalls
from pumptracker.ui import theme
from pumptracker.ui.binding import bind_key
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label, table
from pumptracker.ui.reports.recall_table import pump_words
from pumptracker.ui.reports.report import Report
from pumptracker.ui.saving import choose_csv, write_csv
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.delegate import PAD, CellDelegate
from pumptracker.ui.worklist.texts import born_and_mrn, tip
from pumptracker.words import sentence, tr

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = ("pump", "patient", "phone", "stage")
_SAMPLES = {"pump": "NGP000123H · 30 May 2024", "patient": "30 May 1972 · 00000000", "phone": "+1 773 555 01170",
            "stage": "Trial without benefit"}  # fmt: skip
_LEFT_OUT = ("stage", "phone")


def _cell(line: Listed, column: str) -> str:
    match column:
        case "pump":
            return f"{line.model or '—'}\n{pump_words(line)}"
        case "patient":
            return f"{line.patient}\n{born_and_mrn(line.date_of_birth, line.mrn)}"
        case "phone":
            return line.phone
    return tr(f"stage_{line.stage}")


class DevicesModel(TitledModel):
    """The pumps, a line each."""

    def __init__(self) -> None:
        super().__init__([tr(f"recall_column_{name}") for name in _COLUMNS])
        self.lines: Sequence[Listed] = ()

    @override
    def size(self) -> int:
        return len(self.lines)

    def show_lines(self, lines: Sequence[Listed]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        text = _cell(self.lines[index.row()], _COLUMNS[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text)
        return text if role == Qt.ItemDataRole.DisplayRole else None


class DevicesReport(Report):
    """What is typed in the box finds pumps; Enter opens the patient."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self._all: list[Listed] = []
        self._said: list[str] = []
        self.model, self.view = DevicesModel(), table("devicesView", tr("device_title"), lines=2)
        self.view.setModel(self.model)
        self._delegate = CellDelegate(_COLUMNS)
        self.view.setItemDelegate(self._delegate)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.viewport().installEventFilter(self)
        self.view.installEventFilter(self)
        self.box, self._count = QLineEdit(), label("", "quiet")
        self._nobody = label("", "quiet", wrap=True)
        self._open_button, self._export = QPushButton(tr("report_open_patient")), QPushButton(tr("recall_export"))
        self._lay_out()
        self._connect()

    @override
    def refresh(self) -> None:
        """Read and paint; what was typed stays."""
        self._all = self.session.read(recalls.devices)
        self._said = [
            folded(f"{line.model} {line.serial} {line.given_name} {line.family_name} {line.mrn}") for line in self._all
        ]
        self._fill()

    @override
    def take_focus(self) -> None:
        """Put the keys where one types."""
        self.box.setFocus()
        self.box.selectAll()

    @override
    def current_patient(self) -> int | None:
        """The patient of the pump selected."""
        row = self.view.currentIndex().row()
        return self.model.lines[row].patient_id if 0 <= row < len(self.model.lines) else None

    @override
    def sheet(self) -> Sheet | None:
        """The pumps shown, as they go on paper."""
        return device_sheet(self.model.lines, of=len(self._all))

    def save_csv(self, path: str) -> None:
        """Write the pumps shown as CSV."""
        sheet = device_sheet(self.model.lines, of=len(self._all), write_day=date.isoformat)
        self.page.did.emit(write_csv(sheet, path))

    def _choose_file(self) -> None:
        choose_csv(self, sentence("device_file", {"day": self.session.today.isoformat()}), self.save_csv)

    def _fill(self) -> None:
        chosen, words = self.current_patient(), folded(self.box.text()).replace(",", " ").split()
        pairs = zip(self._all, self._said, strict=True)
        shown = [line for line, said in pairs if all(word in said for word in words)] if words else self._all
        self.model.show_lines(shown)
        self._count.setText(sentence("device_shown", {"shown": len(shown), "all": len(self._all)}))
        typed = self.box.text().strip()
        self._nobody.setText(sentence("device_nobody", {"typed": typed}) if self._all else tr("device_none"))
        self._nobody.setVisible(not shown)
        self._open_button.setEnabled(bool(shown))
        self._export.setEnabled(bool(shown))
        if shown:
            self.view.selectRow(next((n for n, line in enumerate(shown) if line.patient_id == chosen), 0))

    def _open(self) -> None:
        patient = self.current_patient()
        if patient is not None:
            self.page.opened.emit(patient)

    def _arrange(self) -> None:
        metrics, room = QFontMetrics(theme.font()), self.view.viewport().width()
        needed = {name: metrics.horizontalAdvance(text) + 2 * PAD for name, text in _SAMPLES.items()}
        shown = list(_COLUMNS)
        for name in _LEFT_OUT:
            if sum(needed[each] for each in shown) > room:
                shown.remove(name)
        spare = max(0, room - sum(needed[each] for each in shown)) // len(shown)
        for number, name in enumerate(_COLUMNS):
            self.view.setColumnHidden(number, name not in shown)
            self.view.setColumnWidth(number, needed[name] + spare)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange anew where the room or the text size changed."""
        if event.type() == QEvent.Type.Resize and watched is self.view.viewport():
            self._arrange()
        elif event.type() == QEvent.Type.FontChange and watched is self.view:
            self.view.verticalHeader().setDefaultSectionSize(theme.row_height(2))
            self._arrange()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._fill)
        self.box.returnPressed.connect(self.view.setFocus)
        bind_key(self.box, "Esc", self.box.clear)
        bind_key(self.box, "Down", self.view.setFocus)
        self.view.doubleClicked.connect(lambda _: self._open())
        for key in ("Return", "Enter"):
            bind_key(self.view, key, self._open)
        self._open_button.clicked.connect(self._open)
        self._export.clicked.connect(self._choose_file)

    def _lay_out(self) -> None:
        self.box.setObjectName("deviceFilter")
        self.box.setPlaceholderText(tr("device_filter"))
        self.box.setAccessibleName(tr("device_filter"))
        self.box.setClearButtonEnabled(True)
        self._count.setObjectName("deviceCount")
        self._open_button.setToolTip("↵")
        head, buttons = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.box, 1)
        head.addWidget(self._count)
        buttons.addWidget(self._open_button)
        buttons.addWidget(self._export)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(tr("report_devices"), "title"))
        layout.addWidget(label(tr("report_about_devices"), "quiet", wrap=True))
        layout.addLayout(head)
        layout.addWidget(self._nobody)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)
