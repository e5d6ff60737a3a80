"""Random use for long: what is resident, and whether anything piles up."""

from __future__ import annotations

import gc
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pumptracker.ui import theme
from tests.bench.start import memory
from tests.walk import Walk, watched

_EVERY_SECONDS = 5.0


def roam(clinic: Path, *, minutes: float, warm_up: float = 0.2) -> dict[str, list[float]]:
    """Samples during a random walk on a copy of a clinic; the first `warm_up` of the time is not sampled."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app)
    found: dict[str, list[float]] = {name: [] for name in ("rss", "none_references", "widgets", "objects", "files")}
    with tempfile.TemporaryDirectory(prefix="roam-") as folder:
        shutil.copy(clinic / "clinic.db", Path(folder) / "clinic.db")
        walk = Walk(Path(folder), 7, patients=0)
        began = time.monotonic()
        sampled = began + 60 * minutes * warm_up
        steps = 0
        with watched(walk):
            while time.monotonic() - began < 60 * minutes * (1 + warm_up):
                walk.step()
                steps += 1
                if time.monotonic() >= sampled:
                    sampled += min(_EVERY_SECONDS, 60 * minutes / 10)
                    _sample(found)
            walk.end()
    found["steps"], found["troubles"] = [float(steps)], [float(len(walk.trouble))]
    for trouble in walk.trouble:
        print(trouble, file=sys.stderr)
    return found


def _sample(found: dict[str, list[float]]) -> None:
    gc.collect()
    found["rss"].append(memory(os.getpid())[0])
    found["none_references"].append(float(sys.getrefcount(None)))
    found["widgets"].append(float(len(QApplication.allWidgets())))
    found["objects"].append(float(len(gc.get_objects())))
    found["files"].append(float(len(os.listdir("/proc/self/fd"))))


if __name__ == "__main__":
    print(json.dumps(roam(Path(sys.argv[1]), minutes=float(sys.argv[2]))))
