"""The one door to data: questions are read, use cases written, and every screen told what moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from pumptracker.domain.numbers import Numbers
from pumptracker.services.doubting import doubting
from pumptracker.store import settings, worklist
from pumptracker.store.connection import Connection
from pumptracker.store.desk_lock import TAKEN
from pumptracker.store.keeper import Keeper
from pumptracker.store.shown import Listing
from pumptracker.store.transaction import Check, expecting, guarded, kept_only_if
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock as clocks

if TYPE_CHECKING:  # imported when something is to be done beside the window
    from pumptracker.ui.background import Background

_OF_THE_FILE = frozenset({
    "locked", "disk_full", "read_only", "disk_error", "damaged", "not_a_database", "not_a_clinic", "cannot_open",
    "file_missing", "folder_missing", "newer_file", "no_clinic", *TAKEN,
})  # fmt: skip
"""What is wrong with the file itself, and stands above the pages until it is not."""
_NOT_WRITTEN = ("disk_full", "read_only", *TAKEN)
"""What keeps a file from being written and not from being read."""
_BROKEN = ("damaged", "not_a_database")

P = ParamSpec("P")
T = TypeVar("T")


class Session(QObject):
    """A clinic open at a desk, on a day, with somebody at it."""

    changed = Signal()
    changed_beneath = Signal()
    """Another desk, or another program, wrote something."""
    dawned = Signal()
    """It is another day."""
    troubled = Signal()
    """Something else is `wrong` with the clinic's file than before, or nothing any more."""

    def __init__(self, db: Connection | Keeper, clock: Callable[[], date], by: str) -> None:
        super().__init__()
        self.clock, self.by = clock, by
        self.keeper = db if isinstance(db, Keeper) else Keeper(db)
        self.wrong: StoreUnavailable | None = self.keeper.held
        """What keeps the clinic's file from being used; None where it answers."""
        self.time_of_day: Callable[[], str] = clocks.time_of_day
        self._seen: tuple[date, int] | None = None
        self._expected: Check | None = None
        self._job: Background[Any] | None = None

    @property
    def _db(self) -> Connection:
        """The connection there is now."""
        return self.keeper.to_read()

    @property
    def today(self) -> date:
        """The day it is at the desk."""
        return self.clock()

    @property
    def moment(self) -> datetime:
        """The day and the time it is at the desk, to the minute."""
        return datetime.combine(self.today, time.fromisoformat(self.time_of_day()))

    def read(self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask the store a question."""
        try:
            return self._asked(query, *args, **kwargs)
        except StoreUnavailable as fault:
            # A new day is worked out in memory where the file cannot take it.
            holds = fault.code in _NOT_WRITTEN and self.keeper.hold(fault)
            self._note(fault)
            if not holds:
                raise
        return self._asked(query, *args, **kwargs)

    def _asked(self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with guarded():
            db = self.keeper.to_read()
        with doubting(db), guarded():
            return query(db, *args, **kwargs)

    def numbers(self) -> Numbers:
        """The clinic's numbers."""
        return self.read(settings.numbers)

    def refresh(self, listing: Listing) -> None:
        """Bring a worklist up to today and to the last action."""
        self.read(listing.refresh, self.today, self.numbers())

    def write(self, use_case: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Run a use case as the person at the desk, today; raises what it raises, and tells the screens."""
        with self._noted(), guarded(), expecting(self._expected), kept_only_if(self.keeper.must_be_ours):
            db = self.keeper.to_write()
            with doubting(db):
                made = use_case(db, *args, by=self.by, today=self.today, **kwargs)
        self.look_again(own=True)
        return made

    def in_background(
        self, use_case: Callable[..., T], *args: Any, watch: Callable[[Background[T]], None], **kwargs: Any
    ) -> T:
        """Run a long use case as `write` does, off the window's thread and on its own connection.

        Returns once it is through, the window alive meanwhile; one at a time. `watch` is given the job when it
        begins: to show its progress, and to cancel it. Raises what the job raises, Cancelled where it was stopped.
        """
        from pumptracker.ui.background import Background

        assert self._job is None, "one at a time"
        check, by, today = self._expected, self.by, self.today

        def work(db: Connection) -> T:
            with expecting(check), kept_only_if(self.keeper.must_be_ours):
                return use_case(db, *args, by=by, today=today, **kwargs)

        with self._noted():
            self.keeper.to_write()
            job = Background(self.keeper.path, work)
            self._job = job
            try:
                watch(job)
                job.start()
                made = job.result()
            finally:
                self._job = None
        self.look_again(own=True)
        return made

    def close(self) -> None:
        """Stop the work that goes on in the background, and wait until it has."""
        if self._job is not None:
            self._job.stop()

    @contextmanager
    def expecting(self, check: Check) -> Iterator[None]:
        """Let what is written inside begin with a check that may refuse it."""
        self._expected = check
        try:
            yield
        finally:
            self._expected = None

    def undo(self, use_case: Callable[..., T], **kwargs: Any) -> T:
        """Run undo, which has no day of its own."""
        with self._noted(), guarded(), kept_only_if(self.keeper.must_be_ours):
            made = use_case(self.keeper.to_write(), by=self.by, **kwargs)
        self.look_again(own=True)
        return made

    # when the file does not answer -------------------------------------------------------------

    @contextmanager
    def _noted(self) -> Iterator[None]:
        """Note that the file did not answer what was asked inside."""
        try:
            yield
        except StoreUnavailable as fault:
            plainer = self.keeper.plainer(fault)
            if plainer.code in TAKEN:
                self.hold(plainer)
            self._note(plainer)
            raise plainer from fault

    @property
    def is_taken(self) -> bool:
        """Whether another desk has the clinic now, and this one has nothing to look after."""
        return self.wrong is not None and self.wrong.code in TAKEN

    def _note(self, fault: StoreUnavailable | None) -> None:
        if fault is not None and (fault.code not in _OF_THE_FILE or self.keeper.held not in (None, fault)):
            return
        before, self.wrong = self.wrong, fault
        if (before and before.code) != (fault and fault.code):
            self.troubled.emit()

    def hold(self, fault: StoreUnavailable) -> None:
        """Show the clinic as it can be read now, from memory, and let nothing be written until the file is mended."""
        is_new = self.keeper.hold(fault)
        self._note(fault)
        if is_new:
            self.troubled.emit()
            self.changed.emit()

    def try_again(self) -> bool:
        """Have the file answer again, by a press of the key; returns whether it does, and tells the screens."""
        return self._answers(pressed=True)

    def _answers(self, *, pressed: bool) -> bool:
        if self.wrong is None:
            return True
        is_broken = self.wrong.code in _BROKEN
        if is_broken and not pressed:  # to look through a whole file takes a while
            return False
        try:
            self.keeper.answer(self.wrong, closely=is_broken)
        except StoreUnavailable as still:
            self._note(still)
            return False
        self._seen = None
        self._note(None)
        if pressed:
            self.look_again()
        return True

    def look_again(self, *, own: bool = False) -> None:
        """Tell the screens where the day or the data moved on since the last look, by its `own` doing or another's.

        Where the clinic's file does not answer they are told too, to say so, and again once it does.
        """
        if own and self.keeper.held is None:
            self._note(None)  # something was written just now
        else:
            self._answers(pressed=False)
        try:
            now = (self.today, self.read(worklist.moment))
        except StoreUnavailable:
            now = None
        if now is None or now != self._seen:
            before, self._seen = self._seen, now
            self.changed.emit()
            if now and before:
                self._tell_moved(before, now, own=own)

    def _tell_moved(self, before: tuple[date, int], now: tuple[date, int], *, own: bool) -> None:
        """Say what of the two moved: a day, or what somebody else wrote."""
        if now[0] != before[0]:
            self.dawned.emit()
        if now[1] != before[1] and not own:
            self.changed_beneath.emit()
