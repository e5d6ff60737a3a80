"""Which section of the manual speaks of a page or a dialog: where F1 and Help open it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from pumptracker.ui.manual.window import ManualWindow, show_manual

OF_PART = {
    "closures": "closed-days", "holidays": "closed-days", "open_days": "closed-days", "backups": "backups",
    "second_pc": "second-pc", "letters": "printing", "education": "learn", "recalls": "recalls",
    "callers": "beeping", "drugs": "orders",
}  # fmt: skip
"""Parts of the settings and the reports that have a section apart from their page's."""

OF_DIALOG = {
    "book": "booking", "outcome": "outcomes", "contact": "calls", "beeping": "beeping", "refill": "refill",
    "dose": "refill", "printout": "refill", "order": "orders", "receive": "orders", "new": "registering",
    "edit": "registering", "stage": "pathway", "letter": "printing", "closurePlanner": "closed-days",
    "ordersView": "orders", "printDialog": "printing", "printPreview": "printing", "handoutDialog": "handouts",
    "mergeDialog": "merging", "takeBackDialog": "merging", "exitsDialog": "pathway", "historyDialog": "patient",
    "restoreDialog": "backups", "moveDialog": "backups", "shortcutSheet": "keys", "startRefused": "trouble",
    "takeOver": "trouble", "crashDialog": "trouble", "closingDialog": "backups",
    "setUpDialog": "first", "importDialog": "first", "aboutDialog": "idea", "newsDialog": "idea",
}  # fmt: skip
"""By the name of the action that opens it, or the dialog's own."""


def section_of(dialog: QWidget) -> str:
    """The section that speaks of a dialog, else that of the page below it, "" for none."""
    form = getattr(dialog, "draft_of", None)
    return OF_DIALOG.get(form.name if form else dialog.objectName()) or _of_page_below(dialog)


def of_page(name: str, part: str = "") -> str:
    """The section that speaks of a page, or of the part of it that is shown."""
    return OF_PART.get(part, name)


def _of_page_below(dialog: QWidget) -> str:
    above = dialog.parentWidget()
    while above is not None and not hasattr(above, "manual_section"):
        above = above.parentWidget()
    return "" if above is None else str(above.manual_section())


def explain(dialog: QDialog) -> None:
    """Open the manual over a dialog, where it speaks of it; a manual explains itself."""
    if not isinstance(dialog, ManualWindow):
        show_manual(dialog, section_of(dialog))
