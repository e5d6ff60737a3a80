"""Text of twice the usual size on the smallest screen: nothing is clipped, and all is in reach, if by scrolling."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pumptracker.ui import theme
from tests.ui import twice


def test_the_largest_text_is_twice_the_usual():
    assert max(theme.SIZES.values()) == 2 * theme.SIZES["normal"]


@pytest.mark.parametrize(
    ("scheme", "language"), [pytest.param("light", "en", marks=pytest.mark.long), ("contrast-dark", "es")]
)
def test_every_state_has_room_for_text_of_twice_the_size(tmp_path, scheme, language):
    """A process of its own: the screen is decided when Qt starts."""
    platform = f"offscreen:configfile={twice.screen_file(tmp_path)}"
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.twice", str(tmp_path), scheme, language], capture_output=True, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": platform}, cwd=Path(__file__).parents[2], timeout=180, check=False,
    )  # fmt: skip
    count, *found = ran.stdout.splitlines()
    assert (ran.returncode, found) == (0, []), ran.stdout + ran.stderr
    assert int(count.split()[0]) > (100 if language == "en" else 25)
