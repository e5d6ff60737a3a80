"""What is asked and said about the clinic's file: at the start, where it fails, is brought back, moved or closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pumptracker.services import backing_up
from pumptracker.store import integrity
from pumptracker.store.backups import Backup
from pumptracker.store.drafts import Dialog, Draft
from pumptracker.store.lock_file import Holder
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import damage
from pumptracker.ui.closing_dialog import ClosingDialog
from pumptracker.ui.crash import CrashDialog
from pumptracker.ui.drafting import Typed
from pumptracker.ui.errand import Errand
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.reopening import Meanwhile
from pumptracker.ui.settings.move_dialog import MoveDialog
from pumptracker.ui.settings.restore_dialog import RestoreDialog
from pumptracker.ui.start_dialogs import StartRefused, TakeOver
from pumptracker.ui.start_trouble import StartWindow
from pumptracker.words import sentence, tr

Shot = tuple[str, QWidget]

_AT = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
_FOLDER = Path("D:/Clinic/Interventional pain/PumpTracker data")
_DATABASE = _FOLDER / "clinic.db"
_HOLDER = Holder("ana.example", "FRONT-DESK-2", 7, _AT)
_WHO = {"who": _HOLDER.who, "host": _HOLDER.host, "since": _AT}
_REFUSED = {
    "held-here": StoreUnavailable("held_here", **_WHO), "held-elsewhere": StoreUnavailable("held_elsewhere", **_WHO),
    "network": StoreUnavailable("network_share", folder=_FOLDER, name="//server/share"),
}  # fmt: skip
_TROUBLE = {
    "damaged": StoreUnavailable("damaged"), "newer": StoreUnavailable("newer_file", found=9, known=6),
    "empty": StoreUnavailable("not_a_clinic"),
}  # fmt: skip
_BANNERS = {
    "locked": StoreUnavailable("locked"), "damaged": StoreUnavailable("damaged"),
    "taken": StoreUnavailable("taken_over", **_WHO),
}  # fmt: skip


def keeping_states(window: MainWindow) -> Iterator[Shot]:
    """Each state with its name."""
    yield from _banners(window)
    yield from _at_start()
    yield from _backups(window)
    yield from _closing(window)
    yield "crash", CrashDialog(_FOLDER / "crash-20261124T083000Z.txt")
    draft = Draft(1, Dialog("contact", title="Log a contact"), {"note": "Calls back on Friday"}, "Ana", "")
    yield "typed", Typed(draft, window)


def _banners(window: MainWindow) -> Iterator[Shot]:
    window.open_page("worklist")
    for name, wrong in _BANNERS.items():
        window.session.wrong = wrong
        window.notices.show_trouble()
        yield f"banner-{name}", window
    window.session.wrong = None
    window.notices.show_trouble()


def _at_start() -> Iterator[Shot]:
    for name, why in _REFUSED.items():
        yield f"start-{name}", StartRefused(why)
    take_over = TakeOver(_HOLDER)
    yield "start-take-over", take_over
    take_over.typed.setText(_HOLDER.host)
    yield "start-take-over-typed", take_over
    for name, fault in _TROUBLE.items():
        start = StartWindow(fault, _DATABASE, lambda fault=fault: _not_yet(fault))  # type: ignore[misc]
        start.show()
        start.try_again()
        yield f"start-{name}", start


def _not_yet(fault: StoreUnavailable) -> None:
    raise fault


def _backups(window: MainWindow) -> Iterator[Shot]:
    path = window.session.read(integrity.path)
    made = Backup(path.with_name("clinic-20261123T163000Z-close.db"), _AT, "close", 64, _AT.isoformat(), 6, 4_500_000)
    yield "restore", RestoreDialog(made, made._replace(patients=71), window)
    yield "restore-nothing-there", RestoreDialog(made, None, window)
    yield "move", MoveDialog(path, _FOLDER, window)
    yield "damage-restore", damage.RestoreDialog(damage.about(made), lambda: None, window.session.today, window)
    yield "meanwhile", Meanwhile(tr("restore_working"))


def _closing(window: MainWindow) -> Iterator[Shot]:
    errand: Errand[Backup | None] = Errand(lambda _: None)
    dialog = ClosingDialog(errand, window)
    dialog.open()
    errand.progressed.emit(1200, 3000)
    yield "closing", dialog
    why = sentence("disk_full", {})
    errand.failed = StoreUnavailable("backup_failed", folder=backing_up.backups_folder(_DATABASE), why=why)
    dialog = ClosingDialog(errand, window)
    errand.ended.emit()
    yield "closing-failed", dialog
