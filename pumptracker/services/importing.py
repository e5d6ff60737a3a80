"""Importing a clinic's register: one action for the file, each row on its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from pumptracker.domain.due_item import Reason
from pumptracker.domain.refused import Refused
from pumptracker.formats.register_csv import COLUMNS, RegisterRow, read_register
from pumptracker.services import backing_up
from pumptracker.services.importing_lot import Lot
from pumptracker.services.progress import STEP, Watcher, tell, watching
from pumptracker.services.register_row import COLUMN_OF_FIELD
from pumptracker.services.writing import action
from pumptracker.store import policy as policies
from pumptracker.store import records, search
from pumptracker.store.batch import Batch
from pumptracker.store.connection import Connection, with_room

_KEYS_AT_ONCE = 4_096
"""Of how many patients the search keys are kept together: what many patients share is then touched once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReport:
    """What became of one row: added, updated, unchanged, or refused with the column and why."""

    line: int
    mrn: str
    outcome: str
    refusal: Refused | None = None
    column: str = ""
    questions: tuple[Reason, ...] = ()


@dataclass(slots=True)
class ImportReport:
    """What became of a file, row by row in the order of its lines."""

    rows: list[RowReport] = field(default_factory=list)

    def count(self, outcome: str) -> int:
        """How many rows had that outcome."""
        return sum(row.outcome == outcome for row in self.rows)


def import_register(
    db: Connection, path: Path, *, by: str, today: date, keep: bool = True, progress: Watcher | None = None
) -> ImportReport:
    """Import a register from a file; raises Refused for a whole file."""
    return import_rows(db, read_register(path), by=by, today=today, keep=keep, progress=progress)


def import_rows(
    db: Connection, rows: Sequence[RegisterRow], *, by: str, today: date, keep: bool = True,
    progress: Watcher | None = None,
) -> ImportReport:  # fmt: skip
    """Import the rows of a register; with `keep` off, only say what would happen.

    Rows are taken in an order of their own, so that a shuffled register gives the same clinic. Of
    several rows of one MRN the one with the latest fill speaks; the others add history. `progress` is
    told how far it is, and may stop it (`services.progress`): then nothing is kept. A verified copy of the
    clinic's file is made first, unless only `keep` is off; raises StoreUnavailable where it cannot be.
    """
    report = ImportReport()
    if keep:
        backing_up.before(db, "import")
    with watching(progress), with_room(db), action(db, "import_register", by=by, keep=keep):
        policy, batch = policies.policy(db), Batch(db)
        done: list[RowReport] = []
        keys: list[tuple[int, set[str]]] = []
        tell(0, len(rows))
        for patients in _lots(rows):
            lot = Lot(db, batch, policy, today, chain.from_iterable(patients))
            done += (_import_row(lot, row, speaking=patient[0]) for patient in patients for row in patient)
            keys += lot.keep()
            if len(keys) >= _KEYS_AT_ONCE:
                search.keep_many(db, keys)
                keys = []
            tell(len(done), len(rows))
        search.keep_many(db, keys)
        report.rows = _with_questions(db, done, {row.line: row for row in rows})
    return report


def _lots(rows: Iterable[RegisterRow]) -> Iterator[list[list[RegisterRow]]]:
    """The rows of each MRN, the latest fill first; those of a few hundred MRNs at a time, in order of the MRN."""
    by_mrn: dict[str, list[RegisterRow]] = {}
    for row in rows:
        by_mrn.setdefault(_mrn(row), []).append(row)
    mrns = sorted(by_mrn)
    for start in range(0, len(mrns), STEP):
        yield [sorted(by_mrn[mrn], key=_latest_first) for mrn in mrns[start : start + STEP]]


def _mrn(row: RegisterRow) -> str:
    return row.cells.get("mrn", "").casefold()


def _words(row: RegisterRow) -> tuple[str, ...]:
    return tuple(row.cells.get(column, "") for column in COLUMNS)


def _latest_first(row: RegisterRow) -> tuple[int, tuple[str, ...]]:
    """The latest fill first, then by all they say; ISO days sort as numbers."""
    digits = "".join(re.findall("[0-9]", row.cells.get("last_fill_on", "")))
    return -int(digits[:12] or 0), _words(row)


def _import_row(lot: Lot, row: RegisterRow, *, speaking: RegisterRow) -> RowReport:
    mrn = row.cells.get("mrn", "")
    try:
        if row.fault is not None:
            raise row.fault
        _check_twice(row, speaking)
        outcome, questions = lot.take(row, history_only=row is not speaking)
    except Refused as refusal:
        column = COLUMN_OF_FIELD.get(refusal.field, refusal.field)
        return RowReport(line=row.line, mrn=mrn, outcome="refused", refusal=refusal, column=column)
    return RowReport(line=row.line, mrn=mrn, outcome=outcome, questions=tuple(questions))


def _check_twice(row: RegisterRow, speaking: RegisterRow) -> None:
    """Two rows of one MRN for the same fill must say the same."""
    if row is speaking or not _mrn(row):
        return
    same_fill = row.cells.get("last_fill_on") == speaking.cells.get("last_fill_on")
    if same_fill and _words(row) != _words(speaking):
        raise Refused("mrn_twice", field="mrn", given=row.cells["mrn"], line=speaking.line)


def _with_questions(db: Connection, done: Iterable[RowReport], rows: dict[int, RegisterRow]) -> list[RowReport]:
    """Add what can only be asked once every row is in: look-alikes, and serials on two implanted pumps."""
    alike, sharing = records.look_alikes(db), records.shared_serials(db)
    reports = []
    for report in sorted(done, key=lambda each: each.line):
        asked = report.questions
        if report.outcome != "refused" and report.mrn in alike:
            asked += (Reason("look_alike", {"mrns": ", ".join(alike[report.mrn])}),)
        if report.outcome != "refused" and report.mrn in sharing:
            serial = rows[report.line].cells.get("pump_serial", "")
            asked += (Reason("serial_shared", {"serial": serial, "mrns": ", ".join(sharing[report.mrn])}),)
        reports.append(replace(report, questions=asked))
    return reports
