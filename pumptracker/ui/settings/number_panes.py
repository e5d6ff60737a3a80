"""The clinic's numbers: margins and limits, and the visits planned after an implant."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from pumptracker.domain.number_choice import EVERY, GROUPS, TEMPLATES, Number, NumberChoice, read_number, shown
from pumptracker.domain.policy import Numbers
from pumptracker.services import deciding
from pumptracker.services.foreseeing import Change
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.words import sentence, tr
from pumptracker.words.as_shipped import said


def in_words(choice: NumberChoice, value: Number) -> str:
    """A number with its unit: "7 days"."""
    return sentence(f"unit_{choice.unit}", {"amount": shown(value)}) if value != () else tr("no_days")


class NumbersPane(TablePane):
    """All numbers of the policy, by group, with where each default comes from."""

    _numbers = Numbers()
    titles = ("setting", "value", "default", "source")
    groups: ClassVar[Mapping[str, tuple[NumberChoice, ...]]] = GROUPS

    def read(self) -> list[Line]:
        """Each number under its group."""
        numbers = self._numbers = self.session.numbers()
        lines = []
        for group, choices in self.groups.items():
            lines.append(Line(group, (tr(f"group_{group}"),), heading=True))
            lines += [self._line(choice, numbers) for choice in choices]
        return lines

    def _line(self, choice: NumberChoice, numbers: Numbers) -> Line:
        value = getattr(numbers, choice.name)
        cells = (
            tr(f"number_{choice.name}"), in_words(choice, value), in_words(choice, choice.default),
            said(choice.source) or tr("own_choice"),
        )  # fmt: skip
        return Line(choice.name, cells)

    def deeds(self) -> list[Deed]:
        """Edit, and back to what was shipped."""
        return [
            Deed("settings_edit", self.edit),
            Deed("settings_restore", self._restore, "row_remove"),
        ]

    def offers(self, code: str) -> bool:
        """Only what was changed can be restored."""
        choice = EVERY[str(self.key)]
        return code != "settings_restore" or getattr(self._numbers, choice.name) != choice.default

    def edit(self) -> None:
        """Edit the number."""
        choice = EVERY[str(self.key)]
        value: Number = getattr(self._numbers, choice.name)
        words = sentence("number_label", {"number": tr(f"number_{choice.name}"), "unit": tr(f"hint_{choice.unit}")})
        hint = tr("hint_list_of_days") if isinstance(value, tuple) else ""
        field = Field(choice.name, shown(value), hint=hint, label=words, required=not isinstance(value, tuple))

        def change(typed: Typed) -> Change[object]:
            number = read_number(choice.name, typed.text(choice.name))
            return partial(deciding.choose, name=choice.name, value=number)

        self.decide(tr(f"section_{self.code}"), self._about(choice), [field], change)

    def _restore(self) -> None:
        choice = EVERY[str(self.key)]
        change = partial(deciding.choose, name=choice.name, value=choice.default)
        self.ask(tr(f"number_{choice.name}"), self._about(choice), change, tr("save_this_change"))

    def _about(self, choice: NumberChoice) -> str:
        shipped = sentence("default_is", {"amount": in_words(choice, choice.default)})
        return f"{shipped}. {said(choice.source) or tr('own_choice')}"


class VisitsPane(NumbersPane):
    """The visits planned after an implant."""

    groups: ClassVar[Mapping[str, tuple[NumberChoice, ...]]] = {"templates": TEMPLATES}
