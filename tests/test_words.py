"""One thing is spoken of as one."""

from __future__ import annotations

from string import Formatter

import pytest

from pumptracker.words import SENTENCES, local_time, sentence

_OF_ONE = [code for code in SENTENCES if code.endswith("_one") and code.removesuffix("_one") in SENTENCES]


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
