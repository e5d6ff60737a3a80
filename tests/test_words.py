"""One thing is spoken of as one."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from pumptracker.words import SENTENCES, local_time, sentence

_OF_ONE = [code for code in SENTENCES if code.endswith("_one") and code.removesuffix("_one") in SENTENCES]


_COUNTED = re.compile(r"\{(patients|days|months|years|amount|count)\} (failed |implanted )?[a-z]+s\b")
_ALWAYS_SEVERAL = frozenset({
    "contact_count", "contact_several", "beeping_more_found", "pumps_n", "fore_closed_day_n", "fore_after_due_n",
    "fore_counted_n", "fore_tile_n", "fore_drug_expires_n",
})  # fmt: skip
"""Said only of more than one: what is chosen by another code where there is one."""


def test_whatever_is_counted_can_be_spoken_of_as_one():
    plural = {code for code, said in SENTENCES.items() if _COUNTED.search(said) and not code.endswith("_one")}
    assert {code for code in plural if f"{code}_one" not in SENTENCES} == _ALWAYS_SEVERAL


def _facts(code: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name}


@pytest.mark.parametrize("code", _OF_ONE)
def test_the_sentence_about_one_says_nothing_that_the_one_about_several_does_not_know(code):
    assert _facts(code) <= _facts(code.removesuffix("_one"))


@pytest.mark.parametrize(
    ("code", "facts", "words"),
    [
        ("unit_days", {"amount": "1"}, "1 day"), ("unit_days", {"amount": "7"}, "7 days"),
        ("tries", {"count": 1}, "1 failed try"), ("tries", {"count": 3}, "3 failed tries"),
        ("all_accounted_for", {"patients": 1}, "of 1 patient, all accounted for"),
        ("pathway_accounted", {"count": 1, "patients": 4}, "1 of 4 patients on the pathway are on this board"),
    ],
)  # fmt: skip
def test_one_is_no_plural(code, facts, words):
    assert sentence(code, facts) == words


@pytest.mark.parametrize("cause", ["alarm", "alarm_single", "alarm_two_tone", "mri", "discrepancy"])
def test_a_cause_is_said_in_words(cause):
    said = sentence("pump_check", {"cause": cause, "happened_on": "2026-07-04"})
    assert "_" not in said
    assert not said.startswith(f"The pump must be checked after: {cause} ")
    assert said.endswith("on 4 Jul 2026")


def test_a_moment_that_is_not_known_is_said_with_no_words():
    assert local_time("") == ""
    assert local_time("2026-11-24T12:00:00.000Z").startswith(("23 Nov 2026, ", "24 Nov 2026, ", "25 Nov 2026, "))
