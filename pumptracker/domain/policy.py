"""The clinic's choices: margins, lead times, limits, calendar and tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from pumptracker.domain.calendar import Calendar
from pumptracker.domain.defaults import DRUGS, MIXTURES, MODELS
from pumptracker.domain.drug import Formulary
from pumptracker.domain.numbers import Numbers as Numbers  # read from here by whoever wants the whole policy
from pumptracker.domain.pump_model import Models


def _default_formulary() -> Formulary:
    return Formulary({drug.name: drug for drug in DRUGS}, {mixture.drugs: mixture for mixture in MIXTURES})


@dataclass(frozen=True)
class Policy:
    """All that a clinic decides and a date rests on."""

    numbers: Numbers = field(default_factory=Numbers)
    calendar: Calendar = field(default_factory=Calendar)
    formulary: Formulary = field(default_factory=_default_formulary)
    models: Models = field(default_factory=lambda: Models(MODELS))
