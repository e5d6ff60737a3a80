"""A dialog that stood open while another desk worked: it refuses in a sentence, and writes to nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from pumptracker.domain.record import Fill, Patient, Phone, Pump
from pumptracker.services import deciding, desk_work, merging, pathway, pumping, registering
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import past_visits, records
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.dialogs.patient_forms import NAMES
from pumptracker.ui.main_window import MainWindow
from pumptracker.words import tr

TODAY = date(2026, 11, 24)
BEN = {"by": "Ben", "today": TODAY}


def registered(db, mrn: str, stage: str = "long-term") -> int:
    who = Patient(
        id=0, mrn=mrn, family_name="Marsh", given_name="Zoë", date_of_birth=date(1970, 1, 1), address="1 High St",
    )  # fmt: skip
    phones = [Phone(id=0, number="312 555 0101", preferred=True)]
    return registering.register(db, who, phones=phones, stage=stage, entered_on=TODAY - timedelta(days=30), **BEN)


def with_pump(db, mrn: str) -> int:
    patient, day = registered(db, mrn), TODAY - timedelta(days=20)
    pump = Pump(id=0, model="SynchroMed II 8637-20", serial=f"S{mrn}", implanted_on=day)
    pumping.implant(db, patient, pump, **BEN)
    fill = Fill(
        id=0, pump_id=0, filled_on=day, volume_ml=Decimal(19), drugs="baclofen", concentration=Decimal(2000),
        daily_dose=Decimal(400),
    )  # fmt: skip
    pumping.refill(db, patient, fill, **BEN)
    desk_work.book(db, patient, "refill", on=TODAY, **BEN)
    return patient


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    particulars = dict.fromkeys(deciding.PARTICULARS, "St Luke 312 555 0100")
    deciding.describe_clinic(db, particulars, by="Ana")
    other = open_clinic(tmp_path / "clinic.db")
    window = MainWindow(db, lambda: TODAY, by="Ana")
    window.db, window.other = db, other
    qtbot.addWidget(window)
    window.show()
    yield window
    for dialog in opened(window):
        dialog.discard() if isinstance(dialog, FormDialog) else dialog.reject()
    assert check(db).fault == ""
    window.close()
    other.close()
    db.close()


def opened(desk) -> list[QDialog]:
    return [each for each in desk.findChildren(QDialog) if each.isVisible()]


def form(desk, patient: int, action: str) -> FormDialog:
    desk.open_patient(patient)
    desk.act(action)
    (dialog,) = opened(desk)
    assert isinstance(dialog, FormDialog)
    return dialog


def save(qtbot, dialog, **texts: str) -> str:
    """Type, save, and read what the dialog says."""
    for name, text in texts.items():
        entry = dialog.findChild(QWidget, "field_" + name)
        if isinstance(entry, QComboBox):
            entry.setCurrentIndex(entry.findData(text))
        elif isinstance(entry, QPlainTextEdit):
            entry.setPlainText(text)
        else:
            entry.setText(text)
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def actions(desk) -> int:
    return desk.db.execute("SELECT count(*) FROM actions").fetchone()[0]


FILLED = {"on_hand_until": "+9w", "due_on": "+3w", "printed_alarm_on": "+9w", "explant_reason": "x", "stops_on": "+9w",
          "daily_dose": "300", "outcome": "done", "kind": "refill", "visit_on": "+1w", "note": "x"}  # fmt: skip


@pytest.mark.parametrize("gone", ["merged", "undone"])
@pytest.mark.parametrize("action", [each for each in NAMES if each != "receive"])
def test_a_patient_who_is_gone_meanwhile_refuses_every_dialog(desk, qtbot, action, gone):
    kept = registered(desk.other, "K1")
    patient = registered(desk.other, "G1") if gone == "undone" else with_pump(desk.other, "G1")
    dialog = form(desk, patient, action)
    if action == "beeping":
        for each in ("name", "mrn"):
            dialog.findChild(QCheckBox, f"identifier_{each}").click()
    if gone == "merged":
        merging.merge(desk.other, kept, patient, **BEN)
    else:
        undo(desk.other, by="Ben")
    before = actions(desk)
    known = {name: text for name, text in FILLED.items() if dialog.findChild(QWidget, "field_" + name)}
    said = save(qtbot, dialog, **known)
    QApplication.processEvents()
    assert dialog.isVisible()
    assert actions(desk) == before
    if action not in (
        "stage",
        "implant",
        "outcome",
        "trial",
        "arrival",
        "letter",
    ):  # a field may be amiss first
        assert tr("no_such_patient") in said or tr("changed_meanwhile") in said


def test_a_refill_of_a_pump_that_was_replaced_meanwhile_is_not_recorded_of_the_new_one(desk, qtbot):
    patient = with_pump(desk.other, "P1")
    dialog = form(desk, patient, "refill")
    new = Pump(id=0, model="SynchroMed II 8637-40", serial="NEW", implanted_on=TODAY)
    pumping.replace_pump(desk.other, patient, new, reason="end of life", **BEN)
    assert tr("moved_on") in save(qtbot, dialog)
    assert len(records.record(desk.db, patient).fills) == 1


def test_a_move_from_a_stage_that_was_left_meanwhile_is_refused(desk, qtbot):
    patient = registered(desk.other, "P1", "evaluation")
    dialog = form(desk, patient, "stage")
    pathway.move(desk.other, patient, "trial", on=TODAY, **BEN)
    said = save(qtbot, dialog, stage="declined", reason="no wish")
    assert tr("moved_on") in said
    assert records.record(desk.db, patient).stage == "trial"


def test_particulars_that_another_desk_corrected_meanwhile_are_not_overwritten(desk, qtbot):
    patient = registered(desk.other, "P1")
    dialog = form(desk, patient, "edit")
    before = records.record(desk.other, patient)
    right = replace(before.patient, email="zoe@example.org")
    phones = [*before.phones, Phone(id=0, number="312 555 0199")]
    registering.correct(desk.other, right, phones=phones, **BEN)
    assert tr("changed_meanwhile") in save(qtbot, dialog, given_name="Zoe")
    now = records.record(desk.db, patient)
    assert (now.patient.email, len(now.phones)) == ("zoe@example.org", 2)


def test_a_fill_that_another_desk_corrected_meanwhile_is_not_overwritten(desk, qtbot):
    patient = with_pump(desk.other, "P1")
    desk.open_patient(patient)
    line = next(each for each in desk.patient.body.timeline.model.lines if each.table == "fills")
    desk.patient.correct(line)
    (dialog,) = opened(desk)
    (fill,) = records.record(desk.other, patient).fills
    pumping.correct_fill(desk.other, patient, replace(fill, daily_dose=Decimal(500)), **BEN)
    assert tr("changed_meanwhile") in save(qtbot, dialog, volume_ml="18", reason="misread")
    assert records.record(desk.db, patient).fills[0].daily_dose == 500


def test_a_visit_whose_outcome_another_desk_recorded_meanwhile_keeps_it(desk, qtbot):
    patient = with_pump(desk.other, "P1")
    dialog = form(desk, patient, "outcome")
    (visit,) = records.record(desk.other, patient).bookings
    desk_work.record_outcome(desk.other, visit.id, "no-show", **BEN)
    assert tr("changed_meanwhile") in save(qtbot, dialog, outcome="done")
    assert records.record(desk.db, patient).bookings[0].outcome == "no-show"


def test_a_call_may_be_logged_although_the_patient_moved_on(desk, qtbot):
    patient = registered(desk.other, "P1", "evaluation")
    dialog = form(desk, patient, "contact")
    pathway.move(desk.other, patient, "trial", on=TODAY, **BEN)
    save(qtbot, dialog)
    assert len(records.record(desk.db, patient).contacts) == 1


@pytest.mark.parametrize("which", ["kept", "other"])
def test_a_merge_of_one_who_is_gone_meanwhile_is_refused(desk, which):
    ids = {"kept": registered(desk.other, "K1"), "other": registered(desk.other, "G1")}
    third = registered(desk.other, "T1")
    desk.open_patient(ids["kept"])
    desk.act("merge")
    (dialog,) = opened(desk)
    dialog._compare(ids["other"])
    merging.merge(desk.other, third, ids[which], **BEN)
    before = actions(desk)
    dialog._merge()
    assert dialog.isVisible()
    assert actions(desk) == before
    assert tr("no_such_patient") in dialog.findChild(QLabel, "mergeRefusal").text()
    dialog._swap()
    dialog._choose_another()


def test_a_merge_that_would_do_other_than_was_shown_is_shown_anew(desk):
    kept, other = registered(desk.other, "K1"), registered(desk.other, "G1")
    desk.open_patient(kept)
    desk.act("merge")
    (dialog,) = opened(desk)
    dialog._compare(other)
    desk_work.book(desk.other, other, "follow_up", on=TODAY, **BEN)
    dialog._merge()
    assert dialog.isVisible()
    assert tr("merge_moved_on") in dialog.findChild(QLabel, "mergeRefusal").text()
    dialog._merge()
    assert not dialog.isVisible()
    assert len(records.record(desk.db, kept).bookings) == 1


def test_undo_of_another_that_was_asked_about_takes_back_no_later_one(desk):
    registered(desk.other, "K1")
    desk.undo()
    later = registered(desk.other, "L1")
    desk.undo()
    assert records.record(desk.db, later).patient.mrn == "L1"
    desk.undo()
    assert records.id_of_mrn(desk.db, "L1") is None
    assert records.id_of_mrn(desk.db, "K1") is not None


def test_a_past_visit_that_another_desk_closed_meanwhile_keeps_its_outcome(desk):
    patient = with_pump(desk.other, "P1")
    (visit,) = records.record(desk.other, patient).bookings
    (past,) = past_visits.without_outcome(desk.db, TODAY + timedelta(days=1))
    desk_work.record_outcome(desk.other, visit.id, "no-show", **BEN)
    desk.worklist.deeds.press("cancelled", None, past)
    assert tr("changed_meanwhile") in desk.bar.text()
    assert records.record(desk.db, patient).bookings[0].outcome == "no-show"


def test_an_event_that_went_over_to_another_by_a_merge_is_not_taken_out_of_them(desk):
    kept, patient = registered(desk.other, "K1"), registered(desk.other, "G1")
    desk_work.book(desk.other, patient, "follow_up", on=TODAY, **BEN)
    desk.open_patient(patient)
    line = next(each for each in desk.patient.body.timeline.model.lines if each.table == "bookings")
    merging.merge(desk.other, kept, patient, **BEN)
    desk.patient.take_out(line)
    assert tr("changed_meanwhile") in desk.bar.text()
    assert len(records.record(desk.db, kept).bookings) == 1
