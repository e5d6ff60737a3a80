"""What a key or a click costs at the desk until its answer is painted: one clinic, one process, figures as JSON."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPushButton, QWidget

from pumptracker.domain.record import Fill
from pumptracker.services import pumping
from pumptracker.store.connection import open_clinic
from pumptracker.ui import theme
from pumptracker.ui.main_window import MainWindow
from tests.bench.registers import TODAY, searches

_NOTHING_TO_PAINT_SECONDS = 0.05
_CHIPS = ("refills", "to_order", "post_op", "replacement", "trial")


class Painted(QObject):
    """Notes the moment a widget was painted last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint first, then look at the clock."""
        if event.type() != QEvent.Type.Paint:
            return False
        watched.removeEventFilter(self)
        QApplication.sendEvent(watched, event)
        watched.installEventFilter(self)
        self.at = time.perf_counter()
        return True


class Bench:
    """A desk on a copy of a clinic."""

    def __init__(self, clinic: Path, folder: Path, patients: int) -> None:
        shutil.copy(clinic / "clinic.db", folder / "clinic.db")
        self.patients = patients
        self.db = open_clinic(folder / "clinic.db")
        self.window = MainWindow(self.db, lambda: TODAY, "Ana")
        self.window.show()
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1366, 768)
        self.settle()
        self.rows: QAbstractItemView = self.window.worklist.table.view
        self.painted = Painted(self.rows.viewport())

    def settle(self) -> None:
        """Let everything that waits be done."""
        for _ in range(4):
            QApplication.processEvents()

    def times(self, deeds: Iterable[Callable[[], object]], painted: Painted) -> list[float]:
        """Milliseconds from the beginning of each deed to the end of the paint that shows what it did."""
        found = []
        for deed in deeds:
            found.append(self._time(deed, painted))
            self.settle()
        return found

    def _time(self, deed: Callable[[], object], painted: Painted) -> float:
        """Where nothing is to be repainted, until that is known."""
        began = idle = time.perf_counter()
        deed()
        while painted.at < began:
            QApplication.sendPostedEvents()  # all that is to be repainted is, when this comes back
            if painted.at < began:
                QApplication.processEvents()
                idle = time.perf_counter() if idle == began else idle
                if time.perf_counter() - idle > _NOTHING_TO_PAINT_SECONDS:
                    return (idle - began) * 1000
        return (time.perf_counter() - began) * 1000

    def patient_at(self, number: int) -> int:
        """The patient on a line of the worklist."""
        line = self.window.worklist.table.model.line_at(number)
        assert line is not None
        return line.place.patient_id

    # what is measured ------------------------------------------------------------------------

    def refill(self, count: int) -> list[float]:
        """A refill recorded, until the worklist is repainted."""
        fill = Fill(
            id=0, pump_id=0, filled_on=TODAY, volume_ml=Decimal(18), drugs="baclofen", concentration=Decimal(2000),
            daily_dose=Decimal(400),
        )  # fmt: skip
        self.window.open_page("worklist")
        find = "SELECT patient_id FROM due_items WHERE kind = 'refill' AND status <> '' ORDER BY place LIMIT ?"
        chosen = [row[0] for row in self.db.execute(find, (count,))]
        write = self.window.session.write
        return self.times((lambda who=who: write(pumping.refill, who, fill) for who in chosen), self.painted)

    def keystrokes(self, count: int) -> list[float]:
        """Each key of many searches, until the results are repainted."""
        box = self.window.findChild(QLineEdit, "patientSearch")
        assert box is not None
        self.press(box, "x")
        self.settle()
        results = self.window.findChild(QAbstractItemView, "patientsView")
        assert results is not None
        painted = Painted(self.window.patients)
        found: list[float] = []
        for text in searches(self.patients, count):
            box.clear()
            self.settle()
            found += self.times((lambda letter=letter: self.press(box, letter) for letter in text), painted)
        return found

    def press(self, box: QLineEdit, letter: str) -> None:
        """A key that writes a letter, whatever the letter."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(box, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def filters(self, count: int) -> list[float]:
        """A chip or a tile clicked, on and off, until the rows are repainted."""
        self.window.open_page("worklist")
        page = self.window.worklist
        chips = [page.findChild(QPushButton, f"list_{name}") for name in _CHIPS]
        buttons = [each for each in (*chips, *page.findChildren(QPushButton, "tile")) if each is not None]
        every = Painted(page)
        clicks = [button.click for button in buttons for _ in (0, 1)]
        return self.times((clicks[turn % len(clicks)] for turn in range(count)), every)

    def open_patient(self, count: int) -> list[float]:
        """Enter on a row, until the page of the patient is painted."""
        view = self.window.worklist.table.view
        page = self.window.patient
        self.window.open_patient(self.patient_at(0))
        self.settle()
        painted = Painted(page.body)
        found = []
        for number in range(1, count + 1):
            self.window.open_page("worklist")
            view.setCurrentIndex(view.model().index(number % view.model().rowCount(), 0))
            self.settle()
            found += self.times([lambda: QTest.keyClick(view, Qt.Key.Key_Return)], painted)
        return found

    def scroll(self, count: int) -> list[float]:
        """Page Down, until the rows are repainted."""
        return self.keys([Qt.Key.Key_PageDown] * count)

    def jump(self, count: int) -> list[float]:
        """End and Home by turns, until the rows are repainted."""
        return self.keys([Qt.Key.Key_End, Qt.Key.Key_Home] * (count // 2))

    def keys(self, keys: list[Qt.Key]) -> list[float]:
        """These keys on the worklist."""
        self.window.open_page("worklist")
        self.rows.setCurrentIndex(self.rows.model().index(0, 0))
        self.settle()
        return self.times((lambda key=key: QTest.keyClick(self.rows, key) for key in keys), self.painted)


MEASURED = ("keystrokes", "filters", "open_patient", "scroll", "jump", "refill")


def measure(clinic: Path, patients: int, samples: int) -> Iterator[tuple[str, list[float]]]:
    """Every measurement on a copy of a clinic."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(clinic, Path(folder), patients)
        for name in MEASURED:
            yield name, getattr(bench, name)(samples)
        bench.window.close()
        bench.db.close()


if __name__ == "__main__":
    print(json.dumps(dict(measure(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
