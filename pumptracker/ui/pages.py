"""The pages of the window, each made when it is first asked for: nobody waits for one that nobody opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from pumptracker.ui.page import Page
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.worklist.page import WorklistPage
from pumptracker.words import tr

if TYPE_CHECKING:  # each is imported when it is made
    from pumptracker.ui.calendar.page import CalendarPage
    from pumptracker.ui.learn.page import LearnPage
    from pumptracker.ui.pathway.page import PathwayPage
    from pumptracker.ui.patient.page import PatientPage
    from pumptracker.ui.patients.page import PatientsPage
    from pumptracker.ui.reports.page import ReportsPage
    from pumptracker.ui.settings.page import SettingsPage

P = TypeVar("P", bound=Page)

NAMES = ("worklist", "patients", "pathway", "calendar", "reports", "learn", "settings")
"""The pages of the rail. The page of one patient belongs to none of its buttons."""


class Pages(Mapping[str, Page]):
    """The pages of the rail by name, and the page of one patient; `take_in` is given each that is made later."""

    def __init__(
        self, session: Session, preferences: Preferences, worklist: WorklistPage, take_in: Callable[[Page], None]
    ) -> None:
        self._session, self._preferences, self._take_in = session, preferences, take_in
        self.worklist = worklist
        self.made: dict[str, Page] = {"worklist": worklist}
        worklist.setAccessibleName(tr("page_worklist"))

    def __getitem__(self, name: str) -> Page:
        if name not in NAMES:
            raise KeyError(name)
        page: Page = getattr(self, name)
        return page

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)

    @cached_property
    def patients(self) -> PatientsPage:
        """Everyone, and the search."""
        from pumptracker.ui.patients.page import PatientsPage

        return self._make("patients", PatientsPage)

    @cached_property
    def patient(self) -> PatientPage:
        """One patient."""
        from pumptracker.ui.patient.page import PatientPage

        return self._make("patient", PatientPage)

    @cached_property
    def pathway(self) -> PathwayPage:
        """The board of the pathway."""
        from pumptracker.ui.pathway.page import PathwayPage

        return self._make("pathway", PathwayPage)

    @cached_property
    def calendar(self) -> CalendarPage:
        """The calendar of visits and of what is due."""
        from pumptracker.ui.calendar.page import CalendarPage

        return self._make("calendar", CalendarPage)

    @cached_property
    def reports(self) -> ReportsPage:
        """Lists and figures."""
        from pumptracker.ui.reports.page import ReportsPage

        return self._make("reports", ReportsPage)

    @cached_property
    def learn(self) -> LearnPage:
        """The articles and the glossary."""
        from pumptracker.ui.learn.page import LearnPage

        return self._make("learn", LearnPage)

    @cached_property
    def settings(self) -> SettingsPage:
        """What the clinic and this desk have chosen."""
        from pumptracker.ui.settings.page import SettingsPage

        return self._make("settings", SettingsPage)

    def is_made(self, name: str) -> bool:
        """Whether a page was made already."""
        return name in self.made

    def name_of(self, page: Page) -> str:
        """What a page is called here."""
        return next(name for name, each in self.made.items() if each is page)

    def _make(self, name: str, kind: Callable[[Session, Preferences], P]) -> P:
        page = kind(self._session, self._preferences)
        page.setAccessibleName(tr("page_patients" if name == "patient" else f"page_{name}"))
        self.made[name] = page
        self._take_in(page)
        return page
