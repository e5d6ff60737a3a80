"""Whether there is a newer version: the file that says so, named by the clinic's IT, and looking into it now."""

from __future__ import annotations

from functools import partial

from pumptracker import __version__
from pumptracker.services import updating
from pumptracker.services.foreseeing import Change
from pumptracker.ui.announcing import announce
from pumptracker.ui.dialogs.field import Field, Typed
from pumptracker.ui.page import Page
from pumptracker.ui.parts import breakable
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.ui.updates import Look, found, keep_found
from pumptracker.words import sentence, tr


class UpdatesPane(TablePane):
    """Version, file, whether it is read daily, and what was found last."""

    titles = ("setting", "value")

    def __init__(self, page: Page, code: str) -> None:
        self._source: updating.Source | None = None
        self._look: Look | None = None
        super().__init__(page, code)

    def read(self) -> list[Line]:
        """What is chosen, and what came of the last look."""
        source = self._source = self.session.read(updating.source)
        lines = [Line("here", (tr("updates_here"), __version__))]
        if source is None:
            return [*lines, Line("file", (tr("updates_file"), tr("updates_off")))]
        named = breakable(source.named)
        if source.by_machine:
            named = sentence("updates_by_machine", {"named": named})
        daily = tr("updates_every_day" if source.daily else "updates_never")
        return [
            *lines, Line("file", (tr("updates_file"), named)), Line("daily", (tr("updates_daily"), daily)),
            Line("found", (tr("updates_found"), self._found(source.named))),
        ]  # fmt: skip

    def _found(self, named: str) -> str:
        if self._look is not None:
            return tr("updates_looking")
        return breakable(found(self.page.preferences, named)) or tr("updates_not_yet")

    def deeds(self) -> list[Deed]:
        """Name the file, and look."""
        return [
            Deed("updates_choose", self.edit, on_a_line=False), Deed("updates_check", self.check, on_a_line=False),
        ]  # fmt: skip

    def _chosen(self) -> None:
        super()._chosen()
        for deed, button in self._buttons:
            if deed.code == "updates_check":
                button.setEnabled(self._source is not None)  # while it looks too: the keys stay on it
            elif self._source is not None and self._source.by_machine:
                button.setEnabled(False)

    def edit(self) -> None:
        """Name the file, or none."""
        source = self._source or updating.Source("")
        if source.by_machine:
            return
        fields = [
            Field("update_file", source.named, hint=tr("hint_update_file")), Field("update_daily", source.daily),
        ]  # fmt: skip

        def change(typed: Typed) -> Change[object]:
            return partial(updating.choose_source, named=typed.text("update_file"), daily=typed.ticked("update_daily"))

        self.fill_in(tr("updates_dialog"), tr("about_updates"), fields, change)

    def check(self) -> None:
        """Look now, beside the window."""
        if self._source is None or self._look is not None:
            return
        look = self._look = Look(self._source.named)
        look.ended.connect(self._ended)
        look.start()
        self.refresh()

    def _ended(self) -> None:
        look, self._look = self._look, None
        if look is not None:
            keep_found(self.page.preferences, look)
            announce(self, look.said(), at_once=True)
            self.refresh()
