"""Registers of any size, the same ones every time: built as a clinic would import them, kept in build/bench."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

from pumptracker.formats.register_csv import COLUMNS, RegisterRow
from pumptracker.paths import DATABASE
from pumptracker.services.importing import import_rows
from pumptracker.store import connection, migrations, order, tables
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection, open_or_make
from tests.bench import names

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / "build" / "bench"
TODAY = date(2026, 11, 24)
REFILLS = 10
_AT_ONCE = 2_000
"""Patients imported in one action; all their rows are in it."""

_STAGES = ("long-term",) * 16 + ("post-procedure", "evaluation", "trial", "transferred")
_WITHOUT_PUMP = ("evaluation", "trial")
_DRUGS = (
    ("baclofen", "2000", "mcg/mL", 240, 420, "mcg/day"),
    ("baclofen", "2000", "mcg/mL", 300, 600, "mcg/day"),
    ("morphine", "20", "mg/mL", 2, 5, "mg/day"),
    ("morphine + clonidine", "20", "mg/mL", 2, 5, "mg/day"),
    ("hydromorphone", "10", "mg/mL", 1, 2, "mg/day"),
)  # fmt: skip


def rows_of(number: int) -> Iterator[dict[str, str]]:
    """The cells of one patient: the row that speaks, then a row for each earlier refill."""
    random = Random(number)
    stage = random.choice(_STAGES)
    cells = dict.fromkeys(COLUMNS, "") | {
        "mrn": f"B{number:06}", "family_name": names.family(random), "given_name": names.given(random),
        "date_of_birth": str(date(1936, 1, 1) + timedelta(days=random.randrange(23_000))),
        "phone": names.phone(number), "language": random.choice(("en", "en", "en", "es")),
        "stage": stage, "stage_since": str(TODAY - timedelta(days=random.randrange(2, 60))),
    }  # fmt: skip
    if stage in _WITHOUT_PUMP:
        yield cells
        return
    cells |= _pump(random, number)
    last, filling = TODAY - timedelta(days=random.randrange(2, 70)), _filling(random)
    yield cells | filling | _booked(random) | {"last_fill_on": str(last)}
    for _ in range(REFILLS - 1):
        last -= timedelta(days=random.randrange(50, 75))
        yield {"mrn": cells["mrn"]} | filling | {"last_fill_on": str(last)}


def _pump(random: Random, number: int) -> dict[str, str]:
    return {
        "pump_model": "SynchroMed II 8637-20", "pump_serial": f"NGP{number:06}", "reservoir_ml": "20",
        "alarm_volume_ml": "2", "implanted_on": str(date(2022, 1, 3) + timedelta(days=random.randrange(700))),
    }  # fmt: skip


def _filling(random: Random) -> dict[str, str]:
    drugs, concentration, unit, least, most, dose_unit = random.choice(_DRUGS)
    return {
        "drugs": drugs, "concentration": concentration, "concentration_unit": unit, "dose_unit": dose_unit,
        "daily_dose": str(random.randint(least, most)), "fill_ml": "20",
    }  # fmt: skip


def _booked(random: Random) -> dict[str, str]:
    if random.random() < 0.6:
        return {}
    return {"next_visit_on": str(TODAY + timedelta(days=random.randrange(-5, 90))), "next_visit_for": "refill"}


def register(numbers: range) -> list[RegisterRow]:
    """The rows of these patients, as the import takes them."""
    cells = [each for number in numbers for each in rows_of(number)]
    return [RegisterRow(line, each) for line, each in enumerate(cells, 2)]


def fingerprint() -> str:
    """What the kept registers depend on: the schema, and how they are made."""
    sources = (Path(migrations.__file__), Path(tables.__file__), Path(__file__), Path(names.__file__))
    parts = [str(connection.VERSION).encode(), *(path.read_bytes() for path in sources)]
    return hashlib.sha256(b"".join(parts)).hexdigest()[:10]


def clinic(patients: int, tell: Callable[[str], None], cache: Path = CACHE) -> Path:
    """The folder of a clinic of so many patients, built where it is not kept yet."""
    folder = cache / f"clinic-{patients}-{fingerprint()}"
    if not (folder / DATABASE).exists():
        for old in cache.glob(f"clinic-{patients}-*"):
            shutil.rmtree(old)
        draft = cache / f"draft-{patients}"
        shutil.rmtree(draft, ignore_errors=True)
        with closing(open_or_make(draft / DATABASE)) as db:
            _fill(db, patients, tell)
        draft.rename(folder)
    return folder


def _fill(db: Connection, patients: int, tell: Callable[[str], None]) -> None:
    for first in range(0, patients, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, patients))
        report = import_rows(db, register(numbers), by="bench", today=TODAY)
        refused = next((row for row in report.rows if row.refusal), None)
        if refused is not None:
            raise ValueError(f"line {refused.line}, {refused.mrn}, {refused.column}: {refused.refusal!r}")
        tell(f"building the register of {patients:,} patients: {numbers.stop / patients:.0%}")
    order.bring_up(db, TODAY, policies.numbers(db))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def copy(folder: Path, to: Path) -> Path:
    """A copy of a clinic, to write into."""
    to.mkdir(parents=True)
    shutil.copyfile(folder / DATABASE, to / DATABASE)
    return to
