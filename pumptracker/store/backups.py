"""Copies of the clinic's file: made while it is in use, whole or not there, verified, kept for so long, and read."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from pumptracker.domain.keeping import Copy, is_ahead, kept
from pumptracker.store import integrity
from pumptracker.store.connection import APPLICATION_ID, VERSION, sorting_in_memory
from pumptracker.store.durable import sync_file, sync_names, take_name
from pumptracker.store.own_log import refuse_others_log
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable, code_of
from pumptracker.words import sentence, tr

FOLDER = "backups"
_NAME = re.compile(r"clinic-(\d{8}T\d{6}Z)-([a-z]+)(-faulty)?\.db")
_TIME = "%Y%m%dT%H%M%SZ"
_ELSEWHERE = "copied-elsewhere.txt"
_PAGES = 512
"""How many pages are copied between one look at whether to stop and the next: 2 MB."""
_TABLES = ("actions", "history", "patients", "pumps", "settings", "stage_entries")
_HOLDS = (
    "SELECT count(*) FROM patients",
    "SELECT coalesce((SELECT happened_at FROM actions WHERE changes > 0 ORDER BY id DESC LIMIT 1), '')",
    "SELECT coalesce(max(id), 0) FROM actions",
)

Watch = Callable[[int, int], None]
"""Told how many pages are copied, and of how many; what it raises stops the copying, and nothing is left of it."""


class Backup(NamedTuple):
    """A copy of a clinic: when and why it was made, and what it holds.

    `last_change` is when something was last recorded in it (UTC, ISO text, "" for never), `version` that of its
    tables, `size` in bytes. `is_good` is false where the check found something wrong when it was made. `actions` is
    the number of the last action in it, which no clock makes.
    """

    path: Path
    made_at: datetime
    reason: str
    patients: int
    last_change: str
    version: int
    size: int
    is_good: bool = True
    actions: int = 0


def backups_folder(database: Path) -> Path:
    """Where the copies of a clinic's file lie, beside it."""
    return database.parent / FOLDER


def name_of(reason: str, now: datetime, *, is_good: bool = True) -> str:
    """The name of a copy made for a reason at a time."""
    return f"clinic-{now.astimezone(UTC).strftime(_TIME)}-{reason}{'' if is_good else '-faulty'}.db"


class _Name(NamedTuple):
    """What the name of a copy says."""

    made_at: datetime
    reason: str
    is_good: bool


def _named(path: Path) -> _Name | None:
    """What the name of a copy says; None for any other name."""
    match = _NAME.fullmatch(path.name)
    try:
        return _Name(datetime.strptime(match[1], _TIME).replace(tzinfo=UTC), match[2], not match[3]) if match else None
    except ValueError:
        return None


def dated(folder: Path) -> dict[Path, datetime]:
    """When each copy of a folder was made, by its name alone; none where the folder cannot be read."""
    try:
        names = {path: _named(path) for path in folder.iterdir()}
    except OSError:
        return {}
    return {path: name.made_at for path, name in names.items() if name}


def is_good(path: Path) -> bool:
    """Whether nothing was wrong in a copy when it was made, by its name; another file's name says nothing."""
    name = _named(path)
    return name is None or name.is_good


# making ---------------------------------------------------------------------------------------


def make(
    database: Path, to: Path, *, reason: str, now: datetime, watch: Watch | None = None,
    judge: Callable[[Path], bool] | None = None,
) -> Backup:  # fmt: skip
    """Copy a clinic's file into the folder `to`, while it is used; verified before it gets its name.

    `judge` is asked whether the whole copy is good, once SQLite found it so; one that is not says so in its name.
    Raises StoreUnavailable("backup_failed") where it cannot be made; nothing is left of it then.
    """
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(to, error) from error
    part = to / f".{name_of(reason, now)}.{os.getpid()}.part"
    try:
        with failing(to):
            copy_whole(database, part, watch)
        fault = verify(part)
        if fault:
            raise StoreUnavailable("backup_failed", folder=to, why=tr(fault))
        good = judge is None or judge(part)
        with failing(to):
            path = _named_apart(part, to, reason, now, is_good=good)
        return _put(path)
    finally:
        remove(part)


def _failed(folder: Path, error: OSError) -> StoreUnavailable:
    code = code_of(error, "disk_error")
    if isinstance(error, FileExistsError | NotADirectoryError):
        code = "backup_no_folder"
    elif code == "read_only":
        code = "backup_shut"  # this folder: what SQLite says of the clinic's own is no OSError
    return StoreUnavailable("backup_failed", folder=folder, why=tr(code))


@contextmanager
def failing(folder: Path) -> Iterator[None]:
    """Say what stopped a copy to a folder: that, and not the clinic's own, is the one to look at where it is shut."""
    try:
        with guarded():
            yield
    except OSError as error:
        raise _failed(folder, error) from error
    except StoreUnavailable as error:
        is_shut = error.code in ("cannot_open", "read_only") and not takes_files(folder)
        why = tr("backup_shut") if is_shut else sentence(error.code, error.facts)
        raise StoreUnavailable("backup_failed", folder=folder, why=why) from error


