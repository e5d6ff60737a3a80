"""What a screen reader is given of every page and dialog, in both languages: names, roles, and what is only drawn."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from pumptracker.domain.status import STATUSES
from pumptracker.services import demo
from pumptracker.store import worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui import speaking
from pumptracker.ui.parts import name_dialog
from pumptracker.ui.patient.pill import Pill
from pumptracker.ui.reports.bars import Bars
from pumptracker.words import LANGUAGES, sentence, tr
from tests.ui.desks import leave, open_desk
from tests.ui.every_state import every_state
from tests.ui.reading import faults, is_painted, read_out

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_a_screen_reader_is_told_what_everything_is_in_every_state(qtbot, tmp_path, language):
    speaking.speak(language)
    db = open_or_make(tmp_path / "clinic.db")
    found = [(name, *fault) for name, widget in every_state(db) for fault in faults(widget)]
    db.close()
    assert found == []


def test_every_kind_of_painted_widget_is_met_on_the_way(qtbot, tmp_path):
    """One that no state shows would be held by nothing."""
    db = open_or_make(tmp_path / "clinic.db")
    ours = {kind for kind in _below(QWidget) if any("paintEvent" in vars(each) for each in _ours(kind))} - {_Drawn}
    seen = {type(each.widget) for _, shown in every_state(db) for each in read_out(shown) if is_painted(each.widget)}
    db.close()
    assert ours
    assert ours - seen == set()


def _below(kind: type) -> set[type]:
    found = {kind} if kind.__module__.startswith("pumptracker") else set()
    return found.union(*map(_below, kind.__subclasses__()))


def _ours(kind: type) -> list[type]:
    return [each for each in kind.__mro__ if each.__module__.startswith("pumptracker")]


# the reader itself sees what is wrong ----------------------------------------------------------------------


def rules(qtbot, *parts: QWidget, name: str = "Book a visit") -> set[str]:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    name_dialog(dialog, name)
    layout = QVBoxLayout(dialog)
    for part in parts:
        layout.addWidget(part)
    dialog.show()
    return {rule for rule, _ in faults(dialog)}


def labelled(text: str, field: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(field)
    return label


class _Drawn(QWidget):
    """A drawing of nothing."""

    __module__ = "pumptracker.of_this_test"

    def paintEvent(self, event):
        QPainter(self).end()


def test_a_reader_finds_nothing_where_all_is_well(qtbot):
    field, choice, table = QLineEdit(), QComboBox(), QListWidget()
    choice.setAccessibleName("Kind")
    table.setAccessibleName("Found")
    table.addItem("One")
    assert rules(qtbot, labelled("Date", field), field, labelled("Kind", choice), choice, table) == set()


@pytest.mark.parametrize(
    ("make", "rule"),
    [
        (lambda: [QPushButton("›")], "name"),
        (lambda: [QLineEdit()], "name"),
        (lambda: [QPushButton("Book"), QPushButton("Book")], "alike"),
        (lambda: [_Drawn()], "painted"),
    ],
)
def test_a_reader_finds(qtbot, make, rule):
    assert rule in rules(qtbot, *make())


def test_a_reader_finds_a_plain_widget_that_takes_the_keys_and_a_dialog_that_does_not_say_what_it_is(qtbot):
    plain = QWidget()
    plain.setAccessibleName("Days")
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert rules(qtbot, plain) == {"role"}
    assert rules(qtbot, name="") == {"name"}


def test_a_reader_finds_a_field_that_is_called_otherwise_than_its_label_and_a_choice_without_one(qtbot):
    field, choice = QLineEdit(), QComboBox()
    field.setAccessibleName("Day")
    choice.setAccessibleName("Kind")
    assert rules(qtbot, labelled("Refilled on", field), field) == {"label"}
    assert rules(qtbot, choice) == {"label"}


def test_a_reader_finds_rows_without_words_and_words_of_another_language(qtbot):
    signs = QListWidget()
    signs.setAccessibleName("Lista")
    signs.addItems(["!", "✓"])
    assert rules(qtbot, signs) == {"cells"}
    speaking.speak("es")
    assert rules(qtbot, QPushButton("Cancel")) == {"name"}


# what is said ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", STATUSES)
def test_a_status_is_said_in_words_wherever_it_is_a_pill(qtbot, status, language):
    speaking.speak(language)
    pill = Pill()
    qtbot.addWidget(pill)
    pill.show_status(status, "4 Dec")
    assert pill.accessibleName() == f"{tr(f'read_status_{status}')}: 4 Dec"


def test_a_row_of_the_worklist_is_read_out_whole_its_status_first(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=64)
    desk = open_desk(qtbot, db, "worklist")
    view: QTableView = desk.worklist.table.view
    said = set()
    for number, line in enumerate(desk.worklist.table.model.lines):
        row = desk.session.read(worklist.row, line.place, TODAY)
        read = str(view.model().index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        assert tr(f"read_status_{row.status}").casefold() in read.partition(". ")[0].casefold()
        assert row.patient in read
        assert tr(f"kind_{row.item.kind}") in read
        said.add(row.status)
    assert said == set(STATUSES)
    leave(desk)
    db.close()


def test_a_chart_says_its_title_and_how_it_adds_up(qtbot):
    bars = Bars("Refills by week")
    qtbot.addWidget(bars)
    bars.show_bars((), "2 overdue + 3 in 26 weeks")
    bars.show()
    (read,) = read_out(bars)
    assert (read.role.name, read.name, read.about) == ("Graphic", "Refills by week", "2 overdue + 3 in 26 weeks")


def test_a_status_that_says_itself_is_not_said_twice():
    from pumptracker.ui.worklist.texts import read_status

    assert read_status("overdue", sentence("status_overdue", {"days": 3})) == "3 d overdue"
    assert read_status("booked", "4 Dec") == "Booked: 4 Dec"
