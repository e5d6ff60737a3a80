"""The reports beside the recall lists: every pump by serial, what falls due when, each as a table too."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pumptracker.domain.stage import DECEASED
from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store import records
from pumptracker.store.connection import open_or_make
from pumptracker.ui.main_window import MainWindow

TODAY = date(2026, 11, 24)


@pytest.fixture
def page(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=60)
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    window.open_page("reports")
    yield window.pages.reports
    assert check(db).fault == ""
    window.close()
    db.close()


def living_with_a_pump(page) -> list:
    return [each for each in records.every(page.session._db) if each.active_pump and each.stage != DECEASED]


def test_the_devices_are_every_pump_of_the_living_by_model_and_serial(page):
    page.open_part("devices")
    lines = page.report.model.lines
    assert {line.patient_id for line in lines} == {each.patient.id for each in living_with_a_pump(page)}
    assert [(line.model, line.serial) for line in lines] == sorted((line.model, line.serial) for line in lines)
    assert page.report.findChild(QLabel, "deviceCount").text() == f"{len(lines)} of {len(lines)} pumps"


def test_what_is_typed_finds_pumps_and_escape_clears_it(qtbot, page):
    page.open_part("devices")
    report = page.report
    every = list(report.model.lines)
    wanted = every[3]
    qtbot.keyClicks(report.box, f"{wanted.serial.lower()} {wanted.family_name[:4]}")
    assert list(report.model.lines) == [wanted]
    assert page.current_patient() == wanted.patient_id
    qtbot.keyClicks(report.box, "xyzzy")
    assert (list(report.model.lines), page.current_patient()) == ([], None)
    assert "No pump matches" in report._nobody.text()
    report.box.setFocus()
    qtbot.keyClick(report.box, Qt.Key.Key_Escape)
    assert list(report.model.lines) == every


def test_enter_opens_the_patient_of_a_pump(qtbot, page):
    page.open_part("devices")
    opened = []
    page.opened.connect(opened.append)
    page.report.view.selectRow(2)
    page.report._open()
    assert opened == [page.report.model.lines[2].patient_id]


def test_the_devices_are_exported_as_they_are_shown(page, tmp_path):
    page.open_part("devices")
    page.report.box.setText("prometra")
    page.report.save_csv(str(tmp_path / "devices.csv"))
    with (tmp_path / "devices.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Serial"] for row in rows] == [line.serial for line in page.report.model.lines]
    assert {row["Model"] for row in rows} == {"Prometra II 13827"}
    assert len(page.sheet().rows) == len(rows)


@pytest.mark.parametrize(("code", "kind"), [("weeks", "refill"), ("quarters", "replacement")])
def test_the_bars_and_the_table_say_the_same_and_add_up_to_every_open_item(page, tmp_path, code, kind):
    page.open_part(code)
    report = page.report
    (items,) = page.session._db.execute("SELECT count(*) FROM due_items WHERE kind = ?", (kind,)).fetchone()
    forecast = report.counted()
    assert forecast.total == items > 0
    assert report.findChild(QLabel, "forecastSum").text().endswith(f"= {items} {kind}s.")
    counts = [int(line.cells[1]) for line in report.lines.model.lines]
    assert sum(counts) == items
    bars = [bar.count for bar in report.bars._bars]
    assert bars == [*counts[:-2], counts[-1]]
    assert report.bars.accessibleDescription() == report.findChild(QLabel, "forecastSum").text()
    report.save_csv(str(tmp_path / "out.csv"))
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [int(row["How many"]) for row in csv.DictReader(file)] == counts
    assert len(page.sheet().rows) == len(counts)


def test_which_report_was_shown_is_remembered(page):
    page.open_part("weeks")
    page.keep()
    again = type(page)(page.session, page.preferences)
    assert again.code == "weeks"
    again.deleteLater()
