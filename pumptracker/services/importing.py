"""Importing a clinic's register: one action for the file, each row on its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pumptracker.domain.due_item import Reason
from pumptracker.domain.policy import Policy
from pumptracker.domain.refused import Refused
from pumptracker.formats.register_csv import COLUMNS, RegisterRow, read_register
from pumptracker.services.importing_row import add_history, add_patient, questions_about, update_patient
from pumptracker.services.progress import Watcher, told, watching
from pumptracker.services.register_row import COLUMN_OF_FIELD, Merge, Said, said
from pumptracker.services.writing import action
from pumptracker.store import facts, merges, records
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection
from pumptracker.store.transaction import attempt


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
    told how far it is, and may stop it (`services.progress`): then nothing is kept.
    """
    report = ImportReport()
    with watching(progress), action(db, "import_register", by=by, keep=keep):
        policy = policies.policy(db)
        done: list[RowReport] = []
        speaking: dict[str, RegisterRow] = {}
        for row in told(sorted(sorted(rows, key=_words), key=_latest_first), len(rows)):
            first = speaking.setdefault(_mrn(row), row)
            done.append(_import_row(db, row, first, policy, today))
        report.rows = _with_questions(db, done, {row.line: row for row in rows})
    return report


def _mrn(row: RegisterRow) -> str:
    return row.cells.get("mrn", "").casefold()


def _words(row: RegisterRow) -> tuple[str, ...]:
    return tuple(row.cells.get(column, "") for column in COLUMNS)


def _latest_first(row: RegisterRow) -> tuple[str, int]:
    """By MRN, then the latest fill first; ISO days sort as numbers."""
    digits = "".join(re.findall("[0-9]", row.cells.get("last_fill_on", "")))
    return _mrn(row), -int(digits[:12] or 0)


def _import_row(db: Connection, row: RegisterRow, speaking: RegisterRow, policy: Policy, today: date) -> RowReport:
    mrn = row.cells.get("mrn", "")
    try:
        if row.fault is not None:
            raise row.fault
        _check_twice(row, speaking)
        with attempt(db):
            outcome, questions = _apply(db, row, policy, today, history_only=row is not speaking)
    except Refused as refusal:
        column = COLUMN_OF_FIELD.get(refusal.field, refusal.field)
        return RowReport(line=row.line, mrn=mrn, outcome="refused", refusal=refusal, column=column)
    return RowReport(line=row.line, mrn=mrn, outcome=outcome, questions=tuple(questions))


def _check_twice(row: RegisterRow, speaking: RegisterRow) -> None:
    """Two rows of one MRN for the same fill must say the same."""
    same_fill = row.cells.get("last_fill_on") == speaking.cells.get("last_fill_on")
    if row is not speaking and _mrn(row) and same_fill and _words(row) != _words(speaking):
        raise Refused("mrn_twice", field="mrn", given=row.cells["mrn"], line=speaking.line)


def _apply(
    db: Connection, row: RegisterRow, policy: Policy, today: date, *, history_only: bool
) -> tuple[str, list[Reason]]:
    now = said(row.cells)
    if not now.text("mrn"):
        raise Refused("required", field="mrn")
    patient_id = records.id_of_mrn(db, now.text("mrn"))
    survivor = merges.survivor_of(db, now.text("mrn"))
    if survivor is not None:
        raise Refused("mrn_merged_in_register", field="mrn", given=now.text("mrn"), mrn=survivor[1])
    if patient_id is None:
        patient_id = add_patient(db, now, policy, today)
        outcome, questions = "added", questions_about(db, patient_id, policy)
        facts.insert(db, "imported_rows", patient_id=patient_id, row=_kept(row.cells))
        return outcome, questions
    last = records.imported_row(db, patient_id)
    before = said(json.loads(last[1])) if last else None
    if history_only or _is_older(now, before):
        return ("updated" if add_history(db, patient_id, Merge(now, None), policy, today) else "unchanged"), []
    changed, questions = update_patient(db, patient_id, Merge(now, before), policy, today)
    _remember(db, patient_id, row.cells, last)
    return "updated" if changed else "unchanged", questions


def _is_older(now: Said, before: Said | None) -> bool:
    """Whether a row speaks of an earlier fill than the register before: it can only add history."""
    fill, known = now.day("last_fill_on"), before.day("last_fill_on") if before else None
    return fill is not None and known is not None and fill < known


def _kept(cells: dict[str, str]) -> str:
    return json.dumps({name: cell for name, cell in sorted(cells.items()) if cell}, ensure_ascii=False)


def _remember(db: Connection, patient_id: int, cells: dict[str, str], last: tuple[int, str] | None) -> None:
    """Keep what the register said last; what it leaves empty keeps the word it had."""
    if last is None:
        facts.insert(db, "imported_rows", patient_id=patient_id, row=_kept(cells))
        return
    words = json.loads(last[1])
    words = {**words, **{name: cell for name, cell in cells.items() if cell}}
    if _kept(words) != last[1]:
        facts.update(db, "imported_rows", last[0], row=_kept(words))


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
