"""The command line in the language of the desk: help, refusals and results; what machines read stays as it is."""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import sqlite3
import subprocess
import sys

import pytest

from pumptracker import cli, words
from pumptracker.__main__ import desk_verb
from pumptracker.domain.status import STATUSES
from pumptracker.services import demo
from pumptracker.store.connection import open_or_make
from pumptracker.ui.preferences import Preferences
from pumptracker.words import ENGLISH, in_language, translation
from pumptracker.words.choosing import OF_SYSTEM, asked_for, of_system, remembered
from pumptracker.words.command import ARGPARSE, COMMAND
from tests.test_register import pump_row, write
from tests.ui.desks import TODAY

ON = ["--on", TODAY.isoformat()]


@pytest.fixture(autouse=True)
def _speak_english_afterwards():
    yield
    words.speak("en")


@pytest.fixture
def clinic(tmp_path):
    db = open_or_make(tmp_path / "clinic" / "clinic.db")
    demo.build(db, TODAY, patients=12)
    db.close()
    return tmp_path / "clinic"


@pytest.fixture
def verb(clinic, capsys):
    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = cli.run([*arguments, "--data", str(clinic), *ON], desk_verb)
        except SystemExit as wrong_usage:
            code = int(wrong_usage.code or 0)
        seen = capsys.readouterr()
        return code, seen.out, seen.err

    return run


def said_in(spoken: str, text: str) -> set[str]:
    """The sentences of the command line, without gaps, that a text holds only in this language."""
    mine, other = in_language(spoken), in_language({"en": "es", "es": "en"}[spoken])
    plain = (code for code in COMMAND if "{" not in ENGLISH[code] and "%" not in ENGLISH[code] and len(mine[code]) > 6)
    flat = " ".join(text.split())
    return {code for code in plain if mine[code].strip() in flat and other[code].strip() != mine[code].strip()}


@pytest.mark.parametrize("spoken", ["en", "es"])
@pytest.mark.parametrize(
    "of",
    [
        [],
        ["import"],
        ["worklist"],
        ["check"],
        ["backup"],
        ["restore"],
        ["repair"],
        ["newer"],
        ["data-folder"],
        ["demo"],
        ["self-test"],
    ],
    ids=" ".join,
)
def test_the_help_is_in_one_language_whole(capsys, spoken, of):
    with pytest.raises(SystemExit) as done:
        cli.run(["--lang", spoken, *of, "--help"], desk_verb)
    assert done.value.code == 0
    shown = capsys.readouterr().out
    assert len(said_in(spoken, shown)) >= 3
    assert said_in({"en": "es", "es": "en"}[spoken], shown) == set()
    assert shown.startswith(in_language(spoken)["argparse_usage"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["worklist", "--on", "24/11/2026"], "argumento --on: «24/11/2026» no es una fecha"),
        (["nothing"], "opción no válida: 'nothing' (elija entre"),
        (["import"], "faltan estos argumentos: ARCHIVO"),
        (["check", "--what"], "argumentos desconocidos: --what"),
        (["--data"], "argumento --data: se espera un argumento"),
        (["worklist", "--format", "xml"], "opción no válida: 'xml'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_said_in_the_language_and_exits_with_two(capsys, arguments, said):
    with pytest.raises(SystemExit) as answer:
        cli.run(["--lang", "es", *arguments], desk_verb)
    assert answer.value.code == 2
    shown = capsys.readouterr().err
    assert said in " ".join(shown.split())
    assert "usage" not in shown


def test_every_verb_speaks_spanish(verb, tmp_path):
    code, out, _ = verb("worklist", "--lang", "es")
    assert code == 0
    assert re.search(r"se cuenta con (\d+) de \1 pacientes en el recorrido", out)
    assert "vencido " in out
    assert "Recarga" in out
    assert "overdue" not in out
    assert verb("check", "--lang=es")[:2] == (0, verb("--lang", "es", "check")[1])
    assert "Nada está mal" in verb("check", "--lang", "es")[1]
    register = write(tmp_path / "register.csv", [{**pump_row("1"), "stage": "nowhere"}])
    code, out, _ = verb("import", str(register), "--lang", "es", "--dry-run")
    assert code == 1
    assert "línea 2, MRN 1: rechazada." in out
    assert "añadidos: 0, actualizados: 0, sin cambios: 0, rechazados: 1 (no se guardó nada)" in out
    code, _, err = verb("import", str(tmp_path / "none.csv"), "--lang", "es")
    assert code == 1
    assert "none.csv" in err
    assert not re.search(r"\b(the|file|no such)\b", err)


def test_what_is_wrong_is_named_in_the_language(verb, clinic):
    db = sqlite3.connect(clinic / "clinic.db")
    db.execute("DELETE FROM due_items WHERE patient_id = 1")
    db.commit()
    db.close()
    code, out, _ = verb("check", "--lang", "es")
    assert code == 1
    assert "Está mal: el paciente 1 no tiene nada pendiente" in out
    assert "Wrong: patient 1 is without a due item" in verb("check", "--lang", "en")[1]


def test_the_names_that_machines_read_are_the_same_in_every_language(verb):
    listed = {spoken: json.loads(verb("worklist", "--format", "json", "--lang", spoken)[1]) for spoken in ("en", "es")}
    assert [list(row) for row in listed["en"]] == [list(row) for row in listed["es"]]
    for name in ("kind", "status", "stage", "governing", "due_on", "mrn"):
        assert [row[name] for row in listed["en"]] == [row[name] for row in listed["es"]]
    assert {row["status"] for row in listed["es"]} <= set(STATUSES)
    assert [row["reason"] for row in listed["en"]] != [row["reason"] for row in listed["es"]]
    tables = [verb("worklist", "--format", "csv", "--lang", each)[1] for each in listed]
    heads = [next(csv.reader(io.StringIO(table))) for table in tables]
    assert heads[0] == heads[1] == list(listed["es"][0])


def test_the_language_is_the_one_asked_for_else_the_desks_else_the_systems(tmp_path, capsys, monkeypatch):
    kept = tmp_path / "desk.ini"
    monkeypatch.setattr(cli, "preferences_file", lambda: kept)

    def spoken(*arguments: str) -> str:
        assert cli.run([*arguments, "check", "--data", str(tmp_path)], desk_verb) == 1
        capsys.readouterr()
        return words.language()

    assert spoken() == "en"
    monkeypatch.setenv("LANG", "es_MX.UTF-8")
    assert spoken() == "es"
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert spoken() == "en"
    preferences = Preferences(kept)
    preferences.put("language", "es")
    preferences.put("table/columns", [1, 2])
    preferences.save()
    assert spoken() == "es"
    assert spoken("--lang", "en") == "en"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"), ({"LANG": "es"}, "es"), ({"LANG": "es_US.UTF-8"}, "es"), ({"LANG": "C"}, "en"),
        ({"LANG": "est_EE"}, "en"), ({"LANG": "pt_BR"}, "en"), ({"LC_ALL": "", "LANG": "es_ES@euro"}, "es"),
        ({"LC_MESSAGES": "en_GB", "LANG": "es_ES"}, "en"), ({"LC_ALL": "es_ES", "LC_MESSAGES": "en_GB"}, "es"),
    ],
)  # fmt: skip
def test_the_locale_decides_by_its_strongest_variable(environment, language):
    assert set(environment) <= set(OF_SYSTEM)
    assert of_system(environment) == language


