"""What is clicked on the worklist, until all of it is painted: filters, patients, pages, a refill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from pumptracker.services import pumping
from pumptracker.store import records
from tests.bench.desk import Desk, jump, press
from tests.bench.registers import TODAY

Samples = dict[str, list[float]]


def filters(desk: Desk, patients: int, turn: int, often: int) -> Samples:
    """Click chips and tiles by turns, some of them twice, and now and then what clears them."""
    desk.window.open_page("worklist")
    samples: list[float] = []
    while len(samples) < often:
        for button in _filters(desk):
            if button.isVisible() and button.isEnabled():
                samples.append(desk.painted(lambda button=button: _click(button)))
    clear = desk.window.findChild(QPushButton, "clearFilters")
    if clear is not None and clear.isVisible():
        samples.append(desk.painted(lambda: _click(clear)))
    everything = desk.window.findChild(QPushButton, "list_everything")
    desk.painted(lambda: _click(everything))
    return {"filter": samples}


def _filters(desk: Desk) -> list[QPushButton]:
    chips = [
        button for button in desk.window.worklist.findChildren(QPushButton)
        if button.objectName().startswith("list_") and button.menu() is None and "outcomes" not in button.objectName()
    ]  # fmt: skip
    tiles = desk.window.worklist.findChildren(QPushButton, "tile")
    clear = desk.window.worklist.findChildren(QPushButton, "clearFilters")
    return [*chips, *(each for tile in tiles for each in (tile, *clear))]


def _click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(desk: Desk, patients: int, turn: int, often: int) -> Samples:
    """Open the patient of one row after another by Enter, all over the list."""
    view, random, samples = desk.worklist, Random(turn), []
    for _ in range(often):
        desk.window.open_page("worklist")
        row = random.randrange(view.model().rowCount())
        desk.painted(lambda row=row: view.setCurrentIndex(view.model().index(row, 0)))
        samples.append(desk.painted(lambda: press(view, Qt.Key.Key_Return)))
        assert desk.window.patient.isVisible()
    desk.painted(lambda: desk.window.open_page("worklist"))
    return {"open a patient": samples}


def scrolled(desk: Desk, patients: int, turn: int, often: int) -> Samples:
    """Go down page by page, and from one end of the list to the other."""
    desk.window.open_page("worklist")
    view, pages, jumps = desk.worklist, [], []
    for _ in range(often // 2):
        for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
            jumps.append(desk.painted(lambda key=key: jump(view, key), view.viewport()))
            assert view.currentIndex().row() == (0 if key == Qt.Key.Key_Home else view.model().rowCount() - 1)
    for _ in range(often):
        if view.currentIndex().row() == view.model().rowCount() - 1:
            desk.painted(lambda: jump(view, Qt.Key.Key_Home))
        pages.append(desk.painted(lambda: press(view, Qt.Key.Key_PageDown), view.viewport()))
    return {"page down": pages, "jump to an end": jumps}


def refilled(desk: Desk, patients: int, turn: int, often: int) -> Samples:
    """Record a refill today for patients all over the first screens of the list."""
    desk.window.open_page("worklist")
    desk.painted(lambda: jump(desk.worklist, Qt.Key.Key_Home))
    samples: list[float] = []
    for patient_id, fill in _refillable(desk, turn):
        deed = partial(desk.window.session.write, pumping.refill, patient_id, fill)
        samples.append(desk.painted(deed, desk.worklist.viewport()))
        if len(samples) == often:
            break
    return {"refill": samples}


def _refillable(desk: Desk, turn: int) -> Iterator[tuple[int, object]]:
    """Patients of the list, and a fill like their last one; the list moves under one's feet."""
    model, random, met = desk.window.worklist.table.model, Random(turn), set()
    for _ in range(10 * model.size()):
        line = model.line_at(random.randrange(min(model.size(), 300)))
        if line is None or line.place.patient_id in met:
            continue
        met.add(line.place.patient_id)
        record = records.record(desk.db, line.place.patient_id)
        pump = record.active_pump
        last = record.latest_fill(pump) if pump else None
        if last is not None and last.filled_on != TODAY:
            yield line.place.patient_id, replace(last, id=0, filled_on=TODAY, first_fill=False)
