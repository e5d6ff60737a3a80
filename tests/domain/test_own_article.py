"""A clinic's own article: what is refused and where, and when it is to be reviewed again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.own_article import LONGEST_BODY, LONGEST_TITLE, Draft, check_draft, tidied
from pumptracker.domain.refused import Refused
from pumptracker.domain.reviewing import DUE, OVERDUE, REVIEWED, STATES, day_reviewed, next_review, review_state

GOOD = Draft(language="en", title="Parking", body="Park behind the clinic.", stage="trial", kinds=("trial",))
TODAY = date(2026, 11, 24)
_DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def test_a_good_draft_is_taken():
    check_draft(GOOD)
    check_draft(replace(GOOD, title="x" * LONGEST_TITLE, body="y" * LONGEST_BODY, stage="any", kinds=()))


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"title": ""}, "required", "title"), ({"title": "  "}, "required", "title"),
        ({"title": "x" * (LONGEST_TITLE + 1)}, "too_long", "title"), ({"body": "\n \n"}, "required", "body"),
        ({"body": "y" * (LONGEST_BODY + 1)}, "too_long", "body"),
        ({"language": "fr"}, "unknown_language", "language"), ({"stage": "deceased"}, "unknown_stage", "stage"),
        ({"kinds": ("trial", "tea")}, "unknown_kind", "kinds"),
        ({"title": "It can wait"}, "article_advice", "title"),
        ({"body": "Tell them it is **safe to\nwait**."}, "article_advice", "body"),
        ({"body": "No se preocupe."}, "article_advice", "body"),
    ],
)  # fmt: skip
def test_a_bad_draft_is_refused_at_its_field(change, code, field):
    with pytest.raises(Refused) as refusal:
        check_draft(replace(GOOD, **change))
    assert (refusal.value.code, refusal.value.field) == (code, field)


def test_a_draft_is_kept_without_what_cannot_be_shown():
    kept = tidied(replace(GOOD, title=" Where\nto  park ", body="\n## A\r\n\tb\x07 \n\n", kinds=("trial", "refill")))
    assert (kept.title, kept.body, kept.kinds) == ("Where to park", "## A\n    b", ("trial", "refill"))


@given(st.text(), st.text())
def test_tidying_twice_changes_nothing_more(title, body):
    once = tidied(replace(GOOD, title=title, body=body))
    assert tidied(once) == once


@pytest.mark.parametrize(
    ("reviewed_on", "months", "next_on"),
    [
        (date(2026, 11, 24), 12, date(2027, 11, 24)), (date(2026, 11, 1), 12, date(2027, 11, 1)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)), (date(2026, 8, 31), 6, date(2027, 2, 28)), (None, 12, None),
    ],
)  # fmt: skip
def test_the_next_review_is_whole_months_after_the_last(reviewed_on, months, next_on):
    assert next_review(reviewed_on, months) == next_on


@pytest.mark.parametrize(
    ("next_on", "state"),
    [
        (date(2026, 11, 23), OVERDUE), (None, OVERDUE), (date(2026, 11, 24), DUE), (date(2026, 12, 24), DUE),
        (date(2026, 12, 25), REVIEWED),
    ],
)  # fmt: skip
def test_a_review_is_due_thirty_days_ahead_and_overdue_the_day_after(next_on, state):
    assert review_state(next_on, TODAY) == state


@given(_DAYS, st.integers(1, 120), _DAYS, st.integers(0, 400))
def test_a_review_never_gets_less_pressing_as_days_go_by(reviewed_on, months, today, later):
    next_on = next_review(reviewed_on, months)
    before, after = review_state(next_on, today), review_state(next_on, today + timedelta(later))
    assert STATES.index(after) <= STATES.index(before)


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026-11", date(2026, 11, 1)), ("2026-11-24", date(2026, 11, 24)), ("", None), ("2026", None), ("soon", None)],
)
def test_the_review_of_a_shipped_text_counts_from_the_first_of_its_month(written, day):
    assert day_reviewed(written) == day


def test_what_no_file_can_keep_is_left_out_of_a_draft():
    kept = tidied(Draft(language="en", title="Where\ud83d to\x07 park", body="Behind\udc00 it.\x00"))
    assert (kept.title, kept.body) == ("Where to park", "Behind it.")
