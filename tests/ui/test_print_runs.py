"""Printing at the desk: what is chosen, who is left out, a run that is stopped, and who may appear on any output."""

from __future__ import annotations

import os
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPlainTextEdit, QPushButton

from pumptracker.domain.calendar import Closure
from pumptracker.domain.recall import Recall
from pumptracker.domain.record import Absence, Fill, Patient, Phone, Pump
from pumptracker.domain.refused import Refused
from pumptracker.formats.device_sheet import device_sheet
from pumptracker.formats.recall_sheet import recall_sheet
from pumptracker.formats.safe_csv import csv_bytes
from pumptracker.services import (
    closing,
    deciding,
    desk_work,
    letter_fields,
    lettering,
    pathway,
    pumping,
    registering,
    undoing,
)
from pumptracker.services.checking import check
from pumptracker.services.progress import Cancelled, watching
from pumptracker.store import orders, policy, recalls, records
from pumptracker.store.connection import open_or_make
from pumptracker.store.letter_choice import letters_for
from pumptracker.store.listing import Wanted
from pumptracker.store.settings import numbers
from pumptracker.ui.closing.sheets import call_list, order_list
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.printing import what
from pumptracker.ui.printing.calendar_sheet import calendar_sheet
from pumptracker.ui.printing.made import PRINTED, LabelPlan, written
from pumptracker.ui.printing.print_dialog import PrintDialog
from pumptracker.ui.printing.what import Offer, Order
from pumptracker.ui.printing.worklist_offer import worklist_offer
from pumptracker.words import tr
from tests.ui.printed import flat, pdf_pages

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
CLINIC = {
    "clinic_name": "Demo clinic", "discreet_name": "Demo clinic", "clinic_phone": "312 555 0100",
    "emergency_number": "911", "letterhead": "1 Demo Road",
}  # fmt: skip


@pytest.fixture
def db(tmp_path, qapp):
    opened = open_or_make(tmp_path / "clinic.db")
    deciding.describe_clinic(opened, CLINIC, by="Ana")
    yield opened
    assert check(opened).fault == ""
    opened.close()


def patient(
    db, name: str, stage: str = "evaluation", *, language: str = "en", address: str = "1 Demo St", **who
) -> int:
    told = Patient(id=0, mrn=name, family_name=name, given_name="Demo", address=address, language=language,
                   date_of_birth=date(1960, 2, 29), **who)  # fmt: skip
    phones = [Phone(id=0, number="312 555 0142", preferred=True)]
    return registering.register(db, told, phones=phones, stage=stage, entered_on=TODAY - timedelta(days=50), **NOW)


def with_pump(db, name: str, **who) -> int:
    made = patient(db, name, "long-term", **who)
    implanted_on = TODAY - timedelta(days=700)
    model, reservoir = "SynchroMed II 8637-20", Decimal(20)
    pump = Pump(id=0, model=model, serial=f"S-{name}", reservoir_ml=reservoir, implanted_on=implanted_on)
    pumping.implant(db, made, pump, **NOW)
    return made


def chosen(db, name: str, language: str = "en"):
    return next(each for each in letters_for(db, language) if each.name == name)


def order(db, ids, name: str = "Reminder", *, log: bool = True) -> Order:
    return Order(offer=Offer(selected=tuple(ids)), what="0", letter=chosen(db, name), log=log)


def sent(db) -> int:
    return db.execute("SELECT count(*) FROM contacts WHERE channel = 'letter'").fetchone()[0]


# runs ---------------------------------------------------------------------------------------------


def test_a_run_is_one_file_and_one_action_that_one_undo_takes_back(db, tmp_path):
    ids = [patient(db, f"Fir{n:03}", language="es" if n % 2 else "en") for n in range(40)]
    wish = order(db, ids)
    ready = what.prepare(db, wish, **NOW)
    assert what.write(db, wish, ready, str(tmp_path / "run.pdf"), **NOW) == 40
    pages = pdf_pages(tmp_path / "run.pdf")
    assert len(pages) == 40
    assert all(f"Fir{n:03}" in page for n, page in enumerate(pages))
    assert "Dear Demo Fir000" in pages[0]
    assert "Estimado/a Demo Fir001" in pages[1]
    assert sent(db) == 40
    undoing.undo(db, by="Ana")
    assert sent(db) == 0


