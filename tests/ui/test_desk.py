"""Stories at the desk, with keys and clicks, read back from the database."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTableView, QTextBrowser

import pumptracker
from pumptracker.domain.due_item import KINDS
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import EXITS, STAGES
from pumptracker.formats.article import fitting, read_article, read_articles
from pumptracker.paths import resources
from pumptracker.services.checking import check
from pumptracker.services.desk_work import OUTCOMES
from pumptracker.services.importing import import_register
from pumptracker.store import records
from pumptracker.store.connection import open_or_make
from pumptracker.store.undo import last_action
from pumptracker.ui.dialogs.contact_form import OUTCOMES as CONTACTS
from pumptracker.ui.dialogs.dates import read_date
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.dialogs.patient_forms import NAMES
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.patient.header import GROUPS
from pumptracker.words import SENTENCES, TABLES
from tests.test_register import REGISTER, pump_row, write

TODAY = date(2026, 11, 24)


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    window = MainWindow(db, lambda: TODAY, by="Ana")
    window.db = db
    qtbot.addWidget(window)
    window.show()
    yield window
    assert check(db).fault == ""
    window.close()
    db.close()


def form(desk) -> FormDialog:
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def fill_in(qtbot, dialog, **texts: str) -> None:
    for name, text in texts.items():
        entry = dialog.findChild(QLineEdit, "field_" + name)
        entry.clear()
        qtbot.keyClicks(entry, text)
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)


def error(dialog, name: str) -> str:
    return dialog.findChild(QLabel, "error_" + name).text()


def open_patient(desk, mrn: str) -> int:
    patient = records.id_of_mrn(desk.db, mrn)
    desk.open_patient(patient)
    return patient


def test_search_by_keys_alone_opens_the_patient(desk, qtbot):
    box = desk.findChild(QLineEdit, "patientSearch")
    qtbot.keyClicks(box, "29/2/1960")
    here = [row for row in REGISTER if row["stage"] in (*STAGES, "transferred")]
    assert desk.findChild(QTableView, "patientsView").model().rowCount() == len(here)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.keyClicks(box, "S006")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert any("MRN 006" in label.text() for label in desk.patient.findChildren(QLabel))


def test_a_refill_typed_at_the_desk_is_in_the_database_and_undone_by_one_key(desk, qtbot):
    patient = open_patient(desk, "001")
    qtbot.mouseClick(desk.findChild(QPushButton, "act_refill"), Qt.MouseButton.LeftButton)
    dialog = form(desk)
    fill_in(qtbot, dialog, volume_ml="21")
    assert "20" in error(dialog, "volume_ml")
    fill_in(qtbot, dialog, volume_ml="18", printed_alarm_on="2027-02-12")
    assert not dialog.isVisible()
    fill = records.record(desk.db, patient).fills[-1]
    assert (fill.filled_on, str(fill.volume_ml)) == (TODAY, "18")
    desk.undo()
    assert len(records.record(desk.db, patient).fills) == 1
    assert "refill recorded" in desk.bar.text()


def test_a_visit_a_call_a_dose_and_a_stage_each_from_its_dialog(desk, qtbot):
    patient = open_patient(desk, "001")
    for action, texts in (
        ("book", {"visit_on": "+1w"}), ("contact", {"note": "asked"}), ("dose", {"daily_dose": "450"}),
        ("edit", {"family_name": "Frost"}),
    ):  # fmt: skip
        desk.act(action)
        fill_in(qtbot, form(desk), **texts)
    record = records.record(desk.db, patient)
    assert [booking.visit_on for booking in record.bookings] == [date(2026, 12, 1)]
    assert (len(record.contacts), len(record.programmes), record.patient.family_name) == (1, 1, "Frost")
    assert desk.patient.body.timeline.model.rowCount() >= 6
    desk.act("stage")
    fill_in(qtbot, form(desk), reason="")
    assert error(form(desk), "stage")

    form(desk).discard()


def test_an_event_entered_wrongly_is_taken_out_from_the_timeline_and_undone(desk, qtbot):
    patient = open_patient(desk, "001")
    line = next(line for line in desk.patient.body.timeline.model.lines if line.table == "fills")
    desk.patient.take_out(line)
    assert records.record(desk.db, patient).fills == ()
    desk.undo()
    assert len(records.record(desk.db, patient).fills) == 1


def test_who_is_at_the_desk_is_chosen_there_and_kept_with_what_they_do(desk, qtbot):
    desk.rail.staff_added.emit()
    fill_in(qtbot, form(desk), name="Ben")
    open_patient(desk, "001")
    desk.act("contact")
    fill_in(qtbot, form(desk), note="x")
    assert last_action(desk.db).acted_by == "Ben"
    assert desk.rail._who.menu().actions()[0].text() == "Ben"
    desk.rail.staff_chosen.emit("Ana")
    desk.undo()
    assert "Ben" in desk.bar.text()
    desk.undo()
    assert last_action(desk.db).use_case == "undo"


def test_the_rarer_things_each_from_its_dialog(desk, qtbot):
    patient = open_patient(desk, "007")
    for action, texts in (
        ("printout", {"printed_alarm_on": "1/4/27"}), ("order", {"lot": "L1"}), ("event", {"note": "heard at night"}),
        ("eri", {"stops_on": "6/1/27"}), ("absence", {"place": "Elsewhere"}),
    ):  # fmt: skip
        desk.act(action)
        fill_in(qtbot, form(desk), **texts)
    desk.act("outcome")
    fill_in(qtbot, form(desk))
    record = records.record(desk.db, patient)
    assert record.bookings[0].outcome == "done"
    fill_in(qtbot, form(desk), lot="L2")
    assert records.record(desk.db, patient).fills[-1].lot == "L2"
    counts = (record.printouts, record.drug_orders, record.pump_events, record.eri_readings, record.absences)
    assert [len(each) for each in counts] == [1, 1, 1, 1, 1]
    desk.act("checklist")
    form(desk).findChild(QCheckBox).setChecked(True)
    fill_in(qtbot, form(desk))
    assert desk.db.execute("SELECT count(*) FROM checklist_ticks WHERE patient_id = ?", (patient,)).fetchone()[0] == 1
    desk.act("checklist")
    form(desk).findChild(QCheckBox).setChecked(False)
    fill_in(qtbot, form(desk))
    assert desk.db.execute("SELECT count(*) FROM checklist_ticks").fetchone()[0] == 0
    desk.act("explant")
    fill_in(qtbot, form(desk), explant_reason="infection")
    assert records.record(desk.db, patient).active_pump is None
    open_patient(desk, "009")
    desk.act("trial")
    fill_in(qtbot, form(desk), trial_outcome="clear benefit")
    patient = open_patient(desk, "013")
    desk.act("arrival")
    fill_in(qtbot, form(desk))
    assert not records.record(desk.db, patient).on_pathway


def test_a_new_patient_is_registered_and_a_wrong_birth_is_refused_at_its_field(desk, qtbot):
    qtbot.mouseClick(desk.findChild(QPushButton, "newPatient"), Qt.MouseButton.LeftButton)
    dialog = form(desk)
    fill_in(qtbot, dialog, mrn="N1", family_name="Demo", date_of_birth="2027-01-01", phone="312 555 0150")
    assert error(dialog, "date_of_birth")
    assert records.id_of_mrn(desk.db, "N1") is None
    fill_in(qtbot, dialog, date_of_birth="1980-02-29")
    patient = records.id_of_mrn(desk.db, "N1")
    assert records.record(desk.db, patient).phones[0].number == "312 555 0150"
    desk.open_patient(patient)
    desk.act("implant")
    entry(form(desk), "pump_model").setCurrentIndex(1)
    fill_in(qtbot, form(desk), serial="Z1")
    assert records.record(desk.db, patient).active_pump.serial == "Z1"


def test_the_dock_follows_the_stage_and_speaks_spanish(desk, qtbot):
    open_patient(desk, "008")
    text = desk.panel.findChild(QTextBrowser)
    english = text.toPlainText()
    qtbot.mouseClick(desk.panel.findChild(QPushButton, "articleLanguage"), Qt.MouseButton.LeftButton)
    assert text.toPlainText() not in ("", english)
    open_patient(desk, "009")
    assert text.toPlainText() != english


def test_the_dock_speaks_of_the_page_that_is_shown_again(desk):
    text = desk.panel.findChild(QTextBrowser)
    desk.open_page("worklist")
    of_worklist = text.toPlainText()
    open_patient(desk, "008")  # of another stage
    assert text.toPlainText() != of_worklist
    desk.open_page("worklist")
    assert text.toPlainText() == of_worklist


def test_every_stage_has_an_article_and_a_broken_one_is_no_article(tmp_path):
    articles = read_articles(resources() / "education" / "en")
    for stage in ("evaluation", "trial", "implantation", "post-procedure", "long-term"):
        assert fitting(articles, stage, "", "").stage == stage
    assert fitting(articles, "long-term", "refill", "overdue").id == "missed-refill"
    assert fitting(articles, "long-term", "pump_check", "soon").id == "alarm-tones"
    assert fitting([], "long-term", "", "") is None
    for name, text in (("a.md", "no front matter"), ("b.md", "---\nid: b\n---\nno title")):
        (tmp_path / name).write_text(text)
    assert read_articles(tmp_path) == []
    assert read_article(tmp_path / "missing.md") is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("t", "2026-11-24"), ("+3w", "2026-12-15"), ("-10d", "2026-11-14"), ("6m", "2027-05-24"), ("1y", "2027-11-24"),
        ("12/24", "2026-12-24"), ("12/24/27", "2027-12-24"), ("2026-11-24", "2026-11-24"), ("4 jul 2027", "2027-07-04"),
        ("2 jan", "2027-01-02"), ("1/2", "2027-01-02"), ("2 jan 2026", "2026-01-02"), ("1 jun", "2027-06-01"),
        ("29 feb", None), ("31 nov", None),
        ("12,5", None), ("1/1/1", None), ("tomorrow", "2026-11-25"), ("nonsense", None), ("13/45", None), ("", None),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_type_them(typed, expected):
    if expected is None:
        with pytest.raises(Refused):
            read_date(typed, TODAY, "visit_on")
    else:
        assert read_date(typed, TODAY, "visit_on").isoformat() == expected


@pytest.mark.parametrize(
    ("typed", "today", "expected"),
    [
        ("28 dec", date(2027, 1, 4), "2026-12-28"), ("29 feb", date(2027, 11, 1), "2028-02-29"),
        ("5/26", date(2026, 11, 24), "2026-05-26"), ("31 dec", date(1, 1, 1), "0001-12-31"),
        ("1 jan", date(9999, 12, 31), "9999-01-01"),
    ],
)  # fmt: skip
def test_a_day_without_a_year_is_the_nearest_one(typed, today, expected):
    assert read_date(typed, today, "filled_on").isoformat() == expected


def test_a_day_that_can_only_lie_ahead_is_the_next_one():
    january = date(2027, 1, 11)
    assert read_date("24 dec", january, "visit_on") == date(2027, 12, 24)
    assert read_date("24 dec", january, "filled_on") == date(2026, 12, 24)
    assert read_date("6 jan", january, "visit_on") == date(2027, 1, 6)
    assert read_date("24 de dic", january, "first_on") == date(2027, 12, 24)


@pytest.mark.parametrize(("typed", "kept"), [("9:30", "09:30"), ("930", "09:30"), ("9.30", "09:30"), ("", "")])
def test_a_time_is_read_as_people_type_it(desk, qtbot, typed, kept):
    patient = open_patient(desk, "001")
    desk.act("book")
    fill_in(qtbot, form(desk), visit_at="25:99")
    assert error(form(desk), "visit_at")
    fill_in(qtbot, form(desk), visit_at=typed)
    assert records.record(desk.db, patient).bookings[-1].visit_at == kept


def test_no_code_has_two_sentences():
    assert sum(map(len, TABLES)) == len(SENTENCES)


def test_no_word_of_the_screen_is_missing():
    kinds = [*(f"kind_{kind}" for kind in KINDS), *(f"stage_{stage}" for stage in (*STAGES, *EXITS))]
    acts = [f"act_{name}" for group in GROUPS for name in group if name in NAMES]
    outcomes = [*(f"outcome_{code}" for code in OUTCOMES), *(f"contact_{code}" for code in CONTACTS)]
    places = Path(pumptracker.__file__).parent.rglob("*.py")
    source = "\n".join(path.read_text(encoding="utf-8") for path in places)
    did = ["did_" + name for name in re.findall(r'action\(db, "(\w+)"', source)]
    codes = re.findall(r'(?:Refused|StoreUnavailable|Reason|tr|sentence)\(\s*"(\w+)"', source)
    fields = ["field_" + name for name in re.findall(r'Field\("(\w+)"', source)]
    codes = [code for code in codes if not code.endswith("_")]
    assert [code for code in (*kinds, *acts, *outcomes, *did, *codes, *fields) if code not in SENTENCES] == []


def test_a_name_that_looks_like_markup_is_shown_as_it_is(desk, qtbot):
    open_patient(desk, "001")
    desk.act("edit")
    fill_in(qtbot, form(desk), family_name="<b>Bo</b>")
    assert any(label.text().startswith("<b>Bo</b>") for label in desk.patient.findChildren(QLabel))


def entry(dialog, name: str):
    return dialog._inputs[name]


def test_a_refill_after_a_dose_change_starts_from_the_dose_that_runs_now(desk, qtbot):
    patient = open_patient(desk, "002")
    desk.act("dose")
    assert entry(form(desk), "bolus_dose").text() == "0.2"
    fill_in(qtbot, form(desk), daily_dose="5")
    change = records.record(desk.db, patient).programmes[-1]
    assert (str(change.daily_dose), change.dose_unit, str(change.bolus_dose)) == ("5", "mg/day", "0.2")
    desk.act("refill")
    assert entry(form(desk), "daily_dose").text() == "5"
    assert form(desk).findChild(QLabel, "was_daily_dose").text().startswith("5")
    fill_in(qtbot, form(desk), volume_ml="19")
    assert str(records.record(desk.db, patient).fills[-1].daily_dose) == "5"


def test_a_unit_that_is_not_known_is_not_guessed_by_a_dialog(desk, qtbot, tmp_path):
    import_register(desk.db, write(tmp_path / "u.csv", [pump_row("U1", dose_unit="")]), by="Ana", today=TODAY)
    patient = open_patient(desk, "U1")
    desk.act("refill")
    fill_in(qtbot, form(desk), volume_ml="19")
    assert records.record(desk.db, patient).fills[-1].dose_unit == ""


def test_two_numbers_with_their_kinds_and_who_may_be_left_a_message(desk, qtbot):
    patient = open_patient(desk, "001")
    desk.act("edit")
    entry(form(desk), "may_leave_message").setChecked(True)
    fill_in(qtbot, form(desk), phone_2="312 555 0177", preferred_name="Dee")
    record = records.record(desk.db, patient)
    assert [(phone.preferred, phone.may_leave_message) for phone in record.phones] == [(True, True), (False, False)]
    assert record.patient.preferred_name == "Dee"
    desk.act("edit")
    fill_in(qtbot, form(desk), phone="")
    assert [phone.number for phone in records.record(desk.db, patient).phones] == ["312 555 0177"]


def test_a_pump_put_in_the_place_of_another_says_why(desk, qtbot):
    patient = open_patient(desk, "001")
    desk.act("implant")
    entry(form(desk), "pump_model").setCurrentIndex(1)
    fill_in(qtbot, form(desk), serial="N2")
    assert "S001" in error(form(desk), "reason")
    label = form(desk).findChild(QLabel, "error_reason")
    assert label.height() >= label.heightForWidth(label.width())
    fill_in(qtbot, form(desk), reason="end of service")
    assert [pump.serial for pump in records.record(desk.db, patient).pumps] == ["S001", "N2"]


def test_an_order_comes_and_a_follow_up_is_planned(desk, qtbot):
    patient = open_patient(desk, "002")
    desk.act("receive")
    fill_in(qtbot, form(desk))
    assert error(form(desk), "order")
    form(desk).discard()
    desk.act("order")
    fill_in(qtbot, form(desk))
    desk.act("receive")
    fill_in(qtbot, form(desk), on_hand_until="+6m")
    assert records.record(desk.db, patient).drug_orders[0].received_on == TODAY
    desk.act("follow_up")
    fill_in(qtbot, form(desk), due_on="+1m", every_months="3")
    assert records.record(desk.db, patient).follow_up_plans[0].every_months == 3


def test_a_visit_far_beyond_any_plan_is_a_slip_of_the_year(desk, qtbot):
    open_patient(desk, "001")
    desk.act("book")
    fill_in(qtbot, form(desk), visit_on="2062-11-30")
    assert "year" in error(form(desk), "visit_on")
