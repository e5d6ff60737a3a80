"""Random hands on the board: never another patient's name or number, never a sum that is off, never a clipped text."""

from __future__ import annotations

import random
import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QPushButton

from pumptracker.domain.board import COLUMNS
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import EXITS, STAGES
from pumptracker.services import demo, desk_work, pathway
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.services.writing import action
from pumptracker.store import records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui import theme
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.dialogs.move_forms import move_dialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.pathway.exits_dialog import ExitsDialog
from pumptracker.words import day
from tests.test_random_clinics import TODAY, Dice, add_patient
from tests.ui.layout import faults

KEYS = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageDown, Qt.Key.Key_L, Qt.Key.Key_Z,
)  # fmt: skip


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def write(db, dice: random.Random) -> None:
    """Something that another desk might do at any moment."""
    ids = [row[0] for row in db.execute("SELECT id FROM patients")]
    patient, now = dice.choice(ids), {"by": "Ben", "today": TODAY}
    try:
        match dice.randrange(4):
            case 0:
                pathway.move(db, patient, dice.choice((*STAGES, *EXITS)), on=TODAY, reason="r", **now)
            case 1:
                ahead = TODAY + timedelta(days=dice.randrange(60))
                desk_work.book(db, patient, dice.choice(("refill", "trial", "surgery")), on=ahead, **now)
            case 2:
                pathway.transfer(db, patient, on=TODAY, clinic="St Mary", first_visit_on=None, **now)
            case 3:
                undo(db, by="Ben")
    except Refused:
        pass


def hand(desk, qtbot, dice: random.Random) -> None:
    """One thing that a hand does at the desk."""
    match dice.randrange(6):
        case 0:
            desk.findChild(QLineEdit, "pathwayFilter").setText(dice.choice(("", "", "l", "mar", "00", "zoe", "nobody")))
        case 1:
            name = dice.choice(("pathwayStuck", "pathwayTransferred"))
            qtbot.mouseClick(desk.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
        case 2:
            write(desk.db, dice)
            if dice.random() < 0.7:
                desk.look_again()
        case _:
            desk.pathway.take_focus()
            focused = QApplication.focusWidget()
            if isinstance(focused, QListView):
                qtbot.keyClick(focused, dice.choice(KEYS))


def look(desk) -> None:
    """Every card says its own patient's name, birth and MRN; the mark and the sum are right."""
    for stage in COLUMNS:
        model = desk.findChild(QListView, "cards_" + stage).model()
        for row in range(model.rowCount()):
            patient_id = model.spot_at(row).standing.patient_id
            who = records.record(desk.db, patient_id).patient
            text = model.index(row, 0).data()
            if text is None:  # taken away by the other desk a moment ago
                continue
            tip = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole).split("\n")
            assert text.partition("\n")[0] == tip[0] == f"{who.family_name}, {who.given_name}"
            assert tip[1] == f"{day(who.date_of_birth)} · MRN {who.mrn}"
    marked = [view for view in desk.findChildren(QListView) if view.objectName().startswith("cards_")]
    assert sum(len(view.selectedIndexes()) for view in marked if view.isVisible()) <= 1


@pytest.mark.parametrize("seed", range(3))
def test_no_hand_makes_the_board_show_another_patient(qtbot, tmp_path, seed):
    db = open_or_make(tmp_path / "clinic.db")
    with action(db, "random", by="Ana"):
        for number in range(40):
            add_patient(db, Dice(seed * 100 + number), number)
    desk = MainWindow(db, lambda: TODAY, "Ana")
    desk.db = db
    qtbot.addWidget(desk)
    desk.show()
    desk.open_page("pathway")
    dice = random.Random(seed)
    for _ in range(80):
        hand(desk, qtbot, dice)
        look(desk)
    desk.look_again()
    here = sum(len(spots) for spots in desk.pathway._board.columns.values())
    assert here == worklist.on_pathway(db)
    desk.close()
    assert check(db).fault == ""
    db.close()


# nothing clipped, nothing overlapping ---------------------------------------------------------


@pytest.fixture
def wide_look(request, qapp):
    theme.apply(qapp, theme.Look(*request.param))
    yield
    theme.apply(qapp)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    path = tmp_path_factory.mktemp("board") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=60)
    db.close()
    return path


@pytest.fixture
def board(qtbot, tmp_path, clinic, wide_look):
    shutil.copy(clinic, tmp_path / "clinic.db")
    db = open_or_make(tmp_path / "clinic.db")
    desk = MainWindow(db, lambda: TODAY, "Ana")
    desk.db = db
    qtbot.addWidget(desk)
    desk.show()
    desk.setWindowState(Qt.WindowState.WindowNoState)
    desk.open_page("pathway")
    yield desk
    desk.close()
    db.close()


LOOKS = pytest.mark.parametrize("wide_look", [("light", "normal"), ("dark", "largest")], indirect=True, ids="-".join)


@LOOKS
@pytest.mark.parametrize("room", [(1366, 768), (911, 512), (1920, 1080)], ids=lambda room: f"{room[0]}x{room[1]}")
def test_the_filtered_board_clips_and_overlaps_nothing(board, qtbot, room):
    board.resize(*room)
    for name in ("pathwayStuck", "pathwayTransferred"):
        qtbot.mouseClick(board.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    board.findChild(QLineEdit, "pathwayFilter").setText("demo")
    settle()
    assert faults(board.pathway) == []
    widths = {column.width() for column in board.pathway._columns.shown()}
    assert len(widths) == 1
    room_of_board = board.pathway._columns.viewport().width()
    whole = (room_of_board + 8) // (widths.pop() + 8)
    assert whole >= 1


@LOOKS
def test_no_move_clips_or_overlaps_a_text_whatever_is_chosen(board):
    found = []
    for stage, spots in board.pathway._board.columns.items():
        record = records.record(board.db, spots[0].standing.patient_id)
        dialog: FormDialog = move_dialog(board.session, record, board)
        dialog.show()
        box = dialog.findChild(QComboBox, "field_stage")
        for number in range(box.count()):
            box.setCurrentIndex(number)
            settle()
            found += [f"{stage} to {box.currentText()}: {fault}" for fault in faults(dialog)]
        dialog.discard()
    assert found == []


@LOOKS
def test_the_list_of_those_who_left_clips_nothing(board):
    dialog = ExitsDialog(board.session, board)
    dialog.show()
    settle()
    assert faults(dialog) == []
    dialog.close()
