"""Planted faults are caught: a few quickly here, all of them in `dev.py soak --faults`."""

from __future__ import annotations

import pytest

from tests.faults import FAULTS, planted
from tests.soak import run_desk

QUICK = ("the margin's sign", "a bolus forgotten", "the printout ignored", "a transfer that closes")


@pytest.mark.parametrize("name", QUICK)
def test_a_planted_fault_is_caught(name):
    with planted(name):
        assert run_desk(150, steps=30, derandomize=True)


def test_there_are_ten_faults_or_more_and_none_stays_planted():
    assert len(FAULTS) >= 10
    for name in FAULTS:
        with planted(name):
            pass
    assert run_desk(3, steps=10, derandomize=True) is None
