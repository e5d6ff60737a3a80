"""The pictures: every gap filled in both languages, well formed, and no word outside its frame."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from pumptracker.formats.article_text import plain
from pumptracker.formats.picture import ON_PAPER, PICTURES, picture, shows
from pumptracker.paths import resources
from pumptracker.words.pictures import LABELS, SHOWS

LANGUAGES = ("en", "es")
DATES = {
    "fill": "27 Sep 2026", "visit": "30 Nov 2026", "by": "30 Nov 2026", "alarm": "30 Nov 2026",
    "empty": "7 Dec 2026|(estimate)",
}  # fmt: skip


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_well_formed_and_has_no_gap_left(name, language):
    drawn = picture(name, language, dates=DATES).decode()
    assert ElementTree.fromstring(drawn).tag.endswith("svg")
    assert not re.search(r"[{}]", drawn)
    assert shows(name, language)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_says_the_same_in_both_languages(name):
    gaps = set(re.findall(r"\{(\w+?)_\d\}", (resources() / "pictures" / f"{name}.svg").read_text(encoding="utf-8")))
    for language in LANGUAGES:
        assert gaps <= LABELS[language].keys() | {f"{mark}_on" for mark in DATES}
    assert LABELS["en"].keys() == LABELS["es"].keys()
    assert SHOWS["en"].keys() == SHOWS["es"].keys() == set(PICTURES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_label_has_a_place_in_the_picture(language):
    drawn = "".join((resources() / "pictures" / f"{name}.svg").read_text(encoding="utf-8") for name in PICTURES)
    for code, text in LABELS[language].items():
        for number, line in enumerate(text.split("|"), start=1):
            assert not line or f"{{{code}_{number}}}" in drawn, (code, number)


def test_what_is_put_into_a_picture_cannot_break_it():
    drawn = picture("runway", "en", dates={"fill": "<b>&|{x}"}).decode()
    assert ElementTree.fromstring(drawn) is not None
    assert "&lt;b&gt;&amp;" in drawn


def test_a_missing_picture_is_none():
    assert picture("nothing", "en") == b""
    assert shows("nothing", "en") == ""


def test_only_the_colours_that_are_given_stand_in_a_picture():
    for name in PICTURES:
        used = set(re.findall(r"#[0-9a-fA-F]{6}", picture(name, "en").decode()))
        assert used <= set(ON_PAPER.values())


def test_a_picture_is_read_as_what_it_shows():
    assert plain("![Where the pump lies](../../pictures/pump.svg)") == "Where the pump lies"
