"""Those a manufacturer's notice is about: who reaches each, what was done, and how far the desk has got."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.appearing import DECEASED, why_not_written_to
from pumptracker.domain.name import Named
from pumptracker.domain.recall import UNCERTAIN, Verdict
from pumptracker.domain.record import PatientRecord

TO_CALL, WRITTEN_TO, REACHED, BY_HAND = "to_call", "letter", "reached", "by_hand"
STATES = (TO_CALL, WRITTEN_TO, REACHED, BY_HAND)
"""Where one who is listed stands; each in exactly one. By hand: whether the notice concerns them is not known."""

WRITTEN = frozenset({"letter", "email", "portal"})
"""The ways of writing to somebody."""


@dataclass(frozen=True, slots=True)
class Tries:
    """What was tried for one patient because of a notice: how often, and the last time."""

    count: int = 0
    made_on: date | None = None
    outcome: str = ""
    channel: str = ""
    reached: bool = False
    written: bool = False


NOTHING_TRIED = Tries()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Named):
    """One patient on the list of a notice, with the pump it is about.

    `told_by` says who is to tell them: "" the desk, else a reason of `domain.appearing`.
    """

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    phone: str
    stage: str
    model: str
    serial: str
    implanted_on: date | None
    next_refill_on: date | None
    verdict: Verdict
    tries: Tries
    told_by: str

    @property
    def state(self) -> str:
        """Where they stand."""
        return state(self.verdict.kind, self.tries)


def told_by(record: PatientRecord) -> str | None:
    """Who tells a patient of a notice; None where they are not listed: the dead.

    Whoever left with the pump is: the notice is about the pump they carry.
    """
    why = why_not_written_to(record)
    return None if why == DECEASED else why


def state(verdict: str, tries: Tries) -> str:
    """Where one who is listed stands; one to be checked by hand stays that, whatever was tried, until it is known."""
    if verdict == UNCERTAIN:
        return BY_HAND
    if tries.reached:
        return REACHED
    return WRITTEN_TO if tries.written else TO_CALL


@dataclass(frozen=True, slots=True)
class Counts:
    """How many are listed by where they stand, and how many of all have not been reached."""

    by_state: dict[str, int]
    not_reached: int

    @property
    def concerned(self) -> int:
        """Those whom the notice surely concerns."""
        return self.listed - self.by_state[BY_HAND]

    @property
    def listed(self) -> int:
        """Everyone on the list."""
        return sum(self.by_state.values())


def counted(found: Iterable[tuple[str, Tries]]) -> Counts:
    """Count verdicts and tries."""
    by_state, not_reached = dict.fromkeys(STATES, 0), 0
    for verdict, tries in found:
        by_state[state(verdict, tries)] += 1
        not_reached += not tries.reached
    return Counts(by_state, not_reached)
