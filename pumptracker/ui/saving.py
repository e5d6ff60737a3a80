"""Saving a list as CSV or a print as PDF: where, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.formats.safe_csv import csv_bytes
from pumptracker.formats.sheet import Sheet
from pumptracker.ui.telling import words_of
from pumptracker.words import sentence, tr

_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def choose_csv(parent: QWidget, name: str, save: Callable[[str], None]) -> None:
    """Ask for a file, and give `save` the one that was chosen."""
    _choose(parent, tr("report_export_title"), tr("report_files"), "csv", name, save)


def choose_pdf(parent: QWidget, name: str, save: Callable[[str], None]) -> None:
    """Ask for a file, and give `save` the one that was chosen."""
    _choose(parent, tr("letter_pdf"), tr("letter_files"), "pdf", name, save)


def _choose(parent: QWidget, title: str, files: str, suffix: str, name: str, save: Callable[[str], None]) -> None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chooser = QFileDialog(parent, title, folder, files)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix(suffix)
    chooser.selectFile(_NOT_IN_A_NAME.sub(" ", name))
    _open(chooser, parent, save)


def choose_file(parent: QWidget, title: str, begin: str, files: str, take: Callable[[str], object]) -> None:
    """Ask for a file that there is, beginning in a folder, and give `take` the one that was chosen."""
    chooser = QFileDialog(parent, title, begin, files)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(chooser, parent, take)


def choose_folder(parent: QWidget, title: str, begin: str, take: Callable[[str], object]) -> None:
    """Ask for a folder, beginning in one, and give `take` the one that was chosen."""
    chooser = QFileDialog(parent, title, begin)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(chooser, parent, take)


def _open(chooser: QFileDialog, parent: QWidget, take: Callable[[str], object]) -> None:
    """Ask, and have what was chosen taken once the chooser is gone: it would stand there while work goes on."""
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.fileSelected.connect(lambda chosen: QTimer.singleShot(0, parent, partial(take, chosen)))
    chooser.open()


def write_sheet(sheet: Sheet, path: Path) -> None:
    """Write a sheet as CSV for a spreadsheet; no cell is taken for a formula. Raises Refused where it cannot be."""
    try:
        path.write_bytes(csv_bytes(sheet))
    except OSError:
        raise Refused("cannot_write_file", given=path.name) from None


def write_csv(sheet: Sheet, path: str) -> str:
    """Write a report as CSV; returns what is said of it."""
    file = Path(path)
    try:
        write_sheet(sheet, file)
    except Refused as refused:
        return words_of(refused)
    return sentence("report_written", {"count": len(sheet.rows), "file": file.name})
