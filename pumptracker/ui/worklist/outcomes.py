"""Past visits that need an outcome, oldest first: the desk says what became of each; nothing is marked by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from pumptracker.services.desk_work import OUTCOMES
from pumptracker.store.past_visits import PastVisit
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import table
from pumptracker.ui.titled_model import TitledModel
from pumptracker.ui.worklist.delegate import PAD, CellDelegate
from pumptracker.ui.worklist.texts import born_and_mrn, full_day, tip
from pumptracker.words import sentence, tr, weekday

Index = QModelIndex | QPersistentModelIndex
VISIT_ROLE = Qt.ItemDataRole.UserRole
COLUMNS = ("visit", "ago", "what", "patient", "phone")
KEYS = tuple(zip("123456", OUTCOMES, strict=True))
"""The digit that each outcome has."""


def visit_text(visit: PastVisit, column: str, today: date) -> str:
    """The text of one cell."""
    match column:
        case "visit":
            return f"{full_day(visit.visit_on)}{', ' + visit.visit_at if visit.visit_at else ''}"
        case "ago":
            return sentence("visit_ago", {"days": (today - visit.visit_on).days})
        case "what":
            return tr(f"kind_{visit.kind}")
        case "patient":
            return f"{visit.patient}\n{born_and_mrn(visit.date_of_birth, visit.mrn)}"
    return visit.phone


def confirmation(visit: PastVisit, outcome: str) -> str:
    """What the undo bar says: who, which visit, what became of it."""
    who = f"{visit.patient}, {born_and_mrn(visit.date_of_birth, visit.mrn)}"
    facts = {"patient": who, "kind": tr(f"kind_{visit.kind}"), "day": weekday(visit.visit_on)}
    return sentence("outcome_recorded", {**facts, "outcome": tr(f"outcome_{outcome}")})


class OutcomesModel(TitledModel):
    """The visits, oldest first."""

    def __init__(self) -> None:
        super().__init__([tr(f"column_{name}") for name in COLUMNS])
        self._visits: list[PastVisit] = []
        self._today = date.min

    @override
    def size(self) -> int:
        return len(self._visits)

    def show_visits(self, visits: list[PastVisit], today: date) -> None:
        """Show these visits."""
        if (visits, today) != (self._visits, self._today):
            self.beginResetModel()
            self._visits, self._today = visits, today
            self.endResetModel()

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        visit, column = self._visits[index.row()], COLUMNS[index.column()]
        if role == VISIT_ROLE:
            return visit
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(visit_text(visit, column, self._today))
        return visit_text(visit, column, self._today) if role == Qt.ItemDataRole.DisplayRole else None


class OutcomesView:
    """The table of visits, its selection kept from refresh to refresh."""

    def __init__(self) -> None:
        self.model = OutcomesModel()
        self.view: QTableView = table("outcomesView", tr("needs_outcome"), lines=2)
        self.view.setModel(self.model)
        self._delegate = CellDelegate(COLUMNS)
        self.view.setItemDelegate(self._delegate)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)
        header.setSectionResizeMode(COLUMNS.index("patient"), QHeaderView.ResizeMode.Stretch)

    def below_current(self) -> QPoint:
        """Where a menu of the selected visit opens by key."""
        rect = self.view.visualRect(self.view.currentIndex())
        return self.view.viewport().mapToGlobal(rect.bottomLeft() + QPoint(PAD, -4))

    def show_visits(self, visits: list[PastVisit], today: date) -> None:
        """Show these visits; the selected one stays, else its neighbour is."""
        number, kept = self.view.currentIndex().row(), self.current()
        self.model.show_visits(visits, today)
        self.view.verticalHeader().setDefaultSectionSize(theme.row_height(2))
        same = next((at for at, visit in enumerate(visits) if kept and visit.booking_id == kept.booking_id), None)
        if visits:
            self.view.selectRow(min(max(number, 0), len(visits) - 1) if same is None else same)

    def current(self) -> PastVisit | None:
        """The selected visit."""
        visit = self.view.currentIndex().data(VISIT_ROLE) if self.view.currentIndex().isValid() else None
        return visit if isinstance(visit, PastVisit) else None
