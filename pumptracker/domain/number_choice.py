"""The clinic's numbers as it chooses them: their groups, units and sources, and reading one that was typed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pumptracker.domain.policy import Numbers
from pumptracker.domain.quantity import parse_decimal, plain
from pumptracker.domain.refused import Refused

Number = int | Decimal | tuple[int, ...]

DAYS, WORKING_DAYS, MONTHS, ML, ML_A_DAY, TIMES = "days", "working_days", "months", "ml", "ml_a_day", "times"


@dataclass(frozen=True, slots=True)
class NumberChoice:
    """One number: its unit, and where its default comes from ("" where it is a choice of the clinic alone)."""

    name: str
    unit: str
    source: str = ""

    @property
    def default(self) -> Number:
        """The value that is shipped."""
        found: Number = getattr(Numbers(), self.name)
        return found


GROUPS: dict[str, tuple[NumberChoice, ...]] = {
    "refills": (
        NumberChoice("refill_margin_days", DAYS, "Published margins differ: 3 to 5 days, and 7 to 10 days"),
        NumberChoice("clinic_maximum_days", DAYS, "Baclofen may stay 180 days: Neuromodulation 2023, PMID 38043050"),
        NumberChoice("unlisted_limit_days", DAYS),
        NumberChoice("printed_difference_days", DAYS),
        NumberChoice("refill_sooner_than_days", DAYS),
        NumberChoice("order_lead_days", WORKING_DAYS),
    ),
    "residuals": (
        NumberChoice("discrepancy_ml", ML, "ASRA 2017 e-poster; Maino 2017 gives 1 mL for 20 mL pumps"),
        NumberChoice("flow_high_ml", ML_A_DAY),
    ),
    "calls": (NumberChoice("soon_days", DAYS), NumberChoice("failed_contacts_raise", TIMES)),
    "stages": (
        NumberChoice("evaluation_days", DAYS),
        NumberChoice("trial_days", DAYS),
        NumberChoice("trial_decision_days", DAYS),
        NumberChoice("surgery_days", DAYS),
        NumberChoice("post_procedure_days", DAYS),
        NumberChoice("transfer_days", DAYS),
    ),
    "replacement": (
        NumberChoice("replacement_months", MONTHS, "Medtronic UK: book about 6 months before the pump stops"),
    ),
    "education": (NumberChoice("article_review_months", MONTHS),),
}
"""The numbers of the pane "Margins and limits", by group."""

TEMPLATES = (
    NumberChoice("wound_check_days", DAYS),
    NumberChoice("dose_visit_days", DAYS, "Dose visits every 1 to 2 weeks early on: a children's hospital"),
)
"""The visits planned after an implant, each a list of days."""

EVERY = {choice.name: choice for group in (*GROUPS.values(), TEMPLATES) for choice in group}
"""Every number, by name."""


def read_number(name: str, text: str) -> Number:
    """The value typed for a number of the policy; raises Refused at `name` where it is none or out of range."""
    like = EVERY[name].default
    value: Number
    if isinstance(like, tuple):
        value = tuple(_whole(part, name) for part in text.replace(";", ",").split(",") if part.strip())
    elif not text.strip():
        raise Refused("required", field=name)
    else:
        value = parse_decimal(text, name) if isinstance(like, Decimal) else _whole(text, name)
    check_number(name, value)
    return value


def check_number(name: str, value: Number) -> None:
    """Refuse, at `name`, a value that the policy does not take."""
    taken: dict[str, Number] = {name: value}
    Numbers(**taken)  # type: ignore[arg-type]


def shown(value: Number) -> str:
    """A number as it is typed: "14, 28"."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return plain(Decimal(value)) or ""


def whole_number(text: str, field: str) -> int | None:
    """A whole number that was typed, None where nothing was; raises Refused where it is no whole number."""
    return _whole(text, field) if text.strip() else None


def _whole(text: str, field: str) -> int:
    number = parse_decimal(text, field)
    if number != int(number):
        raise Refused("not_a_whole_number", field=field, given=text.strip())
    return int(number)
