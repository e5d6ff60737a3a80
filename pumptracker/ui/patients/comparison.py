"""Two registrations side by side, what stands afterwards, and a choice where both say something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from pumptracker.domain.merging import Merge, Particular
from pumptracker.domain.quantity import plain
from pumptracker.domain.record import PatientRecord
from pumptracker.services.merging import Preview
from pumptracker.store.worklist import Row
from pumptracker.ui.dialogs.field import field_words
from pumptracker.ui.parts import label
from pumptracker.ui.worklist.model import status_words
from pumptracker.words import SENTENCES, day, sentence, tr

_ALWAYS = ("family_name", "given_name", "date_of_birth")
_FIELD = {"pumps.model": "pump_model", "patients.do_not_contact": "do_not_contact"}
_NONE = "—"


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


class Comparison(QWidget):
    """A grid of fields: kept, merged into it, afterwards."""

    def __init__(self, preview: Preview, chosen: Mapping[str, str], today: date, choose: Callable[[str, str], None]):
        super().__init__()
        self.setObjectName("comparison")
        self._grid, self._row = QGridLayout(self), 0
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        self._line("", *(label(tr(code), "heading") for code in ("merge_kept", "merge_gone", "merge_result")))
        for particular in preview.plan.particulars:
            if particular.kept != particular.other or particular.name in _ALWAYS:
                self._particular(particular, chosen.get(particular.code, ""), choose)
        for title, *texts in rows(preview, today):
            self._line(title, *(label(text, wrap=True) for text in texts))
        self._grid.setRowStretch(self._row, 1)

    def _particular(self, particular: Particular, choice: str, choose: Callable[[str, str], None]) -> None:
        name = _FIELD.get(particular.code, particular.name)
        ours, theirs = shown(particular, particular.kept), shown(particular, particular.other)
        result: QWidget = label(shown(particular, particular.result), wrap=True)
        if particular.differs:
            result = _choice(particular, choice, ours, theirs, choose)
        self._line(field_words(name), label(ours, wrap=True), label(theirs, wrap=True), result)

    def _line(self, title: str, *cells: QWidget) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(title, "quiet"), self._row, 0, top)
        for column, cell in enumerate(cells, start=1):
            if isinstance(cell, QComboBox):
                self._grid.addWidget(cell, self._row, column, top)
            else:
                self._grid.addWidget(cell, self._row, column)
        self._row += 1


def _choice(
    particular: Particular, choice: str, ours: str, theirs: str, choose: Callable[[str, str], None]
) -> QComboBox:
    """What will stand, to be chosen where both registrations say something."""
    box = QComboBox()
    box.setObjectName(f"choice_{particular.code}")
    box.setAccessibleName(field_words(_FIELD.get(particular.code, particular.name)))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    if particular.name == "notes":
        box.addItem(sentence("merge_both", {"value": f"{ours}; {theirs}"}), "")
    box.addItem(ours, "kept")
    box.addItem(theirs, "other")
    stands = choice or ("other" if particular.result == particular.other else "kept")
    box.setCurrentIndex(max(0, box.findData(choice if particular.name == "notes" else stands)))
    box.setToolTip(box.currentText())
    box.currentIndexChanged.connect(lambda _: choose(particular.code, box.currentData()))
    return box


def rows(preview: Preview, today: date) -> Iterator[tuple[str, str, str, str]]:
    """What is more than a field: where each stands, what is recorded of each, and what will be due."""
    plan, kept, other = preview.plan, preview.plan.kept, preview.plan.other
    mrns = sentence("merge_mrn_after", {"mrn": kept.patient.mrn, "old": other.patient.mrn})
    yield tr("merge_row_mrn"), kept.patient.mrn, other.patient.mrn, mrns
    yield tr("merge_row_stage"), _stage(kept), _stage(other), _stage(kept)
    yield tr("merge_row_pump"), _pump(kept), _pump(other), _pump(kept) if kept.active_pump else _pump(other)
    yield tr("merge_row_phones"), _phones(kept), _phones(other), _phones_after(plan)
    for name in ("fills", "bookings", "contacts"):
        ours, theirs = len(getattr(kept, name)), len(getattr(other, name))
        yield tr(f"merge_row_{name}"), str(ours), str(theirs), str(ours + plan.moved(name))
    yield (
        tr("merge_row_due"), _due(preview.kept_before, today), _due(preview.other_before, today),
        _due(preview.after, today),
    )  # fmt: skip


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
    lines = [f"{tr('kind_' + row.item.kind)}: {status_words(row, today)}" for row in items]
    return "\n".join(lines) or _NONE


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
