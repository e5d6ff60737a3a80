"""What can be printed, made from the clinic's file: lists, letters and cards, and the paper for a day without it.

Nothing here touches a widget: it runs beside the window, on a connection of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from pumptracker.domain.letter import Letter
from pumptracker.formats.paper import Addressed, Body, Box, Labels, NewPage, Paper, Part
from pumptracker.formats.sheet import Sheet
from pumptracker.services import lettering
from pumptracker.services.lettering import NotWritten, Written
from pumptracker.store import policy
from pumptracker.store.connection import Connection
from pumptracker.words import day, sentence, tr

SheetMaker = Callable[[Connection, date], Sheet]
"""Reads what a page shows, as a table."""

PRINTED = ("letter", "packet", "card", "slip", "label", "envelope", "postcard")
"""Kinds of text that go on paper; a voicemail script is read aloud."""


@dataclass(frozen=True, slots=True)
class Made:
    """A print, whom it was written to, and who gets none of it."""

    paper: Paper | Labels
    written: list[Written] = field(default_factory=list)
    refused: list[NotWritten] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelPlan:
    """Where the first label of a sheet is, and how far the print is moved, in mm."""

    start: int = 1
    right_mm: float = 0.0
    down_mm: float = 0.0


def foot(db: Connection, by: str, today: date) -> str:
    """What stands at the foot of every page of a list."""
    clinic = str(policy.setting(db, "clinic_name", "")) or tr("print_no_clinic")
    return sentence("print_foot", {"clinic": clinic, "day": day(today), "by": by})


def listed(db: Connection, sheet: SheetMaker, *, by: str, today: date) -> Made:
    """A list as a page shows it."""
    return Made(Paper(parts=(sheet(db, today),), foot=foot(db, by, today), landscape=True))


def written(
    db: Connection, patient_ids: Sequence[int], letter: Letter, labels: LabelPlan, *, by: str, today: date
) -> Made:
    """A letter, card or label for each of these patients; in the order they were listed."""
    del by
    texts, refused = lettering.write_to_many(db, patient_ids, letter, today)
    return Made(on_paper(letter.kind, [each.text for each in texts], labels), texts, refused)


def on_paper(kind: str, texts: Sequence[str], labels: LabelPlan | None = None) -> Paper | Labels:
    """Merged texts of one kind as a print."""
    if kind == "label":
        plan = labels or LabelPlan()
        return Labels(texts=tuple(texts), start=plan.start, right_mm=plan.right_mm, down_mm=plan.down_mm)
    if kind in ("card", "slip"):
        return Paper(parts=tuple(Box(text, folded=kind == "card") for text in texts))
    if kind == "envelope":
        return Paper(parts=tuple(_apart(_addressed(text) for text in texts)), size="envelope")
    return Paper(parts=tuple(_apart(Body(text) for text in texts)), size="postcard" if kind == "postcard" else "page")


def _addressed(text: str) -> Addressed:
    """The sender is what stands above the first empty line."""
    sender, gap, receiver = text.strip("\n").partition("\n\n")
    return Addressed(sender, receiver.strip("\n")) if gap else Addressed("", sender)


def _apart(parts: Iterator[Part]) -> Iterator[Part]:
    for number, part in enumerate(parts):
        if number:
            yield NewPage()
        yield part
