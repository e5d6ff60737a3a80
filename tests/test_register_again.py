"""A later register: what it newly says is taken over, what the desk changed since stands."""

from __future__ import annotations

import pytest

from pumptracker.formats import register_csv
from pumptracker.services.writing import action
from pumptracker.store import facts
from pumptracker.store.connection import open_clinic
from tests.test_register import desk, imported, pump_row, row, worklist, write  # noqa: F401


def at_the_desk(tmp_path, table: str, **values: object) -> None:
    db = open_clinic(tmp_path / "clinic" / "clinic.db")
    with action(db, "correct", by="Ana"):
        facts.update(db, table, 1, **values)
    db.close()


def refill(desk) -> dict:  # noqa: F811
    return next(item for item in worklist(desk) if item["kind"] == "refill")


def outcome(desk, tmp_path, after: dict[str, str]) -> tuple[str, str]:  # noqa: F811
    report = imported(desk, tmp_path, [after])["rows"][0]
    return report["outcome"], report["column"] or ""


FIRST = pump_row("1", next_visit_on="2026-12-10", next_visit_for="refill", printed_alarm_on="2027-01-04")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"family_name": "Frost", "phone": "312 555 0102"}, ("updated", "")),
        ({"alarm_volume_ml": "3"}, ("updated", "")),
        ({"pump_serial": "OTHER"}, ("refused", "pump_serial")),
        ({"printed_alarm_on": "2027-01-09"}, ("refused", "printed_alarm_on")),
        ({"last_fill_on": "", "daily_dose": "500"}, ("refused", "last_fill_on")),
        ({"last_fill_on": ""}, ("unchanged", "")),
        ({"bolus_dose": "10", "boluses_per_day": "2"}, ("updated", "")),
        ({"date_of_birth": "2025-06-01"}, ("refused", "date_of_birth")),
        ({"mrn": ""}, ("refused", "mrn")),
        ({"next_visit_for": "drug_order"}, ("refused", "next_visit_for")),
    ],
)
def test_what_a_later_register_says(desk, tmp_path, change, expected):  # noqa: F811
    imported(desk, tmp_path, [FIRST])
    assert outcome(desk, tmp_path, FIRST | change) == expected
    assert desk("check")[0] == 0


def test_what_the_desk_changed_since_stands(desk, tmp_path):  # noqa: F811
    imported(desk, tmp_path, [FIRST])
    at_the_desk(tmp_path, "patients", family_name="Corrected")
    at_the_desk(tmp_path, "fills", filled_on="2026-10-06")
    at_the_desk(tmp_path, "pumps", alarm_volume_ml="4")
    before = worklist(desk)
    assert outcome(desk, tmp_path, FIRST) == ("unchanged", "")
    assert worklist(desk) == before
    assert before[0]["patient"] == "Corrected, Dale"


def test_a_booking_of_the_desk_stands_and_is_asked_about(desk, tmp_path):  # noqa: F811
    imported(desk, tmp_path, [FIRST])
    at_the_desk(tmp_path, "bookings", source="desk", visit_on="2026-12-11")
    report = imported(desk, tmp_path, [FIRST | {"next_visit_on": "2026-12-15"}])
    assert len(report["rows"][0]["questions"]) == 1
    assert refill(desk)["booked_for"] == "2026-12-11"


def test_a_past_visit_keeps_waiting_for_its_outcome(desk, tmp_path):  # noqa: F811
    imported(desk, tmp_path, [FIRST | {"next_visit_on": "2026-11-10"}])
    assert refill(desk)["status"] == "unsafe"
    imported(desk, tmp_path, [FIRST | {"next_visit_on": "2026-12-10"}])
    assert (refill(desk)["status"], refill(desk)["booked_for"]) == ("unsafe", "2026-11-10")


def test_an_undated_fill_gets_its_day_and_figures_later(desk, tmp_path):  # noqa: F811
    imported(desk, tmp_path, [pump_row("1", last_fill_on="", daily_dose="")])
    assert refill(desk)["status"] == "unknown"
    assert outcome(desk, tmp_path, pump_row("1")) == ("updated", "")
    assert refill(desk)["estimated_alarm_on"] == "2027-01-03"


