"""The copy for a second PC: where it goes, how old it is, and writing it now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from pumptracker.domain.refused import Refused
from pumptracker.paths import home
from pumptracker.services import copying_out
from pumptracker.services.copying_out import FALLBACK, WORKLIST
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.page import Page
from pumptracker.ui.parts import breakable
from pumptracker.ui.progress_row import ProgressRow
from pumptracker.ui.saving import choose_folder
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.ui.telling import words_of
from pumptracker.words import sentence, tr


class SecondPcPane(TablePane):
    """One folder and the two files in it."""

    titles = ("setting", "value")

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self._progress = ProgressRow()
        self.layout_.addWidget(self._progress)

    def read(self) -> list[Line]:
        """The folder, and when each file was last written."""
        self._folder = self.session.read(copying_out.folder)
        if self._folder is None:
            return [Line(copying_out.COPY_FOLDER, (tr("copy_folder"), tr("copy_none")))]
        folder = Line(copying_out.COPY_FOLDER, (tr("copy_folder"), breakable(str(self._folder))))
        return [folder, *self._files(self._folder)]

    def _files(self, folder: Path) -> Iterator[Line]:
        names = {WORKLIST: "copy_worklist", FALLBACK: "copy_fallback"}
        try:
            written = [_said(at) for at in copying_out.written_at(folder, list(names))]
        except copying_out.NoAnswer:
            written = [tr("copy_no_answer")] * len(names)
        for (name, code), said in zip(names.items(), written, strict=True):
            warns = frozenset() if said not in (tr("copy_not_yet"), tr("copy_no_answer")) else frozenset({1})
            yield Line(name, (sentence(code, {"file": name}), said), warns=warns)

    def deeds(self) -> list[Deed]:
        """Choose the folder, write into it, or no more."""
        return [
            Deed("copy_choose", self.edit, on_a_line=False), Deed("copy_now", self.write),
            Deed("copy_stop", partial(self.take, "")),
        ]  # fmt: skip

    def offers(self, code: str) -> bool:
        """One writes, or stops, where there is a folder."""
        return code == "copy_choose" or self._folder is not None

    def edit(self) -> None:
        """Ask for the folder."""
        choose_folder(self.window(), tr("copy_choose_title"), str(self._folder or home()), self.take)

    def take(self, named: str) -> None:
        """Use a folder from now on, "" for none, and write there at once: whether it can be is seen here."""
        if self.do(partial(copying_out.choose, named=named)) and named:
            self.write()

    def write(self) -> None:
        """Write the copy now."""
        from pumptracker.ui.printing.copied import copy_out

        if self._progress.is_busy:
            return
        try:
            self._progress.run(self.session, "copy_writing", partial(copy_out, at=self.session.moment))
            self.say("")
        except (Refused, StoreUnavailable) as error:
            self.say(words_of(error))
        self.refresh()


def _said(at: datetime | None) -> str:
    return tr("copy_not_yet") if at is None else sentence("copy_written", {"at": at})
