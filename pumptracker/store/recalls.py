"""The notices of manufacturers, whom each concerns, and what was tried for them; only those are read whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from pumptracker.domain.name import sort_name
from pumptracker.domain.recall import NO, PUMP_NOT_RECORDED, UNCERTAIN, YES, Criteria, Recall, Verdict, device_order
from pumptracker.domain.recall_list import NOTHING_TRIED, WRITTEN, Counts, Listed, Tries, counted, told_by
from pumptracker.domain.record import Patient, PatientRecord, StageEntry, Transfer
from pumptracker.domain.refused import Refused
from pumptracker.store.codec import columns_of, day_of, plain_cursor, read
from pumptracker.store.place import must_be_of
from pumptracker.store.unavailable import StoreUnavailable

_RECALLS = f"SELECT {', '.join(columns_of(Recall))} FROM recalls"
_MODELS = "SELECT DISTINCT model FROM pumps WHERE explanted_on IS NULL"
_PUMPS = """SELECT patient_id, model, serial, implanted_on FROM pumps
WHERE explanted_on IS NULL AND model IN (SELECT value FROM json_each(?)) ORDER BY id"""
_NOT_RECORDED = """SELECT DISTINCT patient_id FROM due_items
WHERE kind = 'refill' AND NOT EXISTS (SELECT 1 FROM pumps WHERE pumps.patient_id = due_items.patient_id)"""
_STANDING = """
SELECT patients.id, now.stage, do_not_contact, now.stage = 'transferred' AND coalesce(
  (SELECT confirmed_on IS NOT NULL FROM transfers WHERE transfers.patient_id = patients.id
    AND transferred_on >= now.entered_on ORDER BY id DESC LIMIT 1), 0)
FROM patients JOIN stage_entries AS now
  ON now.id = (SELECT max(id) FROM stage_entries WHERE stage_entries.patient_id = patients.id)
WHERE patients.id IN (SELECT value FROM json_each(?))"""
_TRIES = """SELECT patient_id, made_on, outcome, channel FROM contacts WHERE recall_id = ?
ORDER BY made_on, made_at, id"""
_PEOPLE = """SELECT id, mrn, family_name, given_name, date_of_birth,
  coalesce((SELECT number FROM phones WHERE patient_id = patients.id ORDER BY preferred DESC, id LIMIT 1), ''),
  (SELECT due_on FROM due_items WHERE patient_id = patients.id AND kind = 'refill' AND nth = 0),
  (SELECT place FROM due_items WHERE patient_id = patients.id AND kind = 'refill' AND nth = 0)
