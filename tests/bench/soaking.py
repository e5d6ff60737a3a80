"""What random use leaves behind: memory, references, widgets and objects, sampled while keys and clicks go on."""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pumptracker.ui import theme
from tests.bench.start import memory
from tests.walk import Walk, watched

Samples = dict[str, list[float]]
_WARM_UP_SHARE = 0.1
_SAMPLES = 200


def soaked(folder: Path, seconds: float, seed: int = 1) -> tuple[Samples, list[str]]:
    """Walk over the desk for so long after a warm-up; returns the samples, and what raised or warned."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["pumptracker"])
    theme.apply(app)
    walk = Walk(folder, seed, patients=0)
    samples: Samples = {name: [] for name in ("minute", "step", "rss", "references to None", "widgets", "objects",
                                              "files")}  # fmt: skip
    began = time.monotonic()
    warm = began + min(60.0, seconds * _WARM_UP_SHARE)
    steps, next_sample = 0, warm
    with watched(walk):
        while (now := time.monotonic()) < warm + seconds:
            walk.step()
            steps += 1
            if now >= next_sample:
                next_sample = now + seconds / _SAMPLES
                _sample(samples, (now - warm) / 60, steps)
        _shut(walk)
    return samples, walk.trouble


def _sample(samples: Samples, minute: float, step: int) -> None:
    gc.collect()
    figures = (
        minute, step, memory(os.getpid())[0], sys.getrefcount(None), len(QApplication.allWidgets()),
        len(gc.get_objects()), len(os.listdir("/proc/self/fd")),
    )  # fmt: skip
    for kept, figure in zip(samples.values(), figures, strict=True):
        kept.append(figure)


def _shut(walk: Walk) -> None:
    """Close what is open; whether the file is sound is for other tests to ask."""
    walk._closer.stop()
    walk.window.close()
    walk.db.close()


def drift(samples: list[float]) -> tuple[float, float, float]:
    """Where a figure began and ended (the middle of the first and last tenth), and the change in percent."""
    tenth = max(1, len(samples) // 10)
    first, last = statistics.median(samples[:tenth]), statistics.median(samples[-tenth:])
    return first, last, 100 * (last - first) / first if first else 0.0


def slope(minutes: list[float], samples: list[float]) -> float:
    """How much a figure grows in an hour, by the straight line that fits best."""
    if len(set(minutes)) < 2:
        return 0.0
    return statistics.linear_regression(minutes, samples).slope * 60
