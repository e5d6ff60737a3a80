"""A desk in use whose disk fails, fills up, turns read-only or is pulled out while somebody saves."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.store.connection import open_or_make
from pumptracker.store.desk_lock import DeskLock
from pumptracker.store.keeper import Keeper
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.words import tr
from tests.storms.test_storms import needs_disks
from tests.ui.desks import leave
from tests.ui.test_banner import NOTE, TODAY, banner, typed_contact

pytestmark = needs_disks

FAULTS = {
    "fails": ({"error": errno.EIO, "lasting": True}, {"disk_error"}),
    "is full": ({"error": errno.ENOSPC, "lasting": True}, {"disk_full"}),
    "is read-only": ({"error": errno.EROFS, "lasting": True}, {"read_only"}),
    "is pulled out": ({"error": errno.EIO, "lasting": True, "gone": True}, {"disk_error", "file_missing"}),
}


@pytest.fixture(scope="module")
def disks(tmp_path_factory) -> Iterator[object]:
    """The file system, and a clinic to begin with."""
    from tests.storms.cutfs import Mounted

    folder = tmp_path_factory.mktemp("disks")
    (folder / "start").mkdir()
    db = open_or_make(folder / "start" / "clinic.db")
    demo.build(db, TODAY, patients=8)
    db.close()
    with Mounted(folder) as mounted:
        yield mounted


@pytest.fixture
def desk(qtbot, disks, request) -> Iterator[MainWindow]:
    """A desk in use on a disk of its own, which has written already."""
    name = "".join(each for each in request.node.name if each.isalnum())
    disks.order("seed", name, **{"from": str(disks.at.parent / "start")})
    path: Path = disks.at / name / "clinic.db"
    lock = DeskLock.take(path)
    db = open_or_make(path)
    db.execute("PRAGMA wal_autocheckpoint = 10")  # so that the disk may fail in that too
    window = MainWindow(Keeper(db, lock=lock), lambda: TODAY, by="Ana")
    window.disk = name
    qtbot.addWidget(window)
    window.show()
    yield window
    disks.order("clear", name)
    leave(window)
    window.session.keeper.close()
    lock.release()
    QApplication.processEvents()


@pytest.mark.parametrize("at", [1, 8])
@pytest.mark.parametrize("how", FAULTS)
def test_what_is_typed_outlives_it_and_is_saved_once_it_is_mended(qtbot, disks, desk, how, at):
    fault, codes = FAULTS[how]
    dialog = typed_contact(desk)
    disks.order("arm", desk.disk, fault=fault | {"at": at})

    def save() -> None:
        qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    save()
    assert dialog.isVisible()
    assert dialog.findChild(QLineEdit, "field_note").text() == NOTE
    assert any(tr(each).split("{")[0] in banner(desk) for each in codes)
    for page in ("patients", "worklist"):
        desk.open_page(page)
        desk.look_again()
        assert banner(desk)
    disks.order("clear", desk.disk)
    desk.look_again()
    assert banner(desk) == ""
    save()
    assert [each for each in desk.findChildren(FormDialog) if each.isVisible()] == []
    notes = [row[0] for row in desk.session.read(lambda db: db.execute("SELECT note FROM contacts").fetchall())]
    assert notes.count(NOTE) == 1
    assert desk.session.read(lambda db: check(db).fault) == ""
