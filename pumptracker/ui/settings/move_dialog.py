"""What moving the data folder would do, asked before it is done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from pumptracker.services import moving_data
from pumptracker.services.progress import Watcher
from pumptracker.ui import clock
from pumptracker.ui.parts import breakable
from pumptracker.ui.reopening import Reopening
from pumptracker.ui.settings.asking_dialog import AskingDialog
from pumptracker.words import sentence, tr


class MoveDialog(AskingDialog):
    """From where to where, and what stays."""

    def __init__(self, database: Path, to: Path, parent: QWidget) -> None:
        words = sentence("move_what", {"old": breakable(str(database.parent)), "new": breakable(str(to))})
        super().__init__(tr("move_title"), words, tr("move_button"), parent)
        self.setObjectName("moveDialog")
        self._to = to
        self.say(sentence("move_steps", {"aside": f"{database.stem}-moved-…{database.suffix}"}))

    def asked(self) -> Reopening:
        """What is to be done while the clinic is closed."""
        to = self._to

        def move(database: Path, watch: Watcher) -> tuple[Path, str]:
            moved = moving_data.move(database, to, clock.now(), watch=watch)
            facts = {"folder": moved.database.parent, "aside": moved.left_behind.name}
            return moved.database, sentence("move_done", facts)

        return Reopening(tr("move_working"), move)
