"""A desk whose clinic another one took over while its PC slept: it notices, writes nothing more, and loses nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from pumptracker.domain.record import Contact
from pumptracker.services import contacting, demo
from pumptracker.services.checking import check
from pumptracker.store import lock_file, worklist
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.store.desk_lock import DeskLock, holder
from pumptracker.store.keeper import Keeper
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.waking import Waking
from pumptracker.words import sentence, tr
from tests.ui.desks import leave
from tests.ui.test_banner import NOTE, TODAY, banner, kept, save, typed_contact

ROOT = Path(__file__).parents[2]
CONTACT = Contact(id=0, channel="phone", outcome="reached", made_on=TODAY, note=NOTE)
_OTHER_DESK = """
import sys
from datetime import date
from pathlib import Path
from pumptracker.domain.record import Contact
from pumptracker.services import contacting
from pumptracker.store.connection import open_clinic
from pumptracker.store.desk_lock import DeskLock
path = Path(sys.argv[1])
lock = DeskLock.take(path, take_over=True)
db = open_clinic(path)
patient = db.execute("SELECT min(patient_id) FROM due_items").fetchone()[0]
contact = Contact(id=0, channel="phone", outcome="reached", made_on=date(2026, 11, 24), note="by the other desk")
contacting.log_contacts(db, [patient], contact, by="Ben", today=date(2026, 11, 24))
print("holds", flush=True)
sys.stdin.read()
db.close()
lock.release()
"""


@pytest.fixture
def desk(qtbot, tmp_path):
    """A desk that holds its clinic."""
    path = tmp_path / "clinic.db"
    lock = DeskLock.take(path)
    db = open_or_make(path)
    demo.build(db, TODAY, patients=8)
    window = MainWindow(Keeper(db, lock=lock), lambda: TODAY, by="Ana")
    window.path, window.lock = path, lock
    qtbot.addWidget(window)
    window.show()
    yield window
    leave(window)
    window.session.keeper.close()
    lock.release()
    QApplication.processEvents()


@contextmanager
def another_desk(path: Path):
    """Another process that takes the clinic, the lock file of the first put away by hand, and writes to it."""
    lock_file.lock_file(path).unlink()
    other = subprocess.Popen([sys.executable, "-c", _OTHER_DESK, str(path)], cwd=ROOT, text=True,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # fmt: skip
    try:
        assert other.stdout.readline() == "holds\n"
        yield other
    finally:
        other.communicate("")


def write_lock(path: Path, since: str = "2026-11-24T08:12:00+00:00") -> None:
    told = {"who": "ben", "host": "FRONT-DESK-2", "pid": 7, "since": since}
    lock_file.lock_file(path).touch()
    with lock_file.lock_file(path).open("r+b", buffering=0) as file:  # at once: an empty one would be taken for lost
        file.write(json.dumps(told).encode().ljust(lock_file.LONGEST))


def test_what_is_saved_after_another_took_over_is_refused_and_kept_typed_until_it_is_gone(desk, qtbot):
    dialog = typed_contact(desk)
    with another_desk(desk.path) as other:
        taken, before = holder(desk.path), kept(desk.path)
        assert taken.pid == other.pid
        save(dialog, qtbot)
        assert dialog.isVisible()
        assert dialog.findChild(QLineEdit, "field_note").text() == NOTE
        said = sentence("taken_over", {"who": taken.who, "host": taken.host, "since": taken.since})
        assert said in banner(desk)
        assert tr("banner_taken") in banner(desk)
        desk.look_again()
        save(dialog, qtbot)
        desk.try_again()
        assert banner(desk)
        assert kept(desk.path) == before
        assert holder(desk.path).pid == other.pid
    desk.look_again()
    assert banner(desk) == ""
    assert desk.lock.is_ours()
    save(dialog, qtbot)
    assert [each for each in desk.findChildren(FormDialog) if each.isVisible()] == []
    notes = kept(desk.path)[0]
    assert NOTE in notes
    assert "by the other desk" in notes
    db = open_clinic(desk.path)
    assert check(db).fault == ""
    db.close()


def test_it_notices_when_the_pc_wakes_and_changes_nothing_in_the_file(desk, qtbot):
    desk.session.write(contacting.log_contacts, [first(desk)], CONTACT)
    waking = Waking(desk, desk.notices, desk.session)
    waking.woken.connect(desk.look_again)
    files = [desk.path, desk.path.with_name(f"{desk.path.name}-wal")]
    before = [each.read_bytes() for each in files]
    assert before[1]
    write_lock(desk.path)
    waking.woken.emit()
    assert "ben opened the clinic on FRONT-DESK-2 on Tue 24 Nov 2026" in banner(desk)
    assert desk.session.is_taken
    assert desk.session.read(worklist.moment) > 0
    assert desk.session.read(worklist.on_pathway) > 0
    assert [each.read_bytes() for each in files] == before
    lock_file.lock_file(desk.path).write_bytes(b"")
    desk.look_again()
    assert banner(desk) == ""
    assert NOTE in kept(desk.path)[0]


def first(desk) -> int:
    return desk.session.read(lambda db: db.execute("SELECT min(patient_id) FROM due_items").fetchone()[0])


def test_taken_in_the_middle_of_an_action_that_action_is_not_kept(desk):
    before = kept(desk.path)

    def slow(db, **who) -> None:
        contacting.log_contacts(db, [first_of(db)], CONTACT, **who)

    def first_of(db) -> int:
        write_lock(desk.path)
        return db.execute("SELECT min(patient_id) FROM due_items").fetchone()[0]

    with pytest.raises(StoreUnavailable, match="taken_over"):
        desk.session.write(slow)
    assert kept(desk.path) == before
    lock_file.lock_file(desk.path).write_bytes(b"")
    desk.look_again()
    with pytest.raises(StoreUnavailable, match="taken_over"):
        desk.session.in_background(slow, watch=lambda _: None)
    assert kept(desk.path) == before
    lock_file.lock_file(desk.path).unlink()


def test_a_lock_file_that_somebody_took_away_is_made_again_and_nothing_is_refused(desk):
    for lost in (lambda path: path.unlink(), lambda path: path.write_bytes(b""), lambda path: path.write_bytes(b"{")):
        lost(lock_file.lock_file(desk.path))
        desk.session.write(contacting.log_contacts, [first(desk)], CONTACT)
        assert desk.lock.is_ours()
        assert banner(desk) == ""


def test_a_desk_that_could_hold_nothing_yet_writes_only_once_it_does(desk, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    path = other / "clinic.db"
    keeper = Keeper(open_or_make(path), lock=DeskLock.not_yet(path))
    write_lock(path)
    with pytest.raises(StoreUnavailable, match="taken_over"):
        keeper.to_write()
    lock_file.lock_file(path).unlink()
    keeper.to_write()
    assert keeper.lock.is_ours()
    keeper.close()
    keeper.lock.release()
