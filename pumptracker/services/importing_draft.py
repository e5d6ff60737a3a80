"""A patient's record while rows of a register change it, before anything reaches the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import Any

from pumptracker.domain.record import Patient, PatientRecord
from pumptracker.store.batch import Batch
from pumptracker.store.codec import read_back

_PARTS = tuple(field.name for field in fields(PatientRecord))


class Draft:
    """A record that takes each change at once, while the batch gathers what must be written.

    `imported` is what a register said last of the patient, as JSON, with its row id.
    """

    def __init__(self, batch: Batch, record: PatientRecord, imported: tuple[int, str] | None = None) -> None:
        self.imported = imported
        self.changed = False
        self._batch = batch
        self._record: PatientRecord | None = record
        self._parts: dict[str, Any] = {part: getattr(record, part) for part in _PARTS}

    @classmethod
    def of_new(cls, batch: Batch, patient: Patient) -> Draft:
        """The draft of somebody not yet registered, of whom nothing else is known."""
        draft = cls(batch, PatientRecord(patient=batch.add_patient(patient)))
        draft.changed = True
        return draft

    @property
    def record(self) -> PatientRecord:
        """The record as it stands."""
        if self._record is None:
            self._record = PatientRecord(**self._parts)
        return self._record

    def add(self, part: str, fact: Any) -> None:
        """Add a fact; its id is chosen by the batch."""
        self._put(part, (*self._parts[part], self._batch.add(part, self._patient_id, fact)))

    def change(self, part: str, fact: Any, **values: Any) -> None:
        """Change a fact of the record."""
        self._batch.change(part, fact.id, **values)
        new = replace(fact, **{name: read_back(value) for name, value in values.items()})
        self._put(part, tuple(new if each is fact else each for each in self._parts[part]))

    def change_patient(self, **values: Any) -> None:
        """Change who the patient is."""
        patient = self._parts["patient"]
        self._batch.change("patients", patient.id, **values)
        self._put("patient", replace(patient, **values))

    def remember(self, row: str) -> None:
        """Keep what the register says as what it said last."""
        if self.imported is None:
            self.imported = (self._batch.add_imported(self._patient_id, row), row)
        elif row != self.imported[1]:
            self._batch.change("imported_rows", self.imported[0], row=row)
            self.imported = (self.imported[0], row)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """A row that may be refused half way: then the record is again as it was before."""
        before = self.imported, self.changed, self._record, dict(self._parts)
        try:
            yield
        except BaseException:
            self.imported, self.changed, self._record, self._parts = before
            raise

    @property
    def _patient_id(self) -> int:
        return int(self._parts["patient"].id)

    def _put(self, part: str, value: Any) -> None:
        self._parts[part] = value
        self._record, self.changed = None, True
