"""The pathway board: everyone on the pathway by stage, who is stuck, and what each waits for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from pumptracker.domain.board import COLUMNS
from pumptracker.domain.policy import Numbers
from pumptracker.domain.stage import EXITS, STAGES, TRANSFERRED
from pumptracker.store import board, records, worklist
from pumptracker.store.board import Board, Spot
from pumptracker.ui import actions
from pumptracker.ui.binding import bind_key
from pumptracker.ui.dialogs.move_forms import move_dialog
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.pathway.card_view import ACTIONS
from pumptracker.ui.pathway.columns import Columns
from pumptracker.ui.pathway.exits_dialog import ExitsDialog
from pumptracker.ui.pathway.filters import Filters
from pumptracker.ui.pathway.texts import exits_words
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told
from pumptracker.ui.theme import dress
from pumptracker.words import sentence, tr


class PathwayPage(Page):
    """Columns by stage; moving a card always asks what the move needs."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self._board, self._patients, self._numbers = Board(), 0, Numbers()
        self._columns = Columns(lambda spot: session.read(board.card, spot, session.today))
        self._filters = Filters(preferences)
        self._accounted, self._left = label("", "quiet"), label("", "quiet", wrap=True)
        self._accounted.setObjectName("pathwayAccounted")
        self._left.setObjectName("pathwayExits")
        self._fault = label("", "danger", wrap=True)
        self._fault.hide()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show everyone as they stand; the card marked stays marked."""
        today, self._numbers = self.session.today, self.session.numbers()
        self.session.read(self._board.refresh, today, self._numbers)
        self._patients = self.session.read(worklist.on_pathway)
        self._left.setText(exits_words(self.session.read(board.exits, today.year)))
        stuck = sum(spot.stuck for spots in self._board.columns.values() for spot in spots)
        self._filters.show_counts(stuck, len(self._board.columns[TRANSFERRED]))
        self._fault.setText(tr("pathway_empty"))
        self._fault.setVisible(not self._patients)
        dress(self._fault, "quiet")
        self._columns.show()
        self._refill()

    def show_fault(self, text: str) -> None:
        """Say that the board could not be read: empty columns would be believed."""
        self._columns.hide()
        self._accounted.setText("")
        self._left.setText("")
        dress(self._fault, "danger")
        self._fault.setText(text)
        self._fault.show()

    def take_focus(self) -> None:
        """Put the keys on the card that is marked."""
        self._columns.take_focus()

    def keep(self) -> None:
        """Remember the filters, but not what was typed: that may be a name."""
        self._filters.keep()

    def current_patient(self) -> int | None:
        """The patient of the card that is marked."""
        found = self._columns.marked()
        return found[1].standing.patient_id if found else None

    def ask_move(self, patient_id: int, to: str = "") -> None:
        """Open the dialog that asks what a move needs; nothing moves before it is saved."""
        with told(self.did.emit):
            record = self.session.read(records.record, patient_id)
            if to != record.stage:
                self.open_dialog(move_dialog(self.session, record, self.window(), to))

    # what is shown ---------------------------------------------------------------------------

    def _refill(self) -> None:
        shown = {stage: self._filters.pick(spots) for stage, spots in self._board.columns.items()}
        self._columns.show_transferred(self._filters.with_transferred)
        self._columns.show_spots(shown, self._board.columns, self.session.today, self._numbers)
        self._account(sum(map(len, shown.values())))
        self._follow()

    def _account(self, shown: int) -> None:
        """Say that the columns add up to the patients on the pathway, and how many the filter leaves."""
        here = sum(len(spots) for spots in self._board.columns.values())
        text = sentence("pathway_accounted", {"count": here, "patients": self._patients})
        if shown != here:
            text = sentence("pathway_filtered", {"all": text, "shown": shown})
        self._accounted.setText(text)

    def _show_transferred(self) -> None:
        self._refill()
        if self._filters.with_transferred:
            self._columns.bring_in(TRANSFERRED)

    def _follow(self) -> None:
        found = self._columns.marked()
        if found is not None:
            place = found[1].place
            self.followed.emit(found[0].stage, place.kind, place.status)

    # what is asked ---------------------------------------------------------------------------

    def _ask(self, action: str) -> None:
        patient_id = self.current_patient()
        if action == "filter":
            self._filters.take_focus()
        elif patient_id is None:
            return
        elif action == "stage":
            self.ask_move(patient_id)
        else:
            self.asked.emit(action, patient_id)

    def _shift(self, step: int) -> None:
        """Ask to move the card marked one column on, or back."""
        found = self._columns.marked()
        if found is None:
            return
        there = COLUMNS.index(found[0].stage) + step
        if 0 <= there < len(COLUMNS):
            self.ask_move(found[1].standing.patient_id, COLUMNS[there])

    def _open(self) -> None:
        patient_id = self.current_patient()
        if patient_id is not None:
            self.opened.emit(patient_id)

    def _menu(self, where: QPoint) -> None:
        found = self._columns.marked()
        if found is not None:
            self.menu_of(found[1]).popup(where)

    def menu_of(self, spot: Spot) -> QMenu:
        """Everything that can be done with a card."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("pathway_open"), self._open)
        for name in ACTIONS:
            key = actions.keys(name, actions.LISTS) or actions.keys(name, actions.BOARD)
            menu.addAction(f"{tr('act_' + name)}\t{key}", partial(self._ask, name))
        goals = menu.addMenu(tr("pathway_move_to"))
        goals.setObjectName("pathwayGoals")
        for stage in (*STAGES, *EXITS):
            if stage != spot.standing.stage:
                move = partial(self.ask_move, spot.standing.patient_id, stage)
                goals.addAction(tr("stage_" + stage), move)
        return menu

    def _show_exits(self) -> None:
        with told(self.did.emit):
            dialog = ExitsDialog(self.session, self)
            dialog.opened.connect(self.opened)
            bind_key(dialog, actions.keys("beeping", actions.ANYWHERE), partial(self.asked.emit, "beeping", 0))
            dialog.open()

    # how it is built -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        exits = QPushButton(tr("pathway_exits"))
        exits.setObjectName("pathwayWhoLeft")
        exits.clicked.connect(self._show_exits)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._accounted)
        said.addWidget(self._left)
        foot.addLayout(said, 1)
        foot.addWidget(exits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 10)
        layout.setSpacing(8)
        layout.addWidget(self._filters)
        layout.addWidget(self._fault)
        layout.addWidget(self._columns, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._filters.changed.connect(self._refill)
        self._filters.transferred_chosen.connect(self._show_transferred)
        self._filters.left.connect(self.take_focus)
        self._columns.chosen.connect(self._follow)
        for stage, column in self._columns.columns.items():
            view = column.view
            view.opened.connect(self._open)
            view.asked.connect(self._ask)
            view.shifted.connect(self._shift)
            view.menu_asked.connect(self._menu)
            column.model.failed.connect(self.could_not_read, Qt.ConnectionType.QueuedConnection)
            # Queued: a dialog opened inside the drop would be the drag's child and end with it.
            ask = partial(self._dropped, stage)
            view.card_dropped.connect(ask, Qt.ConnectionType.QueuedConnection)

    def _dropped(self, stage: str, patient_id: int) -> None:
        self.ask_move(patient_id, stage)
