"""A fault of the program: what was saved is safe, a report without patient data is written, and one may go on."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from pumptracker.ui import crash_report, theme
from pumptracker.ui.parts import fit, label, name_dialog, read_by_keys
from pumptracker.ui.theme import dress
from pumptracker.words import tr

_WIDE = 520


class _Now:
    dialog: CrashDialog | None = None
    written: dict[str, Path | None] = {}  # noqa: RUF012 - one for the program
    relay: _Relay | None = None


def tell(error: BaseException, folder: Path) -> None:
    """Write the report of a fault into a folder and show what to do; a second fault meanwhile is only written."""
    if not isinstance(error, Exception):
        QApplication.exit(1)
        return
    now = datetime.now(UTC)
    text = crash_report.report(error, qt=qVersion(), now=now)
    where = text[text.index("\n\n") :]
    if where not in _Now.written:  # one that comes with every paint is written once
        _Now.written[where] = crash_report.write(text, folder, now)
        print(text, file=sys.stderr)
    if _Now.dialog is None and isinstance(QApplication.instance(), QApplication):
        _show(CrashDialog(_Now.written[where]))


def _show(dialog: CrashDialog) -> None:
    _Now.dialog = dialog
    dialog.finished.connect(_closed)
    if QThread.currentThread().loopLevel():
        dialog.open()
    else:  # before the window, or after it
        dialog.exec()


def _closed() -> None:
    if _Now.dialog is not None:
        _Now.dialog.deleteLater()
    _Now.dialog = None


class _Relay(QObject):
    """Takes a fault of another thread to the window's."""

    failed = Signal(object)


def listen_to_threads(folder: Path) -> None:
    """Have the faults of other threads told too, in the window's own."""
    relay = _Now.relay = _Relay()
    relay.failed.connect(lambda error: tell(error, folder), Qt.ConnectionType.QueuedConnection)

    def failed(fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None:
            relay.failed.emit(fault.exc_value)

    threading.excepthook = failed


class CrashDialog(QDialog):
    """Says that nothing saved was lost, where the report is, and lets one go on or close."""

    def __init__(self, report: Path | None) -> None:
        super().__init__(QApplication.activeModalWidget() or QApplication.activeWindow())
        self.setObjectName("crashDialog")
        self.setModal(True)
        name_dialog(self, tr("crash_title"), tr("crash_safe"))
        self._path = "" if report is None else str(report)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 18)
        layout.setSpacing(10)
        safe = label(tr("crash_safe"), "strong", wrap=True)
        read_by_keys(safe)
        path = label(self._path, "quiet", wrap=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        path.setVisible(bool(self._path))
        said = tr("crash_report" if self._path else "crash_no_report")
        for line in (label(tr("crash_title"), "heading"), safe, label(tr("crash_typed"), wrap=True)):
            layout.addWidget(line)
        layout.addWidget(label(said, wrap=True))
        layout.addWidget(path)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(round(_WIDE * theme.enlarged()))
        fit(self)

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        copy, on, close = (QPushButton(tr(code)) for code in ("crash_copy", "crash_go_on", "close_program"))
        copy.setObjectName("crashCopy")
        on.setObjectName("crashGoOn")
        close.setObjectName("crashClose")
        copy.setVisible(bool(self._path))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self._path))
        on.clicked.connect(self.accept)
        close.clicked.connect(self._leave)
        dress(on, "primary")
        on.setDefault(True)
        for button in (copy, close):
            button.setAutoDefault(False)
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(on)
        buttons.addWidget(close)
        return buttons

    def _leave(self) -> None:
        """Close the program; what is typed in open dialogs was kept as it was typed."""
        self.reject()
        QApplication.exit(1)