def takes_files(folder: Path) -> bool:
    """Whether a file can be written to a folder, by trying."""
    trial = folder / f".pumptracker-{os.getpid()}.part"
    try:
        trial.write_bytes(b"PumpTracker")
        trial.unlink()
    except OSError:
        return False
    return True


def copy_whole(database: Path, to: Path, watch: Watch | None = None) -> None:
    """Copy a database as it is at one moment, whoever writes to it meanwhile, into one file that reached the disk."""
    remove(to)
    with closing(_as_it_is(database)) as source, closing(sqlite3.connect(to, isolation_level=None)) as target:
        source.execute("BEGIN")  # holds this moment: otherwise every write of another would begin the copy anew
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(
            target, pages=_PAGES, sleep=0,
            progress=None if watch is None else lambda _, left, total: watch(total - left, total),
        )  # fmt: skip
        source.execute("ROLLBACK")
        target.execute("PRAGMA journal_mode = DELETE")  # one file, that can be read where nothing may be written
    sync_file(to)


def _as_it_is(database: Path) -> sqlite3.Connection:
    """A connection to a file that is there: none is made in its place, nor anything beside one that lies still."""
    refuse_others_log(database)
    is_used = any(database.with_name(database.name + ending).exists() for ending in ("-wal", "-journal", "-shm"))
    how = "mode=rw" if is_used or os.access(database.parent, os.W_OK) else "mode=ro&immutable=1"
    return sqlite3.connect(f"{database.absolute().as_uri()}?{how}", uri=True, timeout=5, isolation_level=None)


def reading(database: Path) -> sqlite3.Connection:
    """A connection to a clinic's file in use, to read from as it is, whatever its version; closed by the caller."""
    with guarded():
        db = _as_it_is(database)
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA query_only = ON")
        return sorting_in_memory(db)


def copy(made: Backup, to: Path, watch: Watch | None = None) -> Backup:
    """Put another copy of a copy into a folder that is there, verified anew; raises StoreUnavailable."""
    part = to / f".{made.path.name}.{os.getpid()}.part"
    try:
        with failing(to):
            copy_whole(made.path, part, watch)
        if fault := verify(part):
            raise StoreUnavailable("backup_failed", folder=to, why=tr(fault))
        return put(part, to / made.path.name)
    finally:
        remove(part)


def _named_apart(part: Path, to: Path, reason: str, now: datetime, *, is_good: bool) -> Path:
    """Give a copy that is whole its name; of the next second where another clinic's has it."""
    from pumptracker.store.second_folder import mark_of

    while True:
        path = to / name_of(reason, now, is_good=is_good)
        try:
            take_name(part, path)
        except FileExistsError:
            if mark_of(path) == mark_of(part):
                part.replace(path)  # made in the same second, of what the clinic was a moment before
                return path
            now += timedelta(seconds=1)
        else:
            return path


def put(part: Path, path: Path) -> Backup:
    """Give a copy that is whole its name, also where there is one; returns it as it is read."""
    with failing(path.parent):
        part.replace(path)
    return _put(path)


def _put(path: Path) -> Backup:
    """A copy that has its name, as it is read, once its folder has reached the disk."""
    sync_names(path.parent)
    found = read(path)
    if found is None:
        raise StoreUnavailable("backup_failed", folder=path.parent, why=tr("disk_error"))
    return found


def remove(part: Path) -> None:
    """Leave nothing of a file, and of what SQLite may have put beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            part.with_name(part.name + ending).unlink(missing_ok=True)


def tidy(folder: Path) -> None:
    """Take away what a copy that was interrupted for good left, a day old or older."""
    with suppress(OSError):
        for part in folder.glob(".clinic-*.part*"):
            if datetime.now(UTC).timestamp() - part.stat().st_mtime > 86_400:
                remove(part)


# reading --------------------------------------------------------------------------------------


@contextmanager
def untouched(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a copy that changes nothing, nor beside it: for files that nobody writes."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    db.row_factory = sqlite3.Row
    try:
        yield sorting_in_memory(db)
    finally:
        db.close()


def verify(path: Path, *, deep: bool = False) -> str:
    """Whether a copy is a whole clinic that this program knows: "", or the code of what is wrong with it.

    Looks at whose file it is, its version and tables, every page and every reference; with `deep` at its history too.
    """
    try:
        with untouched(path) as db:
            return _identity_fault(db) or _content_fault(db, deep=deep)
    except (sqlite3.Error, OSError, UnicodeError):
        return "backup_damaged"


def _identity_fault(db: sqlite3.Connection) -> str:
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return "backup_foreign"
    if db.execute("PRAGMA user_version").fetchone()[0] > VERSION:
        return "backup_newer"
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return "" if tables >= set(_TABLES) else "backup_damaged"


def _content_fault(db: sqlite3.Connection, *, deep: bool) -> str:
    if integrity.first_fault(db) is not None:
        return "backup_damaged"
    if deep and db.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        from pumptracker.store import history

        return "backup_faulty_inside" if history.first_fault(db) else ""
    return ""


def read(path: Path) -> Backup | None:
    """What a copy holds, None where the file is none; when it was made, by its name or else by the file."""
    try:
        with untouched(path) as db:
            return _read(db, path)
    except (sqlite3.Error, OSError, UnicodeError):
        return None


def read_live(database: Path) -> Backup | None:
    """What a clinic's file in use holds, None where it cannot be read."""
    try:
        with closing(reading(database)) as db:
            return _read(db, database)
    except (sqlite3.Error, OSError, UnicodeError, StoreUnavailable):
        return None


