"""Text on paper, or as a PDF: nothing of the patient in file names or in what the file says of itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QFile, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from pumptracker.domain.refused import Refused
from pumptracker.ui import theme
from pumptracker.words import tr

_MARGIN_MM = 22
_POINTS = 11


def document(text: str) -> QTextDocument:
    """The text as it stands, in the letter's type."""
    made = QTextDocument()
    made.setDefaultFont(QFont(theme.FONT, _POINTS))
    made.setPlainText(text)
    black = QTextCharFormat()
    black.setForeground(Qt.GlobalColor.black)  # else a dark desk would print in its light ink
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeCharFormat(black)
    made.setDocumentMargin(0)
    return made


def _margins() -> QMarginsF:
    return QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)


def put(text: QTextDocument, paper: QPagedPaintDevice) -> None:
    """Lay the text out on the paper's own size and draw page by page; Qt's own way adds margins and a number."""
    text.documentLayout().setPaintDevice(paper)
    page = QSizeF(paper.width(), paper.height())
    text.setPageSize(page)
    painter = QPainter(paper)
    for number in range(text.pageCount()):
        if number:
            paper.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        text.drawContents(painter, QRectF(0, number * page.height(), page.width(), page.height()))
        painter.restore()
    painter.end()


def page_size() -> QPageSize:
    """Letter where inches are used, else A4."""
    inches = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)


def write_pdf(text: str, path: str) -> None:
    """Write the text as a PDF; refused where the file cannot be written."""
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise Refused("letter_not_written", field="letter")
    writer = QPdfWriter(file)
    writer.setCreator(tr("pumptracker"))
    writer.setPageSize(page_size())
    writer.setPageMargins(_margins(), QPageLayout.Unit.Millimeter)
    put(document(text), writer)
    file.close()
    if file.error() != QFile.FileError.NoError or file.size() == 0:
        raise Refused("letter_not_written", field="letter")


def ask_printer(parent: QWidget, text: str, done: Callable[[], None]) -> None:
    """Ask for a printer and print; refused where there is none, or no support for printing."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
    except ImportError:
        raise Refused("letter_no_print_support", field="letter") from None
    if not QPrinterInfo.availablePrinterNames():
        raise Refused("letter_no_printer", field="letter")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(tr("pumptracker"))
    printer.setPageMargins(_margins(), QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)

    def put_out() -> None:
        put(document(text), printer)
        done()

    dialog.accepted.connect(put_out)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
