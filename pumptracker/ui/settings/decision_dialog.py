"""A change of the clinic's choices: Save first shows what it would move, and saves when pressed again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.services.foreseeing import Change, Foresight, foresee, make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.focus import keys_in, tab_on
from pumptracker.ui.overriding import override
from pumptracker.ui.progress_row import ProgressRow
from pumptracker.ui.session import Session
from pumptracker.ui.settings.foresight_text import told
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import font, line_height
from pumptracker.words import tr

_FEWEST_LINES, _MOST_LINES = 5, 16
_LETTERS = 92
_FRAME = 18

T = TypeVar("T")


class _Foreseen(Refused):
    """Nothing is wrong: what would move is shown first."""

    def __init__(self) -> None:
        super().__init__("foreseen")


class DecisionDialog(FormDialog):
    """A dialog whose change is tried before it is made; nothing is saved that was not shown.

    Without fields it asks about one change, what it would move shown from the start; `confirm` is then on its button.
    """

    _foreseen: dict[str, str | bool] | None = None

    def __init__(
        self, session: Session, title: str, identity: str, fields: Sequence[Field],
        change: Callable[[Typed], Change[object]], *, parent: QWidget, confirm: str = "",
    ) -> None:  # fmt: skip
        super().__init__(title, identity, fields, self._decide, today=session.today, parent=parent)
        self._session, self._change = session, change
        self.said = ""
        self._told = QPlainTextEdit()
        self._told.setObjectName("foresight")
        self._told.setAccessibleName(tr("would_move"))
        self._told.setReadOnly(True)
        self._told.setTabChangesFocus(True)
        free = self.screen().availableGeometry().width() - 4 * _FRAME
        self._wide = min(QFontMetrics(font()).averageCharWidth() * _LETTERS, free)
        self._told.setMinimumWidth(self._wide)
        self._told.hide()
        self._progress = ProgressRow()
        self._progress.appeared.connect(self.fit)
        for each in (self._told, self._progress):
            self._layout.insertWidget(self._layout.indexOf(self._general), each)
        tab_on(self._area, self._told)
        for entry in self._inputs.values():
            if isinstance(entry, QLineEdit):
                entry.setCursorPosition(0)
        if confirm:
            self._save_button.setText(confirm)
        if not fields:
            self._area.hide()

    @override
    def take_focus(self) -> None:
        """Put the keys on the first field, or on the button where there is none."""
        if self._fields:
            super().take_focus()
        else:
            self._save_button.setFocus()

    @override
    def open(self) -> None:
        """Open; without fields, what the change would move is looked at first of all."""
        super().open()
        if not self._fields:
            self.take_focus()
            self._look_at_once()

    def _look_at_once(self) -> None:
        change = self._change(Typed({}, self._today))
        try:
            self._show(self._at_work("looking_ahead", foresee, change))
            self._foreseen = self._typed()
        except Refused as refusal:
            self._save_button.setEnabled(False)
            self._say(refusal)
        except StoreUnavailable as unavailable:
            self._save_button.setEnabled(False)
            self._say_general(words_of(unavailable))

    def _decide(self, typed: Typed) -> None:
        change = self._change(typed)
        if self._foreseen != self._typed():
            foresight = self._at_work("looking_ahead", foresee, change)
            if foresight.moves:
                self._foreseen = self._typed()
                self._save_button.setText(tr("save_this_change"))
                self._show(foresight)
                raise _Foreseen
            self.said = tr("saved_nothing_moves")
        self._at_work("saving_for_all", make, change)

    def _at_work(self, code: str, use_case: Callable[..., T], change: Change[object]) -> T:
        """Run what takes long in a large register: nothing can be typed meanwhile, and Cancel stops it."""
        keys = keys_in(self)
        self._save_button.setEnabled(False)
        self._area.setEnabled(False)
        try:
            return self._progress.run(self._session, code, use_case, change)
        finally:
            self._area.setEnabled(True)
            self._save_button.setEnabled(True)
            self.fit()
            if keys is not None:
                keys.setFocus()

    @override
    def reject(self) -> None:
        """While work goes on, Cancel and Esc stop that, and what was typed stays."""
        if self._progress.is_busy:
            self._progress.stop()
        else:
            super().reject()

    def _show(self, foresight: Foresight) -> None:
        self._write(told(foresight))
        announce(self, self._told.toPlainText())

    def _write(self, text: str) -> None:
        self._told.setPlainText(text)
        self._told.setVisible(bool(text))
        metrics, flags = QFontMetrics(font()), Qt.TextFlag.TextWordWrap.value
        width = max(self._wide, self.width() - 2 * _FRAME) - 2 * _FRAME
        lines = -(-metrics.boundingRect(QRect(0, 0, width, 10_000), flags, text).height() // line_height())
        free = self._lines_free()
        self._told.setFixedHeight(min(lines, free) * line_height() + (_FRAME + 4 if lines <= free else _FRAME - 4))
        self.fit()

    def _lines_free(self) -> int:
        """How many lines the screen has room for beside the fields."""
        self._layout.activate()
        rest = self._layout.sizeHint().height() - (self._told.height() if self._told.isVisibleTo(self) else 0)
        free = self.screen().availableGeometry().height() - rest - 4 * _FRAME
        return min(_MOST_LINES, max(_FEWEST_LINES, free // line_height()))

    @override
    def _look_ahead(self) -> None:
        """Typing takes back what was shown: it was about other values."""
        super()._look_ahead()
        if self._foreseen is not None and self._typed() != self._foreseen:
            self._take_back()

    def _take_back(self) -> None:
        self._foreseen = None
        self._save_button.setText(tr("save_button"))
        self._write("")

    @override
    def _say(self, refusal: Refused) -> None:
        """Say what is refused; what would move is no refusal."""
        if not isinstance(refusal, _Foreseen):
            super()._say(refusal)
