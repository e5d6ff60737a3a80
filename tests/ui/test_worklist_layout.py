"""The worklist in every shape: filtered, expanded, empty, past visits; no text clipped, nothing overlapping."""

from __future__ import annotations

import shutil
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pumptracker.domain.record import Booking
from pumptracker.services import demo
from pumptracker.services.writing import action
from pumptracker.store import facts
from pumptracker.store.connection import open_or_make
from pumptracker.store.listing import Wanted
from pumptracker.ui import theme
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.worklist.texts import COLUMNS
from tests.ui.layout import faults

TODAY = date(2026, 11, 24)
LOOKS = (("light", "normal"), ("light", "large"), ("dark", "largest"))
SHAPES = (
    (LOOKS[0], (1366, 768)), (LOOKS[0], (911, 512)), (LOOKS[1], (1130, 700)), (LOOKS[2], (911, 512)),
    (LOOKS[2], (1366, 768)), (LOOKS[2], (1920, 1080)),
)  # fmt: skip


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    path = tmp_path_factory.mktemp("layout") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=60)
    patients = [row[0] for row in db.execute("SELECT DISTINCT patient_id FROM due_items LIMIT 3")]
    with action(db, "test", by="Ana"):
        for ago, patient in enumerate(patients, 3):
            visit = Booking(id=0, kind="follow_up", visit_on=TODAY - timedelta(days=ago), visit_at="09:30")
            facts.add(db, "bookings", patient, visit)
    db.close()
    return path


@pytest.fixture
def desk(qtbot, qapp, clinic, tmp_path, request):
    theme.apply(qapp, theme.Look(*request.param))
    shutil.copy(clinic, tmp_path / "clinic.db")
    db = open_or_make(tmp_path / "clinic.db")
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    yield window
    window.close()
    db.close()
    theme.apply(qapp)


def seen(desk, name: str) -> list[str]:
    for _ in range(3):
        QApplication.processEvents()
    return [f"{name}: {fault}" for fault in faults(desk.worklist)]


@pytest.mark.parametrize(("desk", "room"), SHAPES, indirect=["desk"])
def test_no_shape_of_the_worklist_clips_or_overlaps_a_text(desk, room):
    desk.resize(*room)
    page = desk.worklist
    found = seen(desk, "all")
    page.table.folded.emit(page.current().patient_id, True)
    found += seen(desk, "expanded")
    for name, wanted in (
        ("chip", Wanted(kinds=frozenset({"refill"}))),
        ("facets", Wanted(stage="post-procedure", tier=1, status="later")),
        ("kinds", Wanted(kinds=frozenset({"surgery", "confirm_transfer"}))), ("empty", Wanted(stage="trial", tier=3)),
    ):  # fmt: skip
        page._want(wanted)
        found += seen(desk, name)
    page._want(Wanted())
    page._show_outcomes(True)
    found += seen(desk, "outcomes")
    assert found == []


@pytest.mark.parametrize("desk", LOOKS, indirect=True, ids="-".join)
def test_the_essential_columns_are_never_cut_and_the_others_give_way_first(desk):
    page = desk.worklist
    for width in range(900, 1900, 90):
        desk.resize(width, 700)
        seen(desk, "")
        shown = page.table.columns.shown()
        header, view = page.table.view.horizontalHeader(), page.table.view
        assert {"status", "due_by", "what", "patient", "phone"} <= set(shown)
        assert not ("last_step" in shown and "about" not in shown)
        assert header.length() == view.viewport().width()
        for row in range(8):
            for name in ("due_by", "what", "patient", "phone"):
                index = view.model().index(row, COLUMNS.index(name))
                room = view.visualRect(index).width() - 10
                painted = [text for text, _, _ in view.itemDelegate().texts(index, room)]
                assert "…" not in "".join(painted), (width, name, room)
