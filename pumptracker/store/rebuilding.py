"""What follows from the facts, thrown away and made anew: due items, order, tallies, search, indexes and triggers."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from pumptracker.store import due_kept, search
from pumptracker.store.connection import make_tables
from pumptracker.store.transaction import together

_DERIVED = ("due_items", "worklist_day", "tallies", "searched", "search_keys", "search_crowds", "name_order")
_OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
_Object = tuple[str, str, str]


def rebuild(db: sqlite3.Connection) -> None:
    """Make all of it anew, in one transaction; the order of a day is worked out when a desk next asks for it."""
    with together(db):
        _restore_objects(db)
        db.execute("REINDEX")
        for table in _DERIVED:
            db.execute(f"DELETE FROM {table}")
        due_kept.rebuild(db)
        search.rebuild(db)


def _restore_objects(db: sqlite3.Connection) -> None:
    """Put back derived tables, indexes and triggers that are missing or not as a new clinic has them."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        make_tables(new)
        wanted = {row[:3]: row[3] for row in new.execute(_OBJECTS)}
    found: dict[_Object, str] = {tuple(row)[:3]: row[3] for row in db.execute(_OBJECTS)}
    for thing, statement in found.items():
        if wanted.get(thing) != statement and _is_derived(thing):
            db.execute(f"DROP {thing[0]} IF EXISTS {thing[1]}")
    there = {tuple(row)[:3] for row in db.execute(_OBJECTS)}
    for thing, statement in wanted.items():  # tables before what stands on them, as they were made
        if thing not in there and _is_derived(thing):
            db.execute(statement)


def _is_derived(thing: _Object) -> bool:
    kind, name, table = thing
    return kind in ("index", "trigger") or (kind == "table" and name in _DERIVED and name == table)
