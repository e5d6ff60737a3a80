"""The pathway board in a real window: keys, drags and moves, each read back from the database."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
)

from pumptracker.domain.board import COLUMNS
from pumptracker.domain.calling import TEXTS
from pumptracker.domain.record import Patient, Pump
from pumptracker.domain.stage import EXITS, STAGES
from pumptracker.services import demo, desk_work, pathway, pumping, registering
from pumptracker.services.beeping import SYMPTOMS, TONES
from pumptracker.services.checking import check
from pumptracker.store import records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.pathway.cards import CARD_MIME
from pumptracker.ui.pathway.exits_dialog import ExitsDialog
from pumptracker.ui.preferences import Preferences
from pumptracker.words import SENTENCES, tr
from tests.ui.desks import leave, open_desk

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    register(opened, "Ito", "evaluation", 12)
    register(opened, "Frost", "evaluation", 70)
    register(opened, "Brandt", "trial", 5)
    register(opened, "Rao", "implantation", 9)
    with_pump(opened, register(opened, "Okafor", "long-term", 100))
    yield opened
    assert check(opened).fault == ""
    opened.close()


@pytest.fixture
def desk(qtbot, db):
    window = open_desk(qtbot, db, "pathway")
    yield window
    leave(window)


def register(db, name: str, stage: str, days: int) -> int:
    patient = Patient(id=0, mrn=name, family_name=name, date_of_birth=date(1960, 2, 29))
    return registering.register(db, patient, stage=stage, entered_on=TODAY - timedelta(days=days), **NOW)


def with_pump(db, patient: int) -> int:
    pump = Pump(id=0, model="SynchroMed II 8637-20", serial="S1", implanted_on=date(2026, 1, 5))
    pumping.implant(db, patient, pump, **NOW)
    return patient


def record(desk, name: str):
    return records.record(desk.db, records.id_of_mrn(desk.db, name))


def view(desk, stage: str) -> QListView:
    return desk.findChild(QListView, "cards_" + stage)


def texts(desk, stage: str) -> list[str]:
    model = view(desk, stage).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def keyed(desk) -> str:
    """The card the keys are on."""
    focused = [each for each in map(lambda stage: view(desk, stage), COLUMNS) if each.hasFocus()]
    return focused[0].currentIndex().data().partition("\n")[0] if focused else ""


def press(qtbot, desk, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    focused = next(each for each in map(lambda stage: view(desk, stage), COLUMNS) if each.hasFocus())
    qtbot.keyClick(focused, key, modifier)


def form(desk) -> FormDialog:
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def forms(desk) -> int:
    return sum(each.isVisible() for each in desk.findChildren(FormDialog))


def shown(dialog) -> set[str]:
    """The fields that can be seen."""
    kinds = (QLineEdit, QComboBox, QCheckBox, QPlainTextEdit)
    found = [each for kind in kinds for each in dialog.findChildren(kind)]
    return {
        each.objectName().removeprefix("field_") for each in found if each.objectName() and each.isVisibleTo(dialog)
    }


def choose(dialog, name: str, value: str) -> None:
    box = dialog.findChild(QComboBox, "field_" + name)
    box.setCurrentIndex(box.findData(value))


def type_in(qtbot, dialog, **texts: str) -> None:
    for name, text in texts.items():
        entry = dialog.findChild(QLineEdit, "field_" + name) or dialog.findChild(QPlainTextEdit, "field_" + name)
        entry.clear()
        qtbot.keyClicks(entry, text)


def save(qtbot, dialog) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)


def error(dialog, name: str) -> str:
    return dialog.findChild(QLabel, "error_" + name).text()


def preview(dialog) -> str:
    return dialog.findChild(QLabel, "preview").text()


def drop(desk, patient: int, stage: str) -> None:
    """Let a dragged card go over a column."""
    carried = QMimeData()
    carried.setData(CARD_MIME, str(patient).encode())
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view(desk, stage).dropEvent(event)


# the board ------------------------------------------------------------------------------------


def test_every_column_shows_its_patients_and_the_page_says_that_they_add_up(desk):
    assert texts(desk, "evaluation") == [
        "Frost\n!  stuck: 70 d, limit 60 · waiting: Records and imaging received",
        "Ito\n12 d · waiting: Records and imaging received · evaluation by 11 Jan",
    ]
    assert desk.findChild(QLabel, "count_evaluation").text() == "2"
    assert desk.findChild(QLabel, "pathwayAccounted").text() == "5 of 5 patients on the pathway are on this board"
    assert worklist.on_pathway(desk.db) == 5


def test_only_the_stuck_are_shown_where_asked_and_the_sum_says_what_is_hidden(desk, qtbot):
    chip = desk.findChild(QPushButton, "pathwayStuck")
    assert chip.text() == "Only stuck (2)"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [len(texts(desk, stage)) for stage in COLUMNS] == [1, 0, 0, 0, 1, 0]
    assert desk.findChild(QLabel, "pathwayAccounted").text().endswith("· 2 shown by the filter")


def test_the_filter_finds_names_in_any_order_without_accents(desk, qtbot, db):
    register(db, "Hernández", "trial", 1)
    desk.look_again()
    qtbot.keyClicks(desk.findChild(QLineEdit, "pathwayFilter"), "hernandez")
    assert [len(texts(desk, stage)) for stage in COLUMNS] == [0, 1, 0, 0, 0, 0]


def test_f_goes_to_the_filter_enter_to_the_cards_and_esc_clears_it(desk, qtbot):
    box = desk.findChild(QLineEdit, "pathwayFilter")
    press(qtbot, desk, KEY.Key_F)
    assert box.hasFocus()
    qtbot.keyClicks(box, "ito")
    qtbot.keyClick(box, KEY.Key_Return)
    assert keyed(desk) == "Ito"
    press(qtbot, desk, KEY.Key_F)
    qtbot.keyClick(box, KEY.Key_Escape)
    assert (box.text(), keyed(desk)) == ("", "Ito")


def test_filters_are_as_they_were_left_but_never_what_was_typed(qtbot, db):
    preferences = Preferences()
    desk = open_desk(qtbot, db, "pathway", preferences)
    qtbot.mouseClick(desk.findChild(QPushButton, "pathwayStuck"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(desk.findChild(QLineEdit, "pathwayFilter"), "Frost")
    leave(desk)
    again = open_desk(qtbot, db, "pathway", preferences)
    assert again.findChild(QPushButton, "pathwayStuck").isChecked()
    assert again.findChild(QLineEdit, "pathwayFilter").text() == ""
    leave(again)


def test_the_transferred_have_a_column_that_opens_from_its_line(desk, qtbot, db):
    patient = record(desk, "Okafor").patient.id
    pathway.transfer(db, patient, on=TODAY, clinic="St Mary", first_visit_on=None, **NOW)
    desk.look_again()
    chip = desk.findChild(QPushButton, "pathwayTransferred")
    assert chip.text() == "1 transferred, not confirmed"
    assert not view(desk, "transferred").isVisible()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view(desk, "transferred").isVisible()
    assert texts(desk, "transferred")[0].startswith("Okafor\n")


def test_what_a_card_is_painted_from_is_fetched_only_where_it_is_seen(qtbot, tmp_path):
    db = open_or_make(tmp_path / "many.db")
    demo.build(db, TODAY, patients=320)
    desk = open_desk(qtbot, db, "pathway")
    model = view(desk, "long-term").model()
    assert model.rowCount() > 100
    assert len(model._cards) < 40
    leave(desk)
    db.close()


def test_exits_of_the_year_are_said_in_words_and_listed_by_year(desk, qtbot, db):
    for number in range(2):
        patient = register(db, f"Gone{number}", "evaluation", 500)
        pathway.move(db, patient, "not-a-candidate", on=TODAY, reason="no", **NOW)
    patient = register(db, "Long gone", "evaluation", 500)
    pathway.move(db, patient, "declined", on=date(2025, 12, 1), reason="moved away", **NOW)
    desk.look_again()
    assert desk.findChild(QLabel, "pathwayExits").text() == "Left the pathway this year: 2 not candidates"
    qtbot.mouseClick(desk.findChild(QPushButton, "pathwayWhoLeft"), Qt.MouseButton.LeftButton)
    dialog = desk.findChild(ExitsDialog)
    year = dialog.findChild(QComboBox, "exitsYear")
    assert [year.itemText(n) for n in range(year.count())] == ["2026", "2025"]
    assert dialog._model.rowCount() == 2
    year.setCurrentIndex(1)
    assert [dialog._model.index(0, n).data() for n in (0, 2, 3, 4)] == ["1 Dec 2025", "Declined", "moved away", "Ana"]
    qtbot.keyClick(dialog.findChild(type(dialog._view), "exitsView"), KEY.Key_Return)
    assert desk.patient.isVisible()


def test_a_clinic_without_patients_says_what_to_do(qtbot, tmp_path):
    db = open_or_make(tmp_path / "empty.db")
    desk = open_desk(qtbot, db, "pathway")
    said = [each.text() for each in desk.pathway.findChildren(QLabel) if each.isVisible()]
    assert any("No patient is on the pathway yet" in text for text in said)
    assert "Nobody has left the pathway this year." in said
    leave(desk)
    db.close()


# keys -----------------------------------------------------------------------------------------


def test_arrows_walk_within_and_between_the_columns(desk, qtbot):
    assert keyed(desk) == "Frost"
    press(qtbot, desk, KEY.Key_Down)
    assert keyed(desk) == "Ito"
    press(qtbot, desk, KEY.Key_Right)
    assert keyed(desk) == "Brandt"
    press(qtbot, desk, KEY.Key_Right)
    press(qtbot, desk, KEY.Key_Right)
    assert keyed(desk) == "Okafor"  # nobody is in post-procedure
    press(qtbot, desk, KEY.Key_Right)
    assert keyed(desk) == "Okafor"
    for _ in range(3):
        press(qtbot, desk, KEY.Key_Left)
    press(qtbot, desk, KEY.Key_End)
    assert keyed(desk) == "Ito"
    press(qtbot, desk, KEY.Key_Home)
    assert keyed(desk) == "Frost"


def test_only_one_card_of_the_board_is_marked(desk, qtbot):
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Right, KEY.Key_Left, KEY.Key_Right, KEY.Key_Right):
        press(qtbot, desk, key)
        assert sum(len(view(desk, stage).selectedIndexes()) for stage in COLUMNS) == 1
        name = record(desk, keyed(desk)).patient.id
        assert desk.pathway.current_patient() == name


def test_tab_goes_from_column_to_column_and_passes_those_that_hold_nobody(desk, qtbot):
    names = []
    for _ in range(4):
        names.append(keyed(desk))
        press(qtbot, desk, KEY.Key_Tab)
    assert names == ["Frost", "Brandt", "Rao", "Okafor"]


def test_letters_of_a_name_go_to_it_and_capitals_reach_names_on_command_letters(desk, qtbot, db):
    register(db, "Bell", "evaluation", 1)
    desk.look_again()
    press(qtbot, desk, KEY.Key_I)
    assert keyed(desk) == "Ito"
    press(qtbot, desk, KEY.Key_Escape)
    view(desk, "evaluation")._typed = ""
    press(qtbot, desk, KEY.Key_B, SHIFT)
    assert keyed(desk) == "Bell"
    assert forms(desk) == 0


def test_enter_opens_the_patient_and_alt_left_returns_to_the_card(desk, qtbot):
    press(qtbot, desk, KEY.Key_Right)
    press(qtbot, desk, KEY.Key_Return)
    assert desk.patient.patient_id == record(desk, "Brandt").patient.id
    desk.go_back()
    assert keyed(desk) == "Brandt"


@pytest.mark.parametrize(("key", "field"), [(KEY.Key_B, "visit_on"), (KEY.Key_C, "outcome"), (KEY.Key_M, "stage")])
def test_one_key_books_logs_a_contact_or_asks_to_move(desk, qtbot, key, field):
    press(qtbot, desk, key)
    assert field in shown(form(desk))


def test_the_menu_offers_every_other_stage_and_exit(desk, qtbot):
    menu = desk.pathway.menu_of(desk.pathway._columns.marked()[1])
    goals = menu.findChild(QMenu, "pathwayGoals").actions()
    assert [each.text() for each in goals] == [tr("stage_" + stage) for stage in (*STAGES, *EXITS)[1:]]
    goals[0].trigger()
    assert form(desk).findChild(QComboBox, "field_stage").currentData() == "trial"
    menu.deleteLater()


def test_shift_and_an_arrow_ask_for_the_neighbouring_stage(desk, qtbot):
    press(qtbot, desk, KEY.Key_Right, SHIFT)
    assert form(desk).findChild(QComboBox, "field_stage").currentData() == "trial"
    form(desk).discard()
    press(qtbot, desk, KEY.Key_Left, SHIFT)
    assert forms(desk) == 0
    assert record(desk, "Frost").stage == "evaluation"


# dragging -------------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", COLUMNS)
def test_a_dropped_card_never_moves_by_itself(desk, qtbot, stage):
    patient = record(desk, "Ito").patient.id
    before = worklist.moment(desk.db)
    qtbot.mouseClick(desk.findChild(QPushButton, "pathwayTransferred"), Qt.MouseButton.LeftButton)
    assert view(desk, stage).isVisible()
    assert view(desk, stage).acceptDrops()
    drop(desk, patient, stage)
    if stage == "evaluation":
        qtbot.wait(1)
        assert forms(desk) == 0
    else:
        qtbot.waitUntil(lambda: forms(desk) == 1)
        assert form(desk).findChild(QComboBox, "field_stage").currentData() == stage
        form(desk).discard()
    assert worklist.moment(desk.db) == before
    assert record(desk, "Ito").stage == "evaluation"
    assert len(texts(desk, "evaluation")) == 2


def test_a_card_dragged_carries_a_number_and_no_name(desk):
    model = view(desk, "evaluation").model()
    carried = model.mimeData([model.index(0, 0)])
    assert carried.formats() == [CARD_MIME]
    assert bytes(carried.data(CARD_MIME).data()).decode() == str(record(desk, "Frost").patient.id)


# moves, each read back ------------------------------------------------------------------------


def ask(desk, name: str, to: str) -> FormDialog:
    desk.pathway.ask_move(record(desk, name).patient.id, to)
    return form(desk)


def test_the_next_stage_needs_its_day_alone_and_the_card_is_followed(desk, qtbot):
    press(qtbot, desk, KEY.Key_Right, SHIFT)
    dialog = form(desk)
    assert shown(dialog) == {"stage", "entered_on"}
    assert preview(dialog) == (
        "These open items close: Evaluation (due 14 Nov 2026).\nThis opens: Trial (due 8 Dec 2026)."
    )
    type_in(qtbot, dialog, entered_on="-1d")
    save(qtbot, dialog)
    moved = record(desk, "Frost")
    assert (moved.stage, moved.entered_on) == ("trial", date(2026, 11, 23))
    assert texts(desk, "trial")[-1].startswith("Frost\n1 d") or texts(desk, "trial")[0].startswith("Frost\n1 d")
    assert keyed(desk) == "Frost"


def test_a_skipped_stage_needs_a_reason(desk, qtbot):
    dialog = ask(desk, "Ito", "implantation")
    assert shown(dialog) == {"stage", "entered_on", "reason"}
    save(qtbot, dialog)
    assert "Reason is missing" in error(dialog, "reason")
    type_in(qtbot, dialog, reason="cancer")
    save(qtbot, dialog)
    assert record(desk, "Ito").stage_entries[-1].reason == "cancer"


def test_from_trial_to_implantation_the_trial_is_recorded_in_the_same_action(desk, qtbot):
    dialog = ask(desk, "Brandt", "implantation")
    assert shown(dialog) == {"stage", "entered_on", "ended_on", "method", "trial_outcome"}
    save(qtbot, dialog)
    assert "Outcome" in error(dialog, "trial_outcome")
    assert record(desk, "Brandt").stage == "trial"
    before = worklist.moment(desk.db)
    type_in(qtbot, dialog, ended_on="-2d", trial_outcome="60 % less pain")
    save(qtbot, dialog)
    moved = record(desk, "Brandt")
    assert moved.stage == "implantation"
    assert [(each.ended_on, each.outcome) for each in moved.trials] == [(date(2026, 11, 22), "60 % less pain")]
    assert worklist.moment(desk.db) == before + 1


def test_a_recorded_trial_is_not_asked_for_again(desk, qtbot, db):
    patient = record(desk, "Brandt").patient.id
    pathway.record_trial(db, patient, ended_on=TODAY, outcome="good", **NOW)
    assert shown(ask(desk, "Brandt", "implantation")) == {"stage", "entered_on"}


def test_a_move_before_the_end_of_its_trial_is_refused(desk, qtbot):
    dialog = ask(desk, "Brandt", "implantation")
    type_in(qtbot, dialog, ended_on="t", trial_outcome="good", entered_on="-3d")
    save(qtbot, dialog)
    assert "before the trial ended" in error(dialog, "entered_on")
    assert record(desk, "Brandt").trials == ()


def test_from_implantation_to_post_procedure_the_pump_is_asked_for(desk, qtbot):
    dialog = ask(desk, "Rao", "post-procedure")
    assert {"pump_model", "serial", "implanted_on"} <= shown(dialog)
    assert "entered_on" not in shown(dialog)
    save(qtbot, dialog)
    assert "Model is missing" in error(dialog, "pump_model")
    choose(dialog, "pump_model", "SynchroMed II 8637-40")
    type_in(qtbot, dialog, serial="NGP1", implanted_on="-20d")
    save(qtbot, dialog)
    assert "before Implantation was entered" in error(dialog, "implanted_on")
    type_in(qtbot, dialog, implanted_on="-1d")
    assert "Wound check (due 3 Dec 2026)" in preview(dialog)
    save(qtbot, dialog)
    moved = record(desk, "Rao")
    assert (moved.stage, moved.entered_on) == ("post-procedure", date(2026, 11, 23))
    assert moved.active_pump.serial == "NGP1"


@pytest.mark.parametrize("to", ["not-a-candidate", "declined", "trial-without-benefit"])
def test_a_pump_still_implanted_is_said_before_anything_is_saved(desk, qtbot, to):
    dialog = ask(desk, "Okafor", to)
    assert preview(dialog).startswith("This cannot be saved: A pump is still implanted.")
    assert shown(dialog) == {"stage"}
    save(qtbot, dialog)
    assert error(dialog, "stage")
    assert record(desk, "Okafor").stage == "long-term"


def test_an_explant_and_the_exit_by_it_are_one_action(desk, qtbot):
    dialog = ask(desk, "Okafor", "explanted")
    save(qtbot, dialog)
    assert "Reason is missing" in error(dialog, "reason")
    type_in(qtbot, dialog, reason="infection")
    before = worklist.moment(desk.db)
    save(qtbot, dialog)
    gone = record(desk, "Okafor")
    assert (gone.stage, gone.active_pump, gone.pumps[0].explant_reason) == ("explanted", None, "infection")
    assert worklist.moment(desk.db) == before + 1


def test_a_transfer_asks_to_whom_and_the_patient_stays_ours(desk, qtbot):
    dialog = ask(desk, "Okafor", "transferred")
    assert shown(dialog) == {"stage", "entered_on", "receiving_clinic", "first_visit_on"}
    save(qtbot, dialog)
    assert "Receiving clinic is missing" in error(dialog, "receiving_clinic")
    type_in(qtbot, dialog, receiving_clinic="St Mary", first_visit_on="+1w")
    assert "This opens: Confirm transfer" in preview(dialog)
    save(qtbot, dialog)
    moved = record(desk, "Okafor")
    assert (moved.transfer.receiving_clinic, moved.transfer.first_visit_on) == ("St Mary", date(2026, 12, 1))
    assert moved.on_pathway


def test_a_death_shows_what_ends_and_is_confirmed(desk, qtbot, db):
    patient = record(desk, "Okafor").patient.id
    desk_work.book(db, patient, "refill", on=date(2026, 12, 1), **NOW)
    dialog = ask(desk, "Okafor", "deceased")
    assert "These open items close: Refill" in preview(dialog)
    assert "Refill Tue 1 Dec" in preview(dialog)
    save(qtbot, dialog)
    assert error(dialog, "move_confirmed")
    assert record(desk, "Okafor").stage == "long-term"
    dialog.findChild(QCheckBox, "field_move_confirmed").click()
    save(qtbot, dialog)
    assert record(desk, "Okafor").stage == "deceased"
    assert worklist.on_pathway(db) == 4


def test_the_fields_follow_the_choice_as_it_changes(desk, qtbot):
    dialog = ask(desk, "Okafor", "deceased")
    choose(dialog, "stage", "transferred")
    assert shown(dialog) == {"stage", "entered_on", "receiving_clinic", "first_visit_on"}
    choose(dialog, "stage", "evaluation")
    assert shown(dialog) == {"stage", "entered_on", "reason"}
    choose(dialog, "stage", "")
    assert shown(dialog) == {"stage"}
    save(qtbot, dialog)
    assert "Stage is missing" in error(dialog, "stage")


def test_one_who_left_can_be_brought_back_with_a_reason(desk, qtbot, db):
    patient = record(desk, "Ito").patient.id
    pathway.move(db, patient, "declined", on=TODAY, **NOW)
    dialog = ask(desk, "Ito", "evaluation")
    assert "reason" in shown(dialog)
    type_in(qtbot, dialog, reason="changed her mind")
    save(qtbot, dialog)
    assert record(desk, "Ito").stage == "evaluation"


# the pump is beeping --------------------------------------------------------------------------


def test_a_beeping_pump_is_taken_down_as_one_action(desk, qtbot):
    desk.act("beeping", record(desk, "Okafor").patient.id)
    dialog = form(desk)
    assert dialog.findChild(QLabel, "clinicianNow").text() == "Put a clinician on the line now."
    for each in ("name", "born"):
        dialog.findChild(QCheckBox, f"identifier_{each}").click()
    assert "Okafor" in " ".join(each.text() for each in dialog.findChildren(QLabel))
    choose(dialog, "tone", "two_tone")
    assert "medicine may not be flowing" in preview(dialog)
    for each in ("itching", "confusion"):
        dialog.findChild(QCheckBox, "field_symptom_" + each).click()
    type_in(qtbot, dialog, heard_at="9.30", clinician="Dr Lee", note="since last night")
    before = worklist.moment(desk.db)
    save(qtbot, dialog)
    kept = record(desk, "Okafor")
    words = (
        "Two tones, heard Tue 24 Nov 09:30. Itching; Confused, or seeing things. On the line: Dr Lee. since last night"
    )
    assert [(each.kind, each.happened_on, each.note) for each in kept.pump_events] == [("alarm_two_tone", TODAY, words)]
    assert [(each.outcome, each.note) for each in kept.contacts] == [("reached", words)]
    assert worklist.moment(desk.db) == before + 1


def test_a_beeping_pump_that_nobody_recorded_is_logged_all_the_same(desk, qtbot):
    desk.act("beeping", record(desk, "Ito").patient.id)
    dialog = form(desk)
    for each in ("name", "mrn"):
        dialog.findChild(QCheckBox, f"identifier_{each}").click()
    assert "No pump is recorded" in preview(dialog)
    save(qtbot, dialog)
    kept = record(desk, "Ito")
    assert (kept.pump_events, len(kept.contacts)) == ((), 1)
    assert "nobody recorded" in kept.contacts[0].note


def test_an_alarm_heard_tomorrow_is_refused_at_its_field(desk, qtbot):
    desk.act("beeping", record(desk, "Okafor").patient.id)
    for each in ("name", "mrn"):
        form(desk).findChild(QCheckBox, f"identifier_{each}").click()
    type_in(qtbot, form(desk), heard_on="+1d")
    save(qtbot, form(desk))
    assert "future" in error(form(desk), "heard_on")


def test_nothing_about_the_tones_says_that_it_is_safe_to_wait(desk):
    said = [SENTENCES["beeping_" + tone] for tone in TONES] + [SENTENCES["symptom_" + each] for each in SYMPTOMS]
    said += [SENTENCES["caller_" + code] for code in TEXTS]
    assert not any(word in text.casefold() for text in said for word in ("safe", "wait", "normal", "don't worry"))
