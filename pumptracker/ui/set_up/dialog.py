"""The set-up of a new clinic: one step after another, each kept as one goes on, skipped, or left for Settings."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pumptracker.domain.refused import Refused
from pumptracker.services import setting_up
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce
from pumptracker.ui.binding import bind_key
from pumptracker.ui.focus import tab_on
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, name_dialog, scrolled
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.set_up.step import Step
from pumptracker.ui.set_up.steps import STEPS
from pumptracker.ui.telling import told, words_of
from pumptracker.ui.theme import dress, enlarged, font, line_height
from pumptracker.words import sentence, tr

_WIDE, _HIGH = 58, 38
"""Of the dialog, in lines of text."""
_FRAME = 60
_BESIDE = 1.4
"""How large text may be for the list of steps to stand at the left."""


class SetUpDialog(QDialog):
    """Enter goes on, Alt+Left back, Esc leaves; whatever ends it, it is not offered again."""

    spoken = Signal(str)
    """Another language is to be spoken; the set-up goes on in it."""
    seated = Signal(str)
    """This is who sits at the desk now."""

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget, first: str = STEPS[0].code) -> None:
        super().__init__(parent)
        self.setObjectName("setUpDialog")
        name_dialog(self, tr("set_up_title"), tr("set_up_later"))
        self._session, self._preferences = session, preferences
        self._made: dict[str, Step] = {}
        self._kept: set[str] = set()
        self._skipped: set[str] = set()
        """Of which it was said that what stands there is not wanted."""
        self._has_warned = False
        self._place, self._title, self._about = label(role="quiet"), label(role="title", wrap=True), label(wrap=True)
        self._about.setProperty("role", "quiet")
        self._fault = label(role="error", wrap=True)
        self._fault.setObjectName("setUpFault")
        self._stack = QStackedWidget()
        self._buttons = {name: self._button(name) for name in ("leave", "back", "skip", "next")}
        self._list = _Steps()
        self._made[first] = self._make(_place_of(first))  # before the buttons, which Tab comes to after every step
        self._lay_out()
        bind_key(self, "Alt+Left", self.back)
        free = self.screen().availableGeometry()
        self.resize(
            min(_WIDE * line_height(), free.width() - _FRAME), min(_HIGH * line_height(), free.height() - _FRAME)
        )
        self.show_step(first)

    # where it stands -------------------------------------------------------------------------

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._made[self._code]

    def show_step(self, code: str) -> None:
        """Show a step, made when it is first come to."""
        self._code, self._has_warned = code, False
        self._skipped.discard(code)
        number = _place_of(code)
        self._step(code).refresh()
        area = next(each for each in self._areas() if each.isAncestorOf(self.step))
        self._stack.setCurrentWidget(area)
        area.verticalScrollBar().setValue(0)
        self._place.setText(sentence("set_up_step", {"number": number + 1, "total": len(STEPS)}))
        self._title.setText(tr(f"set_up_{code}"))
        self._about.setText(tr(f"set_up_about_{code}"))
        self._list.mark(code, self._kept)
        self._say("")
        self._look()
        self.step.take_focus()
        announce(self, f"{self._place.text()}. {self._title.text()}. {self._about.text()}")

    def go_on_from(self, other: SetUpDialog) -> None:
        """Have everything that was kept, skipped or only typed in another set-up be so here."""
        self._kept, self._skipped = other._kept, other._skipped
        for code, each in other._made.items():
            if each.is_typed:
                self._step(code).take_over(each)
        self._list.mark(self._code, self._kept)

    @property
    def said(self) -> str:
        """What is to be said of what was brought in; "" where nothing was."""
        return "".join(each.said for each in self._made.values())

    def _step(self, code: str) -> Step:
        """A step, made when it is first wanted."""
        if code not in self._made:
            made = self._make(_place_of(code))
            for each in self._made.values():
                tab_on(each, made)
            self._made[code] = made
        return self._made[code]

    def _only_typed(self) -> str:
        """The step at which something stands that would be lost, this one before the others; "" where none does."""
        codes = sorted(self._made, key=lambda code: (code != self._code, _place_of(code)))
        return next((code for code in codes if code not in self._skipped and self._made[code].is_typed), "")

    def _make(self, number: int) -> Step:
        made = STEPS[number](self._session, self._preferences)
        made.spoken.connect(self.spoken)
        made.seated.connect(self.seated)
        made.changed.connect(self._look)
        self._stack.addWidget(scrolled(made))
        return made

    def _areas(self) -> list[QScrollArea]:
        found = [self._stack.widget(number) for number in range(self._stack.count())]
        return [each for each in found if isinstance(each, QScrollArea)]

    def _look(self) -> None:
        """Nothing is pressed while a step is at work; the last one has nothing to skip."""
        number, busy = _place_of(self._code), self.step.is_busy
        is_last = number == len(STEPS) - 1
        self._buttons["next"].setText(tr("set_up_finish" if is_last else "set_up_next"))
        self._buttons["skip"].setVisible(not is_last)
        self._buttons["back"].setEnabled(number > 0 and not busy)
        for name in ("next", "skip"):
            self._buttons[name].setEnabled(not busy)

    # what is pressed -------------------------------------------------------------------------

    def next(self) -> None:
        """Keep what stands here, and go on; after the last step it is finished."""
        try:
            self.step.keep()
        except Refused as refusal:
            if not self.step.refuse(refusal):
                self._say(words_of(refusal))
            return
        except StoreUnavailable as unavailable:
            self._say(words_of(unavailable))
            return
        self._kept.add(self._code)
        self._go(1)

    def skip(self) -> None:
        """Go on without keeping what stands here; what was kept of it before stays."""
        self._skipped.add(self._code)
        self._go(1)

    def back(self) -> None:
        """Return to the step before; what stands here stays typed."""
        if self._buttons["back"].isEnabled():
            self._go(-1)

    def _go(self, by: int) -> None:
        number = _place_of(self._code) + by
        if number < len(STEPS):
            self.show_step(STEPS[number].code)
        else:
            self._over()
            self.accept()

    @override
    def reject(self) -> None:
        """Leave: work that goes on is stopped first, and what is only typed, at whatever step, not given up unasked."""
        if self.step.is_busy:
            self.step.stop()
        elif not self._has_warned and (code := self._only_typed()):
            if code != self._code:
                self.show_step(code)
            self._has_warned = True
            self._say(tr("set_up_unsaved"))
        else:
            self._over()
            super().reject()

    def _over(self) -> None:
        """Have nobody else asked; where that cannot be written, whoever starts next is."""
        with told(self._say):
            self._session.write(setting_up.finish)

    def _say(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        if text:
            announce(self, text, at_once=True)

    # how it is built -------------------------------------------------------------------------

    def _button(self, name: str) -> QPushButton:
        deeds: dict[str, Callable[[], object]] = {
            "leave": self.reject, "back": self.back, "skip": self.skip, "next": self.next,
        }  # fmt: skip
        made = QPushButton(tr(f"set_up_{name}"))
        made.setObjectName(f"setUp{name.capitalize()}")
        made.setAutoDefault(name == "next")
        made.clicked.connect(deeds[name])
        if name == "next":
            dress(made, "primary")
            made.setDefault(True)
        return made

    def _lay_out(self) -> None:
        right, buttons, both, outer = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(label(tr("set_up_title"), "heading"), 1)
        head.addWidget(self._place)
        right.setSpacing(8)
        right.addWidget(self._title)
        right.addWidget(self._about)
        right.addSpacing(6)
        right.addWidget(self._stack, 1)
        right.addWidget(self._fault)
        both.setSpacing(20)
        if enlarged() < _BESIDE:
            both.addWidget(self._list)
        both.addLayout(right, 1)
        buttons.addWidget(self._buttons["leave"])
        buttons.addStretch()
        for name in ("back", "skip", "next"):
            buttons.addWidget(self._buttons[name])
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(10)
        outer.addLayout(head)
        outer.addLayout(both, 1)
        outer.addWidget(label(tr("set_up_later"), "quiet", wrap=True))
        outer.addLayout(buttons)


def _place_of(code: str) -> int:
    return [each.code for each in STEPS].index(code)


class _Steps(QFrame):
    """The names of the steps below each other: those that were kept are ticked, the one that is shown is bold."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, "card")
        self._labels: list[QLabel] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 18, 12)
        layout.setSpacing(10)
        for step in STEPS:
            made = label(tr(f"set_up_{step.code}"))
            self._labels.append(made)
            layout.addWidget(made)
        layout.addStretch()
        bold = QFontMetrics(font(0, bold=True))
        self.setFixedWidth(max(bold.horizontalAdvance(f"✓ {each.text()}") for each in self._labels) + 40)

    def mark(self, code: str, kept: Collection[str]) -> None:
        """Show where one is, and what was kept."""
        for step, each in zip(STEPS, self._labels, strict=True):
            words = tr(f"set_up_{step.code}")
            each.setText(f"✓ {words}" if step.code in kept else words)
            dress(each, "strong" if step.code == code else "quiet")
