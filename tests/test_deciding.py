"""The clinic's own tables and texts: what may be changed, what is refused and how, each under one undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from pumptracker.domain.defaults import DRUGS, MODELS
from pumptracker.domain.drug import Drug
from pumptracker.domain.letter import Letter
from pumptracker.domain.number_choice import EVERY, read_number, shown
from pumptracker.domain.numbers import Numbers
from pumptracker.domain.pump_model import PumpModel
from pumptracker.domain.refused import Refused
from pumptracker.services import deciding, deciding_tables, deciding_texts, demo
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import checklists, clinic_tables, policy, staff
from pumptracker.store.connection import open_or_make
from pumptracker.store.undo import last_action
from pumptracker.words import SENTENCES, sentence

TODAY = date(2026, 11, 24)
BY = {"by": "Ana"}
MODEL = PumpModel(
    name="New 20", maker="Maker", reservoir_ml=Decimal(20), alarm_volume_ml=Decimal(2), unusable_residual_ml=Decimal(1)
)
DRUG = Drug(name="gabapentin", tier=2, needs_order=True, in_pump_days=60, aliases=("Neurontin",))


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    demo.build(made, TODAY)
    yield made
    assert check(made).fault == ""
    made.close()


@pytest.fixture
def empty(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    yield made
    assert check(made).fault == ""
    made.close()


def refused(code, use_case, *args, field, **kwargs):
    """The use case is refused with that code at that field, in a sentence, and changes nothing."""
    db = args[0]
    before = last_action(db)
    with pytest.raises(Refused) as refusal:
        use_case(*args, **kwargs)
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert sentence(code, {"field": "Name", **refusal.value.facts})
    assert last_action(db) == before


def id_of(rows, name):
    return next(row.id for row in rows if row.value.name == name)


def test_every_number_has_words_a_unit_and_a_default_and_reads_its_own_default(empty):
    for name, choice in EVERY.items():
        assert SENTENCES[f"number_{name}"]
        assert SENTENCES[f"unit_{choice.unit}"]
        assert read_number(name, shown(choice.default)) == choice.default
    assert set(EVERY) == set(Numbers.__dataclass_fields__)


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("refill_margin_days", "", "required"), ("refill_margin_days", "seven", "not_a_number"),
        ("refill_margin_days", "7.5", "not_a_whole_number"), ("refill_margin_days", "-1", "out_of_range"),
        ("clinic_maximum_days", "0", "must_be_positive"), ("clinic_maximum_days", "3661", "out_of_range"),
        ("order_lead_days", "261", "out_of_range"), ("replacement_months", "121", "out_of_range"),
        ("discrepancy_ml", "0", "must_be_positive"), ("wound_check_days", "10, 10", "days_not_rising"),
        ("dose_visit_days", "28, 14", "days_not_rising"), ("dose_visit_days", "14, x", "not_a_number"),
    ],
)  # fmt: skip
def test_a_number_that_cannot_be_is_refused_at_its_field(name, typed, code):
    with pytest.raises(Refused) as refusal:
        read_number(name, typed)
    assert (refusal.value.code, refusal.value.field) == (code, name)


def test_a_number_is_kept_exactly_and_its_default_takes_the_choice_away(empty):
    deciding.choose(empty, "discrepancy_ml", Decimal("1.5"), **BY)
    deciding.choose(empty, "dose_visit_days", (7, 21), **BY)
    assert policy.numbers(empty).discrepancy_ml == Decimal("1.5")
    assert policy.numbers(empty).dose_visit_days == (7, 21)
    deciding.choose(empty, "discrepancy_ml", Decimal(2), **BY)
    assert "discrepancy_ml" not in policy.settings(empty)
    undo(empty, by="Ana")
    assert policy.numbers(empty).discrepancy_ml == Decimal("1.5")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": " "}, "required", "name"), ({"name": "synchromed ii 8637-20"}, "listed_already", "name"),
        ({"name": "x" * 200}, "too_long", "name"), ({"reservoir_ml": Decimal(0)}, "must_be_positive", "reservoir_ml"),
        ({"reservoir_ml": Decimal(500)}, "out_of_range", "reservoir_ml"),
        ({"alarm_volume_ml": Decimal(20)}, "level_not_below_reservoir", "alarm_volume_ml"),
        ({"unusable_residual_ml": Decimal(21)}, "level_not_below_reservoir", "unusable_residual_ml"),
        ({"minimum_flow_ml": Decimal(-1)}, "must_be_positive", "minimum_flow_ml"),
        ({"service_life_years": 0}, "not_in_days", "service_life_years"),
        ({"service_life_years": 41}, "not_in_days", "service_life_years"),
        ({"eri_days": 3661}, "not_in_days", "eri_days"), ({"mri": "never"}, "unknown_mri", "mri"),
    ],
)  # fmt: skip
def test_a_model_that_cannot_be_is_refused(empty, change, code, field):
    refused(code, deciding_tables.put_model, empty, 0, replace(MODEL, **change), field=field, **BY)


def test_a_model_is_added_changed_and_removed_but_not_renamed_or_removed_while_pumps_are_of_it(db):
    made = deciding_tables.put_model(db, 0, MODEL, **BY)
    deciding_tables.put_model(db, made, replace(MODEL, name="Newer 20", eri_days=60), **BY)
    assert policy.models(db).find("newer 20").eri_days == 60
    deciding_tables.remove_model(db, made, **BY)
    assert policy.models(db).find("newer 20") is None
    used = next(row for row in clinic_tables.models(db) if row.pumps)
    refused("model_in_use", deciding_tables.remove_model, db, used.id, field="name", **BY)
    other = replace(used.value, name="Other name")
    refused("model_renamed_in_use", deciding_tables.put_model, db, used.id, other, field="name", **BY)
    louder = replace(used.value, name=used.value.name.upper())
    deciding_tables.put_model(db, used.id, louder, **BY)
    assert sum(row.pumps for row in clinic_tables.models(db)) == check(db).pumps


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": ""}, "required", "name"), ({"name": "Báclofen"}, "drug_listed_already", "name"),
        ({"name": "lioresal"}, "drug_listed_already", "name"),
        ({"aliases": ("Prialt",)}, "drug_listed_already", "aliases"),
        ({"aliases": ("GABAPENTIN",)}, "named_twice", "aliases"), ({"name": "a + b"}, "plus_in_a_name", "name"),
        ({"tier": 4}, "unknown_tier", "tier"), ({"in_pump_days": 0}, "not_in_days", "in_pump_days"),
        ({"diluted_days": 9999}, "not_in_days", "diluted_days"),
        ({"first_fill_days": -1}, "not_in_days", "first_fill_days"),
    ],
)  # fmt: skip
def test_a_drug_that_cannot_be_is_refused(empty, change, code, field):
    refused(code, deciding_tables.put_drug, empty, 0, replace(DRUG, **change), field=field, **BY)


def test_a_drug_in_a_pump_or_a_mixture_keeps_its_name_and_place(db):
    rows = clinic_tables.drugs(db)
    baclofen = id_of(rows, "baclofen")
    refused("drug_in_use", deciding_tables.remove_drug, db, baclofen, field="name", **BY)
    new_name = replace(DRUGS[0], name="baclofene", aliases=())
    refused("drug_renamed_in_use", deciding_tables.put_drug, db, baclofen, new_name, field="name", **BY)
    bupivacaine = id_of(rows, "bupivacaine")
    refused("drug_in_mixtures", deciding_tables.remove_drug, db, bupivacaine, field="name", **BY)
    made = deciding_tables.put_drug(db, 0, DRUG, **BY)
    deciding_tables.put_drug(db, made, replace(DRUG, name="Gabapentin sterile", in_pump_days=30), **BY)
    assert policy.formulary(db).tier("neurontin") == 2
    deciding_tables.remove_drug(db, made, **BY)
    undo(db, by="Ana")
    assert policy.formulary(db).tier("neurontin") == 2
    assert sum(row.pumps for row in clinic_tables.drugs(db)) >= check(db).pumps - 40


def test_a_mixture_takes_other_names_and_any_order_and_is_listed_once(db):
    put = partial(deciding_tables.put_mixture, db, source="Pharmacy", confirmed=True, **BY)
    made = put(0, "Prialt + Morphine", 14)
    limit = policy.formulary(db).in_pump_limit("morphine + ziconotide", diluted=False, unlisted_days=30)
    assert (limit.days, limit.listed) == (14, True)
    refused("listed_already", deciding_tables.put_mixture, db, 0, "morphine+ziconotide", 20, field="drugs",
            source="", confirmed=False, **BY)  # fmt: skip
    for typed, code in (("morphine", "mixture_of_one"), ("morphine + Infumorph", "named_twice"),
                        ("morphine + mystery", "mixture_of_unlisted"), ("", "mixture_of_one")):  # fmt: skip
        refused(code, deciding_tables.put_mixture, db, 0, typed, 20, field="drugs", source="", confirmed=False, **BY)
    refused("not_in_days", deciding_tables.put_mixture, db, made, "morphine + ziconotide", 0, field="in_pump_days",
            source="", confirmed=False, **BY)  # fmt: skip
    deciding_tables.remove_mixture(db, made, **BY)
    used = next(row for row in clinic_tables.mixtures(db) if row.pumps)
    refused("mixture_in_use", deciding_tables.remove_mixture, db, used.id, field="name", **BY)


def test_a_row_that_somebody_removed_meanwhile_is_said(empty):
    for remove, row in ((deciding_tables.remove_model, 999), (deciding_tables.remove_drug, 999),
                        (deciding_tables.remove_mixture, 999), (deciding.reopen, 999)):  # fmt: skip
        refused("no_longer_there", remove, empty, row, field="", **BY)
    refused("no_longer_there", deciding_texts.rename_item, empty, 999, "x", field="", **BY)


def test_a_row_is_confirmed_only_with_a_source_of_the_clinics_own(empty):
    row = next(row for row in clinic_tables.drugs(empty) if row.value.name == "fentanyl")
    confirmed = replace(row.value, confirmed=True)
    refused("source_needed", deciding_tables.put_drug, empty, row.id, confirmed, field="source", **BY)
    deciding_tables.put_drug(empty, row.id, replace(confirmed, source="Pharmacy, 24 Nov 2026"), **BY)
    assert policy.formulary(empty).drugs["fentanyl"].confirmed


def test_staff_are_renamed_leave_and_come_back(empty):
    ana = deciding.add_staff(empty, "Ana", today=TODAY, **BY)
    ben = deciding.add_staff(empty, " Ben ", today=TODAY, **BY)
    refused("staff_already", deciding.rename_staff, empty, ben, "ANA", field="name", **BY)
    deciding.rename_staff(empty, ben, "Benedikt", **BY)
    deciding.keep_staff(empty, ana, active=False, **BY)
    assert staff.names(empty) == ["Benedikt"]
    refused("staff_left", deciding.add_staff, empty, "Ana", field="name", today=TODAY, **BY)
    deciding.keep_staff(empty, ana, active=True, **BY)
    assert [row.name for row in staff.every(empty)] == ["Ana", "Benedikt"]


def test_the_clinics_particulars_are_checked_kept_and_emptied(empty):
    given = dict.fromkeys(deciding.PARTICULARS, "")
    given |= {"clinic_name": " Hill Clinic ", "clinic_phone": "555 0100", "letterhead": "A\nB"}
    deciding.describe_clinic(empty, given, **BY)
    assert policy.setting(empty, "clinic_name") == "Hill Clinic"
    assert policy.setting(empty, "letterhead") == "A\nB"
    assert policy.setting(empty, "emergency_number") is None
    bad = {**given, "emergency_number": "call us"}
    refused("not_a_phone", deciding.describe_clinic, empty, bad, field="emergency_number", **BY)
    telling = {**given, "discreet_name": "Hill Pain Clinic"}
    refused("telling_word", deciding.describe_clinic, empty, telling, field="discreet_name", **BY)
    deciding.describe_clinic(empty, dict.fromkeys(given, ""), **BY)
    assert policy.settings(empty) == {}


def test_a_checklist_is_added_to_reworded_retired_and_put_in_order(empty):
    texts = lambda: [line.text for line in checklists.every_item(empty) if line.stage == "trial" and line.active]  # noqa: E731
    first = next(line.item_id for line in checklists.every_item(empty) if line.stage == "trial")
    made = deciding_texts.add_item(empty, "trial", "Consent scanned", **BY)
    refused("item_already", deciding_texts.add_item, empty, "trial", "CONSENT scanned", field="text", **BY)
    refused("required", deciding_texts.add_item, empty, "trial", " ", field="text", **BY)
    refused("unknown_stage", deciding_texts.add_item, empty, "deceased", "x", field="stage", **BY)
    for _ in range(9):
        deciding_texts.move_item(empty, made, -1, **BY)
    assert texts()[0] == "Consent scanned"
    deciding_texts.move_item(empty, made, 1, **BY)
    assert texts()[1] == "Consent scanned"
    deciding_texts.rename_item(empty, made, "Consent on file", **BY)
    deciding_texts.keep_item(empty, first, active=False, **BY)
    assert texts()[0] == "Consent on file"
    deciding_texts.keep_item(empty, first, active=True, **BY)
    assert len(texts()) == 5


def test_letters_are_checked_retired_and_know_their_shipped_text(empty):
    rows = clinic_tables.letters(empty)
    reminder = next(row for row in rows if (row.letter.name, row.letter.language) == ("Reminder", "en"))
    for body, code in (("Dear {nobody}", "unknown_letter_field"), ("Dear {", "stray_brace"), (" ", "required")):
        letter = replace(reminder.letter, body=body)
        refused(code, deciding_texts.put_letter, empty, reminder.id, letter, field="body", **BY)
    changed = replace(reminder.letter, body="Dear {patient}")
    deciding_texts.put_letter(empty, reminder.id, changed, **BY)
    assert deciding_texts.shipped_body("Reminder", "en") == reminder.letter.body
    again = Letter(name="REMINDER", language="en", body="x")
    refused("letter_already", deciding_texts.put_letter, empty, 0, again, field="name", **BY)
    bad = Letter(name="Mine", language="xx", body="x")
    refused("unknown_language", deciding_texts.put_letter, empty, 0, bad, field="language", **BY)
    mine = deciding_texts.put_letter(empty, 0, Letter(name="Mine", language="es", body="x {mrn}"), **BY)
    assert deciding_texts.shipped_body("Mine", "es") is None
    deciding_texts.keep_letter(empty, mine, active=False, **BY)
    assert [row.active for row in clinic_tables.letters(empty)].count(False) == 1


def test_open_days_and_closures_must_leave_the_clinic_open_often_enough(empty):
    refused("no_open_weekday", deciding.open_on, empty, [], field="open_weekdays", **BY)
    half = {"first_on": date(2027, 1, 1), "last_on": date(2027, 5, 31), "reason": "works"}
    deciding.close(empty, **half, **BY)
    refused("closed_already", deciding.close, empty, **{**half, "last_on": date(2027, 1, 2)}, field="first_on", **BY)
    next_half = {"first_on": date(2027, 6, 1), "last_on": date(2027, 9, 30), "reason": ""}
    refused("closed_too_long", deciding.close, empty, **next_half, field="last_on", **BY)
    far = {"first_on": date(2027, 1, 1), "last_on": date(9999, 12, 31), "reason": ""}
    refused("not_a_sensible_date", deciding.close, empty, **far, field="last_on", **BY)
    tuesday_left = {**next_half, "first_on": date(2027, 6, 2)}
    deciding.close(empty, **tuesday_left, **BY)
    assert date(2027, 6, 1).weekday() == 1
    refused("closed_too_long", deciding.open_on, empty, [0, 2, 3], field="open_weekdays", **BY)
    deciding.open_on(empty, [0, 1, 2, 3, 4, 5], **BY)


def test_holidays_close_only_days_not_closed_yet_in_one_action(empty):
    deciding.close(empty, first_on=date(2026, 12, 24), last_on=date(2026, 12, 26), reason="works", **BY)
    days = [(date(2026, 12, 25), "Christmas Day"), (date(2027, 1, 1), "New Year's Day")]
    assert deciding.close_days(empty, days, **BY) == 1
    assert deciding.close_days(empty, days, **BY) == 0
    assert [row.reason for row in clinic_tables.closures(empty)] == ["works", "New Year's Day"]
    undo(empty, by="Ana")
    assert len(clinic_tables.closures(empty)) == 1


def test_the_shipped_rows_pass_their_own_checks(empty):
    for row in clinic_tables.models(empty):
        deciding_tables.put_model(empty, row.id, row.value, **BY)
    for drug in clinic_tables.drugs(empty):
        deciding_tables.put_drug(empty, drug.id, drug.value, **BY)
    assert len(clinic_tables.models(empty)) == len(MODELS)
    assert last_action(empty) is None
