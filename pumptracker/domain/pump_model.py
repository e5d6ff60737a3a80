"""Models of pump, as the clinic's table describes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pumptracker.domain.name import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class PumpModel:
    """One model. Volumes in mL, flow in mL/day, None where the maker's figure is not known.

    `alarm_volume_ml` is None for a pump without an alarm. `eri_days` are the days a pump runs on
    after it announces elective replacement. `mri` says what a scan needs: `ask`, `interrogate`
    after it, or `emptied` before it.
    """

    name: str
    maker: str = ""
    reservoir_ml: Decimal | None = None
    alarm_volume_ml: Decimal | None = None
    unusable_residual_ml: Decimal | None = None
    minimum_flow_ml: Decimal | None = None
    service_life_years: int | None = None
    eri_days: int | None = None
    mri: str = "ask"
    source: str = ""
    confirmed: bool = False

    @property
    def estimate_to_ml(self) -> Decimal | None:
        """The volume an estimate runs down to when the patient's own alarm volume is not known."""
        return self.alarm_volume_ml if self.alarm_volume_ml is not None else self.unusable_residual_ml


class Models:
    """The table of models, found by name whatever its case."""

    def __init__(self, models: Iterable[PumpModel] = ()) -> None:
        self._by_name = {folded(model.name): model for model in models}

    def find(self, name: str) -> PumpModel | None:
        """The model of that name; None for one typed in that the table does not list."""
        return self._by_name.get(folded(name))

    def every(self) -> tuple[PumpModel, ...]:
        """All listed models, by name."""
        return tuple(sorted(self._by_name.values(), key=lambda model: model.name))
