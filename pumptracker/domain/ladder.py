"""The ladder of the clinic's policy: what comes next for one who cannot be reached. It never leads off the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pumptracker.domain.refused import Refused

CALL, CAREGIVER, LETTER, CLINICIAN, WELFARE = "call", "caregiver", "letter", "clinician", "welfare"
STEPS = (CALL, CAREGIVER, LETTER, CLINICIAN, WELFARE)
"""Every step there is (domain.md 5, "Unreachable ladder")."""

NO_TIER = "none"
TIERS = ("1", "2", "3", NO_TIER)
"""What a ladder is kept by: the tier of the item, or none where no reservoir is concerned."""

LONGEST = 8
"""The most steps of one ladder."""

Ladder = Mapping[str, Sequence[str]]

_WHOLE = (CALL, CALL, CAREGIVER, LETTER, CLINICIAN, WELFARE)
SHIPPED: Ladder = dict.fromkeys(TIERS, _WHOLE)
_WITHOUT_THE_PATIENT = (CLINICIAN, WELFARE)
"""What may still be done for one who has asked not to be contacted."""


def tier_name(tier: int | None) -> str:
    """What the ladder of a tier is kept by."""
    return NO_TIER if tier is None else str(tier)


def check_steps(steps: Sequence[str]) -> None:
    """Refuse a ladder without a step, too long a one, or one with a step that is none."""
    if not steps:
        raise Refused("ladder_empty", field="steps")
    if len(steps) > LONGEST:
        raise Refused("ladder_too_long", field="steps", most=LONGEST)
    for step in steps:
        if step not in STEPS:
            raise Refused("unknown_step", field="steps", given=step)


def next_step(ladder: Ladder, tier: int | None, failed: int, *, may_contact: bool = True) -> str:
    """The step after so many attempts that failed since the patient was last reached; the last one stays.

    One who has asked not to be contacted is the clinician's from the first.
    """
    steps = ladder.get(tier_name(tier)) or SHIPPED[NO_TIER]
    place = min(max(failed, 0), len(steps) - 1)
    if may_contact:
        return steps[place]
    allowed = [step for step in steps[place:] if step in _WITHOUT_THE_PATIENT]
    return allowed[0] if allowed else CLINICIAN


def failed_after(failed: int, outcome: str) -> int:
    """How many attempts have failed in a row once one more, with this outcome, is logged."""
    return 0 if outcome.startswith("reached") else failed + 1
