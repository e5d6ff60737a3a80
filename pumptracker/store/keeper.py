"""The connection of a desk to its file, for as long as the desk is open: made anew where the file was away."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from pumptracker.store import answering, integrity
from pumptracker.store.connection import Connection, open_clinic
from pumptracker.store.unavailable import StoreUnavailable

_ONLY_LATER = ("locked", "disk_full", "damaged")
"""What another connection to the same file would not mend."""
_ANEW = ("read_only", "disk_error", "cannot_open")
"""What SQLite may go on saying although the disk is well again, until the file is opened anew."""


class Keeper:
    """Gives the connection to whoever reads or writes, and none where the file is not the one that was opened.

    A renamed file would go on taking what is written, out of sight, and its log stays behind under the old name.
    """

    def __init__(self, db: Connection, path: Path | None = None, held: StoreUnavailable | None = None) -> None:
        """`held` is why `db` is a copy in memory of the file at `path`, to be read alone."""
        self._db = db
        self.path = path or integrity.path(db)
        self.held = held
        self._is_open = True
        self._which = answering.which(self.path) if self.path.name and held is None else None

    def to_read(self) -> Connection:
        """The connection that answers questions; raises StoreUnavailable where the file is not there."""
        if self.held is None:
            self._be_there()
        return self._db

    def to_write(self) -> Connection:
        """The connection that keeps actions; raises StoreUnavailable where nothing may be written."""
        if self.held is not None:
            raise self.held
        self._be_there()
        return self._db

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
        self.close()
        self._db, self.held, self._is_open = copy, why, True
        return True

    def answer(self, wrong: StoreUnavailable, *, closely: bool) -> None:
        """Have the file answer again, opened anew where that is needed; raises StoreUnavailable where it does not.

        `wrong` is what it said last; `closely` looks through the whole file first, as befits one that was damaged.
        """
        if not self.path.name:
            return
        here = answering.which(self.path)
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

    def close(self) -> None:
        """Let go of the file."""
        self._is_open = False
        with suppress(sqlite3.Error):  # of a drive that is gone
            self._db.close()
