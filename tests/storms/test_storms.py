"""Short storms: the long ones are `dev.py soak`, with the figures in docs/reliability.md."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent

needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork and no SIGKILL here")


def why_no_disks() -> str:
    """Why no file system of our own can be mounted here; "" where one can."""
    if sys.platform != "linux":
        return "needs Linux"
    try:
        from tests.storms import cutfs
    except (ImportError, OSError) as error:  # the package, or the library below it
        return f"mfusepy: {error}"
    return cutfs.why_not()


needs_disks = pytest.mark.skipif(bool(why_no_disks()), reason=why_no_disks() or "-")


def storm(name: str, rounds: int, seed: int = 5) -> dict[str, Any]:
    """Run one in a process of its own, as `dev.py soak` does; gives its figures."""
    command = [sys.executable, "-m", "tests.storms", name, "--rounds", str(rounds), "--seed", str(seed)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert run.stdout, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


@needs_fork
@pytest.mark.parametrize(("name", "rounds"), [("kill-desk", 15), ("kill-upgrade", 5), ("kill-making", 5)])
def test_a_kill_at_any_moment_loses_nothing_acknowledged(name, rounds):
    found = storm(name, rounds)
    assert found["troubles"] == []
    assert found["rounds"] == rounds
    assert name != "kill-desk" or found["counts"]["acknowledged"] > rounds


@needs_fork
@pytest.mark.parametrize("name", ["kill-backup", "kill-restore"])
def test_a_kill_leaves_no_half_backup_and_no_half_restored_clinic(name):
    found = storm(name, 6)
    assert found["troubles"] == []


@needs_fork
@needs_disks
@pytest.mark.parametrize(("name", "rounds"), [("power", 20), ("power-making", 5), ("power-upgrade", 4)])
def test_a_power_cut_loses_nothing_acknowledged(name, rounds):
    found = storm(name, rounds)
    assert found["troubles"] == []
    assert found["rounds"] == rounds


@needs_fork
@needs_disks
def test_without_syncing_the_same_power_cuts_lose_much():
    assert storm("power-off", 12)["wrong"] >= 3


@needs_fork
@needs_disks
def test_a_disk_that_fails_is_said_and_the_desk_goes_on_once_it_is_mended():
    found = storm("disk", 1)
    assert found["troubles"] == []
    assert found["counts"]["said"] > 5


@needs_fork
def test_flipped_bits_never_crash_a_reader_nor_stay_unseen_where_they_changed_anything():
    found = storm("flips", 25)
    assert found["troubles"] == []
    assert found["counts"]["other data, not found"] == 0


def test_every_row_another_program_changed_is_named_and_no_other():
    found = storm("rewritten", 12)
    assert found["troubles"] == []
    assert found["counts"]["changed"] >= 12


def test_two_weeks_of_a_clinics_days_leave_everything_in_order():
    if sys.platform == "win32":
        pytest.skip("memory is not told there")
    found = storm("months", 6)
    assert found["troubles"] == []
    assert found["counts"]["actions"] > 500
    assert found["counts"]["bytes"] < 4_000_000
