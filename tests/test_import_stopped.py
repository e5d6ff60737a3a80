"""An import in a terminal says how far it is, and Ctrl+C leaves nothing of it."""

from __future__ import annotations

import os
import signal
import sys
from datetime import date

import pytest

from pumptracker import cli
from pumptracker.__main__ import desk_verb
from pumptracker.paths import DATABASE
from pumptracker.services.checking import check
from pumptracker.services.progress import STEP
from pumptracker.store import integrity, order, policy
from pumptracker.store.connection import open_clinic
from pumptracker.store.shown import Listing
from tests.test_register import pump_row, write

ROWS = 2 * STEP


def verb(tmp_path) -> int:
    path = write(tmp_path / "r.csv", [pump_row(f"{number:05}") for number in range(ROWS)])
    return cli.run(["import", str(path), "--data", str(tmp_path / "clinic"), "--on", "2026-11-24"], desk_verb)


def patients(tmp_path) -> int:
    db = open_clinic(tmp_path / "clinic" / DATABASE)
    try:
        assert check(db).fault == ""
        return integrity.patients(db)
    finally:
        db.close()


def press_when(told: int, monkeypatch) -> None:
    """Press Ctrl+C once the watcher has been told so many things."""
    real, heard = cli.import_rows, []

    def watched(*given, progress, **named):
        def watch(done, total):
            heard.append(done)
            if len(heard) == told:
                os.kill(os.getpid(), signal.SIGINT)
            progress(done, total)

        return real(*given, progress=watch, **named)

    monkeypatch.setattr(cli, "import_rows", watched)


@pytest.mark.skipif(os.name == "nt", reason="a program cannot press Ctrl+C for itself there")
@pytest.mark.parametrize("told", [1, 2, 3])
def test_ctrl_c_stops_it_with_a_sentence_and_nothing_is_kept(tmp_path, capsys, monkeypatch, told):
    press_when(told, monkeypatch)
    assert verb(tmp_path) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Stopped. Nothing was changed.\n")
    assert patients(tmp_path) == 0
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_terminal_is_told_how_far_it_is_and_nothing_else_is(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert verb(tmp_path) == 0
    said = capsys.readouterr()
    assert said.err.startswith(f"\r0 of {ROWS}\r{STEP} of {ROWS}\r{ROWS} of {ROWS}\n")
    assert said.out.endswith(f"{ROWS} added, 0 updated, 0 unchanged, 0 refused\n")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    assert verb(tmp_path) == 0
    assert capsys.readouterr().err == ""
    assert patients(tmp_path) == ROWS


def test_the_worklist_is_in_order_before_the_desk_opens_it(tmp_path):
    assert verb(tmp_path) == 0
    db = open_clinic(tmp_path / "clinic" / DATABASE)
    assert order.kept_day(db) == ("2026-11-24", policy.numbers(db).soon_days)
    listing = Listing()
    listing.refresh(db, date(2026, 11, 24), policy.numbers(db))
    assert sum(listing.tiles().values()) == ROWS
    db.close()
