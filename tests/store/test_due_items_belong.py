"""A due item that damage has put under another patient is shown under nobody's name, and nobody is lost in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pumptracker.services import demo, registering, repairing
from pumptracker.services.checking import check
from pumptracker.store import board, calendar_days, order, recalls, records, shown, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.store.listing import Wanted
from pumptracker.store.settings import numbers
from pumptracker.store.unavailable import StoreUnavailable

TODAY = date(2026, 11, 24)
EVER = (TODAY - timedelta(days=900), TODAY + timedelta(days=3000))


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    path = tmp_path_factory.mktemp("clinic") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=60)
    order.bring_up(db, TODAY, numbers(db))
    db.close()
    return path.read_bytes()


@pytest.fixture
def db(clinic, tmp_path):
    (tmp_path / "clinic.db").write_bytes(clinic)
    opened = open_or_make(tmp_path / "clinic.db")
    opened.execute("PRAGMA foreign_keys = OFF")
    yield opened
    opened.close()


def whole_page(db) -> list[worklist.Row]:
    """Everyone's lines, as the desk reads them."""
    view = shown.Listing()
    view.refresh(db, TODAY, numbers(db))
    wanted = Wanted()
    found = shown.page(db, view, view.show(db, wanted), wanted, 0, view.patients)
    own = [place for each in found for place in each.own]
    return [worklist.row(db, place, TODAY) for place in own]


def whole_board(db) -> list[board.Card]:
    columns = board.Board()
    columns.refresh(db, TODAY, numbers(db))
    return [board.card(db, spot, TODAY) for spots in columns.columns.values() for spot in spots]


READINGS = {
    "the worklist": whole_page,
    "the worklist as text": lambda db: worklist.listed(db, TODAY, numbers(db)),
    "the board": whole_board,
    "the calendar": lambda db: calendar_days.cells(db, *EVER, TODAY),
    "the order of a day": lambda db: [order.bring_up(db, TODAY + timedelta(each), numbers(db)) for each in (9, 0)],
    "the refill dates": worklist.refill_days,
    "the devices": recalls.devices,
}


def given_away(db) -> tuple[int, int]:
    """Put the refill of one patient in the place of another's; returns both."""
    one, other = (row[0] for row in db.execute(
        """SELECT patient_id FROM due_items JOIN pumps USING (patient_id)
        WHERE kind = 'refill' AND status <> '' AND due_on IS NOT NULL AND explanted_on IS NULL
        ORDER BY patient_id LIMIT 2"""
    ))  # fmt: skip
    db.execute("DELETE FROM due_items WHERE patient_id = ? AND kind = 'refill'", (other,))
    db.execute("UPDATE due_items SET patient_id = ? WHERE patient_id = ? AND kind = 'refill'", (other, one))
    return one, other


@pytest.mark.parametrize("reading", READINGS)
def test_anothers_item_is_not_shown(db, reading):
    READINGS[reading](db)
    given_away(db)
    with pytest.raises(StoreUnavailable, match="damaged"):
        READINGS[reading](db)


def test_repair_puts_it_back_and_everything_reads_again(db):
    one, other = given_away(db)
    assert check(db).fault
    repairing.repair(db, datetime(2026, 11, 24, tzinfo=UTC))
    assert check(db).fault == ""
    assert {one, other} <= {row.patient_id for row in worklist.listed(db, TODAY, numbers(db))}
    for reading in READINGS.values():
        reading(db)


def test_one_whom_only_the_order_still_names_does_not_fall_out_of_the_list(db):
    view = shown.Listing()
    view.refresh(db, TODAY, numbers(db))
    found = view.show(db, Wanted())
    db.execute("UPDATE due_items SET status = '' WHERE patient_id = (SELECT min(patient_id) FROM due_items)")
    with pytest.raises(StoreUnavailable, match="damaged"):
        shown.page(db, view, found, Wanted(), 0, found.total)


def test_items_of_somebody_whose_name_and_number_were_corrected_are_still_theirs(db):
    patient = records.record(db, db.execute("SELECT min(patient_id) FROM due_items").fetchone()[0]).patient
    named = replace(patient, mrn=f"{patient.mrn}-b", family_name="o’Súilleabháin")
    registering.correct(db, named, phones=records.record(db, patient.id).phones, by="Ana", today=TODAY)
    for reading in READINGS.values():
        reading(db)
    assert f"{patient.mrn}-b" in {row.mrn for row in worklist.listed(db, TODAY, numbers(db))}
