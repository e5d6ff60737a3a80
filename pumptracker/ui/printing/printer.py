"""A print on a printer of this PC, where there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pumptracker.domain.refused import Refused
from pumptracker.ui.printing.output import page_layout, paint_all
from pumptracker.ui.printing.pages import Laid
from pumptracker.words import tr


def ask_printer(parent: QWidget, laid: Laid, done: Callable[[], None], field: str = "letter") -> None:
    """Ask for a printer and print; refused where there is none, or no support for printing."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
    except ImportError:
        raise Refused("letter_no_print_support", field=field) from None
    if not QPrinterInfo.availablePrinterNames():
        raise Refused("letter_no_printer", field=field)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(tr("pumptracker"))
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(laid))
    dialog = QPrintDialog(printer, parent)

    def put_out() -> None:
        paint_all(laid, printer)
        done()

    dialog.accepted.connect(put_out)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
