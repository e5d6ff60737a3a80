"""Long work tells how far it is, and whoever watches may stop it: then nothing of it is kept."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from pumptracker.services import deciding, demo
from pumptracker.services.checking import check
from pumptracker.services.foreseeing import foresee
from pumptracker.services.importing import import_register
from pumptracker.services.progress import STEP, Cancelled, stretches, watching
from pumptracker.store.connection import open_or_make
from tests.test_register import pump_row, write

TODAY = date(2026, 11, 24)
BY = {"by": "Ana", "today": TODAY}


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    yield made
    made.close()


class Watch:
    """Takes down what it is told; stops the work the `stop`th time."""

    def __init__(self, stop: int = 0) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop = stop

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if len(self.told) == self._stop:
            raise Cancelled


def register(tmp_path, count: int):
    return write(tmp_path / "r.csv", [pump_row(f"{n:05}") for n in range(count)])


def test_a_watcher_is_told_the_beginning_every_few_hundred_and_the_end():
    watch = Watch()
    with watching(watch):
        assert [n for some in stretches(range(2 * STEP), 2 * STEP) for n in some] == list(range(2 * STEP))
        assert list(stretches([], 0)) == []
    assert list(stretches([1], 1)) == [[1]]
    assert watch.told == [(0, 2 * STEP), (STEP, 2 * STEP), (2 * STEP, 2 * STEP)]


def test_a_watcher_inside_takes_the_place_of_one_outside_and_none_leaves_it():
    outer, inner = Watch(), Watch()
    with watching(outer):
        with watching(None):
            list(stretches([1], 1))
        with watching(inner):
            list(stretches([1, 2], 2))
    assert (outer.told, inner.told) == ([(0, 1), (1, 1)], [(0, 2), (2, 2)])


def test_an_import_tells_how_many_rows_are_done(db, tmp_path):
    watch = Watch()
    report = import_register(db, register(tmp_path, 300), **BY, progress=watch)
    assert report.count("added") == 300
    assert watch.told == [(0, 300), (STEP, 300), (300, 300)]
    assert check(db).fault == ""


@pytest.mark.parametrize("stop", [1, 2, 3])
def test_an_import_stopped_anywhere_leaves_nothing(db, tmp_path, stop):
    import_register(db, write(tmp_path / "first.csv", [pump_row("old"), pump_row("00007")]), **BY)
    before = list(db.iterdump())
    path = register(tmp_path, 300)
    with pytest.raises(Cancelled):
        import_register(db, path, **BY, progress=Watch(stop))
    assert list(db.iterdump()) == before
    assert import_register(db, path, **BY).count("added") == 299
    assert check(db).fault == ""


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("stop", [1, 2])
def test_a_change_for_everyone_can_be_stopped_and_leaves_nothing(db, keep, stop):
    demo.build(db, TODAY, patients=20)
    before = list(db.iterdump())
    change = partial(deciding.choose, name="refill_margin_days", value=30)
    watch = Watch(stop)
    with watching(watch), pytest.raises(Cancelled):
        change(db, by="Ana") if keep else foresee(db, change, **BY)
    assert watch.told == [(0, 20), (20, 20)][:stop]
    assert list(db.iterdump()) == before
    change(db, by="Ana")
    assert check(db).fault == ""
