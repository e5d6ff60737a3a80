"""The clinic's policy as it stands in the database."""

from __future__ import annotations

import sqlite3

from pumptracker.domain.calendar import Calendar, Closure
from pumptracker.domain.drug import Drug, Formulary, Mixture, named
from pumptracker.domain.policy import Policy
from pumptracker.domain.pump_model import Models, PumpModel
from pumptracker.store.codec import read
from pumptracker.store.settings import keep_setting, numbers, put_setting, setting, settings, take_back_setting

__all__ = [
    "OPEN_WEEKDAYS",
    "calendar",
    "drug_of",
    "formulary",
    "keep_setting",
    "mixture_of",
    "models",
    "numbers",
    "policy",
    "put_setting",
    "setting",
    "settings",
    "take_back_setting",
]

OPEN_WEEKDAYS = "open_weekdays"


def calendar(db: sqlite3.Connection) -> Calendar:
    """Open weekdays and closures."""
    closures = [read(Closure, row) for row in db.execute("SELECT first_on, last_on, reason FROM closures ORDER BY id")]
    weekdays = setting(db, OPEN_WEEKDAYS, [0, 1, 2, 3, 4])
    return Calendar(frozenset(weekdays), tuple(closures))


def formulary(db: sqlite3.Connection) -> Formulary:
    """The drugs and mixtures of the clinic."""
    drugs = [drug_of(row) for row in db.execute("SELECT * FROM drugs ORDER BY id")]
    mixtures = [mixture_of(row) for row in db.execute("SELECT * FROM mixtures ORDER BY id")]
    return Formulary({drug.name: drug for drug in drugs}, {mixture.drugs: mixture for mixture in mixtures})


def drug_of(row: sqlite3.Row) -> Drug:
    """A drug as its row holds it."""
    aliases = tuple(part.strip() for part in row["aliases"].split(",") if part.strip())
    return Drug(
        name=row["name"], tier=row["tier"], needs_order=bool(row["needs_order"]), in_pump_days=row["in_pump_days"],
        diluted_days=row["diluted_days"], first_fill_days=row["first_fill_days"], aliases=aliases,
        source=row["source"], confirmed=bool(row["confirmed"]),
    )  # fmt: skip


def mixture_of(row: sqlite3.Row) -> Mixture:
    """A mixture as its row holds it."""
    return Mixture(
        drugs=frozenset(named(row["drugs"])), in_pump_days=row["in_pump_days"], source=row["source"],
        confirmed=bool(row["confirmed"]),
    )  # fmt: skip


def models(db: sqlite3.Connection) -> Models:
    """The pump models of the clinic."""
    return Models(read(PumpModel, row) for row in db.execute("SELECT * FROM pump_models ORDER BY id"))


def policy(db: sqlite3.Connection) -> Policy:
    """All the clinic has decided."""
    return Policy(numbers=numbers(db), calendar=calendar(db), formulary=formulary(db), models=models(db))
