"""A random walk of keys and clicks over the whole desk: nothing may raise, warn, or leave `check` anything to find."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from random import Random
from types import TracebackType

from PySide6.QtCore import QPoint, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store.connection import open_or_make
from pumptracker.ui import theme
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow

START = date(2026, 11, 24)
_PAGES = (
    Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F12,
)  # fmt: skip
_KEYS = (
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
    Qt.Key.Key_Delete, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_O, Qt.Key.Key_P, Qt.Key.Key_M,
    Qt.Key.Key_L, Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_Menu, Qt.Key.Key_W,
    Qt.Key.Key_X, Qt.Key.Key_T, Qt.Key.Key_PageUp, *_PAGES,
)  # fmt: skip
_WITH_CTRL = (
    Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_Z, Qt.Key.Key_Slash, Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_K, Qt.Key.Key_O,
)  # fmt: skip
_WORDS = (
    "t", "+3w", "-10d", "12/24", "2026-11-30", "7/27/72", "99", "0", "20", "2000", "300", "mcg/mL", "baclofen",
    "morphine + clonidine", "Hernández", "O’Neil", "<b>x</b>", "DEMO-0001", "0117", "312 555 0142", "x" * 80, "",
    "=1+1", "9:30", "25:99", "Größe", "\u202eabc",
)  # fmt: skip
_SIZES = ((1366, 768), (1920, 1080), (911, 512))


class Walk:
    """One desk, one random number generator, one step after another."""

    def __init__(self, folder: Path, seed: int, *, patients: int = 40) -> None:
        self.trouble: list[str] = []
        self.random = Random(seed)
        self.today = START
        self.db = open_or_make(folder / "clinic.db")
        if patients:  # else the folder holds a clinic already
            demo.build(self.db, START, patients=patients)
        self.window = MainWindow(self.db, lambda: self.today, "Ana")
        self.window.show()
        self._closer = QTimer(interval=20)
        self._closer.timeout.connect(self._leave_nested_loop)
        self._closer.start()
        self.done: list[str] = []
        self._busy = False

    def _leave_nested_loop(self) -> None:
        """A menu of a button and a system's dialog run a loop of their own: choose in it."""
        if not self._busy:
            return
        if QApplication.activePopupWidget() is not None:
            self._choose()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QFileDialog | QMessageBox) and widget.isVisible():
                widget.reject()

    def end(self) -> None:
        """Close everything and check the database."""
        self._closer.stop()
        for _ in range(20):
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if top is None:
                break
            _shut(top)
            QApplication.processEvents()
        self.window.close()
        fault = check(self.db).fault
        if fault:
            self.trouble.append(f"check: {fault}")
        self.db.close()

    def step(self) -> None:
        """One thing that a hand might do."""
        inside = QApplication.activeModalWidget() is not None
        deeds: list[tuple[Callable[[], None], int]] = [
            (self._key, 25 if inside else 60), (self._click, 30), (self._type, 14), (self._save, 18 * inside),
            (self._leave, 6 * inside), (self._choose, 5), (self._resize, 1), (self._sleep_over, 1), (self._look, 1),
        ]  # fmt: skip
        popup = QApplication.activePopupWidget()
        if popup is not None and not isinstance(popup, QMenu):
            deeds = [(self._pick, 1)]
        (deed,) = self.random.choices([deed for deed, _ in deeds], [weight for _, weight in deeds])
        self._busy = True
        deed()
        self._busy = False
        QApplication.processEvents()

    def _note(self, text: str) -> None:
        self.done = [*self.done[-30:], text]

    def _target(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def _focus(self) -> QWidget:
        target = self._target()
        return target if isinstance(target, QMenu) else (target.focusWidget() or target)

    def _key(self) -> None:
        control = self.random.random() < 0.15
        key = self.random.choice(_WITH_CTRL if control else _KEYS)
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        if self.random.random() < 0.1:
            held |= Qt.KeyboardModifier.ShiftModifier
        self._note(f"key {key.name} {held}")
        QTest.keyClick(self._focus(), key, held)

    def _click(self) -> None:
        target = self._target()
        places = [
            each for each in target.findChildren(QWidget)
            if isinstance(each, QAbstractButton | QComboBox | QAbstractItemView | QLineEdit)
            and each.isVisible() and each.isEnabled() and each.window() is target
        ]  # fmt: skip
        if not places:
            return _shut(target)
        place = self.random.choice(places)
        button = Qt.MouseButton.RightButton if self.random.random() < 0.15 else Qt.MouseButton.LeftButton
        held = self.random.choice((Qt.KeyboardModifier.NoModifier,) * 5 + (Qt.KeyboardModifier.ControlModifier,))
        on = place.viewport() if isinstance(place, QAbstractItemView) else place
        at = QPoint(self.random.randrange(max(on.width(), 1)), self.random.randrange(max(on.height(), 1)))
        self._note(f"click {type(place).__name__} {place.objectName()} {button.name}")
        if isinstance(place, QAbstractItemView) and self.random.random() < 0.2:
            QTest.mouseDClick(on, button, held, at)
        else:
            QTest.mouseClick(on, button, held, at)

    def _type(self) -> None:
        focus = self._focus()
        if isinstance(focus, QLineEdit | QPlainTextEdit) and not focus.isReadOnly():
            word = self.random.choice(_WORDS)
            self._note(f"type {word!r} into {focus.objectName()}")
            focus.selectAll()
            if word.isascii():
                QTest.keyClicks(focus, word)
            elif isinstance(focus, QLineEdit):
                focus.insert(word)
            else:
                focus.insertPlainText(word)

    def _save(self) -> None:
        modal = QApplication.activeModalWidget()
        if isinstance(modal, FormDialog):
            save = modal.findChild(QAbstractButton, "dialogSave")
            self._note("save")
            if save is not None and save.isEnabled():
                QTest.mouseClick(save, Qt.MouseButton.LeftButton)

    def _leave(self) -> None:
        modal = QApplication.activeModalWidget()
        if modal is not None:
            self._note("leave")
            _shut(modal)

    def _pick(self) -> None:
        """Take what is marked in the list of a combo box, or nothing."""
        popup = self._target()
        key = self.random.choice((Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape))
        QTest.keyClick(popup.focusWidget() or popup, key)
        if key != Qt.Key.Key_Down:
            popup.close()

    def _choose(self) -> None:
        """Take something out of an open menu, or choose in a combo box."""
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            if self.random.random() < 0.3:
                popup.close()
                return
            choices = [each for each in popup.actions() if each.isEnabled() and each.text() and each.menu() is None]
            if choices:
                chosen = self.random.choice(choices)
                self._note(f"menu {chosen.text()}")
                popup.close()
                chosen.trigger()
            else:
                popup.close()
            return
        if popup is not None:
            popup.close()
            return
        combos = [each for each in self._target().findChildren(QComboBox) if each.isVisible() and each.count()]
        if combos:
            combo = self.random.choice(combos)
            self._note(f"choose in {combo.objectName()}")
            combo.setCurrentIndex(self.random.randrange(combo.count()))

    def _resize(self) -> None:
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(*self.random.choice(_SIZES))

    def _sleep_over(self) -> None:
        self.today += timedelta(days=self.random.choice((1, 1, 1, 3, 30)))
        self._note(f"it is {self.today}")
        self.window.look_again()

    def _look(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.Look(self.random.choice(theme.SCHEMES), self.random.choice(list(theme.SIZES))))


def _shut(widget: QWidget) -> None:
    if isinstance(widget, FormDialog):
        widget.discard()
    elif isinstance(widget, QDialog):
        widget.reject()
    else:
        widget.close()


@contextmanager
def watched(walk: Walk) -> Iterator[None]:
    """Gather what slots raise and what Qt warns of, with the steps that led there."""

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
        walk.trouble.append(f"{kind.__name__}: {error} at {where} after {walk.done[-12:]}")

    def warned(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and "This plugin does not support" not in text:
            walk.trouble.append(f"Qt: {text} after {walk.done[-6:]}")

    before = sys.excepthook
    sys.excepthook = raised
    handler = qInstallMessageHandler(warned)
    try:
        yield
    finally:
        sys.excepthook = before
        qInstallMessageHandler(handler)


def run(folder: Path, seed: int, *, steps: int | None = None, seconds: float = 0.0) -> tuple[list[str], int]:
    """Walk so many steps, or so many seconds; returns the troubles and how many steps were made."""
    walk = Walk(folder, seed)
    began, made = time.monotonic(), 0
    with watched(walk):
        while (made < steps if steps is not None else time.monotonic() - began < seconds) and len(walk.trouble) < 5:
            walk.step()
            made += 1
        walk.end()
    return walk.trouble, made
