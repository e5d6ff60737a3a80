"""The demo clinic shows every kind and status, is openly fictional, and is proved like any other."""

from __future__ import annotations

from datetime import date

import pytest

from pumptracker.domain.due_item import KINDS
from pumptracker.domain.status import STATUSES
from pumptracker.services.checking import check
from pumptracker.services.demo import PATIENTS, build
from pumptracker.store import policy, worklist
from pumptracker.store.connection import open_or_make


@pytest.mark.parametrize("today", [date(2026, 11, 24), date(2028, 2, 29)])
def test_the_demo_clinic_has_every_kind_and_status(tmp_path, today):
    db = open_or_make(tmp_path / "clinic.db")
    build(db, today)
    rows = worklist.listed(db, today, policy.numbers(db))
    assert {row.item.kind for row in rows} == set(KINDS)
    assert {row.status for row in rows} == set(STATUSES)
    assert all(row.patient.startswith("Demo-") and " 555 01" in row.phone for row in rows)
    found = check(db)
    assert (found.fault, found.patients) == ("", PATIENTS)
    db.close()