@pytest.mark.parametrize("stop_at", range(0, 2000, 97))
def test_a_run_stopped_at_any_moment_leaves_no_file_and_no_contact(db, tmp_path, stop_at):
    ids = [patient(db, f"Fir{n:03}") for n in range(6)]
    wish = order(db, ids)
    told = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal told
        told += 1
        if told > stop_at % 40:
            raise Cancelled

    try:
        with watching(stop):
            ready = what.prepare(db, wish, **NOW)
            what.write(db, wish, ready, str(tmp_path / "run.pdf"), **NOW)
    except Cancelled:
        assert sent(db) == 0
        assert not [name for name in os.listdir(tmp_path) if "run" in name]
    else:
        assert sent(db) == 6
        assert [name for name in os.listdir(tmp_path) if "run" in name] == ["run.pdf"]


def test_a_run_to_a_place_that_cannot_be_written_logs_nothing(db, tmp_path):
    wish = order(db, [patient(db, "Fir")])
    ready = what.prepare(db, wish, **NOW)
    with pytest.raises(Refused, match="letter_not_written"):
        what.write(db, wish, ready, str(tmp_path / "no such folder" / "run.pdf"), **NOW)
    assert sent(db) == 0


def test_one_who_died_between_merging_and_logging_stops_the_run_and_leaves_no_file(db, tmp_path):
    ids = [patient(db, f"Fir{n}") for n in range(3)]
    wish = order(db, ids)
    ready = what.prepare(db, wish, **NOW)
    pathway.move(db, ids[1], "deceased", on=TODAY, reason="told by the family", **NOW)
    with pytest.raises(Refused, match="letter_deceased"):
        what.write(db, wish, ready, str(tmp_path / "run.pdf"), **NOW)
    assert sent(db) == 0
    assert not (tmp_path / "run.pdf").exists()


def test_cards_and_labels_are_no_contacts_and_are_not_logged(db, tmp_path):
    wish = order(db, [patient(db, "Fir")], "Address label")
    ready = what.prepare(db, wish, **NOW)
    assert what.write(db, wish, ready, str(tmp_path / "labels.pdf"), **NOW) == 0
    assert pdf_pages(tmp_path / "labels.pdf") == ["Demo Fir 1 Demo St"]
    assert sent(db) == 0


def test_a_wallet_card_has_every_field_of_a_discharge_sheet(db):
    made = with_pump(db, "Fir")
    record = records.record(db, made)
    fill = Fill(
        id=0, pump_id=record.pumps[0].id, filled_on=TODAY - timedelta(days=10), volume_ml=Decimal(20), drugs="baclofen",
        concentration=Decimal(2000), daily_dose=Decimal(300),
    )  # fmt: skip
    pumping.refill(db, made, fill, printed_alarm_on=date(2027, 3, 1), **NOW)
    desk_work.book(db, made, "refill", on=date(2027, 2, 1), at="9:30", **NOW)
    (card,), refused = lettering.write_to_many(db, [made], chosen(db, "Wallet card"), TODAY)
    assert refused == []
    for part in ("SynchroMed II 8637-20", "S-Fir", "20 mL", "baclofen, 2000 mcg/mL", "300 mcg/day", "1 March 2027",
                 "Monday, 1 February 2027 at 09:30", "911", "29 February 1960"):  # fmt: skip
        assert part in card.text, part


def test_a_card_without_a_refill_date_is_refused_by_the_name_of_what_is_missing(db):
    (_,) = refused = lettering.write_to_many(db, [with_pump(db, "Fir")], chosen(db, "Wallet card"), TODAY)[1]
    assert "Drugs in the pump" in str(refused[0].refusal.facts["name"])


def test_an_envelope_of_a_clinic_whose_name_tells_is_refused_until_it_has_a_discreet_one(db):
    fir = patient(db, "Fir")
    deciding.describe_clinic(db, CLINIC | {"clinic_name": "Demo Pain Clinic", "discreet_name": ""}, by="Ana")
    _, (refused,) = lettering.write_to_many(db, [fir], chosen(db, "Envelope"), TODAY)
    assert refused.refusal.code == "telling_word"
    deciding.describe_clinic(db, CLINIC | {"clinic_name": "Demo Pain Clinic"}, by="Ana")
    (envelope,), _ = lettering.write_to_many(db, [fir], chosen(db, "Envelope"), TODAY)
    assert "Pain" not in envelope.text


# who may appear -----------------------------------------------------------------------------------


