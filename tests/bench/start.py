"""From the start of the process to the first frame with content, and what rests in memory: seen from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.bench.screen import HEIGHT, WIDTH, Area, Screen, virtual_screen

BARE = "bare window"
_DAY = "2026-11-24"
_AREAS = {BARE: Area(0, HEIGHT // 2 - 10, 400, HEIGHT // 2 + 10, 1)}
_ROWS = Area(250, 300, WIDTH - 320, HEIGHT - 140)
"""Where the rows of the worklist stand, away from the edges that other parts paint."""
_REST_SECONDS = 2.0


def measure(clinics: Mapping[str, Path], *, rounds: int) -> dict[str, dict[str, list[float]]]:
    """For the bare window and each clinic, by turns: milliseconds to the first text and to the last change; MB."""
    names = [BARE, *clinics]
    found: dict[str, dict[str, list[float]]] = {
        name: {"first": [], "settled": [], "rss": [], "pss": []} for name in names
    }
    with virtual_screen() as screen, tempfile.TemporaryDirectory(prefix="start-") as home:
        for turn in range(rounds + 1):
            for name in names:
                seen = _start(screen, name, clinics.get(name), home)
                if turn:  # the first round only warms the caches of the disk
                    for figure, value in seen.items():
                        found[name][figure].append(value)
    return found


def _start(screen: Screen, name: str, clinic: Path | None, home: str) -> dict[str, float]:
    desk = ["-m", "pumptracker", "--data", str(clinic), "--on", _DAY]
    command = [sys.executable, *(["-m", "tests.bench.bare"] if clinic is None else desk)]
    environment = {
        **os.environ,
        "DISPLAY": screen.display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": home,
        "XDG_CONFIG_HOME": home,
    }
    began = time.perf_counter()
    with _running(command, environment) as process:
        first = screen.wait_for_text(_AREAS.get(name, _ROWS))
        settled = screen.wait_until_still()
        time.sleep(_REST_SECONDS)
        resident, shared = memory(process.pid)
    screen.wait_until_still(for_seconds=0.05)
    return {"first": (first - began) * 1000, "settled": (settled - began) * 1000, "rss": resident, "pss": shared}


@contextmanager
def _running(command: list[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def memory(pid: int) -> tuple[float, float]:
    """Megabytes in memory of a process: all of it, and with what it shares divided among those that share it."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return _kilobytes(status, "VmRSS:") / 1024, _kilobytes(rollup, "Pss:") / 1024


def _kilobytes(text: str, name: str) -> int:
    line = next(line for line in text.splitlines() if line.startswith(name))
    return int(line.split()[1])
