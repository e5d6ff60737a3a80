"""One transaction for one use case: begun for writing, sealed into the history, all or nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from pumptracker.store.tables import OF_A_PATIENT
from pumptracker.store.unavailable import StoreUnavailable

CLINIC_WIDE = frozenset({"settings", "closures", "pump_models", "drugs", "mixtures"})
"""Tables a change of which may move the dates of every patient."""

UNDATED_SETTINGS = (
    "clinic_name", "discreet_name", "clinic_phone", "emergency_number", "letterhead", "checklist_order",
    "ladder", "caller_texts", "visits_per_day", "handout_dates", "article_review_months", "copy_folder",
    "backup_folder", "manufacturer_lines", "set_up_offered", "update_file", "update_daily",
)  # fmt: skip
"""Settings that no date rests on: a change of one recomputes nobody."""

DATED_CHANGE = (
    "NOT (history.table_name = 'settings' AND json_extract(coalesce(after, before), '$.name') IN "
    f"({', '.join(repr(name) for name in UNDATED_SETTINGS)}))"
)
"""SQL: a row of the history that may move a date."""

_BEGIN_ACTION = """INSERT INTO actions (happened_at, acted_by, use_case, undoes_id)
VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ?, ?, ?)"""
_UNSEALED = "id > coalesce((SELECT id FROM history WHERE chain IS NOT NULL ORDER BY id DESC LIMIT 1), 0)"
_TOUCHED = f"""SELECT DISTINCT table_name, patient_id FROM history
WHERE action_id = ? AND {_UNSEALED} AND {DATED_CHANGE}"""
_OF_OTHERS = f"""SELECT EXISTS (SELECT 1 FROM history WHERE action_id = ? AND {_UNSEALED}
AND (patient_id IS NULL OR patient_id NOT IN (SELECT value FROM json_each(?))))"""


class Touched(NamedTuple):
    """What an action changed and did not settle: these patients, or (`everyone`) something all dates rest on."""

    action_id: int
    patients: frozenset[int]
    everyone: bool


Refresh = Callable[[sqlite3.Connection, Touched], None]


TORN = (sqlite3.Error, UnicodeDecodeError)
"""What reading a torn file raises: SQLite tells what is torn by the bytes that stand there, and they may be no text."""


def unavailable(error: sqlite3.Error) -> StoreUnavailable | None:
    """The sentence for an error of the file or its disk; None for a fault of the program."""
    text = str(error).lower()
    for sign, code in (
        ("locked", "locked"), ("full", "disk_full"), ("readonly", "read_only"), ("disk i/o", "disk_error"),
        ("malformed", "damaged"), ("could not decode", "damaged"), ("not a database", "not_a_database"),
        ("unable to open", "cannot_open"),
        ("no such table", "damaged"), ("no such column", "damaged"),
        ("locking protocol", "disk_error"), ("permission denied", "read_only"),
    ):  # fmt: skip
        if sign in text:
            return StoreUnavailable(code)
    return None


@contextmanager
def guarded() -> Iterator[None]:
    """Turn errors of the file or its disk into StoreUnavailable; let faults of the program through."""
    try:
        yield
    except sqlite3.Error as error:
        known = unavailable(error)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:  # SQLite names what is torn by the bytes that stand there
        raise StoreUnavailable("damaged") from error


Check = Callable[[sqlite3.Connection], None]
_EXPECTED: ContextVar[Check | None] = ContextVar("expected", default=None)


@contextmanager
def expecting(check: Check | None) -> Iterator[None]:
    """Let every action begun inside start with a check that may refuse it: nobody writes between the two."""
    token = _EXPECTED.set(check)
    try:
        yield
    finally:
        _EXPECTED.reset(token)


_MAY_KEEP: ContextVar[Callable[[], None] | None] = ContextVar("may_keep", default=None)


@contextmanager
def kept_only_if(may: Callable[[], None]) -> Iterator[None]:
    """Let every action inside be kept only where `may`, asked last of all, raises nothing."""
    token = _MAY_KEEP.set(may)
    try:
        yield
    finally:
        _MAY_KEEP.reset(token)


@contextmanager
def writing(
    db: sqlite3.Connection, *, by: str, use_case: str, refresh: Refresh, undoes: int | None = None, keep: bool = True
) -> Iterator[None]:
    """Run a use case as one action: its changes, their history and the due items together, or not at all.

    Inside another one it joins that. An action that changes nothing leaves no trace. With `keep`
    off everything is rolled back at the end, after it was proven possible (a dry run).
    """
    if db.in_transaction:
        yield
        return
    from pumptracker.store.history import seal  # its digests take a while to import, and reading needs none

    with guarded():
        db.execute("BEGIN IMMEDIATE")
        try:
            action_id = db.execute(_BEGIN_ACTION, (by, use_case, undoes)).lastrowid
            assert action_id is not None
            db.execute("INSERT INTO current_action (one, action_id) VALUES (1, ?)", (action_id,))
            check = _EXPECTED.get()
            if check is not None:
                check(db)
            yield
            touched = _touched(db, action_id)
            refresh(db, touched)
            db.execute("DELETE FROM current_action")
            changed = seal(db, action_id)
            may_keep = _MAY_KEEP.get()
            if may_keep is not None:
                may_keep()
            db.execute("COMMIT" if changed and keep else "ROLLBACK")
        except BaseException:
            roll_back(db)
            raise


def settle(db: sqlite3.Connection, patients: Iterable[int]) -> None:
    """Seal what the action going on has changed so far, after the due items of these patients were brought up to date.

    For long actions, while the rows are still at hand: what is settled is not looked at again before the commit. Where
    anything but these patients has changed, all stays as it is, to be refreshed and sealed at the end.
    """
    from pumptracker.store.history import seal_so_far

    (action_id,) = db.execute("SELECT action_id FROM current_action").fetchone()
    if not db.execute(_OF_OTHERS, (action_id, json.dumps(list(patients)))).fetchone()[0]:
        seal_so_far(db, action_id)


@contextmanager
def reading(db: sqlite3.Connection) -> Iterator[None]:
    """Let every question asked inside be answered as of one moment, whatever is written meanwhile."""
    with guarded():
        db.execute("BEGIN")
        try:
            yield
        finally:
            roll_back(db)


@contextmanager
def together(db: sqlite3.Connection) -> Iterator[None]:
    """A transaction of its own, or part of the one there is. No action: for what is kept beside the facts."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        roll_back(db)
        raise


def roll_back(db: sqlite3.Connection) -> None:
    """End a transaction that SQLite has not already ended by itself, as it does on a full disk."""
    if db.in_transaction:
        db.execute("ROLLBACK")


def _touched(db: sqlite3.Connection, action_id: int) -> Touched:
    rows = db.execute(_TOUCHED, (action_id,)).fetchall()
    patients = frozenset(int(patient) for table, patient in rows if table in OF_A_PATIENT and patient is not None)
    return Touched(action_id, patients, any(table in CLINIC_WIDE for table, _ in rows))
