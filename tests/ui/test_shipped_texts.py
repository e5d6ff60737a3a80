"""At a desk in Spanish: what the clinic was shipped with is shown in Spanish, and kept as it is in its file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton

from pumptracker.domain.defaults import CHECKLISTS
from pumptracker.formats.public_holidays import public_holidays
from pumptracker.services import deciding_texts, demo
from pumptracker.store import checklists, clinic_tables, events
from pumptracker.store.connection import open_or_make
from pumptracker.ui import speaking
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.pathway.card_view import CardView
from pumptracker.ui.pathway.cards import LINE_ROLE
from pumptracker.ui.patient.history_words import lines_of
from pumptracker.words import SENTENCES, in_language
from pumptracker.words.settings import HOLIDAYS
from pumptracker.words.shipped import SHIPPED
from tests.ui.desks import TODAY, leave, open_desk

ENGLISH_LINES = {text for texts in CHECKLISTS.values() for text in texts}
SPANISH = {english: in_language("es")[code] for code, english in SHIPPED.items()}


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=40)
    speaking.speak("es")
    window = open_desk(qtbot, db, "settings")
    yield window
    leave(window)
    db.close()


def form(desk) -> FormDialog:
    return next(each for each in desk.findChildren(FormDialog) if each.isVisible())


def save(qtbot, desk) -> None:
    qtbot.mouseClick(form(desk).findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)


def items(desk) -> dict[int, str]:
    return {item.item_id: item.text for item in checklists.every_item(desk.db)}


def cells(desk) -> set[str]:
    return {cell for line in desk.settings.pane.lines.model.lines for cell in line.cells}


def test_a_checklist_is_shown_in_spanish_and_saving_it_untouched_changes_nothing(qtbot, desk):
    desk.settings.open_part("checklists")
    assert {SPANISH[text] for text in ENGLISH_LINES} <= cells(desk)
    assert not cells(desk) & ENGLISH_LINES
    before, first = items(desk), next(iter(items(desk)))
    desk.settings.pane.lines.choose(first)
    desk.settings.pane.edit()
    entry = form(desk).findChild(QLineEdit, "field_text")
    assert entry.text() == SPANISH[before[first]]
    save(qtbot, desk)
    assert items(desk) == before
    desk.settings.pane.edit()
    form(desk).findChild(QLineEdit, "field_text").setText("Consentimiento escaneado")
    save(qtbot, desk)
    assert items(desk) == {**before, first: "Consentimiento escaneado"}
    assert "Consentimiento escaneado" in cells(desk)
    speaking.speak("en")
    desk.settings.open_part("appearance")
    desk.settings.open_part("checklists")
    assert "Consentimiento escaneado" in cells(desk)


def test_a_shipped_line_typed_in_spanish_is_the_one_that_is_there(qtbot, desk):
    desk.settings.open_part("checklists")
    first, second = list(items(desk))[:2]
    desk.settings.pane.lines.choose(second)
    desk.settings.pane.edit()
    form(desk).findChild(QLineEdit, "field_text").setText(SPANISH[items(desk)[first]])
    save(qtbot, desk)
    assert SPANISH[items(desk)[first]] in form(desk).findChild(QLabel, "error_text").text()


def test_the_lines_are_ticked_and_awaited_in_spanish_and_their_history_is_told_so(qtbot, desk):
    (patient,) = desk.db.execute("SELECT patient_id FROM stage_entries WHERE stage = 'evaluation'").fetchone()
    desk.open_patient(patient)
    desk.act("checklist")
    boxes = form(desk).findChildren(QCheckBox)
    assert {box.text() for box in boxes} == {SPANISH[text] for text in CHECKLISTS["evaluation"]}
    ticked = next(box for box in boxes if not box.isChecked())
    ticked.click()
    save(qtbot, desk)
    told = {line.after for change in events.changes(desk.db, patient) for line in lines_of(change)}
    assert any(ticked.text() in each for each in told)
    assert not any(text in each for text in ENGLISH_LINES for each in told)


def test_a_card_awaits_the_line_in_spanish(desk):
    desk.open_page("pathway")
    models = [view.model() for view in desk.pathway.findChildren(CardView)]
    told = {str(model.index(row, 0).data(LINE_ROLE)) for model in models for row in range(model.rowCount())}
    assert any(SPANISH[text] in line for text in ENGLISH_LINES for line in told)
    assert not any(text in line for text in ENGLISH_LINES for line in told)


def test_a_source_is_shown_in_spanish_and_untouched_confirms_nothing(qtbot, desk):
    fentanyl = next(row for row in clinic_tables.drugs(desk.db) if row.value.name == "fentanyl")
    desk.settings.open_part("drugs")
    desk.settings.pane.lines.choose(fentanyl.id)
    desk.settings.pane.edit()
    assert form(desk).findChild(QLineEdit, "field_source").text() == SPANISH[fentanyl.value.source]
    form(desk)._inputs["confirmed"].setChecked(True)
    save(qtbot, desk)
    assert form(desk).findChild(QLabel, "error_source").text() == SENTENCES["source_needed"].format(
        field=SENTENCES["field_source"]
    )
    form(desk).discard()
    for section in ("drugs", "mixtures", "models", "numbers", "visits"):
        desk.settings.open_part(section)
        shown = "\n".join(cells(desk))
        assert not [text for text in SHIPPED.values() if text in shown]


def test_a_line_that_the_clinic_worded_in_english_stays_english(desk):
    first = next(iter(items(desk)))
    deciding_texts.rename_item(desk.db, first, "Records received by fax", by="Ana")
    desk.settings.open_part("appearance")
    desk.settings.open_part("checklists")
    assert "Records received by fax" in cells(desk)


@pytest.mark.parametrize("country", ["US", "MX"])
def test_public_holidays_are_proposed_by_their_spanish_names(desk, country):
    desk.settings.open_part("holidays")
    combo = desk.settings.pane.findChild(QComboBox, "country")
    combo.setCurrentIndex(combo.findData(country))
    combo.activated.emit(combo.currentIndex())
    shown = desk.settings.pane.findChild(QListWidget, "holidayList")
    texts = [shown.item(row).text() for row in range(shown.count())]
    assert any("Navidad" in text for text in texts)
    assert not [text for text in texts if any(english in text for english in ("Day", "Birthday", "observed"))]


def test_every_holiday_of_the_united_states_has_a_spanish_name():
    found = {name.removesuffix(" (observed)") for _, name in public_holidays("US", "", range(2026, 2036))}
    assert found == set(HOLIDAYS.values())
