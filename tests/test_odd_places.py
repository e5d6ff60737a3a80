"""The command line where a name is no text, the reader is gone, or somebody presses Ctrl+C: a sentence each time."""

from __future__ import annotations

import io
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from pumptracker import __main__, cli, paths
from pumptracker.__main__ import desk_verb
from pumptracker.services import demo, placing_data
from pumptracker.store.connection import open_or_make
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="as Linux has it")


@pytest.fixture(scope="module")
def clinic(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("clinic")
    db = open_or_make(folder / "clinic.db")
    demo.build(db, TODAY, patients=4)
    db.close()
    return folder


def ended(monkeypatch, *arguments: object) -> int:
    """How the program ends that is started with these arguments."""
    monkeypatch.setattr(sys, "argv", ["pumptracker", *map(str, arguments)])
    with pytest.raises(SystemExit) as end:
        __main__.main()
    return end.value.code


@on_linux
def test_a_disk_too_full_for_what_is_said_is_told(clinic, monkeypatch, capsys):
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert ended(monkeypatch, "check", "--data", clinic) == 1
    assert "No space left" in capsys.readouterr().err


def test_whoever_listens_to_nothing_gets_nothing(clinic, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.run(["worklist", "--format", "csv", "--data", str(clinic)], desk_verb) == 0
    sys.stdout.close()
    sys.stderr.close()


@on_linux
def test_a_folder_whose_name_is_no_text_is_said_by_its_bytes(clinic, tmp_path, monkeypatch):
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="ascii", write_through=True))
    to = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    assert cli.run(["backup", "--to", to, "--data", str(clinic)], desk_verb) == 0
    assert os.fsencode(to) in out.getvalue()
    assert len(list(Path(to).glob("clinic-*.db"))) == 1


@on_linux
def test_no_clinic_is_written_in_a_folder_whose_name_is_no_text(tmp_path, capsys):
    to = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    assert cli.run(["import", str(write(tmp_path / "r.csv", REGISTER)), "--data", to], desk_verb) == 1
    assert "give it another name" in capsys.readouterr().err
    assert not Path(to).exists()


def test_ctrl_c_ends_in_a_sentence(clinic, monkeypatch, capsys):
    def pressed(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_check", pressed)
    assert ended(monkeypatch, "check", "--data", clinic) == 130
    assert "Nothing is half done" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["import", "backup", "restore", "data-folder"])
def test_nothing_is_made_for_a_user_who_is_not_known(clinic, tmp_path, monkeypatch, capsys, own_home, verb):
    monkeypatch.chdir(tmp_path)
    to = "~nobody-of-that-name/x"
    given = {
        "import": ["import", str(write(tmp_path / "r.csv", REGISTER)), "--data", to],
        "backup": ["backup", "--to", to, "--data", str(clinic)],
        "restore": ["restore", str(clinic / "clinic.db"), "--to", to],
        "data-folder": ["data-folder", to],
    }
    assert cli.run(given[verb], desk_verb) == 1
    assert "there is no such user" in capsys.readouterr().err
    assert not list(tmp_path.glob("~*"))


def test_a_folder_that_one_may_not_look_into_is_said(tmp_path, capsys):
    to = tmp_path / ("x" * 300)  # what looking for it raises is as where rights are missing
    assert cli.run(["import", str(write(tmp_path / "r.csv", REGISTER)), "--data", str(to)], desk_verb) == 1
    assert "cannot be opened" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["ends with a space ", "ends with a line\n", "no text \udce9"])
def test_a_folder_that_a_setting_would_not_give_back_is_refused(own_home, name):
    assert not paths.can_be_named(own_home / name)
    assert paths.can_be_named(own_home / name.strip(" \n\udce9"))
    if sys.platform != "win32":
        assert cli.run(["data-folder", str(own_home / name)], desk_verb) == 1
        assert paths.said(paths.own_setting()) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does so by itself")
def test_where_the_data_lies_is_named_for_good(own_home, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    placing_data.keep(own_home)
    setting = paths.own_setting()
    assert synced == [setting.stat().st_ino, setting.parent.stat().st_ino]
