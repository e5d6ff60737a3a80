"""From the start of the process to the first frame with content, and the memory of the process two seconds later.

The screen is read from outside, so that whatever a start costs counts: Python, imports, the file, the fonts.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.registers import ROOT, TODAY
from tests.bench.screen import Area, Screen, has_content
from tests.bench.setting import Figures, Setting, tell

_BARE = ([str(Path(__file__).with_name("bare.py"))], Area(0, 330, 400, 440, ink=50))
_ROWS = Area(120, 200, 1050, 650, ink=1_000, every=3)
_AT_REST_AFTER = 2.0
_LONGEST = 60.0
_LOOK_EVERY = 0.001


@dataclass(slots=True)
class Start:
    """One start: milliseconds to content, to the last change of the screen; memory in MB."""

    content: float
    settled: float
    rss: float
    pss: float


def measure(setting: Setting, screen: Screen) -> Figures:
    """Start the bare window and the desk on each clinic by turns; the first turn only warms up."""
    subjects: dict[str, tuple[list[str], Area]] = {"bare": _BARE}
    for patients, folder in setting.clinics.items():
        arguments = ["-m", "pumptracker", "--data", str(folder), "--on", TODAY.isoformat()]
        subjects[str(patients)] = (arguments, _ROWS)
    figures: Figures = {name: {"content": [], "settled": [], "rss": [], "pss": []} for name in subjects}
    rounds = setting.times(12, 1)
    for turn in range(rounds + 1):
        tell(f"start: round {turn} of {rounds}")
        for name, (arguments, area) in subjects.items():
            began = _start(arguments, area, setting, screen)
            if turn:
                for kind, samples in figures[name].items():
                    samples.append(getattr(began, kind))
    return figures


def _start(arguments: Sequence[str], area: Area, setting: Setting, screen: Screen) -> Start:
    empty = screen.look()
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], env=setting.environment(), cwd=ROOT)
    try:
        seen = _watch(process, area, screen, empty, began, setting.times(1, 0) * _AT_REST_AFTER)
        rss, pss = memory(process.pid)
    finally:
        process.terminate()
        process.wait()
    _wait_for(screen, empty)
    content = next(moment for moment, look in seen if has_content(look, area))
    return Start(content * 1000, seen[-1][0] * 1000, rss, pss)


def _watch(
    process: subprocess.Popen[bytes], area: Area, screen: Screen, empty: bytes, began: float, stay: float
) -> list[tuple[float, bytes]]:
    """Every different look of the screen with its moment, until it has had content for so many seconds."""
    seen: list[tuple[float, bytes]] = []
    last, ends = empty, began + _LONGEST
    while (now := time.perf_counter()) < ends:
        look = screen.look()
        if look != last:
            seen.append((now - began, look))
            last = look
            if ends == began + _LONGEST and has_content(look, area):
                ends = now + stay
        if process.poll() is not None:
            raise RuntimeError(f"{process.args} ended by itself")
        time.sleep(_LOOK_EVERY)
    if ends == began + _LONGEST:
        raise RuntimeError(f"{process.args} painted nothing")
    return seen


def _wait_for(screen: Screen, empty: bytes) -> None:
    """Wait until the window is gone from the screen."""
    ends = time.perf_counter() + 5
    while screen.look() != empty and time.perf_counter() < ends:
        time.sleep(0.01)


def memory(process_id: int | str) -> tuple[float, float]:
    """Resident memory of a process in MB: all of it, and with what is shared divided among those who share."""
    status = Path(f"/proc/{process_id}/status").read_text(encoding="utf-8")
    shares = Path(f"/proc/{process_id}/smaps_rollup").read_text(encoding="utf-8")
    return _megabytes("VmRSS", status), _megabytes("Pss", shares)


def _megabytes(name: str, text: str) -> float:
    found = re.search(rf"^{name}:\s+(\d+) kB", text, re.MULTILINE)
    assert found is not None
    return int(found[1]) / 1024
