"""The page keeps its widgets from patient to patient: nothing of the one before may be left on it."""

from __future__ import annotations

import random
from datetime import date

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from pumptracker.services import demo
from pumptracker.services.writing import action
from pumptracker.store.connection import open_or_make
from pumptracker.ui.patient.page import PatientPage
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from tests.test_random_clinics import Dice, add_patient
from tests.ui.test_patient_page import shown

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """Patients in every stage, and some with facts that no clinic would have."""
    db = open_or_make(tmp_path_factory.mktemp("clinic") / "clinic.db")
    demo.build(db, TODAY, patients=32)
    dice = Dice(11)
    with action(db, "draw_facts", by="dice"):
        for number in range(24):
            add_patient(db, dice, 1000 + number)
    yield Session(db, lambda: TODAY, "Ana")
    db.close()


def page_of(qtbot, session: Session, patient_id: int) -> PatientPage:
    page = PatientPage(session, Preferences())
    qtbot.addWidget(page)
    page.resize(1280, 700)
    page.show_patient(patient_id)
    page.show()
    settle()
    return page


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def named(page: PatientPage) -> list[str]:
    """What can be found by name, and where Tab stops."""
    names = [each.objectName() for each in page.findChildren(object) if each.objectName().startswith(("act_", "next_"))]
    return sorted(names) + [each.objectName() for each in (*page.header.stops(), *page.body.stops())]


def painted(page: PatientPage) -> QImage:
    """The page without the frame of the keyboard's place."""
    keys = page.focusWidget()
    if keys is not None:
        keys.clearFocus()
    settle()
    return page.grab().toImage()


@pytest.mark.parametrize("seed", [0, 1, pytest.param(2, marks=pytest.mark.long)])
def test_a_page_that_showed_many_patients_shows_the_next_as_a_new_page_does(qtbot, session, seed):
    patients = [row[0] for row in session._db.execute("SELECT id FROM patients ORDER BY id")]
    dice = random.Random(seed)
    kept = page_of(qtbot, session, dice.choice(patients))
    for patient_id in dice.sample(patients, 20):
        kept.show_patient(patient_id)
        settle()
        fresh = page_of(qtbot, session, patient_id)
        assert shown(kept) == shown(fresh)
        assert named(kept) == named(fresh)
        assert painted(kept) == painted(fresh)
        fresh.close()
