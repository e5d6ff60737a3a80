"""The steps from an empty file to today's tables. One that was released is never edited."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlite_utils import Database, Migrations

from pumptracker.domain.defaults import CHECKLISTS, DRUGS, MIXTURES, MODELS
from pumptracker.domain.drug import Drug
from pumptracker.domain.letter import Letter
from pumptracker.domain.letter_texts import LETTERS, PRINTS
from pumptracker.domain.pump_model import PumpModel
from pumptracker.store.facts import insert
from pumptracker.store.history import restore_triggers, seal
from pumptracker.store.tables import (
    DERIVED,
    FACTS,
    FIFTH,
    FIRST,
    FOURTH,
    HISTORY,
    MORE_COLUMNS,
    SECOND,
    SIXTH,
    THIRD,
    indexes,
)

clinic = Migrations("pumptracker")


@clinic()
def m001_clinic(database: Database) -> None:
    """The tables of 0.1.0 and the shipped defaults, each with its source."""
    db: sqlite3.Connection = database.conn
    _make(db, FIRST)
    _run(db, HISTORY + DERIVED)
    restore_triggers(db, FIRST)
    with _set_up(db):
        _seed(db)


@clinic()
def m002_merges_and_letters(database: Database) -> None:
    """MRNs merged into another patient, and the letters of the clinic with shipped texts."""
    db: sqlite3.Connection = database.conn
    _make(db, SECOND)
    db.execute("CREATE INDEX history_row ON history (table_name, row_id)")
    restore_triggers(db, (*FIRST, *SECOND))
    with _set_up(db):
        for letter in LETTERS:
            insert(db, "letter_templates", name=letter.name, language=letter.language, body=letter.body)


@clinic()
def m003_quick_at_any_size(database: Database) -> None:
    """What keeps the cost of a click from growing with the register; every part follows from the facts."""
    _run(database.conn, THIRD)


@clinic()
def m004_the_desks_day(database: Database) -> None:
    """Recalls, the time of a call, and every print a template of the clinic's own, with shipped texts."""
    db: sqlite3.Connection = database.conn
    _make(db, FOURTH)
    _run(db, MORE_COLUMNS)
    restore_triggers(db, (*FIRST, *SECOND, *FOURTH))
    with _set_up(db):
        db.execute("UPDATE letter_templates SET kind = 'slip' WHERE name = 'Next visit'")
        for letter in PRINTS:
            insert(
                db, "letter_templates", name=_free_name(db, letter), language=letter.language, body=letter.body,
                kind=letter.kind,
            )  # fmt: skip


@clinic()
def m005_the_clinics_articles(database: Database) -> None:
    """Articles in the clinic's own words, and when each was reviewed; a new clinic has none."""
    db: sqlite3.Connection = database.conn
    _make(db, FIFTH)
    restore_triggers(db, FACTS)


@clinic()
def m006_what_is_being_typed(database: Database) -> None:
    """What stands in dialogs that are open, so that it outlives a crash; nothing rests on it."""
    _run(database.conn, SIXTH)


def _free_name(db: sqlite3.Connection, letter: Letter) -> str:
    """The name of a shipped text, told apart where the clinic has one of that name already."""
    asked = "SELECT 1 FROM letter_templates WHERE name = ? COLLATE NOCASE AND language = ?"
    name, number = letter.name, 2
    while db.execute(asked, (name, letter.language)).fetchone():
        name, number = f"{letter.name} {number}", number + 1
    return name


def _run(db: sqlite3.Connection, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            db.execute(statement)


def _make(db: sqlite3.Connection, tables: Mapping[str, str]) -> None:
    for name, columns in tables.items():
        db.execute(f"CREATE TABLE {name} ({columns}) STRICT")
    for statement in indexes(tables):
        db.execute(statement)


@contextmanager
def _set_up(db: sqlite3.Connection) -> Iterator[None]:
    """What a migration ships, as an action of the program itself."""
    cursor = db.execute(
        "INSERT INTO actions (happened_at, acted_by, use_case) "
        "VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'PumpTracker', 'set_up')"
    )
    assert cursor.lastrowid is not None
    db.execute("INSERT INTO current_action VALUES (1, ?)", (cursor.lastrowid,))
    yield
    db.execute("DELETE FROM current_action")
    seal(db, cursor.lastrowid)


def _seed(db: sqlite3.Connection) -> None:
    for drug in DRUGS:
        _seed_drug(db, drug)
    for mixture in MIXTURES:
        drugs = " + ".join(sorted(mixture.drugs))
        insert(
            db, "mixtures", drugs=drugs, in_pump_days=mixture.in_pump_days, source=mixture.source,
            confirmed=mixture.confirmed,
        )  # fmt: skip
    for model in MODELS:
        _seed_model(db, model)
    for stage, texts in CHECKLISTS.items():
        for text in texts:
            insert(db, "checklist_items", stage=stage, text=text)


def _seed_drug(db: sqlite3.Connection, drug: Drug) -> None:
    insert(
        db, "drugs", name=drug.name, aliases=", ".join(drug.aliases), tier=drug.tier, needs_order=drug.needs_order,
        in_pump_days=drug.in_pump_days, diluted_days=drug.diluted_days, first_fill_days=drug.first_fill_days,
        source=drug.source, confirmed=drug.confirmed,
    )  # fmt: skip


def _seed_model(db: sqlite3.Connection, model: PumpModel) -> None:
    insert(
        db, "pump_models", name=model.name, maker=model.maker, reservoir_ml=model.reservoir_ml,
        alarm_volume_ml=model.alarm_volume_ml, unusable_residual_ml=model.unusable_residual_ml,
        minimum_flow_ml=model.minimum_flow_ml, service_life_years=model.service_life_years, eri_days=model.eri_days,
        mri=model.mri, source=model.source, confirmed=model.confirmed,
    )  # fmt: skip
