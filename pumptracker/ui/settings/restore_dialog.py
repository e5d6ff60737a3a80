"""What bringing a backup back would do: the clinic now beside what the backup holds, and in which steps."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QWidget

from pumptracker.services import restoring
from pumptracker.services.checking import check
from pumptracker.services.progress import Watcher
from pumptracker.store.backups import Backup
from pumptracker.store.connection import open_clinic
from pumptracker.ui import clock
from pumptracker.ui.parts import breakable, label
from pumptracker.ui.reopening import Reopening
from pumptracker.ui.settings.asking_dialog import AskingDialog
from pumptracker.words import local_time, sentence, tr


class RestoreDialog(AskingDialog):
    """Patients and last change on both sides; what was recorded since is said to be lost from the clinic."""

    def __init__(self, backup: Backup, now: Backup | None, parent: QWidget) -> None:
        from_words = sentence("restore_from", {"file": breakable(str(backup.path))})
        super().__init__(tr("restore_title"), from_words, tr("restore_button"), parent)
        self.setObjectName("restoreDialog")
        self._backup = backup
        self.body.addLayout(_two_sides(backup, now))
        self.say(tr("restore_loses"), "warn")
        self.say(tr("restore_steps"))

    def asked(self) -> Reopening:
        """What is to be done while the clinic is closed."""
        backup = self._backup

        def restore(database: Path, watch: Watcher) -> tuple[Path, str]:
            aside = restoring.restore(backup.path, database, clock.now(), watch=watch)
            with closing(open_clinic(database)) as db:
                fault = check(db).fault
            facts = {
                "patients": backup.patients, "last": _last(backup), "fault": fault, "file": aside.name if aside else "",
            }  # fmt: skip
            return database, sentence("restore_done_faulty" if fault else "restore_done", facts)

        return Reopening(tr("restore_working"), restore)


def _last(side: Backup) -> str:
    return local_time(side.last_change) or tr("cli_never_changed")


def _two_sides(backup: Backup, now: Backup | None) -> QGridLayout:
    """Two columns of what each holds."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    for column, side in enumerate(("now", "then"), start=1):
        grid.addWidget(label(tr(f"restore_side_{side}"), "strong"), 0, column)
    rows = (
        ("patients", str(now.patients) if now else "–", str(backup.patients)),
        ("last_change", _last(now) if now else "–", _last(backup)),
        ("made", "", local_time(backup.made_at.isoformat())),
    )
    for row, (code, left, right) in enumerate(rows, start=1):
        grid.addWidget(label(tr(f"restore_{code}"), "quiet"), row, 0)
        grid.addWidget(label(left), row, 1)
        grid.addWidget(label(right), row, 2)
    grid.setColumnStretch(3, 1)
    return grid
