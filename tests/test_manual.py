"""The manuals hold: every key and page that there is, links that lead somewhere, commands that are understood."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path

import pytest

from pumptracker import cli
from pumptracker.formats.manual import IT, KEYS, MANUALS, USER, Manual, manual
from pumptracker.ui import actions
from pumptracker.ui.manual.keys import table, with_the_keys, written
from pumptracker.ui.manual.sections import OF_DIALOG, OF_PART
from pumptracker.ui.pages import NAMES
from pumptracker.ui.reports.page import REPORTS
from pumptracker.ui.settings.page import SECTIONS
from pumptracker.words import LANGUAGES, in_language

FOLDER = Path(__file__).parents[1] / "docs" / "manual"
BOTH = [(language, which) for language in LANGUAGES for which in MANUALS]


@cache
def text(language: str, which: str) -> str:
    return (FOLDER / language / f"{which}.md").read_text(encoding="utf-8")


def read(language: str, which: str) -> Manual:
    return manual(text(language, which))


def names(language: str, which: str) -> list[str]:
    return [section.name for section in read(language, which).sections]


def without_code(language: str, which: str) -> str:
    return re.sub(r"```.*?```", "", text(language, which), flags=re.DOTALL)


def commands(language: str) -> list[list[str]]:
    """Whatever the manual has IT type that begins with the program, its gaps filled with a word."""
    said = text(language, IT)
    blocks = re.findall(r"```\n(.*?)```", said, flags=re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    lines += re.findall(r"(?<!`)`([^`\n]+)`(?!`)", said)
    filled = [re.sub(r"<[^>]+>", "X", line).replace("\\", "/") for line in lines]
    typed = [shlex.split(line) for line in filled if "pumptracker" in line and not line.startswith(("%", "/", "~"))]
    return [words[1:] for words in typed if re.fullmatch(r"(.*/)?pumptracker(-cli)?(\.exe)?", words[0])]


def as_on_screen(words: str) -> str:
    """A sentence of the tables as a manual writes it: no mark of a key, no dots, no count."""
    plain = re.sub(r"&(?=\w)", "", words).removesuffix("…")
    return re.sub(r"\s*\(?\{\w+\}\)?", "", plain).strip()


def test_both_languages_have_the_same_sections_and_pictures():
    for which in MANUALS:
        one, other = (read(language, which) for language in LANGUAGES)
        assert [(each.name, each.level) for each in one.sections] == [
            (each.name, each.level) for each in other.sections
        ]
        assert one.pictures == other.pictures
        assert len(set(names("en", which))) == len(one.sections)


def test_every_page_of_the_desk_has_a_section_with_a_picture():
    for language in LANGUAGES:
        assert {*NAMES, "patient"} <= set(names(language, USER))
        assert {*NAMES, "patient"} <= set(read(language, USER).pictures)


def test_whatever_f1_opens_the_manual_at_is_a_section():
    assert {*OF_DIALOG.values(), *OF_PART.values()} <= set(names("en", USER))
    assert OF_PART.keys() <= {*SECTIONS, *REPORTS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_stands_in_the_manual_with_what_it_does(language):
    assert text(language, USER).count(KEYS) == 1
    said = with_the_keys(read(language, USER), language).text
    assert KEYS not in said
    rows = [line for line in said.splitlines() if line.startswith("| `")]
    assert len(rows) == len(actions.TABLE)
    for action in actions.TABLE:
        row = f"| `{action.keys}` | {in_language(language)['act_' + action.name].removesuffix('…')} |"
        assert row in table(language)


@pytest.mark.parametrize(("language", "which"), BOTH)
def test_links_lead_to_a_section(language, which):
    for given, anchor in re.findall(r"(?<!!)\[[^\]]+\]\(([^)#]*)#?([^)]*)\)", text(language, which)):
        target = given.removesuffix(".md") or which
        assert target in MANUALS
        assert not anchor or anchor in names(language, target)


@pytest.mark.parametrize(("language", "which"), BOTH)
def test_words_in_bold_are_on_the_screen(language, which):
    on_screen = {as_on_screen(words) for words in in_language(language).values()}
    bold = set(re.findall(r"\*\*(.+?)\*\*", text(language, which)))
    assert bold
    assert bold - on_screen == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_as_a_key_is_one(language):
    keys = {action.keys for action in actions.TABLE}
    assert set(re.findall(r"`([^`\n]+)`", text(language, USER))) - keys == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_for_it_are_understood(language):
    parser, typed = cli._parser(), commands(language)
    assert len(typed) > 20
    for arguments in typed:
        if arguments and arguments != ["--version"]:
            parser.parse_args(arguments)  # ends the test run where it is wrong usage
    verbs = set(parser._subparsers._group_actions[0].choices)
    assert {words[0] for words in typed if words} >= verbs
    assert commands("en") == [[word.replace("registro.csv", "X") for word in each] for each in typed]


def test_the_files_and_versions_named_are_the_same_in_both_languages():
    for pattern in (r"[\w.-]*0\.9\.\d[\w.-]*", r"[\w./~%\\-]*data-folder[\w.]*", r"(?<=\| `)/\w+"):
        assert sorted(re.findall(pattern, text("en", IT))) == sorted(re.findall(pattern, text("es", IT)))


def test_a_bundle_has_its_manuals_beside_its_resources(monkeypatch, tmp_path):
    folder = tmp_path / "manual" / "es"
    folder.mkdir(parents=True)
    (folder / "user.md").write_text("# Manual\n\n<!-- section: one -->\n## Uno\n\n<!-- keys -->\n", encoding="utf-8")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    found = written(USER, "es")
    assert found is not None
    assert [section.name for section in found.sections] == ["one"]
    assert "| `F5` | Lista de trabajo |" in found.text
    assert written(IT, "es") is None


def test_a_line_of_code_is_no_heading_and_an_unnamed_heading_is_found_by_its_words():
    read_text = manual(
        "# Title\n\n<!-- section: one -->\n## First *one*\n\n```\n# no heading\n```\n\n### Ñandú here?\n"
    )
    assert read_text.title == "Title"
    assert [(each.name, each.level, each.title) for each in read_text.sections] == [
        ("one", 2, "First one"),
        ("nandu-here", 3, "Ñandú here?"),
    ]
    assert "section" not in read_text.text
