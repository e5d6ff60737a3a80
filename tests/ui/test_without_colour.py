"""Status is never told by colour alone: in one ink on one ground every status is still told from the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QTableView

from pumptracker.domain import journey
from pumptracker.domain.appointments import CLOSED, FULL, OPEN, OVER, Day
from pumptracker.domain.journey import Step
from pumptracker.domain.status import STATUSES
from pumptracker.services import demo
from pumptracker.store import worklist
from pumptracker.store.calendar_days import Due, Visit
from pumptracker.store.connection import open_or_make
from pumptracker.ui import speaking, theme
from pumptracker.ui.calendar.entries import MONTH, entries_of
from pumptracker.ui.calendar.grid_paint import paint_day, paint_entry
from pumptracker.ui.calendar.spread import Spread
from pumptracker.ui.colours import LIGHT, Tone
from pumptracker.ui.dialogs.month_picker import MonthPicker
from pumptracker.ui.patient.pill import Pill
from pumptracker.ui.patient.stepper import Shown, Stepper
from pumptracker.ui.reports.bars import Bars
from pumptracker.ui.settings.lines import LinesModel
from pumptracker.ui.worklist.texts import status_words
from pumptracker.ui.worklist.tiles import Tile
from pumptracker.words import LANGUAGES, tr
from tests.ui.desks import leave, open_desk
from tests.ui.every_state import every_state

TODAY = date(2026, 11, 24)
_INK, _PAPER = "#000000", "#FFFFFF"


@pytest.fixture
def one_ink(monkeypatch, qapp):
    """Everything in black on white: as colour-blind eyes, or a printer without colours, might have it."""
    grounds = ("paper", "ground", "selected", "danger_ground", "warn_ground", "accent_ink")
    inks = ("ink", "quiet", "edge", "line", "track", "accent", "danger", "warn")
    plain = dict.fromkeys(grounds, _PAPER) | dict.fromkeys(inks, _INK)
    tones = {status: Tone(_INK, _PAPER, LIGHT.tones[status].sign) for status in STATUSES}
    theme.apply(qapp)
    monkeypatch.setattr(theme._Now, "colours", LIGHT._replace(**plain, tones=tones))


def grabbed(widget, size: tuple[int, int] = (400, 60)) -> QImage:
    widget.resize(*size)
    return widget.grab().toImage()


def painted(paint, size: tuple[int, int] = (220, 120)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, QRect(0, 0, *size))
    painter.end()
    return image


def same(images: dict[str, QImage]) -> list[tuple[str, str]]:
    """Those that look the same."""
    assert len(images) > 1
    return [(one, other) for one, other in combinations(images, 2) if images[one] == images[other]]


# the statuses ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_has_a_sign_and_words_of_its_own(qapp, language):
    speaking.speak(language)
    for colours in theme.PALETTES:
        assert all(colours.tones[status].sign for status in STATUSES)
    for code in ("tile", "read_status"):
        assert len({tr(f"{code}_{status}") for status in STATUSES}) == len(STATUSES)


def test_the_tiles_of_all_statuses_are_told_apart_in_one_ink(qtbot, one_ink):
    images = {}
    for status in STATUSES:
        tile = Tile(status)
        qtbot.addWidget(tile)
        tile.show_count(7)
        images[status] = grabbed(tile)
    assert same(images) == []


def test_the_pills_of_all_statuses_are_told_apart_in_one_ink(qtbot, tmp_path, one_ink):
    """With the words that each has on a worklist."""
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=64)
    desk = open_desk(qtbot, db, "worklist")
    words: dict[str, str] = {}
    for line in desk.worklist.table.model.lines:
        row = desk.session.read(worklist.row, line.place, TODAY)
        words.setdefault(row.status, status_words(row, TODAY))
    leave(desk)
    db.close()
    assert set(words) == set(STATUSES)
    images = {}
    for status, said in words.items():
        pill = Pill()
        qtbot.addWidget(pill)
        pill.show_status(status, said)
        images[status] = grabbed(pill)
    assert same(images) == []


def test_signs_tell_apart_what_is_said_with_the_same_words(qtbot, one_ink):
    """ "4 Dec" is booked, or to book by then, or later: of the two that share a sign, both are to be looked at now."""
    images = {}
    for status in STATUSES:
        pill = Pill()
        qtbot.addWidget(pill)
        pill.show_status(status, "4 Dec")
        images[status] = grabbed(pill)
    assert same(images) == [("overdue", "unsafe")]


# the calendar ----------------------------------------------------------------------------------------------

_WHO = {"patient_id": 1, "mrn": "1", "family_name": "Alder", "given_name": "Ada", "date_of_birth": None}
VISIT = Visit(booking_id=1, **_WHO, kind="refill", visit_on=TODAY, visit_at="9:30", outcome=None)
DUE = Due(**_WHO, kind="refill", nth=0, due_on=TODAY, tier=1, booked_for=None)
LATER = TODAY + timedelta(days=9)
VISITS = {
    "booked": VISIT, "done": replace(VISIT, outcome="done"), "missed": replace(VISIT, outcome="no-show"),
    "without outcome": replace(VISIT, visit_on=TODAY - timedelta(days=1)),
    "on a closed day": replace(VISIT, fault="closed_day"),
}  # fmt: skip
DUES = {
    "not booked": DUE, "booked": replace(DUE, booked_for=LATER), "past": replace(DUE, due_on=TODAY - timedelta(days=1)),
    "booked too late": replace(DUE, booked_for=LATER, fault="after_due"),
}  # fmt: skip


@pytest.mark.parametrize("deep", [False, True], ids=["month", "week"])
def test_the_entries_of_a_day_are_told_apart_in_one_ink(one_ink, deep):
    images = {}
    for what, some in (("visit", VISITS), ("due", DUES)):
        for name, item in some.items():
            (entry,) = entries_of([item] if what == "visit" else [], [item] if what == "due" else [], TODAY)
            images[f"{what} {name}"] = painted(
                lambda painter, room, entry=entry: paint_entry(painter, entry, room, deep=deep, marked=False), (300, 50)
            )
    assert same(images) == []


DAYS = {
    OPEN: Day(TODAY, booked=1, capacity=2), FULL: Day(TODAY, booked=2, capacity=2),
    OVER: Day(TODAY, booked=3, capacity=2), CLOSED: Day(TODAY, is_open=False),
}  # fmt: skip


def test_the_standings_of_a_day_are_told_apart_in_one_ink_in_the_calendar_and_beside_a_date(qtbot, one_ink):
    assert [day.standing for day in DAYS.values()] == list(DAYS)
    large, small = {}, {}
    for standing, day in DAYS.items():
        spread = month_with(day)
        large[standing] = painted(
            lambda painter, room, spread=spread: paint_day(
                painter, spread, TODAY, room, chosen=False, focused=False, marked=-1, target=False
            ),
            (900, 600),
        )
        picker = MonthPicker(TODAY - timedelta(days=1), lambda _first, _last, day=day: {TODAY: day}, on_due=False)
        qtbot.addWidget(picker)
        picker.show_days(None, None, None)
        small[standing] = grabbed(picker.grid, (300, 300))
    assert same(large) == []
    assert same(small) == []


def month_with(day: Day) -> Spread:
    """A month in which one day is like that."""
    return Spread(MONTH, TODAY.replace(day=1), TODAY.replace(day=30), TODAY - timedelta(days=1), {TODAY: day})


def test_marks_of_a_day_beside_a_date_are_told_apart_in_one_ink(qtbot, one_ink):
    images = {}
    for name, marks in (
        ("due", (None, TODAY, None)),
        ("book by", (None, None, TODAY)),
        ("chosen", (TODAY, None, None)),
    ):
        picker = MonthPicker(TODAY, lambda _first, _last: {TODAY: DAYS[OPEN]}, on_due=False)
        qtbot.addWidget(picker)
        picker.show_days(*marks)
        images[name] = grabbed(picker.grid, (300, 300))
    assert same(images) == []


# what else warns -------------------------------------------------------------------------------------------


def test_the_steps_of_the_pathway_are_told_apart_in_one_ink(qtbot, one_ink):
    images = {}
    states = (journey.DONE, journey.PRESENT, journey.SKIPPED, journey.AHEAD, journey.LEFT, journey.HANDED)
    for state in states:
        stepper = Stepper()
        qtbot.addWidget(stepper)
        step = Step("trial", state)
        stepper.show_steps((Shown(step, tr("stage_trial"), (), ""),))
        images[state] = grabbed(stepper, (300, stepper.height()))
    assert same(images) == []


def test_a_bar_that_warns_has_a_sign_below_it(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=64)
    desk = open_desk(qtbot, db, "reports")
    for code in ("weeks", "quarters"):
        desk.pages.reports.open_part(code)
        bars: Bars = desk.pages.reports.report.bars
        assert {bar.word for bar in bars._bars if bar.warns} == {"!", "?"}
        assert not {bar.word for bar in bars._bars if not bar.warns} & {"!", "?"}
    leave(desk)
    db.close()


def test_a_stuck_card_and_a_cell_that_warns_say_so_in_every_state(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    cells, cards = [], []
    for name, window in every_state(db):
        cells += [(name, text) for text in warning_cells(window)]
        if name == "pathway":
            cards = cards_of(window)
    db.close()
    assert cells
    assert [each for each in cells if not is_said(each[1])] == []
    assert {stuck for stuck, _ in cards} == {True, False}
    assert [line for stuck, line in cards if stuck != line.startswith("!")] == []


def warning_cells(window) -> list[str]:
    """The texts of cells that are painted in the colour of a warning."""
    models = [view.model() for view in window.findChildren(QTableView) if view.isVisibleTo(window)]
    lines = [line for model in models if isinstance(model, LinesModel) for line in model.lines]
    return [line.cells[column] for line in lines for column in line.warns if column < len(line.cells)]


def is_said(text: str) -> bool:
    return any(line.startswith(("!", "?")) for line in text.split("\n")) or tr("not_filled_in") in text


def cards_of(window) -> list[tuple[bool, str]]:
    """Whether each card of the board is stuck, and its line."""
    models = [column.model for column in window.pathway._columns.shown()]
    cards = [model.card_at(number) for model in models for number in range(model.rowCount())]
    return [(card.spot.stuck, line) for card, line in cards]
