"""What every report is: it reads through the page's session, and can be put on paper as a sheet."""

from __future__ import annotations

from pumptracker.formats.sheet import Sheet
from pumptracker.ui.page import Page
from pumptracker.ui.parted_page import Part


class Report(Part):
    """One report."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self.setObjectName(f"report_{code}")

    def current_patient(self) -> int | None:
        """The patient selected, if one is."""
        return None

    def sheet(self) -> Sheet | None:
        """What is shown, as it goes on paper; None where there is nothing to print."""
        return None
