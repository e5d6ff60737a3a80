"""The cards of one column as a model: places in order, each card fetched when it is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from pumptracker.domain.name import folded, listed_name
from pumptracker.domain.policy import Numbers
from pumptracker.domain.refused import Refused
from pumptracker.store.board import Card, Spot
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.overriding import override
from pumptracker.ui.pathway.texts import second_line, tooltip
from pumptracker.ui.worklist.texts import tip

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
CARD_MIME = "application/x-pumptracker-card"
"""What a dragged card carries: its patient's number in this clinic, never a name."""
_MOST_KEPT = 300


class CardModel(QAbstractListModel):
    """One column's patients; what was fetched is forgotten at every change."""

    failed = Signal(object)

    def __init__(self, fetch: Callable[[Spot], Card]) -> None:
        super().__init__()
        self._fetch = fetch
        self._spots: Sequence[Spot] = ()
        self._cards: dict[int, tuple[Card, str]] = {}
        self._today, self._numbers = date.min, Numbers()

    def show_spots(self, spots: Sequence[Spot], today: date, numbers: Numbers) -> None:
        """Show these patients as they stand on a day; where they stand as before, nothing scrolls or loses its mark."""
        same = [each.standing.patient_id for each in spots] == [each.standing.patient_id for each in self._spots]
        if not same:
            self.beginResetModel()
        self._spots, self._today, self._numbers = spots, today, numbers
        self._cards.clear()
        if not same:
            self.endResetModel()
        elif spots:
            self.dataChanged.emit(self.index(0, 0), self.index(len(spots) - 1, 0))

    def spot_at(self, number: int) -> Spot | None:
        """Who stands on a line, None where there is no such line."""
        return self._spots[number] if 0 <= number < len(self._spots) else None

    def line_of(self, patient_id: int) -> int | None:
        """The line a patient stands on."""
        return next((n for n, spot in enumerate(self._spots) if spot.standing.patient_id == patient_id), None)

    def named_like(self, typed: str, start: int) -> int | None:
        """The next line from `start` whose name begins as typed, accents and case ignored; around the end too."""
        wanted, count = folded(typed), len(self._spots)
        for step in range(count):
            standing = self._spots[(start + step) % count].standing
            if folded(listed_name(standing.family_name, standing.given_name)).startswith(wanted):
                return (start + step) % count
        return None

    def card_at(self, number: int) -> tuple[Card, str]:
        """The card on a line, with its second line in words."""
        spot = self._spots[number]
        patient_id = spot.standing.patient_id
        if patient_id not in self._cards:
            if len(self._cards) > _MOST_KEPT:
                self._cards.clear()
            card = self._fetch(spot)
            self._cards[patient_id] = card, second_line(card, self._today, self._numbers)
        return self._cards[patient_id]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._spots)

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, CARD_ROLE, LINE_ROLE):
            return None
        try:
            card, line = self.card_at(index.row())
        except StoreUnavailable as unavailable:
            self.failed.emit(unavailable)
            return None
        except Refused:  # another program has just changed this patient; the next look paints it anew
            return None
        if role == CARD_ROLE:
            return card
        if role == LINE_ROLE:
            return line
        return tip(tooltip(card, line)) if role == Qt.ItemDataRole.ToolTipRole else f"{card.row.patient}\n{line}"

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [CARD_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        for index in list(indexes)[:1]:
            carried.setData(CARD_MIME, str(self._spots[index.row()].standing.patient_id).encode())
        return carried

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction
