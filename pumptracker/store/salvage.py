"""Reading what still reads in a damaged file: row by row, past every page that does not."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pumptracker.store import borrowed_tables
from pumptracker.store.tables import FACTS, FIRST
from pumptracker.store.transaction import TORN
from pumptracker.store.unavailable import StoreUnavailable

TABLES = ("patients", *(name for name in FACTS if name != "patients"), "actions", "history")
"""What is looked for, patients first; everything else follows from these."""

_ALWAYS = (*FIRST, "actions", "history")
"""The tables of every version."""
_SPAN = 200_000
"""How far ids are looked for where neither the table nor the history says how far they go."""


class Salvaged(NamedTuple):
    """What one table gave: its columns, its rows as text, and the ids that are known to be missing."""

    table: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lost: tuple[int, ...]
    is_whole: bool
    """Whether no page of it refused to be read."""


class Opened(NamedTuple):
    """A damaged file opened to be read: the tables that can be asked, and whose list of tables had to be borrowed.

    `lender` is a backup's name, "" for the list of a new clinic, None for the file's own.
    """

    db: sqlite3.Connection
    tables: frozenset[str]
    lender: str | None = None


def opened(path: Path) -> Opened:
    """The file, to be read only and closed by the caller; by a borrowed list of tables where its own is torn.

    Raises StoreUnavailable where no table can be found.
    """
    db, present = None, frozenset[str]()
    with suppress(*TORN):
        db = _opened(path)
        with suppress(*TORN):
            present = _present(db)
    if db is not None and present.issuperset(_ALWAYS):
        return Opened(db, present)
    borrowed = borrowed_tables.opened(path, frozenset(TABLES), _witnesses)
    if borrowed is not None and len(borrowed.tables) > len(present):
        if db is not None:
            db.close()
        return Opened(borrowed.db, borrowed.tables, borrowed.lender.name if borrowed.lender else "")
    if db is None or not present:
        raise StoreUnavailable("nothing_readable")
    return Opened(db, present)


def every_table(found: Opened) -> Iterator[Salvaged]:
    """What can be read of each table."""
    known = _known(found.db)
    for table in TABLES:
        if table in found.tables:
            yield _salvaged(found.db, table, known.get(table, {}))


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1)
    try:
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:  # a log in a folder that may not be written to: the file without it
        db.close()
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except TORN:
        db.close()
        raise
    db.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return db


def _present(db: sqlite3.Connection) -> frozenset[str]:
    found = {str(row[0]) for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return frozenset(found.intersection(TABLES))


def _witnesses(db: sqlite3.Connection) -> borrowed_tables.Witnesses:
    """What the history says last of each row, as far as it reads."""
    found: borrowed_tables.Witnesses = {}
    columns = ("table_name", "row_id", "after")
    for _, table, row_id, after in _rows(db, "history", columns, 1, _reach(db, "history", {}), set()):
        if table in TABLES and isinstance(row_id, int) and isinstance(after, str):
            with suppress(ValueError, RecursionError):  # what damage made of it is no witness
                told = json.loads(after)
                if isinstance(told, dict):
                    found.setdefault(str(table), {})[row_id] = told
    return found


def _known(db: sqlite3.Connection) -> dict[str, dict[int, bool]]:
    """The ids that the history speaks of, by table, and whether each should be there."""
    reach = _reach(db, "history", {})
    found: dict[str, dict[int, bool]] = {}
    columns = ("table_name", "row_id", "after IS NOT NULL")
    for _, table, row_id, is_there in _rows(db, "history", columns, 1, reach, set()):
        if isinstance(row_id, int):
            found.setdefault(str(table), {})[row_id] = bool(is_there)
    return found


def _salvaged(db: sqlite3.Connection, table: str, known: dict[int, bool]) -> Salvaged:
    columns = tuple(str(row[1]) for row in db.execute(f"PRAGMA table_info({table})"))
    refused: set[int] = set()
    rows = list(_rows(db, table, columns, 1, _reach(db, table, known), refused))
    there = {row[0] for row in rows}
    lost = tuple(sorted(each for each, is_there in known.items() if is_there and each not in there))
    texts = tuple(tuple("" if value is None else str(value) for value in row[1:]) for row in rows)
    return Salvaged(table, columns, texts, lost, not refused)


def _reach(db: sqlite3.Connection, table: str, known: dict[int, bool]) -> int:
    """The highest id that a row may have; 0 where nothing of the table answers, wherever one asks."""
    most = max(known, default=0)
    try:
        return max(most, int(db.execute(f"SELECT max(rowid) FROM {table} NOT INDEXED").fetchone()[0] or 1))
    except (sqlite3.Error, TypeError, ValueError):
        span = most or _SPAN
        return span if any(_answers(db, table, probe) for probe in (1, span // 2, span)) else 0


def _answers(db: sqlite3.Connection, table: str, row_id: int) -> bool:
    try:
        db.execute(f"SELECT 1 FROM {table} NOT INDEXED WHERE rowid = ?", (row_id,)).fetchone()
    except TORN:
        return False
    return True


def _rows(
    db: sqlite3.Connection, table: str, columns: tuple[str, ...], first: int, last: int, refused: set[int]
) -> Iterator[tuple[object, ...]]:
    """The rows with these ids, the id before each; a stretch that does not read is halved until it does or is one."""
    if first > last:
        refused.add(first)
        return
    question = f"SELECT rowid, {', '.join(columns)} FROM {table} NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
    waiting = [(first, last)]
    while waiting:
        low, high = waiting.pop()
        try:
            yield from db.execute(question, (low, high)).fetchall()
        except TORN:
            if low == high:
                refused.add(low)
                continue
            middle = (low + high) // 2
            waiting += [(middle + 1, high), (low, middle)]
