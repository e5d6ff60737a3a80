"""Labels lie where a 5160 sheet has them, from the first one free."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain import label_sheet
from pumptracker.domain.letter import DISCREET, DISCREET_FIELDS, FIELDS, KINDS, check_body, check_discreet, merged
from pumptracker.domain.letter_texts import LETTERS, PRINTS
from pumptracker.domain.refused import Refused


@pytest.mark.parametrize(
    ("start", "sheet", "x", "y"),
    [(1, 0, 13.5, 36), (2, 0, 211.5, 36), (3, 0, 409.5, 36), (4, 0, 13.5, 108), (30, 0, 409.5, 684)],
)
def test_a_label_lies_in_its_row_and_column(start, sheet, x, y):
    (place,) = label_sheet.places(1, start=start)
    assert (place.sheet, place.x, place.y) == (sheet, pytest.approx(x), pytest.approx(y))


def test_a_nudge_moves_every_label_alike():
    moved = label_sheet.places(31, right_mm=1, down_mm=-2)
    for before, after in zip(label_sheet.places(31), moved, strict=True):
        assert after.x - before.x == pytest.approx(72 / 25.4)
        assert after.y - before.y == pytest.approx(-2 * 72 / 25.4)


@given(count=st.integers(0, 200), start=st.integers(1, 30))
def test_no_two_labels_ever_lie_on_each_other_and_all_are_on_paper(count, start):
    places = label_sheet.places(count, start=start)
    assert len({(place.sheet, place.x, place.y) for place in places}) == count
    assert all(0 <= place.x <= 612 - label_sheet.WIDTH and 0 <= place.y <= 792 - label_sheet.HEIGHT for place in places)
    assert [place.sheet for place in places] == [(start - 1 + number) // 30 for number in range(count)]


@pytest.mark.parametrize(
    ("given_", "field"),
    [({"start": 0}, "label_start"), ({"start": 31}, "label_start"), ({"right_mm": 10.5}, "label_right"),
     ({"down_mm": -11}, "label_down"), ({"right_mm": float("nan")}, "label_right")],
)  # fmt: skip
def test_a_place_that_is_on_no_sheet_is_refused_at_its_field(given_, field):
    with pytest.raises(Refused) as refusal:
        label_sheet.places(1, **given_)
    assert refusal.value.field == field


# what strangers may read ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", sorted(DISCREET))
@pytest.mark.parametrize(
    "text",
    ["Your PUMP is due", "su bomba", "baclofen visit", "Pain clinic", "Clínica del dolor", "your refill", "REFÍLL now",
     "spasticity", "Lioresal ready", "intrathecal-pump"],
)  # fmt: skip
def test_a_text_for_strangers_never_says_pump_drug_or_condition(kind, text):
    with pytest.raises(Refused) as refusal:
        check_body(text, kind, drugs=["Lioresal"])
    assert refusal.value.code == "telling_word"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_tells_is_for_letters_alone(kind, name):
    body = f"Hello {{{name}}}"
    if kind in DISCREET and name not in DISCREET_FIELDS:
        with pytest.raises(Refused, match="telling_field"):
            check_body(body, kind)
    else:
        check_body(body, kind)


@pytest.mark.parametrize("word", ["Spain", "campaign"])
def test_a_word_that_only_contains_a_telling_one_may_stand(word):
    check_discreet(word)


@pytest.mark.parametrize(
    "letter", [*LETTERS, *PRINTS], ids=lambda letter: f"{letter.kind}-{letter.name}-{letter.language}"
)
def test_every_shipped_text_keeps_its_own_rules_and_has_both_languages(letter):
    check_body(letter.body, letter.kind)
    both = {each.language for each in (*LETTERS, *PRINTS) if each.name == letter.name}
    assert both == {"en", "es"}


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(min_size=1).filter(str.strip), min_size=len(FIELDS)))
def test_a_merged_text_always_holds_what_its_fields_say(values):
    body = "\n".join(f"{name}: {{{name}}}" for name in values)
    text = merged(body, values)
    assert all(f"{name}: {said}" in text for name, said in values.items())
