"""The window is painted before all of it is made; whoever is quicker than the rest finds it made."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QTextBrowser, QWidget

from pumptracker.services.importing import import_register
from pumptracker.store.connection import open_or_make
from pumptracker.ui.first_paint import after_first_paint
from pumptracker.ui.main_window import MainWindow
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)


@pytest.fixture
def window(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    made = MainWindow(db, lambda: TODAY, by="Ana", in_steps=True)
    qtbot.addWidget(made)
    made.setWindowState(Qt.WindowState.WindowNoState)
    made.resize(1366, 732)
    yield made
    made.close()
    db.close()


def stops(whole: QWidget) -> list[QWidget]:
    found, each = [], whole.nextInFocusChain()
    while each is not whole:
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(each)
        each = each.nextInFocusChain()
    return found


def test_the_information_comes_after_the_paint_and_nothing_moves(qtbot, window):
    def places() -> tuple[QRect, QRect]:
        return window.panel.geometry(), window.worklist.geometry()

    def at_the_paint() -> None:
        before.append(places())
        assert window.panel.findChild(QTextBrowser) is None
        assert window.worklist.current() is not None

    before: list[tuple[QRect, QRect]] = []
    after_first_paint(window, [at_the_paint])
    with qtbot.waitSignal(window.completed):
        window.show()
    assert before == [places()]
    assert window.panel.findChild(QTextBrowser).toPlainText()


def test_a_key_for_a_page_that_is_not_made_makes_it(qtbot, window):
    with qtbot.waitActive(window):
        window.show()
    assert not window.pages.is_made("pathway")
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.pages.is_made("pathway")
    assert window.pathway.isVisible()
    qtbot.waitUntil(lambda: window.panel.findChild(QTextBrowser) is not None)


def test_tab_reaches_undo_and_the_information_after_a_page_whenever_it_was_made(qtbot, window):
    with qtbot.waitSignal(window.completed):
        window.show()
    beside = [
        window.findChild(QPushButton, "undo"),
        *(each for each in stops(window) if window.panel.isAncestorOf(each)),
    ]
    assert len(beside) > 1
    for name in window.pages:
        window.open_page(name)
        order = stops(window)
        own = [order.index(each) for each in order if window.pages[name].isAncestorOf(each)]
        assert max(own) < min(map(order.index, beside)), name


def test_a_step_that_fails_is_told_and_does_not_stop_the_rest(qtbot):
    done, window = [], QWidget()
    qtbot.addWidget(window)

    def fails() -> None:
        raise ZeroDivisionError

    after_first_paint(window, [lambda: done.append("first"), fails, lambda: done.append("last")])
    assert done == []
    with qtbot.captureExceptions() as told:
        window.show()
        qtbot.waitUntil(lambda: "last" in done)
    assert [each[0] for each in told] == [ZeroDivisionError]
    assert done == ["first", "last"]
