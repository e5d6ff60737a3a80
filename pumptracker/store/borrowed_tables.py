"""A damaged file whose own list of tables does not read: its rows, found by the list of a sound copy.

Where a table begins in the file is set when it is made and stays; so the list of a backup, or of a new clinic, says it
too. What is found so is believed only where the history says the same of it. All of it happens in memory.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from pumptracker.store import backups, connection
from pumptracker.store.log_pages import image
from pumptracker.store.transaction import TORN

_HEAD = 100
_VERSION_AT = 60
_LEAF = 0x0D
_LIST = "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"

List = tuple[tuple[str, str, str, int, str], ...]
Witnesses = dict[str, dict[int, dict[str, Any]]]
"""What the history says last of each row, by table and id."""


class Lender(NamedTuple):
    """Whose list of tables it is: a backup's, or with `path` None that of a new clinic; and its first page."""

    path: Path | None
    tables: List
    head: bytes


class Borrowed(NamedTuple):
    """A file opened by another's list: the tables that can be believed, and whose list it is."""

    db: sqlite3.Connection
    tables: frozenset[str]
    lender: Path | None


def opened(path: Path, names: frozenset[str], witnesses: Callable[[sqlite3.Connection], Witnesses]) -> Borrowed | None:
    """The damaged file at `path` by the first list that its history agrees with; None where there is none.

    `witnesses` reads what the history says; the connection is in memory, and closed by the caller.
    """
    try:
        damaged = image(path)
    except OSError:
        return None
    tried: set[List] = set()
    for lender in _lenders(path):
        if lender.tables in tried:
            continue
        tried.add(lender.tables)
        db = _grafted(damaged, lender, names)
        said = witnesses(db)
        listed = names & {name for _, name, *_ in lender.tables}
        believed = listed if not said and _is_own(damaged, lender) else _believed(db, listed, said)
        if believed:
            return Borrowed(db, believed, lender.path)
        db.close()
    return None


def _believed(db: sqlite3.Connection, names: frozenset[str], said: Witnesses) -> frozenset[str]:
    """The tables of which the history says what stands in them, and the history with them."""
    found = frozenset(name for name in names if _is_believed(db, name, said.get(name, {})))
    return found | names & {"history", "actions"} if "patients" in found else frozenset()


def _is_own(damaged: bytes, lender: Lender) -> bool:
    """Whether it is a backup's list, of the same version as the file says of itself: where no history can be asked."""
    version = slice(_VERSION_AT, _VERSION_AT + 4)
    return lender.path is not None and damaged[version] == lender.head[version]


def _lenders(path: Path) -> Iterator[Lender]:
    found = backups.dated(backups.backups_folder(path))
    for backup in sorted(found, key=lambda each: found[each], reverse=True):
        with suppress(sqlite3.Error, OSError, UnicodeError), backups.untouched(backup) as db:
            if tables := _list(db):  # an empty file is a database without any
                yield Lender(backup, tables, _first_bytes(backup))
    with closing(connection.connect(Path(":memory:"))) as fresh:
        connection.make_tables(fresh)
        tables, head = _list(fresh), fresh.serialize()[:_HEAD]
    yield Lender(None, tables, head)


def _list(db: sqlite3.Connection) -> List:
    return tuple(tuple(row) for row in db.execute(_LIST))


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)


def _grafted(damaged: bytes, lender: Lender, names: frozenset[str]) -> sqlite3.Connection:
    """The file in memory with an empty list of tables, and those of the lender entered anew: beyond its last page."""
    size = 65536 if (told := struct.unpack(">H", lender.head[16:18])[0]) == 1 else told
    pages = -(-len(damaged) // size)
    head = bytearray(lender.head)
    head[18:20] = b"\x01\x01"  # no log beside it
    struct.pack_into(">III", head, 24, 1, pages, 0)
    struct.pack_into(">I", head, 36, 0)  # nothing free: no page of the file is written over
    struct.pack_into(">I", head, 92, 1)
    content = (size - head[20]) % 65536
    first = bytes(head) + struct.pack(">BHHHB", _LEAF, 0, 0, content, 0)
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.deserialize(first.ljust(size, b"\0") + damaged[size:].ljust((pages - 1) * size, b"\0"))
    db.text_factory = lambda raw: raw.decode("utf-8", "replace")
    db.execute("PRAGMA writable_schema = ON")
    wanted = [row for row in lender.tables if row[1] in names]
    db.executemany("INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)", wanted)
    db.execute("PRAGMA writable_schema = RESET")
    return db


def _is_believed(db: sqlite3.Connection, table: str, said: dict[int, dict[str, Any]]) -> bool:
    """Whether most of the rows that the history speaks of, and that still read, are as it says; or there are none."""
    same = other = 0
    for row_id, after in said.items():
        found = _row(db, table, row_id)
        if found is None:
            continue
        agrees = all(found.get(name, value) == value for name, value in after.items())
        same, other = same + agrees, other + (not agrees)
    return same > other or (not same and not other and _is_empty(db, table))


def _is_empty(db: sqlite3.Connection, table: str) -> bool:
    try:
        return db.execute(f"SELECT 1 FROM {table} NOT INDEXED LIMIT 1").fetchone() is None
    except TORN:
        return False


def _row(db: sqlite3.Connection, table: str, row_id: int) -> dict[str, Any] | None:
    try:
        cursor = db.execute(f"SELECT * FROM {table} NOT INDEXED WHERE rowid = ?", (row_id,))
        found = cursor.fetchone()
    except TORN:
        return None
    return None if found is None else dict(zip((each[0] for each in cursor.description), found, strict=True))
