"""Somebody calls about a pump: whom the desk puts on the line, by what is heard and said (domain.md 6). No advice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pumptracker.domain.advice import advice_in
from pumptracker.domain.refused import Refused

DESK, TRIAGE, SAME_DAY, NOW, EMERGENCY = "desk", "triage", "same_day", "now", "emergency"
LEVELS = (DESK, TRIAGE, SAME_DAY, NOW, EMERGENCY)
"""Whom, the least urgent first: the desk itself, triage on the same call, a clinician the same day, a clinician now,
the emergency number and a clinician."""

TONES: Mapping[str, str] = {"not_sure": NOW, "single": TRIAGE, "two_tone": NOW}
"""What the caller hears. Not sure is taken for the more urgent of the two."""

SAID: Mapping[str, str] = {
    "breathing": EMERGENCY, "collapse": EMERGENCY, "swelling": EMERGENCY, "spasms": EMERGENCY, "itching": EMERGENCY,
    "confusion": EMERGENCY, "heart": EMERGENCY, "fever": NOW, "wound": NOW, "weakness": NOW, "sweats": SAME_DAY,
    "pain": SAME_DAY, "upright": SAME_DAY, "mri": TRIAGE, "no_visit": DESK,
}  # fmt: skip
"""What a caller may say, the most urgent first."""


class Card(NamedTuple):
    """A row of the caller table: what is said and what is heard that goes to the same people."""

    name: str
    level: str
    said: tuple[str, ...] = ()
    tones: tuple[str, ...] = ()


CARDS = (
    Card("emergency", EMERGENCY, ("breathing", "collapse")),
    Card("withdrawal", EMERGENCY, ("spasms", "itching", "confusion", "heart")),
    Card("pocket", EMERGENCY, ("swelling",)),
    Card("past", NOW),
    Card("two_tone", NOW, tones=("two_tone", "not_sure")),
    Card("wound", NOW, ("wound", "fever")),
    Card("weakness", NOW, ("weakness",)),
    Card("opioid", SAME_DAY, ("sweats", "pain")),
    Card("upright", SAME_DAY, ("upright",)),
    Card("single", TRIAGE, tones=("single",)),
    Card("mri", TRIAGE, ("mri",)),
    Card("no_visit", DESK, ("no_visit",)),
)
"""The twelve rows of the caller table (domain.md 6), the most urgent first; `past` is a refill date that has passed."""

TEXTS = tuple(f"{part}_{level}" for level in reversed(LEVELS) for part in ("whom", "say"))
"""The texts that a clinic may word for itself: whom to put on the line, and what is read aloud."""

LONGEST_TEXT = 400
NUMBER = "{emergency_number}"
_GAP = re.compile(r"\{[^}]*\}|[{}]")


def level_of(tone: str, said: Iterable[str] = (), *, overdue: bool = False, unidentified: bool = False) -> str:
    """Whom to put on the line: the most urgent of all that is heard, said and known.

    Past the refill date, and where it cannot be known whose pump it is, that is a clinician now at least.
    """
    found = [TONES.get(tone, NOW), *(SAID.get(each, NOW) for each in said)]
    return max([*found, NOW] if overdue or unidentified else found, key=LEVELS.index)


def check_caller_text(text: str) -> None:
    """Refuse a text that is empty, too long, names a field it cannot fill in, or tells the caller to wait."""
    if not text.strip():
        raise Refused("required", field="caller_text")
    if len(text) > LONGEST_TEXT:
        raise Refused("too_long", field="caller_text", most=LONGEST_TEXT)
    for gap in _GAP.findall(text):
        if gap != NUMBER:
            raise Refused("caller_gap", field="caller_text", given=gap)
    advice = advice_in(text)
    if advice:
        raise Refused("caller_advice", field="caller_text", given=advice)
