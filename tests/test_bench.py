"""The benchmark runs, and says what it measured. What it measures is no test's business."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench import desk, page, registers, report, screen

PARTS = ("desk", "import", "recompute")


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    """A clinic of 30, built in a folder of the test."""
    before, registers.CACHE = registers.CACHE, tmp_path_factory.mktemp("bench")
    yield registers.clinic(30, say=lambda _: None)
    registers.CACHE = before


def test_a_clinic_to_measure_on_has_ten_refills_for_each_pump_and_is_the_same_again(clinic):
    from pumptracker.services.checking import check
    from pumptracker.store.connection import open_clinic

    db = open_clinic(clinic / "clinic.db")
    assert check(db).fault == ""
    pumps = db.execute("SELECT count(*) FROM fills GROUP BY pump_id").fetchall()
    assert [row[0] for row in pumps] == [registers.REFILLS] * 27
    assert [registers.history(number) for number in range(30)] == [registers.history(number) for number in range(30)]
    assert all("555 01" in registers.latest(number)["phone"] for number in range(2_000))
    db.close()
    assert registers.clinic(30) == clinic


def test_every_deed_at_the_desk_is_timed_until_it_is_painted(qapp, clinic):
    figures = dict(desk.measure(clinic, 30, 4))
    assert tuple(figures) == desk.MEASURED
    assert all(figure > 0 for values in figures.values() for figure in values)
    assert len(figures["refill"]) == len(figures["open_patient"]) == len(figures["scroll"]) == 4
    assert len(figures["keystrokes"]) > 20


def test_what_was_measured_is_printed_kept_and_written_down(clinic, tmp_path, capsys):
    results, doc = tmp_path / "results.json", tmp_path / "performance.md"
    arguments = ["--patients", "30", "--only", "import,recompute", "--heavy", "1", "--results", str(results)]
    assert bench.main([*arguments, "--write-doc", str(doc)]) == 0
    printed = capsys.readouterr().out
    kept = json.loads(results.read_text(encoding="utf-8"))
    assert set(kept) == {"import", "recompute", "machine"}
    lines = report.lines(kept)
    assert [line.met for line in lines].count(None) == 3
    for line in lines:
        assert line.what in printed
        assert line.what in doc.read_text(encoding="utf-8")
    assert kept["machine"]["sqlite"] in printed


def test_a_target_is_met_up_to_it_and_missed_beyond():
    bare = {figure: [100.0] for figure in ("first", "settled", "rss", "pss")}
    found = {"bare window": bare, "30 patients": {**bare, "first": [115.0], "rss": [141.0]}}
    said = {line.what: line.met for line in report.lines({"start": found})}
    assert said["start to first text: 30 patients"] is True
    assert said["resident at rest: 30 patients"] is False
    assert said["start to first text: bare window"] is None
    keys = {name: [1.0] for name in desk.MEASURED}
    slower = {**keys, "keystrokes": [2.1], "refill": [33.1]}
    lines = {line.what: line.met for line in report.lines({"desk": {"1000": keys, "100000": slower}})}
    assert lines["keystroke in the search box to painted results: 1,000 patients"] is True
    assert lines["keystroke in the search box to painted results: 100,000 patients"] is False
    assert lines["a refill recorded to the repainted worklist: 100,000 patients"] is False
    assert "Missed:" in page.written({"desk": {"1000": keys, "100000": slower}, "machine": {}})


def test_the_95th_percentile_is_the_least_that_so_many_do_not_exceed():
    assert report.p95(range(1, 101)) == 95
    assert report.p95([3.0]) == 3.0


@pytest.mark.skipif(not screen.is_possible(), reason="there is no Xvfb here whose pixels could be read")
def test_a_window_is_seen_from_outside_when_it_shows_text():
    code = "import tests.bench.bare"
    with screen.virtual_screen() as shown:
        area = screen.Area(0, 374, 400, 394, 1)
        assert not shown.has_text(area)
        environment = {"DISPLAY": shown.display, "QT_QPA_PLATFORM": "xcb", "PATH": "/usr/bin:/bin"}
        process = subprocess.Popen([sys.executable, "-c", code], env=environment, cwd=Path(__file__).parents[1])
        try:
            shown.wait_for_text(area)
            before = shown.picture()
            shown.wait_until_still()
            assert shown.picture() == shown.picture()
            assert before
        finally:
            process.terminate()
            process.wait()
