"""Reading a clinic's register from CSV: the file refused as a whole, or its rows one by one."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pumptracker.domain.refused import Refused

COLUMNS = (
    "mrn", "family_name", "given_name", "date_of_birth", "phone", "email", "language", "stage", "stage_since",
    "pump_model", "pump_serial", "implanted_on", "reservoir_ml", "alarm_volume_ml", "drugs", "concentration",
    "concentration_unit", "daily_dose", "dose_unit", "bolus_dose", "boluses_per_day", "last_fill_on", "fill_ml",
    "first_fill", "diluted", "printed_alarm_on", "next_visit_on", "next_visit_for", "notes",
)  # fmt: skip
_KNOWN = frozenset(COLUMNS)
_CONTROL = re.compile(r"[\x00-\x1f]")
LARGEST_BYTES = 64 * 1024 * 1024
"""A register of 100,000 patients takes about 20 MB; anything larger is not one."""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One row: the line it starts on, its cells by column (an empty one may be left out), or what is wrong with it."""

    line: int
    cells: dict[str, str]
    fault: Refused | None = None


def read_register(path: Path) -> list[RegisterRow]:
    """The rows of a register; raises Refused where the file cannot be one."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise Refused(
                "file_too_large", megabytes=path.stat().st_size // 1_000_000, largest=LARGEST_BYTES // 1_000_000
            )
        raw = path.read_bytes()
    except OSError as error:
        raise Refused("cannot_read_file", given=path.name) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("not_utf8", line=raw[: error.start].count(b"\n") + 1) from None
    try:
        return list(_rows(text))
    except csv.Error as error:
        raise Refused("not_csv", given=str(error)) from None


def _rows(text: str) -> Iterator[RegisterRow]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = [name.strip().casefold() for name in next(reader, [])]
    _check_header(header)
    line = reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield _row(line, header, cells)
        line = reader.line_num + 1


def _check_header(header: list[str]) -> None:
    absent = [name for name in COLUMNS if name not in header]
    if absent and any(separator in cell for separator in ";\t" for cell in header):
        raise Refused("wrong_separator")
    if absent:
        raise Refused("column_missing", field=absent[0], count=len(absent))
    twice = [name for name in COLUMNS if header.count(name) > 1]
    if twice:
        raise Refused("column_twice", field=twice[0])


def _row(line: int, header: list[str], cells: list[str]) -> RegisterRow:
    named = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if cell and name in _KNOWN}
    fault = None
    if len(cells) != len(header):
        fault = Refused("ragged_row", found=len(cells), wanted=len(header))
    elif _CONTROL.search("".join(named.values())):
        spoilt = next((name for name, cell in named.items() if _spoilt(name, cell)), None)
        if spoilt is not None:
            fault = Refused("control_character", field=spoilt)
    return RegisterRow(line, named, fault)


def _spoilt(column: str, cell: str) -> bool:
    """Whether a cell holds a control character; only notes may run over several lines."""
    allowed = "\t\r\n" if column == "notes" else ""
    return any(letter not in allowed for letter in _CONTROL.findall(cell))
