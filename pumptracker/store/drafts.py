"""What is being typed in dialogs that are open: kept so that a crash does not take it, and no part of the record.

A draft is no action: it stands in no history, moves no date, and is gone once its dialog is saved or closed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from pumptracker.store.transaction import guarded

Values = Mapping[str, str | bool]

_KEEP = """INSERT INTO drafts (dialog, patient_id, kind, title, typed, typed_by, desk, saved_at)
VALUES (?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
ON CONFLICT DO UPDATE SET typed = excluded.typed, typed_by = excluded.typed_by, saved_at = excluded.saved_at"""
_GONE = "DELETE FROM drafts WHERE desk = ? AND dialog = ? AND patient_id = ? AND kind = ? AND title = ?"
_LEFT = """SELECT id, dialog, patient_id, kind, title, typed, typed_by, saved_at FROM drafts
WHERE desk <> ? ORDER BY saved_at, id"""


class Dialog(NamedTuple):
    """Which dialog something is typed in: the action it does, for whom (0 for nobody), for which kind; its title."""

    name: str
    patient_id: int = 0
    kind: str = ""
    title: str = ""


class Draft(NamedTuple):
    """What was typed in a dialog, by whom and when (UTC, ISO text)."""

    id: int
    dialog: Dialog
    typed: Values
    by: str
    saved_at: str


@contextmanager
def _at_once(db: sqlite3.Connection) -> Iterator[None]:
    """Wait for no other program: whoever types must not."""
    (before,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        db.execute(f"PRAGMA busy_timeout = {before}")


def keep(db: sqlite3.Connection, dialog: Dialog, typed: Values, *, by: str, desk: str) -> None:
    """Keep what stands in a dialog of a desk now; raises StoreUnavailable where it cannot be kept."""
    text = json.dumps(dict(typed), ensure_ascii=False)
    with guarded(), _at_once(db):
        db.execute(_KEEP, (*dialog, text, by, desk))


def let_go(db: sqlite3.Connection, dialog: Dialog, *, desk: str) -> None:
    """Forget what was typed in a dialog that was saved or closed."""
    with guarded(), _at_once(db):
        db.execute(_GONE, (desk, *dialog))


def discard(db: sqlite3.Connection, draft_id: int) -> None:
    """Forget a draft."""
    with guarded(), _at_once(db):
        db.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))


def left(db: sqlite3.Connection, *, desk: str) -> list[Draft]:
    """What other desks than this one have left behind, the oldest first; a row that cannot be read is passed over."""
    return [draft for row in db.execute(_LEFT, (desk,)) if (draft := _read(row)) is not None]


def _read(row: sqlite3.Row) -> Draft | None:
    try:
        typed = json.loads(row["typed"])
    except ValueError:
        return None
    if not isinstance(typed, dict):
        return None
    values = {str(name): value for name, value in typed.items() if isinstance(value, str | bool)}
    dialog = Dialog(row["dialog"], row["patient_id"], row["kind"], row["title"])
    return Draft(row["id"], dialog, values, row["typed_by"], row["saved_at"])
