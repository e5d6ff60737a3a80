"""The ways on from a damaged file: the newest good backup, or an export of what can still be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.overriding import override
from pumptracker.ui.saving import choose_folder
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told
from pumptracker.words import local_time, sentence, tr

if TYPE_CHECKING:  # imported when there is one
    from pumptracker.store.backups import Backup

Say = Callable[[str], object]


def newest_good(database: Path) -> Backup | None:
    """The newest backup that proves whole; None where there is none."""
    from pumptracker.services.backing_up import to_go_on_from
    from pumptracker.store.backups import backups_folder, dated

    try:
        return to_go_on_from(dated(backups_folder(database)), clock.now())
    except (StoreUnavailable, OSError):
        return None


def about(backup: Backup) -> str:
    """What a backup holds, in a sentence."""
    return sentence("backup_offered", {"at": local_time(backup.made_at.isoformat()), "held": backup.patients})


def restore(backup: Backup, database: Path) -> Path | None:
    """Put a backup in the place of the file, which is kept aside; returns where it is kept."""
    from pumptracker.services import restoring

    return restoring.restore(backup.path, database, clock.now())


def export(database: Path, parent: QWidget, say: Say) -> None:
    """Ask for a folder, and write into it what can still be read."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    choose_folder(parent, tr("salvage_where"), place, lambda folder: export_into(database, Path(folder), say))


def export_into(database: Path, chosen: Path, say: Say) -> None:
    """Write what can still be read into a folder of its own in the one that was chosen, and say what came of it."""
    from pumptracker.services.salvaging import salvage_to

    stamp = f"{clock.now():%Y%m%dT%H%M%SZ}"
    with told(say):
        report = salvage_to(database, chosen / f"pumptracker-export-{stamp}")
        facts = {"read": sum(report.read.values()), "lost": sum(report.lost.values()), "folder": report.folder}
        say(sentence("salvaged_whole" if report.is_whole else "salvaged_torn", facts))


def offer_backup(session: Session, parent: QWidget, say: Say) -> None:
    """Ask whether to go on from the newest good backup, and do so; `say` is told where there is none."""
    backup = newest_good(session.keeper.path)
    if backup is None:
        say(tr("no_good_backup"))
        return

    def put_back() -> None:
        session.keeper.close()
        try:
            kept = restore(backup, session.keeper.path)
        finally:
            session.try_again()
        say(sentence("backup_restored", {"file": kept.name if kept else ""}))

    RestoreDialog(about(backup), put_back, session.today, parent).begin()


class RestoreDialog(FormDialog):
    """The question before a backup takes the place of the file."""

    def __init__(self, what: str, put_back: Callable[[], None], today: date | None, parent: QWidget) -> None:
        day = today or date.min  # no date is typed in it
        super().__init__(tr("backup_title"), what, [], lambda _: put_back(), today=day, parent=parent)
        self._area.hide()
        self._save_button.setText(tr("damage_restore"))

    @override
    def take_focus(self) -> None:
        """Put the keys on the button."""
        self._save_button.setFocus()
