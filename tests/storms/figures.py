"""What a storm found, counted."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Figures:
    """How many rounds, how many of them went wrong and how, and whatever else was counted."""

    storm: str
    rounds: int = 0
    wrong: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)

    def round(self, wrong: list[str], where: str) -> None:
        """One more round, with what was wrong in it."""
        self.rounds += 1
        self.wrong += bool(wrong)
        if wrong and len(self.troubles) < 20:
            self.troubles.append(f"{where}: {'; '.join(wrong[:4])}")

    def count(self, **counts: int) -> None:
        """Add to what is counted."""
        for name, number in counts.items():
            self.counts[name] = self.counts.get(name, 0) + int(number)

    def plain(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)
