"""The due items as they are kept, and as the worklist reads them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from pumptracker.domain.due_item import DueItem, Reason
from pumptracker.domain.name import listed_name, sort_name
from pumptracker.domain.policy import Numbers
from pumptracker.domain.status import STATUSES, is_listed, on_day, order_key, status_of
from pumptracker.store.codec import Stored, stored

_COLUMNS = tuple(field.name for field in fields(DueItem) if field.compare)
_INSERT = f"INSERT INTO due_items (patient_id, {', '.join(_COLUMNS)}) VALUES (?{', ?' * len(_COLUMNS)})"
_DATES = frozenset(
    {
        "due_on", "book_by", "order_by", "estimated_alarm_on", "printed_alarm_on", "limit_on", "limit_book_by",
        "limit_order_by", "closes_after", "booked_for",
    }
)  # fmt: skip
_SELECT = f"""
SELECT due_items.patient_id, mrn, family_name, given_name, date_of_birth, {", ".join(_COLUMNS)},
  (SELECT number FROM phones WHERE phones.patient_id = due_items.patient_id
    ORDER BY preferred DESC, id LIMIT 1) AS phone
FROM due_items JOIN patients ON patients.id = due_items.patient_id"""
_ON_PATHWAY = """
SELECT count(*) FROM stage_entries AS now
WHERE now.id = (SELECT max(id) FROM stage_entries WHERE patient_id = now.patient_id)
  AND (now.stage IN ('evaluation', 'trial', 'implantation', 'post-procedure', 'long-term')
    OR now.stage = 'transferred' AND (
      SELECT confirmed_on FROM transfers
      WHERE transfers.patient_id = now.patient_id AND transferred_on >= now.entered_on
      ORDER BY id DESC LIMIT 1) IS NULL)"""


Kept = dict[tuple[int, str, int], tuple[Stored, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the worklist: a patient's due item, as it stands on a day."""

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    phone: str
    item: DueItem
    status: str

    @property
    def patient(self) -> str:
        """The name as lists show it."""
        return listed_name(self.family_name, self.given_name)


def _reason(reason: Reason) -> list[Any]:
    return [reason.code, dict(reason.facts)]


def encoded(item: DueItem) -> tuple[Stored, ...]:
    """A due item as its row holds it."""
    values: list[Stored] = []
    for name in _COLUMNS:
        value = getattr(item, name)
        if name == "reason":
            value = json.dumps(_reason(value), ensure_ascii=False, sort_keys=True)
        elif name == "questions":
            value = json.dumps([_reason(each) for each in value], ensure_ascii=False, sort_keys=True)
        values.append(stored(value))
    return tuple(values)


def _decoded(row: sqlite3.Row) -> DueItem:
    values: dict[str, Any] = {name: row[name] for name in _COLUMNS}
    for name in _DATES:
        if values[name] is not None:
            values[name] = date.fromisoformat(values[name])
    code, facts = json.loads(values["reason"])
    values["reason"] = Reason(code, facts)
    values["questions"] = tuple(Reason(code, facts) for code, facts in json.loads(values["questions"]))
    return DueItem(**values)


def keep(db: sqlite3.Connection, patient_id: int, items: Iterable[DueItem]) -> None:
    """Put these in the place of a patient's due items."""
    db.execute("DELETE FROM due_items WHERE patient_id = ?", (patient_id,))
    db.executemany(_INSERT, [(patient_id, *encoded(item)) for item in items])


def kept(db: sqlite3.Connection) -> Kept:
    """Every due item as it is kept, by patient, kind and number."""
    rows = db.execute(f"SELECT patient_id, {', '.join(_COLUMNS)} FROM due_items")
    return {(row["patient_id"], row["kind"], row["nth"]): tuple(row)[1:] for row in rows}


def listed(db: sqlite3.Connection, today: date, numbers: Numbers) -> list[Row]:
    """Every open item of every patient, in order (rules.md, "Order")."""
    rows = []
    for found in db.execute(_SELECT):
        item = _decoded(found)
        if is_listed(item, today):
            item = on_day(item, today)
            born = date.fromisoformat(found["date_of_birth"]) if found["date_of_birth"] else None
            rows.append(
                Row(
                    found["patient_id"], found["mrn"], found["family_name"], found["given_name"], born,
                    found["phone"] or "", item, status_of(item, today, numbers.soon_days),
                )
            )  # fmt: skip
    return sorted(rows, key=lambda row: order_key(
        row.item, row.status, folded_name=sort_name(row.family_name, row.given_name), mrn=row.mrn,
        failed_contacts_raise=numbers.failed_contacts_raise,
    ))  # fmt: skip


def tiles(rows: Iterable[Row]) -> dict[str, int]:
    """How many patients stand under each status, each counted once by the first of their items."""
    counts = dict.fromkeys(STATUSES, 0)
    seen: set[int] = set()
    for row in rows:
        if row.patient_id not in seen:
            seen.add(row.patient_id)
            counts[row.status] += 1
    return counts


def on_pathway(db: sqlite3.Connection) -> int:
    """How many patients are on the pathway, counted from their stages and not from their due items."""
    return int(db.execute(_ON_PATHWAY).fetchone()[0])


def moment(db: sqlite3.Connection) -> int:
    """A number that moves with every action kept, whichever program wrote it."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM actions").fetchone()[0])
