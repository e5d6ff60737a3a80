"""Finding patients as somebody types: keys by prefix over names, birth, MRN, phone digits and serial."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.name import folded, listed_name
from pumptracker.domain.record import PatientRecord

_DIGITS = re.compile(r"\d")
_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A patient found, with two identifiers."""

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    date_of_birth: date | None
    stage: str
    phone: str

    @property
    def patient(self) -> str:
        """The name as lists show it."""
        return listed_name(self.family_name, self.given_name)


def _digits(text: str) -> str:
    return "".join(_DIGITS.findall(text))


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s,\-]+", folded(text).replace("'", "").replace("’", "")) if word]


def keys_of(record: PatientRecord) -> set[str]:
    """The keys a patient is found by."""
    patient = record.patient
    keys = {*_words(patient.family_name), *_words(patient.given_name), *_words(patient.preferred_name)}
    keys.add("".join(_words(patient.family_name)))
    keys |= {folded(patient.mrn), folded(patient.mrn).lstrip("0")}
    if patient.date_of_birth:
        keys |= _birth_keys(patient.date_of_birth)
    for phone in record.phones:
        digits = _digits(phone.number)
        keys |= {"#" + digits, "#" + digits[-10:], "#" + digits[-7:], "#" + digits[-4:]}
    keys |= {folded(pump.serial) for pump in record.pumps if pump.serial}
    return {key for key in keys if key.strip("#")}


def _birth_keys(born: date) -> set[str]:
    return {f"@{born:%Y%m%d}", f"@{born:%d%m%Y}", f"@{born:%m%d%Y}", f"@{born:%d%m%y}", f"@{born:%m%d%y}"}


def keep(db: sqlite3.Connection, patient_id: int, keys: set[str]) -> None:
    """Put these in the place of a patient's keys."""
    db.execute("DELETE FROM search_keys WHERE patient_id = ?", (patient_id,))
    db.executemany("INSERT INTO search_keys VALUES (?, ?)", [(key, patient_id) for key in sorted(keys)])


def _date_prefix(text: str) -> str | None:
    """A date as people write it, as the key of a birth: "27/7/72" is "270772"."""
    parts = re.findall(r"\d+", text)
    if len(parts) != 3 or re.search(r"[^\d\s/.\-]", text) or max(map(len, parts)) > 4:
        return None
    return "@" + "".join(part.zfill(2) for part in parts)


def _alternatives(text: str) -> Iterator[list[str]]:
    """The ways to read what was typed; each is a list of prefixes that must all be there."""
    words = _words(text)
    if words:
        yield words
        whole = folded(text)
        yield [whole]
        yield [whole.lstrip("0") or whole]
    digits = _digits(text)
    if digits and not re.search(r"[^\d\s()+./\-]", text):
        yield ["#" + digits]
        yield ["@" + digits]
    birth = _date_prefix(text.strip())
    if birth:
        yield [birth]


_ONE = "SELECT patient_id FROM search_keys WHERE key >= ? AND key < ?"
_PATIENT = f"""SELECT patients.id, mrn, family_name, given_name, date_of_birth,
  (SELECT stage FROM stage_entries WHERE patient_id = patients.id ORDER BY id DESC LIMIT 1) AS stage,
  (SELECT number FROM phones WHERE patient_id = patients.id ORDER BY preferred DESC, id LIMIT 1) AS phone
FROM patients WHERE patients.id IN (SELECT value FROM json_each(?)) LIMIT {_LIMIT}"""


def find(db: sqlite3.Connection, text: str) -> list[Found]:
    """Patients that what was typed may mean, by name; at most 200. Nothing typed finds nobody."""
    ids: set[int] = set()
    for prefixes in _alternatives(text):
        sets = [{row[0] for row in db.execute(_ONE, (each, each + "\U0010ffff"))} for each in prefixes]
        ids |= set.intersection(*sets)
    rows = db.execute(_PATIENT, (f"[{','.join(map(str, sorted(ids)))}]",))
    found = [
        Found(
            row["id"], row["mrn"], row["family_name"], row["given_name"],
            date.fromisoformat(row["date_of_birth"]) if row["date_of_birth"] else None, row["stage"],
            row["phone"] or "",
        )
        for row in rows
    ]  # fmt: skip
    return sorted(found, key=lambda each: (folded(each.family_name), folded(each.given_name), each.mrn))


def kept(db: sqlite3.Connection) -> dict[int, set[str]]:
    """Every patient's keys as they are kept."""
    keys: dict[int, set[str]] = {}
    for key, patient_id in db.execute("SELECT key, patient_id FROM search_keys"):
        keys.setdefault(patient_id, set()).add(key)
    return keys
