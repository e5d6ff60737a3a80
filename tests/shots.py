"""Screenshots of every page and dialog into build/shots: `python3 dev.py shots [--register FILE]`.

Of the demo clinic, or of a register in CSV, light and dark, on the smallest and on a large screen.
"""

from __future__ import annotations

import argparse
import tempfile
from datetime import date
from itertools import chain, product
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pumptracker.domain.calendar import days_after
from pumptracker.domain.status import BOOKED
from pumptracker.services import demo
from pumptracker.services.importing import import_register
from pumptracker.store import policy, records, worklist
from pumptracker.store.connection import Connection, open_or_make
from pumptracker.ui import speaking, theme
from pumptracker.ui.dialogs import patient_forms
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.shortcut_sheet import ShortcutSheet
from pumptracker.words import LANGUAGES
from tests.shot_first import first_states
from tests.shot_keeping import keeping_states
from tests.shot_states import outcomes, states

SIZES = ((1366, 768), (1920, 1080), (911, 512))
LOOKS = (theme.Look("light"), theme.Look("dark"))
TODAY = date(2026, 11, 24)


def main() -> None:
    """Take the pictures and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--register", type=Path, help="a register in CSV, in the place of the demo clinic")
    parser.add_argument("--size", choices=list(theme.SIZES), default="normal", help="the size of the text")
    parser.add_argument("--only", default="", help='of these looks and sizes alone: "light", "911x512"')
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="the language of the desk")
    options = parser.parse_args()
    target = Path("build/shots")
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    speaking.speak(options.language)
    with tempfile.TemporaryDirectory() as folder:
        db = open_or_make(Path(folder) / "clinic.db")
        if options.register:
            import_register(db, options.register, by="Ana", today=TODAY)
        else:
            demo.build(db, TODAY)
        for look, room in product(LOOKS, SIZES):
            suffix = f"{look.scheme}-{room[0]}x{room[1]}"
            if options.only in suffix:
                theme.apply(app, theme.Look(look.scheme, options.size))
                _Camera(app, db, target, suffix).take(room)
        db.close()
    print(f"{len(list(target.glob('*.png')))} pictures in {target}")


class _Camera:
    """Takes every page and dialog of one look and size."""

    def __init__(self, app: QApplication, db: Connection, target: Path, suffix: str) -> None:
        self._app, self._db, self._target, self._suffix = app, db, target, suffix

    def take(self, room: tuple[int, int]) -> None:
        """Open a window of that size and go through it."""
        window = MainWindow(self._db, lambda: TODAY, "Ana")
        self._open(window, room)
        for name in window.pages:
            window.open_page(name)
            self._keep(window, name)
        window.open_patient(self._somebody())
        self._keep(window, "patient")
        self._dialogs(window)
        for name, widget in chain(keeping_states(window), states(window), first_states(window)):
            self._keep(widget, name)
        window.close()
        window = MainWindow(self._db, lambda: days_after(TODAY, 8), "Ana")
        self._open(window, room)
        for name, widget in outcomes(window):
            self._keep(widget, name)
        window.close()

    def _open(self, window: MainWindow, room: tuple[int, int]) -> None:
        window.show()
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*room)

    def _somebody(self) -> int:
        """Someone with a pump whose refill is booked, if there is one."""
        places = sorted(worklist.places(self._db, TODAY, policy.numbers(self._db)))
        booked = [place for place in places if place.kind == "refill" and place.status == BOOKED]
        return (booked or places)[0].patient_id

    def _dialogs(self, window: MainWindow) -> None:
        record = window.session.read(records.record, self._somebody())
        for name in patient_forms.NAMES:
            self._keep(patient_forms.dialog(name, window.session, record, window), f"dialog-{name}")
        self._keep(patient_forms.new_patient(window.session, window), "dialog-new")
        self._keep(ShortcutSheet(window), "keys")

    def _keep(self, widget: QWidget, name: str) -> None:
        for _ in range(3):
            self._app.processEvents()
        widget.grab().save(str(self._target / f"{name}-{self._suffix}.png"))
        if isinstance(widget, FormDialog):
            widget.discard()  # one that is open would keep the next from opening
        elif isinstance(widget, QDialog):
            widget.close()


if __name__ == "__main__":
    main()
