"""Something done with the clinic's file while no desk has it open: restoring, moving; then the desk opens on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout

from pumptracker.services.progress import Watcher
from pumptracker.store import integrity
from pumptracker.store.connection import Connection, open_clinic
from pumptracker.store.keeper import Keeper
from pumptracker.ui.errand import Errand
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, name_dialog
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import line_height

_WIDE = 24


class Reopening(NamedTuple):
    """What is to be done: the sentence shown meanwhile, and the deed.

    `deed` is given the clinic's file and a watcher, off the window's thread; it returns the file that is to be
    opened, and what is said then.
    """

    meanwhile: str
    deed: Callable[[Path, Watcher], tuple[Path, str]]


class Meanwhile(QDialog):
    """Says what goes on; closes by itself."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("meanwhileDialog")
        name_dialog(self, words)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(label(words, wrap=True))
        layout.addWidget(bar)
        self.setMinimumWidth(_WIDE * line_height())
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)

    @override
    def reject(self) -> None:
        """Not before it is over."""


def carry_out(asked: Reopening, old: MainWindow, db: Keeper) -> tuple[Connection, str]:
    """Close the clinic, do it, open what it gives: the new connection, and what is to be said.

    Where it is refused or fails the clinic is opened as it was, and that is said.
    """
    path = old.session.read(integrity.path)
    meanwhile = Meanwhile(asked.meanwhile)
    meanwhile.show()
    old.stop_looking()
    old.hide()
    db.close()
    errand, loop = Errand(lambda watch: asked.deed(path, watch)), QEventLoop()
    errand.ended.connect(loop.quit)
    errand.start()
    loop.exec()
    said = words_of(errand.failed) if errand.failed is not None else ""
    if errand.made is not None:
        path, said = errand.made
    opened = open_clinic(path)
    meanwhile.accept()
    meanwhile.deleteLater()
    return opened, said
