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
