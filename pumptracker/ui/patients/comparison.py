"""Two registrations side by side, what stands afterwards, and a choice where both say something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from pumptracker.domain.merging import Particular
from pumptracker.domain.name import listed_name
from pumptracker.domain.record import PatientRecord
from pumptracker.services.merging import Preview
from pumptracker.ui.dialogs.field import field_words
from pumptracker.ui.identity import born_words
from pumptracker.ui.parts import label
from pumptracker.ui.patients.comparison_words import SHORT, broken, facts_of, rows, shown
from pumptracker.ui.theme import dress
from pumptracker.words import tr

_FIRST = ("family_name", "given_name", "date_of_birth")
_FIELD = {"pumps.model": "pump_model"}


class SideBySide(QFrame):
    """A grid: what it is, what each of two registrations says, and perhaps what stands afterwards."""

    def __init__(self, *headings: str) -> None:
        super().__init__()
        self.setObjectName("comparison")
        dress(self, "card")
        self._grid, self._row = QGridLayout(self), 0
        self._grid.setContentsMargins(14, 10, 14, 10)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        for column in range(len(headings)):
            self._grid.setColumnStretch(column + 1, 1)
        self.line("", *(label(tr(code), "heading") for code in headings))

    def texts(self, title: str, *texts: str) -> None:
        """A line of texts."""
        self.line(title, *(label(broken(text), wrap=True) for text in texts))

    def line(self, title: str, *cells: QWidget) -> None:
        """A line of widgets."""
        choice = any(isinstance(cell, QComboBox) for cell in cells)
        upright = Qt.AlignmentFlag.AlignVCenter if choice else Qt.AlignmentFlag.AlignTop
        named = label(title, "quiet")
        for column, cell in enumerate((named, *cells)):
            if isinstance(cell, QComboBox):
                named.setBuddy(cell)
            if isinstance(cell, QLabel):
                cell.setAlignment(Qt.AlignmentFlag.AlignLeft | upright)
            self._grid.addWidget(cell, self._row, column)
        self._row += 1

    def close_up(self) -> None:
        """Keep the lines together at the top."""
        self._grid.setRowStretch(self._row, 1)


def two(kept: PatientRecord, other: PatientRecord, today: date) -> SideBySide:
    """Both as they are, where they cannot be merged."""
    made = SideBySide("merge_kept", "merge_gone")
    ours, theirs = facts_of(kept), facts_of(other)
    people = (kept.patient, other.patient)
    made.texts(tr("patients_patient"), *(listed_name(each.family_name, each.given_name) for each in people))
    made.texts(field_words("date_of_birth"), *(born_words(each.date_of_birth, today) for each in people))
    for name in ours:
        made.texts(tr(f"merge_row_{name}"), ours[name], theirs[name])
    made.close_up()
    return made


Choose = Callable[[str, str], None]


def compared(preview: Preview, chosen: Mapping[str, str], today: date, choose: Choose) -> SideBySide:
    """Both and what stands afterwards; where both say something else, it can be chosen."""
    made = SideBySide("merge_kept", "merge_gone", "merge_result")
    told = preview.plan.particulars
    mrn, *facts = rows(preview, today)
    made.texts(*mrn)
    for particular in (*(each for each in told if each.name in _FIRST), *_differing(told)):
        _field(made, particular, chosen.get(particular.code, ""), choose)
    for fact in facts:
        made.texts(*fact)
    for particular in told:
        if particular.kept != particular.other and not particular.differs and particular.name not in _FIRST:
            _field(made, particular, "", choose)
    made.close_up()
    return made


def _differing(told: Sequence[Particular]) -> list[Particular]:
    return [each for each in told if each.differs and each.name not in _FIRST]


def _field(made: SideBySide, particular: Particular, choice: str, choose: Choose) -> None:
    ours, theirs = shown(particular, particular.kept), shown(particular, particular.other)
    result: QWidget = label(broken(shown(particular, particular.result)), wrap=True)
    if particular.differs:
        result = _choice(particular, choice, choose)
    made.line(_words(particular), label(broken(ours), wrap=True), label(broken(theirs), wrap=True), result)


def _words(particular: Particular) -> str:
    return field_words(_FIELD.get(particular.code, particular.name))


def _choice(particular: Particular, choice: str, choose: Choose) -> QComboBox:
    """What will stand, to be chosen where both registrations say something."""
    ours, theirs = shown(particular, particular.kept), shown(particular, particular.other)
    box = QComboBox()
    box.setObjectName(f"choice_{particular.code}")
    box.setAccessibleName(_words(particular))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    if particular.name == "notes":
        box.addItem(tr("merge_both"), "")
    box.addItem(ours if len(ours) <= SHORT else tr("merge_take_kept"), "kept")
    box.addItem(theirs if len(theirs) <= SHORT else tr("merge_take_other"), "other")
    stands = choice or ("other" if particular.result == particular.other else "kept")
    box.setCurrentIndex(max(0, box.findData(choice if particular.name == "notes" else stands)))
    box.setToolTip(box.currentText())
    box.currentIndexChanged.connect(lambda _: choose(particular.code, box.currentData()))
    return box
