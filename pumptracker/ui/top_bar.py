"""The bar above the pages: the search box, the day, and the button for a new patient."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from pumptracker.ui.actions import ANYWHERE, keys
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.theme import dress
from pumptracker.words import sentence, tr, weekday

_WIDEST_BOX = 520
_KEYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class TopBar(QWidget):
    """Arrow keys, Enter and Esc work from inside the search box."""

    typed = Signal(str)
    stepped = Signal(int)
    entered = Signal()
    wanted_new = Signal()
    wanted_print = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box, self._day = QLineEdit(), label(role="quiet")
        self._box.setObjectName("patientSearch")
        self._box.setPlaceholderText(tr("search_hint"))
        self._box.setAccessibleName(tr("search_hint"))
        self._box.setMaximumWidth(_WIDEST_BOX)
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box.installEventFilter(self)
        self._box.textChanged.connect(self.typed)
        new = QPushButton(tr("new_patient"))
        new.setObjectName("newPatient")
        dress(new, "primary")
        new.clicked.connect(self.wanted_new)
        printing = QPushButton(tr("act_print"))
        printing.setObjectName("printButton")
        printing.setToolTip(keys("print", ANYWHERE))
        printing.clicked.connect(self.wanted_print)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 9, 18, 9)
        layout.setSpacing(12)
        layout.addWidget(self._box, 1)
        layout.addStretch()
        layout.addWidget(self._day)
        layout.addWidget(printing)
        layout.addWidget(new)

    def show_day(self, today: date) -> None:
        """Show the day it is at the desk."""
        self._day.setText(sentence("weekday_year", {"day": weekday(today), "year": today.year}))

    def day(self) -> str:
        """The day shown, in words."""
        return self._day.text()

    def take_focus(self) -> None:
        """Put the keys in the search box, what stands there ready to be typed over."""
        self._box.setFocus()
        self._box.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what the box takes, in as many words as it has room for."""
        super().resizeEvent(event)
        room = self._box.width() - 30
        metrics = self._box.fontMetrics()
        hints = [tr("search_hint"), tr("search_hint_short"), tr("search_hint_shortest")]
        fits = (hint for hint in hints if metrics.horizontalAdvance(hint) <= room)
        self._box.setPlaceholderText(next(fits, hints[-1]))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand on the keys that belong to the list below."""
        if watched is self._box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _KEYS:
                self.stepped.emit(_KEYS[key])
            elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
            elif key == Qt.Key.Key_Escape:
                self._box.clear()
            else:
                return False
            return True
        return super().eventFilter(watched, event)
