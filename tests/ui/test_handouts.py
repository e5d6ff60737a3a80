"""Handouts from the desk: chosen, looked at, saved; the patient's dates only where the clinic lets them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from pumptracker.domain.handing_out import WARNINGS, OwnDates
from pumptracker.domain.own_article import Draft
from pumptracker.domain.record import Booking, Patient
from pumptracker.domain.refused import Refused
from pumptracker.formats.article import read_articles
from pumptracker.formats.picture import PICTURES, picture, shows
from pumptracker.formats.take_home import TakeHome, Text
from pumptracker.paths import resources
from pumptracker.services import deciding, demo, handing_out, pathway, wording
from pumptracker.services.handing_out import Giver, Taker
from pumptracker.store import records
from pumptracker.store.connection import open_or_make
from pumptracker.ui.article_pictures import without_pictures
from pumptracker.ui.printing.handout import Handout, laid_out
from pumptracker.ui.printing.handout_dialog import HandoutDialog
from pumptracker.ui.printing.lines import Type
from pumptracker.ui.printing.output import save_pdf
from pumptracker.ui.printing.preview import Preview
from pumptracker.words import tr
from pumptracker.words.handouts import WORDS
from tests.ui.desks import TODAY, leave, open_desk
from tests.ui.printed import flat, pdf_pages

LANGUAGES = ("en", "es")
GIVER = Giver("Clínica del Norte", ("1 Main St", "Springfield"), "312 555 0100", "911")
NOBODY = Giver("", (), "", "")
ROSA = Patient(id=1, mrn="005120", family_name="Hernández", given_name="Rosa", date_of_birth=date(1972, 7, 27))
DATES = OwnDates(
    has_pump=True, visit=Booking(id=1, kind="refill", visit_on=date(2026, 11, 25), visit_at="09:30"),
    refill_visit_on=date(2026, 11, 25), filled_on=date(2026, 9, 27), refill_by=date(2026, 11, 30),
    alarm_on=date(2026, 11, 30), empty_on=date(2026, 12, 7),
)  # fmt: skip
PARTICULARS = {
    "clinic_name": "Demo clinic", "clinic_phone": "312 555 0100", "emergency_number": "911", "letterhead": "1 Main St",
    "discreet_name": "",
}  # fmt: skip


def articles(language: str):
    return read_articles(resources() / "education" / language)


def handout(language: str, *codes: str, whole: bool = False, **more) -> Handout:
    home = TakeHome(language, articles(language))
    texts = tuple(home.text(code, whole=whole) for code in codes)
    return Handout(language=language, texts=texts, today=TODAY, **({"giver": GIVER} | more))


# on paper ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("usual", ["letter", "a4"])
def test_every_text_keeps_to_its_page_in_both_sizes_of_type(qapp, usual, language, whole, large):
    codes = [each.id for each in articles(language)]
    laid = laid_out(handout(language, *codes, whole=whole, pictures=True, large=large), usual=usual)
    right, bottom = laid.size.width() - laid.margin + 0.5, laid.size.height() - laid.margin + 0.5
    assert len(laid.pages) > len(codes)
    for page in laid.pages:
        assert not page.is_empty
        for each in page.texts:
            assert each.x + each.line.left + each.line.width <= right, each.line.text
            assert laid.margin - 0.5 <= each.y <= bottom - each.line.height, each.line.text
        for place in (*(each.place for each in page.drawings), *page.warnings):
            assert place.right() <= right
            assert place.bottom() <= bottom


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("usual", ["letter", "a4"])
@pytest.mark.parametrize("taker", [None, Taker(ROSA, DATES)])
def test_the_pictures_are_one_page(qapp, usual, language, taker):
    laid = laid_out(handout(language, pictures=True, taker=taker), usual=usual)
    assert len(laid.pages) == 1
    assert [each.words for each in laid.pages[0].drawings] == _shown(language)


def _shown(language: str) -> list[str]:
    return [shows(name, language) for name in PICTURES]


def test_large_print_is_large_and_says_in_words_what_the_pictures_show(qapp):
    laid = laid_out(handout("en", "overview", pictures=True, large=True), usual="letter")
    points = [each.line.type.points for page in laid.pages for each in page.texts]
    assert sum(size >= 18 for size in points) > 0.8 * len(points)
    assert max(points) >= 24
    said = flat(laid)
    assert all(re.sub(r"\s+", " ", each) in said for each in _shown("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_reads_back_with_its_accents_its_head_and_its_dates(qapp, tmp_path, language):
    path = tmp_path / "handout.pdf"
    save_pdf(laid_out(handout(language, "baclofen", taker=Taker(ROSA, DATES)), usual="letter"), str(path))
    text = " ".join(pdf_pages(path))
    for said in ("Clínica del Norte", "1 Main St · Springfield · 312 555 0100", "Rosa Hernández", "09:30"):
        assert said in text
    assert {"en": "30 November 2026", "es": "30 de noviembre de 2026"}[language] in text
    assert {"en": "27 July 1972", "es": "27 de julio de 1972"}[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("warning", WARNINGS)
def test_what_must_be_read_first_stands_above_every_text_and_no_runway_is_drawn_that_would_lie(qapp, language, warning):
    dates = OwnDates(has_pump=True, refill_by=None if warning == "unknown" else date(2026, 11, 20),
                     refill_visit_on=date(2026, 12, 8), warning=warning)  # fmt: skip
    laid = laid_out(handout(language, "overview", taker=Taker(ROSA, dates)), usual="letter")
    said = flat(laid)
    first = WORDS[language][warning].split("{")[0].strip()
    assert first in said
    assert said.index(first) < said.index(TakeHome(language, articles(language)).text("overview", whole=False).title)
    assert "312 555 0100" in said[said.index(first) :]
    drawn = [each.svg for page in laid.pages for each in page.drawings]
    assert not any(b"2026" in each for each in drawn)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("warning", ["late", "unknown", "unsafe"])
def test_nobody_is_shown_a_visit_before_the_refill_date_who_has_none(qapp, language, warning, large):
    dates = OwnDates(has_pump=True, refill_by=None if warning == "unknown" else date(2026, 11, 20),
                     refill_visit_on=date(2026, 12, 8), warning=warning)  # fmt: skip
    own = handout(language, "missed-refill", "long-term", pictures=True, large=large, taker=Taker(ROSA, dates))
    laid = laid_out(own, usual="letter")
    assert shows("runway", language) not in [each.words for page in laid.pages for each in page.drawings]
    assert {shows("pump", language), shows("refill", language)} <= {
        each.words for page in laid.pages for each in page.drawings
    }
    assert WORDS[language]["picture_runway"] not in flat(laid)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_no_pump_yet_and_who_is_in_time_are_shown_the_runway(qapp, language):
    for dates in (OwnDates(), DATES):
        laid = laid_out(handout(language, "long-term", taker=Taker(ROSA, dates)), usual="letter")
        assert shows("runway", language) in [each.words for page in laid.pages for each in page.drawings]


def test_no_page_of_an_overdue_patient_holds_the_day_of_review_alone(qapp):
    late = OwnDates(has_pump=True, refill_by=date(2026, 11, 20), alarm_on=date(2026, 11, 20), warning="late")
    own = handout("en", "missed-refill", giver=replace(GIVER, lines=("1 Main St",)), taker=Taker(ROSA, late))
    assert len(laid_out(own, usual="a4").pages) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_runway_has_this_patients_dates_in_their_order(qapp, language):
    laid = laid_out(handout(language, pictures=True, taker=Taker(ROSA, DATES)), usual="letter")
    runway = laid.pages[0].drawings[-1].svg.decode()
    assert (
        re.findall(r"\d+ \w+ 2026", runway)
        == {
            "en": ["27 Sep 2026", "25 Nov 2026", "30 Nov 2026", "30 Nov 2026", "7 Dec 2026"],
            "es": ["27 sep 2026", "25 nov 2026", "30 nov 2026", "30 nov 2026", "7 dic 2026"],
        }[language]
    )


def test_a_clinic_that_has_filled_in_nothing_gets_a_line_to_write_on_and_no_empty_head(qapp):
    said = flat(laid_out(handout("en", giver=NOBODY, pictures=True), usual="letter"))
    blank = WORDS["en"]["blank"]
    assert f"Our telephone: {blank} · Emergency number: {blank}" in said
    assert said.startswith("Your pump in pictures")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_no_word_of_a_picture_leaves_its_frame_or_runs_into_the_next(qapp, language, name):
    days = {"fill": "27 Sep 2026", "visit": "30 Nov 2026", "by": "30 Nov 2026", "alarm": "30 Nov 2026"}
    said = {"en": "7 Dec 2026|(estimate)", "es": "7 dic 2026|(estimación)"}[language]
    root = ElementTree.fromstring(picture(name, language, dates=days | {"empty": said}))
    width, lines = float(root.get("width")), []
    for text, x, y, size, anchor, bold in _texts(root, 0.0, 0.0, {}):
        wide = QFontMetricsF(Type(round(size), bold).font).horizontalAdvance(text)
        left = x - wide / 2 if anchor == "middle" else x
        assert left >= 0, text
        assert left + wide <= width, text
        lines.append((y, left, left + wide, text))
    for y, left, right, text in lines:
        for other_y, other_left, other_right, other in lines:
            if text != other and abs(y - other_y) < 6:
                assert right + 4 <= other_left or other_right + 4 <= left, (text, other)


def _texts(node, dx, dy, inherited):
    own = inherited | {key: value for key, value in node.attrib.items() if key.startswith(("font", "text-anchor"))}
    moved = re.match(r"translate\(([\d.]+) ([\d.]+)\)", node.get("transform", ""))
    if moved:
        dx, dy = dx + float(moved[1]), dy + float(moved[2])
    if node.tag.endswith("text") and node.text:
        yield (node.text, dx + float(node.get("x")), dy + float(node.get("y")), float(own["font-size"]),
               own.get("text-anchor", ""), own.get("font-weight") == "bold")  # fmt: skip
    for child in node:
        yield from _texts(child, dx, dy, own)


# at the desk ------------------------------------------------------------------------------------


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    demo.build(opened, TODAY, patients=40)
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot, db):
    window = open_desk(qtbot, db, "worklist")
    yield window
    leave(window)


def allow(db, allowed: str = "yes") -> None:
    deciding.describe_clinic(db, PARTICULARS | {"handout_dates": allowed}, by="Ana")


def opened(qtbot) -> HandoutDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HandoutDialog)
    return dialog


def shown(dialog: HandoutDialog) -> str:
    return dialog.findChild(QLabel, "preview").text()


def test_the_dock_hands_out_the_article_it_shows_to_whoever_is_selected(desk, qtbot, tmp_path, monkeypatch):
    allow(desk.db)
    desk.look_again()
    qtbot.mouseClick(desk.panel.findChild(QPushButton, "dockHandout"), Qt.MouseButton.LeftButton)
    dialog = opened(qtbot)
    assert dialog.chosen == ["missed-refill"]
    path = tmp_path / "out.pdf"
    asked = []
    monkeypatch.setattr(QFileDialog, "open", lambda box: (asked.append(box), box.fileSelected.emit(str(path))))
    qtbot.mouseClick(dialog.findChild(QPushButton, "dialogSave"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(path.exists)
    who = records.record(desk.db, desk.worklist.current_patient()).patient
    text = " ".join(pdf_pages(path))
    assert who.family_name in text
    assert "has passed" in text
    assert who.family_name not in asked[0].selectedFiles()[0]
    assert tr("handout_done") in [each.text() for each in desk.bar.findChildren(QLabel)]


def test_names_and_dates_stay_off_until_the_clinic_switches_them_on(desk, qtbot):
    allow(desk.db, "")
    desk.look_again()
    desk.hand_out("overview", "en")
    dialog = opened(qtbot)
    assert not dialog._inputs["handout_own"].isEnabled()
    assert tr("handout_dates_off") in shown(dialog)
    who = records.record(desk.db, desk.worklist.current_patient()).patient
    said = flat(dialog._laid())
    assert who.family_name not in said
    assert who.mrn not in said
    with pytest.raises(Refused, match="handout_dates_off"):
        handing_out.taker(desk.db, who.id, TODAY)


def test_unticked_nothing_of_the_patient_is_on_the_paper(desk, qtbot):
    allow(desk.db)
    desk.look_again()
    desk.hand_out("overview", "en")
    dialog = opened(qtbot)
    who = records.record(desk.db, desk.worklist.current_patient()).patient
    assert who.family_name in flat(dialog._laid())
    dialog._inputs["handout_own"].setChecked(False)
    assert who.family_name not in flat(dialog._laid())


def test_the_dead_get_no_dates(desk):
    allow(desk.db)
    patient = desk.worklist.current_patient()
    pathway.move(desk.db, patient, "deceased", on=TODAY, by="Ana", today=TODAY)
    with pytest.raises(Refused, match="letter_deceased"):
        handing_out.taker(desk.db, patient, TODAY)


def test_print_on_the_learn_page_hands_out_the_article_that_is_read(desk, qtbot):
    desk.open_page("learn")
    desk.pages.learn.open_article("baclofen")
    qtbot.keyClick(desk, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(qtbot)
    assert dialog.chosen == ["baclofen"]
    assert dialog._record is None
    assert not dialog._inputs["handout_own"].isEnabled()


def test_opened_in_learn_from_a_patient_it_is_for_that_patient_and_from_the_rail_for_nobody(desk, qtbot):
    patient = desk.worklist.current_patient()
    desk.open_patient(patient)
    qtbot.mouseClick(desk.panel.findChild(QPushButton, "openInLearn"), Qt.MouseButton.LeftButton)
    desk.print_out()
    dialog = opened(qtbot)
    assert dialog._record.patient.id == patient
    dialog.discard()
    desk.open_page("learn")
    desk.print_out()
    assert opened(qtbot)._record is None


def test_texts_are_ticked_by_keys_and_another_language_keeps_the_ticks(desk, qtbot):
    desk.open_page("learn")
    desk.print_out()
    dialog = opened(qtbot)
    dialog.tick("+pictures")
    before = shown(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog._list.hasFocus)
    qtbot.keyClick(dialog._list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog._list, Qt.Key.Key_Space)
    assert len(dialog.chosen) == 2
    assert shown(dialog) != before
    ticked, titles = set(dialog.chosen), dialog._list.item(1).text()
    choice = dialog._inputs["handout_language"]
    choice.setCurrentIndex(choice.findData("es"))
    assert set(dialog.chosen) == ticked
    assert dialog._list.item(1).text() != titles
    assert "Su bomba" in flat(dialog._laid())


def test_with_nothing_ticked_there_is_a_sentence_and_no_print(desk, qtbot):
    desk.hand_out("", "en")
    dialog = opened(qtbot)
    assert dialog.chosen == ["+pictures"]
    dialog.tick()
    assert shown(dialog) == tr("handout_nothing_chosen")
    dialog.show_preview()
    assert not isinstance(QApplication.activeModalWidget(), Preview)
    assert dialog.findChild(QLabel, "error").text() == tr("handout_nothing_chosen")


def test_a_file_that_cannot_be_written_is_refused_and_the_dialog_stays(desk, qtbot, tmp_path):
    desk.hand_out("overview", "en")
    dialog = opened(qtbot)
    dialog.save_to(str(tmp_path / "no" / "such" / "folder.pdf"))
    assert dialog.isVisible()
    assert dialog.findChild(QLabel, "error").text()
    assert list(tmp_path.glob("*.pdf*")) == []


def test_what_the_clinic_has_not_filled_in_is_named(desk, qtbot):
    deciding.describe_clinic(desk.db, PARTICULARS | {"emergency_number": ""}, by="Ana")
    desk.hand_out("overview", "en")
    assert f"Not filled in (Settings, Clinic): {tr('field_emergency_number')}." in shown(opened(qtbot))


def test_a_narrow_column_shows_no_picture():
    body = "Text.\n\n![What](../../pictures/pump.svg)\n\nMore [text](a.md)."
    assert "pump.svg" not in without_pictures(body)
    assert "More [text](a.md)." in without_pictures(body)


def test_a_day_later_the_handout_says_what_is_true_then(db):
    allow(db)
    patients = [row[0] for row in db.execute("SELECT id FROM patients").fetchall()]
    for patient in patients:
        record = records.record(db, patient)
        if record.stage == "deceased":
            continue
        for days in (0, 40, 400):
            today = TODAY + timedelta(days)
            found = handing_out.taker(db, patient, today).dates
            if found.refill_by is not None and found.refill_by < today:
                assert found.warning == "late"


def test_an_article_of_the_clinics_that_is_called_pictures_is_not_the_page_in_pictures(desk, qtbot):
    draft = Draft(language="en", title="Pictures", body="Ask for our xylophone.")
    wording.add_article(desk.db, draft, by="Ana", today=TODAY)
    desk.hand_out("pictures", "en")
    dialog = opened(qtbot)
    assert dialog.chosen == ["pictures"]
    assert "xylophone" in flat(dialog._laid())


def test_a_patient_opened_since_is_not_passed_over_for_the_one_that_learn_was_opened_for(desk, qtbot):
    first = desk.worklist.current_patient()
    desk.open_article("overview", "en")
    other = next(row[0] for row in desk.db.execute("SELECT id FROM patients WHERE id <> ?", (first,)))
    desk.open_patient(other)
    desk.go_back()
    desk.print_out()
    assert opened(qtbot)._record is None


def test_numbers_that_another_desk_changed_stand_on_the_handout(desk, qtbot):
    desk.hand_out("overview", "en")
    dialog = opened(qtbot)
    deciding.describe_clinic(desk.db, PARTICULARS | {"emergency_number": "999 7", "handout_dates": ""}, by="Ben")
    assert "999 7" in flat(dialog._laid())


def printed_text(body: str, *, large: bool = False):
    return laid_out(Handout(language="en", giver=GIVER, texts=(Text(title="Ours", body=body, is_to_patient=False),),
                            large=large, today=TODAY), usual="letter")  # fmt: skip


def test_a_picture_in_a_warning_is_printed_and_leaves_no_empty_box(qapp):
    laid = printed_text("Text.\n\n> ![Where](../../pictures/pump.svg)")
    assert [each.words for each in laid.pages[0].drawings] == [shows("pump", "en")]
    assert laid.pages[0].warnings == []


@pytest.mark.parametrize("large", [False, True])
def test_a_warning_longer_than_a_page_has_each_mark_beside_its_line_and_a_long_heading_loses_none(qapp, large):
    laid = printed_text("> - item\n" * 99 + "\n## " + "word " * 900, large=large)
    words = 0
    for page in laid.pages:
        rows = [each.y for each in page.texts if each.line.text == "item"]
        assert [each.y for each in page.texts if each.line.text == "•"] == rows
        words += sum(each.line.text.count("word") for each in page.texts)
        assert all(each.y + each.line.height <= laid.size.height() - laid.margin + 0.5 for each in page.texts)
    assert words == 900
