"""The way one came through the articles: back and forward."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """An article, and the heading it was opened at, "" for its beginning."""

    article: str
    heading: str = ""


class Trail:
    """Where one was; opening something new forgets what lay ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._now = -1

    def go(self, place: Place) -> None:
        """Open a place; the one that is open already adds nothing."""
        if self._places and self._places[self._now] == place:
            return
        self._places[self._now + 1 :] = [place]
        self._now += 1

    @property
    def can_go_back(self) -> bool:
        """Whether there is something before."""
        return self._now > 0

    @property
    def can_go_on(self) -> bool:
        """Whether there is something ahead."""
        return self._now + 1 < len(self._places)

    def back(self) -> Place | None:
        """The place before, where there is one."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Place | None:
        """The place ahead, where there is one."""
        return self._step(1) if self.can_go_on else None

    def _step(self, by: int) -> Place:
        self._now += by
        return self._places[self._now]
