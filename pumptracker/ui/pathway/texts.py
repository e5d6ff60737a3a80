"""What the cards of the board say, from the card and the day alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pumptracker.domain.board import awaited
from pumptracker.domain.due_item import Reason
from pumptracker.domain.policy import Numbers
from pumptracker.domain.stage import EXITS
from pumptracker.store.board import Card
from pumptracker.ui.identity import two_identifiers
from pumptracker.words import day, sentence, tr
from pumptracker.words.as_shipped import said

_NEAR_DAYS = 180
BETWEEN = " · "


def near_day(when: date, today: date) -> str:
    """A date for a card: "27 Nov", with its year where it is not near."""
    text = day(when)
    return text.rpartition(" ")[0] if abs((when - today).days) < _NEAR_DAYS else text


def part_words(part: Reason, today: date) -> str:
    """One part of a card's second line."""
    facts: dict[str, object] = {}
    for name, value in part.facts.items():
        if name.endswith("_on"):
            facts[name.removesuffix("_on")] = near_day(date.fromisoformat(str(value)), today)
        elif name == "kind":
            facts["what"] = tr(f"awaits_{value}")
        else:
            facts[name] = said(str(value)) if name == "step" else value
    return sentence(part.code, facts)


def second_line(card: Card, today: date, numbers: Numbers) -> str:
    """What stands below the name: a sign where the patient is stuck, then what is awaited."""
    parts = awaited(card.spot.standing, card.waiting, card.row.item, card.row.status, today=today, numbers=numbers)
    line = BETWEEN.join(part_words(part, today) for part in parts)
    return f"!  {line}" if card.spot.stuck else line


def tooltip(card: Card, line: str) -> str:
    """All of a card, for the mouse and for a screen reader: two identifiers, then what is awaited."""
    lines = [card.row.patient, two_identifiers(card.row.date_of_birth, card.row.mrn), line]
    return "\n".join([*lines, tr("card_is_stuck")] if card.spot.stuck else lines)


def exits_words(counts: Mapping[str, int]) -> str:
    """How many left the pathway this year, by exit, in words."""
    parts = [
        sentence(f"left_{stage}{'_one' if counts[stage] == 1 else ''}", {"count": counts[stage]})
        for stage in EXITS
        if counts.get(stage)
    ]
    return sentence("left_this_year", {"exits": BETWEEN.join(parts)}) if parts else tr("left_nobody")
