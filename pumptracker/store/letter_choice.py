"""The letters a clinic can choose from when it writes to a patient."""

from __future__ import annotations

import sqlite3

from pumptracker.domain.letter import Letter
from pumptracker.store.codec import read

_ACTIVE = """SELECT name, language, body, kind FROM letter_templates
WHERE active = 1 AND (? = '' OR kind = ?) ORDER BY language <> ?, kind <> 'letter', id"""


def letters_for(db: sqlite3.Connection, language: str, kind: str = "") -> list[Letter]:
    """The texts of one kind in use ("" for every kind), those in the patient's language first."""
    return [read(Letter, row) for row in db.execute(_ACTIVE, (kind, kind, language))]
