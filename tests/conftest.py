"""Whatever the machine speaks, and whatever its own desk remembers, the tests begin in English."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pumptracker import cli, paths
from pumptracker.words import choosing


@pytest.fixture(autouse=True, scope="session")
def _speak_english_at_first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    nowhere: Path = tmp_path_factory.mktemp("no-desk") / "desk.ini"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "preferences_file", lambda: nowhere)
        for name in choosing.OF_SYSTEM:
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")  # Qt wants one that is UTF-8
        yield


@pytest.fixture(scope="session", autouse=True)
def _leave_nothing_on_the_clipboard() -> Iterator[None]:
    """Without a screen Qt takes what lies there away after Python has ended, and ends in a crash."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PC and a user with no data folder yet, and nothing that names one; both in a folder of the test."""
    monkeypatch.delenv("PUMPTRACKER_DATA", raising=False)
    for name, folder in (("XDG_DATA_HOME", "share"), ("XDG_CONFIG_HOME", "config"), ("LOCALAPPDATA", "share")):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setattr(paths, "machine_setting", lambda: tmp_path / "machine" / "data-folder")
    return tmp_path
