"""Whether a file is a clinic of ours, found out before anything is opened for writing: what is none stays as it is."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from pumptracker.store.tables import FACTS, FIRST
from pumptracker.store.transaction import unavailable
from pumptracker.store.unavailable import StoreUnavailable

_CORE = frozenset({*FIRST, "actions", "history", "current_action"})
"""Tables that every version had."""

_AS_IT_IS, _WITH_LOG = "immutable=1", "mode=ro"
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"


def refuse_others(path: Path, application_id: int, version: int) -> None:
    """Raise StoreUnavailable for a file that is no clinic, is from a newer version, or is not whole; touch nothing.

    Through SQLite and not by reading the bytes: closing a file drops the locks that this program holds on it.
    """
    try:
        log = path.with_name(f"{path.name}-wal")
        waiting = log.exists() and log.stat().st_size > 0
    except OSError as error:  # the drive is gone
        raise StoreUnavailable("cannot_open") from error
    try:
        _look(path, _WITH_LOG if waiting else _AS_IT_IS, application_id, version)
    except UnicodeDecodeError as error:  # the name of a table
        raise StoreUnavailable("damaged") from error
    except sqlite3.Error as error:
        if not waiting:  # else the log may hold what is missing: opening it tells
            raise unavailable(error) or StoreUnavailable("damaged") from error


def is_out_of_reach(db: sqlite3.Connection) -> bool:
    """Whether the file of a connection cannot even be looked at: its drive is gone."""
    path = db.execute("PRAGMA database_list").fetchone()[2]
    return bool(path) and is_gone(Path(path))


def is_gone(path: Path) -> bool:
    """Whether a file that was there cannot even be looked at."""
    try:
        os.stat(path)
    except OSError:
        return True
    return False


def _look(path: Path, how: str, application_id: int, version: int) -> None:
    db = sqlite3.connect(_address(path, how), uri=True)
    try:
        (marked,) = db.execute("PRAGMA application_id").fetchone()
        (found,) = db.execute("PRAGMA user_version").fetchone()
        if marked != application_id:
            raise StoreUnavailable("not_a_clinic")
        if found > version:
            raise StoreUnavailable("newer_file", found=found, known=version)
        _check_tables({str(name) for (name,) in db.execute(_TABLES)}, found == version)
        if how == _AS_IT_IS and path.stat().st_size < _size(db):  # the end of the last page is missing
            raise StoreUnavailable("damaged")
    finally:
        db.close()


def _address(path: Path, how: str) -> str:
    name = path.absolute().as_posix()
    for sign, written in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        name = name.replace(sign, written)
    return f"file:{name if name.startswith('/') else '/' + name}?{how}"


def _size(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA page_count").fetchone()[0]) * int(db.execute("PRAGMA page_size").fetchone()[0])


def _check_tables(found: set[str], of_today: bool) -> None:
    wanted = _CORE | set(FACTS) if of_today else _CORE
    if not found & wanted:
        raise StoreUnavailable("not_a_clinic")
    if wanted - found:
        raise StoreUnavailable("damaged")
