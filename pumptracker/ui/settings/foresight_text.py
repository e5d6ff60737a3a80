"""What a change would move, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from pumptracker.domain.status import STATUSES
from pumptracker.services.foreseeing import COUNTED, MOVES, UNCOUNTED, Example, Foresight
from pumptracker.words import day, sentence, tr

_SHOWN = 12


def told(foresight: Foresight) -> str:
    """All that would move, each on a line of its own, with some named examples."""
    lines = [*_items(foresight), *_bookings(foresight), *_tiles(foresight)]
    if not lines:
        return tr("nothing_moves")
    examples = [_example(each) for each in _mixed(foresight.examples)]
    return "\n".join([tr("would_move"), *(f"•  {line}" for line in lines), tr("fore_examples"), *examples])


def _counted(code: str, count: int, **facts: object) -> str:
    return sentence(f"fore_{code}_{1 if count == 1 else 'n'}", {"count": count, **facts})


def _items(foresight: Foresight) -> Iterator[str]:
    ordered = sorted(foresight.items.items(), key=lambda each: (MOVES.index(each[0][0]), -each[1], each[0][1]))
    for (move, kind), count in ordered:
        yield _counted(move, count, kind=_kind(kind), kinds=tr("kinds_" + kind))


def _bookings(foresight: Foresight) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for (move, why), count in foresight.bookings.items():
        counts[why if move == UNCOUNTED else COUNTED] += count
    for code, count in sorted(counts.items()):
        yield _counted(code, count)


def _tiles(foresight: Foresight) -> Iterator[str]:
    order = [*STATUSES, ""]
    for (old, new), count in sorted(foresight.tiles.items(), key=lambda each: [order.index(s) for s in each[0]]):
        yield _counted("tile", count, old=_tile(old), new=_tile(new))


def _tile(status: str) -> str:
    return tr("tile_" + status) if status else tr("fore_off_list")


def _kind(kind: str) -> str:
    return tr("kind_" + kind).lower()


def _mixed(examples: tuple[Example, ...]) -> list[Example]:
    """A few of each move rather than many of the first."""
    places: Counter[tuple[str, str]] = Counter()
    ranked = []
    for example in examples:
        places[example.move, example.kind] += 1
        ranked.append((places[example.move, example.kind], example))
    return [example for _, example in sorted(ranked, key=lambda each: each[0])[:_SHOWN]]


def _example(example: Example) -> str:
    code = "fore_example"
    if example.move in (UNCOUNTED, COUNTED):
        code = "fore_example_booking"
    elif example.old == example.new:
        code = "fore_example_plain"
    return sentence(
        code,
        {
            "patient": example.patient, "mrn": example.mrn, "kind": _kind(example.kind),
            "old": _date(example.old), "new": _date(example.new), "which": tr(f"fore_{example.which}"),
        },
    )  # fmt: skip


def _date(when: date | None) -> str:
    return day(when) if when else tr("fore_no_date")
