"""A whole day by keys alone: forty calls, three no-shows, a storm, the letters; then the file is sound."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store import clinic_tables, past_visits
from pumptracker.store.connection import open_or_make
from pumptracker.ui.closing.list_dialog import ListDialog
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.printing.print_dialog import PrintDialog
from tests.ui.printed import pdf_pages

MONDAY = date(2026, 11, 30)
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Ten fingers and no mouse: every key goes where the keys are."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def _focus(self) -> QWidget:
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, *keys: Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self._focus(), key, held)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self._focus(), text)

    def top(self, kind: type[QWidget]) -> QWidget:
        """The window of a kind that has the keys."""

        def upper() -> QWidget:
            return QApplication.activeModalWidget() or self.window

        self.qtbot.waitUntil(lambda: isinstance(upper(), kind))
        found = upper()
        if not found.isActiveWindow():  # a screen without a window manager gives the keys to nobody by itself
            found.activateWindow()
        self.qtbot.waitUntil(found.isActiveWindow)
        return found

    def tab_to(self, name: str) -> None:
        """Tab until the keys are in a field or on a button of that name."""
        for _ in range(40):
            if self._focus().objectName() == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"no way by Tab to {name}")

    def choose(self, words: str) -> None:
        """Choose in the combo box that has the keys, by arrows."""
        box = self._focus()
        assert isinstance(box, QComboBox)
        wanted = box.findText(words, Qt.MatchFlag.MatchContains)
        assert wanted >= 0, words
        while box.currentIndex() != wanted:
            self.press(Key.Key_Down if box.currentIndex() < wanted else Key.Key_Up)


@pytest.fixture
def hands(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, date(2026, 11, 20), patients=72)
    window = MainWindow(db, lambda: MONDAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.worklist.take_focus()
    yield Hands(qtbot, window)
    window.close()
    db.close()


def test_forty_calls_three_no_shows_a_storm_and_the_letters(hands, qtbot, tmp_path):
    db = hands.window.session._db

    def count(question: str) -> int:
        return int(db.execute(question).fetchone()[0])

    before = count("SELECT count(*) FROM contacts")

    # forty calls, down the list; each logged as it comes: no answer, a message, reached
    outcomes = ("No answer", "Left message with person", "Reached")
    for number in range(40):
        hands.press(Key.Key_F5)
        hands.press(Key.Key_Home)
        hands.press(*[Key.Key_Down] * number)
        hands.press(Key.Key_C)
        hands.top(FormDialog)
        hands.tab_to("field_outcome")
        hands.choose(outcomes[number % 3])
        hands.tab_to("dialogSave")
        hands.press(Key.Key_Return)
        hands.top(MainWindow)
    assert count("SELECT count(*) FROM contacts") == before + 40
    said = Counter(row[0] for row in db.execute("SELECT outcome FROM contacts ORDER BY id DESC LIMIT 40"))
    assert said == {"no-answer": 14, "message-person": 13, "reached-booked": 13}

    # three who did not come
    visits = past_visits.count(db, MONDAY)
    assert visits >= 3
    hands.tab_to("list_outcomes")
    hands.press(Key.Key_Space)
    for _ in range(3):
        hands.tab_to("outcomesView")
        hands.press(Key.Key_2)
    assert count("SELECT count(*) FROM bookings WHERE outcome = 'no-show'") == 3
    assert past_visits.count(db, MONDAY) == visits - 3

    # a storm on Friday
    hands.press(Key.Key_K, held=CTRL)
    planner = hands.top(ListDialog)
    hands.type("4 Dec")
    hands.press(Key.Key_Return)
    fallen = count("SELECT count(*) FROM bookings WHERE outcome IS NULL AND visit_on = '2026-12-04'")
    assert fallen
    hands.tab_to("planMark")
    hands.press(Key.Key_Space)
    assert [row.first_on for row in clinic_tables.closures(db)] == [date(2026, 12, 4)]
    hands.tab_to("closurePlannerTable")
    hands.press(Key.Key_B)
    for _ in range(fallen):
        hands.top(FormDialog)
        hands.tab_to("dialogSave")
        hands.press(Key.Key_Return)
    hands.top(FormDialog)
    hands.press(Key.Key_Escape)
    assert hands.top(ListDialog) is planner
    assert count("SELECT count(*) FROM bookings WHERE outcome IS NULL AND visit_on = '2026-12-04'") == 0
    assert count("SELECT count(*) FROM bookings WHERE outcome = 'rescheduled'") == fallen
    hands.press(Key.Key_Escape)
    hands.top(MainWindow)

    # a letter to everyone on the list
    sent = count("SELECT count(*) FROM contacts WHERE channel = 'letter'")
    hands.press(Key.Key_F5)
    hands.tab_to("list_everything")
    hands.press(Key.Key_Space)
    hands.press(Key.Key_P, held=CTRL)
    dialog = hands.top(PrintDialog)
    hands.tab_to("field_print_what")
    hands.choose("Letter: Reminder")
    hands.tab_to("field_print_whom")
    hands.choose("All ")
    hands.tab_to("dialogSave")
    hands.press(Key.Key_Return)
    left_out = dialog.findChild(QPlainTextEdit, "leftOut")
    if left_out.isVisible():  # read, and go on with the others
        hands.tab_to("dialogSave")
        hands.press(Key.Key_Return)
    chooser = hands.top(QFileDialog)
    name = chooser.findChild(QLineEdit)
    assert name.hasFocus()
    name.selectAll()
    hands.type(str(tmp_path / "letters.pdf"))
    hands.press(Key.Key_Return)
    hands.top(MainWindow)
    pages = pdf_pages(tmp_path / "letters.pdf")
    assert len(pages) > 50
    assert count("SELECT count(*) FROM contacts WHERE channel = 'letter'") == sent + len(pages)

    assert check(db).fault == ""
    button = hands.window.bar.findChild(QPushButton)
    assert button.isVisible()
    hands.press(Key.Key_Z, held=CTRL)
    assert count("SELECT count(*) FROM contacts WHERE channel = 'letter'") == sent
    assert check(db).fault == ""
