"""A full disk, a fault of the program, or a refusal in the middle of a use case: the file stays as it was."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from pumptracker.domain.letter_texts import LETTERS
from pumptracker.domain.record import Contact, Trial
from pumptracker.domain.refused import Refused
from pumptracker.services import (
    beeping,
    contacting,
    correcting,
    deciding,
    demo,
    desk_work,
    lettering,
    merging,
    pathway,
    pumping,
)
from pumptracker.services.checking import check
from pumptracker.services.foreseeing import foresee
from pumptracker.services.undoing import undo
from pumptracker.store import merges, records
from pumptracker.store.connection import open_or_make
from pumptracker.store.unavailable import StoreUnavailable

TODAY = date(2026, 11, 24)
BY = {"by": "Ana", "today": TODAY}


@pytest.fixture
def clinic(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=20)
    yield db
    db.close()


def those(db, wanted) -> list[int]:
    return [each.patient.id for each in records.every(db) if wanted(each)]


def deeds(db):
    """Every use case written lately, ready to run."""
    pumped = those(db, lambda each: each.active_pump is not None and each.fills)
    plain = those(db, lambda each: each.active_pump is None and each.on_pathway)
    trial = those(db, lambda each: each.stage == "trial")
    merging.merge(db, pumped[1], plain[-1], **BY)
    (standing,) = merges.standing(db, pumped[1])
    fill = records.record(db, pumped[0]).fills[-1]
    contact = Contact(id=0, made_on=TODAY, outcome="no-answer")
    ended = Trial(id=0, ended_on=TODAY, outcome="better")
    call = beeping.Call(tone="single", heard_on=TODAY)
    number = partial(deciding.choose, name="refill_margin_days", value=30)
    return {
        "merge": partial(merging.merge, db, pumped[0], plain[0], **BY),
        "preview": partial(merging.preview, db, pumped[0], plain[0], **BY),
        "unmerge": partial(merging.unmerge, db, standing.action_id, **BY),
        "correct_fill": partial(pumping.correct_fill, db, pumped[0], replace(fill, note="x"), **BY),
        "take_out": partial(correcting.take_out, db, "fills", fill.id, **BY),
        "contacts": partial(contacting.log_contacts, db, pumped, contact, **BY),
        "after_trial": partial(pathway.move_after_trial, db, trial[0], "implantation", trial=ended, on=TODAY, **BY),
        "explanted": partial(pathway.leave_explanted, db, pumped[2], on=TODAY, reason="infection", **BY),
        "transfer": partial(pathway.transfer, db, pumped[2], on=TODAY, clinic="X", first_visit_on=None, **BY),
        "beeping": partial(beeping.report_beeping, db, pumped[0], call, **BY),
        "letter": partial(lettering.log_letter, db, pumped[0], LETTERS[0], **BY),
        "decide": partial(number, db, by="Ana"),
        "foresee": partial(foresee, db, number, **BY),
        "undo": partial(undo, db, by="Ana"),
    }  # fmt: skip


NAMES = (
    "merge", "preview", "unmerge", "correct_fill", "take_out", "contacts", "after_trial", "explanted", "transfer",
    "beeping", "letter", "decide", "foresee", "undo",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_full_disk_is_said_and_leaves_everything_as_it_was(clinic, name):
    deed = deeds(clinic)[name]
    before = list(clinic.iterdump())
    clinic.execute("CREATE TEMP TABLE pad (x)")
    pages = clinic.execute("PRAGMA page_count").fetchone()[0]
    clinic.execute(f"PRAGMA max_page_count = {pages}")
    stopped = ""
    for _ in range(60):  # free room inside the last pages is used up first
        try:
            deed()
            before = list(clinic.iterdump())
            if name in ("preview", "foresee"):
                break
            undo(clinic, by="Ana")
            before = list(clinic.iterdump())
        except StoreUnavailable as full:
            stopped = full.code
            break
    assert not clinic.in_transaction
    assert stopped == "disk_full" or name in ("preview", "foresee")
    if stopped:
        assert list(clinic.iterdump()) == before
    clinic.execute("PRAGMA max_page_count = 1000000")
    assert check(clinic).fault == ""


@pytest.mark.parametrize("at", [1, 12])
@pytest.mark.parametrize("name", NAMES)
def test_a_fault_at_any_statement_leaves_everything_as_it_was(clinic, name, at):
    deed = deeds(clinic)[name]
    before = list(clinic.iterdump())
    left = at

    def stop(action, *_):
        nonlocal left
        writes = action in (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)
        left -= writes
        return 1 if writes and left <= 0 else 0

    clinic.set_authorizer(stop)
    failed = False
    try:
        deed()
    except Exception:
        failed = True
    clinic.set_authorizer(None)
    assert not clinic.in_transaction
    if failed or name in ("preview", "foresee"):
        assert list(clinic.iterdump()) == before
    assert check(clinic).fault == ""


def test_a_dry_run_that_raises_leaves_the_file_as_it_was_to_the_byte(tmp_path):
    path = tmp_path / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=20)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()

    def half(db, *, by):
        deciding.choose(db, "refill_margin_days", 30, by=by)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        foresee(db, half, **BY)
    with pytest.raises(Refused):
        foresee(db, partial(deciding.choose, name="refill_margin_days", value=-1), **BY)
    one, other = [each.patient.id for each in records.every(db)][:2]
    with pytest.raises(Refused):
        merging.preview(db, one, one, **BY)
    with suppress(Refused):
        merging.preview(db, one, other, **BY)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert path.read_bytes() == before
    desk_work.log_contact(db, one, Contact(id=0, made_on=TODAY, outcome="reached"), **BY)
    assert check(db).fault == ""
    db.close()


@pytest.mark.parametrize("today", [date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1), date(2026, 3, 8)])
def test_year_ends_and_leap_days_are_days_like_any_other(tmp_path, today):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, today, patients=20)
    deciding.close(db, first_on=today, last_on=today + timedelta(days=9), reason="closed", by="Ana")
    by = {"by": "Ana", "today": today}
    for patient in those(db, lambda each: each.active_pump is not None)[:3]:
        pathway.leave_explanted(db, patient, on=today, reason="infection", **by)
        undo(db, by="Ana")
        call = beeping.Call(tone="single", heard_on=today, heard_at="23:59")
        beeping.report_beeping(db, patient, call, **by)
    assert check(db).fault == ""
    db.close()
