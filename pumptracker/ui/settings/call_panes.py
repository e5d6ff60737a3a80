"""What the clinic has chosen about calls: the steps for one who cannot be reached, and what callers are told."""

from __future__ import annotations

from functools import partial

from pumptracker.domain.calling import LEVELS, TEXTS
from pumptracker.domain.ladder import LONGEST, SHIPPED, STEPS, TIERS, Ladder
from pumptracker.services import deciding_calls
from pumptracker.services.foreseeing import Change
from pumptracker.store import calls
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.words import sentence, tr

_NONE = ""
_TEXT_LINES = 4


class LadderPane(TablePane):
    """The ladder of every tier."""

    titles = ("ladder_for", "state", "ladder_steps")

    def read(self) -> list[Line]:
        """A line for each tier, and one for items that no drug concerns."""
        self._ladder: Ladder = self.session.read(calls.ladder)
        return [Line(tier, (_of_tier(tier), self._state(tier), in_order(self._ladder[tier]))) for tier in TIERS]

    def deeds(self) -> list[Deed]:
        """Edit, and back to what was shipped."""
        return [Deed("settings_edit", self.edit), Deed("settings_restore", self._restore, "row_remove")]

    def offers(self, code: str) -> bool:
        """Only a ladder that was changed can be restored."""
        return code != "settings_restore" or self._is_changed(str(self.key))

    def edit(self) -> None:
        """Choose the steps of a tier, in order; those left empty are left out."""
        self._choose(str(self.key), self._ladder)

    def _restore(self) -> None:
        """Open the ladder as it was shipped: it is read before it is saved."""
        self._choose(str(self.key), SHIPPED)

    def _choose(self, tier: str, ladder: Ladder) -> None:
        steps = [*ladder[tier], *[_NONE] * LONGEST][:LONGEST]
        choices = [(_NONE, tr("no_step")), *((step, tr(f"ladder_{step}").capitalize()) for step in STEPS)]
        fields = [Field(f"step_{place}", step, choices) for place, step in enumerate(steps, start=1)]

        def change(typed: Typed) -> Change[object]:
            chosen = [typed.text(field.name) for field in fields]
            return partial(deciding_calls.choose_ladder, tier=tier, steps=[step for step in chosen if step])

        self.fill_in(tr("dialog_ladder"), _of_tier(tier), fields, change)

    def _is_changed(self, tier: str) -> bool:
        return list(self._ladder[tier]) != list(SHIPPED[tier])

    def _state(self, tier: str) -> str:
        return tr("text_changed" if self._is_changed(tier) else "ladder_shipped")


def in_order(steps: object) -> str:
    """Steps as they follow each other: "Call → call → caregiver"."""
    assert isinstance(steps, list | tuple)
    return " → ".join(tr(f"ladder_{step}") for step in steps).capitalize()


def _of_tier(tier: str) -> str:
    return sentence("ladder_of_tier", {"tier": tier}) if tier.isdecimal() else tr("ladder_of_none")


class CallersPane(TablePane):
    """Whom to put on the line and what to say, by how urgent it is; the most urgent first."""

    titles = ("caller_text", "state", "value")

    def read(self) -> list[Line]:
        """Two texts under each level."""
        self._own = self.session.read(calls.caller_texts)
        lines = []
        for level in reversed(LEVELS):
            lines.append(Line(level, (tr(f"level_{level}"),), heading=True))
            lines += [self._line(part, f"{part}_{level}") for part in ("whom", "say")]
        return lines

    def _line(self, part: str, code: str) -> Line:
        assert code in TEXTS
        state = tr("text_changed" if code in self._own else "text_shipped")
        return Line(code, (tr(f"caller_part_{part}"), state, self._text(code)))

    def _text(self, code: str) -> str:
        return self._own.get(code, tr("caller_" + code))

    def deeds(self) -> list[Deed]:
        """Edit, and back to what was shipped."""
        return [Deed("settings_edit", self.edit), Deed("settings_restore", self._restore, "row_remove")]

    def offers(self, code: str) -> bool:
        """Only a text that was changed can be restored."""
        return code != "settings_restore" or str(self.key) in self._own

    def edit(self) -> None:
        """Word the text anew."""
        self._word(str(self.key), self._text(str(self.key)))

    def _restore(self) -> None:
        """Open the text as it was shipped: it is read before it is saved."""
        self._word(str(self.key), tr(f"caller_{self.key}"))

    def _word(self, code: str, text: str) -> None:
        part, _, level = code.partition("_")

        def change(typed: Typed) -> Change[object]:
            return partial(deciding_calls.word_caller_text, code=code, text=typed.text("caller_text"))

        field = Field("caller_text", text, required=True, lines=_TEXT_LINES)
        self.fill_in(tr(f"caller_part_{part}"), tr(f"level_{level}"), [field], change)
