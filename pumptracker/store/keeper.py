"""The connection of a desk to its file, for as long as the desk is open: made anew where the file was away."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from pumptracker.store import answering, integrity
from pumptracker.store.connection import Connection, for_reading, open_clinic
from pumptracker.store.desk_lock import TAKEN, DeskLock
from pumptracker.store.transaction import TORN
from pumptracker.store.unavailable import StoreUnavailable

_ONLY_LATER = ("locked", "disk_full", "damaged")
"""What another connection to the same file would not mend."""
_ANEW = ("read_only", "disk_error", "cannot_open")
"""What SQLite may go on saying although the disk is well again, until the file is opened anew."""


class Keeper:
    """Gives the connection to whoever reads or writes, and none where the file is not the one that was opened.

    A renamed file would go on taking what is written, out of sight, and its log stays behind under the old name.
    Nor where the clinic is no longer this desk's: two that write to one file damage it.
    """

    def __init__(
        self, db: Connection, path: Path | None = None, held: StoreUnavailable | None = None, *,
        lock: DeskLock | None = None,
    ) -> None:  # fmt: skip
        """`held` is why `db` is a copy in memory of the file at `path`, to be read alone.

        `lock` is how this desk holds the clinic; None where nobody else is to be kept away.
        """
        self._db, self.lock = db, lock
        self.path = path or integrity.path(db)
        self.held = held
        self._is_open = True
        self._which = answering.which(self.path) if self.path.name and held is None else None

    def to_read(self) -> Connection:
        """The connection that answers questions; raises StoreUnavailable where the file is not there, or not ours."""
        if self.held is None:
            self._be_there()
            self._be_ours()
        return self._db

    def to_write(self) -> Connection:
        """The connection that keeps actions; raises StoreUnavailable where nothing may be written."""
        if self.held is not None:
            raise self.held
        self._be_there()
        self._be_ours()
        return self._db

    def must_be_ours(self) -> None:
        """Raise StoreUnavailable where another desk has taken the clinic, or its lock away: nothing may be kept."""
        if self.lock is not None:
            self.lock.must_be_ours()

    def _be_ours(self) -> None:
        """Have the clinic be this desk's; where the lock was lost and nobody has it, the file is opened anew."""
        if self._is_lost():
            self._hold_again()
            self._open_anew(closely=False)

    def _is_lost(self) -> bool:
        return self.lock is not None and not self.lock.is_ours()

    def _hold_again(self) -> None:
        """Hold the clinic anew; what the connection knows of the file may be of another time, and is not written."""
        assert self.lock is not None
        self.lock.hold_again()
        if self.held is None:
            self._leave_as_it_is()

    def _be_there(self) -> None:
        if self._which is not None and (not self._is_open or answering.which(self.path) != self._which):
            raise StoreUnavailable("file_missing", file=self.path.name)

    def hold(self, why: StoreUnavailable) -> bool:
        """Read from a copy in memory from now on, and let nothing be written; False where there can be none."""
        if self.held is not None or self._which is None:
            return False
        try:
            copy = answering.copy_in_memory(self.path)
        except StoreUnavailable:
            return False
        if why.code in TAKEN:
            self._leave_as_it_is()
        self.close()
        self._db, self.held, self._is_open = copy, why, True
        return True

    def _leave_as_it_is(self) -> None:
        """Close without a word to the file: the last to close would move into it what its log held for this desk."""
        with suppress(*TORN), closing(for_reading(self.path)) as beside:
            beside.execute("SELECT 1 FROM sqlite_schema").fetchone()
            self.close()

    def answer(self, wrong: StoreUnavailable, *, closely: bool) -> None:
        """Have the file answer again, opened anew where that is needed; raises StoreUnavailable where it does not.

        `wrong` is what it said last; `closely` looks through the whole file first, as befits one that was damaged.
        """
        if not self.path.name:
            return
        here = answering.which(self.path)
        if self._is_lost():
            self._hold_again()
        if wrong.code not in _ANEW and self.held is None and self._is_open and here == self._which:
            try:
                self._prove(self._db, closely)
            except StoreUnavailable as fault:
                if fault.code in _ONLY_LATER:
                    raise
            else:
                return
        self._open_anew(closely)

    def _open_anew(self, closely: bool) -> None:
        answering.room(self.path)
        if self.held is None:
            self.close()  # first: two connections of one program share what they know of a file that went away
        fresh = open_clinic(self.path)
        try:
            self._prove(fresh, closely)
        except BaseException:
            fresh.close()
            raise
        self.close()
        self._db, self.held, self._is_open = fresh, None, True
        self._which = answering.which(self.path)

    def _prove(self, db: Connection, closely: bool) -> None:
        if closely and answering.damage(db):
            raise StoreUnavailable("damaged")
        answering.could_write(db, self.path)

    def plainer(self, fault: StoreUnavailable) -> StoreUnavailable:
        """What the disk itself says, where SQLite says only that it does not answer: it is read-only, or full."""
        if fault.code == "disk_error" and self.path.name:
            try:
                answering.room(self.path)
            except StoreUnavailable as said:
                return said
        return fault

    def close(self) -> None:
        """Let go of the file."""
        self._is_open = False
        with suppress(sqlite3.Error):  # of a drive that is gone
            self._db.close()
