"""Text on paper, or as a PDF: nothing of the patient in file names or in what the file says of itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QFile, QIODevice, QLocale, QMarginsF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
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
    made.setDocumentMargin(0)
    return made


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
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document(text).print_(writer)
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
    dialog = QPrintDialog(printer, parent)

    def put_out() -> None:
        document(text).print_(printer)
        done()

    dialog.accepted.connect(put_out)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
