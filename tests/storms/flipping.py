"""Bits and bytes flipped all over a database: never a crash, never a patient's data under another's name."""

from __future__ import annotations

import json
import sqlite3
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from pumptracker.domain.name import listed_name
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import repairing
from pumptracker.services.checking import check
from pumptracker.services.doubting import doubting
from pumptracker.store import board, history, integrity, policy, records, search, worklist
from pumptracker.store.connection import Connection, open_clinic
from pumptracker.store.transaction import guarded
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import sentence
from tests.storms import deeds
from tests.storms.child import Child, Say
from tests.storms.figures import Figures
from tests.storms.rewriting import rows, rows_named

PAGE = 4096
_PARTS = ("phones", "pumps", "fills", "printouts", "bookings", "contacts", "stage_entries")


def flips(rounds: int, seed: int, folder: Path) -> Figures:
    """Damage a copy of a clinic so many times, and look at all of it each time."""
    found, dice = Figures("flipped bits"), Random(seed)
    path = deeds.base(folder)
    db = open_clinic(path)
    writer = deeds.Writer(db, seed)
    for _ in range(25):
        writer.step()
    whole = Whole(db)
    db.close()
    clean, hurt = path.read_bytes(), folder / "hurt" / "clinic.db"
    hurt.parent.mkdir()
    for number in range(rounds):
        for each in hurt.parent.iterdir():
            each.unlink()
        how = dice.choice(list(DAMAGES))
        hurt.write_bytes(DAMAGES[how](clean, dice))
        child = Child(partial(_look, hurt, whole))
        status = child.end(30)
        wrong = list(child.trouble)
        seen = next((line for line in child.lines if isinstance(line, dict) and "crashes" in line), None)
        if seen is None:
            wrong.append(f"the reader ended with {status}")
        else:
            wrong += seen["crashes"]
            wrong += [f"shown although {by}: {each}" for each in seen["mixed"][:1] if (by := seen["by"]) == "nothing"]
            wrong += ["a changed row is not named"] * (seen["named"] < seen["changed"])
            found.count(**{f"found by {seen['by']}": 1, "same data": seen["same"]})
            found.count(rows_changed=seen["changed"], rows_named=seen["named"])
            found.count(**{"other data, not found": not seen["same"] and seen["by"] == "nothing"})
            if seen["mixed"]:
                found.count(**{f"mixed up, but found by {seen['by']}": 1})
        found.round(wrong, f"seed {seed} round {number} {how}")
    return found


def _bits(how_many: int) -> Callable[[bytes, Random], bytes]:
    def damage(clean: bytes, dice: Random) -> bytes:
        hurt = bytearray(clean)
        for _ in range(how_many):
            hurt[dice.randrange(len(hurt))] ^= 1 << dice.randrange(8)
        return bytes(hurt)

    return damage