FROM patients WHERE id IN (SELECT value FROM json_each(?))"""
_DAY = date(2000, 1, 1)
"""Any day: whether one may appear rests on none."""


class _Pump(NamedTuple):
    """A pump that a notice concerns, or may concern."""

    model: str
    serial: str
    implanted_on: date | None
    verdict: Verdict


class _Found(NamedTuple):
    """Such a pump, and whose it is."""

    pump: _Pump
    stage: str
    told_by: str


def every(db: sqlite3.Connection) -> list[Recall]:
    """All notices: those open first, the latest first."""
    rows = db.execute(f"{_RECALLS} ORDER BY closed_on IS NOT NULL, opened_on DESC, id DESC")
    return [_recall(row) for row in rows]


def recall(db: sqlite3.Connection, recall_id: int) -> Recall:
    """One notice; refused where it is no longer there."""
    row = db.execute(f"{_RECALLS} WHERE id = ?", (recall_id,)).fetchone()
    if row is None:
        raise Refused("no_longer_there", table="recalls")
    return _recall(row)


def _recall(row: sqlite3.Row) -> Recall:
    try:
        return read(Recall, row)
    except ValueError as error:
        raise StoreUnavailable("damaged") from error


def implanted_models(db: sqlite3.Connection) -> list[str]:
    """Every model that somebody has implanted, as it was recorded."""
    return sorted(model for (model,) in plain_cursor(db).execute(_MODELS) if model)


def counts(db: sqlite3.Connection, of: Recall) -> Counts:
    """How many a notice concerns, and how far the desk has got; of one not yet kept, whom it would concern."""
    tries = _tries(db, of.id)
    return counted(
        (found.pump.verdict.kind, tries.get(patient, NOTHING_TRIED)) for patient, found in _found(db, of).items()
    )


def listed(db: sqlite3.Connection, of: Recall) -> list[Listed]:
    """Everyone a notice concerns, by name; after them those to be checked by hand, by name."""
    found, tries = _found(db, of), _tries(db, of.id)
    people = plain_cursor(db).execute(_PEOPLE, (json.dumps(list(found)),))
    lines = [_line(person, found[person[0]], tries.get(person[0], NOTHING_TRIED)) for person in people]
    return sorted(lines, key=_place)


def devices(db: sqlite3.Connection) -> list[Listed]:
    """Every implanted pump of a living patient, by model and serial."""
    everything = Recall(name="", opened_on=_DAY)
    found = _found(db, everything)
    people = plain_cursor(db).execute(_PEOPLE, (json.dumps(list(found)),))
    lines = [_line(person, found[person[0]], NOTHING_TRIED) for person in people]
    return sorted(lines, key=lambda line: (*device_order(line.model, line.serial), line.mrn))


def _place(line: Listed) -> tuple[bool, tuple[str, str], str]:
    return line.verdict.kind == UNCERTAIN, sort_name(line.family_name, line.given_name), line.mrn


def _line(person: tuple[Any, ...], found: _Found, tries: Tries) -> Listed:
    patient_id, mrn, family, given, born, phone, refill_on, place = person
    must_be_of(mrn, "refill", 0, place or "")
    return Listed(
        patient_id=patient_id, mrn=mrn, family_name=family, given_name=given, date_of_birth=day_of(born), phone=phone,
        stage=found.stage, model=found.pump.model, serial=found.pump.serial, implanted_on=found.pump.implanted_on,
        next_refill_on=day_of(refill_on), verdict=found.pump.verdict, tries=tries, told_by=found.told_by,
    )  # fmt: skip


def _found(db: sqlite3.Connection, of: Recall) -> dict[int, _Found]:
    """Whom a notice concerns, or may concern, by patient."""
    pumps = _pumps(db, of)
    found = {}
    for patient_id, stage, unwilling, confirmed in plain_cursor(db).execute(_STANDING, (json.dumps(list(pumps)),)):
        teller = _told_by(stage, bool(unwilling), bool(confirmed))
        if teller is not None:
            found[patient_id] = _Found(pumps[patient_id], stage, teller)
    return found


def _pumps(db: sqlite3.Connection, of: Recall) -> dict[int, _Pump]:
    """The implanted pumps a notice may be about, by patient; one who has two is there for the surer.

    One who must have a pump that nobody has recorded is there too: it may be such a pump.
    """
    criteria = Criteria(of)
    models = [model for (model,) in plain_cursor(db).execute(_MODELS) if criteria.of_model(model).kind != NO]
    pumps: dict[int, _Pump] = {}
    for patient_id, model, serial, implanted in plain_cursor(db).execute(_PUMPS, (json.dumps(models),)):
        implanted_on = day_of(implanted)
        verdict = criteria.judge(model, serial, implanted_on)
        if verdict.kind != NO and (patient_id not in pumps or verdict.kind == YES):
            pumps[patient_id] = _Pump(model, serial, implanted_on, verdict)
    if of.has_criterion:
        missing = plain_cursor(db).execute(_NOT_RECORDED)
        pumps |= {patient_id: _Pump("", "", None, PUMP_NOT_RECORDED) for (patient_id,) in missing}
    return pumps


@cache
def _told_by(stage: str, do_not_contact: bool, confirmed: bool) -> str | None:
    """Who tells somebody in a stage, as the domain has it: of their record it asks no more than this."""
    transfer = Transfer(id=0, transferred_on=_DAY, confirmed_on=_DAY if confirmed else None)
    patient = Patient(id=0, mrn="", family_name="", do_not_contact=do_not_contact)
    entry = StageEntry(id=0, stage=stage, entered_on=_DAY)
    return told_by(PatientRecord(patient=patient, stage_entries=(entry,), transfers=(transfer,)))


def _tries(db: sqlite3.Connection, recall_id: int) -> dict[int, Tries]:
    found: dict[int, Tries] = {}
    for patient_id, made_on, outcome, channel in plain_cursor(db).execute(_TRIES, (recall_id,)):
        before = found.get(patient_id, NOTHING_TRIED)
        found[patient_id] = Tries(
            before.count + 1, day_of(made_on), outcome, channel,
            reached=before.reached or outcome.startswith("reached"),
            written=before.written or channel in WRITTEN,
        )  # fmt: skip
    return found


def unwilling(db: sqlite3.Connection, patient_ids: Iterable[int]) -> list[tuple[str, str]]:
    """The names of those of these patients who have asked not to be contacted."""
    rows = plain_cursor(db).execute(
        "SELECT family_name, given_name FROM patients WHERE do_not_contact = 1 AND id IN"
        " (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(patient_ids)),),
    )
    return [(family, given) for family, given in rows]
