"""What the worklist has to show: read from the clinic's file for a day, the filters and what is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from pumptracker.store import listing, past_visits, shown
from pumptracker.store.listing import Choice, Facet, Wanted
from pumptracker.store.past_visits import PastVisit
from pumptracker.store.shown import Listing, Shown, Standing
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.worklist import Row
from pumptracker.ui.session import Session
from pumptracker.ui.worklist.lines import Lines
from pumptracker.ui.worklist.texts import is_called

if TYPE_CHECKING:  # imported where somebody could not be reached
    from pumptracker.domain.ladder import Ladder


class Found:
    """Holds counts and order, never rows: those are read when they are painted."""

    def __init__(self, session: Session) -> None:
        self.listing = Listing()
        self.past: list[PastVisit] = []
        self.past_count = 0
        self.on_pathway: int | None = None
        """None where there are so many that they are counted once the list is painted."""
        self._session = session
        self._meant: frozenset[int] | None = None
        self._counted_at: object = None
        self._ladder: Ladder | None = None

    def read(self, text: str, *, past_visits_too: bool) -> None:
        """Read anew what the day and the typed text find."""
        session = self._session
        self._ladder = None
        session.refresh(self.listing)
        self.on_pathway = session.read(self.listing.on_pathway)
        if self.listing.seen != self._counted_at:
            self.past_count = session.read(past_visits.count, session.today)
            self._counted_at = self.listing.seen
        self.past = session.read(past_visits.without_outcome, session.today) if past_visits_too else []
        self._meant = session.read(listing.meant, text)

    @property
    def is_current(self) -> bool:
        """Whether what was read still holds; not where the file does not answer."""
        try:
            return self._session.read(self.listing.is_current)
        except StoreUnavailable:
            return False

    @property
    def is_counted(self) -> bool:
        """Whether all numbers were counted from the rows they speak of."""
        return self.listing.is_counted and self.on_pathway is not None

    def count_rows(self) -> bool:
        """Count what very many rows do say, and the patients on the pathway; returns whether they say otherwise."""
        differs = self._session.read(self.listing.count)
        before, self.on_pathway = self.on_pathway, self._session.read(self.listing.on_pathway, at_once=True)
        return differs or self.on_pathway != before

    def meant(self, wanted: Wanted) -> Wanted:
        """The filters with the patients that the typed text means."""
        return replace(wanted, patients=self._meant)

    def show(self, wanted: Wanted) -> Shown:
        """The patients that filters leave."""
        return self._session.read(self.listing.show, wanted)

    def count(self, wanted: Wanted, facet: Facet | None) -> Counter[Choice]:
        """How many patients each choice of a facet would show; None asks for each status."""
        if facet is None:
            return self._session.read(self.listing.status_counts, wanted)
        return self._session.read(self.listing.counts, wanted, facet)

    def step(self, row: Row) -> str:
        """The next step of the clinic's ladder for a row, "" where nobody was called in vain; read once for all."""
        if not is_called(row):
            return ""
        from pumptracker.store import calls
        from pumptracker.ui.worklist.steps import step_of

        if self._ladder is None:
            self._ladder = self._session.read(calls.ladder)
        return step_of(row, self._ladder)

    def lines(self, patients: Shown, wanted: Wanted, expanded: Iterable[int]) -> Lines:
        """The lines of the patients shown, those expanded with all their other items beneath."""
        read = self._session.read

        def fetch(first: int, count: int) -> list[Standing]:
            return read(shown.page, self.listing, patients, wanted, first, count)

        def number_of(patient_id: int) -> int | None:
            return read(patients.number_of, patient_id)

        unfolded: dict[int, Standing] = {}
        for number in [each for each in map(number_of, expanded) if each is not None]:
            unfolded.update((number, each) for each in fetch(number, 1) if len(each.own) > 1)
        return Lines(patients.total, fetch, number_of, unfolded)
