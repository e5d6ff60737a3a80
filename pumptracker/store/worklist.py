"""The due items as they are kept, and as the worklist reads them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from pumptracker.domain.due_item import DueItem, Reason
from pumptracker.domain.name import listed_name, sort_name
from pumptracker.domain.policy import Numbers
from pumptracker.domain.status import STATUSES, Facts, Horizon, horizon, on_day, standing
from pumptracker.store.codec import Stored
from pumptracker.store.transaction import CLINIC_WIDE, DATED_CHANGE
from pumptracker.store.unavailable import StoreUnavailable

_COLUMNS = tuple(field.name for field in fields(DueItem) if field.compare)
_INSERT = f"INSERT INTO due_items (patient_id, {', '.join(_COLUMNS)}) VALUES (?{', ?' * len(_COLUMNS)})"
_DATES = frozenset(
    {
        "due_on", "book_by", "order_by", "estimated_alarm_on", "printed_alarm_on", "limit_on", "limit_book_by",
        "limit_order_by", "closes_after", "booked_for",
    }
)  # fmt: skip
_SELECT = f"""
SELECT due_items.patient_id, mrn, family_name, given_name, date_of_birth, lost_to_follow_up, {", ".join(_COLUMNS)},
  (SELECT number FROM phones WHERE phones.patient_id = due_items.patient_id
    ORDER BY preferred DESC, id LIMIT 1) AS phone,
  (SELECT outcome || ' ' || channel FROM contacts WHERE contacts.patient_id = due_items.patient_id
    ORDER BY made_on DESC, id DESC LIMIT 1) AS contact,
  (SELECT received_on IS NOT NULL FROM drug_orders
    WHERE drug_orders.patient_id = due_items.patient_id AND cancelled_on IS NULL
      AND coalesce(received_on, ordered_on) >= coalesce(
        (SELECT max(filled_on) FROM fills WHERE fills.patient_id = due_items.patient_id), '')
    ORDER BY id DESC LIMIT 1) AS drug_received
FROM due_items JOIN patients ON patients.id = due_items.patient_id"""
_ONE = f"{_SELECT} WHERE due_items.patient_id = ? AND kind = ? AND nth = ?"
_PLACES = f"""SELECT due_items.patient_id, mrn, family_name, given_name, nth, stage, {", ".join(Facts._fields)}
FROM due_items JOIN patients ON patients.id = due_items.patient_id"""
_CHANGED = f"""SELECT DISTINCT history.table_name, history.patient_id FROM history
WHERE history.id > (SELECT coalesce(max(id), 0) FROM history WHERE action_id <= ?) AND {DATED_CHANGE}"""
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
    """One line of the worklist: a patient's due item, as it stands on a day.

    `contact` and `channel` are the outcome and way of the last contact; `drug` is `ordered` or
    `received` where the drug for the next fill has been.
    """

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    phone: str
    lost: bool
    item: DueItem
    status: str
    contact: str = ""
    channel: str = ""
    drug: str = ""

    @property
    def patient(self) -> str:
        """The name as lists show it."""
        return listed_name(self.family_name, self.given_name)


_VALUES = attrgetter(*_COLUMNS)
_DATE_PLACES = tuple(place for place, name in enumerate(_COLUMNS) if name in _DATES)
_REASON, _QUESTIONS = _COLUMNS.index("reason"), _COLUMNS.index("questions")
_text = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def _reason(reason: Reason) -> list[Any]:
    return [reason.code, dict(reason.facts)]


def encoded(item: DueItem) -> tuple[Stored, ...]:
    """A due item as its row holds it."""
    values = list(_VALUES(item))
    for place in _DATE_PLACES:
        if values[place] is not None:
            values[place] = values[place].isoformat()
    values[_REASON] = _text(_reason(item.reason))
    values[_QUESTIONS] = _text([_reason(each) for each in item.questions]) if item.questions else "[]"
    return tuple(values)


def decoded(values: tuple[Stored, ...]) -> DueItem:
    """A due item from what `kept` says of it."""
    return _decoded(dict(zip(_COLUMNS, values, strict=True)))


def _decoded(row: sqlite3.Row | dict[str, Stored]) -> DueItem:
    values: dict[str, Any] = {name: row[name] for name in _COLUMNS}
    for name in _DATES:
        if values[name] is not None:
            values[name] = date.fromisoformat(values[name])
    code, facts = json.loads(values["reason"])
    values["reason"] = Reason(code, facts)
    values["questions"] = tuple(Reason(code, facts) for code, facts in json.loads(values["questions"]))
    return DueItem(**values)


def keep(db: sqlite3.Connection, patient_id: int, items: Sequence[DueItem]) -> None:
    """Put these in the place of a patient's due items."""
    keep_many(db, [(patient_id, items)])


def keep_many(db: sqlite3.Connection, items: Iterable[tuple[int, Sequence[DueItem]]]) -> None:
    """Put these in the place of each patient's due items."""
    given = list(items)
    patients = json.dumps([patient_id for patient_id, _ in given])
    db.execute("DELETE FROM due_items WHERE patient_id IN (SELECT value FROM json_each(?))", (patients,))
    db.executemany(_INSERT, [(patient_id, *encoded(item)) for patient_id, some in given for item in some])


