"""The clinic's own tables as the settings list them: each row with its id, and how much rests on it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from pumptracker.domain.drug import Drug, Mixture
from pumptracker.domain.letter import Letter
from pumptracker.domain.name import folded
from pumptracker.domain.pump_model import PumpModel
from pumptracker.store import policy
from pumptracker.store.codec import read

Kept = TypeVar("Kept")

_IMPLANTED = "SELECT model, count(*) FROM pumps WHERE explanted_on IS NULL GROUP BY model"
_IN_THE_PUMP = """SELECT drugs FROM fills JOIN pumps ON pumps.id = fills.pump_id
WHERE explanted_on IS NULL AND fills.id = (
  SELECT newest.id FROM fills AS newest
  WHERE newest.patient_id = fills.patient_id AND newest.pump_id = fills.pump_id
  ORDER BY coalesce(newest.filled_on, '') DESC, newest.id DESC LIMIT 1)"""


@dataclass(frozen=True, slots=True)
class Listed(Generic[Kept]):
    """A row of a table: its id, what it holds, and in how many implanted pumps it is."""

    id: int
    value: Kept
    pumps: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureRow:
    """Days the clinic is closed, first and last included."""

    id: int
    first_on: date
    last_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter of the clinic; a retired one is no longer offered."""

    id: int
    letter: Letter
    active: bool


def closures(db: sqlite3.Connection) -> list[ClosureRow]:
    """Every closure, the earliest first."""
    rows = db.execute("SELECT id, first_on, last_on, reason FROM closures ORDER BY first_on, last_on, id")
    return [read(ClosureRow, row) for row in rows]


def models(db: sqlite3.Connection) -> list[Listed[PumpModel]]:
    """Every pump model, by name, with how many implanted pumps are of it."""
    counts: dict[str, int] = {}
    for model, count in db.execute(_IMPLANTED):
        counts[folded(model)] = counts.get(folded(model), 0) + int(count)
    rows = db.execute("SELECT * FROM pump_models ORDER BY maker COLLATE NOCASE, name COLLATE NOCASE")
    found = [(row["id"], read(PumpModel, row)) for row in rows]
    return [Listed(row_id, model, counts.get(folded(model.name), 0)) for row_id, model in found]


def drugs(db: sqlite3.Connection) -> list[Listed[Drug]]:
    """Every drug, by name, with how many implanted pumps hold it since their last fill."""
    contents = _contents(db)
    rows = db.execute("SELECT * FROM drugs ORDER BY name COLLATE NOCASE").fetchall()
    found = [(row["id"], policy.drug_of(row)) for row in rows]
    return [Listed(row_id, drug, sum(folded(drug.name) in each for each in contents)) for row_id, drug in found]


def mixtures(db: sqlite3.Connection) -> list[Listed[Mixture]]:
    """Every mixture, with how many implanted pumps hold exactly it since their last fill."""
    contents = _contents(db)
    rows = db.execute("SELECT * FROM mixtures ORDER BY drugs COLLATE NOCASE").fetchall()
    found = [(row["id"], policy.mixture_of(row)) for row in rows]
    return [Listed(row_id, mixture, contents.count(mixture.drugs)) for row_id, mixture in found]


def _contents(db: sqlite3.Connection) -> list[frozenset[str]]:
    """What is in each implanted pump, by listed names."""
    formulary = policy.formulary(db)
    return [frozenset(formulary.contents(row[0])) for row in db.execute(_IN_THE_PUMP)]


def letters(db: sqlite3.Connection) -> list[LetterRow]:
    """Every letter, those in use first, by name and language."""
    rows = db.execute(
        "SELECT id, name, language, body, kind, active FROM letter_templates "
        "ORDER BY active DESC, name COLLATE NOCASE, language"
    )
    return [LetterRow(row["id"], read(Letter, row), bool(row["active"])) for row in rows]
