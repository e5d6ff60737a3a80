"""A dialog of named fields: what is refused is said at the field, and typed text is never lost unasked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from pumptracker.domain.quantity import parse_decimal
from pumptracker.domain.refused import Refused
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.dialogs.dates import read_date
from pumptracker.ui.overriding import override
from pumptracker.words import SENTENCES, sentence, tr

_WAS_WIDTH = 170

Values = Mapping[str, str | bool]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: text, or one of `choices` (code and words), or a tick."""

    name: str
    value: str | bool = ""
    choices: Sequence[tuple[str, str]] = ()
    required: bool = False
    hint: str = ""
    label: str = ""
    was: str = ""


def field_words(name: str) -> str:
    """What a field is called on screen."""
    return SENTENCES.get("field_" + name, name)


class Typed:
    """What was typed, read as what it should be; refuses at the field."""

    def __init__(self, values: Values, today: date) -> None:
        self._values, self._today = values, today
        self.leads_to = ""

    def text(self, name: str) -> str:
        """Text, without blanks at its ends and without characters that cannot be shown."""
        return "".join(letter for letter in str(self._values[name]) if ord(letter) >= 32).strip()

    def ticked(self, name: str) -> bool:
        """A tick."""
        return bool(self._values[name])

    def amount(self, name: str) -> Decimal | None:
        """A number, None where nothing was typed."""
        return parse_decimal(self.text(name), name) if self.text(name) else None

    def day(self, name: str) -> date | None:
        """A date, None where nothing was typed."""
        return read_date(self.text(name), self._today, name) if self.text(name) else None

    def needed_day(self, name: str) -> date:
        """A date that must be there."""
        found = self.day(name)
        if found is None:
            raise Refused("required", field=name)
        return found


def _beside(field: Field, entry: QWidget) -> QWidget:
    """The entry, with what it was to its left: old → new."""
    if not field.was:
        return entry
    both, was = QWidget(), QLabel(f"{field.was}  →")
    was.setObjectName("was_" + field.name)
    was.setTextFormat(Qt.TextFormat.PlainText)
    was.setFixedWidth(_WAS_WIDTH)
    was.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    layout = QHBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(was)
    layout.addWidget(entry, 1)
    return both


class FormDialog(QDialog):
    """Save runs `save`; a refusal stays at its field and the dialog stays open."""

    def __init__(
        self, title: str, identity: str, fields: Sequence[Field], save: Callable[[Typed], None], *, today: date,
        preview: Callable[[Typed], str] | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(tr("pumptracker"))
        self._fields, self._save, self._today, self._preview = fields, save, today, preview
        self.leads_to = ""
        self._inputs: dict[str, QLineEdit | QComboBox | QCheckBox] = {}
        self._errors: dict[str, QLabel] = {}
        self._general, self._shown = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._general.setStyleSheet("color: #B3261E;")
        form = QFormLayout()
        for field in fields:
            self._add(form, field)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setObjectName("dialogSave")
        self._buttons.accepted.connect(self._try)
        self._buttons.rejected.connect(self.reject)
        layout = self._layout = QVBoxLayout(self)
        layout.addWidget(QLabel(f"<b>{escape(title)}</b><br>{escape(identity)}"))
        layout.addLayout(form)
        for label in (self._shown, self._general):
            layout.addWidget(label)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(600 if any(field.was for field in fields) else 460)
        self._first = self._typed()
        self._look_ahead()

    def take_focus(self) -> None:
        """Put the keys on the first field that is typed in."""
        typed = [entry for entry in self._inputs.values() if isinstance(entry, QLineEdit)]
        for entry in typed[:1]:
            entry.setFocus()
            entry.selectAll()
            return

    def _add(self, form: QFormLayout, field: Field) -> None:
        label = field.label or tr("field_" + field.name)
        entry: QLineEdit | QComboBox | QCheckBox
        if isinstance(field.value, bool):
            entry = QCheckBox(label)
            entry.setChecked(field.value)
            entry.toggled.connect(self._look_ahead)
        elif field.choices:
            entry = QComboBox()
            for code, words in field.choices:
                entry.addItem(words, code)
            entry.setCurrentIndex(max(0, entry.findData(field.value)))
            entry.currentIndexChanged.connect(self._look_ahead)
        else:
            entry = QLineEdit(field.value)
            entry.setPlaceholderText(field.hint)
            entry.textChanged.connect(self._look_ahead)
        entry.setObjectName("field_" + field.name)
        entry.setAccessibleName(label)
        error = QLabel(wordWrap=True)
        error.setObjectName("error_" + field.name)
        error.setStyleSheet("color: #B3261E;")
        error.hide()
        form.addRow(
            "" if isinstance(entry, QCheckBox) else label + (" *" if field.required else ""), _beside(field, entry)
        )
        form.addRow("", error)
        self._inputs[field.name], self._errors[field.name] = entry, error

    def _typed(self) -> dict[str, str | bool]:
        values: dict[str, str | bool] = {}
        for name, entry in self._inputs.items():
            if isinstance(entry, QCheckBox):
                values[name] = entry.isChecked()
            else:
                values[name] = str(entry.currentData()) if isinstance(entry, QComboBox) else entry.text()
        return values

    def _look_ahead(self) -> None:
        if self._preview is None or not hasattr(self, "_first"):
            return
        try:
            self._shown.setText(self._preview(Typed(self._typed(), self._today)))
        except Refused:
            self._shown.setText("")

    def _try(self) -> None:
        for error in self._errors.values():
            error.hide()
        self._general.setText("")
        typed = Typed(self._typed(), self._today)
        try:
            self._save(typed)
        except Refused as refusal:
            self._say(refusal)
        except StoreUnavailable as unavailable:
            self._general.setText(sentence(unavailable.code, unavailable.facts))
        else:
            self.leads_to = typed.leads_to
            self.accept()

    def _say(self, refusal: Refused) -> None:
        """Show a refusal at its field, with room for every line of it."""
        self._show_refusal(refusal)
        self._layout.activate()
        self.resize(self.width(), max(self.height(), self._layout.totalHeightForWidth(self.width())))

    def _show_refusal(self, refusal: Refused) -> None:
        label = field_words(refusal.field)
        text = sentence(refusal.code, {"field": label, **refusal.facts})
        if refusal.field not in self._errors:
            self._general.setText(text)
            return
        self._errors[refusal.field].setText(text)
        self._errors[refusal.field].show()
        self._inputs[refusal.field].setFocus()

    @override
    def reject(self) -> None:
        """Close; asks first where something was typed."""
        if self._typed() != self._first and not self._really():
            return
        super().reject()

    def _really(self) -> bool:
        answer = QMessageBox.question(self, tr("pumptracker"), tr("discard"))
        return answer == QMessageBox.StandardButton.Yes