def kept(db: sqlite3.Connection) -> Kept:
    """Every due item as it is kept, by patient, kind and number."""
    rows = db.execute(f"SELECT patient_id, {', '.join(_COLUMNS)} FROM due_items")
    return {(row["patient_id"], row["kind"], row["nth"]): tuple(row)[1:] for row in rows}


class Place(NamedTuple):
    """Where one due item stands in the worklist of a day; sorts as the worklist does."""

    key: tuple[int | str, ...]
    status: str
    patient_id: int
    kind: str
    nth: int
    stage: str
    tier: int | None


def places(db: sqlite3.Connection, today: date, numbers: Numbers, patients: Iterable[int] | None = None) -> list[Place]:
    """The place of every open item (of these patients, or of all), not yet in order."""
    day = horizon(today, numbers)
    some = "" if patients is None else " WHERE due_items.patient_id IN (SELECT value FROM json_each(?))"
    cursor = db.cursor()
    cursor.row_factory = None
    rows = cursor.execute(_PLACES + some, () if patients is None else (json.dumps(sorted(patients)),))
    return [place for place in (_place(row, day) for row in rows) if place is not None]


def _place(row: tuple[Any, ...], day: Horizon) -> Place | None:
    facts = Facts._make(row[6:])
    found = standing(facts, day)
    if found is None:
        return None
    status, key = found
    patient_id, mrn, family, given, nth, stage = row[:6]
    place = (*key, *sort_name(family, given), mrn, facts.kind, nth)
    return Place(place, status, patient_id, facts.kind, nth, stage, facts.tier)


def row(db: sqlite3.Connection, place: Place, today: date) -> Row:
    """The line of one place, as it stands on a day."""
    found = db.execute(_ONE, (place.patient_id, place.kind, place.nth)).fetchone()
    return _row(found, place.status, today)


def _row(found: sqlite3.Row, status: str, today: date) -> Row:
    try:
        return _readable_row(found, status, today)
    except ValueError as error:
        raise StoreUnavailable("damaged") from error


def _readable_row(found: sqlite3.Row, status: str, today: date) -> Row:
    born = date.fromisoformat(found["date_of_birth"]) if found["date_of_birth"] else None
    contact, _, channel = (found["contact"] or "").partition(" ")
    received = found["drug_received"]
    return Row(
        found["patient_id"], found["mrn"], found["family_name"], found["given_name"], born, found["phone"] or "",
        bool(found["lost_to_follow_up"]),
        on_day(_decoded(found), today), status, contact, channel,
        "" if received is None else ("received" if received else "ordered"),
    )  # fmt: skip


def listed(db: sqlite3.Connection, today: date, numbers: Numbers) -> list[Row]:
    """Every open item of every patient, in order (rules.md, "Order")."""
    found = {(each["patient_id"], each["kind"], each["nth"]): each for each in db.execute(_SELECT)}
    ordered = sorted(places(db, today, numbers))
    return [_row(found[place.patient_id, place.kind, place.nth], place.status, today) for place in ordered]


def of_patient(db: sqlite3.Connection, patient_id: int, today: date, numbers: Numbers) -> list[Row]:
    """The open items of one patient, in order."""
    return [row(db, place, today) for place in sorted(places(db, today, numbers, [patient_id]))]


def changed_since(db: sqlite3.Connection, action_id: int) -> set[int] | None:
    """The patients that later actions touched; None where something all dates rest on changed."""
    rows = db.execute(_CHANGED, (action_id,)).fetchall()
    if any(each["table_name"] in CLINIC_WIDE for each in rows):
        return None
    return {each["patient_id"] for each in rows if each["patient_id"] is not None}


class Listing:
    """The worklist of a day kept in order, so that a change costs what it touches and not the register."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self._seen: tuple[Horizon, int] | None = None

    def refresh(self, db: sqlite3.Connection, today: date, numbers: Numbers) -> None:
        """Bring the places up to the day and to the last action kept."""
        now = (horizon(today, numbers), moment(db))
        touched = changed_since(db, self._seen[1]) if self._seen and self._seen[0] == now[0] else None
        if touched is None:
            self.places = sorted(places(db, today, numbers))
        elif touched:
            kept = [place for place in self.places if place.patient_id not in touched]
            self.places = sorted(kept + places(db, today, numbers, touched))
        self._seen = now


Listed = TypeVar("Listed", Row, Place)


def tiles(rows: Iterable[Listed]) -> dict[str, int]:
    """How many patients stand under each status, each counted once by the first of their items."""
    counts = dict.fromkeys(STATUSES, 0)
    for each in firsts(rows):
        counts[each.status] += 1
    return counts


def firsts(rows: Iterable[Listed]) -> list[Listed]:
    """The first item of each patient."""
    seen: set[int] = set()
    found = []
    for each in rows:
        if each.patient_id not in seen:
            seen.add(each.patient_id)
            found.append(each)
    return found


def on_pathway(db: sqlite3.Connection) -> int:
    """How many patients are on the pathway, counted from their stages and not from their due items."""
    return int(db.execute(_ON_PATHWAY).fetchone()[0])


def moment(db: sqlite3.Connection) -> int:
    """A number that moves with every action kept, whichever program wrote it."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM actions").fetchone()[0])
