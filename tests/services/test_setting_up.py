"""The set-up of a new clinic: who is asked, and the names that are written down together."""

from __future__ import annotations

from datetime import date

import pytest

from pumptracker.domain.refused import Refused
from pumptracker.services import deciding, setting_up
from pumptracker.services.checking import check
from pumptracker.services.importing import import_register
from pumptracker.services.undoing import undo
from pumptracker.store import policy, staff
from pumptracker.store.connection import open_or_make
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    yield made
    assert check(made).fault == ""
    made.close()


def test_a_clinic_in_which_nobody_did_anything_is_new_and_stays_so_until_something_is_done(db, tmp_path):
    assert setting_up.is_new(db)
    setting_up.finish(db, by="Ana", today=TODAY)
    assert not setting_up.is_new(db)
    assert policy.setting(db, setting_up.OFFERED) == "yes"
    undo(db, by="Ana")
    assert not setting_up.is_new(db)


def test_a_clinic_that_an_import_made_is_not_new(db, tmp_path):
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="IT", today=TODAY)
    assert not setting_up.is_new(db)


def test_the_names_of_the_staff_are_one_action_and_a_mistyped_one_goes(db):
    setting_up.name_staff(db, ["Ana Ruiz", " Ben ", "ben", ""], by="pc", today=TODAY)
    assert staff.names(db) == ["Ana Ruiz", "Ben"]
    setting_up.name_staff(db, ["Ana Ruíz", "BEN", "Chen"], by="pc", today=TODAY)
    assert staff.names(db) == ["Ana Ruíz", "BEN", "Chen"]
    undo(db, by="pc")
    assert staff.names(db) == ["Ana Ruiz", "Ben"]
    with pytest.raises(Refused, match="too_long"):
        setting_up.name_staff(db, ["Ana Ruiz", "x" * 61], by="pc", today=TODAY)
    assert staff.names(db) == ["Ana Ruiz", "Ben"]


def test_someone_who_left_is_back_by_being_named_again(db):
    who = deciding.add_staff(db, "Ana", by="pc", today=TODAY)
    deciding.keep_staff(db, who, active=False, by="pc")
    setting_up.name_staff(db, ["Ana"], by="pc", today=TODAY)
    assert staff.names(db) == ["Ana"]


def test_particulars_that_are_not_asked_for_stay(db):
    every = dict.fromkeys(deciding.PARTICULARS, "1")
    deciding.describe_clinic(db, every, by="Ana")
    deciding.describe_clinic(db, {"clinic_name": "Hill", "manufacturer_lines": "Maker: 555 0123"}, by="Ana")
    kept = policy.settings(db)
    assert (kept["clinic_name"], kept["letterhead"], kept["manufacturer_lines"]) == ("Hill", "1", "Maker: 555 0123")