def _read(db: sqlite3.Connection, path: Path) -> Backup | None:
    if _identity_fault(db):
        return None
    patients, last, actions = (db.execute(question).fetchone()[0] for question in _HOLDS)
    status = path.stat()
    name = _named(path) or _Name(_moment(status.st_mtime), "", is_good=True)
    version = integrity.version(db)
    return Backup(path, name.made_at, name.reason, patients, str(last), version, status.st_size, name.is_good, actions)


def _moment(seconds: float) -> datetime:
    """When a file says that it was written; the beginning of time where it says what no calendar has."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return datetime.fromtimestamp(0, UTC)


def each(folder: Path) -> Iterator[Backup]:
    """The copies of a folder, the newest first, read one by one; a file that is none is passed over."""
    yield from each_of(dated(folder))


def each_of(dated_copies: Mapping[Path, datetime]) -> Iterator[Backup]:
    """The same of copies whose dates are known."""
    for path in sorted(dated_copies, key=lambda each: dated_copies[each], reverse=True):
        found = read(path)
        if found is not None:
            yield found


def best_first(dated_copies: Mapping[Path, datetime], now: datetime) -> Iterator[Backup]:
    """The good ones, that which is to be gone on from first: the newest, whatever a clock that was wrong called it.

    One dated after now comes before the others only where it holds more.
    """
    good = [each for each in each_of(dated_copies) if each.is_good]
    past = [each for each in good if not is_ahead(each.made_at, now)]
    ahead = sorted((each for each in good if is_ahead(each.made_at, now)), key=lambda each: -each.actions)
    while past or ahead:
        holds_more = bool(ahead) and (not past or ahead[0].actions > past[0].actions)
        yield (ahead if holds_more else past).pop(0)


def every(folder: Path) -> list[Backup]:
    """The copies of a folder, the newest first; a file that is none is passed over."""
    return list(each(folder))


def note_elsewhere(own: Path, elsewhere: Path, made_at: datetime) -> None:
    """Remember beside the copies that one reached another folder: on a drive that is gone it cannot be looked up."""
    part = own / f"{_ELSEWHERE}.part"
    with suppress(OSError):
        part.write_text(f"{made_at.astimezone(UTC).strftime(_TIME)} {elsewhere}", encoding="utf-8")
        part.replace(own / _ELSEWHERE)


def noted_elsewhere(own: Path, elsewhere: Path) -> datetime | None:
    """When a copy last reached that folder, as far as is remembered."""
    try:
        when, _, where = (own / _ELSEWHERE).read_text(encoding="utf-8").partition(" ")
        return datetime.strptime(when, _TIME).replace(tzinfo=UTC) if where == str(elsewhere) else None
    except (OSError, ValueError):
        return None


# keeping for so long --------------------------------------------------------------------------


def prune(folder: Path, now: datetime) -> list[Path]:
    """Take away the copies that are kept no longer (domain.keeping); returns them. Never the newest good one.

    Copies in which something was wrong when they were made are judged by themselves: they take no good one's place.
    """
    return prune_of(dated(folder), now)


def prune_of(found: Mapping[Path, datetime], now: datetime) -> list[Path]:
    """The same of the copies of one clinic, wherever they lie."""
    gone = []
    for good in (True, False):
        mine = {path: _copy(path, made) for path, made in found.items() if is_good(path) is good}
        stay = kept(mine.values(), now)
        gone += [path for path, copy in mine.items() if copy not in stay]
    if gone:
        newest = _newest_good(found)
        gone = sorted(path for path in gone if path != newest)
    for path in gone:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    return gone


def _copy(path: Path, made: datetime) -> Copy:
    name = _named(path)
    return Copy(made, name.reason if name else "")


def _newest_good(found: Mapping[Path, datetime]) -> Path | None:
    """The newest copy that is whole today."""
    for path in sorted(found, key=lambda each: found[each], reverse=True):
        if is_good(path) and not verify(path):
            return path
    return None
