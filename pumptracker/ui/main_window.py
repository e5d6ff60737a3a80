"""The main window: rail, search, pages, information dock; what is asked on a page is done here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from pumptracker.store import staff
from pumptracker.store.connection import Connection
from pumptracker.ui import actions
from pumptracker.ui.binding import bind, bind_key
from pumptracker.ui.dialogs import patient_forms
from pumptracker.ui.dialogs.opening import Dialogs
from pumptracker.ui.frame import Frame
from pumptracker.ui.info_panel import InfoPanel
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.pathway.page import PathwayPage
from pumptracker.ui.patient.page import PatientPage
from pumptracker.ui.patients.page import PatientsPage
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.rail import Rail
from pumptracker.ui.session import Session
from pumptracker.ui.settings.page import SettingsPage
from pumptracker.ui.shortcut_sheet import ShortcutSheet
from pumptracker.ui.telling import told
from pumptracker.ui.top_bar import TopBar
from pumptracker.ui.undo_bar import UndoBar
from pumptracker.ui.worklist.page import WorklistPage
from pumptracker.words import tr

_LOOK_EVERY_MS = 5_000
_FRAME = 36


class MainWindow(QMainWindow):
    """Opens on the worklist; midnight, and what another program writes, repaint it."""

    def __init__(
        self, db: Connection, clock: Callable[[], date], by: str, preferences: Preferences | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(tr("pumptracker"))
        self.preferences = preferences or Preferences()
        self.session = Session(db, clock, by)
        self.rail, self.top, self.panel, self.bar = Rail(by), TopBar(), InfoPanel(), UndoBar(self.session)
        self.worklist = WorklistPage(self.session, self.preferences)
        self.patients = PatientsPage(self.session, self.preferences)
        self.patient = PatientPage(self.session, self.preferences)
        self.pathway = PathwayPage(self.session, self.preferences)
        self.settings = SettingsPage(self.session, self.preferences)
        self.pages: dict[str, Page] = {
            "worklist": self.worklist, "patients": self.patients, "pathway": self.pathway, "settings": self.settings,
        }  # fmt: skip
        self._dialogs = Dialogs(self.session, self.bar, self, self.open_patient)
        self._came_from = "worklist"
        shown = (*self.pages.values(), self.patient)
        self._frame = Frame(self.rail, self.top, shown, self.bar, self.panel, self.preferences)
        self.setCentralWidget(self._frame)
        self._connect()
        self._bind_keys()
        self._moved_on()
        self._fit()
        self.open_page("worklist")

    # what staff do ---------------------------------------------------------------------------

    def open_page(self, name: str) -> None:
        """Show a page of the rail."""
        self._came_from = name
        self._show(self.pages[name], name)

    def _show(self, page: Page, rail: str) -> None:
        self._frame.show_page(page, rail)
        if page is self.patients:
            self.top.take_focus()
        else:
            page.take_focus()

    def open_patient(self, patient_id: int) -> None:
        """Show one patient."""
        self.patients.opened_patient(patient_id)
        self.patient.show_patient(patient_id)
        self._show(self.patient, "patients")

    def go_back(self) -> None:
        """Return from a patient to the page one came from, the keys on the row that was left."""
        if self._frame.current() is self.patient:
            self._show(self.pages[self._came_from], self._came_from)

    def act(self, action: str, patient_id: int = 0) -> None:
        """Open the dialog of an action for a patient; 0 is the one shown or selected."""
        chosen = patient_id or self._frame.current().current_patient()
        if chosen is None:
            self.bar.say(tr("no_one_selected"))
            self.top.take_focus()
        else:
            self._dialogs.act(action, chosen)

    def register(self) -> None:
        """Open the dialog that registers a patient."""
        self._dialogs.register()

    def undo(self) -> None:
        """Take back the last action."""
        self.bar.undo()

    def show_keys(self) -> None:
        """Show the sheet of shortcuts."""
        ShortcutSheet(self).open()

    # what is shown ---------------------------------------------------------------------------

    def look_again(self) -> None:
        """Repaint where the day or the data moved on."""
        self.session.look_again()

    def _moved_on(self) -> None:
        self.top.show_day(self.session.today)
        self._sit_down(self.session.by)

    def _sit_down(self, name: str) -> None:
        self.session.by = name
        with told(self.bar.say):
            self.rail.show_staff(self.session.read(staff.names), name)

    def _searched(self, text: str) -> None:
        self.patients.search(text)
        if text and self._frame.current() is not self.patients:
            self._came_from = "patients"
            self._frame.show_page(self.patients, "patients")

    # how it is built -------------------------------------------------------------------------

    def _fit(self) -> None:
        """Be as the window was left; at first, the smallest clinic screen's size or what this screen leaves of it."""
        self.setMinimumSize(880, 460)
        if not self.restoreGeometry(self.preferences.state("window/geometry")):
            free = self.screen().availableGeometry()
            self.resize(min(1366, free.width()), min(768, free.height() - _FRAME))
            if free.width() <= 1366:
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def _connect(self) -> None:
        self.session.changed.connect(self._moved_on)
        for page in (*self.pages.values(), self.patient):
            page.opened.connect(self.open_patient)
            page.asked.connect(self.act)
            page.followed.connect(self.panel.follow)
            page.did.connect(self.bar.say)
        self.worklist.deeds.asked_for.connect(self._dialogs.act)
        self.patient.gone.connect(self.go_back)
        self.rail.chosen.connect(self.open_page)
        self.rail.staff_chosen.connect(self._sit_down)
        self.rail.staff_added.connect(self._dialogs.add_staff)
        self.top.typed.connect(self._searched)
        self.top.stepped.connect(self.patients.step)
        self.top.entered.connect(self.patients.open_selected)
        self.top.wanted_new.connect(self.register)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.session.look_again)
        self._timer.start()

    def _bind_keys(self) -> None:
        deeds: dict[str, Callable[[], None]] = {
            "find": self.top.take_focus, "new": self.register, "undo": self.undo, "panel": self._frame.toggle_panel,
            "shortcuts": self.show_keys, "back": self.go_back, "beeping": partial(self.act, "beeping"),
            **{"page_" + name: partial(self.open_page, name) for name in self.pages},
        }  # fmt: skip
        bind(self, actions.ANYWHERE, deeds)
        bind(self.patient, actions.PATIENT, {name: partial(self.act, name) for name in patient_forms.NAMES})
        bind_key(self.patient, "Esc", self.go_back)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how everything was left, and look no more; what goes on in the background is stopped first."""
        self._timer.stop()
        self.session.close()
        self.preferences.put("window/geometry", self.saveGeometry())
        for page in (*self.pages.values(), self.patient):
            page.keep()
        self.preferences.save()
        super().closeEvent(event)