@pytest.mark.parametrize(
    "text",
    ["", "language=es", "[Other]\nlanguage=es", "[General]\nlanguage=tlh", "[General]\nlanguages=es", "\x00\xff"],
)
def test_a_file_of_the_desk_that_names_no_language_names_none(tmp_path, text):
    (tmp_path / "desk.ini").write_text(text, encoding="latin-1")
    assert remembered(tmp_path / "desk.ini") == ""
    assert remembered(tmp_path / "none.ini") == ""
    assert asked_for(["--lan", "es"]) == asked_for(["--l=es"]) == "es"
    assert asked_for(["--", "es"]) == asked_for(["-l", "es"]) == ""
    assert asked_for(["--lang", "tlh"]) == asked_for(["--lang"]) == asked_for([]) == ""


def test_the_command_line_speaks_spanish_without_qt(clinic):
    script = (
        "import sys; from pumptracker.__main__ import run; code = run(sys.argv[1:]); "
        "sys.exit(3 if any(name.startswith('PySide6') for name in sys.modules) else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", "--lang", "es", "--data", str(clinic)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Nada está mal" in done.stdout.decode("utf-8")


def test_the_sentences_of_the_reader_of_command_lines_are_those_it_says_and_keep_their_gaps():
    source = argparse.__loader__.get_source("argparse")
    for code, english in ARGPARSE.items():
        assert repr(english)[1:-1] in source.replace("\\'", "'") or english in source, code
        assert re.findall(r"%(?:\(\w+\))?\w", english) == re.findall(r"%(?:\(\w+\))?\w", in_language("es")[code]), code


def test_a_desk_that_is_asked_for_a_language_keeps_it(tmp_path):
    asked = []
    code = cli.run(["--lang", "es", "--data", str(tmp_path)], lambda *given: asked.append(given) or 0)
    assert code == 0
    assert asked[0][0] == "desk"
    assert asked[0][3] == "es"
    assert cli.run(["demo"], lambda *given: asked.append(given) or 0) == 0
    assert asked[1][3] == ""


@pytest.mark.parametrize("text", [None, "<TS", ""])
def test_without_the_sentences_of_a_language_the_command_line_speaks_english(verb, tmp_path, monkeypatch, text):
    (tmp_path / "i18n").mkdir()
    if text is not None:
        (tmp_path / "i18n" / "pumptracker_es.ts").write_text(text, encoding="utf-8")
    monkeypatch.setattr(translation, "resources", lambda: tmp_path)
    code, out, _ = verb("check", "--lang", "es")
    assert code == 0
    assert "Nothing wrong" in out


@pytest.mark.skipif(sys.platform == "win32", reason="there is no head")
def test_a_reader_that_has_read_enough_is_no_fault(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=400)
    db.close()
    asked = f"{sys.executable} -m pumptracker worklist --format csv --data {tmp_path} --on {TODAY} | head -n 1"
    ended = subprocess.run(asked, shell=True, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.count("\n") == 1
