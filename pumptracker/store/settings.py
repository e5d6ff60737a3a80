"""The clinic's settings by name, and its numbers among them."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields
from decimal import Decimal
from typing import Any

from pumptracker.domain.numbers import Numbers
from pumptracker.store.facts import delete, insert, update


def settings(db: sqlite3.Connection) -> dict[str, Any]:
    """Every setting the clinic has made, by name."""
    return {row[0]: json.loads(row[1]) for row in db.execute("SELECT name, value FROM settings")}


def setting(db: sqlite3.Connection, name: str, default: Any = None) -> Any:
    """One setting, or its default."""
    row = db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return default if row is None else json.loads(row[0])


def put_setting(db: sqlite3.Connection, name: str, value: Any) -> None:
    """Keep a setting."""
    row = db.execute("SELECT id FROM settings WHERE name = ?", (name,)).fetchone()
    if row is None:
        insert(db, "settings", name=name, value=json.dumps(value))
    else:
        update(db, "settings", int(row[0]), value=json.dumps(value))


def take_back_setting(db: sqlite3.Connection, name: str) -> None:
    """Return a setting to its default."""
    row = db.execute("SELECT id FROM settings WHERE name = ?", (name,)).fetchone()
    if row is not None:
        delete(db, "settings", int(row[0]))


def keep_setting(db: sqlite3.Connection, name: str, value: Any) -> None:
    """Keep a setting, or return it to its default where there is nothing to keep: "", None, or without entries."""
    if value:
        put_setting(db, name, value)
    else:
        take_back_setting(db, name)


def numbers(db: sqlite3.Connection) -> Numbers:
    """The clinic's numbers; raises Refused where one is out of range."""
    known = {field.name: str(field.type) for field in fields(Numbers)}
    return Numbers(**{name: _typed(value, known[name]) for name, value in settings(db).items() if name in known})


def _typed(value: Any, annotation: str) -> Any:
    if annotation == "Decimal":
        return Decimal(str(value))
    return tuple(value) if annotation.startswith("tuple") else int(value)
