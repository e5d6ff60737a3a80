"""What a start has to offer once its window is complete: the set-up, what is new, a newer version."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from pumptracker import __version__
from pumptracker.domain.refused import Refused
from pumptracker.domain.release import is_newer
from pumptracker.services import setting_up
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import speaking
from pumptracker.ui.banner import Way
from pumptracker.ui.preferences import Preferences
from pumptracker.words import language, sentence, tr

if TYPE_CHECKING:
    from pumptracker.ui.main_window import MainWindow
    from pumptracker.ui.set_up.dialog import SetUpDialog
    from pumptracker.ui.updates import Updates

KNOWN = "release/known"
"""The preference that says which release this user knows: nobody is told twice, and each user of a PC once."""
NEWS = "news"
_USED = "window/geometry"
_LATER_MS = 500


class Offers(QObject):
    """Offers it over whatever window there is: another language puts a new one in its place."""

    def __init__(self, window: Callable[[], MainWindow], preferences: Preferences) -> None:
        super().__init__()
        self._window, self._preferences = window, preferences
        self._updates: Updates | None = None
        self.set_up: SetUpDialog | None = None

    def begin(self) -> None:
        """Offer what there is; the set-up where nobody has done anything in the clinic yet."""
        session = self._window().session
        if session.keeper.held is not None:
            return
        try:
            is_new = session.read(setting_up.is_new)
        except StoreUnavailable:
            return
        if is_new:
            self._know()
            self._set_up_next()
        else:
            self.tell_news()
        from pumptracker.ui.updates import Updates

        self._updates = Updates(self._window, self._preferences)
        self._updates.begin()

    def stop(self) -> None:
        """Look for nothing more."""
        if self._updates is not None:
            self._updates.stop()

    # the set-up ------------------------------------------------------------------------------

    def _set_up_next(self) -> None:
        """Open the set-up once nothing else waits for an answer."""
        if QApplication.activeModalWidget() is None:
            self.open_set_up()
        else:
            QTimer.singleShot(_LATER_MS, self, self._set_up_next)

    def open_set_up(self, step: str = "language") -> SetUpDialog:
        """Open the set-up over the window, and return it; the desk goes on beneath it."""
        from pumptracker.ui.set_up.dialog import SetUpDialog

        window = self._window()
        dialog = self.set_up = SetUpDialog(window.session, self._preferences, window, step)
        dialog.spoken.connect(self._speak)
        dialog.seated.connect(window.rail.staff_chosen)
        dialog.finished.connect(self._set_up_over)
        window.open_over(dialog)
        dialog.step.take_focus()
        return dialog

    def _speak(self, chosen: str) -> None:
        """Speak another language: the set-up goes on in it, over a window that does."""
        dialog, window = self.set_up, self._window()
        if dialog is None or chosen == language():
            return
        dialog.finished.disconnect(self._set_up_over)
        dialog.done(0)
        speaking.choose(self._preferences, chosen)
        window.respoken.emit()
        self._window().open_page("worklist")
        self.open_set_up().go_on_from(dialog)

    def _set_up_over(self) -> None:
        dialog, self.set_up = self.set_up, None
        if dialog is not None:
            if dialog.said:
                self._window().bar.say(dialog.said)
            dialog.deleteLater()
        self._window().look_at_copies()

    # what is new -----------------------------------------------------------------------------

    def tell_news(self) -> None:
        """Say once in a line above the pages that the program was brought up to a newer version."""
        known = self._preferences.text(KNOWN)
        if known == __version__:
            return
        if not self._is_upgrade(known):
            self._know()
            return
        notices = self._window().notices
        ways = [Way("newsRead", tr("news_read"), self._read), Way("newsAway", tr("news_away"), self._away)]
        notices.show(NEWS, sentence("news_banner", {"version": __version__}), "", ways, tone="quiet")
        if notices.said(NEWS):
            self._know()

    def _is_upgrade(self, known: str) -> bool:
        """Whether this user had an older version: one before it was noted is told by what it left behind."""
        if not known:
            return bool(self._preferences.text(_USED))
        try:
            return is_newer(__version__, known)
        except Refused:
            return False

    def _know(self) -> None:
        self._preferences.put(KNOWN, __version__)

    def _read(self) -> None:
        self._away()
        self._window().show_news()

    def _away(self) -> None:
        self._window().notices.take_away(NEWS)
