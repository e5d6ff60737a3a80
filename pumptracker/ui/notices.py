"""What stands above the pages until it is mended: the clinic's file, the clock, what was being typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.banner import Banner, Way
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.words import local_time, sentence, tr

TROUBLE = "trouble"
_URGENT = (TROUBLE, "check", "clock", "draft", "update", "news")
"""The banners there are, the most urgent first."""
_BROKEN = ("damaged", "not_a_database")


class _Holds(Protocol):
    def take_notice(self, banner: QWidget) -> None: ...

    def show_notice(self, banner: QWidget) -> None: ...

    def hide_notice(self, banner: QWidget) -> None: ...


class Notices(QObject):
    """The banners of a window by their names, one of each."""

    def __init__(self, session: Session, frame: _Holds, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._frame, self._window = session, frame, window
        self._made: dict[str, Banner] = {}
        self._on: set[str] = set()

    def show(self, name: str, text: str, detail: str = "", ways: Sequence[Way] = (), *, tone: str = "warn") -> None:
        """Show a banner, or have the one of that name say something else."""
        banner = self._made.get(name)
        if banner is None:
            banner = self._made[name] = Banner(name)
            self._frame.take_notice(banner)  # before it is shown, else it would be a window of its own
        banner.say(text, detail, ways, tone=tone)
        self._on.add(name)
        self._show_first()

    def take_away(self, name: str) -> None:
        """Take the banner of that name away, where there is one."""
        self._on.discard(name)
        self._show_first()

    def _show_first(self) -> None:
        """Show the most urgent one alone: the others have their turn when it is gone."""
        first = next((each for each in _URGENT if each in self._on), None)
        for name, banner in self._made.items():
            if name != first:
                self._frame.hide_notice(banner)
        if first is not None and self._made[first].isHidden():
            self._made[first].show()
            self._frame.show_notice(self._made[first])

    def said(self, name: str) -> str:
        """What the banner of that name says, "" where it is not shown."""
        return self._made[name].text() if name in self._made and not self._made[name].isHidden() else ""

    # the clinic's file --------------------------------------------------------------------------

    def show_trouble(self) -> None:
        """Say what is wrong with the clinic's file, or nothing where it answers."""
        wrong = self._session.wrong
        if wrong is None:
            self.take_away(TROUBLE)
            return
        ways = [Way("tryAgain", tr("try_again"), self.try_again)]
        if wrong.code in _BROKEN:
            ways += self._ways_out()
        self.show(TROUBLE, words_of(wrong), self._meaning(wrong), ways, tone="danger")

    def _meaning(self, wrong: StoreUnavailable) -> str:
        """What the desk does meanwhile."""
        if self._session.is_taken:
            return tr("banner_taken")
        if wrong.code in _BROKEN:
            return tr("banner_broken_held" if self._session.keeper.held else "banner_broken")
        return tr("banner_held" if self._session.keeper.held else "banner_waits")

    def _ways_out(self) -> list[Way]:
        from pumptracker.ui import damage

        deeds: list[tuple[str, Callable[[], object]]] = [
            ("restoreNewest", partial(damage.offer_backup, self._session, self._window, self._say_more)),
            ("exportReadable", partial(damage.export, self._session.keeper.path, self._window, self._say_more)),
        ]
        return [Way(name, tr(f"button_{name}"), deed) for name, deed in deeds]

    def try_again(self) -> None:
        """Have the file answer again, and say where it does not."""
        if not self._session.try_again() and self._session.wrong is not None:
            self.show_trouble()
            now = datetime.now().astimezone().isoformat()
            self._say_more(sentence("banner_tried", {"at": local_time(now)}))

    def _say_more(self, text: str) -> None:
        if self.said(TROUBLE):
            self._made[TROUBLE].say_more(text)
