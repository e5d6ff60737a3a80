"""The public holidays of a country, proposed with ticks and added as closures in one action."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton

from pumptracker.formats import public_holidays
from pumptracker.services import deciding
from pumptracker.store import policy
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.settings.pane import Pane
from pumptracker.words import language, sentence, tr, weekday
from pumptracker.words.settings import HOLIDAYS

_COUNTRY, _SUBDIVISION = "settings/country", "settings/subdivision"
_LETTERS = 9
_OBSERVED = " (observed)"
_CODES = {english: code for code, english in HOLIDAYS.items()}


class HolidaysPane(Pane):
    """Country, part of it and years; the days that are not closed yet; one button that closes on the ticked ones."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self._there = public_holidays.is_there()
        self._asked: tuple[str, str, str] | None = None
        self._choices = {name: self._combo(name) for name in ("country", "subdivision", "years")}
        self._list = QListWidget()
        self._list.setObjectName("holidayList")
        self._list.setAccessibleName(tr("holidays_found"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemChanged.connect(self._ticked)
        self._note = label(role="quiet", wrap=True)
        self._note.setObjectName("holidayNote")
        self._lay_out()
        if self._there:
            self._fill_countries()

    # what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Propose anew what is not closed yet."""
        if self._there:
            self._fill_years()
            self._propose()

    def take_focus(self) -> None:
        """Put the keys on the country."""
        self._choices["country"].setFocus()

    def _propose(self) -> None:
        """List the holidays that are not closed; ticks stay as they were made while the choices are the same."""
        country, subdivision, years = (str(combo.currentData() or "") for combo in self._choices.values())
        same = self._asked == (country, subdivision, years)
        unticked = {day for day, _, ticked in self._days() if not ticked} if same else set()
        self._asked = (country, subdivision, years)
        self._list.blockSignals(True)
        self._list.clear()
        calendar = self.session.read(policy.calendar)
        found = _named(country, subdivision, years) if country else []
        for day, name in found:
            closed = any(closure.first_on <= day <= closure.last_on for closure in calendar.closures)
            if day >= self.session.today and not closed:
                opened = day.weekday() in calendar.open_weekdays
                self._add(day, name, opened=opened, ticked=opened and day not in unticked)
        self._list.blockSignals(False)
        self._note.setText(self._say_found(country))
        self._ticked()

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

    def _chosen(self) -> list[tuple[date, str]]:
        return [(day, name) for day, name, ticked in self._days() if ticked]

    def _ticked(self) -> None:
        self._close.setEnabled(bool(self._chosen()))

    # what is done ----------------------------------------------------------------------------

    def _close_days(self) -> None:
        days = self._chosen()
        identity = sentence("holidays_to_close", {"count": len(days)})
        self.ask(tr("dialog_holidays"), identity, partial(deciding.close_days, days=days), tr("save_this_change"))

    def _tick(self, state: Qt.CheckState) -> None:
        for number in range(self._list.count()):
            self._list.item(number).setCheckState(state)

    def _picked_country(self) -> None:
        country = str(self._choices["country"].currentData() or "")
        if country != self.page.preferences.text(_COUNTRY):
            self.page.preferences.put(_COUNTRY, country)
            self.page.preferences.put(_SUBDIVISION, "")
        self._fill_subdivisions(country)
        self._propose()

    def _picked_subdivision(self) -> None:
        self.page.preferences.put(_SUBDIVISION, str(self._choices["subdivision"].currentData() or ""))
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
        chosen = self.page.preferences.text(_COUNTRY)
        _fill(self._choices["country"], [("", tr("choose_country")), *public_holidays.countries()], chosen)
        self._fill_subdivisions(str(self._choices["country"].currentData() or ""))
        self._choices["country"].currentIndexChanged.connect(self._picked_country)
        self._choices["subdivision"].currentIndexChanged.connect(self._picked_subdivision)
        self._choices["years"].currentIndexChanged.connect(self._propose)

    def _fill_subdivisions(self, country: str) -> None:
        parts = public_holidays.subdivisions(country) if country else []
        chosen = self.page.preferences.text(_SUBDIVISION)
        _fill(self._choices["subdivision"], [("", tr("whole_country")), *parts], chosen)
        self._choices["subdivision"].setEnabled(bool(parts))

    def _fill_years(self) -> None:
        year = self.session.today.year
        pairs = [(str(each), str(each)) for each in range(year, year + 4)]
        both = sentence("years_from_to", {"first": year, "last": year + 1})
        combo = self._choices["years"]
        chosen = str(combo.currentData() or f"{year} {year + 1}")
        _fill(combo, [(f"{year} {year + 1}", both), *pairs], chosen)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for column, (name, combo) in enumerate(self._choices.items()):
            title = label(tr(name), "quiet")
            title.setBuddy(combo)
            grid.addWidget(title, 0, column)
            grid.addWidget(combo, 1, column)
            grid.setColumnStretch(column, 2)
        grid.setColumnStretch(len(self._choices), 1)
        self._close = QPushButton(tr("holidays_add"))
        self._close.setObjectName("holidays_add")
        self._close.clicked.connect(self._close_days)
        every, none = QPushButton(tr("holidays_all")), QPushButton(tr("holidays_clear"))
        every.clicked.connect(partial(self._tick, Qt.CheckState.Checked))
        none.clicked.connect(partial(self._tick, Qt.CheckState.Unchecked))
        row = QHBoxLayout()
        for button in (self._close, every, none):
            row.addWidget(button)
        row.addStretch()
        if not self._there:
            self._note.setText(tr("holidays_missing"))
            self.layout_.addWidget(self._note)
            self.layout_.addStretch()
            return
        self.layout_.addLayout(grid)
        self.layout_.addWidget(self._list, 1)
        self.layout_.addWidget(self._note)
        self.layout_.addLayout(row)


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
