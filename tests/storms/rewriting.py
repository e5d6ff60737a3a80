"""Rows changed, added and taken away behind the program's back: the deep check names every one, and no other."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random

from pumptracker.services import repairing
from pumptracker.store.connection import Connection, open_clinic
from pumptracker.store.tables import FACTS
from tests.storms import deeds
from tests.storms.figures import Figures

Row = tuple[str, int]
_NAMED = re.compile(r"(\w+) row (\d+): (?!a change)")


def rewritten(rounds: int, seed: int, folder: Path) -> Figures:
    """Change some rows of a copy of a clinic so many times, as another program would, and check it deeply."""
    found, dice = Figures("rows rewritten by another program"), Random(seed)
    path = deeds.base(folder)
    with closing(open_clinic(path)) as db:
        writer = deeds.Writer(db, seed)
        for _ in range(25):
            writer.step()
    hurt = folder / "hurt" / "clinic.db"
    hurt.parent.mkdir()
    for number in range(rounds):
        shutil.copyfile(path, hurt)
        changed = _rewrite(hurt, dice)
        with closing(open_clinic(hurt)) as again:
            named = rows_named(repairing.deep_check(again).faults)
        found.count(changed=len(changed), named=len(changed & named))
        wrong = [f"not named: {each}" for each in changed - named] + [f"blamed: {each}" for each in named - changed]
        found.round(wrong, f"seed {seed} round {number}")
    return found


def rows_named(faults: tuple[str, ...]) -> set[Row]:
    """The rows that the deep check says are not as the history has them."""
    return {(match[1], int(match[2])) for each in faults if (match := _NAMED.match(each))}


def rows(db: sqlite3.Connection) -> dict[Row, str]:
    """Every row of the facts as it stands; raises sqlite3.Error where one cannot be read."""
    return {
        (table, row[0]): repr(tuple(row))
        for table in FACTS
        for row in db.execute(f"SELECT id, * FROM {table} NOT INDEXED")
    }


def _rewrite(path: Path, dice: Random) -> set[Row]:
    """Change, add and delete rows without the history; returns those that read otherwise than before."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        before = rows(db)
        filled = sorted({table for table, _ in before})
        with _without_triggers(db):
            for _ in range(dice.randrange(1, 6)):
                with suppress(sqlite3.IntegrityError):  # the table itself refuses such a value
                    _change(db, dice.choice(filled), dice)
        after = rows(db)
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


@contextmanager
def _without_triggers(db: Connection | sqlite3.Connection) -> Iterator[None]:
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in triggers:
        db.execute(sql)


def _change(db: sqlite3.Connection, table: str, dice: Random) -> None:
    ids = [row[0] for row in db.execute(f"SELECT id FROM {table}")]
    if not ids:
        return
    one, how = dice.choice(ids), dice.random()
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] != "id"]
    if how < 0.15:
        db.execute(f"DELETE FROM {table} WHERE id = ?", (one,))
    elif how < 0.25:
        listed = ", ".join(columns)
        db.execute(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM {table} WHERE id = ?", (one,))
    else:
        column = dice.choice(columns)
        other = db.execute(f"SELECT {column} FROM {table} WHERE id = ?", (dice.choice(ids),)).fetchone()[0]
        value = other if dice.random() < 0.5 else _spoilt(other, dice)
        db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (value, one))


def _spoilt(value: object, dice: Random) -> object:
    """The same with one character or digit changed."""
    if isinstance(value, int):
        return value ^ (1 << dice.randrange(8))
    if not isinstance(value, str) or not value:
        return "x"
    at = dice.randrange(len(value))
    return value[:at] + ("7" if value[at] != "7" else "1") + value[at + 1 :]
