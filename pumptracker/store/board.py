"""The pathway board as it is read: who stands where, one card at a time, and who has left."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pumptracker.domain import stage as stages
from pumptracker.domain.board import COLUMNS, Standing, Waiting, is_stuck
from pumptracker.domain.name import Named
from pumptracker.domain.policy import Numbers
from pumptracker.domain.refused import Refused
from pumptracker.store import order, shown, worklist
from pumptracker.store.codec import plain_cursor
from pumptracker.store.place import Place
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Row

_NOW = "now.id = (SELECT max(id) FROM stage_entries WHERE patient_id = now.patient_id)"
_CONFIRMED = """(SELECT confirmed_on FROM transfers
  WHERE transfers.patient_id = now.patient_id AND transferred_on >= now.entered_on ORDER BY id DESC LIMIT 1)"""
_IN_A_STAGE = "now.stage IN ('evaluation', 'trial', 'implantation', 'post-procedure', 'long-term')"
_STANDINGS = f"""
SELECT now.patient_id, now.stage, now.entered_on, mrn, family_name, given_name,
  CASE WHEN now.stage IN ('implantation', 'post-procedure') THEN
    (SELECT implanted_on FROM pumps WHERE pumps.patient_id = now.patient_id AND explanted_on IS NULL
      ORDER BY id LIMIT 1) END,
  CASE WHEN now.stage = 'trial' THEN
    (SELECT max(ended_on) FROM trials WHERE trials.patient_id = now.patient_id AND ended_on >= now.entered_on) END
FROM stage_entries AS now JOIN patients ON patients.id = now.patient_id
WHERE {_NOW} AND ({_IN_A_STAGE} OR now.stage = 'transferred' AND {_CONFIRMED} IS NULL)"""
_WAITING = """
SELECT authorisation_expires_on,
  (SELECT text FROM checklist_items WHERE checklist_items.stage = ? AND active = 1 AND NOT EXISTS (
     SELECT 1 FROM checklist_ticks WHERE checklist_item_id = checklist_items.id AND patient_id = patients.id)
   ORDER BY id LIMIT 1) AS open_step,
  (SELECT min(visit_on) FROM bookings
   WHERE patient_id = patients.id AND bookings.kind = ? AND outcome IS NULL) AS booked_on,
  (SELECT receiving_clinic FROM transfers WHERE patient_id = patients.id ORDER BY id DESC LIMIT 1) AS clinic
FROM due_items JOIN patients ON patients.id = due_items.patient_id
WHERE due_items.patient_id = ? AND kind = ? AND nth = ?"""
_LEFT = f"""
SELECT now.patient_id, mrn, family_name, given_name, date_of_birth, now.stage,
  coalesce({_CONFIRMED}, now.entered_on) AS left_on,
  CASE WHEN now.stage = 'transferred' THEN
    (SELECT receiving_clinic FROM transfers WHERE transfers.patient_id = now.patient_id ORDER BY id DESC LIMIT 1)
    ELSE now.reason END AS reason,
  (SELECT acted_by FROM history JOIN actions ON actions.id = history.action_id
    WHERE history.patient_id = now.patient_id AND table_name = 'stage_entries' AND row_id = now.id
    ORDER BY history.id LIMIT 1) AS recorded_by
FROM stage_entries AS now JOIN patients ON patients.id = now.patient_id
WHERE {_NOW} AND NOT {_IN_A_STAGE} AND (now.stage <> 'transferred' OR {_CONFIRMED} IS NOT NULL)
ORDER BY left_on DESC, now.id DESC"""
_EXITS = f"""
SELECT now.stage, coalesce({_CONFIRMED}, now.entered_on)
FROM stage_entries AS now
WHERE {_NOW} AND NOT {_IN_A_STAGE} AND (now.stage <> 'transferred' OR {_CONFIRMED} IS NOT NULL)"""

_VISIT_OF = {stages.TRIAL: "trial", stages.IMPLANTATION: "surgery"}


class Spot(NamedTuple):
    """One patient on the board: the place of the most urgent item, where the patient stands, and whether stuck."""

    place: Place
    standing: Standing
    stuck: bool


@dataclass(frozen=True, slots=True)
class Card:
    """All that one card is painted from."""

    spot: Spot
    row: Row
    waiting: Waiting


@dataclass(frozen=True, slots=True)
class Left(Named):
    """Somebody who has left the pathway; `reason` in the desk's words, or the receiving clinic of a transfer."""

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    stage: str
    left_on: date
    reason: str
    recorded_by: str


