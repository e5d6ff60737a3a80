"""The head of the patient's page, which never scrolls away: who it is, what to beware of, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pumptracker.domain.name import listed_name
from pumptracker.domain.record import PatientRecord
from pumptracker.store.worklist import Row
from pumptracker.ui import actions
from pumptracker.ui.dialogs import patient_forms
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.focus import has_keys
from pumptracker.ui.identity import identity
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.patient.elided import Elided
from pumptracker.ui.patient.wanted import action_words, always_wanted, needed_most
from pumptracker.ui.patient.warnings import Warned, warnings
from pumptracker.ui.patient.wording import joined
from pumptracker.ui.theme import dress
from pumptracker.words import sentence, tr

_WHO = 50
"""Characters of the line of identifiers that must have room before it wraps."""
GROUPS = (
    ("book", "outcome", "contact", "follow_up"),
    ("refill", "dose", "printout", "check", "event", "beeping", "eri", "implant", "explant"),
    ("order", "receive"),
    ("stage", "trial", "checklist", "arrival"),
    ("edit", "absence", "letter"),
)
"""The actions of the menu, in its groups; those without a dialog are left out."""


class Header(QWidget):
    """Shows who the page is about, and offers what is needed most."""

    asked = Signal(str)
    history_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("patientHeader")
        self._name, self._who = label(role="title", wrap=True), label(role="quiet", wrap=True)
        self._name.setObjectName("patientName")
        self._who.setObjectName("patientIdentity")
        self._note = Elided(step=-1, quiet=True)
        self._warned: list[QLabel] = []
        self._warnings, self._pills = QWidget(), FlowLayout(gap=6)
        self._warnings.setLayout(self._pills)
        self._buttons, self._row = QWidget(), QHBoxLayout()
        self._buttons.setLayout(self._row)
        self._buttons.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._was_merged = False
        self._offered: list[tuple[str, QPushButton]] = []
        self._made: dict[tuple[str, bool], QPushButton] = {}
        self._more = QPushButton(tr("more") + "  ▾")
        self._more.setObjectName("act_more")
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(3)
        for each in (self._name, self._who, self._note, self._warnings):
            left.addWidget(each)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(18, 10, 18, 8)
        self._both.addLayout(left, 1)
        self._both.addWidget(self._buttons)

    # what is shown -----------------------------------------------------------------------------------

    def show_patient(self, record: PatientRecord, rows: list[Row], today: date, most_failed: int) -> None:
        """Show one patient with what is needed most."""
        patient = record.patient
        name = listed_name(patient.family_name, patient.given_name)
        self._name.setText(f"{name}  “{patient.preferred_name}”" if patient.preferred_name else name)
        phones = record.phones_in_order
        phone = phones[0].number if phones else tr("header_no_phone")
        language = tr("prefers_" + patient.language) if patient.language != "en" else ""
        self._was_merged = bool(record.merged_mrns)
        also = [sentence("formerly_mrn", {"mrn": each.mrn}) for each in record.merged_mrns]
        self._who.setText(joined(identity(record, today), *also, phone, language))
        caregiver = joined(patient.caregiver_name, patient.caregiver_phone)
        self._show_note(
            joined(sentence("caregiver", {"who": caregiver}) if caregiver else "", patient.notes.replace("\n", " "))
        )
        self._show_warnings(list(warnings(record, today, most_failed)))
        action, row = needed_most(record, rows, today)
        self._offer(action, action_words(action, row), always_wanted(record))

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*(button for _, button in self._offered), self._more]

    def take_focus(self) -> None:
        """The keys on what is needed most."""
        if self._offered:
            self._offered[0][1].setFocus()

    def show_fault(self, text: str) -> None:
        """Say that the patient could not be read, in the place of everything else."""
        self._name.setText(tr("page_patient"))
        self._who.setText(text)
        self._show_note("")
        self._show_warnings([])

    def _show_note(self, text: str) -> None:
        """The caregiver and the desk's own note, on one line."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _show_warnings(self, warned: list[Warned]) -> None:
        """Show these, in labels that are kept for the next patient's."""
        while len(self._warned) < len(warned):
            self._warned.append(label())
            self._pills.addWidget(self._warned[-1])
        for (role, words), shown in zip(warned, self._warned, strict=False):
            if shown.property("role") != role:
                dress(shown, role)
            shown.setText(words)
        for number, shown in enumerate(self._warned):
            shown.setVisible(number < len(warned))
        self._warnings.setVisible(bool(warned))
        self._warnings.updateGeometry()

    def _offer(self, first: str, words: str, always: tuple[str, ...]) -> None:
        """The buttons: what is needed most, filled; then those that are always wanted."""
        wanted = [(first, words)] + [
            (name, tr("act_" + name)) for name in always if name != first and name in patient_forms.NAMES
        ]
        if wanted != [(name, button.text()) for name, button in self._offered]:
            had = next((name for name, button in self._offered if has_keys(button)), "")
            for _, button in self._offered:
                button.hide()
                button.setObjectName("")  # nobody finds by its name what is not offered
            self._offered = [(name, self._button(name, text, primary=name == first)) for name, text in wanted]
            while self._row.takeAt(0):
                pass
            for each in (*(button for _, button in self._offered), self._more):
                self._row.addWidget(each)
            self._row.addStretch()
            self._arrange()
            if had:  # shown by now: Qt forgets the keys given to what is hidden
                next((button for name, button in self._offered if name == had), self._offered[0][1]).setFocus()
        else:
            self._arrange()

    def _button(self, name: str, text: str, *, primary: bool) -> QPushButton:
        """The button of an action, made when it is first offered so and kept for the next patient."""
        button = self._made.get((name, primary))
        if button is None:
            button = self._made[name, primary] = QPushButton(self._buttons)
            button.clicked.connect(self._asker(name))
            if primary:
                dress(button, "primary")
        key = actions.keys(name, actions.PATIENT)
        button.setObjectName("act_" + name)
        button.setText(text)
        button.setToolTip(f"{text}  ({key})" if key else text)
        return button

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name)

    def _fill_menu(self) -> None:
        """Every action in its group, the keys beside it."""
        self._menu.clear()
        listed = [name for group in GROUPS for name in group]
        others = tuple(name for name in patient_forms.NAMES if name not in listed)
        for group in (*GROUPS, others):
            for name in group:
                if name in patient_forms.NAMES:
                    keys = actions.keys(name, actions.PATIENT)
                    self._menu.addAction(f"{tr('act_' + name)}\t{keys}", self._asker(name)).setObjectName(name)
            self._menu.addSeparator()
        keys = actions.keys("history", actions.PATIENT)
        self._menu.addAction(f"{tr('act_history')}\t{keys}", self.history_asked.emit).setObjectName("history")
        for name in ("merge", "unmerge") if self._was_merged else ("merge",):
            self._menu.addAction(tr("list_" + name), self._asker(name)).setObjectName(name)

    # where it has its place --------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons go below the name where both have no room beside each other, and into More where even that is so."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Larger type needs more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._arrange()

    def _arrange(self) -> None:
        room = self.width() - 36
        gap = self._row.spacing()
        taken = self._more.sizeHint().width()
        for _, button in self._offered:
            taken += gap + button.sizeHint().width()
            button.setVisible(taken <= max(room, self._more.sizeHint().width() + gap))
        name = max(_one_line(self._name), min(_one_line(self._who), _WHO * self.fontMetrics().averageCharWidth()))
        beside = name + 24 + taken <= room
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._both.direction() != direction:
            self._both.setDirection(direction)
            self.updateGeometry()

    def settle(self) -> None:
        """Lay everything out now."""
        self._row.activate()
        self._both.activate()

    @override
    def minimumSizeHint(self) -> QSize:
        """Narrower than its buttons side by side: those that have no room are in More."""
        return QSize(200, super().minimumSizeHint().height())


def _one_line(shown: QLabel) -> int:
    return shown.fontMetrics().horizontalAdvance(shown.text()) + 4
