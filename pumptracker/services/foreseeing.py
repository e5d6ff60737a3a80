"""What a change of the clinic's choices would move, found by trying it and taking it back at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeVar

from pumptracker.domain.due import due_items
from pumptracker.domain.due_item import DueItem
from pumptracker.domain.policy import Policy
from pumptracker.services.progress import stretches
from pumptracker.store import policy as policies
from pumptracker.store import records, standings, worklist
from pumptracker.store.connection import Connection
from pumptracker.store.standings import Standings
from pumptracker.store.transaction import Touched, reading, writing
from pumptracker.store.worklist import decoded

T = TypeVar("T")
Change = Callable[..., T]
"""A use case with all it needs but the connection and `by`."""

NAMED = 5
"""How many patients are named as examples of each thing that moves."""

EARLIER, LATER, APPEARS, VANISHES = "earlier", "later", "appears", "vanishes"
DATED, UNDATED, REWORDED = "dated", "undated", "reworded"
UNCOUNTED, COUNTED = "uncounted", "counted"
MOVES = (EARLIER, LATER, UNDATED, DATED, APPEARS, VANISHES, REWORDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One item that moves: whose, which, and the date that moved, as it was and as it would be.

    `which` names that date: `due`, `book`, `order` or `listed` (the last day the item is listed).
    """

    patient: str
    mrn: str
    kind: str
    move: str
    which: str
    old: date | None = None
    new: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """What a change would move.

    `items` counts by move and kind: dates that get earlier or later (due-by, else book-by), known or unknown
    dates, items that appear, vanish, or change in their reason, questions or order alone. `bookings` counts by
    `uncounted` (and the fault) and `counted`. `tiles` counts patients by the status they leave and the one they get.
    """

    items: Mapping[tuple[str, str], int] = field(default_factory=dict)
    bookings: Mapping[tuple[str, str], int] = field(default_factory=dict)
    tiles: Mapping[tuple[str, str], int] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()

    @property
    def moves(self) -> bool:
        """Whether anything moves at all."""
        return bool(self.items or self.bookings or self.tiles)


def make(db: Connection, change: Change[T], *, by: str, today: date) -> T:  # noqa: ARG001 - as every use case
    """Make a change."""
    return change(db, by=by)


def foresee(db: Connection, change: Change[object], *, by: str, today: date) -> Foresight:
    """What a change would move on a day; raises what the change raises.

    It is made and rolled back at once, so that other desks wait for no more than that; what everyone's due items
    would be is then worked out from the policy it gave, as saving does it, and compared with those that are kept.
    Whoever watches (`services.progress`) is told how many patients are done, and may stop it.
    """
    while True:
        touched, policy = _tried(db, change, by)
        if not touched.everyone:
            return Foresight()
        with reading(db):
            if worklist.changed_since(db, touched.action_id - 1) is not None:
                before = standings.now(db, today, policies.numbers(db))
                everyone = stretches(records.every(db), len(before.names))
                items = ((record.patient.id, due_items(record, policy)) for some in everyone for record in some)
                return difference(before, standings.would_be(before.names, items, today, policy.numbers))


def _tried(db: Connection, change: Change[object], by: str) -> tuple[Touched, Policy]:
    """What a change touches, and the policy it gives; nothing of it is kept."""
    found: list[tuple[Touched, Policy]] = []

    def look(db: Connection, touched: Touched) -> None:
        assert not touched.patients, "what is chosen for the clinic touches no patient's facts"
        found.append((touched, policies.policy(db)))

    with writing(db, by=by, use_case="foresee", refresh=look, keep=False):
        change(db, by=by)
    return found[0]


class _Move(NamedTuple):
    move: str
    old: date | None = None
    new: date | None = None
    which: str = "due"


def difference(before: Standings, after: Standings) -> Foresight:
    """What differs between two states of all due items."""
    items: Counter[tuple[str, str]] = Counter()
    bookings: Counter[tuple[str, str]] = Counter()
    examples: list[Example] = []
    named: Counter[tuple[str, str]] = Counter()
    for key in sorted(before.items.keys() | after.items.keys()):
        then, now = before.items.get(key), after.items.get(key)
        if then == now:
            continue
        old, new = decoded(then) if then else None, decoded(now) if now else None
        for move in _moves(old, new):
            (bookings if move.move in (UNCOUNTED, COUNTED) else items)[move.move, _counted_as(move, key[1], new)] += 1
            named[move.move, key[1]] += 1
            if named[move.move, key[1]] <= NAMED:
                name, mrn = after.names[key[0]]
                example = Example(
                    patient=name, mrn=mrn, kind=key[1], move=move.move, which=move.which, old=move.old, new=move.new
                )
                examples.append(example)
    return Foresight(items=items, bookings=bookings, tiles=_tiles(before, after), examples=tuple(examples))


def _counted_as(move: _Move, kind: str, new: DueItem | None) -> str:
    return (new.booking_fault or "") if move.move == UNCOUNTED and new else kind


def _moves(old: DueItem | None, new: DueItem | None) -> Iterator[_Move]:
    """How one item differs; a booking that begins or ceases to count is told beside its dates."""
    if old is None or new is None:
        there = old or new
        yield _Move(VANISHES if new is None else APPEARS, new=there.due_on if there else None)
        return
    date_moves = _date_move(old, new)
    if date_moves is not None:
        yield date_moves
    booking_moves = _booking_move(old, new)
    if booking_moves is not None:
        yield booking_moves
    if date_moves is None and booking_moves is None:
        yield _Move(REWORDED)


def _date_move(old: DueItem, new: DueItem) -> _Move | None:
    if (old.due_on is None) != (new.due_on is None):
        return _Move(DATED if old.due_on is None else UNDATED, old.due_on, new.due_on)
    for which, then, now in (
        ("due", old.due_on or old.limit_on, new.due_on or new.limit_on),
        ("book", old.book_by or old.limit_book_by, new.book_by or new.limit_book_by),
        ("order", old.order_by or old.limit_order_by, new.order_by or new.limit_order_by),
        ("listed", old.closes_after, new.closes_after),
    ):
        if then != now:
            return _Move(EARLIER if (then or date.max) > (now or date.max) else LATER, then, now, which)
    return None


def _booking_move(old: DueItem, new: DueItem) -> _Move | None:
    if old.booked_for == new.booked_for and bool(old.booking_fault) != bool(new.booking_fault):
        return _Move(UNCOUNTED if new.booking_fault else COUNTED, new=new.booked_for)
    return None


def _tiles(before: Standings, after: Standings) -> Counter[tuple[str, str]]:
    """How many patients would be counted under another tile; "" where they are under none."""
    tiles: Counter[tuple[str, str]] = Counter()
    for patient in before.tiles.keys() | after.tiles.keys():
        old, new = before.tiles.get(patient, ""), after.tiles.get(patient, "")
        if old != new:
            tiles[old, new] += 1
    return tiles
