"""`pumptracker self-test` passes where all is there, names what is missing, and hears what nobody should have said."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, qWarning

from pumptracker.__main__ import desk_verb
from pumptracker.cli import run
from pumptracker.formats import picture
from pumptracker.paths import oldest_clinic, resources
from pumptracker.services.trying import Ground
from pumptracker.store.connection import open_or_make
from pumptracker.ui.self_test import running
from pumptracker.ui.self_test.listening import overheard

TODAY = date(2026, 11, 24)


def test_everything_is_tried_and_nothing_is_wrong_in_either_language(qapp, capfd):
    assert run(["self-test", "--on", TODAY.isoformat(), "--lang", "es"], desk_verb) == 0
    said = capfd.readouterr()
    assert said.err == ""
    assert said.out.splitlines()[-1] == f"{len(running._TRIALS)} cosas probadas; nada mal"
    assert len(said.out.splitlines()) == len(running._TRIALS) + 1
    run(["worklist", "--data", "nowhere", "--lang", "en"], desk_verb)


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The resources as a bundle holds them, to take something away from."""
    folder = tmp_path / "bundle" / "resources"
    shutil.copytree(resources(), folder, ignore=shutil.ignore_patterns("installer"))
    (folder / "self-test").mkdir(exist_ok=True)
    shutil.copy(oldest_clinic(), folder / "self-test")
    monkeypatch.setattr(sys, "_MEIPASS", str(folder.parent), raising=False)
    picture._read.cache_clear()
    yield folder
    picture._read.cache_clear()


@pytest.fixture
def ground(tmp_path: Path) -> Iterator[Ground]:
    with closing(open_or_make(tmp_path / "demo" / "clinic.db")) as db:
        yield Ground(db, TODAY, tmp_path)


@pytest.mark.parametrize(
    ("gone", "trial", "named"),
    [
        ("fonts/DejaVuSans-Bold.ttf", "fonts", "DejaVuSans-Bold.ttf is missing or cannot be used"),
        ("icons/pumptracker.svg", "signs", "pumptracker.svg is missing or cannot be used"),
        ("i18n/pumptracker_es.ts", "sentences", "pumptracker_es.ts"),
        ("education/es/baclofen.md", "articles", "education/es lacks baclofen"),
        ("handouts/en", "articles", "handouts/en lacks"),
        ("self-test/clinic-0.1.0.db", "upgrade", "clinic-0.1.0.db is missing or cannot be used"),
        ("pictures/refill.svg", "prints", "refill.svg is missing or cannot be used"),
    ],
)
def test_what_is_missing_is_named(qapp, bundled, ground, gone, trial, named):
    assert running._fault(trial, ground) == ""
    away = bundled / gone
    shutil.rmtree(away) if away.is_dir() else away.unlink()
    picture._read.cache_clear()
    (ground.folder / "again").mkdir()
    assert named in running._fault(trial, ground._replace(folder=ground.folder / "again"))


def test_a_sign_that_cannot_be_painted_is_named(qapp, bundled, ground):
    (bundled / "icons" / "check-dark.svg").write_text("<svg/>")
    assert running._fault("signs", ground) == "check-dark.svg shows nothing"


def test_without_qts_translation_what_it_says_is_named(qapp, ground, monkeypatch, tmp_path):
    monkeypatch.setattr(QLibraryInfo, "path", lambda _which: str(tmp_path))
    assert running._fault("qt_words", ground).startswith("in es it says “")


def test_a_bundle_whose_plugins_are_gone_or_cannot_be_loaded_says_which(qapp, ground, monkeypatch, tmp_path):
    assert running._fault("plugins", ground) == ""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(QLibraryInfo, "path", lambda _which: str(tmp_path / "plugins"))
    assert running._fault("plugins", ground) == f"{tmp_path / 'plugins' / 'platforms'} is missing or cannot be used"
    assert running._fault("window", ground).endswith("is missing or cannot be used")
    (tmp_path / "plugins" / "platforms").mkdir(parents=True)
    (tmp_path / "plugins" / "platforms" / "libqxcb.so").write_bytes(b"\x7fELF and no more")
    assert running._fault("plugins", ground).startswith("libqxcb.so cannot be loaded: ")
    monkeypatch.setattr(sys, "platform", "linux")
    assert running._fault("window", ground) == ""


@pytest.mark.qt_log_ignore("nobody")
def test_whatever_is_said_meanwhile_is_heard(qapp, capfd):
    with overheard() as said:
        qWarning("nobody: of Qt")
        print("nobody: of Python", file=sys.stderr)
        os.write(2, b"nobody: of a library\n")
        qWarning("This plugin does not support raise()")
    assert len([line for line in said if line.startswith("nobody: of")]) == 3
    assert not any("does not support" in line for line in said)
    assert capfd.readouterr().err == ""


def test_what_was_heard_fails_the_test(qapp, capsys, monkeypatch):
    monkeypatch.setattr(running, "_tried", lambda _day: print("out of the blue", file=sys.stderr) or {"fonts": ""})
    assert running.self_test(TODAY) == 1
    assert capsys.readouterr().out.splitlines() == [
        "ok      the fonts", "HEARD   out of the blue", "1 thing missing or wrong",
    ]  # fmt: skip
