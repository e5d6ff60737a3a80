"""What is being typed is kept beside the record and is no part of it."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import drafts, worklist
from pumptracker.store.connection import connect, open_clinic, open_or_make
from pumptracker.store.drafts import Dialog
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.undo import last_action
from tests.store.test_releases import FIXTURES

TODAY = date(2026, 11, 24)
BOOK = Dialog("book", 3, "refill", "Book a visit")


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    db = open_or_make(tmp_path_factory.mktemp("drafts") / "clinic.db")
    demo.build(db, TODAY, patients=8)
    yield db
    db.close()


def facts(db) -> list[str]:
    return [line for line in db.iterdump() if '"drafts"' not in line]


@settings(max_examples=40, deadline=None)
@given(
    typed=st.dictionaries(
        st.text(min_size=1, max_size=9), st.booleans() | st.text(st.characters(exclude_categories=["Cs"]))
    )
)
def test_whatever_is_typed_comes_back_as_it_was_and_is_never_part_of_the_record(clinic, typed):
    before, moment, last = facts(clinic), worklist.moment(clinic), last_action(clinic)
    drafts.keep(clinic, BOOK, typed, by="Ana", desk="one")
    (left,) = drafts.left(clinic, desk="another")
    assert (left.dialog, dict(left.typed), left.by) == (BOOK, typed, "Ana")
    assert drafts.left(clinic, desk="one") == []
    assert facts(clinic) == before
    assert (worklist.moment(clinic), last_action(clinic)) == (moment, last)
    drafts.let_go(clinic, BOOK, desk="one")
    assert drafts.left(clinic, desk="another") == []


def test_a_draft_is_no_fault_and_undo_passes_it_by(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=4)
    drafts.keep(db, BOOK, {"visit_on": "3 dec"}, by="Ana", desk="one")
    assert check(db).fault == ""
    undo(db, by="Ana", of_another=True, asked=last_action(db).id)
    assert len(drafts.left(db, desk="")) == 1
    assert check(db).fault == ""
    db.close()


def test_dialogs_are_told_apart_by_what_they_do_and_for_whom(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    for dialog in (BOOK, BOOK._replace(patient_id=4), BOOK._replace(name="edit"), BOOK._replace(kind="trial")):
        drafts.keep(db, dialog, {"note": "a"}, by="Ana", desk="one")
        drafts.keep(db, dialog, {"note": "b"}, by="Ana", desk="one")
    found = drafts.left(db, desk="two")
    assert [each.typed["note"] for each in found] == ["b"] * 4
    drafts.discard(db, found[0].id)
    drafts.let_go(db, BOOK._replace(name="edit"), desk="one")
    assert len(drafts.left(db, desk="two")) == 2
    db.close()


def test_a_row_that_cannot_be_read_is_passed_over(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    drafts.keep(db, BOOK, {"note": "a"}, by="Ana", desk="one")
    for number, text in enumerate(("{", "[1]", '{"a": 3, "b": "x"}')):
        drafts.keep(db, BOOK._replace(patient_id=90 + number), {}, by="Ana", desk="one")
        db.execute("UPDATE drafts SET typed = ? WHERE patient_id = ?", (text, 90 + number))
    assert [dict(each.typed) for each in drafts.left(db, desk="two")] == [{"note": "a"}, {"b": "x"}]
    db.close()


def test_a_file_that_is_held_is_not_waited_for(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    other = connect(tmp_path / "clinic.db")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="locked"):
        drafts.keep(db, BOOK, {"note": "a"}, by="Ana", desk="one")
    assert db.execute("PRAGMA busy_timeout").fetchone()[0] == 5000
    other.execute("ROLLBACK")
    other.close()
    db.close()


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_a_released_database_gets_the_table(tmp_path, fixture):
    shutil.copy(fixture, tmp_path / "clinic.db")
    db = open_clinic(tmp_path / "clinic.db")
    drafts.keep(db, BOOK, {"note": "a"}, by="Ana", desk="one")
    assert check(db).fault == ""
    db.close()
