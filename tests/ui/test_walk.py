"""The short version of the random walk; `python3 dev.py soak --walk 60` is the long one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from pumptracker.ui import theme
from tests import walk


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(each, marks=pytest.mark.long) for each in (2, 3))])
def test_no_walk_over_the_desk_raises_warns_or_breaks_the_promise(qapp, tmp_path, seed):
    trouble, made = walk.run(tmp_path, seed, steps=350)
    theme.apply(qapp)
    assert trouble == []
    assert made == 350


def test_no_walk_over_the_desk_raises_or_warns_while_it_is_read_out(qapp, tmp_path):
    QAccessible.setActive(True)
    trouble, made = walk.run(tmp_path, 105, steps=250)
    theme.apply(qapp)
    assert trouble == []
    assert made == 250
