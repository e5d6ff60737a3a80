"""What the desk costs at 5,000 patients: `python3 dev.py bench`. One run, ratios within it; no pass or fail."""

from __future__ import annotations

import json
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow

from pumptracker.domain.record import Fill
from pumptracker.services import pumping
from pumptracker.services.checking import check
from pumptracker.services.importing import import_register
from pumptracker.store.connection import open_or_make
from pumptracker.ui import theme
from pumptracker.ui.main_window import MainWindow
from tests.test_register import pump_row, write

PATIENTS = 5_000
TODAY = date(2026, 11, 24)


def timed(deed: Callable[[], object]) -> float:
    """Milliseconds that something takes."""
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Measure, print a table, and keep the figures as JSON in build/."""
    app = QApplication([])
    theme.apply(app)
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder) / "register.csv", [_row(number) for number in range(PATIENTS)])
        db = open_or_make(Path(folder) / "clinic.db")
        figures["import of the register"] = timed(lambda: import_register(db, path, by="bench", today=TODAY))
        bare = QMainWindow()
        bare.resize(1366, 768)
        figures["a bare window, painted"] = timed(lambda: (bare.show(), app.processEvents(), bare.grab()))
        window = MainWindow(db, lambda: TODAY, "Ana")
        figures["the worklist, painted"] = timed(lambda: (window.show(), app.processEvents(), window.grab()))
        refills = [timed(lambda number=number: _refill(app, window, number)) for number in range(20)]
        figures["a refill to repainted worklist, median"] = statistics.median(refills)
        figures["a refill to repainted worklist, slowest of 20"] = max(refills)
        figures["check"] = timed(lambda: check(db))
        window.close()
        db.close()
    print(f"{PATIENTS} patients, {platform.platform()}, Python {platform.python_version()}")
    for name, figure in figures.items():
        print(f"{name:50} {figure:10.1f} ms")
    Path("build").mkdir(exist_ok=True)
    Path("build/bench.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")


def _row(number: int) -> dict[str, str]:
    return pump_row(f"B{number:05}", daily_dose=str(200 + number % 300), last_fill_on=f"2026-10-{1 + number % 30:02}")


def _refill(app: QApplication, window: MainWindow, number: int) -> None:
    fill = Fill(
        id=0, pump_id=0, filled_on=TODAY, volume_ml=Decimal(19), drugs="baclofen", concentration=Decimal(2000),
        daily_dose=Decimal(400),
    )  # fmt: skip
    window.session.write(pumping.refill, window.worklist.listing.places[number].patient_id, fill)
    app.processEvents()
    window.grab()


if __name__ == "__main__":
    main()