def _stretch(size: int, *, zero: bool) -> Callable[[bytes, Random], bytes]:
    def damage(clean: bytes, dice: Random) -> bytes:
        at = dice.randrange(len(clean) // size) * size
        return clean[:at] + (bytes(size) if zero else dice.randbytes(size)) + clean[at + size :]

    return damage


def _pages_swapped(clean: bytes, dice: Random) -> bytes:
    one, other = sorted(dice.sample(range(len(clean) // PAGE), 2))
    pages = [clean[at : at + PAGE] for at in range(0, len(clean), PAGE)]
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


DAMAGES: dict[str, Callable[[bytes, Random], bytes]] = {
    "one bit": _bits(1), "one bit again": _bits(1), "twenty bits": _bits(20), "a byte": _stretch(1, zero=False),
    "16 bytes": _stretch(16, zero=False), "a sector of zeros": _stretch(512, zero=True),
    "a page of zeros": _stretch(PAGE, zero=True), "two pages swapped": _pages_swapped,
}  # fmt: skip


class Whole:
    """Who is who in the clinic before it was damaged."""

    def __init__(self, db: Connection) -> None:
        self.people: dict[str, tuple[str, str]] = {}
        self.mrns: dict[int, str] = {}
        self.owners: dict[tuple[str, int], str] = {}
        for record in records.every(db):
            self.people[record.patient.mrn] = _person(record)
            self.mrns[record.patient.id] = record.patient.mrn
            for part in _PARTS:
                for fact in getattr(record, part):
                    self.owners[part, fact.id] = record.patient.mrn
        self.names = {name for name, _ in self.people.values()}
        self.contents = contents(db)
        self.rows = rows(db)

    def confused(self, mrn: str, name: str, born: str) -> bool:
        """Whether one patient's number stands beside another's name or day of birth."""
        own = self.people.get(mrn)
        if own is None:
            return False
        others = {born for each, (_, born) in self.people.items() if each != mrn}
        return (name != own[0] and name in self.names) or (born != own[1] and born in others and name not in ("", None))


def _person(record: PatientRecord) -> tuple[str, str]:
    patient = record.patient
    return listed_name(patient.family_name, patient.given_name), str(patient.date_of_birth)


def contents(db: sqlite3.Connection) -> int:
    """A digest of every row of every table."""
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")]
    found = [[tuple(row) for row in db.execute(f"SELECT * FROM {name} NOT INDEXED")] for name in tables]
    return hash(repr(found))


def _look(path: Path, whole: Whole, say: Say) -> None:
    seen: dict[str, Any] = {
        "crashes": [], "mixed": [], "by": "nothing", "same": False, "changed": 0, "named": 0,
    }  # fmt: skip
    try:
        with guarded():
            db = open_clinic(path)
    except StoreUnavailable as unavailable:
        sentence(unavailable.code, unavailable.facts)
        say(json.dumps(seen | {"by": "opening"}))
        return
    try:
        seen["same"] = contents(db) == whole.contents
    except (sqlite3.Error, UnicodeDecodeError):
        seen["same"] = False
    for look in (_worklist, _search, _records, _board):
        _try(db, lambda look=look: seen["mixed"].extend(look(db, whole)), seen)  # type: ignore[misc]
    seen["by"] = _found_by(db, seen)
    _check_deeply(db, whole, seen)
    say(json.dumps(seen))


def _check_deeply(db: Connection, whole: Whole, seen: dict[str, Any]) -> None:
    """Whether the deep check names each row that reads otherwise, where the history itself is whole."""
    faults: list[str] = []
    _try(db, lambda: faults.extend(repairing.deep_check(db).faults), seen)
    try:
        now = rows(db)
        blank = any(history.every_chain_fault(db))
    except (sqlite3.Error, UnicodeDecodeError):
        return
    if not blank:
        changed = {key for key in now.keys() | whole.rows.keys() if now.get(key) != whole.rows.get(key)}
        seen["changed"], seen["named"] = len(changed), len(changed & rows_named(tuple(faults)))


def _try(db: Connection, look: Callable[[], None], seen: dict[str, Any]) -> None:
    """As the desk and the verbs look."""
    try:
        with doubting(db), guarded():
            look()
    except StoreUnavailable as unavailable:
        sentence(unavailable.code, unavailable.facts)
        seen.setdefault("said", unavailable.code)
    except Refused:
        seen.setdefault("refused", True)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = [f"{Path(each.filename).name}:{each.lineno}" for each in traceback.extract_tb(error.__traceback__)[-4:]]
        seen["crashes"].append(f"{type(error).__name__}: {str(error)[:60]} at {' '.join(where)} {last.name}")


def _found_by(db: Connection, seen: dict[str, Any]) -> str:
    """The first thing that notices: reading, the quick check, the check, or nothing."""
    if "said" in seen:
        return "reading"
    try:
        if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            return "the quick check"
    except sqlite3.Error:
        return "the quick check"
    before = len(seen["crashes"])
    fault: list[str] = []
    _try(db, lambda: fault.append(check(db).fault), seen)
    found = any(fault) or "said" in seen or len(seen["crashes"]) > before
    return "check" if found else "nothing"


def _worklist(db: Connection, whole: Whole) -> Iterator[str]:
    for row in worklist.listed(db, deeds.TODAY, policy.numbers(db)):
        if whole.confused(row.mrn, row.patient, str(row.date_of_birth)):
            yield f"worklist: {row.mrn} {row.patient} {row.date_of_birth}"
        if row.mrn in whole.people and whole.mrns.get(row.patient_id, row.mrn) != row.mrn:
            yield f"worklist: an item of another under {row.mrn}"


def _search(db: Connection, whole: Whole) -> Iterator[str]:
    for match in (*search.everyone(db), *search.find(db, "demo")):
        if whole.confused(match.mrn, match.patient, str(match.date_of_birth)):
            yield f"search: {match.mrn} {match.patient} {match.date_of_birth}"


def _records(db: Connection, whole: Whole) -> Iterator[str]:
    integrity.counts(db)
    for _ in records.every(db):
        pass
    for record in (_shown(db, each) for each in whole.mrns):
        if record is None:
            continue
        mrn = record.patient.mrn
        if whole.confused(mrn, *_person(record)):
            yield f"record: {mrn} {_person(record)}"
        for part in _PARTS:
            for fact in getattr(record, part):
                if mrn in whole.people and whole.owners.get((part, fact.id), mrn) != mrn:
                    yield f"record: {part} {fact.id} of another under {mrn}"


def _shown(db: Connection, patient_id: int) -> PatientRecord | None:
    """The record as the page of the patient shows it, None where it says that it cannot."""
    try:
        return records.record(db, patient_id)
    except (Refused, StoreUnavailable):
        return None


def _board(db: Connection, whole: Whole) -> Iterator[str]:
    columns = board.Board()
    columns.refresh(db, deeds.TODAY, policy.numbers(db))
    for spot in (spot for column in columns.columns.values() for spot in column):
        row = board.card(db, spot, deeds.TODAY).row
        if whole.confused(row.mrn, row.patient, str(row.date_of_birth)):
            yield f"board: {row.mrn} {row.patient}"