def standings(db: sqlite3.Connection, patients: Iterable[int] | None = None) -> dict[int, Standing]:
    """Where everyone on the pathway (or each of these) stands, from their stages and not from their due items."""
    found: dict[int, Standing] = {}
    some = "" if patients is None else " AND now.patient_id IN (SELECT value FROM json_each(?))"
    rows = plain_cursor(db).execute(_STANDINGS + some, () if patients is None else (json.dumps(sorted(patients)),))
    for patient, stage, entered, mrn, family, given, implanted, ended in rows:
        found[patient] = Standing(
            patient_id=patient, stage=stage, entered_on=_day(entered), mrn=mrn, family_name=family, given_name=given,
            implanted_on=_day(implanted) if implanted else None, trial_ended_on=_day(ended) if ended else None,
        )  # fmt: skip
    return found


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise StoreUnavailable("damaged") from error


class Board:
    """The board of a day kept in order: in each column the stuck first, then as the worklist has them."""

    def __init__(self) -> None:
        self._standings: dict[int, Standing] = {}
        self._seen: tuple[date, int, Numbers] | None = None
        self.columns: dict[str, list[Spot]] = {stage: [] for stage in COLUMNS}

    def refresh(self, db: sqlite3.Connection, today: date, numbers: Numbers) -> None:
        """Bring the columns up to the day and to the last action kept."""
        now = (today, worklist.moment(db), numbers)
        if now == self._seen:
            return
        order.bring_up(db, today, numbers)
        stand = self._standings = self._stand(db)
        columns: dict[str, list[Spot]] = {stage: [] for stage in COLUMNS}
        for place in shown.everyone(db):
            standing = stand.get(place.patient_id)
            if standing is not None:
                stuck = is_stuck(standing, place.status, today, numbers)
                columns[standing.stage].append(Spot(place, standing, stuck))
        self.columns = {stage: sorted(spots, key=lambda spot: not spot.stuck) for stage, spots in columns.items()}
        self._seen = now

    def _stand(self, db: sqlite3.Connection) -> dict[int, Standing]:
        """Where everyone stands, read anew for those alone whom later actions touched."""
        touched = worklist.changed_since(db, self._seen[1]) if self._seen else None
        if touched is None:
            return standings(db)
        kept = {patient: each for patient, each in self._standings.items() if patient not in touched}
        return kept | standings(db, touched) if touched else kept


def card(db: sqlite3.Connection, spot: Spot, today: date) -> Card:
    """What one card is painted from; refused where another program has taken its item away meanwhile."""
    stage, patient_id = spot.standing.stage, spot.standing.patient_id
    place = (patient_id, spot.place.kind, spot.place.nth)
    found = db.execute(_WAITING, (stage, _VISIT_OF.get(stage, ""), *place)).fetchone()
    if found is None:
        raise Refused("no_longer_there", table="due_items")
    expires, booked = found["authorisation_expires_on"], found["booked_on"]
    waiting = Waiting(
        open_step=found["open_step"] or "", authorisation_expires_on=_day(expires) if expires else None,
        booked_on=_day(booked) if booked else None,
        receiving_clinic=(found["clinic"] or "") if stage == stages.TRANSFERRED else "",
    )  # fmt: skip
    return Card(spot, worklist.row(db, spot.place, today), waiting)


def exits(db: sqlite3.Connection, year: int) -> dict[str, int]:
    """How many left the pathway in a year, by exit; a transfer counts from its confirmation."""
    counts = dict.fromkeys(stages.EXITS, 0)
    for stage, left_on in db.execute(_EXITS):
        counts[stage] += _day(left_on).year == year
    return counts


def left(db: sqlite3.Connection, year: int | None = None) -> list[Left]:
    """Who left the pathway in a year (or ever), the latest first."""
    gone = [
        Left(
            row["patient_id"], row["mrn"], row["family_name"], row["given_name"],
            _day(row["date_of_birth"]) if row["date_of_birth"] else None, row["stage"], _day(row["left_on"]),
            row["reason"] or "", row["recorded_by"] or "",
        )
        for row in db.execute(_LEFT)
    ]  # fmt: skip
    return [each for each in gone if year in (None, each.left_on.year)]


def years(gone: Iterable[Left], today: date) -> list[int]:
    """The years in which somebody left, and this one; the latest first."""
    return sorted({today.year, *(each.left_on.year for each in gone)}, reverse=True)
