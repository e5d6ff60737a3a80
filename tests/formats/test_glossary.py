"""The glossary: its terms, and where a text speaks of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.formats import glossary
from pumptracker.formats.article import read_article
from pumptracker.paths import resources

TERMS = {
    "reservoir": "The chamber.",
    "alarm date": "A day.",
    "ERI (replace soon)": "A mark.",
    "alarm": "A tone.",
    "PTM o PTC": "A handset.",
}


@pytest.mark.parametrize(
    ("body", "terms"),
    [
        ("Words.\n\n### Reservoir\n\nThe *chamber*\nof the pump.\n\n### ERI\nSoon.", {
            "Reservoir": "The chamber of the pump.", "ERI": "Soon."}),
        ("- **Trial:** a test.\n- **Prime** – fill the tube.", {"Trial": "a test.", "Prime": "fill the tube."}),
        ("## A\n\n**Alarm date.** The day.\nMore.\n\n## B\n\nnot of it", {"Alarm date": "The day. More."}),
        ("### Empty\n\n### Full\n\nHas **bold** words.", {"Full": "Has bold words."}),
        ("", {}), ("No terms here.", {}),
    ],
)  # fmt: skip
def test_a_term_is_a_heading_of_the_third_level_or_a_bold_entry(body, terms):
    assert glossary.terms(body) == terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The reservoir and the RESERVOIR", [("reservoir", "reservoir")]),
        ("the alarm date, then an alarm", [("alarm date", "alarm date"), ("alarm", "alarm")]),
        ("reservoirs are many", []), ("At ERI or replace soon", [("ERI", "ERI (replace soon)")]),
        ("Alarm", [("Alarm", "alarm")]), ("Un PTC.", [("PTC", "PTM o PTC")]), ("", []),
    ],
)  # fmt: skip
def test_a_text_speaks_of_a_term_by_whole_words_and_its_first_place_counts(text, found):
    said = [(text[slice(*each.span)], each.term) for each in glossary.mentions(text, TERMS)]
    assert said == found


@given(st.text(), st.dictionaries(st.text(max_size=12), st.text(max_size=5), max_size=4))
def test_mentions_never_overlap_and_never_name_a_term_twice(text, terms):
    found = glossary.mentions(text, terms)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))
    assert len({each.term for each in found}) == len(found)


def test_the_glossary_that_is_shipped_says_as_much_in_both_languages():
    read = [read_article(resources() / "education" / code / "glossary.md") for code in ("en", "es")]
    if all(read):  # an article that is missing is no fault of the program
        english, spanish = (glossary.terms(each.body) for each in read if each)
        assert len(english) == len(spanish) > 0
