"""The fields of a dialog, and what was typed into them, read as what it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pumptracker.domain.quantity import parse_decimal
from pumptracker.domain.refused import Refused
from pumptracker.ui.dialogs.dates import read_birth, read_date, read_expiry
from pumptracker.words import SENTENCES

Values = Mapping[str, str | bool]
BIRTH = "date_of_birth"
_DATES = (BIRTH, "on_hand_until")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: text of so many `lines`, or one of `choices` (code and words), or a tick where the value is one.

    `was` is what it was before, shown beside it. A name that ends in `_on` is a date.
    """

    name: str
    value: str | bool = ""
    choices: Sequence[tuple[str, str]] = ()
    required: bool = False
    hint: str = ""
    label: str = ""
    was: str = ""
    lines: int = 1

    @property
    def is_day(self) -> bool:
        """Whether a date is typed here."""
        return not self.choices and (self.name.endswith("_on") or self.name in _DATES)


def field_words(name: str) -> str:
    """What a field is called on screen."""
    return SENTENCES.get("field_" + name, name)


_READERS = {BIRTH: read_birth, "expires_on": read_expiry, "on_hand_until": read_expiry}


def read_day(name: str, text: str, today: date) -> date:
    """The date typed into a field; of a birth, a year of two digits is the latest one that has been."""
    return _READERS.get(name, read_date)(text, today, name)


class Typed:
    """What was typed, read as what it should be; refuses at the field."""

    def __init__(self, values: Values, today: date) -> None:
        self._values, self._today = values, today
        self.leads_to = ""
        self.registered = 0

    def text(self, name: str) -> str:
        """Text, without blanks at its ends and without characters that cannot be shown; lines stay lines."""
        return "".join(letter for letter in str(self._values[name]) if ord(letter) >= 32 or letter == "\n").strip()

    def ticked(self, name: str) -> bool:
        """A tick."""
        return bool(self._values[name])

    def amount(self, name: str) -> Decimal | None:
        """A number, None where nothing was typed."""
        return parse_decimal(self.text(name), name) if self.text(name) else None

    def day(self, name: str) -> date | None:
        """A date, None where nothing was typed."""
        return read_day(name, self.text(name), self._today) if self.text(name) else None

    def needed_day(self, name: str) -> date:
        """A date that must be there."""
        found = self.day(name)
        if found is None:
            raise Refused("required", field=name)
        return found
