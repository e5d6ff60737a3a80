"""Letters from the desk: merged, refused by the name of what is missing, on paper, and logged."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QPlainTextEdit, QPushButton

from pumptracker.domain.due_item import VISITS
from pumptracker.domain.letter import FIELDS, Letter
from pumptracker.domain.letter_texts import LETTERS
from pumptracker.domain.record import Patient
from pumptracker.domain.refused import Refused
from pumptracker.services import desk_work, letter_fields, lettering, pathway, registering
from pumptracker.services.checking import check
from pumptracker.services.writing import action
from pumptracker.store import facts, policy, records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.store.letter_choice import letters_for
from pumptracker.ui import theme
from pumptracker.ui.dialogs.letter_dialog import LetterDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.printing.composing import laid
from pumptracker.ui.printing.made import on_paper
from pumptracker.words import SENTENCES
from pumptracker.words.letters import LANGUAGES, WHAT, written_day, written_visit

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
CLINIC = {"clinic_name": "Demo clinic", "clinic_phone": "312 555 0100", "emergency_number": "911"}


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    yield opened
    assert check(opened).fault == ""
    opened.close()


def settle(db, **values: str) -> None:
    with action(db, "change_policy", by="Ana"):
        for name, value in values.items():
            policy.put_setting(db, name, value)


def register(db, stage: str = "evaluation", days: int = 50, **who) -> int:
    told = {"mrn": "7", "family_name": "Hernández", "given_name": "Rosa", "address": "1 Main St\nSpringfield"} | who
    patient = Patient(id=0, date_of_birth=date(1960, 2, 29), **told)
    return registering.register(db, patient, stage=stage, entered_on=TODAY - timedelta(days=days), **NOW)


def letter(name: str = "Reminder", language: str = "en") -> Letter:
    return next(each for each in LETTERS if (each.name, each.language) == (name, language))


def refused(db, patient: int, which: Letter) -> dict[str, object]:
    with pytest.raises(Refused) as refusal:
        lettering.text(db, patient, which, TODAY)
    assert refusal.value.code == "letter_gap"
    return refusal.value.facts


# what a letter says ---------------------------------------------------------------------------


def test_a_reminder_names_the_patient_the_clinic_and_what_is_due(db):
    settle(db, **CLINIC)
    text = lettering.text(db, register(db), letter(), TODAY)
    for part in ("Demo clinic", "312 555 0100", "24 November 2026", "Dear Rosa Hernández,", "1 Main St\nSpringfield"):
        assert part in text
    assert "evaluation visit, due by 4 December 2026." in text
    assert "{" not in text


def test_a_spanish_letter_has_spanish_dates_and_words(db):
    settle(db, **CLINIC)
    text = lettering.text(db, register(db, language="es"), letter(language="es"), TODAY)
    assert "24 de noviembre de 2026" in text
    assert "visita de evaluación, a más tardar el 4 de diciembre de 2026" in text


def test_the_next_visit_stands_with_weekday_and_time(db):
    settle(db, **CLINIC)
    patient = register(db)
    desk_work.book(db, patient, "evaluation", on=date(2026, 12, 1), at="9:30", **NOW)
    assert "Tuesday, 1 December 2026 at 09:30" in lettering.text(db, patient, letter("Next visit"), TODAY)
    spanish = lettering.text(db, patient, letter("Next visit", "es"), TODAY)
    assert "martes 1 de diciembre de 2026 a las 09:30" in spanish


def test_one_with_a_single_name_is_written_to_by_it(db):
    settle(db, **CLINIC)
    text = lettering.text(db, register(db, family_name="Zoë", given_name=""), letter(), TODAY)
    assert "Dear Zoë,\n" in text


def test_lines_of_the_template_flow_with_the_paper_but_addresses_stay_lines(db):
    settle(db, **CLINIC)
    text = lettering.text(db, register(db), letter(), TODAY)
    assert "well before that date." in text
    assert "Rosa Hernández\n1 Main St\nSpringfield\n" in text


@pytest.mark.parametrize(
    ("without", "name", "where"),
    [
        ("clinic_name", "Clinic's name", "Fill it in on the Settings page, under Clinic"),
        ("clinic_phone", "Clinic's phone", "Fill it in on the Settings page, under Clinic"),
        ("emergency_number", "Emergency number", "Fill it in on the Settings page, under Clinic"),
    ],
)
def test_what_the_clinic_has_not_filled_in_is_refused_by_its_name(db, without, name, where):
    settle(db, **{**CLINIC, without: ""})
    assert refused(db, register(db), letter()) == {"name": name, "where": where}


def test_a_missing_address_or_visit_is_refused_by_its_name(db):
    settle(db, **CLINIC)
    patient = register(db, address="")
    assert refused(db, patient, letter())["name"] == "Patient's address"
    assert refused(db, patient, letter("Next visit")) == {
        "name": "Day of the next visit", "where": "Book the visit first",
    }  # fmt: skip


def test_a_date_that_is_not_known_is_never_made_up(db):
    settle(db, **CLINIC)
    patient = register(db, stage="long-term")
    assert refused(db, patient, letter())["name"] == "Due by"


def test_an_unknown_field_is_refused_by_its_name(db):
    with pytest.raises(Refused) as refusal:
        lettering.text(db, register(db), Letter(name="x", language="en", body="{shoe_size}"), TODAY)
    assert (refusal.value.code, refusal.value.facts["given"]) == ("unknown_letter_field", "shoe_size")


def test_every_field_has_a_name_and_every_visit_words_in_each_language(db):
    assert all("letter_field_" + name in SENTENCES for name in FIELDS)
    who = records.record(db, register(db))
    for language in LANGUAGES:
        assert set(letter_fields.values(db, who, language, letter_fields.speaker(db, TODAY))) == set(FIELDS)
    assert all(set(WHAT[language]) == set(VISITS) for language in LANGUAGES)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(when=st.dates(date(1900, 1, 1), date(2199, 12, 31)), language=st.sampled_from(LANGUAGES))
def test_a_written_date_always_holds_its_day_and_year_and_no_gap(when, language):
    text = written_day(when, language)
    assert text.startswith(f"{when.day} ")
    assert text.endswith(f" {when.year}")
    assert "{" not in text
    assert written_visit(when, "", language).endswith(text)


def test_the_letters_of_the_patients_language_come_first(db):
    languages = [each.language for each in letters_for(db, "es")]
    assert languages == sorted(languages, reverse=True)
    assert [each.kind for each in letters_for(db, "es")][:2] == ["letter", "letter"]
    with action(db, "change_letters", by="Ana"):
        row = db.execute("SELECT id FROM letter_templates WHERE language = 'en'").fetchone()[0]
        facts.update(db, "letter_templates", row, active=False)
    assert len(letters_for(db, "en")) == len(languages) - 1
    assert [each.kind for each in letters_for(db, "en", "slip")] == ["slip", "slip"]


# who is not written to ------------------------------------------------------------------------


@pytest.mark.parametrize(("exit_", "code"), [("deceased", "letter_deceased"), ("declined", "letter_left")])
def test_nobody_who_died_or_left_is_written_to(db, exit_, code):
    patient = register(db)
    pathway.move(db, patient, exit_, on=TODAY, **NOW)
    for use_case in (lambda: lettering.text(db, patient, letter(), TODAY),
                     lambda: lettering.log_letter(db, patient, letter(), **NOW)):  # fmt: skip
        with pytest.raises(Refused) as refusal:
            use_case()
        assert refusal.value.code == code


def test_one_who_asked_not_to_be_contacted_is_not_written_to(db):
    patient = register(db, do_not_contact=True)
    with pytest.raises(Refused) as refusal:
        lettering.log_letter(db, patient, letter(), **NOW)
    assert refusal.value.code == "letter_do_not_contact"


# at the desk ----------------------------------------------------------------------------------


@pytest.fixture
def desk(qtbot, db):
    settle(db, **CLINIC)
    window = MainWindow(db, lambda: TODAY, "Ana")
    window.db = db
    qtbot.addWidget(window)
    window.show()
    yield window
    for dialog in window.findChildren(LetterDialog):
        dialog.discard()
    window.close()


def write(desk, patient: int) -> LetterDialog:
    desk.act("letter", patient)
    return next(each for each in desk.findChildren(LetterDialog) if each.isVisible())


def body(dialog) -> QPlainTextEdit:
    return dialog.findChild(QPlainTextEdit, "field_body")


def click(qtbot, dialog, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def contacts(desk, patient: int) -> list[tuple[str, str, str]]:
    return [(each.channel, each.outcome, each.note) for each in records.record(desk.db, patient).contacts]


def test_the_letter_is_merged_while_one_chooses_and_can_be_mended_for_this_once(desk, qtbot):
    patient = register(desk.db)
    dialog = write(desk, patient)
    assert "Dear Rosa Hernández" in body(dialog).toPlainText()
    dialog.findChild(QComboBox, "field_letter").setCurrentIndex(1)
    assert "We missed you" in body(dialog).toPlainText()
    body(dialog).setPlainText("Only this once")
    assert dialog.text() == "Only this once"
    assert letters_for(desk.db, "en")[1].body.startswith("{clinic}")


def test_a_gap_is_said_at_the_letter_and_nothing_can_be_printed(desk, qtbot):
    patient = register(desk.db, address="")
    dialog = write(desk, patient)
    assert dialog.findChild(QLabel, "error_letter").text() == (
        "Nothing is recorded for “Patient's address”. Fill it in by Edit on the patient's page, "
        "or choose another letter."
    )
    assert body(dialog).toPlainText() == ""
    for name in ("letterPrint", "letterPdf", "dialogSave"):
        assert not dialog.findChild(QPushButton, name).isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_the_pdf_is_written_under_a_name_that_names_nobody_and_the_letter_is_logged(desk, qtbot, tmp_path):
    patient = register(desk.db)
    dialog = write(desk, patient)
    click(qtbot, dialog, "letterPdf")
    chooser = dialog.findChild(QFileDialog)
    assert [file.rpartition("/")[2] for file in chooser.selectedFiles()] == ["letter-2026-11-24.pdf"]
    chooser.close()
    target, before = tmp_path / "letter-2026-11-24.pdf", worklist.moment(desk.db)
    dialog.save_pdf(str(target))
    assert target.read_bytes().startswith(b"%PDF")
    assert target.stat().st_size > 1000
    assert b"Hern" not in target.read_bytes()
    assert contacts(desk, patient) == [("letter", "no-answer", "Reminder · English")]
    assert worklist.moment(desk.db) == before + 1
    assert not dialog.isVisible()


def test_enter_asks_for_the_file_and_logs_nothing_that_is_on_no_paper(desk, qtbot):
    settle(desk.db, **CLINIC)
    patient = register(desk.db)
    dialog = write(desk, patient)
    qtbot.keyClick(dialog.findChild(QComboBox, "field_letter"), Qt.Key.Key_Return)
    assert contacts(desk, patient) == []
    assert dialog.isVisible()
    dialog.findChild(QFileDialog).close()
    dialog.close()


def test_without_the_tick_the_pdf_alone_is_written_and_that_is_said(desk, qtbot, tmp_path):
    patient = register(desk.db)
    dialog = write(desk, patient)
    dialog.findChild(QCheckBox, "field_letter_log").click()
    dialog.save_pdf(str(tmp_path / "a.pdf"))
    assert contacts(desk, patient) == []
    assert dialog.findChild(QLabel, "error").text() == "The PDF is written. It was not logged."
    dialog.reject()
    assert not dialog.isVisible()


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_logged(desk, qtbot, tmp_path):
    patient = register(desk.db)
    dialog = write(desk, patient)
    dialog.save_pdf(str(tmp_path / "no such folder" / "a.pdf"))
    assert "could not be written" in dialog.findChild(QLabel, "error_letter").text()
    assert contacts(desk, patient) == []


def test_a_dark_desk_still_writes_in_black(qapp):
    theme.apply(qapp, theme.Look("dark", "normal"))
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    laid(on_paper("letter", ["Dear Rosa"])).paint(painter, 0)
    painter.end()
    theme.apply(qapp)
    assert min(image.pixelColor(x, y).lightness() for x in range(60, 120) for y in range(60, 80)) < 60


def test_without_a_printer_the_pdf_is_offered_in_words(desk, qtbot):
    from PySide6.QtPrintSupport import QPrinterInfo

    if QPrinterInfo.availablePrinterNames():
        pytest.skip("a printer is set up here")
    dialog = write(desk, register(desk.db))
    click(qtbot, dialog, "letterPrint")
    assert "Save the letter as a PDF" in dialog.findChild(QLabel, "error_letter").text()


def test_a_letter_written_elsewhere_can_be_logged_alone(desk, qtbot):
    patient = register(desk.db)
    click(qtbot, write(desk, patient), "dialogSave")
    assert contacts(desk, patient) == [("letter", "no-answer", "Reminder · English")]


@pytest.mark.parametrize("text", ["", "Dear {given_name}", "a { brace"])
def test_a_mended_text_that_is_empty_or_has_a_gap_is_refused(desk, qtbot, text):
    patient = register(desk.db)
    dialog = write(desk, patient)
    body(dialog).setPlainText(text)
    click(qtbot, dialog, "dialogSave")
    assert dialog.findChild(QLabel, "error_body").text()
    assert contacts(desk, patient) == []


def test_the_dead_are_not_written_to_and_the_dialog_says_so(desk, qtbot):
    patient = register(desk.db)
    pathway.move(desk.db, patient, "deceased", on=TODAY, **NOW)
    dialog = write(desk, patient)
    assert "has died" in dialog.findChild(QLabel, "error_letter").text()
    assert not dialog.findChild(QPushButton, "dialogSave").isEnabled()
