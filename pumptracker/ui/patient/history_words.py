"""A change of the history in words: when, who, what was done, which field, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pumptracker.store.events import Change
from pumptracker.words import SENTENCES, day, local_time, sentence, tr
from pumptracker.words.as_shipped import said

_HIDDEN = frozenset({"id", "patient_id", "pump_id", "replaces_id", "row"})
_PREFIXES = {
    ("stage_entries", "stage"): "stage_", ("bookings", "kind"): "kind_", ("bookings", "outcome"): "outcome_",
    ("bookings", "source"): "source_", ("contacts", "outcome"): "contact_", ("contacts", "channel"): "channel_",
    ("phones", "kind"): "phone_kind_", ("absences", "kind"): "absence_", ("pump_events", "kind"): "event_",
    ("patients", "language"): "language_",
}  # fmt: skip
_YES_OR_NO = frozenset(
    {"preferred", "may_leave_message", "first_fill", "diluted", "announced", "do_not_contact", "lost_to_follow_up"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """One field changed by one action, in words."""

    change_id: int
    when: str
    who: str
    what: str
    field: str
    before: str
    after: str
    use_case: str
    undone: bool


def lines_of(change: Change) -> Iterator[Line]:
    """A row made or taken out is one line with all it held; a row changed is a line for each field."""
    table = SENTENCES.get("history_table_" + change.table, tr("history_table_other"))
    if change.before is None or change.after is None:
        held = [_whole(change.table, row) if row is not None else "" for row in (change.before, change.after)]
        yield _line(change, table, held[0], held[1])
        return
    for name, after in change.after.items():
        before = change.before.get(name)
        if before != after and name not in _HIDDEN:
            field = f"{table} · {_column(change.table, name)}"
            yield _line(change, field, _value(change.table, name, before), _value(change.table, name, after))


def _line(change: Change, field: str, before: str, after: str) -> Line:
    what = SENTENCES.get("did_" + change.use_case, "") if change.use_case else tr("did_outside")
    what = what or tr("did_something")
    if change.undone:
        what = sentence("did_undone", {"what": what})
    return Line(
        change.id, local_time(change.at), change.by, what[:1].upper() + what[1:], field, before, after,
        change.use_case, change.undone,
    )  # fmt: skip


def _whole(table: str, row: dict[str, Any]) -> str:
    """All that a row held, field by field."""
    held = [
        f"{_column(table, name)}: {_value(table, name, value)}"
        for name, value in row.items()
        if name not in _HIDDEN and value not in (None, "", 0)
    ]
    return "; ".join(held) or tr("nothing_more")


def _column(table: str, name: str) -> str:
    for code in (f"column_{table}_{name}", f"field_{name}"):
        if code in SENTENCES:
            return tr(code)
    return tr("history_field")


def _value(table: str, name: str, value: Any) -> str:
    if value is None or value == "":
        return "—"
    if name in _YES_OR_NO:
        return tr("yes" if value else "no")
    if name == "checklist_item_id":
        return said(str(value))
    prefix = _PREFIXES.get((table, name))
    if prefix is not None:
        return SENTENCES.get(prefix + str(value), str(value))
    return _day(str(value)) if name.endswith("_on") or name in ("date_of_birth", "on_hand_until") else str(value)


def _day(text: str) -> str:
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text
