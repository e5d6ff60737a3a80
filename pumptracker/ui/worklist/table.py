"""The table of the worklist: keys and mouse, what is selected, and what stays where it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from pumptracker.store.place import Place
from pumptracker.store.worklist import Row
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import table
from pumptracker.ui.worklist.columns import Columns
from pumptracker.ui.worklist.delegate import WorklistDelegate, first_shown, gutter
from pumptracker.ui.worklist.lines import Line, Lines
from pumptracker.ui.worklist.model import ROW_ROLE, WorklistModel
from pumptracker.words import tr

_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MOST_NOTED = 500
"""Of more rows selected than this, the current one alone stays selected when the list changes."""


class WorklistTable(QObject):
    """Wraps the view: it is asked what is selected, and says what is wanted."""

    moved = Signal()
    """Another row is current, or the current one says something else."""
    opened = Signal(int)
    folded = Signal(int, bool)
    """A patient's other items are to be shown beneath, or not."""
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal()

    def __init__(self, fetch: Callable[[Place], Row], step: Callable[[Row], str]) -> None:
        super().__init__()
        self.model = WorklistModel(fetch, step)
        view = self.view = table("worklistView", tr("worklist"), lines=2)
        view.setModel(self.model)
        self._delegate = WorklistDelegate()
        view.setItemDelegate(self._delegate)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.columns = Columns(view)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.activated.connect(lambda index: self._open(index.row()))
        view.selectionModel().selectionChanged.connect(lambda *_: self._note())
        view.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit())

    # what is selected ------------------------------------------------------------------------

    def current(self) -> Row | None:
        """The row that the keys act on."""
        index = self.view.currentIndex()
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row if isinstance(row, Row) else None

    def current_line(self) -> Line | None:
        """The line that the keys act on."""
        index = self.view.currentIndex()
        return self.model.line_at(index.row()) if index.isValid() else None

    def selected(self) -> list[int]:
        """The numbers of the selected lines, from the top."""
        return sorted(index.row() for index in self.view.selectionModel().selectedRows())

    def selected_patients(self) -> list[int]:
        """The patients of the selected lines, each once."""
        lines = map(self.model.line_at, self.selected())
        return list(dict.fromkeys(line.place.patient_id for line in lines if line is not None))

    def _open(self, number: int) -> None:
        line = self.model.line_at(number)
        if line is not None:
            self.opened.emit(line.place.patient_id)

    # what is shown ---------------------------------------------------------------------------

    def show_lines(self, lines: Lines, today: date) -> None:
        """Show these lines; the current row stays where it is on screen, and its neighbour takes its place if gone."""
        if self._selects_too_many():
            self._go_to(self.view.currentIndex().row())
        view, before = self.view, self.view.currentIndex()
        number, top = before.row(), view.rowViewportPosition(before.row()) if before.isValid() else 0
        in_sight = before.isValid() and 0 <= top < view.viewport().height()
        self.model.show_lines(lines, today)
        after = view.currentIndex()
        if not after.isValid() and len(lines):
            self._go_to(min(max(number, 0), len(lines) - 1))
        elif after.isValid() and in_sight and after.row() != number:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + view.rowViewportPosition(after.row()) - top)
        if len(lines) and not view.selectionModel().hasSelection():
            self._go_to(view.currentIndex().row())
        self.moved.emit()

    def _note(self) -> None:
        """What is selected must be found again wherever it moves to."""
        noted = {self.view.currentIndex().row()}
        for part in self.view.selectionModel().selection().toList():
            noted |= set(range(part.top(), min(part.bottom(), part.top() + _MOST_NOTED) + 1))
        self.model.note(number for number in noted if 0 <= number < self.model.size())

    def _selects_too_many(self) -> bool:
        """Whether more rows are selected than can be looked for one by one."""
        parts = self.view.selectionModel().selection().toList()
        return sum(part.height() for part in parts) > _MOST_NOTED

    def measure(self) -> None:
        """Take the heights and widths of the text in use."""
        self.view.verticalHeader().setDefaultSectionSize(theme.row_height(2))
        self.columns.fit()

    def _go_to(self, number: int) -> None:
        index = self.model.index(number, 0)
        self.view.selectionModel().setCurrentIndex(index, _ROWS)
        self.view.scrollTo(index)

    # keys and mouse --------------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Right and Left expand, the mark before a row too; Ctrl+C copies; the menu opens by key and by mouse."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.view:
            return self._key(event)
        if isinstance(event, QMouseEvent) and event.type() in _PRESSES:
            return watched is self.view.viewport() and self._pressed(event)
        if isinstance(event, QContextMenuEvent):
            self._ask_menu(event, watched)
            return True
        return False

    def _key(self, event: QKeyEvent) -> bool:
        line = self.current_line()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.menu_wanted.emit(self._below_current())
        elif line is not None and event.key() == Qt.Key.Key_Right:
            self._unfold(line)
        elif line is not None and event.key() == Qt.Key.Key_Left:
            self._fold(line)
        else:
            # A letter that is no key of the page would have Qt search every row, each of them fetched for it.
            return bool(event.text()) and event.text().isprintable() and not event.modifiers() & _COMMANDS
        return True

    def _unfold(self, line: Line) -> None:
        if line.more and not line.expanded:
            self.folded.emit(line.place.patient_id, True)

    def _fold(self, line: Line) -> None:
        """Fold the row; from one beneath, go to the row above it first."""
        if line.beneath:
            numbers = range(self.view.currentIndex().row(), -1, -1)
            above = ((number, self.model.line_at(number)) for number in numbers)
            self._go_to(next((number for number, each in above if each is None or not each.beneath), 0))
        elif line.expanded:
            self.folded.emit(line.place.patient_id, False)

    def _pressed(self, event: QMouseEvent) -> bool:
        """A click on the mark before the first column expands or folds, and selects nothing else."""
        at = event.position().toPoint()
        index = self.view.indexAt(at)
        header = self.view.horizontalHeader()
        if not index.isValid() or header.visualIndex(index.column()) != first_shown(self.view):
            return False
        line = self.model.line_at(index.row())
        if line is None or not line.more or event.button() != Qt.MouseButton.LeftButton or at.x() > gutter() + 4:
            return False
        self._go_to(index.row())
        self.folded.emit(line.place.patient_id, not line.expanded)
        return True

    def _ask_menu(self, event: QContextMenuEvent, watched: QObject) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self._below_current())
            return
        index = self.view.indexAt(event.pos()) if watched is self.view.viewport() else self.view.currentIndex()
        if not index.isValid():
            return
        if index.row() not in self.selected():
            self._go_to(index.row())
        else:
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.menu_wanted.emit(event.globalPos())

    def _below_current(self) -> QPoint:
        rect = self.view.visualRect(self.view.currentIndex())
        return self.view.viewport().mapToGlobal(rect.bottomLeft() + QPoint(gutter(), -4))
