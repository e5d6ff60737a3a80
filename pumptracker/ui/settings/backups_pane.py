"""The backups: what each holds, one made now, a second folder, one brought back, and the data folder moved."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from pumptracker.domain.refused import Refused
from pumptracker.services import backing_up, moving_data, restoring
from pumptracker.services.backing_up import Copies
from pumptracker.services.progress import Watcher
from pumptracker.store import backups, integrity
from pumptracker.store.backups import Backup
from pumptracker.store.connection import Connection
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock
from pumptracker.ui.errand import Errand
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.progress_row import ProgressRow
from pumptracker.ui.saving import choose_file, choose_folder
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.move_dialog import MoveDialog
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.ui.settings.restore_dialog import RestoreDialog
from pumptracker.ui.telling import words_of
from pumptracker.words import local_time, sentence, tr


class BackupsPane(TablePane):
    """The copies beside the clinic's file and in the second folder; read off the window's thread."""

    titles = ("made_at", "holds", "last_change", "backup_reason")

    def __init__(self, page: Page, code: str) -> None:
        self._copies: Copies | None = None
        self._second: Path | None = None
        self._errand: Errand[Copies] | None = None
        super().__init__(page, code)
        self._place, self._progress = label(role="quiet", wrap=True), ProgressRow()
        self._place.setObjectName("secondFolder")
        self.layout_.insertWidget(self.layout_.indexOf(self._fault), self._place)
        self.layout_.insertWidget(self.layout_.indexOf(self.lines.view) + 1, self._progress)
        self._let_buttons_wrap()

    def _let_buttons_wrap(self) -> None:
        row = self.layout_.takeAt(self.layout_.count() - 1)
        assert isinstance(row, QHBoxLayout)
        flow = FlowLayout()
        for _, button in self._buttons:
            flow.addWidget(button)
        row.deleteLater()
        self.layout_.addLayout(flow)

    # what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Paint what is known, and look anew."""
        self._second = self.session.read(backing_up.second_folder)
        self._look()
        super().refresh()

    def _look(self) -> None:
        if self._errand is not None:
            return
        path = self.session.read(integrity.path)

        def work(_: Watcher) -> Copies:
            with closing(backups.reading(path)) as db:
                return backing_up.copies(db)

        errand = self._errand = Errand(work)
        errand.ended.connect(self._looked)
        errand.start()

    def _looked(self) -> None:
        errand, self._errand = self._errand, None
        if errand is None or errand.made is None:
            return
        self._copies = errand.made
        super().refresh()

    def read(self) -> list[Line]:
        """The copies of each place under its heading, the newest first."""
        found = self._copies
        self._place.setText(_place_words(self._second, found))
        if found is None:
            return [Line(None, (tr("backups_reading"),), heading=True)]
        lines = []
        for heading, copies in (("backup_folder_own", found.own), ("backup_folder_second", found.second)):
            if copies or heading == "backup_folder_own":
                lines.append(Line(heading, (tr(heading),), heading=True))
                lines += [_line(each) for each in copies] or [Line(None, (tr("backups_none"),), heading=True)]
        return lines

    def deeds(self) -> list[Deed]:
        """Make one, bring one back, choose the second folder, move the data."""
        return [
            Deed("backup_now", self._back_up, on_a_line=False), Deed("backup_restore", self.edit),
            Deed("backup_restore_file", self._choose_file, on_a_line=False),
            Deed("backup_second", self._choose_second, on_a_line=False),
            Deed("backup_no_second", self._no_second, on_a_line=False),
            Deed("backup_move", self._choose_move, on_a_line=False),
        ]  # fmt: skip

    def _chosen(self) -> None:
        super()._chosen()
        for deed, button in self._buttons:
            if deed.code == "backup_no_second":
                button.setVisible(self._second is not None)

    # what is done ----------------------------------------------------------------------------

    def _back_up(self) -> None:
        if self._progress.is_busy:
            return
        try:
            made = self._progress.run(self.session, "backup_making", _made_now)
        except (Refused, StoreUnavailable) as error:
            self.say(words_of(error))
            return
        self.say("" if made.is_good else tr("backup_made_faulty"))
        if made.is_good:
            self.page.did.emit(sentence("backup_made", {"patients": made.patients}))
        self._changed()

    def _changed(self) -> None:
        """Another copy or another folder: look again, here and for the worklist's warning."""
        self.page.copied.emit()
        self.refresh()

    def _choose_second(self) -> None:
        choose_folder(self.window(), tr("choose_second_title"), str(self._second or ""), self.keep_second)

    def _no_second(self) -> None:
        self.keep_second("")

    def keep_second(self, folder: str) -> None:
        """Keep a copy of each backup in this folder too, "" for none."""
        if self.do(partial(backing_up.choose_second, folder=folder)):
            self._changed()

    def edit(self) -> None:
        """Bring the chosen backup back."""
        self.restore(str(self.key))

    def _choose_file(self) -> None:
        folder = str(backups.backups_folder(self.session.read(integrity.path)))
        choose_file(self.window(), tr("choose_backup_title"), folder, tr("choose_backup_filter"), self.restore)

    def restore(self, file: str) -> None:
        """Show what bringing this backup back would do."""
        if self._progress.is_busy:
            return
        try:
            found, now = self._progress.run(self.session, "backup_looking", _looked_into, file)
        except (Refused, StoreUnavailable) as error:
            self.say(words_of(error))
            return
        self._ask(RestoreDialog(found, now, self.window()))

    def _choose_move(self) -> None:
        choose_folder(self.window(), tr("move_choose_folder"), "", self.move_to)

    def move_to(self, folder: str) -> None:
        """Show what moving the data to this folder would do."""
        path = self.session.read(integrity.path)
        try:
            moving_data.check_move(path, Path(folder))
        except Refused as refused:
            self.say(words_of(refused))
            return
        self._ask(MoveDialog(path, Path(folder), self.window()))

    def _ask(self, dialog: RestoreDialog | MoveDialog) -> None:
        self.say("")
        dialog.accepted.connect(lambda: self.page.reopening.emit(dialog.asked()))
        dialog.rejected.connect(self.take_focus)
        dialog.open()
        dialog.take_focus()


def _made_now(db: Connection, **_: object) -> Backup:
    """Make a copy as a job beside the window."""
    return backing_up.back_up(integrity.path(db), "asked", clock.now())


def _looked_into(db: Connection, file: str, **_: object) -> tuple[Backup, Backup | None]:
    """What a backup holds, once it was found whole, and what the clinic holds now."""
    return restoring.preview(Path(file)), backups.read_live(integrity.path(db))


def _place_words(second: Path | None, found: Copies | None) -> str:
    if second is None:
        return tr("backup_folder_none")
    is_absent = found is not None and found.second_folder == second and not found.second_is_there
    return sentence("backup_folder_absent" if is_absent else "backup_folder_is", {"folder": second})


def _line(each: Backup) -> Line:
    reason = tr(f"backup_reason_{each.reason}")
    cells = (
        local_time(each.made_at.isoformat()), sentence("backup_holds", {"patients": each.patients}),
        local_time(each.last_change) or tr("cli_never_changed"),
        reason if each.is_good else sentence("backup_is_faulty", {"reason": reason}),
    )  # fmt: skip
    return Line(str(each.path), cells, warns=frozenset() if each.is_good else frozenset({3}))
