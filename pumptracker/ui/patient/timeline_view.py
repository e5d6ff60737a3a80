"""The timeline with its filters: every event of a patient, to copy, to correct, to take out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QMenu, QPushButton, QTableView, QVBoxLayout, QWidget

from pumptracker.ui.binding import bind_key
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, table
from pumptracker.ui.patient.timeline import GROUPS, Line
from pumptracker.ui.patient.timeline_model import COLUMNS, EVERYTHING, TimelineModel, cell_text
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.theme import dress, font, row_height
from pumptracker.words import sentence, tr

_FILTER = "patient/timeline"
_ROWS = 4
_CHIP = 28
_DETAIL = 30
"""Characters that the detail must have; the columns of _GIVE_WAY are hidden until it has."""
_GIVE_WAY = ("by", "next_due")
_SAMPLES = {
    "date": "29 Nov 2026", "residual": "12.8 / 13.1 mL  ! 2.4", "next_due": "29 Nov 2026", "by": "Clinician Ben",
}  # fmt: skip
CORRECTABLE = ("fills", "bookings", "drug_orders")
"""Facts that have a dialog of their own to put them right."""


class TimelineView(QWidget):
    """Chips with counts above, the table below."""

    taken_out = Signal(object)
    corrected = Signal(object)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self._preferences = preferences
        self.model = TimelineModel()
        remembered = preferences.text(_FILTER)
        self._group = remembered if remembered in GROUPS else EVERYTHING
        self._chips: dict[str, QPushButton] = {}
        self._empty = label(role="quiet", wrap=True)
        self.view = self._make_view()
        self._lay_out()

    def show_lines(self, lines: list[Line], *, same: bool) -> None:
        """Show these lines; of the same patient the selected one stays selected and nothing scrolls."""
        kept = self.current() if same else None
        bar = self.view.verticalScrollBar()
        place = bar.value() if same else 0
        self.model.show_lines(lines, self._group)
        self._count()
        if kept is not None:
            self._select(kept)
        elif not same:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
        bar.setValue(place)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*self._chips.values(), self.view]

    def current(self) -> Line | None:
        """The line selected."""
        number = self.view.currentIndex().row()
        return self.model.lines[number] if 0 <= number < len(self.model.lines) else None

    def _select(self, kept: Line) -> None:
        keys = [(line.table, line.row_id, line.what) for line in self.model.lines]
        wanted = (kept.table, kept.row_id, kept.what)
        if wanted in keys:
            self.view.setCurrentIndex(self.model.index(keys.index(wanted), max(self.view.currentIndex().column(), 0)))

    def _count(self) -> None:
        """Each chip says how many it shows; a group without any is left out, unless it is the one chosen."""
        for group, chip in self._chips.items():
            count = self.model.count(group)
            chip.setText(sentence("timeline_chip", {"name": tr("events_" + (group or "everything")), "count": count}))
            chip.setMinimumWidth(_bold_width(chip.text()) + _CHIP)  # a checked chip is bold, its size hint is not
            chip.setVisible(bool(count) or group in (self._group, EVERYTHING))
            chip.setChecked(group == self._group)
        self._empty.setText(tr("timeline_empty" if self._group == EVERYTHING else "timeline_none_of_group"))
        self._empty.setVisible(not self.model.lines)

    def _choose(self, group: str) -> None:
        kept = self.current()
        self._group = group
        self._preferences.put(_FILTER, group)
        self.model.show_lines(self.model.every(), group)
        self._count()
        if kept is not None:
            self._select(kept)

    # what can be done with a line --------------------------------------------------------------------

    def _menu(self, at: QPoint) -> None:
        line = self.current()
        if line is None:
            return
        menu = QMenu(self.view)
        if line.table in CORRECTABLE:
            menu.addAction(f"{tr('correct_' + line.table)}\tEnter", self.correct)
        if line.removable:
            menu.addAction(f"{tr('entered_wrongly')}\tDel", self.take_out)
        menu.addAction(f"{tr('copy_rows')}\tCtrl+C", self.copy)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _menu_by_key(self) -> None:
        self._menu(self.view.visualRect(self.view.currentIndex()).bottomLeft())

    def take_out(self) -> None:
        """Ask for the selected event to be taken out; what it was stays in the history."""
        line = self.current()
        if line is not None:
            self.taken_out.emit(line)

    def correct(self) -> None:
        """Ask for the dialog that puts the selected event right, where it has one."""
        line = self.current()
        if line is not None and line.table in CORRECTABLE:
            self.corrected.emit(line)

    def copy(self) -> None:
        """Copy the selected rows as tab-separated text, for a spreadsheet."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        lines = ("\t".join(_cell(self.model.lines[row], column) for column in COLUMNS) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    # how it is built ---------------------------------------------------------------------------------

    def _make_view(self) -> QTableView:
        view = table("timelineView", tr("timeline"))
        view.setModel(self.model)
        view.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        view.doubleClicked.connect(self.correct)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for keys, deed in (
            ("Del", self.take_out), ("Ctrl+C", self.copy), ("Return", self.correct), ("Shift+F10", self._menu_by_key),
        ):  # fmt: skip
            bind_key(view, keys, deed)
        return view

    def _lay_out(self) -> None:
        chips = FlowLayout(gap=6)
        group = QButtonGroup(self)
        for name in (EVERYTHING, *GROUPS):
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setObjectName("chip_" + (name or "everything"))
            dress(chip, "chip")
            chip.clicked.connect(partial(self._choose, name))
            group.addButton(chip)
            chips.addWidget(chip)
            self._chips[name] = chip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(chips)
        layout.addWidget(self._empty)
        layout.addWidget(_Least(self.view), 1)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Larger type needs higher rows and wider columns."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "view"):
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow, the detail takes the room of who recorded it, then of the next date."""
        super().resizeEvent(event)
        self._make_room()

    def _fit(self) -> None:
        """Columns by what stands in them, the detail taking the rest; the table shows four rows at least."""
        header = self.view.horizontalHeader()
        height = row_height(1) - 8
        self.view.verticalHeader().setDefaultSectionSize(height)
        self.view.setMinimumHeight(_ROWS * height + header.sizeHint().height() + 6)
        for number, column in enumerate(COLUMNS):
            if column == "detail":
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                header.resizeSection(number, self._width(column))
        self._make_room()

    def _width(self, column: str) -> int:
        sample = _SAMPLES.get(column, tr("event_explant"))
        return max(self.fontMetrics().horizontalAdvance(sample), _bold_width(tr("column_" + column))) + 22

    def _make_room(self) -> None:
        needed = _DETAIL * self.fontMetrics().averageCharWidth()
        room = self.width() - 20 - sum(self._width(column) for column in COLUMNS if column != "detail")
        for column in _GIVE_WAY:
            hidden = room < needed
            self.view.setColumnHidden(COLUMNS.index(column), hidden)
            room += self._width(column) if hidden else 0


class _Least(QWidget):
    """Asks for no more room than its widget must have, and takes what is left: a table asks for much by itself."""

    def __init__(self, within: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(within)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _bold_width(text: str) -> int:
    return QFontMetrics(font(bold=True)).horizontalAdvance(text)


def _cell(line: Line, column: str) -> str:
    return cell_text(line, column).replace("\t", " ").replace("\n", " ")
