"""Reading what still reads in a damaged file: row by row, past every page that does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pumptracker.store.tables import FACTS
from pumptracker.store.unavailable import StoreUnavailable

TABLES = ("patients", *(name for name in FACTS if name != "patients"), "actions", "history")
"""What is looked for, patients first; everything else follows from these."""

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


def every_table(path: Path) -> Iterator[Salvaged]:
    """What can be read of each table; the file is opened to be read only.

    Raises StoreUnavailable where not even the names of the tables can be read.
    """
    with closing(_opened(path)) as db:
        try:
            present = {str(row[0]) for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        except sqlite3.DatabaseError as error:
            raise StoreUnavailable("nothing_readable") from error
        if not present.intersection(TABLES):
            raise StoreUnavailable("nothing_readable")
        known = _known(db)
        for table in TABLES:
            if table in present:
                yield _salvaged(db, table, known.get(table, {}))


def _opened(path: Path) -> sqlite3.Connection:
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1)
        try:
            db.execute("SELECT 1 FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError:  # a log in a folder that may not be written to: the file without it
            db.close()
            db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error as error:
        raise StoreUnavailable("nothing_readable") from error
    db.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return db


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
        return max(most, int(db.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 1))
    except (sqlite3.Error, TypeError, ValueError):
        span = most or _SPAN
        return span if any(_answers(db, table, probe) for probe in (1, span // 2, span)) else 0


def _answers(db: sqlite3.Connection, table: str, row_id: int) -> bool:
    try:
        db.execute(f"SELECT 1 FROM {table} WHERE rowid = ?", (row_id,)).fetchone()
    except sqlite3.Error:
        return False
    return True


def _rows(
    db: sqlite3.Connection, table: str, columns: tuple[str, ...], first: int, last: int, refused: set[int]
) -> Iterator[tuple[object, ...]]:
    """The rows with these ids, the id before each; a stretch that does not read is halved until it does or is one."""
    if first > last:
        refused.add(first)
        return
    question = f"SELECT rowid, {', '.join(columns)} FROM {table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
    waiting = [(first, last)]
    while waiting:
        low, high = waiting.pop()
        try:
            yield from db.execute(question, (low, high)).fetchall()
        except sqlite3.Error:
            if low == high:
                refused.add(low)
                continue
            middle = (low + high) // 2
            waiting += [(middle + 1, high), (low, middle)]
