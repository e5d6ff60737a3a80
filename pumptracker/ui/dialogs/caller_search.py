"""Whom a call is about: found by what the caller says, and known by two identifiers that match."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pumptracker.domain import identifying
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.store import people, records, search
from pumptracker.store.search import Match
from pumptracker.ui.dialogs.dates import read_birth
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.identity import born_on, who
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.ui.theme import dress, font, line_height
from pumptracker.words import day, sentence, tr

_FEWEST_LETTERS, _MOST_LISTED, _LINES = 2, 30, 3
_LONGEST_DATE, _SHORTEST_DATE = 3, 6
_ROLE = Qt.ItemDataRole.UserRole
_BESIDE_HINT = 24


class CallerSearch(QWidget):
    """A box to search in, those found, and a tick for each identifier that the caller has said."""

    changed = Signal()

    def __init__(self, session: Session, record: PatientRecord | None) -> None:
        super().__init__()
        self._session = session
        self.record = record
        self._others: list[frozenset[str]] = []
        self._compared: PatientRecord | None = None
        self.box = QLineEdit(placeholderText=tr("beeping_find_hint"))
        self.box.setObjectName("field_find")
        self.box.setMinimumWidth(QFontMetrics(font()).horizontalAdvance(self.box.placeholderText()) + _BESIDE_HINT)
        self.box.setAccessibleName(tr("beeping_who"))
        self.list = QListWidget()
        self.list.setObjectName("callerMatches")
        self.list.setAccessibleName(tr("beeping_matches"))
        self._chosen = label(role="heading", wrap=True)
        self._chosen.setObjectName("callerChosen")
        self._told = label(role="quiet", wrap=True)
        self._told.setObjectName("callerTold")
        self.ticks = {each: QCheckBox() for each in identifying.IDENTIFIERS}
        self.unidentified = QCheckBox(tr("field_unidentified"))
        self.unidentified.setObjectName("field_unidentified")
        self._lay_out()
        self._connect()
        self._show_chosen(frozenset())  # a name counts once the caller has said it

    @property
    def is_identified(self) -> bool:
        """Whether two identifiers of the patient chosen match what the caller says, and nobody else's do."""
        is_known = self.record is not None and not self.unidentified.isChecked() and identifying.enough(self._ticked())
        return is_known and not self.fits_another

    @property
    def fits_another(self) -> bool:
        """Whether two identifiers match that are somebody else's too."""
        ticked = self._ticked()
        return identifying.enough(ticked) and identifying.fits_another(ticked, self._others)

    def _ticked(self) -> set[str]:
        return {name for name, tick in self.ticks.items() if tick.isChecked()}

    def typed(self) -> dict[str, str | bool]:
        """What stands here, as a dialog keeps what was typed."""
        ticked = {f"identifier_{name}": tick.isChecked() for name, tick in self.ticks.items()}
        return {"find": self.box.text(), "unidentified": self.unidentified.isChecked(), **ticked}

    # finding ---------------------------------------------------------------------------------

    def _searched(self, text: str) -> None:
        """List whom the text may mean; the only one is chosen at once."""
        found = self._session.read(search.look, text) if len(text.strip()) >= _FEWEST_LETTERS else None
        total = found.total if found else 0
        matches = self._session.read(search.find, text) if 0 < total <= _MOST_LISTED else []
        self.list.clear()
        for match in matches:
            item = QListWidgetItem(_match_words(match))
            item.setData(_ROLE, match.patient_id)
            self.list.addItem(item)
        self.list.setVisible(len(matches) > 1)
        if matches:
            self.list.setCurrentRow(0)
        if len(matches) == 1:
            self._choose(matches[0].patient_id)
        elif self.record is not None and self.record.patient.id in [match.patient_id for match in matches]:
            self._choose(self.record.patient.id)
        else:
            self._let_go(total, text)

    def _let_go(self, total: int, text: str) -> None:
        self.record = None
        self._show_chosen(frozenset())
        if len(text.strip()) >= _FEWEST_LETTERS:
            nobody = tr("beeping_nobody_found")
            self._told.setText(sentence("beeping_more_found", {"count": total}) if total else nobody)
            self.changed.emit()

    def _choose(self, patient_id: int) -> None:
        """Take the patient, with the identifiers that are typed in full ticked."""
        self.record = self._session.read(records.record, patient_id)
        text = self.box.text()
        dates = list(_dates(text, self._session.today))
        self._show_chosen(identifying.given(self.record, text, dates))

    def _show_chosen(self, given: frozenset[str] | set[str]) -> None:
        record = self.record
        if record != self._compared:  # reading everyone at every key typed would be felt
            self._others = self._session.read(people.sharing, record) if record else []
            self._compared = record
        self._chosen.setText(who(record, self._session.today) if record else "")
        self._chosen.setVisible(record is not None)
        there = identifying.known(record) if record else ()
        for name, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(name in given and name in there)
            tick.setText(sentence(f"identifier_{name}", {"value": _value(record, name)}) if name in there else "")
            tick.setVisible(name in there)
            tick.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        missing = "identifiers_shared" if self.fits_another else "beeping_tick_two"
        self._told.setText(tr("beeping_identified" if self.is_identified else missing))
        self.changed.emit()

    # keys ------------------------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the box Up and Down move in the list, and Enter takes whoever is there: it saves nothing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if watched is self.box and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._choose(int(item.data(_ROLE)))
        wanted = [tick for tick in self.ticks.values() if tick.isVisible() and not tick.isChecked()]
        if self.is_identified:
            self.focusNextChild()
        elif wanted:
            wanted[0].setFocus()

    # how it is built -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.box.textChanged.connect(self._searched)
        self.list.itemClicked.connect(lambda item: self._choose(int(item.data(_ROLE))))
        for tick in self.ticks.values():
            tick.toggled.connect(self._tell)
        self.unidentified.toggled.connect(self._tell)
        for watched in (self.box, self.list):
            watched.installEventFilter(self)

    def _lay_out(self) -> None:
        self.list.setFixedHeight(_LINES * (line_height() + 4) + 8)
        self.list.hide()
        ticks = QWidget()
        row = FlowLayout(ticks, gap=14)
        for name, tick in self.ticks.items():
            tick.setObjectName(f"identifier_{name}")
            row.addWidget(tick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        named = label(tr("beeping_who"))
        named.setBuddy(self.box)
        dress(named, "heading")
        for part in (named, self.box, self.list, self._chosen, ticks, self._told, self.unidentified):
            layout.addWidget(part)


def _match_words(match: Match) -> str:
    facts = {"born": born_on(match.date_of_birth), "mrn": match.mrn}
    return f"{match.patient} · {sentence('identity', facts)}"


def _value(record: PatientRecord | None, name: str) -> str:
    if record is None:
        return ""
    who_, born = record.patient, record.patient.date_of_birth
    whole = f"{who_.given_name} {who_.family_name}".strip()
    numbers = ", ".join(phone.number for phone in record.phones)
    values = {"name": whole, "born": day(born) if born else "", "mrn": who_.mrn, "phone": numbers}
    return values[name]


def _dates(text: str, today: date) -> Iterator[date]:
    """Every day that a few neighbouring words may be the birth of somebody."""
    words = text.replace(",", " ").split()
    for length in range(1, _LONGEST_DATE + 1):
        for start in range(len(words) - length + 1):
            part = " ".join(words[start : start + length])
            if len(part) >= _SHORTEST_DATE:
                try:
                    yield read_birth(part, today, "date_of_birth")
                except Refused:
                    continue
