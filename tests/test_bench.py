"""The benchmark measures what it says and writes it down; how fast anything is, no test asks."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

import pytest

from tests.bench import parts, registers
from tests.bench.__main__ import main
from tests.bench.report import lines, p95
from tests.bench.screen import WIDTH, Area, has_content, is_possible
from tests.bench.table import plain

PATIENTS = 30
SHOWN = [name for name in parts.NAMES if name != "start"]


def run(folder: Path, *arguments: str) -> str:
    """Run the benchmark with a few patients, and give what it printed."""
    said = io.StringIO()
    kept = ("--cache", folder / "cache", "--results", folder / "results.json", "--doc", folder / "performance.md")
    with contextlib.redirect_stdout(said):
        assert main(["--patients", str(PATIENTS), "--quick", *map(str, kept), *arguments]) == 0
    return said.getvalue()


def results(folder: Path) -> dict:
    return json.loads((folder / "results.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured(tmp_path_factory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("bench")
    return folder, run(folder, "--offscreen", "--only", ",".join(SHOWN), "--write-doc")


def test_every_measurement_yields_figures(measured):
    kept = results(measured[0])["parts"]
    assert list(kept) == SHOWN
    for name, part in kept.items():
        for kind, samples in part["figures"][str(PATIENTS)].items():
            assert samples, (name, kind)
            assert all(each >= 0 for each in samples), (name, kind)


def test_the_table_says_what_is_met_and_what_is_missed(measured):
    table = measured[1]
    for words in ("processor:", "software:", "commit:", "median", "p95", "rows/s", "≤ 10 ×", "p95 ≤ 33 ms"):
        assert words in table
    for line in (each for each in table.splitlines() if "≤" in each):
        assert line.endswith(("met", "missed")), line


def test_the_page_shows_the_figures_that_were_printed(measured):
    folder, table = measured
    page = (folder / "performance.md").read_text(encoding="utf-8")
    told = lines({name: part["figures"] for name, part in results(folder)["parts"].items()})
    assert plain(told) in table
    for line in told:
        assert f"| {line.what} | {line.patients} |" in page
    assert str(folder) not in page


def test_a_later_run_of_one_measurement_keeps_the_others(measured):
    folder, _ = measured
    before = results(folder)["parts"]
    run(folder, "--offscreen", "--only", "backup")
    after = results(folder)["parts"]
    assert list(after) == list(before)
    assert after["search"] == before["search"]


@pytest.mark.skipif(not is_possible(), reason="the start is read from the screen of Xvfb, which is not here")
def test_the_start_is_read_from_the_screen(tmp_path):
    assert "start to the first rows painted" in run(tmp_path, "--only", "memory")
    kept = results(tmp_path)["parts"]["start"]["figures"]
    assert list(kept) == ["bare", str(PATIENTS)]
    for samples in kept.values():
        assert 0 < samples["content"][0] <= samples["settled"][0]
        assert 0 < samples["pss"][0] <= samples["rss"][0]


def test_only_letters_are_content():
    height = 90
    area = Area(0, 0, 300, height, ink=20)
    paper, letters = (b"\xff\xff\xff\x00" * WIDTH * (height // 3), b"\x30\x20\x10\x00" * 5 + b"\x60\x50\x40\x00" * 5)
    assert not has_content(paper, area)
    selected = b"\xdd\xee\xdd\x00" * 200 + paper[800:]
    assert not has_content(selected, area)
    many = bytes(value for n in range(40) for value in (n, 2 * n, 3 * n, 0))
    assert has_content(letters + many + paper[len(letters + many) :], area)


def test_a_register_is_the_same_every_time():
    assert [list(registers.rows_of(n)) for n in range(40)] == [list(registers.rows_of(n)) for n in range(40)]
    phones = {row["phone"] for n in range(500) for row in registers.rows_of(n) if "phone" in row}
    assert len(phones) == 500
    assert all(" 555 01" in phone for phone in phones)


def test_ratios_are_of_one_run_and_of_the_smallest_register():
    figures = {str(size): {"keystroke": [milliseconds] * 20} for size, milliseconds in ((1000, 5.0), (100_000, 11.0))}
    told = lines({"search": figures})
    assert (told[-1].ratio, told[-1].met) == (2.2, False)
    assert [line.met for line in told[:-1]] == [True, True]
    assert p95([*range(1, 101)]) == 95
