"""The Learn page by keys, and the dock beside the other pages."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QTextBrowser, QWidget

from pumptracker.domain.calling import CARDS
from pumptracker.services import deciding, deciding_calls, demo
from pumptracker.store.connection import open_or_make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import speaking, theme
from pumptracker.ui.articles import Articles
from pumptracker.ui.learn.page import LearnPage
from pumptracker.ui.learn.trail import Place, Trail
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.text_blocks import blocks
from pumptracker.words import in_language, sentence, tr
from pumptracker.words.learn import LEARN
from tests.ui.layout import faults

Key = Qt.Key
TODAY = date(2026, 11, 24)
HEAD = "---\nid: {id}\ntitle: {title}\nstage: {stage}\nkinds: refill\nreviewed: 2026-11\n---\n\n{body}\n"
LONG = "\n".join([*(60 * ["Refill.\n"]), "## How late\n\nNot late.\n"])
BODIES = {
    "en": {
        "overview": ("The pump", "any", "## First\n\nThe reservoir. [Refills](refills#how-late) and a reservoir.\n"),
        "refills": ("Refills", "long-term", "## How often\n\nOften.\n" + LONG),
        "glossary": ("Glossary", "any", "### Reservoir\n\nThe chamber of the pump.\n"),
        "odd": ("Odd links", "any", "[gone](nowhere) and [web](https://example.org)"),
    },
    "es": {
        "overview": ("La bomba", "any", "## Primero\n\nEl reservorio y la médula.\n"),
        "glossary": ("Glosario", "any", "### Reservorio\n\nLa cámara de la bomba.\n"),
    },
}  # fmt: skip


@pytest.fixture(autouse=True)
def _speak_english_afterwards(qapp):
    yield
    speaking.speak("en")


@pytest.fixture
def folder(tmp_path):
    for language, articles in BODIES.items():
        (tmp_path / "education" / language).mkdir(parents=True)
        for name, (title, stage, body) in articles.items():
            path = tmp_path / "education" / language / f"{name}.md"
            path.write_text(HEAD.format(id=name, title=title, stage=stage, body=body), encoding="utf-8")
    return tmp_path / "education"


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    demo.build(opened, TODAY, patients=12)
    yield opened
    opened.close()


@pytest.fixture
def page(qtbot, db, folder):
    shown = LearnPage(Session(db, lambda: TODAY, "Ana"), Preferences(), folder)
    qtbot.addWidget(shown)
    shown.resize(1000, 600)
    shown.show()
    shown.activateWindow()
    shown.take_focus()
    settle()
    return shown


@pytest.fixture
def desk(qtbot, db):
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    window.activateWindow()
    settle()
    yield window
    window.close()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def shown_texts(window) -> set[str]:
    visible = [each for each in window.findChildren(QWidget) if each.isVisible()]
    labels = {each.text() for each in visible if isinstance(each, QLabel | QPushButton)}
    return (
        labels | {each.accessibleName() for each in visible} | {each.toolTip().partition(" (")[0] for each in visible}
    )


def title(page: LearnPage) -> str:
    return page.reader.document().firstBlock().text()


def listed(page: LearnPage) -> list[str]:
    return [page.contents.item(row).text().split("\n")[0] for row in range(page.contents.count())]


def test_the_contents_stand_by_stage_and_the_first_article_is_open(page):
    shipped = [tr("learn_any_stage"), "Glossary", "Odd links", "The pump", "Long-term", "Refills"]
    assert listed(page) == [tr("learn_on_the_phone"), tr("callers_title"), *shipped]
    assert title(page) == "The pump"
    assert page.reader.document().firstBlock().blockFormat().headingLevel() == 2


def test_typing_finds_and_opens_the_best_and_enter_and_f3_go_through_the_matches(qtbot, page):
    qtbot.keyClicks(page.box, "reserv")
    assert listed(page) == ["Glossary › Reservoir", "The pump › First"]
    assert title(page) == "Glossary"
    page.box.clear()
    qtbot.keyClicks(page.box, "REFILL often")
    assert title(page) == "Refills"
    assert page.reader.marked[0] == 0
    qtbot.keyClick(page.box, Key.Key_Return)
    assert page.reader.marked[0] == 1
    qtbot.keyClick(page.box, Key.Key_F3)
    at, many = page.reader.marked
    assert at == 2
    assert len(page.reader.extraSelections()) == many
    for _ in range(many - 1):
        qtbot.keyClick(page.box, Key.Key_F3)
    assert page.reader.marked[0] == 1


def test_words_that_are_passed_over_are_not_marked(qtbot, page):
    qtbot.keyClicks(page.box, "the refill")
    marked = [page.reader.toPlainText()[each.cursor.selectionStart() : each.cursor.selectionEnd()].lower()
              for each in page.reader.extraSelections()]  # fmt: skip
    assert set(marked) == {"refill"}


def test_nothing_found_is_a_sentence_and_esc_brings_the_contents_again(qtbot, page):
    qtbot.keyClicks(page.box, "xyzzy")
    assert page._nothing.text() == sentence("learn_nothing", {"typed": "xyzzy"})
    assert page._nothing.isVisible()
    assert not page.contents.isVisible()
    qtbot.keyClick(page.box, Key.Key_Escape)
    assert page.contents.isVisible()
    assert len(listed(page)) == 8


def test_a_link_is_followed_by_keys_to_its_heading_and_alt_left_and_right_go_back_and_on(qtbot, page):
    page.reader.setFocus()
    qtbot.keyClick(page.reader, Key.Key_Tab)
    qtbot.keyClick(page.reader, Key.Key_Tab)
    qtbot.keyClick(page.reader, Key.Key_Return)
    settle()
    assert title(page) == "Refills"
    assert page.reader.verticalScrollBar().value() > 0
    assert page.contents.currentItem().text() == "Refills"
    page.go_back()
    assert title(page) == "The pump"
    assert page.reader.verticalScrollBar().value() == 0
    qtbot.keyClick(page.reader, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert title(page) == "Refills"
    assert not page.findChild(QPushButton, "learnForward").isEnabled()


def test_a_word_of_the_glossary_is_a_link_once_in_a_section_and_enter_explains_it(qtbot, page):
    page.reader.setFocus()
    qtbot.keyClick(page.reader, Key.Key_Tab)
    qtbot.keyClick(page.reader, Key.Key_Return)
    assert page.note.isVisible()
    assert page.note.accessibleName() == "Reservoir: The chamber of the pump."
    assert page.reader.toHtml().count('href="term:') == 1
    assert page.reader.textCursor().charFormat().toolTip() == "The chamber of the pump."
    qtbot.keyClick(page.reader, Key.Key_Escape)
    assert not page.note.isVisible()
    assert page.reader.hasFocus()
    qtbot.keyClick(page.reader, Key.Key_Escape)
    assert page.box.hasFocus()


def test_a_link_to_no_article_shows_a_sentence_and_one_outside_is_said(qtbot, page):
    page.open_article("odd")
    page.reader.setFocus()
    qtbot.keyClick(page.reader, Key.Key_Tab)
    qtbot.keyClick(page.reader, Key.Key_Tab)
    qtbot.keyClick(page.reader, Key.Key_Return)
    assert page.note.accessibleName() == sentence("learn_outside", {"address": "https://example.org"})
    page.open_place(Place("nowhere"))
    assert page.reader.toPlainText() == tr("no_article")
    page.go_back()
    assert title(page) == "Odd links"


def test_the_text_grows_and_shrinks_by_keys_and_its_size_is_remembered(qtbot, db, folder, page):
    before = page.reader.document().defaultFont().pointSize()
    qtbot.keyClick(page.box, Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert page.reader.document().defaultFont().pointSize() == before + 2
    again = LearnPage(page.session, page.preferences, folder)
    qtbot.addWidget(again)
    assert again.reader.document().defaultFont().pointSize() == before + 2
    for _ in range(20):
        qtbot.keyClick(page.box, Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert page.reader.document().defaultFont().pointSize() == before - 2
    assert not page.findChild(QPushButton, "learnSmaller").isEnabled()


def test_a_larger_look_chosen_while_the_page_stands_makes_room_in_it(qtbot, page):
    before, wide = page.reader.document().defaultFont().pointSize(), page.contents.width()
    qtbot.keyClicks(page.box, "refill")
    theme.apply(QApplication.instance(), theme.Look("dark", "largest"))
    settle()
    assert page.reader.document().defaultFont().pointSize() > before
    assert page.contents.width() > wide
    assert title(page) == "Refills"
    assert faults(page) == []


def test_the_other_language_is_one_button_away_and_its_accents_need_not_be_typed(qtbot, page):
    qtbot.mouseClick(page.findChild(QPushButton, "learnLanguage"), Qt.MouseButton.LeftButton)
    assert title(page) == "La bomba"
    page.take_focus()
    qtbot.keyClicks(page.box, "medula")
    assert listed(page) == ["La bomba › Primero"]
    qtbot.keyClick(page.box, Key.Key_Down)
    assert page.contents.hasFocus()
    assert page.findChild(QPushButton, "learnLanguage").text() == tr("language_en")


def test_without_any_article_the_page_says_so(qtbot, db, tmp_path):
    empty = LearnPage(Session(db, lambda: TODAY, "Ana"), Preferences(), tmp_path / "nothing")
    qtbot.addWidget(empty)
    empty.show()
    assert empty._nothing.text() == tr("learn_no_articles")
    assert empty.reader.toPlainText() == tr("no_article")


def test_f10_opens_the_page_without_the_dock_which_stands_beside_the_others_again(qtbot, desk):
    assert desk.panel.isVisible()
    qtbot.keyClick(desk, Key.Key_F10)
    assert desk._frame.current().objectName() == "learnPage"
    assert not desk.panel.isVisible()
    qtbot.keyClick(desk, Key.Key_F1)
    assert not desk.panel.isVisible()
    qtbot.keyClick(desk, Key.Key_F5)
    assert desk.panel.isVisible()


def test_alt_left_goes_back_in_the_articles_and_elsewhere_from_a_patient(qtbot, desk):
    desk.open_page("learn")
    page = desk.pages.learn
    first = title(page)
    page.open_article("trial")
    qtbot.keyClick(page.reader, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert title(page) == first
    desk.open_page("worklist")
    desk.open_patient(1)
    qtbot.keyClick(desk, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk._frame.current() is desk.worklist


def test_the_dock_opens_its_article_on_the_page_in_its_language(qtbot, desk):
    desk.panel.follow("trial")
    other = next(button for button in desk.panel.findChildren(QPushButton) if button.text() == tr("language_es"))
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(desk.panel.findChild(QPushButton, "openInLearn"), Qt.MouseButton.LeftButton)
    assert desk._frame.current().objectName() == "learnPage"
    assert title(desk.pages.learn) == "La prueba"


def test_the_dock_shows_its_article_at_the_heading_that_speaks_of_the_due_item(qtbot, desk):
    text = desk.panel.findChild(QTextBrowser)
    desk.panel.follow("post-procedure", "wound_check", "soon")
    wound = text.verticalScrollBar().value()
    desk.panel.follow("post-procedure", "refill", "soon")
    assert 0 < wound < text.verticalScrollBar().value()
    desk.panel.follow("post-procedure", "", "")
    assert text.verticalScrollBar().value() == 0
    desk.panel.follow("long-term", "replacement", "soon")
    qtbot.mouseClick(desk.panel.findChild(QPushButton, "openInLearn"), Qt.MouseButton.LeftButton)
    settle()
    assert desk.pages.learn.reader.verticalScrollBar().value() > 0


def test_f4_opens_the_cards_for_callers_which_follow_what_the_clinic_words(qtbot, page):
    qtbot.keyClick(page.box, Key.Key_F4)
    assert title(page) == tr("callers_title")
    assert page.contents.currentItem().text() == tr("callers_title")
    assert "+1 312 555 0199" in page.reader.toPlainText()
    page.reader.verticalScrollBar().setValue(120)
    deciding_calls.word_caller_text(page.session._db, "whom_now", "Ring the pump nurse.", by="Bo")
    page.session.look_again()
    settle()
    assert "Ring the pump nurse." in page.reader.toPlainText()
    assert tr("caller_whom_now") not in page.reader.toPlainText()
    assert page.reader.verticalScrollBar().value() == 120
    deciding.describe_clinic(page.session._db, dict.fromkeys(deciding.PARTICULARS, ""), by="Bo")
    page.session.look_again()
    settle()
    assert "The emergency number is not set." in page.reader.toPlainText()
    assert "+1 312 555 0199" not in page.reader.toPlainText()
    qtbot.mouseClick(page.findChild(QPushButton, "learnLanguage"), Qt.MouseButton.LeftButton)
    assert title(page) == in_language("es")["callers_title"]
    assert "Ring the pump nurse." in page.reader.toPlainText()
    page.go_back()
    assert title(page) == "La bomba"


def test_every_card_for_now_stands_on_red_and_no_other_does(qtbot, page):
    qtbot.keyClick(page.box, Key.Key_F4)
    danger = QColor(theme.colours().danger_ground)
    shown = list(blocks(page.reader.document()))
    frames = [(block.text(), QTextCursor(block).currentFrame().frameFormat()) for block in shown]
    red = [text for text, frame in frames if text and frame.background().color() == danger]
    urgent = [card for card in CARDS if card.level in ("emergency", "now")]
    assert len(red) == len(urgent)
    assert all(text.startswith(tr("callers_whom")) for text in red)


def test_what_the_clinic_words_is_listed_anew_in_a_search_that_goes_on(qtbot, page):
    page.open_article("refills")
    qtbot.keyClicks(page.box, "nurse")
    assert listed(page) == []
    deciding_calls.word_caller_text(page.session._db, "whom_same_day", "Ring the pump nurse.", by="Bo")
    page.session.look_again()
    assert len(listed(page)) == 1
    assert listed(page)[0].startswith(tr("callers_title"))


def test_texts_that_cannot_be_read_are_not_taken_for_the_shipped_ones(qtbot, db, folder):
    class Silent(Session):
        def read(self, query, *args, **kwargs):
            raise StoreUnavailable("damaged")

    shown = LearnPage(Silent(db, lambda: TODAY, "Ana"), Preferences(), folder)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.note.isVisible()
    assert listed(shown)[0] == tr("learn_any_stage")
    shown.open_article("callers")
    assert shown.reader.toPlainText() == tr("no_article")


@pytest.mark.parametrize(
    ("kind", "status"), [("refill", "overdue"), ("pump_check", "soon"), ("refill", "soon"), ("", "")]
)
def test_the_dock_leads_to_the_cards_whoever_is_selected(qtbot, desk, kind, status):
    desk.panel.follow("long-term", kind, status)
    button = desk.panel.findChild(QPushButton, "openCallers")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert title(desk.pages.learn) == tr("callers_title")


@pytest.mark.parametrize("text", [None, "", "no front matter", "---\nid: trial\n---\nno title"])
def test_the_dock_says_that_an_article_is_missing_or_broken(qtbot, tmp_path, text):
    for language in ("en", "es"):
        (tmp_path / language).mkdir()
        if text is not None:
            (tmp_path / language / "trial.md").write_text(text, encoding="utf-8")
    dock = QFrame()
    qtbot.addWidget(dock)
    Articles(dock, lambda *_: None, lambda *_: None, tmp_path).show("trial", "", "")
    assert dock.findChild(QTextBrowser).toPlainText() == tr("no_article")


@pytest.mark.parametrize("look", [("light", "normal"), ("dark", "largest")], indirect=True, ids="-".join)
@pytest.mark.parametrize("room", [(1366, 768), (911, 512)], ids=lambda room: f"{room[0]}x{room[1]}")
@pytest.mark.parametrize("spoken", ["en", "es"])
def test_no_state_of_the_page_clips_a_text_or_speaks_another_language(qtbot, db, look, room, spoken):
    from tests.shot_states import _learn

    speaking.speak(spoken)
    window = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(window)
    window.show()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*room)
    found, english = [], {said for code, said in LEARN.items() if "{" not in said and tr(code) != said}
    for name, _ in _learn(window):
        settle()
        found += [f"{name}: {fault}" for fault in faults(window)]
        found += [f"{name}: still in English: {text}" for text in shown_texts(window) & english]
    window.close()
    assert found == []


def test_what_lies_ahead_is_forgotten_where_one_turns_off():
    trail = Trail()
    for name in ("a", "b", "b", "c"):
        trail.go(Place(name))
    assert trail.back() == Place("b")
    trail.go(Place("d"))
    assert trail.forward() is None
    assert (trail.back(), trail.back(), trail.back()) == (Place("b"), Place("a"), None)


def test_little_words_are_not_marked(qtbot, page):
    qtbot.keyClicks(page.box, "is my refill")
    text = page.reader.toPlainText()
    marked = {text[start:end].lower() for start, end in page.reader._places}
    assert marked == {"refill"}