@pytest.fixture
def crowd(db) -> dict[str, int]:
    """One of each: on the pathway, unwilling, dead, left, in transfer, confirmed away."""
    ids = {name: with_pump(db, name) for name in ("Willing", "Unwilling", "Dead", "Moving", "Away")}
    ids["Left"] = patient(db, "Left")
    unwilling = records.record(db, ids["Unwilling"]).patient
    registering.correct(db, Patient(**{**_fields(unwilling), "do_not_contact": True}), phones=(), **NOW)
    pathway.move(db, ids["Dead"], "deceased", on=TODAY, reason="told by the family", **NOW)
    pathway.move(db, ids["Left"], "declined", on=TODAY, reason="chose not to", **NOW)
    for name in ("Moving", "Away"):
        pathway.transfer(db, ids[name], on=TODAY, clinic="Demo clinic B", first_visit_on=None, **NOW)
    pathway.confirm_transfer(db, ids["Away"], on=TODAY, **NOW)
    return ids


def _fields(who: Patient) -> dict[str, object]:
    return {name: getattr(who, name) for name in Patient.__dataclass_fields__}


def test_no_letter_card_or_label_ever_goes_to_one_who_may_not_get_it(db, crowd):
    for letter in letters_for(db, "en"):
        if letter.kind not in PRINTED:
            continue
        found = written(db, list(crowd.values()), letter, LabelPlan(), **NOW)
        got = {each.patient_id for each in found.written}
        left_out = {each.record.patient.family_name: each.refusal.code for each in found.refused}
        if letter.kind == "packet":
            assert left_out["Dead"] == "letter_deceased"
            assert crowd["Dead"] not in got
            continue
        assert got <= {crowd["Willing"]}, letter.name
        assert {name: code for name, code in left_out.items() if name != "Willing"} == {
            "Unwilling": "letter_do_not_contact", "Dead": "letter_deceased", "Left": "letter_left",
            "Moving": "letter_transferred", "Away": "letter_transferred",
        }  # fmt: skip


def test_every_list_and_paper_shows_those_on_the_pathway_and_nobody_else(db, crowd):
    offer = worklist_offer(Wanted(), "", ["status", "patient"], (), 3)
    prints = {
        "list": what.prepare(db, Order(offer=offer, what="list"), **NOW),
        "fallback": what.prepare(db, Order(offer=offer, what="fallback"), **NOW),
    }
    for name, ready in prints.items():
        said = flat(ready.laid)
        assert all(who in said for who in ("Willing", "Unwilling", "Moving")), name
        assert not any(who in said for who in ("Dead", "Away", "Left")), name
    assert offer.everyone is not None
    assert set(offer.everyone(db, TODAY)) == {crowd[name] for name in ("Willing", "Unwilling", "Moving")}


def test_every_other_output_never_shows_the_dead_and_shows_nobody_of_another_clinics_where_work_is_listed(db, crowd):
    closure = Closure(date(2026, 12, 3), date(2027, 3, 1))
    for name in ("Willing", "Unwilling"):
        desk_work.book(db, crowd[name], "follow_up", on=date(2026, 12, 3), **NOW)
    recall = Recall(name="Demo notice", model="SynchroMed II", opened_on=TODAY)
    offer = worklist_offer(Wanted(), "", ["status", "patient"], (), 3)
    assert offer.sheet is not None
    work = {
        "worklist": offer.sheet(db, TODAY),
        "calendar": calendar_sheet(db, TODAY, first=TODAY, last=date(2027, 12, 31), period=""),
        "call list": call_list(closing.planned(db, closure, today=TODAY), TODAY),
        "orders": order_list(orders.every(db, TODAY, numbers(db)), policy.calendar(db), TODAY),
    }
    about_devices = {
        "recall": recall_sheet(recall, recalls.listed(db, recall)),
        "devices": device_sheet(recalls.devices(db), of=6),
    }
    said = {name: csv_bytes(sheet).decode("utf-8-sig") for name, sheet in (work | about_devices).items()}
    for name, text in said.items():
        assert "Dead" not in text, name
        assert "Left" not in text, name
    for name in work:
        assert "Away" not in said[name], name
    assert all(name in said["recall"] for name in ("Willing", "Unwilling", "Moving", "Away"))
    assert "Unwilling" in said["call list"]
    assert tr("call_do_not_contact") in said["call list"]


