"""Where the copy for a second PC goes, when it is due, and that a file of it is never half there."""

from __future__ import annotations

import errno
import os
import threading
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.refused import Refused
from pumptracker.services import copying_out
from pumptracker.services.checking import check
from pumptracker.services.copying_out import WORKLIST, choose, due_in, folder, put
from pumptracker.store.connection import open_or_make
from pumptracker.words import sentence


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "data" / "clinic.db")
    yield opened
    assert check(opened).fault == ""
    opened.close()


def refused(code: str, deed, *given_, **named) -> None:
    with pytest.raises(Refused) as why:
        deed(*given_, **named)
    assert why.value.code == code
    assert "{" not in sentence(why.value.code, {"field": "Folder", **why.value.facts})


def test_the_clinic_names_a_folder_that_is_there_and_not_its_own(db, tmp_path):
    assert folder(db) is None
    (tmp_path / "second").mkdir()
    choose(db, str(tmp_path / "second"), by="Ana")
    assert folder(db) == tmp_path / "second"
    refused("copy_folder_not_there", choose, db, str(tmp_path / "nowhere"), by="Ana")
    (tmp_path / "data" / "deep").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    for own in ("data", "data/deep", "data/../data", "link"):
        refused("copy_folder_is_data", choose, db, str(tmp_path / own), by="Ana")
    assert folder(db) == tmp_path / "second"
    choose(db, "", by="Ana")
    assert folder(db) is None
    choose(db, "", by="Ana")


DUE = [
    # first, last, written before, now: in how many seconds
    (0, 0, None, 0, 2), (0, 0, None, 1.5, 0.5), (0, 0, None, 2, 0), (0, 0, None, 99, 0),
    (0, 1, None, 1, 2), (0, 29, None, 29, 1), (0, 60, None, 60, 0),
    (10, 10, 9, 10, 29), (10, 10, 0, 10, 20), (40, 40, 9, 40, 2), (10, 39, 9, 39, 1),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "written", "now", "seconds"), DUE)
def test_when_the_copy_is_due(first, last, written, now, seconds):
    assert due_in(first, last, written, now) == pytest.approx(seconds)


@given(st.lists(st.floats(0.01, 40), min_size=1, max_size=60))
def test_no_run_of_changes_puts_it_off_for_ever_or_has_it_written_too_often(gaps):
    """Played through as the desk does: after each change the timer is set anew."""
    now, first, written, moments = 0.0, None, None, []
    for gap in [*gaps, 1000.0]:
        if first is None:
            first = now
        last, until = now, now + gap
        while first is not None and last + due_in(first, last, written, last) <= until:
            written = last + due_in(first, last, written, last)
            assert written - first <= 60
            moments.append(written)
            first = None
        now = until
    assert first is None
    assert all(later - sooner >= 30 - 1e-6 for sooner, later in pairwise(moments))


def test_a_file_appears_whole_and_its_forerunner_stays_where_it_fails(tmp_path):
    put(tmp_path, WORKLIST, lambda part: part.write_text("one"))
    assert [each.name for each in tmp_path.iterdir()] == [WORKLIST]

    def half(part: Path) -> None:
        part.write_text("tw")
        assert (tmp_path / WORKLIST).read_text() == "one"
        raise OSError(errno.ENOSPC, "full")

    refused("copy_full", put, tmp_path, WORKLIST, half)

    def not_made(_: Path) -> None:
        raise Refused("letter_not_written", field="letter")

    refused("copy_failed", put, tmp_path, WORKLIST, not_made)
    with pytest.raises(ZeroDivisionError):
        put(tmp_path, WORKLIST, lambda _: 1 // 0)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [(WORKLIST, "one")]


def test_whoever_reads_meanwhile_never_sees_half_a_file(tmp_path):
    put(tmp_path, WORKLIST, lambda part: part.write_text("0" * 100_000))
    seen, stop = set(), threading.Event()

    def read() -> None:
        while not stop.is_set():
            seen.add((tmp_path / WORKLIST).read_text())

    reader = threading.Thread(target=read)
    reader.start()
    for number in "12345678":
        put(tmp_path, WORKLIST, lambda part, number=number: part.write_text(number * 100_000))
    stop.set()
    reader.join()
    assert {(len(each), len(set(each))) for each in seen} == {(100_000, 1)}


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "copy_full"), (errno.EROFS, "copy_in_use"), (errno.EACCES, "copy_in_use"),
     (errno.EIO, "copy_failed"), (errno.EBUSY, "copy_in_use")],
)  # fmt: skip
def test_what_hinders_is_said(tmp_path, monkeypatch, number, code):
    def fails(*_: object) -> None:
        raise OSError(number, "x")

    monkeypatch.setattr(os, "replace", fails)
    refused(code, put, tmp_path, WORKLIST, lambda part: part.write_text("x"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_said_and_not_made(tmp_path):
    gone = tmp_path / "stick"
    refused("copy_gone", put, gone, WORKLIST, lambda part: part.write_text("x"))
    gone.mkdir()

    def unplugged(part: Path) -> None:
        gone.rmdir()
        part.write_text("x")

    refused("copy_gone", put, gone, WORKLIST, unplugged)
    assert not gone.exists()
    (tmp_path / "in the way").mkdir()
    refused("copy_in_use", put, tmp_path, "in the way", lambda part: part.write_text("x"))


def test_how_old_it_is_is_asked_for_a_moment_only(tmp_path, monkeypatch):
    put(tmp_path, WORKLIST, lambda part: part.write_text("x"))
    (at, none) = copying_out.written_at(tmp_path, [WORKLIST, "other"])
    assert none is None
    assert abs(at.timestamp() - time.time()) < 60
    answers = threading.Event()

    def dead(*_: object) -> None:
        answers.wait(10)
        raise OSError(errno.EHOSTDOWN, "x")

    monkeypatch.setattr(Path, "stat", dead)
    with pytest.raises(copying_out.NoAnswer):
        copying_out.written_at(tmp_path, [WORKLIST], patience=0.05)
    answers.set()
    assert copying_out.written_at(tmp_path, [WORKLIST], patience=10) == [None]
