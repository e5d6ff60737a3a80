"""The states of the print dialog and its preview, for pictures and for the layout test."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget

from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.printing.handout_dialog import HandoutDialog
from pumptracker.ui.printing.print_dialog import PrintDialog
from pumptracker.words import language


def print_states(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """What can be chosen, who is left out, and the paper as it will be."""
    window.open_page("worklist")
    yield "print-list", opened(window)
    yield "print-labels", opened(window, "label")
    dialog = opened(window, "letter")
    dialog.attempt(dialog.show_preview)
    yield "print-left-out", dialog
    dialog = opened(window, "fallback")
    dialog.attempt(dialog.show_preview)
    yield from (("print-preview", preview) for preview in dialog.findChildren(QDialog, "printPreview"))
    dialog.discard()
    yield from _handouts(window)


def _handouts(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """A handout for the patient selected, with everything that can be missing said; several, and their paper."""
    window.hand_out("missed-refill", language())
    dialog = handout()
    yield "handout", dialog
    window.hand_out("", language())
    dialog = handout()
    dialog.tick("pictures", "baclofen")
    dialog.show_preview()
    yield from (("handout-preview", preview) for preview in dialog.findChildren(QDialog, "printPreview"))
    dialog.discard()
    window.open_page("learn")
    window.hand_out("glossary", language())
    dialog = handout()
    dialog.tick()
    yield "handout-nothing", dialog


def handout() -> HandoutDialog:
    dialogs = (each for each in QApplication.topLevelWidgets() if isinstance(each, HandoutDialog))
    return next(each for each in dialogs if each.isVisible())


def opened(window: MainWindow, what: str = "") -> PrintDialog:
    while isinstance(left := QApplication.activeModalWidget(), QDialog):
        left.done(0)
    window.print_out()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, PrintDialog) and each.isVisible())
    choice, whom = dialog._inputs["print_what"], dialog._inputs["print_whom"]
    assert isinstance(choice, QComboBox)
    assert isinstance(whom, QComboBox)
    if what:
        kinds = [letter.kind for letter in dialog._letters]
        choice.setCurrentIndex(choice.findData(str(kinds.index(what)) if what in kinds else what))
        whom.setCurrentIndex(whom.count() - 1)
    return dialog