def test_the_paper_for_fourteen_days_has_all_that_a_call_needs(db, crowd):
    desk_work.book(db, crowd["Willing"], "refill", on=date(2026, 12, 1), at="9:30", **NOW)
    desk_work.record_absence(db, crowd["Willing"], Absence(id=0, kind="travel", first_on=TODAY), **NOW)
    deciding.close(db, first_on=date(2026, 12, 3), last_on=date(2026, 12, 4), reason="storm", by="Ana")
    said = flat(what.prepare(db, Order(offer=Offer(), what="fallback"), **NOW).laid)
    for part in ("312 555 0100", "911", "Closed Thu 3 Dec to Fri 4 Dec · storm", "Tue 1 Dec", "09:30", "Willing, Demo",
                 "29 Feb 1960 · MRN Willing", "312 555 0142", "SynchroMed II 8637-20", "S-Willing",
                 "Asked not to be contacted", "Put a clinician on the line now", "Trouble breathing",
                 "Outcome ____"):  # fmt: skip
        assert part in said, part


# at the desk --------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot, db):
    for number in range(3):
        patient(db, f"Fir{number}")
    patient(db, "Unwilling", do_not_contact=True)
    made = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def printing(qtbot) -> PrintDialog:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PrintDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    return dialog


def choose(dialog: PrintDialog, field: str, words: str) -> None:
    box = dialog._inputs[field]
    assert isinstance(box, QComboBox)
    found = box.findText(words, Qt.MatchFlag.MatchContains)
    assert found >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(found)


def test_the_list_is_printed_by_keys_as_it_is_filtered(window, qtbot, tmp_path):
    dialog = printing(qtbot)
    dialog.save_pdf(str(tmp_path / "list.pdf"))
    (text,) = pdf_pages(tmp_path / "list.pdf")
    assert "4 patients · everyone on the pathway" in text
    assert "CONFIDENTIAL · printed 24 Nov 2026 by Ana · Demo clinic" in text
    assert "Page 1 of 1" in text
    assert all(f"Fir{n}" in text for n in range(3))


def test_who_gets_none_is_named_before_the_others_are_written(window, qtbot, tmp_path):
    dialog = printing(qtbot)
    choose(dialog, "print_what", "Reminder")
    choose(dialog, "print_whom", "All 4")
    dialog.attempt(dialog.show_preview)
    left_out = dialog.findChild(QPlainTextEdit, "leftOut")
    assert left_out.isVisible()
    assert "Unwilling, Demo (Unwilling): The patient asked not to be contacted" in left_out.toPlainText()
    assert dialog.findChild(QPushButton, "dialogSave").text() == "Write the other 3"
    dialog.save_pdf(str(tmp_path / "run.pdf"))
    assert len(pdf_pages(tmp_path / "run.pdf")) == 3
    assert sent(window.session._db) == 3
    assert not dialog.isVisible()
    assert "Written: 3. Logged as sent." in window.bar.findChild(QLabel).text()


def test_another_choice_takes_back_what_was_said_of_the_last(window, qtbot):
    dialog = printing(qtbot)
    choose(dialog, "print_what", "Reminder")
    choose(dialog, "print_whom", "All 4")
    dialog.attempt(dialog.show_preview)
    choose(dialog, "print_what", "list")
    assert not dialog.findChild(QPlainTextEdit, "leftOut").isVisible()
    assert dialog.findChild(QPushButton, "dialogSave").text() == "Save as PDF…"


def test_the_preview_turns_pages_by_key_and_says_what_stands_there(window, qtbot):
    dialog = printing(qtbot)
    choose(dialog, "print_what", "14 days")
    dialog.attempt(dialog.show_preview)
    preview = dialog.findChild(QDialog, "printPreview")
    qtbot.waitUntil(preview.isActiveWindow)
    page = preview.findChild(QLabel, "previewPage")
    assert "Without the computer" in page.accessibleDescription()
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert "Written down while the computer was off" in page.accessibleDescription()
    width = page.minimumWidth()
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert page.minimumWidth() > width


def test_a_wrong_label_position_is_said_at_its_field(window, qtbot):
    dialog = printing(qtbot)
    choose(dialog, "print_what", "Address label")
    dialog._inputs["label_start"].setText("31")
    dialog.attempt(dialog.show_preview)
    assert "a number from 1 to 30" in dialog.findChild(QLabel, "error_label_start").text()
    dialog._inputs["label_start"].setText("30")
    dialog._inputs["label_down"].setText("99")
    dialog.attempt(dialog.show_preview)
    assert "from -10 to 10 mm" in dialog.findChild(QLabel, "error_label_down").text()


def test_the_speaker_of_a_run_is_read_once_and_knows_the_clinic(db):
    assert letter_fields.speaker(db, TODAY).clinic["clinic_phone"] == "312 555 0100"
