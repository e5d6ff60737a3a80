"""What every step of the set-up is, and one that is made of fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.ui.dialogs.entry import Editor, editor, put_value, value_of
from pumptracker.ui.dialogs.field import Field, Typed
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.words import tr


class Step(QWidget):
    """One step: what it asks. `keep` is called when one goes on and not when it is skipped.

    A step of its own is a class like these in the table of `steps`; nothing else knows how many there are.
    """

    code: ClassVar[str]
    said = ""
    """What is to be said once the set-up is over."""
    spoken = Signal(str)
    """Another language is to be spoken, by its code."""
    seated = Signal(str)
    """This is who sits at the desk now."""
    changed = Signal()
    """Work began or ended."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName(f"step_{self.code}")
        self.session, self.preferences = session, preferences
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 4, 0)
        self.layout_.setSpacing(8)

    def refresh(self) -> None:
        """Read what the clinic has by now; called whenever the step is shown."""

    def take_focus(self) -> None:
        """Put the keys where they are wanted first."""
        self.setFocus()

    def keep(self) -> None:
        """Keep what was chosen; raises Refused or StoreUnavailable."""

    def refuse(self, refusal: Refused) -> bool:
        """Say a refusal at its place; returns whether there is one."""
        return False

    @property
    def is_typed(self) -> bool:
        """Whether something stands here that `keep` would keep and nothing else has."""
        return False

    def take_over(self, other: Step) -> None:
        """Have what stands in another of its kind stand here, kept no more than it is there."""

    @property
    def is_busy(self) -> bool:
        """Whether something goes on that can be stopped."""
        return False

    def stop(self) -> None:
        """Stop it."""


class FieldsStep(Step):
    """Fields below each other, each under its name; what is refused is said at the field."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self._inputs: dict[str, Editor] = {}
        self._errors: dict[str, QLabel] = {}
        for field in self.fields():
            self._add(field)
        self.layout_.addStretch()
        self._kept = self._values()

    def fields(self) -> Sequence[Field]:
        """The fields as they begin."""
        raise NotImplementedError

    def save(self, typed: Typed) -> None:
        """Keep what was typed; called only where it is not what stood there."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep what was typed, where that is something else than before."""
        values = self._values()
        if values != self._kept:
            self.save(Typed(values, self.session.today))
            self._kept = values

    @property
    def is_typed(self) -> bool:
        """Whether something else stands here than is kept."""
        return self._values() != self._kept

    def take_over(self, other: Step) -> None:
        """Have every field be as it is there."""
        assert isinstance(other, FieldsStep)
        for name, value in other._values().items():
            put_value(self._inputs[name], value)

    def take_focus(self) -> None:
        """Put the keys on the first field."""
        first = next(iter(self._inputs.values()))
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def refuse(self, refusal: Refused) -> bool:
        """Say it at its field."""
        error = self._errors.get(refusal.field)
        if error is None:
            return False
        error.setText(words_of(refusal))
        error.show()
        self._inputs[refusal.field].setAccessibleDescription(error.text())
        self._inputs[refusal.field].setFocus()
        return True

    def _values(self) -> dict[str, str | bool]:
        return {name: value_of(entry) for name, entry in self._inputs.items()}

    def _add(self, field: Field) -> None:
        entry = self._inputs[field.name] = editor(field, lambda: self._typed(field.name), self.session.today)
        error = self._errors[field.name] = label(role="error", wrap=True)
        error.setObjectName("error_" + field.name)
        error.hide()
        if not isinstance(entry, QCheckBox):
            name = label(field.label or tr("field_" + field.name), wrap=True)
            name.setBuddy(entry)
            self.layout_.addWidget(name)
        self.layout_.addWidget(entry)
        self.layout_.addWidget(error)

    def _typed(self, name: str) -> None:
        self._errors[name].hide()
        self._inputs[name].setAccessibleDescription("")


def lines_of(entry: Editor) -> list[str]:
    """The lines that stand in a text, without those that are empty."""
    assert isinstance(entry, QPlainTextEdit)
    return [line.strip() for line in entry.toPlainText().splitlines() if line.strip()]
