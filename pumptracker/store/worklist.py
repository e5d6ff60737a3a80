"""The due items as they are kept, and as the worklist reads them."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from pumptracker.domain.due_item import DueItem, Reason
from pumptracker.domain.name import Named
from pumptracker.domain.numbers import Numbers
from pumptracker.domain.refused import Refused
from pumptracker.domain.status import STATUSES, Facts, Horizon, horizon, on_day
from pumptracker.store import order
from pumptracker.store.codec import Stored
from pumptracker.store.listing import Tally
from pumptracker.store.place import NOT_LISTED, Place, must_be_of, spell, spells
from pumptracker.store.transaction import CLINIC_WIDE, DATED_CHANGE
from pumptracker.store.unavailable import StoreUnavailable

_COLUMNS = tuple(field.name for field in fields(DueItem) if field.compare)
_KEPT = ("status", "place", "leads", "until")
_NOWHERE = (NOT_LISTED, "", 0, "")
_INSERT = f"""INSERT INTO due_items (patient_id, {", ".join((*_COLUMNS, *_KEPT))})
VALUES (?{", ?" * len((*_COLUMNS, *_KEPT))})"""
_DELETE = "DELETE FROM due_items WHERE patient_id IN (SELECT value FROM json_each(?))"
_FACTS = itemgetter(*(_COLUMNS.index(name) for name in ("nth", "stage", *Facts._fields)))
_NAMES = "SELECT id, mrn, family_name, given_name FROM patients WHERE id IN (SELECT value FROM json_each(?))"
_DATES = frozenset(
    {
        "due_on", "book_by", "order_by", "estimated_alarm_on", "printed_alarm_on", "limit_on", "limit_book_by",
        "limit_order_by", "closes_after", "booked_for",
    }
)  # fmt: skip
_SELECT = f"""
SELECT due_items.patient_id, mrn, family_name, given_name, date_of_birth, lost_to_follow_up, do_not_contact,
  {", ".join(_COLUMNS)}, place,
  (SELECT number FROM phones WHERE phones.patient_id = due_items.patient_id
    ORDER BY preferred DESC, id LIMIT 1) AS phone,
  (SELECT outcome || ' ' || channel || ' ' || made_on FROM contacts WHERE contacts.patient_id = due_items.patient_id
    ORDER BY made_on DESC, id DESC LIMIT 1) AS contact,
  (SELECT received_on IS NOT NULL FROM drug_orders
    WHERE drug_orders.patient_id = due_items.patient_id AND cancelled_on IS NULL
      AND coalesce(received_on, ordered_on) >= coalesce(
        (SELECT max(filled_on) FROM fills WHERE fills.patient_id = due_items.patient_id), '')
    ORDER BY id DESC LIMIT 1) AS drug_received,
  (SELECT outcome || ' ' || visit_on FROM bookings
    WHERE bookings.patient_id = due_items.patient_id AND bookings.kind = due_items.kind AND outcome IS NOT NULL
      AND (bookings.kind <> 'refill' OR visit_on > coalesce(
        (SELECT max(filled_on) FROM fills WHERE fills.patient_id = due_items.patient_id), ''))
    ORDER BY visit_on DESC, bookings.id DESC LIMIT 1) AS visit
FROM due_items JOIN patients ON patients.id = due_items.patient_id"""
_ONE = f"{_SELECT} WHERE due_items.patient_id = ? AND kind = ? AND nth = ?"
_SOME = f"""{_SELECT} WHERE (due_items.patient_id, kind, nth)
IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))"""
_REFILLS = """SELECT patient_id, due_on, mrn, nth, place FROM due_items JOIN patients ON patients.id = patient_id
WHERE kind = 'refill'"""
_CHANGED = f"""SELECT DISTINCT history.table_name, history.patient_id FROM history
WHERE history.id > (SELECT coalesce(max(id), 0) FROM history WHERE action_id <= ?) AND {DATED_CHANGE}"""
_ON_PATHWAY = """
SELECT count(*) FROM (SELECT patient_id, stage, max(id) AS id FROM stage_entries GROUP BY patient_id) AS now
WHERE now.stage IN ('evaluation', 'trial', 'implantation', 'post-procedure', 'long-term')
  OR now.stage = 'transferred' AND (
    SELECT confirmed_on FROM transfers
    WHERE transfers.patient_id = now.patient_id
      AND transferred_on >= (SELECT entered_on FROM stage_entries WHERE stage_entries.id = now.id)
    ORDER BY id DESC LIMIT 1) IS NULL"""


Kept = dict[tuple[int, str, int], tuple[Stored, ...]]


@dataclass(frozen=True, slots=True)
class Row(Named):
    """One line of the worklist: a patient's due item, as it stands on a day.

    `contact`, `channel` and `contacted_on` are the outcome, way and day of the last contact; `drug` is
    `ordered` or `received` where the drug for the next fill has been. `unwilling` is one who has asked
    not to be contacted. `broken` and `broken_on` are the outcome and day of the last visit of that kind, where it did
    not take place; `called_since` where somebody tried to reach the patient after it.
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
    contacted_on: date | None = None
    unwilling: bool = False
    broken: str = ""
    broken_on: date | None = None
    called_since: bool = False


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
    """Put these in the place of each patient's due items, and each in its place on the day the order is kept for."""
    change: Counter[Tally] = Counter()
    given = dict(items)
    day = order.kept_horizon(db)
    for patients in order.chunks(given):
        order.uncount(db, patients, change)
        db.execute(_DELETE, (json.dumps(patients),))
        rows = [(patient, *encoded(item)) for patient in patients for item in given[patient]]
        db.executemany(_INSERT, [(*row, *_NOWHERE) for row in rows] if day is None else _placed(db, rows, day, change))
    order.keep_tallies(db, change)


