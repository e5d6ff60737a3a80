"""A due item: one thing that must happen for one patient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

KINDS = (
    "evaluation", "trial", "trial_decision", "surgery", "authorisation", "wound_check", "dose_visit", "follow_up",
    "call_back", "refill", "drug_order", "replacement", "pump_check", "confirm_transfer",
)  # fmt: skip
"""Every kind of due item (rules.md)."""

NOT_VISITS = frozenset({"drug_order", "call_back", "authorisation"})
"""Kinds that no visit can be booked for."""

SEVERAL = frozenset({"wound_check", "dose_visit"})
"""Kinds that a patient may have several open items of at a time: one for each planned visit."""

VISITS = tuple(kind for kind in KINDS if kind not in NOT_VISITS)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a date is what it is: a code with the facts behind it, made a sentence by `words`.

    Facts are text or whole numbers; those named `…_on` are ISO dates.
    """

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """One open item. It holds nothing that depends on today.

    `due_on` is None where the date is not known; `limit_on` is then the last day that can be
    named. `closes_after` is the last day the item is listed. `raised` is 1 for one who
    cannot be reached: too many failed contacts, or lost to follow-up. `nth` tells apart items of a kind.
    """

    kind: str
    reason: Reason
    stage: str
    nth: int = 0
    due_on: date | None = None
    book_by: date | None = None
    order_by: date | None = None
    tier: int | None = None
    governing: str | None = None
    estimated_alarm_on: date | None = None
    printed_alarm_on: date | None = None
    limit_on: date | None = None
    limit_book_by: date | None = None
    limit_order_by: date | None = None
    limit_governing: str | None = None
    closes_after: date | None = None
    booked_for: date | None = None
    booked_at: str = ""
    booking_fault: str | None = None
    failed_contacts: int = 0
    raised: int = 0
    drugs: str = ""
    questions: tuple[Reason, ...] = ()
    filled_on: date | None = field(default=None, compare=False)

    @property
    def topic(self) -> str:
        """What to read about it: its kind; "" for a pump check that no alarm gave rise to."""
        of_alarm = str(self.reason.facts.get("cause", "")).startswith("alarm")
        return "" if self.kind == "pump_check" and not of_alarm else self.kind
