"""The reservoir's chart in words: each fill, what was found, and when the alarm comes."""

from __future__ import annotations

from datetime import date

from pumptracker.domain.quantity import plain
from pumptracker.domain.record import Fill
from pumptracker.domain.reservoir import Found, Reservoir
from pumptracker.ui.patient.wording import difference_words, one_decimal
from pumptracker.words import day, sentence, tr


def flag_words(found: Found) -> str:
    """The difference of a flagged residual, as it stands on the chart: "! 2.4"."""
    assert found.measured is not None and found.expected is not None
    return f"! {plain(abs(found.measured - found.expected))}"


def residual_words(fill: Fill, *, flagged: bool) -> str:
    """Expected and found residual in words, with a sign: "2.8 / 3.1 mL ✓"; "" where neither is known."""
    expected, measured = fill.expected_residual_ml, fill.measured_residual_ml
    if expected is None and measured is None:
        return ""
    both = [one_decimal(each) if each is not None else "?" for each in (expected, measured)]
    difference = fill.discrepancy_ml
    sign = "" if difference is None else f"  ! {plain(abs(difference))}" if flagged else "  ✓"
    return f"{both[0]} / {both[1]} mL{sign}"


def fill_words(fill: Fill, shown: Reservoir) -> str:
    """One fill in a sentence: when, how much, what was expected and found before it."""
    assert fill.filled_on is not None
    volume = plain(fill.volume_ml)
    parts = [sentence("said_fill" if volume else "said_fill_unknown", {"filled_on": fill.filled_on, "volume": volume})]
    found = next((each for each in shown.found if each.fill_id == fill.id), None)
    if found is not None and found.measured is not None and found.expected is not None:
        facts = {"expected": plain(found.expected), "measured": plain(found.measured)}
        parts.append(sentence("said_found", {**facts, "difference": difference_words(found.measured - found.expected)}))
        parts += [tr("said_flagged")] if found.flagged else []
    elif found is not None and found.measured is not None:
        parts.append(sentence("said_measured", {"measured": plain(found.measured)}))
    return " ".join(parts)


def projection_words(shown: Reservoir, today: date) -> str:
    """When the alarm volume is reached, by estimate; or that it cannot be told."""
    if not shown.projected:
        return tr("said_left")
    if shown.estimated_alarm_on is None or shown.alarm_ml is None:
        return tr("said_no_projection")
    code = "said_alarm_was" if shown.estimated_alarm_on < today else "said_alarm_will"
    code += "_unusable" if shown.empty_alarm else ""
    return sentence(code, {"volume": plain(shown.alarm_ml), "when": day(shown.estimated_alarm_on)})


def described(shown: Reservoir, today: date) -> str:
    """The whole chart as sentences, for those who do not see it."""
    fills = [fill_words(fill, shown) for fill in shown.fills]
    return " ".join([*fills, projection_words(shown, today)])
