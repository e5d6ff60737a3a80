"""What every report is: it reads through the page's session, and can be put on paper as a sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pumptracker.formats.sheet import Sheet
from pumptracker.ui.page import Page


class Report(QWidget):
    """One report; what it asks for is asked through the page."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__()
        self.setObjectName(f"report_{code}")
        self.page, self.session, self.code = page, page.session, code

    def refresh(self) -> None:
        """Read and paint."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keys where they are wanted first."""
        self.setFocus()

    def current_patient(self) -> int | None:
        """The patient selected, if one is."""
        return None

    def sheet(self) -> Sheet | None:
        """What is shown, as it goes on paper; None where there is nothing to print."""
        return None
