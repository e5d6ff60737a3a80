"""The history replayed against the tables: every row that is not what was recorded, however the file was damaged.

Where `history.first_fault` stops at the first thing wrong, this goes on, and reads what can still be read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from pumptracker.store import history, integrity
from pumptracker.store.tables import FACTS
from pumptracker.store.transaction import TORN
from pumptracker.words import sentence

_Last = dict[tuple[str, int], str | None]


class Replay(NamedTuple):
    """How many rows the history covers, and everything wrong with the file, the history and those rows."""

    covered: int
    faults: tuple[str, ...]


def replay(db: sqlite3.Connection) -> Replay:
    """Compare every row of the facts with the last that the history says of it; reads only."""
    with _any_text(db):
        faults = [*integrity.faults(db), *history.trigger_faults(db)]
        last: _Last = {}
        faults += _history_faults(db, last)
        covered = sum(recorded is not None for recorded in last.values())
        for table in FACTS:
            faults += _table_faults(db, table, last)
    return Replay(covered, tuple(dict.fromkeys(faults)))


@contextmanager
def _any_text(db: sqlite3.Connection) -> Iterator[None]:
    """Let text that is none any more be read as far as it goes."""
    before = db.text_factory
    db.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        yield
    finally:
        db.text_factory = before


def _history_faults(db: sqlite3.Connection, last: _Last) -> Iterator[str]:
    """What is wrong with the rows of the history; fills in the last that it says of every row."""
    try:
        yield from history.every_chain_fault(db)
        for table, row_id, before, after in db.execute(
            "SELECT table_name, row_id, before, after FROM history ORDER BY id"
        ):
            key = (str(table), row_id)
            if not _follows(before, last.get(key)):
                yield sentence("fault_row_gap", {"of": table, "row": row_id})
            last[key] = after
    except TORN:
        yield sentence("fault_unread", {"of": "history"})


def _follows(before: str | None, recorded: str | None) -> bool:
    return before == recorded if before is None or recorded is None else _is_same(before, recorded)


def _is_same(live: str, recorded: str) -> bool:
    try:
        return history.same(live, recorded)
    except (ValueError, AttributeError, TypeError):  # no JSON any more
        return False


def _table_faults(db: sqlite3.Connection, table: str, last: _Last) -> Iterator[str]:
    """Every row of one table that is not as recorded; takes it out of `last`."""
    mine = {row_id: recorded for (of, row_id), recorded in last.items() if of == table}
    for row_id, live in _rows(db, table, [row_id for row_id, recorded in mine.items() if recorded is not None]):
        recorded = mine.pop(row_id, None)
        if live is None:
            yield sentence("fault_row_unread", {"of": table, "row": row_id})
        elif recorded is None:
            yield sentence("fault_row_unknown", {"of": table, "row": row_id})
        elif not _is_same(live, recorded):
            yield sentence("fault_row_edited", {"of": table, "row": row_id})
    for row_id, recorded in mine.items():
        if recorded is not None:
            yield sentence("fault_row_deleted", {"of": table, "row": row_id})


def _rows(db: sqlite3.Connection, table: str, known: list[int]) -> Iterator[tuple[int, str | None]]:
    """Every row as JSON; where the table cannot be read through, each one that is known of, None if it cannot."""
    try:
        whole = history.as_json(db, table)
        found = db.execute(f"SELECT id, {whole} FROM {table}").fetchall()
    except TORN:
        found = [row for row_id in known for row in _one(db, table, row_id)]
    yield from ((row[0], row[1]) for row in found)


def _one(db: sqlite3.Connection, table: str, row_id: int) -> list[tuple[int, str | None]]:
    try:
        whole = history.as_json(db, table)
        return list(map(tuple, db.execute(f"SELECT id, {whole} FROM {table} WHERE id = ?", (row_id,))))
    except TORN:
        return [(row_id, None)]
