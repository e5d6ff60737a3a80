"""The worklist: tiles that add up, the table, and the arithmetic behind the selected date."""

from __future__ import annotations

from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from pumptracker.domain.status import STATUSES
from pumptracker.store import worklist
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Listing, Place, Row, firsts, tiles
from pumptracker.ui import actions
from pumptracker.ui.page import Page
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.theme import dress
from pumptracker.ui.worklist.delegate import ROW_HEIGHT, WorklistDelegate
from pumptracker.ui.worklist.model import COLUMNS, ROW_ROLE, WorklistModel
from pumptracker.words import sentence, tr

_WIDTHS = (166, 124, 80, 194, 122, 106, 146)


class WorklistPage(Page):
    """Everyone who needs something, most urgent first."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self.listing = Listing()
        self._places: list[Place] = []
        self._today = date.min
        self._status: str | None = None
        self._tiles = {status: self._tile(status) for status in STATUSES}
        self._sum = QLabel()
        self._sum.setObjectName("accounted")
        self._empty = QLabel(tr("nothing_listed"), alignment=Qt.AlignmentFlag.AlignCenter)
        self._explanation = QLabel(wordWrap=True)
        self._explanation.setObjectName("explanation")
        self._model = WorklistModel(lambda place: session.read(worklist.row, place, session.today))
        self._model.failed.connect(self._could_not_read, Qt.ConnectionType.QueuedConnection)
        self._view = self._table()
        self._lay_out()
        for each in actions.of(actions.LISTS):
            if each.name in ("book", "contact", "refill", "outcome"):
                keys = QShortcut(QKeySequence(each.keys), self, lambda name=each.name: self.asked.emit(name, 0))
                keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self) -> None:
        """Show the worklist of a day, each patient by the first of their items; the selection stays."""
        self.session.refresh(self.listing)
        places, today, on_pathway = self.listing.places, self.session.today, self.session.read(worklist.on_pathway)
        self._places, self._today = firsts(places), today
        counts = tiles(self._places)
        for status, tile in self._tiles.items():
            tile.setText(f"{counts[status]}  {tr('tile_' + status)}")
        self._sum.setText(sentence("accounted_for", {"count": sum(counts.values()), "patients": on_pathway}))
        self._refill()

    def _could_not_read(self, unavailable: StoreUnavailable) -> None:
        self.show_fault(f"{sentence(unavailable.code, unavailable.facts)}\n{tr('could_not_read')}")

    def show_fault(self, text: str) -> None:
        """Say that the list could not be read: an empty one would be believed."""
        self._view.hide()
        self._empty.setText(text)
        self._empty.show()

    def _refill(self) -> None:
        kept = self.current()
        shown = [place for place in self._places if self._status in (None, place.status)]
        self._model.show_places(shown, self._today)
        self._empty.setText(tr("nothing_listed") if self._places else tr("no_patients"))
        self._empty.setVisible(not shown)
        self._view.setVisible(bool(shown))
        number = next((n for n, place in enumerate(shown) if kept and place.patient_id == kept.patient_id), 0)
        if shown:
            self._view.selectRow(number)
            self._view.scrollTo(self._model.index(number, 0))
        self._explain()

    def take_focus(self) -> None:
        """Put the keys on the list."""
        self._view.setFocus()

    def current_patient(self) -> int | None:
        """The patient of the selected row."""
        row = self.current()
        return row.patient_id if row else None

    def current(self) -> Row | None:
        """The selected row."""
        index = self._view.currentIndex()
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row if isinstance(row, Row) else None

    def _explain(self) -> None:
        row = self.current()
        lines = []
        if row is not None:
            lines = [f"<b>{escape(row.patient)}</b> · {tr('kind_' + row.item.kind)}"]
            lines += [escape(sentence(each.code, each.facts)) for each in (row.item.reason, *row.item.questions)]
        self._explanation.setText("<br>".join(lines))
        if row is not None:
            self.followed.emit(row.item.stage, row.item.kind, row.status)

    def _filter(self, status: str) -> None:
        self._status = None if self._status == status else status
        for name, tile in self._tiles.items():
            tile.setChecked(name == self._status)
        self._refill()

    def _tile(self, status: str) -> QPushButton:
        tile = QPushButton()
        tile.setObjectName("tile")
        tile.setCheckable(True)
        dress(tile, "chip")
        tile.setAccessibleName(tr("tile_" + status))
        tile.clicked.connect(lambda: self._filter(status))
        return tile

    def _table(self) -> QTableView:
        view = QTableView()
        view.setObjectName("worklistView")
        view.setModel(self._model)
        self._delegate = WorklistDelegate()
        view.setItemDelegate(self._delegate)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(tr("worklist"))
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.horizontalHeader().setHighlightSections(False)
        for column, width in enumerate(_WIDTHS):
            view.setColumnWidth(column, width)
        view.horizontalHeader().setSectionResizeMode(COLUMNS.index("about"), QHeaderView.ResizeMode.Stretch)
        view.activated.connect(lambda index: self.opened.emit(self._model.row_at(index.row()).patient_id))
        view.selectionModel().currentRowChanged.connect(lambda *_: self._explain())
        return view

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for tile in self._tiles.values():
            top.addWidget(tile)
        top.addWidget(self._sum)
        top.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._empty, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._explanation, 1)
        for action, key in (("book", "B"), ("contact", "C"), ("refill", "D")):
            button = QPushButton(f"{tr('act_' + action)}  {key}")
            button.clicked.connect(lambda _=False, name=action: self.asked.emit(name, 0))
            foot.addWidget(button)
        button = QPushButton(tr("open_enter"))
        button.clicked.connect(self._open_current)
        foot.addWidget(button)
        layout.addLayout(foot)

    def _open_current(self) -> None:
        row = self.current()
        if row is not None:
            self.opened.emit(row.patient_id)
