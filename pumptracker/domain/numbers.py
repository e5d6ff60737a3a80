"""The numbers that are a clinic's choice: margins, lead times, limits."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

from pumptracker.domain.refused import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Every number that is a clinic's choice, with its default from rules.md. Days unless named."""

    refill_margin_days: int = 7
    order_lead_days: int = 10
    clinic_maximum_days: int = 180
    printed_difference_days: int = 2
    discrepancy_ml: Decimal = Decimal(2)
    unlisted_limit_days: int = 30
    soon_days: int = 7
    failed_contacts_raise: int = 3
    evaluation_days: int = 60
    trial_days: int = 14
    trial_decision_days: int = 14
    surgery_days: int = 60
    wound_check_days: tuple[int, ...] = (10,)
    dose_visit_days: tuple[int, ...] = (14, 28)
    post_procedure_days: int = 42
    transfer_days: int = 14
    replacement_months: int = 6
    flow_high_ml: Decimal = Decimal(10)
    refill_sooner_than_days: int = 10
    article_review_months: int = 12

    def __post_init__(self) -> None:
        for each in fields(self):
            _check_number(each.name, getattr(self, each.name))


_MAY_BE_ZERO = frozenset({"refill_margin_days", "order_lead_days", "printed_difference_days", "soon_days"})
_LARGEST = 3660
LARGEST = {"order_lead_days": 260, "replacement_months": 120, "article_review_months": 120}
"""The largest value of the numbers that count something longer than days, or one by one (a working year, ten years)."""


def _check_number(name: str, value: object) -> None:
    if isinstance(value, tuple):
        if len(value) > 12 or any(not 0 < n <= _LARGEST for n in value) or list(value) != sorted(set(value)):
            raise Refused("days_not_rising", field=name)
        return
    assert isinstance(value, int | Decimal)
    largest = LARGEST.get(name, _LARGEST)
    if value == 0 and name not in _MAY_BE_ZERO:
        raise Refused("must_be_positive", field=name)
    if value < 0 or value > largest:
        raise Refused("out_of_range", field=name, largest=largest)
