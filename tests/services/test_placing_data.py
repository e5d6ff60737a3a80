"""Where the data will lie is said once, by an installer or by IT, and what was said or lies there already stays."""

from __future__ import annotations

import os

import pytest

from pumptracker import cli, paths
from pumptracker.__main__ import desk_verb
from pumptracker.services import placing_data
from pumptracker.store.connection import open_or_make


@pytest.fixture
def verb(own_home, capsys):
    def run(*arguments: object) -> tuple[int, str]:
        code = cli.run(["--lang", "en", "data-folder", *map(str, arguments)], desk_verb)
        seen = capsys.readouterr()
        return code, (seen.out + seen.err).strip()

    return run


def test_without_a_folder_it_says_where_the_data_is(verb, own_home):
    assert verb() == (0, str(paths.data_folder(None)))
    assert verb("--data", own_home / "elsewhere") == (0, str(own_home / "elsewhere"))


def test_a_folder_for_everyone_is_made_and_the_next_start_of_anyone_finds_it(verb, own_home):
    folder = own_home / "Klinik Ñandú" / "data"
    assert verb(folder, "--for-everyone") == (0, str(folder))
    assert folder.is_dir()
    assert paths.machine_setting().read_bytes() == f"{folder}\n".encode()
    assert paths.data_folder(None) == folder


def test_a_folder_for_one_user_is_named_in_the_users_own_setting(verb, own_home):
    assert verb(own_home / "mine") == (0, str(own_home / "mine"))
    assert paths.data_folder(None) == own_home / "mine"
    assert not paths.machine_setting().exists()


@pytest.mark.parametrize("whose", [[], ["--for-everyone"]], ids=["one", "everyone"])
def test_what_is_set_stays(verb, own_home, whose):
    verb(own_home / "first", "--for-everyone")
    code, shown = verb(own_home / "second", *whose)
    assert code == 1
    assert str(own_home / "first") in shown
    assert verb(own_home / "second", "--unless-set", *whose) == (0, str(own_home / "first"))
    assert verb(own_home / "first", *whose) == (0, str(own_home / "first"))
    assert not (own_home / "second").exists()
    assert paths.data_folder(None) == own_home / "first"


def test_a_clinic_is_not_left_behind(verb, own_home):
    old = paths.data_folder(None)
    open_or_make(old / "clinic.db").close()
    code, shown = verb(own_home / "new", "--for-everyone")
    assert code == 1
    assert str(old) in shown
    assert not (own_home / "new").exists()
    assert paths.data_folder(None) == old


def test_a_synchronised_folder_is_refused_before_anything_is_made(verb, own_home):
    code, shown = verb(own_home / "OneDrive" / "data", "--for-everyone")
    assert code == 1
    assert "OneDrive" in shown
    assert list(own_home.iterdir()) == []


def test_a_setting_written_by_notepad_is_read(own_home):
    paths.machine_setting().parent.mkdir()
    paths.machine_setting().write_bytes("\ufeffE:\\Klinik Ñandú\r\n".encode())
    assert str(paths.data_folder(None)) == "E:\\Klinik Ñandú"


def test_without_the_right_to_write_nothing_is_set(verb, own_home, monkeypatch):
    system = own_home / "windows" / "System32"
    system.mkdir(parents=True)
    (system / "icacls.exe").write_text("#!/bin/sh\necho Access is denied. >&2\nexit 5\n")
    (system / "icacls.exe").chmod(0o755)
    monkeypatch.setenv("SYSTEMROOT", str(own_home / "windows"))
    monkeypatch.setattr(placing_data, "sys", type("windows", (), {"platform": "win32"}))
    code, shown = verb(own_home / "new", "--for-everyone")
    assert code == 1
    assert "Access is denied." in shown
    assert not paths.machine_setting().exists()


def test_a_folder_that_takes_nothing_is_said_by_its_own_name(verb, own_home):
    (own_home / "file").write_text("x")
    code, shown = verb(own_home / "file" / "inside")
    assert (code, shown) == (
        1,
        f"The data folder {own_home / 'file' / 'inside'} cannot be made; check its drive and rights",
    )
    (own_home / "machine").write_text("x")
    code, shown = verb(own_home / "data", "--for-everyone")
    assert (code, shown.partition(" could not be written (File exists)")[0]) == (1, str(paths.machine_setting()))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's own folder to that user by itself")
def test_a_users_own_folder_is_closed_to_the_other_users_of_the_pc_and_one_that_was_named_is_not(own_home):
    named = own_home / "drive" / "clinic"
    for folder in (paths.data_folder(None), named):
        open_or_make(folder / "clinic.db").close()
    assert paths.data_folder(None).stat().st_mode & 0o077 == 0
    assert named.stat().st_mode & 0o077 == 0o055
