"""F1, Help and Shift+F1 open the manual where it speaks of what is shown; its pictures and PDFs can be made."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from pumptracker.formats.manual import IT, USER, Manual, manual
from pumptracker.services import demo
from pumptracker.store.connection import open_or_make
from pumptracker.ui.dialogs.beeping_form import BeepingDialog
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.manual.document import document
from pumptracker.ui.manual.keys import written
from pumptracker.ui.manual.sections import section_of
from pumptracker.ui.manual.window import ManualWindow, show_manual
from pumptracker.ui.shortcut_sheet import ShortcutSheet
from tests import manual_pictures
from tests.manual_pdf import write_pdf
from tests.test_manual import text
from tests.ui.desks import TODAY, leave, open_desk
from tests.ui.layout import faults
from tests.ui.printed import pdf_pages


@pytest.fixture
def desk(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=8)
    window = open_desk(qtbot, db, "worklist")
    yield window
    leave(window)
    db.close()


def opened(over) -> list[ManualWindow]:
    return [each for each in over.findChildren(ManualWindow) if each.isVisible()]


def test_f1_hides_the_information_and_on_learn_opens_the_manual_at_learn(qtbot, desk):
    shown = desk.panel.isVisible()
    qtbot.keyClick(desk, Qt.Key.Key_F1)
    assert desk.panel.isVisible() is not shown
    assert not opened(desk)
    desk.open_page("learn")
    qtbot.keyClick(desk, Qt.Key.Key_F1)
    (manual,) = opened(desk)
    assert manual.section() == "learn"
    for _ in range(3):
        QApplication.processEvents()
    assert manual.reader.cursorForPosition(QPoint(20, 12)).block().text() == "Learn"


def test_shift_f1_opens_it_at_the_page_or_its_part_and_the_same_window_goes_on(qtbot, desk):
    for page, part, section in (
        ("worklist", "", "worklist"), ("pathway", "", "pathway"), ("settings", "backups", "backups"),
        ("settings", "numbers", "settings"), ("reports", "recalls", "recalls"), ("reports", "weeks", "reports"),
    ):  # fmt: skip
        desk.open_page(page)
        if part:
            desk.pages[page].open_part(part)
        qtbot.keyClick(desk, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        (manual,) = opened(desk)
        assert manual.section() == section
    desk.open_patient(desk.worklist.current().patient_id)
    qtbot.keyClick(desk, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert opened(desk)[0].section() == "patient"


def test_f1_in_a_dialog_opens_it_over_the_dialog_which_keeps_what_was_typed(qtbot, desk):
    desk.act("refill", desk.worklist.current().patient_id)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    dialog._inputs["volume_ml"].setText("17.5")
    qtbot.keyClick(dialog._inputs["volume_ml"], Qt.Key.Key_F1)
    (manual,) = opened(dialog)
    assert manual.section() == "refill"
    qtbot.keyClick(manual, Qt.Key.Key_Escape)
    assert not opened(dialog)
    assert dialog._inputs["volume_ml"].text() == "17.5"
    dialog.discard()


def test_a_dialog_without_a_section_of_its_own_is_explained_by_the_page_below(desk):
    desk.open_page("pathway")
    dialog = FormDialog("Title", "", [], lambda _: None, today=TODAY, parent=desk)
    assert section_of(dialog) == "pathway"
    sheet = ShortcutSheet(desk)
    assert section_of(sheet) == "keys"
    dialog.discard()


def test_a_beeping_pump_is_answered_over_the_manual_too(qtbot, desk):
    desk.open_manual()
    qtbot.keyClick(opened(desk)[0], Qt.Key.Key_F2)
    form = QApplication.activeModalWidget()
    assert isinstance(form, BeepingDialog)
    form.discard()


def test_help_has_both_manuals_and_a_manual_is_searched_and_turned_into_the_other_language(qtbot, desk):
    desk.show_help("it")
    (shown,) = opened(desk)
    titles = [shown.contents.item(row).text().strip() for row in range(shown.contents.count())]
    assert titles == [section.title for section in written(IT, "en").sections]
    shown.go_to("disaster")
    shown.turn()
    assert shown.section() == "disaster"
    assert shown.contents.currentItem().text() == "Después de un desastre"
    assert "restore <segunda carpeta>" in shown.reader.toPlainText()
    shown.turn()
    shown.box.setText("certificat")
    assert shown.reader.marked[1] >= 2
    assert shown._found.text() == f"1 of {shown.reader.marked[1]}. Enter: the next."
    qtbot.keyClick(shown.box, Qt.Key.Key_Return)
    assert shown.reader.marked[0] == 2
    shown.box.setText("xyzzy")
    assert (shown._found.text(), shown._found.isVisible()) == ("Not in this manual.", True)
    qtbot.keyClick(shown.box, Qt.Key.Key_Escape)
    assert (shown.box.text(), shown.isVisible()) == ("", True)
    desk.show_help("manual")
    assert opened(desk) == [shown]
    assert shown.section() == "worklist"


def test_a_link_leads_into_the_other_manual(desk):
    desk.show_help("it")
    (shown,) = opened(desk)
    shown.reader.anchorClicked.emit(QUrl("user.md#paper"))
    assert shown.section() == "paper"
    shown.reader.anchorClicked.emit(QUrl("#no-such"))
    assert shown.contents.currentRow() == 0


def test_where_no_manual_can_be_read_it_says_so(desk, monkeypatch, tmp_path):
    monkeypatch.setattr("pumptracker.ui.manual.keys.manuals", lambda: (tmp_path,))
    desk.open_manual()
    (shown,) = opened(desk)
    assert shown.reader.toPlainText().startswith("The manual could not be read.")
    assert shown.section() == ""


@pytest.mark.parametrize("look", [("light", "normal"), ("contrast-dark", "double")], indirect=True, ids="-".join)
def test_nothing_in_its_window_is_clipped(qtbot, desk, look):
    desk.open_manual()
    (shown,) = opened(desk)
    for _ in range(3):
        QApplication.processEvents()
    assert faults(shown) == []


def test_every_picture_that_the_manuals_show_is_made_and_no_other(qapp, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, manual_pictures.TODAY, patients=48)
    made = [name for name, _ in manual_pictures.pictures(db)]
    db.close()
    assert sorted(made) == sorted(set(manual(text("en", USER)).pictures))


def test_a_picture_that_is_not_there_leaves_no_empty_line(qapp):
    given = manual("# A manual\n\nBefore.\n\n![Picture](pictures/none.png)\n\nAfter.\n")
    shown = document(given, qapp.font(), width=500, pictures=lambda _: QImage(), most=400)
    assert shown.toPlainText().splitlines() == ["A manual", "Before.", "After."]


def test_a_pdf_has_its_contents_and_every_word_and_is_the_same_each_time(qapp, tmp_path):
    picture = QImage(1366, 768, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    (tmp_path / "pictures").mkdir()
    picture.save(str(tmp_path / "pictures" / "one.png"))
    chapters = "".join(f"\n## Chapter {n}\n\n![Picture](pictures/one.png)\n\nWords of {n}.\n" for n in range(1, 9))
    small: Manual = manual(f"# A manual\n{chapters}")
    for name in ("a.pdf", "b.pdf"):
        write_pdf(small, "en", tmp_path, tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    pages = pdf_pages(tmp_path / "a.pdf")
    contents, rest = pages[0], pages[1:]
    for number in range(1, 9):
        page = next(at for at, said in enumerate(pages) if f"Words of {number}." in said) + 1
        assert re.search(rf"Chapter {number}\s+{page}\b", contents)
    assert all(f"Page {at + 2} of {len(pages)}" in said for at, said in enumerate(rest))


def test_a_window_made_wider_or_of_another_look_stays_where_one_reads_and_searches(qtbot, desk):
    manual = show_manual(desk, "reports")
    qtbot.wait(1)
    manual.box.setFocus()
    manual.box.setText("pump")
    places = manual.reader.marked
    assert places[1] > 1
    top = manual.reader.cursorForPosition(QPoint(20, 12)).block().text()
    document = manual.reader.document()
    for wide in (1000, 900, 820):
        manual.resize(wide, 600)
        qtbot.wait(1)
    assert manual.reader.document() is document
    assert manual.reader.marked == places
    assert manual.reader.cursorForPosition(QPoint(20, 12)).block().text() == top
    manual.changeEvent(QEvent(QEvent.Type.StyleChange))
    assert manual.box.hasFocus()
    assert manual.reader.marked[1] == places[1]
