"""The read-only copy for a second PC: the folder the clinic names, and files that appear there whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import integrity
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection
from pumptracker.store.durable import sync_file

COPY_FOLDER = "copy_folder"
"""The setting that names the folder."""

WORKLIST, FALLBACK = "worklist.html", "paper-fall-back.pdf"
"""What the files are called; no patient is ever named there."""

AFTER_SECONDS, EVERY_SECONDS = 2.0, 30.0
"""How soon after the last action the copy is written, and how long after the one before at the earliest."""


def folder(db: Connection) -> Path | None:
    """Where the copy goes; None where the clinic wants none."""
    named = str(policies.setting(db, COPY_FOLDER, ""))
    return Path(named) if named else None


def choose(db: Connection, named: str, *, by: str) -> None:
    """Say where the copy goes, "" for nowhere. Raises Refused where there is no such folder, or it is the data's."""
    with action(db, "choose_copy_folder", by=by):
        if not named:
            policies.take_back_setting(db, COPY_FOLDER)
            return
        chosen = Path(os.path.abspath(named))
        if not chosen.is_dir():
            raise Refused("copy_folder_not_there", field=COPY_FOLDER, given=named)
        data = Path(os.path.realpath(integrity.path(db).parent))
        if data in (real := Path(os.path.realpath(chosen)), *real.parents):
            raise Refused("copy_folder_is_data", field=COPY_FOLDER)
        policies.put_setting(db, COPY_FOLDER, str(chosen))


def due_in(first: float, last: float, written: float | None, now: float) -> float:
    """Seconds until the copy is written, for changes from `first` to `last` that it lacks; all on one clock.

    Two seconds after the last change, so that a run of them is written once; half a minute after the first at most;
    never sooner than that after it was `written` before.
    """
    due = min(last + AFTER_SECONDS, first + EVERY_SECONDS)
    if written is not None:
        due = max(due, written + EVERY_SECONDS)
    return max(due - now, 0.0)


def put(into: Path, name: str, write: Callable[[Path], object]) -> None:
    """Have `write` write a file under another name, and give it its own once it is whole.

    Raises Refused where it cannot be: what was there before stays. The folder is never made: a drive may be out.
    """
    part = into / f".{name}.{os.getpid()}.part"
    if not into.is_dir():
        raise Refused("copy_gone", field=COPY_FOLDER, folder=into)
    try:
        write(part)
        sync_file(part)
        os.replace(part, into / name)
    except OSError as error:
        raise _refused(error, into, name) from error
    except Refused as refused:
        raise Refused("copy_failed", field=COPY_FOLDER, folder=into, file=name) from refused
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


class NoAnswer(Exception):
    """The folder's drive or network does not answer just now."""


def written_at(into: Path, names: Sequence[str], patience: float = 0.5) -> list[datetime | None]:
    """When files of the copy were last written, None where one is not there.

    Raises NoAnswer after so many seconds: a share that is gone would hold the window up.
    """
    found: list[datetime | None] = []
    asking = Thread(target=lambda: found.extend([_written_at(into / name) for name in names]), daemon=True)
    asking.start()
    asking.join(patience)
    if asking.is_alive():
        raise NoAnswer
    return found


def _written_at(file: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None


_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", -1), errno.EFBIG)
_IN_USE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.EISDIR)


def _refused(error: OSError, into: Path, name: str) -> Refused:
    code = "copy_full" if error.errno in _FULL else "copy_in_use" if error.errno in _IN_USE else "copy_failed"
    if not into.is_dir():
        code = "copy_gone"
    return Refused(code, field=COPY_FOLDER, folder=into, file=name)
