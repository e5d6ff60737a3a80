"""Clinics of any size to measure on: openly invented patients with ten refills each, the same at every build."""

from __future__ import annotations

import csv
import hashlib
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from pumptracker.formats.register_csv import COLUMNS, RegisterRow
from pumptracker.services.importing import import_rows
from pumptracker.store import order, policy
from pumptracker.store.connection import VERSION, open_or_make

TODAY = date(2026, 11, 24)
REFILLS = 10
CACHE = Path("build/bench")
_AT_A_TIME = 1_000
_SYLLABLES = tuple("ba ce di fo gu ha le mi no pu ra sé te vo xa yu za kó lu ñe".split())  # noqa: SIM905 - shorter
_GIVEN = ("Ana", "Zoë", "Björn", "Chidi", "Dolores", "Łucja", "Noor", "Óscar", "Priya", "Wei", "Demo", "Example")
_DRUGS = (
    ("baclofen", "2000", "mcg/mL", (90, 900), "mcg/day"), ("morphine", "20", "mg/mL", (1, 9), "mg/day"),
    ("ziconotide", "25", "mcg/mL", (1, 6), "mcg/day"), ("hydromorphone", "10", "mg/mL", (1, 5), "mg/day"),
    ("morphine + clonidine", "20", "mg/mL", (1, 6), "mg/day"),
)  # fmt: skip
_MODELS = (("SynchroMed II 8637-20", "20"), ("SynchroMed II 8637-40", "40"), ("Prometra II 16827", "40"))
_WITHOUT_PUMP = ("evaluation", "trial", "implantation", "declined")


def clinic(patients: int, *, say: Callable[[str], None] = print) -> Path:
    """The folder of a clinic with so many patients, built where it is not there yet; never to be written to."""
    folder = CACHE / f"clinic-{patients}-{_fingerprint()}"
    if not folder.exists():
        draft = CACHE / f"draft-{patients}"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        _build(draft, patients, say)
        draft.rename(folder)
    return folder


def _fingerprint() -> str:
    return hashlib.sha256(Path(__file__).read_bytes() + str(VERSION).encode()).hexdigest()[:8]


def _build(folder: Path, patients: int, say: Callable[[str], None]) -> None:
    db = open_or_make(folder / "clinic.db")
    for first in range(0, patients, _AT_A_TIME):
        numbers = range(first, min(first + _AT_A_TIME, patients))
        cells = [row for number in numbers for row in history(number)]
        report = import_rows(db, [RegisterRow(line, row) for line, row in enumerate(cells)], by="bench", today=TODAY)
        refused = next((row for row in report.rows if row.refusal), None)
        assert refused is None, f"{refused}"
        say(f"a clinic of {patients:,}: {numbers[-1] + 1:,} patients")
    order.bring_up(db, TODAY, policy.numbers(db))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def history(number: int) -> list[dict[str, str]]:
    """The rows of one patient, one for each refill, the latest first; one row where there is no pump."""
    last = latest(number)
    if not last["last_fill_on"]:
        return [last]
    filled, months = date.fromisoformat(last["last_fill_on"]), 1 + number % 3
    days = [filled - timedelta(days=30 * months * back + back % 3) for back in range(REFILLS)]
    return [{**last, "last_fill_on": day.isoformat(), "printed_alarm_on": ""} for day in days]


def latest(number: int) -> dict[str, str]:
    """What a register says of one patient now."""
    dice = Random(number)
    row = dict.fromkeys(COLUMNS, "") | {
        "mrn": f"{number:06}", "family_name": _family(dice), "given_name": dice.choice(_GIVEN), "language": "en",
        "date_of_birth": (date(1930, 1, 1) + timedelta(days=dice.randrange(28_000))).isoformat(),
        "phone": f"{201 + number % 700} 555 01{number // 700 % 100:02}", "stage": "long-term",
        "stage_since": (TODAY - timedelta(days=dice.randrange(40, 900))).isoformat(),
    }  # fmt: skip
    if number % 12 == 0:
        return row | {"stage": dice.choice(_WITHOUT_PUMP)}
    (drugs, strength, unit, doses, dose_unit), (model, volume) = dice.choice(_DRUGS), dice.choice(_MODELS)
    visit = TODAY + timedelta(days=dice.randrange(1, 40)) if number % 5 == 0 else None
    return row | {
        "pump_model": model, "pump_serial": f"NGP{number:06}H", "implanted_on": "2020-03-02", "reservoir_ml": volume,
        "drugs": drugs, "concentration": strength, "concentration_unit": unit, "dose_unit": dose_unit,
        "daily_dose": str(dice.randint(*doses)), "fill_ml": volume,
        "last_fill_on": (TODAY - timedelta(days=dice.randrange(1, 70))).isoformat(),
        "next_visit_on": visit.isoformat() if visit else "", "next_visit_for": "refill" if visit else "",
    }  # fmt: skip


def _family(dice: Random) -> str:
    name = "".join(dice.choice(_SYLLABLES) for _ in range(dice.randint(2, 4))).capitalize()
    return f"{name}-{dice.choice(_SYLLABLES).capitalize()}mann" if dice.random() < 0.1 else name


def write_csv(path: Path, patients: int) -> Path:
    """A register of so many patients, a row each."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(map(latest, range(patients)))
    return path


def searches(patients: int, count: int) -> Iterator[str]:
    """What somebody at the desk types to find one of them, in every usual way; now and then nobody is found."""
    dice = Random(count)
    for turn in range(count):
        who = latest(dice.randrange(patients))
        born = who["date_of_birth"]
        ways = (
            who["family_name"], f"{who['family_name']} {who['given_name']}",
            f"{who['given_name']} {who['family_name']}",
            who["mrn"], who["phone"], f"{born[5:7]}/{born[8:]}/{born[:4]}", who["pump_serial"] or "NGP", born,
            f"{who['family_name'][:3]} {born[:4]}", "nobody at all",
        )  # fmt: skip
        yield ways[turn % len(ways)]
