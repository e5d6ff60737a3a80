"""The main window: rail, search, pages, information dock; what is asked on a page is done here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMainWindow

from pumptracker import words
from pumptracker.store import staff
from pumptracker.store.connection import Connection
from pumptracker.store.keeper import Keeper
from pumptracker.ui import actions, speaking
from pumptracker.ui.announcing import announce
from pumptracker.ui.binding import bind, bind_key
from pumptracker.ui.first_paint import after_first_paint
from pumptracker.ui.frame import Frame
from pumptracker.ui.info_panel import InfoPanel
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.pages import Pages
from pumptracker.ui.patients import recent
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.rail import Rail
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told, words_of
from pumptracker.ui.top_bar import TopBar
from pumptracker.ui.undo_bar import UndoBar
from pumptracker.ui.worklist.page import WorklistPage
from pumptracker.words import sentence, tr

if TYPE_CHECKING:  # each is imported when it is made
    from pumptracker.ui.calendar.page import CalendarPage
    from pumptracker.ui.dialogs.form_dialog import FormDialog
    from pumptracker.ui.dialogs.opening import Dialogs
    from pumptracker.ui.drafting import Drafting
    from pumptracker.ui.keeping import Keeping
    from pumptracker.ui.notices import Notices
    from pumptracker.ui.pathway.page import PathwayPage
    from pumptracker.ui.patient.page import PatientPage
    from pumptracker.ui.patients.page import PatientsPage
    from pumptracker.ui.settings.page import SettingsPage

_LOOK_EVERY_MS = 5_000
_FRAME = 36
LISTS = ("closure", "orders")
"""Lists over the window that belong to no patient."""


class MainWindow(QMainWindow):
    """Opens on the worklist; midnight, and what another program writes, repaint it.

    With `in_steps` what the first paint does not show is made after it, and `completed` says when all of it is.
    """

    completed = Signal()
    respoken = Signal()
    """Another language is spoken: every word of this window is of the one before."""
    reopening = Signal(object)
    """The clinic is to be closed, something done with its file (`ui.reopening`), and opened again."""

    def __init__(
        self,
        db: Connection | Keeper,
        clock: Callable[[], date],
        by: str,
        preferences: Preferences | None = None,
        *,
        in_steps: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(tr("pumptracker"))
        self.preferences = preferences or Preferences()
        self.session = Session(db, clock, by)
        self.rail, self.top, self.panel, self.bar = Rail(by), TopBar(), InfoPanel(self.session), UndoBar(self.session)
        self.worklist = WorklistPage(self.session, self.preferences)
        self.pages = Pages(self.session, self.preferences, self.worklist, self._take_in)
        self._came_from, self._told_trouble = "worklist", ""
        self._keeping: Keeping | None = None
        self._is_copying = False
        self._learning_for: int | None = None
        self._frame = Frame(self.rail, self.top, self.worklist, self.bar, self.panel, self.preferences)
        self.setCentralWidget(self._frame)
        self._connect()
        self._bind_keys()
        self._moved_on()
        if self.session.wrong is not None:
            self.notices.show_trouble()
        self._fit()
        self.open_page("worklist")
        steps = (self.panel.complete, self.bar.complete, self.completed.emit)
        if in_steps:
            after_first_paint(self, steps)
        else:
            for step in steps:
                step()

    # the parts that are made when they are asked for ------------------------------------------

    @property
    def patients(self) -> PatientsPage:
        """The page of everyone, and of the search."""
        return self.pages.patients

    @cached_property
    def patient(self) -> PatientPage:
        """The page of one patient, and its keys."""
        from pumptracker.ui.dialogs import patient_forms

        page = self.pages.patient
        page.gone.connect(self.go_back)
        bind(page, actions.PATIENT, {name: partial(self.act, name) for name in patient_forms.NAMES})
        bind_key(page, "Esc", self.go_back)
        return page

    @property
    def pathway(self) -> PathwayPage:
        """The board of the pathway."""
        return self.pages.pathway

    @property
    def calendar(self) -> CalendarPage:
        """The calendar."""
        return self.pages.calendar

    @property
    def settings(self) -> SettingsPage:
        """The page of what the clinic has chosen."""
        return self.pages.settings

    @cached_property
    def _dialogs(self) -> Dialogs:
        from pumptracker.ui.dialogs.opening import Dialogs

        return Dialogs(self.session, self.bar, self, self.open_patient)

    @cached_property
    def notices(self) -> Notices:
        """What stands above the pages until it is mended."""
        from pumptracker.ui.notices import Notices

        return Notices(self.session, self._frame, self)

    @cached_property
    def drafting(self) -> Drafting:
        """What keeps the text typed in dialogs, and offers what was left behind."""
        from pumptracker.ui.drafting import Drafting

        return Drafting(self.session, self.notices, self, lambda dialog: self._dialogs.open_again(dialog))

    def keep_typed(self, form: FormDialog) -> None:
        """Keep what is typed in a dialog as it is typed: the program may end any time."""
        self.drafting.follow(form)

    # what staff do ---------------------------------------------------------------------------

    def open_page(self, name: str) -> None:
        """Show a page of the rail."""
        self._came_from, self._learning_for = name, None
        self._show(self.pages[name], name)

    def open_section(self, section: str) -> None:
        """Show a section of the settings."""
        self.open_page("settings")
        self.settings.open_part(section)

    def _show(self, page: Page, rail: str) -> None:
        self._frame.show_page(page, rail)
        if self.pages.name_of(page) == "patients":
            self.top.take_focus()
        else:
            page.take_focus()

    def open_patient(self, patient_id: int) -> None:
        """Show one patient; what is handed out on Learn afterwards is for nobody who was there before."""
        self._learning_for = None
        if self.pages.is_made("patients"):
            self.patients.opened_patient(patient_id)
        else:
            recent.note(self.preferences, patient_id)
        self.patient.show_patient(patient_id)
        self._show(self.patient, "patients")

    def go_back(self) -> None:
        """Return from a patient to the page one came from, the keys on the row that was left; or within the page."""
        if self.pages.name_of(self._frame.current()) == "patient":
            self._show(self.pages[self._came_from], self._came_from)
        else:
            self._frame.current().go_back()

    def open_article(self, article: str, language: str) -> None:
        """Show an article on the Learn page, "" for where it was left, in a language; handouts are for who is shown."""
        about = self._frame.current().current_patient()
        self.open_page("learn")
        self._learning_for = about
        self.pages.learn.open_article(article, language)

    def act(self, action: str, patient_id: int = 0) -> None:
        """Open the dialog of an action for a patient, 0 being the one shown or selected; or a list over the window.

        A pump may beep of anyone.
        """
        if action in LISTS:
            self._dialogs.open_list(action, patient_id)
            return
        chosen = patient_id or self._frame.current().current_patient()
        if action == "beeping":
            self._dialogs.beeping(chosen)
        elif chosen is None:
            self.bar.say(tr("no_one_selected"))
            self.top.take_focus()
        else:
            self._dialogs.act(action, chosen)

    def register(self) -> None:
        """Open the dialog that registers a patient."""
        self._dialogs.register()

    def print_out(self) -> None:
        """Open the dialog that prints what the page shows, or writes to those it lists."""
        wanted = self._frame.current().hands_out()
        if wanted is not None:
            self.hand_out(*wanted)
            return
        with told(self.bar.say):
            self._dialogs.print_out(self._frame.current().offer())

    def hand_out(self, article: str, language: str) -> None:
        """Open the dialog that prints handouts, for the patient selected or shown where there is one."""
        patient = self._frame.current().current_patient()
        self._dialogs.hand_out(article, language, self._learning_for if patient is None else patient)

    def undo(self) -> None:
        """Take back the last action."""
        self.bar.undo()

    def show_keys(self) -> None:
        """Show the sheet of shortcuts."""
        from pumptracker.ui.shortcut_sheet import ShortcutSheet

        self.open_over(ShortcutSheet(self))

    def explain(self) -> None:
        """Show or hide the information; where the page is itself information, open the manual."""
        if self._frame.current().explains_itself:
            self.open_manual()
        else:
            self._frame.toggle_panel()

    def open_manual(self, which: str = "") -> None:
        """Open the manual of the desk where it speaks of what is shown, or another from its beginning."""
        from pumptracker.ui.manual.window import show_manual

        if which:
            show_manual(self, which=which)
        else:
            show_manual(self, self.manual_section())

    def manual_section(self) -> str:
        """The section of the manual that speaks of the page shown."""
        from pumptracker.ui.manual.sections import of_page

        page = self._frame.current()
        return of_page(self.pages.name_of(page), getattr(page, "code", ""))

    def show_help(self, about: str) -> None:
        """Show what the help menu has: a manual, what is new, the keys, or what this program is."""
        shown: dict[str, Callable[[], None]] = {
            "manual": self.open_manual, "it": partial(self.open_manual, "it"), "news": self.show_news,
            "keys": self.show_keys, "about": self.show_about,
        }  # fmt: skip
        shown[about]()

    def show_news(self) -> None:
        """Show what is new in each release."""
        from pumptracker.ui.help.news_dialog import NewsDialog

        self.open_over(NewsDialog(self))

    def show_about(self) -> None:
        """Show what this program is, and what the clinic's IT asks of it."""
        from pumptracker.ui.help.about_dialog import AboutDialog

        self.open_over(AboutDialog(self.session, self))

    def open_over(self, dialog: QDialog) -> None:
        """Open a dialog that is no form over the window; a call about a beeping pump goes before it, as everywhere."""
        bind_key(dialog, actions.keys("beeping", actions.ANYWHERE), partial(self.act, "beeping"))
        dialog.open()

    # what is shown ---------------------------------------------------------------------------

    def speak(self, language: str) -> None:
        """Speak another language, here and at the next start; whoever opened this window makes it anew."""
        if language != words.language():
            speaking.choose(self.preferences, language)
            self.respoken.emit()

    def look_again(self) -> None:
        """Repaint where the day or the data moved on."""
        if self._timer.isActive():  # else the window is closed, or about to be
            self.session.look_again()

    def try_again(self) -> None:
        """Have the clinic's file answer again, where it does not."""
        self.notices.try_again()

    def _show_trouble(self) -> None:
        if self.session.wrong is None and self.bar.text() == self._told_trouble:
            self.bar.hide()  # it is over
        elif self.session.wrong is not None:
            self._told_trouble = words_of(self.session.wrong)
        self.notices.show_trouble()

    def _moved_on(self) -> None:
        self.top.show_day(self.session.today)
        self._sit_down(self.session.by)

    def _sit_down(self, name: str) -> None:
        self.session.by = name
        with told(self.bar.say):
            self.rail.show_staff(self.session.read(staff.names), name)

    def _searched(self, text: str) -> None:
        self.patients.search(text)
        if text and self.pages.name_of(self._frame.current()) != "patients":
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
        self.session.troubled.connect(self._show_trouble, Qt.ConnectionType.QueuedConnection)  # a paint may find it
        self.session.changed_beneath.connect(self.bar.tell_beneath)
        self.session.dawned.connect(lambda: announce(self, sentence("told_day", {"day": self.top.day()})))
        self._listen(self.worklist)
        self.worklist.section_wanted.connect(self.open_section)
        self.worklist.deeds.asked_for.connect(lambda *asked: self._dialogs.act(*asked))
        self.rail.chosen.connect(self.open_page)
        self.rail.staff_chosen.connect(self._sit_down)
        self.rail.helped.connect(self.show_help)
        self.rail.staff_added.connect(lambda: self._dialogs.add_staff())
        self.top.typed.connect(self._searched)
        self.top.stepped.connect(lambda by: self.patients.step(by))
        self.top.entered.connect(lambda: self.patients.open_selected())
        self.top.wanted_new.connect(self.register)
        self.top.wanted_print.connect(self.print_out)
        self.panel.learn_wanted.connect(self.open_article)
        self.panel.handout_wanted.connect(self.hand_out)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_again)
        self._timer.start()
        self.completed.connect(self._watch_the_clock)

    def _watch_the_clock(self) -> None:
        from pumptracker.ui.waking import Waking

        waking = Waking(self, self.notices, self.session)
        waking.woken.connect(self.look_again)

    def _bind_keys(self) -> None:
        deeds: dict[str, Callable[[], None]] = {
            "find": self.top.take_focus, "new": self.register, "undo": self.undo, "panel": self.explain,
            "manual": self.open_manual, "shortcuts": self.show_keys, "back": self.go_back, "print": self.print_out,
            "beeping": partial(self.act, "beeping"), "try_again": self.try_again,
            **{name: partial(self.act, name) for name in LISTS},
            **{"page_" + name: partial(self.open_page, name) for name in self.pages},
        }  # fmt: skip
        bind(self, actions.ANYWHERE, deeds)

    def _listen(self, page: Page) -> None:
        page.opened.connect(self.open_patient)
        page.asked.connect(self.act)
        page.followed.connect(self.panel.follow)
        page.did.connect(self.bar.say)
        page.spoken.connect(self.speak)
        page.handout_wanted.connect(self.hand_out)
        page.reopening.connect(self.reopening)
        page.copied.connect(self.look_at_copies)

    def _take_in(self, page: Page) -> None:
        """Give a page that was just made its place."""
        self._listen(page)
        self._frame.add(page)

    def keep(self) -> None:
        """Remember how everything was left."""
        self.preferences.put("window/geometry", self.saveGeometry())
        for page in self.pages.made.values():
            page.keep()
        self.preferences.save()

    def keep_copies(self) -> None:
        """Have copies of the clinic's file made from now on, daily and when this window is closed."""
        from pumptracker.store import integrity
        from pumptracker.ui.keeping import Keeping

        keeping = self._keeping = Keeping(self.session.read(integrity.path), parent=self)
        keeping.is_ours = lambda: not self.session.is_taken
        keeping.warned.connect(self.worklist.warn_of_backups)
        keeping.start()

    def leave_copies(self) -> None:
        """Make no copy when this window is closed: another goes on, or the clinic's file is put aside."""
        if self._keeping is not None:
            self._keeping.stop()
            self._keeping = None

    def look_at_copies(self) -> None:
        """See anew what is to be said of the copies: one was made, or another folder chosen."""
        if self._keeping is not None:
            self._keeping.look()

    def stop_looking(self) -> None:
        """Look at the clinic's file no more: it is about to be closed."""
        self._timer.stop()
        self.session.close()

    def _copy_first(self, keeping: Keeping) -> None:
        """Make the last copy of the day, then close."""
        from pumptracker.ui.closing_dialog import ClosingDialog

        self.stop_looking()
        dialog = ClosingDialog(keeping.at_close(), self)
        dialog.accepted.connect(self._close_now)
        dialog.rejected.connect(self._stay)
        dialog.begin()

    def _close_now(self) -> None:
        self._keeping = None
        self.close()

    def _stay(self) -> None:
        self._is_copying = False
        self._timer.start()
        if self._keeping is not None:
            self._keeping.start()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how everything was left, and look no more; what goes on in the background is stopped first.

        Before that a copy is made of what was recorded; the window stays until it is whole.
        """
        if self._keeping is not None:
            event.ignore()
            if not self._is_copying:
                self._is_copying = True
                self._copy_first(self._keeping)
            return
        self.stop_looking()
        self.keep()
        super().closeEvent(event)
