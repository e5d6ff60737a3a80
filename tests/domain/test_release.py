"""Which of two versions is the newer one, by a table."""

from __future__ import annotations

from itertools import pairwise

import pytest

import pumptracker
from pumptracker.domain.refused import Refused
from pumptracker.domain.release import is_newer, read_version

IN_ORDER = (
    "0.8.0", "0.8.10", "0.9.0-alpha", "0.9.0a2", "0.9.0-beta.1", "0.9.0-rc1", "0.9.0rc2", "0.9.0", "0.9.1", "0.9.10",
    "0.10", "1.0.0-rc.1", "1.0", "1.0.1", "2.0.0", "10.0.0",
)  # fmt: skip


def test_versions_in_order_are_each_newer_than_the_one_before_and_never_the_other_way_round():
    for older, newer in pairwise(IN_ORDER):
        assert is_newer(newer, older), (newer, older)
        assert not is_newer(older, newer), (newer, older)


@pytest.mark.parametrize(("one", "other"), [("1.0", "1.0.0"), ("v0.9.1", "0.9.1"), (" 0.9.0 ", "0.9.0")])
def test_one_version_written_in_two_ways_is_no_newer_one(one, other):
    assert not is_newer(one, other)
    assert not is_newer(other, one)


@pytest.mark.parametrize(
    "text", ["", "latest", "1", "0.9.1.2", "0.9.x", "-1.0", "0,9", "١.٢", "0.9.1 or later", "99999.1"]
)
def test_what_is_no_version_is_refused_and_not_guessed(text):
    with pytest.raises(Refused, match="version_unreadable"):
        read_version(text)


def test_this_program_has_a_version_that_can_be_compared():
    assert read_version(pumptracker.__version__) > read_version("0.0.1")
