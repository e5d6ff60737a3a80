"""A few hundred rows of a register taken together: their patients are read at once and written at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from pumptracker.domain.due_item import Reason
from pumptracker.domain.policy import Policy
from pumptracker.domain.refused import Refused
from pumptracker.formats.register_csv import COLUMNS, RegisterRow
from pumptracker.services.importing_draft import Draft
from pumptracker.services.importing_row import add_history, add_patient, questions_about, update_patient
from pumptracker.services.register_row import Merge, Said, said
from pumptracker.services.writing import keep_due_items, search_keys
from pumptracker.store import merges, records
from pumptracker.store.batch import Batch
from pumptracker.store.connection import Connection
from pumptracker.store.transaction import settle

_IN_ORDER = sorted(COLUMNS)
_text = json.JSONEncoder(ensure_ascii=False).encode


class Lot:
    """Rows of whole patients, each row taken or refused by itself; nothing is written before `keep`."""

    def __init__(
        self, db: Connection, batch: Batch, policy: Policy, today: date, rows: Iterable[RegisterRow]
    ) -> None:  # fmt: skip
        self._db, self._batch, self._policy, self._today = db, batch, policy, today
        mrns = {row.cells.get("mrn", "").strip() for row in rows if row.fault is None}
        ids = records.ids_of_mrns(db, mrns)
        self._merged = merges.survivors_of(db, mrns)
        imported = records.imported_rows(db, ids.values())
        found = {record.patient.id: record for record in records.some(db, ids.values())}
        self._drafts = {key: Draft(batch, found[each], imported.get(each)) for key, each in ids.items()}

    def take(self, row: RegisterRow, *, history_only: bool) -> tuple[str, list[Reason]]:
        """What became of a row, and what it asks; raises Refused, and then the row has changed nothing."""
        now = said(row.cells)
        mrn = now.text("mrn")
        if not mrn:
            raise Refused("required", field="mrn")
        key = records.mrn_key(mrn)
        if key in self._merged:
            raise Refused("mrn_merged_in_register", field="mrn", given=mrn, mrn=self._merged[key])
        draft = self._drafts.get(key)
        if draft is not None:
            with self._batch.attempt(), draft.attempt():
                return self._update(draft, now, row, history_only=history_only)
        with self._batch.attempt():
            draft = add_patient(self._batch, now, self._policy, self._today)
            draft.remember(_kept(row.cells))
            questions = questions_about(draft.record, self._policy)
        self._drafts[key] = draft
        return "added", questions

    def _update(self, draft: Draft, now: Said, row: RegisterRow, *, history_only: bool) -> tuple[str, list[Reason]]:
        words = json.loads(draft.imported[1]) if draft.imported else None
        before = said(words) if words is not None else None
        if history_only or _is_older(now, before):
            added = add_history(draft, Merge(now, None), self._policy, self._today)
            return ("updated" if added else "unchanged"), []
        changed, questions = update_patient(draft, Merge(now, before), self._policy, self._today)
        new = {name: cell for name, cell in row.cells.items() if cell}
        draft.remember(_kept({**(words or {}), **new}))  # what it leaves empty keeps the word it had
        return ("updated" if changed else "unchanged"), questions

    def keep(self) -> list[tuple[int, set[str]]]:
        """Write what the rows changed, and what follows from it; gives the search keys, which are still to be kept."""
        self._batch.keep()
        changed = [draft.record for draft in self._drafts.values() if draft.changed]
        keep_due_items(self._db, changed, self._policy)
        settle(self._db, [record.patient.id for record in changed])
        return search_keys(changed)


def _is_older(now: Said, before: Said | None) -> bool:
    """Whether a row speaks of an earlier fill than the register before: it can only add history."""
    fill, known = now.day("last_fill_on"), before.day("last_fill_on") if before else None
    return fill is not None and known is not None and fill < known


def _kept(cells: dict[str, str]) -> str:
    """What a row says, as it is kept: its cells by column, those that are empty left out."""
    return _text({name: cells[name] for name in _IN_ORDER if cells.get(name)})
