"""Who was opened at this desk lately: their numbers alone, never a name."""

from __future__ import annotations

from pumptracker.ui.preferences import Preferences

_MOST = 12
_NAME = "patients/recent"


def recent(preferences: Preferences) -> list[int]:
    """The patients opened lately, the last one first."""
    return list(dict.fromkeys(preferences.numbers(_NAME)))[:_MOST]


def note(preferences: Preferences, patient_id: int) -> None:
    """Note that a patient was opened."""
    preferences.put(_NAME, [patient_id, *(each for each in recent(preferences) if each != patient_id)][:_MOST])


def forget_all_but(preferences: Preferences, patient_ids: list[int]) -> None:
    """Forget those who no longer exist."""
    if patient_ids != recent(preferences):
        preferences.put(_NAME, patient_ids)
