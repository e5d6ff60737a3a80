"""Where the data will lie is said once, by an installer or by IT, and what was said or lies there already stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from pumptracker import cli, paths
from pumptracker.__main__ import desk_verb
from pumptracker.services import placing_data
from pumptracker.store.connection import open_or_make


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.delenv("PUMPTRACKER_DATA", raising=False)
    for name, folder in (("XDG_DATA_HOME", "share"), ("XDG_CONFIG_HOME", "config"), ("LOCALAPPDATA", "share")):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setattr(paths, "machine_setting", lambda: tmp_path / "machine" / "data-folder")
    return tmp_path


@pytest.fixture
def verb(home, capsys):
    def run(*arguments: object) -> tuple[int, str]:
        code = cli.run(["--lang", "en", "data-folder", *map(str, arguments)], desk_verb)
        seen = capsys.readouterr()
        return code, (seen.out + seen.err).strip()

    return run


def test_without_a_folder_it_says_where_the_data_is(verb, home):
    assert verb() == (0, str(paths.data_folder(None)))
    assert verb("--data", home / "elsewhere") == (0, str(home / "elsewhere"))


def test_a_folder_for_everyone_is_made_and_the_next_start_of_anyone_finds_it(verb, home):
    folder = home / "Klinik Ñandú" / "data"
    assert verb(folder, "--for-everyone") == (0, str(folder))
    assert folder.is_dir()
    assert paths.machine_setting().read_bytes() == f"{folder}\n".encode()
    assert paths.data_folder(None) == folder


def test_a_folder_for_one_user_is_named_in_the_users_own_setting(verb, home):
    assert verb(home / "mine") == (0, str(home / "mine"))
    assert paths.data_folder(None) == home / "mine"
    assert not paths.machine_setting().exists()


@pytest.mark.parametrize("whose", [[], ["--for-everyone"]], ids=["one", "everyone"])
def test_what_is_set_stays(verb, home, whose):
    verb(home / "first", "--for-everyone")
    code, shown = verb(home / "second", *whose)
    assert code == 1
    assert str(home / "first") in shown
    assert verb(home / "second", "--unless-set", *whose) == (0, str(home / "first"))
    assert verb(home / "first", *whose) == (0, str(home / "first"))
    assert not (home / "second").exists()
    assert paths.data_folder(None) == home / "first"


def test_a_clinic_is_not_left_behind(verb, home):
    old = paths.data_folder(None)
    open_or_make(old / "clinic.db").close()
    code, shown = verb(home / "new", "--for-everyone")
    assert code == 1
    assert str(old) in shown
    assert not (home / "new").exists()
    assert paths.data_folder(None) == old


def test_a_synchronised_folder_is_refused_before_anything_is_made(verb, home):
    code, shown = verb(home / "OneDrive" / "data", "--for-everyone")
    assert code == 1
    assert "OneDrive" in shown
    assert list(home.iterdir()) == []


def test_a_setting_written_by_notepad_is_read(home):
    paths.machine_setting().parent.mkdir()
    paths.machine_setting().write_bytes("\ufeffE:\\Klinik Ñandú\r\n".encode())
    assert str(paths.data_folder(None)) == "E:\\Klinik Ñandú"


def test_without_the_right_to_write_nothing_is_set(verb, home, monkeypatch):
    system = home / "windows" / "System32"
    system.mkdir(parents=True)
    (system / "icacls.exe").write_text("#!/bin/sh\necho Access is denied. >&2\nexit 5\n")
    (system / "icacls.exe").chmod(0o755)
    monkeypatch.setenv("SYSTEMROOT", str(home / "windows"))
    monkeypatch.setattr(placing_data, "sys", type("windows", (), {"platform": "win32"}))
    code, shown = verb(home / "new", "--for-everyone")
    assert code == 1
    assert "Access is denied." in shown
    assert not paths.machine_setting().exists()
