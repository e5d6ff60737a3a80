"""A dialog of which some fields are shown only where a choice needs them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.ui.dialogs.field import field_words
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.overriding import override
from pumptracker.ui.theme import dress
from pumptracker.words import tr

Needed = Callable[[str], Mapping[str, bool]]
"""By what is chosen: the fields to show, and whether each must be filled in."""


class DependentForm(FormDialog):
    """The first field is the choice that the others depend on."""

    def __init__(
        self, title: str, identity: str, fields: Sequence[Field], save: Callable[[Typed], None], *, needed: Needed,
        today: date, preview: Callable[[Typed], str] | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self._needed, self._choice, self._chosen = needed, fields[0].name, "\0"
        super().__init__(title, identity, fields, save, today=today, preview=preview, parent=parent)

    @override
    def _form(self, columns: int) -> QWidget:
        """All below each other, however many there are: few are shown at a time."""
        return super()._form(1)

    @override
    def _look_ahead(self) -> None:
        chosen = str(self._typed().get(self._choice, "")) if hasattr(self, "_first") else "\0"
        if chosen != self._chosen:
            self._chosen = chosen
            self._show_needed(self._needed(chosen))
            self.fit()
        super()._look_ahead()
        dress(self._shown, "danger" if self._shown.text().startswith(tr("move_refused")) else "")

    @override
    def _say(self, refusal: Refused) -> None:
        """Name the field in a refusal as it is named here."""
        refusal.facts.setdefault("field", self._words(refusal.field))
        super()._say(refusal)

    def _words(self, name: str) -> str:
        """What a field is called in this dialog."""
        own = next((field.label for field in self._fields if field.name == name), "")
        return own or field_words(name)

    def _show_needed(self, needed: Mapping[str, bool]) -> None:
        for name, row in self._rows.items():
            wanted = name in needed
            for widget in row:
                widget.setVisible(wanted)
            self._errors[name].hide()
            named, entry = row[0], self._inputs[name]
            if wanted and isinstance(named, QLabel) and not isinstance(entry, QCheckBox):
                named.setText(self._words(name) + (" *" if needed[name] else ""))
                entry.setAccessibleDescription(self._asked(name))
