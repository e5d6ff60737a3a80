"""A register chosen and looked through: what importing it would do is read before anything is kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.formats.register_csv import COLUMNS, RegisterRow, read_register
from pumptracker.services.importing import ImportReport, import_rows
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.focus import has_keys
from pumptracker.ui.parts import label
from pumptracker.ui.progress_row import ProgressRow
from pumptracker.ui.saving import choose_csv, choose_file
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import line_height
from pumptracker.words import sentence, tr

_MOST_LINES = 200
_OUTCOMES = ("added", "updated", "unchanged", "refused")


class RegisterChoice(QWidget):
    """The file, what would become of each of its rows, and the progress of looking and of importing."""

    changed = Signal()
    """Another file was looked through, or work began or ended."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: list[RegisterRow] = []
        self._said, self._fault = label(tr("register_none"), wrap=True), label(role="error", wrap=True)
        self._said.setObjectName("registerSaid")
        self._fault.setObjectName("registerFault")
        self._fault.hide()
        self._text, self._progress = QPlainTextEdit(), ProgressRow()
        self._text.setObjectName("registerFound")
        self._text.setAccessibleName(tr("register_found"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(4 * line_height() + 14)
        self._text.hide()
        buttons, layout = FlowLayout(), QVBoxLayout(self)
        self._choose = self._button("register_choose", self.choose)
        self._empty = self._button("register_empty", self._save_empty)
        self._works = self._had_keys = False
        for button in (self._choose, self._empty):
            buttons.addWidget(button)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(buttons)
        for part in (self._said, self._fault, self._progress):
            layout.addWidget(part)
        layout.addWidget(self._text, 1)
        layout.addStretch()

    @property
    def is_ready(self) -> bool:
        """Whether a file was looked through that has rows to import."""
        return bool(self._rows) and not self.is_busy

    @property
    def is_busy(self) -> bool:
        """Whether it is looking or importing."""
        return self._works

    def stop(self) -> None:
        """Have what goes on stop; nothing of it is kept."""
        self._progress.stop()

    def take_focus(self) -> None:
        """Put the keys on the button that chooses a file."""
        self._choose.setFocus()

    def choose(self) -> None:
        """Ask for the file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        choose_file(self.window(), tr("register_choose_title"), folder, tr("register_files"), self.look_through)

    def refuse(self, fault: str) -> None:
        """Say what stands against importing."""
        self._say(self._said.text(), self._text.toPlainText(), fault)
        self._choose.setFocus()

    def look_through(self, file: str) -> None:
        """Say what importing this file would do; nothing is kept."""
        if self.is_busy:
            return
        self._rows = []
        try:
            rows = read_register(Path(file))
            report = self._work("register_looking", rows, keep=False)
        except (Refused, StoreUnavailable) as error:
            self._say(Path(file).name, "", words_of(error))
            return
        self._rows = rows
        lines = list(islice(_told(report), _MOST_LINES + 1))
        if len(lines) > _MOST_LINES:
            lines[_MOST_LINES:] = [sentence("register_more", {"more": sum(1 for _ in _told(report)) - _MOST_LINES})]
        facts = {"file": Path(file).name, "counts": _counts(report)}
        self._say(sentence("register_file", facts), "\n".join(lines), "")
        if lines and has_keys(self._choose):
            self._text.setFocus()

    def import_it(self) -> str:
        """Import the file that was looked through; returns what is said of it. Raises Refused, StoreUnavailable."""
        report = self._work("register_importing", self._rows, keep=True)
        self._rows = []
        return sentence("register_done", {"counts": _counts(report)})

    def _work(self, code: str, rows: list[RegisterRow], *, keep: bool) -> ImportReport:
        self._work_on(True)
        try:
            return self._progress.run(self._session, code, partial(import_rows, keep=keep), rows)
        finally:
            self._work_on(False)

    def _work_on(self, works: bool) -> None:
        """Say that work began or ended: meanwhile nothing else is begun, and the keys come back afterwards."""
        self._works = works
        if works:
            self._had_keys = has_keys(self._choose)
        for button in (self._choose, self._empty):
            button.setEnabled(not works)
        if not works and self._had_keys:
            self._choose.setFocus()
        self.changed.emit()

    def _say(self, said: str, lines: str, fault: str) -> None:
        self._said.setText(said)
        self._text.setPlainText(lines)
        self._text.setVisible(bool(lines))
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        announce(self, "\n".join(part for part in (said, fault) if part), at_once=bool(fault))
        self.changed.emit()

    def _save_empty(self) -> None:
        choose_csv(self.window(), "register", self.save_empty)

    def save_empty(self, file: str) -> None:
        """Save a register that has its columns and no patient."""
        try:
            Path(file).write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
        except OSError:
            self._say(self._said.text(), self._text.toPlainText(), sentence("cannot_write_file", {"given": file}))
        else:
            self._rows = []  # what is no longer shown is not imported
            self._say(sentence("register_saved", {"file": Path(file).name}), "", "")

    def _button(self, code: str, deed: object) -> QPushButton:
        button = QPushButton(tr(code))
        button.setObjectName(code)
        button.setAutoDefault(True)
        button.clicked.connect(deed)
        return button


def _counts(report: ImportReport) -> str:
    return sentence("cli_imported", {outcome: report.count(outcome) for outcome in _OUTCOMES})


def _told(report: ImportReport) -> Iterator[str]:
    """What is refused and what is asked, row by row."""
    for row in report.rows:
        where: dict[str, object] = {"line": row.line, "mrn": row.mrn}
        if row.refusal is not None:
            reason = sentence(row.refusal.code, {"field": row.column or row.refusal.field, **row.refusal.facts})
            yield sentence("cli_row_refused", {**where, "reason": reason})
        for question in row.questions:
            yield sentence("cli_row_question", {**where, "question": sentence(question.code, question.facts)})