def test_a_pump_and_a_stage_may_come_later(desk, tmp_path):  # noqa: F811
    imported(desk, tmp_path, [row(mrn="1", stage="implantation", stage_since="2026-11-01")])
    later = pump_row("1", stage="post-procedure", stage_since="2026-11-16", implanted_on="2026-11-16",
                     last_fill_on="2026-11-16")  # fmt: skip
    assert outcome(desk, tmp_path, later) == ("updated", "")
    assert {item["kind"] for item in worklist(desk)} >= {"refill", "wound_check", "dose_visit"}
    assert outcome(desk, tmp_path, later | {"stage": "long-term", "stage_since": ""}) == ("refused", "stage_since")


def test_an_explanted_patient_keeps_no_pump(desk, tmp_path):  # noqa: F811
    gone = pump_row("1", stage="explanted", stage_since="2026-11-01")
    imported(desk, tmp_path, [gone])
    assert worklist(desk) == []
    assert outcome(desk, tmp_path, gone) == ("unchanged", "")


def test_a_file_too_large_or_with_a_column_twice_is_refused(desk, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.setattr(register_csv, "LARGEST_BYTES", 100)
    code, out = desk("import", write(tmp_path / "r.csv", [FIRST]))
    assert (code, "MB" in out) == (1, True)
    monkeypatch.undo()
    path = tmp_path / "twice.csv"
    path.write_text(",".join((*register_csv.COLUMNS, "mrn")) + "\n", encoding="utf-8")
    assert desk("import", path)[0] == 1
    assert desk("import", tmp_path / "nowhere.csv")[0] == 1


def test_the_worklist_as_csv_holds_no_formula(desk, tmp_path):  # noqa: F811
    imported(desk, tmp_path, [pump_row("1", family_name="=cmd()", phone="+1 312 555 0101")])
    out = desk("worklist", "--format", "csv")[1]
    assert "'=cmd()" in out
    assert "'+1 312" in out


def say(desk, tmp_path, *rows: dict[str, str]) -> list[str]:  # noqa: F811
    return [each["outcome"] for each in imported(desk, tmp_path, list(rows))["rows"]]


def test_several_rows_of_one_mrn_say_the_same_every_time(desk, tmp_path):  # noqa: F811
    older = pump_row("1", last_fill_on="2026-08-03", family_name="Old", stage="post-procedure", alarm_volume_ml="4")
    newer = pump_row("1", last_fill_on="2026-10-05", family_name="New")
    assert say(desk, tmp_path, older, newer) == ["updated", "added"]
    before = worklist(desk)
    assert say(desk, tmp_path, older, newer) == ["unchanged", "unchanged"]
    assert say(desk, tmp_path, newer, older) == ["unchanged", "unchanged"]
    assert worklist(desk) == before
    assert before[0]["patient"] == "New, Dale"


def test_one_mrn_twice_with_other_words_for_one_fill_is_refused(desk, tmp_path):  # noqa: F811
    twice = [pump_row("a1", family_name="One"), pump_row("A1", family_name="Two")]
    assert sorted(say(desk, tmp_path, *twice)) == ["added", "refused"]
    assert sorted(say(desk, tmp_path, *twice)) == ["refused", "unchanged"]
    assert say(desk, tmp_path, pump_row("b1"), pump_row("b1")) == ["added", "unchanged"]


def test_an_older_register_adds_history_and_nothing_else(desk, tmp_path):  # noqa: F811
    newer = FIRST | {"family_name": "New"}
    say(desk, tmp_path, newer)
    before = worklist(desk)
    older = FIRST | {"last_fill_on": "2026-08-03", "printed_alarm_on": "", "family_name": "Old", "alarm_volume_ml": "1"}
    assert say(desk, tmp_path, older) == ["updated"]
    assert say(desk, tmp_path, newer) == ["unchanged"]
    assert worklist(desk) == before


def test_a_visit_that_returns_to_its_first_day_is_booked_again(desk, tmp_path):  # noqa: F811
    for day in ("2026-12-01", "2026-12-03", "2026-12-01"):
        say(desk, tmp_path, FIRST | {"next_visit_on": day})
        assert refill(desk)["booked_for"] == day


def test_a_printed_date_without_its_fill_is_of_the_last_one(desk, tmp_path):  # noqa: F811
    say(desk, tmp_path, pump_row("1"))
    assert say(desk, tmp_path, row(mrn="1", printed_alarm_on="2026-12-14")) == ["updated"]
    assert (refill(desk)["due_on"], refill(desk)["governing"]) == ("2026-12-14", "printed_alarm")
    assert say(desk, tmp_path, row(mrn="1", printed_alarm_on="2026-12-14")) == ["unchanged"]


def test_a_printed_date_before_the_fill_is_shown_as_superseded(desk, tmp_path):  # noqa: F811
    stale = pump_row("1", printed_alarm_on="2026-09-24")
    assert say(desk, tmp_path, stale) == ["added"]
    assert (refill(desk)["printed_alarm_on"], refill(desk)["governing"]) == (None, "estimated_alarm")
    assert "24 Sep 2026" in refill(desk)["reason"]
    assert say(desk, tmp_path, stale) == ["unchanged"]


def test_a_unit_that_is_not_said_is_not_guessed(desk, tmp_path):  # noqa: F811
    say(desk, tmp_path, pump_row("1", dose_unit=""))
    assert (refill(desk)["status"], refill(desk)["due_on"]) == ("unknown", None)
    assert "unit of the dose" in refill(desk)["reason"]
    assert say(desk, tmp_path, pump_row("1")) == ["updated"]
    assert refill(desk)["estimated_alarm_on"] == "2027-01-03"


def test_unknown_contents_are_said_to_be_unknown(desk, tmp_path):  # noqa: F811
    say(desk, tmp_path, pump_row("1", drugs="", concentration="", daily_dose="", printed_alarm_on="2027-02-01"))
    assert "not recorded" in refill(desk)["reason"]
    assert refill(desk)["tier"] == 1


def test_a_language_and_a_phone_said_later_are_taken_over(desk, tmp_path):  # noqa: F811
    say(desk, tmp_path, pump_row("1", language=""))
    assert say(desk, tmp_path, pump_row("1", language="es", phone="312 555 0199")) == ["updated"]
    assert worklist(desk)[0]["phone"] == "312 555 0199"
    assert say(desk, tmp_path, pump_row("1", language="es", phone="312 555 0199")) == ["unchanged"]


def test_the_spelling_of_a_drug_or_unit_is_no_other_figure(desk, tmp_path):  # noqa: F811
    say(desk, tmp_path, pump_row("1"))
    assert say(desk, tmp_path, pump_row("1", drugs="Baclofen", concentration_unit="MCG/ML")) == ["unchanged"]


def test_a_corrected_day_of_the_stage_is_taken_over(desk, tmp_path):  # noqa: F811
    say(desk, tmp_path, row(mrn="1", stage="evaluation", stage_since="2026-10-01"))
    assert say(desk, tmp_path, row(mrn="1", stage="evaluation", stage_since="2026-10-08")) == ["updated"]
    assert worklist(desk)[0]["due_on"] == "2026-12-07"


def test_an_explant_before_the_implant_is_refused(desk, tmp_path):  # noqa: F811
    bad = pump_row("1", stage="explanted", stage_since="2020-01-01")
    assert say(desk, tmp_path, bad) == ["refused"]


def test_a_refused_file_makes_no_clinic_and_a_refusal_names_the_column(desk, tmp_path):  # noqa: F811
    assert desk("import", tmp_path / "nowhere.csv")[0] == 1
    assert "no clinic here" in desk("worklist")[1].lower()
    out = desk("import", write(tmp_path / "r.csv", [pump_row("1", fill_ml="41")]))[1]
    assert "fill_ml: 41 mL" in out
    semicolons = tmp_path / "s.csv"
    semicolons.write_text(";".join(register_csv.COLUMNS) + "\n", encoding="utf-8")
    assert "commas" in desk("import", semicolons)[1]
