"""Screenshots of every page, of the demo clinic, into build/shots: `python3 dev.py shots`."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from pumptracker.domain.status import BOOKED
from pumptracker.services import demo
from pumptracker.store import records
from pumptracker.store.connection import open_or_make
from pumptracker.ui import theme
from pumptracker.ui.dialogs import patient_forms as actions
from pumptracker.ui.main_window import MainWindow

SIZES = ((1366, 768), (1920, 1080))
TODAY = date(2026, 11, 24)
ACTIONS = ("refill", "book", "contact", "stage")


def main() -> None:
    """Take the pictures and say where they are."""
    target = Path("build/shots")
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        db = open_or_make(Path(folder) / "clinic.db")
        demo.build(db, TODAY)
        for width, height in SIZES:
            window = MainWindow(db, lambda: TODAY, "Ana")
            window.resize(width, height)
            window.show()
            _pages(app, window, target, f"{width}x{height}")
            window.close()
        db.close()
    print(f"{len(list(target.glob('*.png')))} pictures in {target}")


def _pages(app: QApplication, window: MainWindow, target: Path, size: str) -> None:
    def keep(widget: QWidget, name: str) -> None:
        app.processEvents()
        widget.grab().save(str(target / f"{name}-{size}.png"))

    keep(window, "worklist")
    window.open_page("patients")
    window.top._box.setText("Demo-B")
    keep(window, "patients")
    place = next(place for place in window.worklist.listing.places if place.kind == "refill" and place.status == BOOKED)
    window.open_patient(place.patient_id)
    keep(window, "patient")
    for action in ACTIONS:
        record = window.session.read(records.record, place.patient_id)
        keep(actions.dialog(action, window.session, record, window), f"dialog-{action}")
    keep(actions.new_patient(window.session, window), "dialog-new")


if __name__ == "__main__":
    main()
