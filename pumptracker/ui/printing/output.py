"""A print on its way out: as a PDF that appears whole or not at all, on a printer, or as a picture of a page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QLocale, QMarginsF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from pumptracker.domain.refused import Refused
from pumptracker.services.progress import tell
from pumptracker.ui.printing.pages import Laid
from pumptracker.words import tr

_DPI = 600
_POINTS = 72
_PART, _BEFORE = ".part", ".before"


def usual_paper() -> str:
    """Letter where inches are used, else A4."""
    inches = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if inches else "a4"


def page_layout(laid: Laid) -> QPageLayout:
    """The paper as a printer or a PDF wants it told: no margins, for the print has its own."""
    size, wide = laid.size, laid.size.width() > laid.size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    page = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(page, way, QMarginsF(0, 0, 0, 0))


@contextmanager
def appearing_whole(path: str) -> Iterator[tuple[str, Callable[[], None]]]:
    """A file written beside its place under another name; `appear` moves it there. Where anything fails it is gone.

    Gives the name to write under and `appear`. An older file of the name stays until all is well.
    """
    part, before, done = Path(path + _PART), Path(path + _BEFORE), False

    def appear() -> None:
        nonlocal done
        if os.path.isfile(path):
            os.replace(path, before)
        try:
            os.replace(part, path)
        except OSError:
            _put_back(before, path)
            raise
        done = True

    try:
        yield str(part), appear
    except BaseException as error:
        with suppress(OSError):
            (Path(path) if done else part).unlink(missing_ok=True)
            if done:
                _put_back(before, path)
        if isinstance(error, OSError):
            raise Refused("letter_not_written", field="letter") from error
        raise
    with suppress(OSError):
        (before if done else part).unlink(missing_ok=True)


def _put_back(before: Path, path: str) -> None:
    with suppress(FileNotFoundError):
        os.replace(before, path)


def write_pdf(laid: Laid, path: str) -> None:
    """Write a print as a PDF; refused where the file cannot be written. Whoever watches is told page by page."""
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise Refused("letter_not_written", field="letter")
    try:
        writer = QPdfWriter(file)
        writer.setCreator(tr("pumptracker"))
        writer.setTitle(tr("pumptracker"))
        writer.setResolution(_DPI)
        writer.setPageLayout(page_layout(laid))
        paint_all(laid, writer)
        file.flush()
        os.fsync(file.handle())
    finally:
        file.close()
    if file.error() != QFile.FileError.NoError or file.size() == 0:
        raise Refused("letter_not_written", field="letter")


def save_pdf(laid: Laid, path: str) -> None:
    """Write a PDF that appears whole or not at all."""
    with appearing_whole(path) as (part, appear):
        write_pdf(laid, part)
        appear()


def paint_all(laid: Laid, device: QPagedPaintDevice) -> None:
    """Paint every page; whoever watches is told, and may stop it."""
    painter = QPainter(device)
    if not painter.isActive():
        raise Refused("letter_not_written", field="letter")
    try:
        scale = device.logicalDpiX() / _POINTS
        painter.scale(scale, scale)
        for number in range(len(laid.pages)):
            tell(number, len(laid.pages))
            if number:
                device.newPage()
            laid.paint(painter, number)
        tell(len(laid.pages), len(laid.pages))
    finally:
        painter.end()


def picture(laid: Laid, number: int, zoom: float, ratio: float = 1.0) -> QImage:
    """A page as a picture, `zoom` pixels to a point."""
    size = QSize(round(laid.size.width() * zoom * ratio), round(laid.size.height() * zoom * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(zoom * ratio, zoom * ratio)
    laid.paint(painter, number)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
