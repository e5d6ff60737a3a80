"""The pathway board: everyone on the pathway by stage, who is stuck, and what each waits for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout

from pumptracker.domain.board import COLUMNS
from pumptracker.domain.name import folded
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import EXITS, STAGES, TRANSFERRED
from pumptracker.store import board, records, worklist
from pumptracker.store.board import Board, Spot
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import actions
from pumptracker.ui.binding import bind_key
from pumptracker.ui.dialogs.move_forms import move_dialog
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.pathway.card_view import ACTIONS
from pumptracker.ui.pathway.columns import Columns
from pumptracker.ui.pathway.exits_dialog import ExitsDialog
from pumptracker.ui.pathway.texts import exits_words
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.theme import dress, font
from pumptracker.words import sentence, tr

_CHIP_BESIDE = 30
"""Pixels of a chip beside its words."""


class PathwayPage(Page):
    """Columns by stage; moving a card always asks what the move needs."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self._board, self._patients = Board(), 0
        self._columns = Columns(lambda spot: session.read(board.card, spot, session.today))
        self._filter = QLineEdit()
        self._filter.setObjectName("pathwayFilter")
        self._filter.setPlaceholderText(tr("pathway_filter"))
        self._filter.setAccessibleName(tr("pathway_filter"))
        self._filter.setClearButtonEnabled(True)
        self._stuck = self._chip("pathwayStuck", preferences.flag("pathway/only_stuck"))
        self._transferred = self._chip("pathwayTransferred", preferences.flag("pathway/transferred"))
        self._accounted, self._left = label("", "quiet"), label("", "quiet", wrap=True)
        self._accounted.setObjectName("pathwayAccounted")
        self._left.setObjectName("pathwayExits")
        self._fault = label("", "danger", wrap=True)
        self._fault.hide()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show everyone as they stand; the card marked stays marked."""
        today = self.session.today
        self.session.read(self._board.refresh, today, self.session.numbers())
        self._patients = self.session.read(worklist.on_pathway)
        self._left.setText(exits_words(self.session.read(board.exits, today.year)))
        stuck = sum(spot.stuck for spots in self._board.columns.values() for spot in spots)
        self._say(self._stuck, "pathway_only_stuck", stuck)
        self._say(self._transferred, "pathway_transferred", len(self._board.columns[TRANSFERRED]))
        self._fault.setText(tr("pathway_empty"))
        self._fault.setVisible(not self._patients)
        dress(self._fault, "quiet")
        self._columns.show()
        self._refill()

    def show_fault(self, text: str) -> None:
        """Say that the board could not be read: empty columns would be believed."""
        self._columns.hide()
        dress(self._fault, "danger")
        self._fault.setText(text)
        self._fault.show()

    def take_focus(self) -> None:
        """Put the keys on the card that is marked."""
        self._columns.take_focus()

    def keep(self) -> None:
        """Remember the filters, but not what was typed: that may be a name."""
        self.preferences.put("pathway/only_stuck", self._stuck.isChecked())
        self.preferences.put("pathway/transferred", self._transferred.isChecked())

    def current_patient(self) -> int | None:
        """The patient of the card that is marked."""
        found = self._columns.marked()
        return found[1].standing.patient_id if found else None

    def ask_move(self, patient_id: int, to: str = "") -> None:
        """Open the dialog that asks what a move needs; nothing moves before it is saved."""
        try:
            record = self.session.read(records.record, patient_id)
        except Refused as refusal:
            self.did.emit(sentence(refusal.code, {"field": "", **refusal.facts}))
            return
        if to != record.stage:
            self.open_dialog(move_dialog(self.session, record, self.window(), to))

    # what is shown ---------------------------------------------------------------------------

    def _say(self, chip: QPushButton, code: str, count: int) -> None:
        """Write on a chip, with room for its words when it is checked and bold."""
        chip.setText(sentence(code, {"count": count}))
        words = QFontMetrics(font(0, bold=True)).horizontalAdvance(chip.text())
        chip.setMinimumWidth(words + _CHIP_BESIDE)

    def _refill(self) -> None:
        words = folded(self._filter.text()).replace(",", " ").split()
        only = self._stuck.isChecked()
        shown = {
            stage: [spot for spot in spots if (spot.stuck or not only) and _matches(spot, words)]
            for stage, spots in self._board.columns.items()
        }
        self._columns.show_transferred(self._transferred.isChecked())
        self._columns.show_spots(shown, self._board.columns, self.session.today, self.session.numbers())
        self._account(sum(map(len, shown.values())))
        self._follow()

    def _account(self, shown: int) -> None:
        """Say that the columns add up to the patients on the pathway, and how many the filter leaves."""
        here = sum(len(spots) for spots in self._board.columns.values())
        text = sentence("pathway_accounted", {"count": here, "patients": self._patients})
        if shown != here:
            text = sentence("pathway_filtered", {"all": text, "shown": shown})
        self._accounted.setText(text)

    def _leave_filter(self) -> None:
        self._filter.clear()
        self.take_focus()

    def _show_transferred(self) -> None:
        self._refill()
        if self._transferred.isChecked():
            self._columns.bring_in(TRANSFERRED)

    def _follow(self) -> None:
        found = self._columns.marked()
        if found is not None:
            place = found[1].place
            self.followed.emit(found[0].stage, place.kind, place.status)

    def _could_not_read(self, unavailable: StoreUnavailable) -> None:
        self.show_fault(f"{sentence(unavailable.code, unavailable.facts)}\n{tr('could_not_read')}")

    # what is asked ---------------------------------------------------------------------------

    def _ask(self, action: str) -> None:
        patient_id = self.current_patient()
        if patient_id is None:
            return
        if action == "stage":
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
        dialog = ExitsDialog(self.session, self)
        dialog.opened.connect(self.opened)
        dialog.open()

    # how it is built -------------------------------------------------------------------------

    def _chip(self, name: str, checked: bool) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(name)
        chip.setCheckable(True)
        chip.setChecked(checked)
        dress(chip, "chip")
        return chip

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(tr("page_pathway"), "title"))
        head.addStretch(1)
        head.addWidget(self._filter, 2)
        head.addWidget(self._stuck)
        head.addWidget(self._transferred)
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
        layout.addLayout(head)
        layout.addWidget(self._fault)
        layout.addWidget(self._columns, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._refill)
        self._filter.returnPressed.connect(self.take_focus)
        bind_key(self._filter, "Esc", self._leave_filter)
        self._stuck.clicked.connect(self._refill)
        self._transferred.clicked.connect(self._show_transferred)
        self._columns.chosen.connect(self._follow)
        for stage, column in self._columns.columns.items():
            view = column.view
            view.opened.connect(self._open)
            view.asked.connect(self._ask)
            view.shifted.connect(self._shift)
            view.menu_asked.connect(self._menu)
            column.model.failed.connect(self._could_not_read, Qt.ConnectionType.QueuedConnection)
            # Queued: a dialog opened inside the drop would be the drag's child and end with it.
            ask = partial(self._dropped, stage)
            view.card_dropped.connect(ask, Qt.ConnectionType.QueuedConnection)

    def _dropped(self, stage: str, patient_id: int) -> None:
        self.ask_move(patient_id, stage)


def _matches(spot: Spot, words: list[str]) -> bool:
    """Whether every word typed stands in a name or the MRN, accents and case ignored."""
    standing = spot.standing
    text = folded(f"{standing.given_name} {standing.family_name} {standing.mrn}") if words else ""
    return all(word in text for word in words)
