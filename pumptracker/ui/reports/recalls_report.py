"""Recall lists: all of them with how far each has come, and the one that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from pumptracker.domain.recall import Recall
from pumptracker.domain.recall_list import BY_HAND, REACHED
from pumptracker.domain.refused import Refused
from pumptracker.formats.recall_sheet import criteria_words, recall_lists_sheet
from pumptracker.formats.sheet import Sheet
from pumptracker.store import recalls
from pumptracker.ui.actions import SETTINGS, keys
from pumptracker.ui.binding import bind_key
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.reports.recall_forms import recall_dialog, state_words
from pumptracker.ui.reports.recall_list_view import RecallListView
from pumptracker.ui.reports.report import Report
from pumptracker.ui.settings.lines import Line, Lines
from pumptracker.ui.telling import told
from pumptracker.ui.theme import dress
from pumptracker.words import day, sentence, tr

_COLUMNS = ("name", "state", "opened", "progress", "about")


class RecallsReport(Report):
    """Enter opens a list, Esc comes back to all of them."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self._shown: list[Line] = []
        self._stack, self.list_view = QStackedWidget(), RecallListView(page)
        self.lines = Lines("recallsView", tr("report_recalls"), [tr(f"recall_column_{name}") for name in _COLUMNS])
        self._new, self._show = QPushButton(tr("recall_new")), QPushButton(tr("recall_show"))
        self._stack.addWidget(self._all())
        self._stack.addWidget(self.list_view)
        self.list_view.left.connect(self.show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @property
    def in_a_list(self) -> bool:
        """Whether one list is shown, and not all of them."""
        return self._stack.currentWidget() is self.list_view

    @override
    def refresh(self) -> None:
        """Read and paint what is shown; a list that is gone gives way to all of them."""
        if self.in_a_list:
            try:
                self.list_view.refresh()
            except Refused:
                self.show_all()
            return
        lines = self._shown = [self._line(recall) for recall in self.session.read(recalls.every)]
        self.lines.show(lines or [Line(None, (tr("recall_none"),), heading=True)])
        self._show.setEnabled(bool(lines))

    @override
    def take_focus(self) -> None:
        """Put the keys on the table."""
        if self.in_a_list:
            self.list_view.take_focus()
        elif self.lines.key() is None:
            self._new.setFocus()
        else:
            self.lines.view.setFocus()

    @override
    def current_patient(self) -> int | None:
        """The patient selected in the list shown."""
        return self.list_view.current_patient() if self.in_a_list else None

    @override
    def sheet(self) -> Sheet | None:
        """The list shown, else how far every list is, as it goes on paper."""
        if self.in_a_list:
            return self.list_view.sheet()
        return recall_lists_sheet(
            [line.cells for line in self._shown], [tr(f"recall_column_{name}") for name in _COLUMNS]
        )

    def show_list(self, recall_id: int) -> None:
        """Show one list."""
        with told(self.page.did.emit):
            self.list_view.show_recall(recall_id)
            self._stack.setCurrentWidget(self.list_view)
            self.list_view.take_focus()

    def show_all(self) -> None:
        """Show all lists, the keys on the one that was left."""
        self._stack.setCurrentIndex(0)
        self.page.bring_up_to_date()
        self.lines.choose(self.list_view.recall_id)
        self.take_focus()

    def new(self) -> None:
        """Ask what a new notice is about, and show whom it concerns."""
        with told(self.page.did.emit):
            dialog = recall_dialog(self.session, None, self.window())
            dialog.accepted.connect(lambda: self.show_list(dialog.registered))
            self.page.open_dialog(dialog)

    def _line(self, recall: Recall) -> Line:
        counts = self.session.read(recalls.counts, recall)
        by_hand, reached = counts.by_state[BY_HAND], counts.by_state[REACHED]
        facts = {"reached": reached, "listed": counts.listed, "by_hand": by_hand}
        progress = sentence("recall_progress_by_hand" if by_hand else "recall_progress", facts)
        cells = (recall.name, state_words(recall), day(recall.opened_on), progress, criteria_words(recall))
        return Line(recall.id, cells)

    def _open_chosen(self) -> None:
        key = self.lines.key()
        if isinstance(key, int):
            self.show_list(key)

    def _all(self) -> QWidget:
        whole, buttons = QWidget(), QHBoxLayout()
        self._new.setObjectName("recall_new")
        self._new.setToolTip(keys("row_new", SETTINGS))
        dress(self._new, "primary")
        self._new.clicked.connect(self.new)
        self._show.setObjectName("recall_show")
        self._show.setToolTip("↵")
        self._show.clicked.connect(self._open_chosen)
        for button in (self._new, self._show):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(tr("report_recalls"), "title"))
        layout.addWidget(label(tr("report_about_recalls"), "quiet", wrap=True))
        layout.addWidget(self.lines.view, 1)
        layout.addLayout(buttons)
        for key in ("Return", "Enter"):
            bind_key(self.lines.view, key, self._open_chosen)
        self.lines.view.doubleClicked.connect(self._open_chosen)
        bind_key(whole, keys("row_new", SETTINGS), self.new)
        return whole
