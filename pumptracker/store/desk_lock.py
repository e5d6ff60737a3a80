"""One desk at a time on a clinic: who has it open is written beside its file, for whoever comes second.

Two things together. The system's lock on the lock file goes when its process does, also by kill -9: no process number
and no clock is asked. What is written in it names the holder, and where that is another computer, whose locks may not
be seen from here, it is respected until it is taken over by hand.

The file stays when it is let go of, emptied: to remove it would race with whoever is just taking it.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from pumptracker.store import os_lock
from pumptracker.store.lock_file import ENDING, LONGEST, Holder, lock_file, me, read
from pumptracker.store.unavailable import StoreUnavailable, code_of

_TRIES, _PAUSE_SECONDS = 10, 0.02
"""Another program that only looks whether there is a holder has the lock for a moment."""


class DeskLock:
    """A clinic held open by this process; `release` lets go of it, and so does the end of the process."""

    def __init__(self, file: int, written: bytes, path: Path) -> None:
        self._file, self._written, self.path = file, written, path

    @classmethod
    def take(cls, database: Path, *, take_over: bool = False) -> DeskLock:
        """Hold a clinic, whose folder there must be.

        Raises StoreUnavailable: "held_here" or "held_elsewhere" with `who`, `host` and `since`, or what hinders the
        disk. `take_over` sets the word of another computer aside; never a lock that is seen to be held.
        """
        path = lock_file(database)
        file = _opened(path, database)
        try:
            found, is_locked = _before(file, path)
            if found is not None and not (take_over and is_locked and not found.is_here):
                raise held_by(found)
            written = me()
            _write(file, written)
        except BaseException:
            os.close(file)
            raise
        return cls(file, written, path)

    @classmethod
    def not_yet(cls, database: Path) -> DeskLock:
        """The lock of a clinic that could not be held yet; `hold_again` may."""
        return cls(-1, b"", lock_file(database))

    def is_ours(self) -> bool:
        """Whether the lock file still says so: nobody took it over, and nobody took the file away.

        One that is there and cannot be read says nothing, and stays ours. Takes a few microseconds.
        """
        try:
            file = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except FileNotFoundError:
            return False
        except OSError:
            return self._file >= 0
        try:
            return self._file >= 0 and os.read(file, LONGEST) == self._written
        except OSError:
            return self._file >= 0
        finally:
            os.close(file)

    def hold_again(self) -> None:
        """Hold a clinic anew that is no longer ours.

        Raises StoreUnavailable: "taken_over" with `who`, `host` and `since`, or what hinders the disk.
        """
        self._drop()
        try:
            fresh = DeskLock.take(self.path.with_name(self.path.name.removesuffix(ENDING)))
        except StoreUnavailable as held:
            if held.code not in HELD:
                raise
            raise _taken(**held.facts) from held
        self._file, self._written = fresh._file, fresh._written

    def must_be_ours(self) -> None:
        """Raise StoreUnavailable, as `hold_again`, where the clinic is no longer ours."""
        if not self.is_ours():
            found = read(self.path) or Holder("", "", 0, None)
            raise _taken(who=found.who, host=found.host, since=found.since)

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._file < 0:
            return
        with suppress(OSError):  # a drive that is gone: the lock went with it
            if self.is_ours():
                os.ftruncate(self._file, 0)
        self._drop()

    def _drop(self) -> None:
        """Let the system's lock go; what is written stays."""
        if self._file < 0:
            return
        with suppress(OSError):
            os_lock.let_go(self._file)
        with suppress(OSError):
            os.close(self._file)
        self._file = -1


def holder(database: Path) -> Holder | None:
    """Who has a clinic open now, or left it held on another computer; None where it is free."""
    path = lock_file(database)
    try:
        file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return read(path)
    try:
        return _before(file, path)[0]
    finally:
        os.close(file)


def _opened(path: Path, database: Path) -> int:
    """The lock file, made where there is none, with the rights of the database: other users of the PC come later."""
    try:
        is_new = not path.exists()
        file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        raise _disk(error) from error
    if is_new and os.name != "nt":
        with suppress(OSError):
            like = database if database.exists() else database.parent
            os.chmod(path, like.stat().st_mode & 0o666 | 0o600)
    return file


def _before(file: int, path: Path) -> tuple[Holder | None, bool]:
    """Who holds the file; and whether nobody on this computer does, and this process has locked it now."""
    try:
        got = _grabbed(file)
    except os_lock.NoLocks:
        told = read(path)
        is_left = told is not None and told.is_here and not os_lock.runs(told.pid, told.born)
        return (None if is_left else told), True
    told = read(path)
    if got:
        return (None if told is not None and told.is_here else told), True
    return told or Holder("", "", 0, None), False


def _grabbed(file: int) -> bool:
    for _ in range(_TRIES):
        if os_lock.grab(file):
            return True
        time.sleep(_PAUSE_SECONDS)
    return False


def _write(file: int, written: bytes) -> None:
    try:
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, written)  # not synchronised: after a power cut nobody holds it, and a start need not wait
    except OSError as error:
        with suppress(OSError):
            os.ftruncate(file, 0)
        raise _disk(error) from error


HELD = ("held_here", "held_elsewhere", "held_unknown")
"""What a refusal is called because somebody else has the clinic open."""


def held_by(found: Holder) -> StoreUnavailable:
    """The refusal that names who holds a clinic."""
    if found.since is None or not found.who:
        return StoreUnavailable("held_unknown", who=found.who, host=found.host, since=found.since)
    code = "held_here" if found.is_here else "held_elsewhere"
    return StoreUnavailable(code, who=found.who, host=found.host, since=found.since)


TAKEN = ("taken_over", "taken_unknown")
"""What a refusal is called because somebody has taken over what this desk had open."""


def _taken(*, who: object, host: object, since: object) -> StoreUnavailable:
    code = "taken_over" if who and since else "taken_unknown"
    return StoreUnavailable(code, who=who, host=host, since=since)


def _disk(error: OSError) -> StoreUnavailable:
    return StoreUnavailable(code_of(error))
