"""The lines of the worklist: one for each patient shown, fetched a screenful at a time, the expanded with more."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pumptracker.store.place import Place
from pumptracker.store.shown import Standing

SCREENFUL = 64
_MOST_KEPT = 12
"""Screenfuls kept; what is scrolled past is forgotten."""


class Line(NamedTuple):
    """One line: the item that stands for a patient with how many `more` they have, or one of those beneath it."""

    place: Place
    more: int = 0
    expanded: bool = False
    beneath: bool = False

    @property
    def key(self) -> Hashable:
        """What stays the same of a line while its date and place change: the patient, or their item beneath."""
        place = self.place
        return (place.patient_id, place.kind, place.nth) if self.beneath else place.patient_id


class OutOfDate(Exception):
    """A line was asked for that the clinic's file, changed meanwhile, no longer has there."""


class Lines:
    """Every line by its number; patients are numbered as they are shown, and those expanded take more than one."""

    def __init__(
        self,
        total: int = 0,
        fetch: Callable[[int, int], Sequence[Standing]] = lambda first, count: (),  # noqa: ARG005 - none to fetch
        number_of: Callable[[int], int | None] = lambda patient_id: None,  # noqa: ARG005 - nobody is shown
        expanded: Mapping[int, Standing] | None = None,
    ) -> None:
        """`expanded` are patients that are shown by their numbers; `fetch` gives patients from a number on."""
        self._total, self._fetch, self._number_of = total, fetch, number_of
        self._screens: dict[int, Sequence[Standing]] = {}
        self._open = sorted((expanded or {}).items())
        self._starts: list[int] = []
        extra = 0
        for number, standing in self._open:
            self._starts.append(number + extra)
            extra += len(standing.own) - 1
        self._length = total + extra

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Line]:
        return map(self.__getitem__, range(self._length))

    def __getitem__(self, number: int) -> Line:
        at = bisect_right(self._starts, number) - 1
        if at < 0:
            return self._first(number, is_open=False)
        start, standing = self._starts[at], self._open[at][1]
        beneath = number - start
        if beneath < len(standing.own):
            return _line(standing, is_open=True) if beneath == 0 else Line(_others(standing)[beneath - 1], beneath=True)
        before = self._open[at][0] + 1
        return self._first(before + beneath - len(standing.own), is_open=False)

    def _first(self, patient_number: int, *, is_open: bool) -> Line:
        page, at = divmod(patient_number, SCREENFUL)
        screen = self._screens.get(page)
        if screen is None:
            if len(self._screens) >= _MOST_KEPT:
                self._screens.clear()
            screen = self._screens[page] = self._fetch(page * SCREENFUL, SCREENFUL)
        if at >= len(screen):
            raise OutOfDate
        return _line(screen[at], is_open=is_open)

    def number_of(self, key: Hashable) -> int | None:
        """The number of the line with a key; None where there is none."""
        if not isinstance(key, tuple):
            assert isinstance(key, int)
            return self._number_of_patient(key)
        patient_id, *item = key
        for start, (_, standing) in zip(self._starts, self._open, strict=True):
            if standing.place.patient_id == patient_id:
                others = _others(standing)
                return next((start + 1 + at for at, each in enumerate(others) if [each.kind, each.nth] == item), None)
        return None

    def _number_of_patient(self, patient_id: int) -> int | None:
        number = self._number_of(patient_id)
        if number is None:
            return None
        before = sum(len(standing.own) - 1 for at, standing in self._open if at < number)
        return number + before


def _line(standing: Standing, *, is_open: bool) -> Line:
    more = len(standing.own) - 1
    return Line(standing.place, more, is_open and more > 0)


def _others(standing: Standing) -> list[Place]:
    return [place for place in standing.own if place != standing.place]
