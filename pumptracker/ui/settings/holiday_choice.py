"""The public holidays of a country with a tick for each: those that are still to come and not closed yet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pumptracker.domain.name import folded
from pumptracker.formats import public_holidays
from pumptracker.store import policy
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.theme import line_height
from pumptracker.words import language, sentence, tr, weekday
from pumptracker.words.settings import HOLIDAYS

_COUNTRY, _SUBDIVISION = "settings/country", "settings/subdivision"
_LETTERS = 9
_OBSERVED = " (observed)"
_CODES = {english: code for code, english in HOLIDAYS.items()}


class _Whole(QStyledItemDelegate):
    """Gives a line the height of its text as it is painted: Qt measures it wider, by what the styled box leaves out."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -line_height(), 0)
        return super().sizeHint(narrower, index)


class HolidayChoice(QWidget):
    """Country, part of it and years; below, the days that are not closed yet."""

    ticked = Signal(bool)
    """Whether any day is ticked."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._preferences = session, preferences
        self.is_there = public_holidays.is_there()
        self._asked: tuple[str, str, str] | None = None
        self._choices = {name: self._combo(name) for name in ("country", "subdivision", "years")}
        self._list = QListWidget()
        self._list.setObjectName("holidayList")
        self._list.setAccessibleName(tr("holidays_found"))
        self._list.setWordWrap(True)
        self._list.setItemDelegate(_Whole(self._list))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)  # else a row keeps the height it had when narrower
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemChanged.connect(self._tell)
        self._note = label(role="quiet", wrap=True)
        self._note.setObjectName("holidayNote")
        self._lay_out()
        if self.is_there:
            self._fill_countries()

    # what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Propose anew what is not closed yet."""
        if self.is_there:
            self._fill_years()
            self._propose()

    def take_focus(self) -> None:
        """Put the keys on the country."""
        self._choices["country"].setFocus()

    def suggest_country(self) -> None:
        """Begin with the country that the PC is set to, where none was chosen here yet."""
        if self.is_there and not self._choices["country"].currentData():
            code = QLocale.territoryToCode(QLocale.system().territory())
            self._choices["country"].setCurrentIndex(max(0, self._choices["country"].findData(code)))

    def chosen(self) -> list[tuple[date, str]]:
        """The days that are ticked, each with its name."""
        return [(day, name) for day, name, ticked in self._days() if ticked]

    def tick(self, state: Qt.CheckState) -> None:
        """Tick all or none."""
        for number in range(self._list.count()):
            self._list.item(number).setCheckState(state)

    def _propose(self) -> None:
        """List the holidays that are not closed; ticks stay as they were made while the choices are the same."""
        country, subdivision, years = (str(combo.currentData() or "") for combo in self._choices.values())
        same = self._asked == (country, subdivision, years)
        unticked = {day for day, _, ticked in self._days() if not ticked} if same else set()
        self._asked = (country, subdivision, years)
        self._list.blockSignals(True)
        self._list.clear()
        calendar = self._session.read(policy.calendar)
        found = _named(country, subdivision, years) if country else []
        for day, name in found:
            closed = any(closure.first_on <= day <= closure.last_on for closure in calendar.closures)
            if day >= self._session.today and not closed:
                opened = day.weekday() in calendar.open_weekdays
                self._add(day, name, opened=opened, ticked=opened and day not in unticked)
        self._list.blockSignals(False)
        self._note.setText(self._say_found(country))
        self._tell()

    def _say_found(self, country: str) -> str:
        if not country:
            return tr("holidays_ask")
        if not self._list.count():
            return tr("holidays_none")
        return sentence("holidays_source", {"version": public_holidays.version()})

    def _add(self, day: date, name: str, *, opened: bool, ticked: bool) -> None:
        words = sentence("weekday_year", {"day": weekday(day), "year": day.year})
        item = QListWidgetItem(
            sentence("holiday_line" if opened else "holiday_line_closed", {"day": words, "name": name})
        )
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setData(Qt.ItemDataRole.UserRole, (day.isoformat(), name))
        self._list.addItem(item)

    def _days(self) -> list[tuple[date, str, bool]]:
        items = [self._list.item(number) for number in range(self._list.count())]
        return [
            (date.fromisoformat(day), name, item.checkState() == Qt.CheckState.Checked)
            for item in items
            for day, name in [item.data(Qt.ItemDataRole.UserRole)]
        ]

    def _tell(self) -> None:
        self.ticked.emit(bool(self.chosen()))

    def _picked_country(self) -> None:
        country = str(self._choices["country"].currentData() or "")
        if country != self._preferences.text(_COUNTRY):
            self._preferences.put(_COUNTRY, country)
            self._preferences.put(_SUBDIVISION, "")
        self._fill_subdivisions(country)
        self._propose()

    def _picked_subdivision(self) -> None:
        self._preferences.put(_SUBDIVISION, str(self._choices["subdivision"].currentData() or ""))
        self._propose()

    # how it is built -------------------------------------------------------------------------

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(tr(name))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(_LETTERS)
        return combo

    def _fill_countries(self) -> None:
        chosen = self._preferences.text(_COUNTRY)
        _fill(self._choices["country"], [("", tr("choose_country")), *_countries()], chosen)
        self._fill_subdivisions(str(self._choices["country"].currentData() or ""))
        self._choices["country"].currentIndexChanged.connect(self._picked_country)
        self._choices["subdivision"].currentIndexChanged.connect(self._picked_subdivision)
        self._choices["years"].currentIndexChanged.connect(self._propose)

    def _fill_subdivisions(self, country: str) -> None:
        parts = public_holidays.subdivisions(country) if country else []
        chosen = self._preferences.text(_SUBDIVISION)
        _fill(self._choices["subdivision"], [("", tr("whole_country")), *parts], chosen)
        self._choices["subdivision"].setEnabled(bool(parts))

    def _fill_years(self) -> None:
        year = self._session.today.year
        pairs = [(str(each), str(each)) for each in range(year, year + 4)]
        both = sentence("years_from_to", {"first": year, "last": year + 1})
        combo = self._choices["years"]
        chosen = str(combo.currentData() or f"{year} {year + 1}")
        _fill(combo, [(f"{year} {year + 1}", both), *pairs], chosen)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        if not self.is_there:
            self._note.setText(tr("holidays_missing"))
            layout.addWidget(self._note)
            layout.addStretch()
            return
        grid = QGridLayout()
        for column, (name, combo) in enumerate(self._choices.items()):
            title = label(tr(name), "quiet")
            title.setBuddy(combo)
            grid.addWidget(title, 0, column)
            grid.addWidget(combo, 1, column)
            grid.setColumnStretch(column, 2)
        grid.setColumnStretch(len(self._choices), 1)
        layout.addLayout(grid)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._note)


