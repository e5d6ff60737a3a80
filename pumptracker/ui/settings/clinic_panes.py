"""Who the clinic is: its particulars, its staff, and where its data lies."""

from __future__ import annotations

from functools import partial

from pumptracker import __version__
from pumptracker.services import deciding
from pumptracker.services.foreseeing import Change
from pumptracker.store import integrity, policy, staff, worklist
from pumptracker.ui.actions import ANYWHERE, keys
from pumptracker.ui.binding import bind_key
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.parts import breakable
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.words import tr

_LETTERHEAD_LINES, _MAKERS_LINES = 4, 3


class ClinicPane(TablePane):
    """What letters and print-outs say of the clinic."""

    titles = ("setting", "value")

    def read(self) -> list[Line]:
        """Each particular; an empty one asks to be filled in."""
        settings = self._settings = self.session.read(policy.settings)
        lines = [self._line(name, str(settings.get(name, ""))) for name in deciding.PARTICULARS]
        return [*lines, *(Line(name, (tr("field_" + name), tr(self._switched(name)))) for name in deciding.SWITCHES)]

    def _switched(self, name: str) -> str:
        return "switched_on" if self._settings.get(name) else "switched_off"

    def _line(self, name: str, value: str) -> Line:
        missing = tr("discreet_same" if name == "discreet_name" else "not_filled_in")
        warns = frozenset() if value or name == "discreet_name" else frozenset({1})
        return Line(name, (tr("field_" + name), value or missing), warns=warns)

    def deeds(self) -> list[Deed]:
        """Edit."""
        return [Deed("settings_edit", self.edit, on_a_line=False)]

    def edit(self) -> None:
        """All particulars in one dialog."""
        settings = self._settings
        lines = {"letterhead": _LETTERHEAD_LINES, "manufacturer_lines": _MAKERS_LINES}
        fields = [Field(name, str(settings.get(name, "")), lines=lines.get(name, 1)) for name in deciding.PARTICULARS]
        fields += [Field(name, bool(settings.get(name))) for name in deciding.SWITCHES]

        def change(typed: Typed) -> Change[object]:
            told = {name: typed.text(name) for name in deciding.PARTICULARS}
            told |= {name: "yes" if typed.ticked(name) else "" for name in deciding.SWITCHES}
            return partial(deciding.describe_clinic, particulars=told)

        self.fill_in(tr("dialog_clinic"), tr("about_clinic"), fields, change)


class StaffPane(TablePane):
    """The names staff choose themselves from."""

    titles = ("name", "here")

    def read(self) -> list[Line]:
        """Everyone, those who work here first."""
        self._rows = {row.id: row for row in self.session.read(staff.every)}
        return [
            Line(row.id, (row.name, tr("works_here" if row.active else "no_longer_here")))
            for row in self._rows.values()
        ]

    def deeds(self) -> list[Deed]:
        """Add, rename, leave, come back."""
        return [
            Deed("settings_new", self._new, "row_new", on_a_line=False), Deed("settings_edit", self.edit),
            Deed("settings_leaves", partial(self._keep, False), "row_remove"),
            Deed("settings_back", partial(self._keep, True)),
        ]  # fmt: skip

    def offers(self, code: str) -> bool:
        """One leaves who is here and comes back who is not."""
        active = self._rows[self.row_id].active
        return {"settings_leaves": active, "settings_back": not active}.get(code, True)

    def _new(self) -> None:
        def change(typed: Typed) -> Change[object]:
            return partial(deciding.add_staff, name=typed.text("name"), today=self.session.today)

        self.fill_in(tr("dialog_staff"), "", [Field("name", required=True)], change)

    def edit(self) -> None:
        """Correct the name."""
        row = self._rows[self.row_id]

        def change(typed: Typed) -> Change[object]:
            return partial(deciding.rename_staff, staff_id=row.id, name=typed.text("name"))

        self.fill_in(tr("dialog_staff"), "", [Field("name", row.name, required=True)], change)

    def _keep(self, active: bool) -> None:
        self.do(partial(deciding.keep_staff, staff_id=self.row_id, active=active))


class DataPane(TablePane):
    """Where the data lies and how much there is; a register is brought in here."""

    titles = ("setting", "value")

    def read(self) -> list[Line]:
        """Version, file, and what it holds."""
        counts, path = self.session.read(integrity.counts), self.session.read(integrity.path)
        values = {
            "version": __version__, "folder": breakable(str(path.parent)), "file": path.name,
            "patients": str(counts["patients"]), "on_pathway": str(self.session.read(worklist.on_pathway)),
            "pumps": str(counts["pumps"]), "history": str(counts["history"]),
        }  # fmt: skip
        return [Line(name, (tr("data_" + name), value)) for name, value in values.items()]

    def deeds(self) -> list[Deed]:
        """Bring in a register."""
        return [Deed("data_import", self._import, on_a_line=False)]

    def _import(self) -> None:
        from pumptracker.ui.settings.import_dialog import ImportDialog

        dialog = ImportDialog(self.session, self.window())
        dialog.accepted.connect(lambda: self.page.did.emit(dialog.said))
        dialog.finished.connect(self.take_focus)
        dialog.finished.connect(dialog.deleteLater)
        bind_key(dialog, keys("beeping", ANYWHERE), lambda: self.page.asked.emit("beeping", 0))
        dialog.open()
