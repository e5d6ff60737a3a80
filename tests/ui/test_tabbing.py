"""Everything is reached by keys alone, in the order that the eye reads, and one sees where the keys are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pumptracker.store.connection import open_or_make
from tests.ui.every_state import every_state, settle
from tests.ui.tabbing import controls, faults


@pytest.mark.parametrize("room", [pytest.param((1366, 768), marks=pytest.mark.long), (911, 512)])
def test_tab_reaches_everything_in_every_state_in_the_order_of_reading_and_shift_tab_goes_back(qtbot, tmp_path, room):
    db = open_or_make(tmp_path / "clinic.db")
    shown = ((name, each) for name, each in every_state(db, room) if not isinstance(each, QMenu))
    found = [(name, *fault) for name, each in shown for fault in faults(each)]
    db.close()
    assert found == []


@pytest.mark.parametrize(
    "look", [("light", "normal"), pytest.param(("dark", "normal"), marks=pytest.mark.long)], indirect=True
)
def test_one_sees_where_the_keys_are_on_every_kind_of_control(qtbot, tmp_path, look):
    db = open_or_make(tmp_path / "clinic.db")
    seen, unseen = set(), []
    for name, window in every_state(db):
        if isinstance(window, QMenu):
            continue
        window.activateWindow()
        for control in controls(window):
            kind = _kind(control)
            if kind not in seen and _can_show_it(control):
                seen.add(kind)
                if not _changes_with_the_keys(window, control):
                    unseen.append((name, *kind, control.objectName()))
    db.close()
    assert unseen == []
    assert len(seen) > 20


def _kind(control: QWidget) -> tuple[str, str, bool, bool]:
    checked = isinstance(control, QAbstractButton) and control.isChecked()
    default = isinstance(control, QPushButton) and control.isDefault()
    return type(control).__name__, str(control.property("role") or ""), checked, default


def _can_show_it(control: QWidget) -> bool:
    return control.focusPolicy() != Qt.FocusPolicy.NoFocus and not control.visibleRegion().isEmpty()


def _changes_with_the_keys(window: QWidget, control: QWidget) -> bool:
    before = window.focusWidget()
    if before is not None:
        before.clearFocus()
    settle()
    without = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    return bool(control.hasFocus()) and control.grab().toImage() != without


# the walk itself finds what is wrong -----------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    made.resize(300, 300)
    return made


def rules(dialog: QDialog) -> set[str]:
    dialog.show()
    return {rule for rule, _ in faults(dialog)}


def stacked(dialog: QDialog, *parts: QWidget) -> None:
    layout = QVBoxLayout(dialog)
    for part in parts:
        layout.addWidget(part)


def test_a_walk_through_what_is_well_finds_nothing(dialog):
    stacked(dialog, QLineEdit(), QLineEdit(), QPushButton("Save"))
    assert rules(dialog) == set()


def test_a_walk_finds_a_button_for_the_mouse_alone(dialog):
    button = QPushButton("Book")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    stacked(dialog, QLineEdit(), button)
    assert rules(dialog) == {"reach"}
    button.setToolTip("PgDown")
    assert rules(dialog) == set()


def test_a_walk_finds_a_text_that_keeps_the_keys(dialog):
    stacked(dialog, QLineEdit(), QPlainTextEdit(), QPushButton("Save"))
    assert "trap" in rules(dialog)


def test_a_walk_finds_an_order_that_jumps(dialog):
    first, second, third = QLineEdit(), QLineEdit(), QPushButton("Save")
    stacked(dialog, first, second, third)
    QWidget.setTabOrder(first, third)
    assert rules(dialog) == {"order"}


def test_a_walk_lets_columns_be_read_one_after_the_other(dialog):
    lines = [QLineEdit(dialog) for _ in range(4)]
    for number, line in enumerate(lines):
        line.setGeometry(QRect(10 + number // 2 * 150, 10 + number % 2 * 60, 120, 30))
    assert rules(dialog) == set()
    QWidget.setTabOrder(lines[0], lines[3])
    QWidget.setTabOrder(lines[3], lines[1])
    assert rules(dialog) == {"order"}