def _placed(
    db: sqlite3.Connection, rows: Sequence[tuple[Stored, ...]], day: Horizon, change: Counter[Tally]
) -> list[tuple[Stored, ...]]:
    """Rows of due items with where each stands on a day."""
    who = {each[0]: tuple(each) for each in db.execute(_NAMES, (json.dumps(list({row[0] for row in rows})),))}
    found = [spell((*who[row[0]], *_FACTS(row[1:])), day) for row in rows]
    leading = order.count([each.place for each in found], change)
    return [(*row, *order.kept(each, leading)) for row, each in zip(rows, found, strict=True)]


def kept(db: sqlite3.Connection) -> Kept:
    """Every due item as it is kept, by patient, kind and number."""
    rows = db.execute(f"SELECT patient_id, {', '.join(_COLUMNS)} FROM due_items")
    return {(row["patient_id"], row["kind"], row["nth"]): tuple(row)[1:] for row in rows}


def places(db: sqlite3.Connection, today: date, numbers: Numbers, patients: Iterable[int] | None = None) -> list[Place]:
    """The place of every open item (of these patients, or of all), not yet in order; worked out, whatever is kept."""
    found = (each.place for each in spells(db, horizon(today, numbers), patients))
    return [place for place in found if place.status != NOT_LISTED]


def row(db: sqlite3.Connection, place: Place, today: date) -> Row:
    """The line of one place, as it stands on a day; refused where somebody has taken its item away meanwhile."""
    found = db.execute(_ONE, (place.patient_id, place.kind, place.nth)).fetchone()
    if found is None:
        raise Refused("no_longer_there", table="due_items")
    return _row(found, place.status, today)


def rows(db: sqlite3.Connection, places: Sequence[Place], today: date) -> dict[int, Row]:
    """The lines of these places, no two of one patient, by patient."""
    status = {place.patient_id: place.status for place in places}
    wanted = json.dumps([(place.patient_id, place.kind, place.nth) for place in places])
    return {each["patient_id"]: _row(each, status[each["patient_id"]], today) for each in db.execute(_SOME, (wanted,))}


def _row(found: sqlite3.Row, status: str, today: date) -> Row:
    try:
        return _readable_row(found, status, today)
    except ValueError as error:
        raise StoreUnavailable("damaged") from error


def _readable_row(found: sqlite3.Row, status: str, today: date) -> Row:
    must_be_of(found["mrn"], found["kind"], found["nth"], found["place"])
    born = date.fromisoformat(found["date_of_birth"]) if found["date_of_birth"] else None
    contact, channel, contacted_on = (found["contact"] or "  ").split(" ")
    received = found["drug_received"]
    outcome, _, visit_on = (found["visit"] or "").partition(" ")
    broken_on = date.fromisoformat(visit_on) if outcome not in ("", "done") else None
    return Row(
        found["patient_id"], found["mrn"], found["family_name"], found["given_name"], born, found["phone"] or "",
        bool(found["lost_to_follow_up"]),
        on_day(_decoded(found), today), status, contact, channel,
        "" if received is None else ("received" if received else "ordered"),
        date.fromisoformat(contacted_on) if contacted_on else None, bool(found["do_not_contact"]),
        outcome if broken_on else "", broken_on, broken_on is not None and contacted_on >= visit_on,
    )  # fmt: skip


def listed(db: sqlite3.Connection, today: date, numbers: Numbers) -> list[Row]:
    """Every open item of every patient, in order (rules.md, "Order")."""
    found = {(each["patient_id"], each["kind"], each["nth"]): each for each in db.execute(_SELECT)}
    ordered = sorted(places(db, today, numbers))
    return [_row(found[place.patient_id, place.kind, place.nth], place.status, today) for place in ordered]


def refill_days(db: sqlite3.Connection) -> dict[int, date | None]:
    """The refill-by date of everyone who has a refill ahead, by patient; None where it is not known."""
    found: dict[int, date | None] = {}
    for patient_id, due_on, mrn, nth, place in db.execute(_REFILLS):
        must_be_of(mrn, "refill", nth, place)
        found[patient_id] = date.fromisoformat(due_on) if due_on else None
    return found


def of_patient(db: sqlite3.Connection, patient_id: int, today: date, numbers: Numbers) -> list[Row]:
    """The open items of one patient, in order."""
    return [row(db, place, today) for place in sorted(places(db, today, numbers, [patient_id]))]


def changed_since(db: sqlite3.Connection, action_id: int) -> set[int] | None:
    """The patients that later actions touched; None where something all dates rest on changed."""
    rows = db.execute(_CHANGED, (action_id,)).fetchall()
    if any(each["table_name"] in CLINIC_WIDE for each in rows):
        return None
    return {each["patient_id"] for each in rows if each["patient_id"] is not None}


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


_LATELY = """SELECT coalesce(max(happened_at), '')
FROM (SELECT happened_at FROM actions ORDER BY id DESC LIMIT 500)"""


def last_happened(db: sqlite3.Connection) -> str:
    """The latest moment of the last 500 actions (UTC, ISO text), "" before the first: a clock once wrong is let go."""
    return str(db.execute(_LATELY).fetchone()[0])
