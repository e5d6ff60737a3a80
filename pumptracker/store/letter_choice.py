"""The letters a clinic can choose from when it writes to a patient."""

from __future__ import annotations

import sqlite3

from pumptracker.domain.letter import Letter

_ACTIVE = "SELECT name, language, body FROM letter_templates WHERE active = 1 ORDER BY language <> ?, id"


def letters_for(db: sqlite3.Connection, language: str) -> list[Letter]:
    """The letters in use, those in the patient's language first."""
    return [
        Letter(name=row["name"], language=row["language"], body=row["body"]) for row in db.execute(_ACTIVE, (language,))
    ]
