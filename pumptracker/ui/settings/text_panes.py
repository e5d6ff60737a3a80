"""The clinic's texts: checklists and letters."""

from __future__ import annotations

from functools import partial

from pumptracker.domain.letter import Letter
from pumptracker.domain.stage import STAGES
from pumptracker.services import deciding_texts
from pumptracker.services.foreseeing import Change
from pumptracker.store import checklists, clinic_tables
from pumptracker.store.checklists import ChecklistItem
from pumptracker.store.clinic_tables import LetterRow
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.settings.letter_dialog import LetterDialog
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.words import sentence, tr
from pumptracker.words.as_shipped import kept, said


class ChecklistsPane(TablePane):
    """What each stage asks for, in the clinic's order; retired lines below."""

    titles = ("line", "state")

    def read(self) -> list[Line]:
        """Every line under its stage."""
        items = self.session.read(checklists.every_item)
        self._items = {item.item_id: item for item in items}
        lines = []
        for stage in STAGES:
            lines.append(Line(stage, (tr("stage_" + stage),), heading=True))
            own = sorted((item for item in items if item.stage == stage), key=lambda item: not item.active)
            lines += [Line(item.item_id, (said(item.text), _state(item))) for item in own]
        return lines

    def deeds(self) -> list[Deed]:
        """Add, reword, retire, bring back, move."""
        return [
            Deed("settings_new", self._new, "row_new", on_a_line=False), Deed("settings_edit", self.edit),
            Deed("settings_retire", partial(self._keep, False), "row_remove"),
            Deed("settings_bring_back", partial(self._keep, True)),
            Deed("settings_up", partial(self._move, -1), "row_up"),
            Deed("settings_down", partial(self._move, 1), "row_down"),
        ]  # fmt: skip

    def offers(self, code: str) -> bool:
        """A line in use is retired or moved, a retired one brought back."""
        active = self._item.active
        return {"settings_bring_back": not active, "settings_edit": True}.get(code, active)

    @property
    def _item(self) -> ChecklistItem:
        return self._items[self.row_id]

    def _new(self) -> None:
        stage = self._item.stage if self.key is not None else STAGES[0]
        stages = [(each, tr("stage_" + each)) for each in STAGES]

        def change(typed: Typed) -> Change[object]:
            return partial(deciding_texts.add_item, stage=typed.text("stage"), text=kept(typed.text("text")))

        fields = [Field("stage", stage, stages), Field("text", required=True)]
        self.fill_in(tr("dialog_item_new"), "", fields, change)

    def edit(self) -> None:
        """Reword the line."""
        item = self._item

        def change(typed: Typed) -> Change[object]:
            return partial(deciding_texts.rename_item, item_id=item.item_id, text=kept(typed.text("text")))

        self.fill_in(
            tr("dialog_item"), tr("stage_" + item.stage), [Field("text", said(item.text), required=True)], change
        )  # fmt: skip

    def _keep(self, active: bool) -> None:
        self.do(partial(deciding_texts.keep_item, item_id=self._item.item_id, active=active))

    def _move(self, steps: int) -> None:
        self.do(partial(deciding_texts.move_item, item_id=self._item.item_id, steps=steps))


def _state(item: ChecklistItem) -> str:
    words = tr("in_use" if item.active else "retired")
    return f"{words}, {sentence('done_for', {'count': item.ticks})}" if item.ticks else words


class LettersPane(TablePane):
    """The letters, each in its language."""

    titles = ("letter", "letter_kind", "language", "state")

    def read(self) -> list[Line]:
        """Those in use first."""
        self._rows = {row.id: row for row in self.session.read(clinic_tables.letters)}
        return [
            Line(
                row.id,
                (
                    row.letter.name,
                    tr("letter_kind_" + row.letter.kind),
                    tr("language_" + row.letter.language),
                    _letter_state(row),
                ),
            )
            for row in self._rows.values()
        ]

    def deeds(self) -> list[Deed]:
        """Add, edit, restore, retire, bring back."""
        return [
            Deed("settings_new", self._new, "row_new", on_a_line=False), Deed("settings_edit", self.edit),
            Deed("settings_restore_text", self._restore),
            Deed("settings_retire", partial(self._keep, False), "row_remove"),
            Deed("settings_bring_back", partial(self._keep, True)),
        ]  # fmt: skip

    def offers(self, code: str) -> bool:
        """Only a shipped letter that was changed can be restored."""
        row = self._row
        shipped = _shipped(row)
        return {
            "settings_restore_text": shipped is not None and shipped != row.letter.body,
            "settings_retire": row.active, "settings_bring_back": not row.active,
        }.get(code, True)  # fmt: skip

    @property
    def _row(self) -> LetterRow:
        return self._rows[self.row_id]

    def _new(self) -> None:
        self._put(0, Letter(name="", language="en", body=""), tr("dialog_letter_new"))

    def edit(self) -> None:
        """Edit the letter."""
        self._put(self._row.id, self._row.letter, tr("dialog_letter"))

    def _restore(self) -> None:
        """Open the letter with the text it was shipped with: it is read before it is saved."""
        row, body = self._row, _shipped(self._row)
        if body is not None:
            self._put(row.id, row.letter, tr("dialog_letter"), body)

    def _put(self, row_id: int, letter: Letter, title: str, body: str = "") -> None:
        dialog = LetterDialog(self.session, title, row_id, letter, parent=self.window())
        if body:
            dialog.write(body)
        dialog.accepted.connect(lambda: self.page.did.emit(""))
        self._open(dialog)

    def _keep(self, active: bool) -> None:
        self.do(partial(deciding_texts.keep_letter, letter_id=self._row.id, active=active))


def _shipped(row: LetterRow) -> str | None:
    return deciding_texts.shipped_body(row.letter.name, row.letter.language)


def _letter_state(row: LetterRow) -> str:
    shipped = _shipped(row)
    code = "text_own" if shipped is None else "text_shipped" if shipped == row.letter.body else "text_changed"
    return tr(code) if row.active else f"{tr('retired')}, {tr(code)}"