def _countries() -> list[tuple[str, str]]:
    """The countries by their names in the language spoken, where Qt knows them; the library's are English."""
    named = [(code, _own_name(code) or words) for code, words in public_holidays.countries()]
    return sorted(named, key=lambda each: folded(each[1]))


def _own_name(code: str) -> str:
    """What those call a country who speak the language there; "" where Qt knows of nobody, and in English."""
    territory = QLocale.codeToTerritory(code)
    there = QLocale(QLocale.codeToLanguage(language()), territory)
    return there.nativeTerritoryName() if language() != "en" and there.territory() == territory else ""


def _fill(combo: QComboBox, pairs: list[tuple[str, str]], chosen: str) -> None:
    """Fill a choice without saying that it changed."""
    combo.blockSignals(True)
    combo.clear()
    for code, words in pairs:
        combo.addItem(words, code)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    combo.blockSignals(False)


def _named(country: str, subdivision: str, years: str) -> list[tuple[date, str]]:
    """The holidays by day, named in the language spoken; those of the United States in ours, the library has none."""
    found = public_holidays.public_holidays(country, subdivision, map(int, years.split()), language())
    return [(day, _in_words(name)) for day, name in found]


def _in_words(name: str) -> str:
    plain = name.removesuffix(_OBSERVED)
    code = _CODES.get(plain)
    if code is None:
        return name
    return tr(code) if plain == name else sentence("holiday_observed", {"name": tr(code)})
