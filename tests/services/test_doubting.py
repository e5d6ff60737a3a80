"""What a damaged file trips over is said to be damage; a fault of the program is not."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from pumptracker.__main__ import desk_verb
from pumptracker.cli import run
from pumptracker.domain.refused import Refused
from pumptracker.services import demo
from pumptracker.services.checking import check
from pumptracker.services.doubting import doubting, is_damaged
from pumptracker.store.connection import open_or_make
from pumptracker.store.unavailable import StoreUnavailable

TODAY = date(2026, 11, 24)


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    demo.build(opened, TODAY, patients=10)
    yield opened
    opened.close()


@pytest.mark.parametrize("error", [ValueError, KeyError, AttributeError, ZeroDivisionError])
def test_a_fault_of_the_program_goes_through_as_it_is(db, error):
    with pytest.raises(error), doubting(db):
        raise error
    db.execute("UPDATE due_items SET tier = 9")
    with pytest.raises(StoreUnavailable, match="damaged"), doubting(db):
        raise error


def test_a_refusal_is_no_damage(db):
    db.execute("UPDATE due_items SET tier = 9")
    with pytest.raises(Refused), doubting(db):
        raise Refused("required")
    with pytest.raises(StoreUnavailable, match="locked"), doubting(db):
        raise StoreUnavailable("locked")


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE due_items SET reason = '[\"broken'",
        "UPDATE due_items SET due_on = 'x'",
        "UPDATE searched SET keys = '[\"broken'",
        "UPDATE due_items SET reason = CAST(x'ff' AS TEXT)",
    ],
)
def test_values_that_cannot_be_read_are_found_by_the_check_and_said_by_the_verbs(db, tmp_path, capsys, script):
    db.execute(script)
    with suppress(StoreUnavailable):
        assert check(db).fault
    assert is_damaged(db)
    for verb in ("worklist", "check"):
        code = run([verb, "--data", str(tmp_path), "--on", "2026-11-24"], desk_verb)
        said = capsys.readouterr()
        assert "Traceback" not in said.err + said.out
        assert code == 1 or (verb == "worklist" and "searched" in script)
