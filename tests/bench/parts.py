"""What is measured, how often, and in which order: every size has its turn before any has its next."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench import registers
from tests.bench.registers import ROOT
from tests.bench.screen import Screen
from tests.bench.setting import Figures, Setting, tell


@dataclass(frozen=True, slots=True)
class Part:
    """A measurement: how many turns, how many samples in each, and the same when it must be quick."""

    turns: int
    often: float
    quick: float
    writes: bool = False
    sizes: str = "all"
    """Which of the sizes: all, the ends (the smallest and the largest) or the largest."""

    def of(self, clinics: Mapping[int, Path]) -> dict[int, Path]:
        """The clinics to measure."""
        ordered = sorted(clinics)
        chosen = {"all": ordered, "ends": [ordered[0], ordered[-1]], "largest": ordered[-1:]}[self.sizes]
        return {patients: clinics[patients] for patients in chosen}


PARTS: Mapping[str, Part] = {
    "search": Part(4, 20, 2),
    "filter": Part(4, 25, 4),
    "open": Part(4, 25, 3),
    "scroll": Part(4, 25, 3),
    "refill": Part(4, 25, 3, writes=True),
    "import": Part(2, 1, 1, sizes="largest"),
    "recompute": Part(2, 1, 1, writes=True),
    "backup": Part(3, 1, 1),
    "soak": Part(1, 0, 2, writes=True, sizes="ends"),
}
NAMES = ("start", *PARTS)
"""Everything that can be measured; `start` gives the memory at rest too."""


def measure(name: str, setting: Setting, screen: Screen | None) -> Figures:
    """The samples of one measurement by number of patients."""
    if name == "start":
        from tests.bench import start

        assert screen is not None
        return start.measure(setting, screen)
    part = PARTS[name]
    clinics = part.of(setting.clinics)
    figures: Figures = {str(patients): {} for patients in clinics}
    turns = setting.times(part.turns, 1)
    for turn in range(turns):
        for patients, folder in clinics.items():
            tell(f"{name}: turn {turn + 1} of {turns}, {patients:,} patients")
            for kind, samples in _turn(name, setting, folder, patients, turn).items():
                figures[str(patients)].setdefault(kind, []).extend(samples)
    return figures


def _turn(name: str, setting: Setting, folder: Path, patients: int, turn: int) -> dict[str, list[float]]:
    part = PARTS[name]
    often = part.quick if setting.quick else (part.often or setting.soak_minutes * 60)
    if part.writes:
        folder = registers.copy(folder, setting.scratch / f"{name}-{patients}-{turn}")
    arguments = (name, folder, setting.scratch, patients, turn, often)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.inside", *map(str, arguments)], cwd=ROOT, env=setting.environment(),
        stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{name} with {patients} patients failed: its message above says why")
    if part.writes:
        shutil.rmtree(folder)
    samples: dict[str, list[float]] = json.loads(done.stdout)
    return samples
