"""One row of a register, its cells as values; every refusal names the column."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from pumptracker.domain import stage as stages
from pumptracker.domain.due_item import VISITS
from pumptracker.domain.quantity import parse_decimal, unit_base
from pumptracker.domain.refused import Refused

Cell = str | date | Decimal | bool | None

DATES = ("date_of_birth", "stage_since", "implanted_on", "last_fill_on", "printed_alarm_on", "next_visit_on")
AMOUNTS = (
    "reservoir_ml", "alarm_volume_ml", "concentration", "daily_dose", "bolus_dose", "boluses_per_day", "fill_ml",
)  # fmt: skip
FLAGS = ("first_fill", "diluted")
_FLAG = {"yes": True, "no": False}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")

COLUMN_OF_FIELD = {
    "volume_ml": "fill_ml", "filled_on": "last_fill_on", "entered_on": "stage_since", "visit_on": "next_visit_on",
    "kind": "next_visit_for", "printed_on": "last_fill_on",
}  # fmt: skip
"""Where a rule's field has another name as a column."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says, by column; None is nothing."""

    values: Mapping[str, Cell]

    def __getitem__(self, column: str) -> Cell:
        return self.values.get(column)

    def text(self, column: str) -> str:
        """The text of a column, "" for nothing."""
        value = self.values.get(column)
        return value if isinstance(value, str) else ""

    def day(self, column: str) -> date | None:
        """The date of a column."""
        value = self.values.get(column)
        return value if isinstance(value, date) else None

    def amount(self, column: str) -> Decimal | None:
        """The number of a column."""
        value = self.values.get(column)
        return value if isinstance(value, Decimal) else None


def said(cells: Mapping[str, str]) -> Said:
    """The cells of a row as values; raises Refused with the column of the first that cannot be read."""
    values: dict[str, Cell] = {}
    for column, cell in cells.items():
        text = cell.strip()
        if text:
            reader = _READERS.get(column)
            values[column] = text if reader is None else reader(text, column)
    row = Said(values)
    _check_known(row)
    return row


def _flag(cell: str, column: str) -> bool:
    if cell.casefold() not in _FLAG:
        raise Refused("not_yes_or_no", field=column, given=cell)
    return _FLAG[cell.casefold()]


def _day(cell: str, column: str) -> date:
    if not _ISO.fullmatch(cell):
        raise Refused("not_a_date", field=column, given=cell)
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise Refused("not_a_date", field=column, given=cell) from None


# The days and numbers of a register are mostly the same few thousand.
_READERS: dict[str, Callable[[str, str], Cell]] = {
    **dict.fromkeys(DATES, lru_cache(maxsize=20_000)(_day)),
    **dict.fromkeys(AMOUNTS, lru_cache(maxsize=20_000)(parse_decimal)),
    **dict.fromkeys(FLAGS, _flag),
}


def _check_known(row: Said) -> None:
    if row.text("stage") and row.text("stage") not in (*stages.STAGES, *stages.EXITS):
        raise Refused("unknown_stage", field="stage", given=row.text("stage"))
    for column, per in (("concentration_unit", "mL"), ("dose_unit", "day")):
        if row.text(column):
            unit_base(row.text(column), per, column)
    if (row["next_visit_on"] is None) != (row["next_visit_for"] is None):
        absent = "next_visit_on" if row["next_visit_on"] is None else "next_visit_for"
        raise Refused("visit_incomplete", field=absent)
    if row.text("next_visit_for") and row.text("next_visit_for") not in VISITS:
        raise Refused("not_a_visit", field="next_visit_for", kind=row.text("next_visit_for"))


class Merge:
    """Which of a row's words are news: said now, not said by the import before, not changed by the desk since."""

    def __init__(self, now: Said, before: Said | None) -> None:
        self.now, self._before = now, before

    def is_new(self, column: str, current: Cell) -> bool:
        """Whether the row changes what stands in the database, `current`."""
        value = self.now[column]
        if value is None or value == current:
            return False
        if self._before is None:
            return True
        before = self._before[column]
        return value != before and before == (None if current == "" else current)

    def repeats(self, column: str) -> bool:
        """Whether the row says of a column just what the import before said."""
        return self._before is not None and self._before[column] == self.now[column]

    def was_said(self, column: str) -> bool:
        """Whether the import before said anything of a column."""
        return self._before is not None and self._before[column] is not None

    def before_text(self, column: str) -> str:
        """What the import before said of a column."""
        return self._before.text(column) if self._before else ""

    def changes(self, columns: Mapping[str, Cell]) -> dict[str, Cell]:
        """The news among these columns, given what stands for each."""
        return {column: self.now[column] for column, current in columns.items() if self.is_new(column, current)}
