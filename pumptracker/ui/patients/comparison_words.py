"""What two registrations of one patient say, and what a merge makes of it, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from pumptracker.domain.merging import Merge, Particular
from pumptracker.domain.quantity import plain
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.status import BOOKED
from pumptracker.services.merging import Preview
from pumptracker.store.worklist import Row
from pumptracker.ui.worklist.model import status_words
from pumptracker.words import SENTENCES, day, sentence, tr

_NONE = "—"
SHORT = 15
"""The most letters of one word, or of a choice, that a column has room for in the largest text."""
_COUNTED = ("fills", "bookings", "contacts")


def shown(particular: Particular, value: object) -> str:
    """A value as people read it."""
    if isinstance(value, bool):
        return tr("yes_word") if value else tr("no_word")
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return plain(value) or "0"
    words = SENTENCES.get(f"language_{value}") if particular.name == "language" else None
    return words or str(value or "") or _NONE


def broken(text: str) -> str:
    """A text whose long words, such as an e-mail address, go on in the next line."""
    pieces = (word[at : at + SHORT] for word in re.split(r"(\s+)", text) for at in range(0, max(1, len(word)), SHORT))
    words, before = [], ""
    for piece in pieces:
        words.append("\n" + piece if len(before) == SHORT and not piece.isspace() else piece)
        before = piece
    return "".join(words)


def facts_of(record: PatientRecord) -> dict[str, str]:
    """What is more than a field of one registration: where it stands, and what is recorded."""
    texts = {"mrn": record.patient.mrn, "stage": _stage(record), "pump": _pump(record), "phones": _phones(record)}
    return {**texts, **{name: str(len(getattr(record, name))) for name in _COUNTED}}


def rows(preview: Preview, today: date) -> Iterator[tuple[str, str, str, str]]:
    """The same of both registrations, what it is afterwards, and what will be due."""
    plan = preview.plan
    ours, theirs = facts_of(plan.kept), facts_of(plan.other)
    after = {
        **ours,
        "mrn": sentence("merge_mrn_after", {"mrn": ours["mrn"], "old": theirs["mrn"]}),
        "pump": ours["pump"] if plan.kept.active_pump else theirs["pump"],
        "phones": _phones_after(plan),
        **{name: str(len(getattr(plan.kept, name)) + plan.moved(name)) for name in _COUNTED},
    }
    for name in ours:
        yield tr(f"merge_row_{name}"), ours[name], theirs[name], after[name]
        if name == "pump":
            before, others, then = preview.kept_before, preview.other_before, preview.after
            yield tr("merge_row_due"), _due(before, today), _due(others, today), _due(then, today)


def _stage(record: PatientRecord) -> str:
    facts = {"stage": tr(f"stage_{record.stage}"), "since_on": record.entered_on}
    return sentence("merge_stage_words" if record.on_pathway else "merge_left_words", facts)


def _pump(record: PatientRecord) -> str:
    pump = record.active_pump
    return " ".join(part for part in (pump.model, pump.serial) if part) or _NONE if pump else _NONE


def _phones(record: PatientRecord) -> str:
    return "\n".join(phone.number for phone in record.phones) or _NONE


def _phones_after(plan: Merge) -> str:
    gone = {change.row_id for change in plan.changes if change.table == "phones" and change.gone}
    numbers = [phone.number for phone in plan.kept.phones]
    numbers += [phone.number for phone in plan.other.phones if phone.id not in gone]
    return "\n".join(numbers) or _NONE


def _due(items: tuple[Row, ...], today: date) -> str:
    lines = [f"{tr('kind_' + row.item.kind)}: {_status(row, today)}" for row in items]
    return "\n".join(lines) or _NONE


def _status(row: Row, today: date) -> str:
    words = status_words(row, today)
    return sentence("merge_booked", {"day": words}) if row.status == BOOKED else words


def moved_words(plan: Merge) -> str:
    """What moves and what was there twice, counted."""
    lines = [tr("merge_moves_nothing")]
    moved = _counted({name: plan.moved(name) for name in _tables()})
    folded = _counted({name: plan.folded(name) for name in _tables()})
    if moved:
        lines = [sentence("merge_moves", {"things": moved})]
    if folded:
        lines.append(sentence("merge_folds", {"things": folded}))
    return " ".join([*lines, tr("merge_history")])


def _tables() -> list[str]:
    return [code.removeprefix("table_") for code in SENTENCES if code.startswith("table_")]


def _counted(counts: Mapping[str, int]) -> str:
    parts = [
        sentence("count_of", {"count": count, "thing": tr("table_" + name)}) for name, count in counts.items() if count
    ]
    return ", ".join(parts)
