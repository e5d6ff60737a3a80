"""The clinic's own words at the desk: written on Learn or in the settings, read there and in the dock, taken back."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QPushButton, QTextBrowser

from pumptracker.domain.own_article import LONGEST_BODY, Draft, OwnArticle
from pumptracker.formats.article import Article
from pumptracker.services import deciding, demo, wording
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import articles
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.ui import theme
from pumptracker.ui.article_document import document, review_line
from pumptracker.ui.articles import Articles
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.learn.article_dialog import ArticleDialog
from pumptracker.ui.learn.page import MOST_FOUND, LearnPage
from pumptracker.ui.learn.shelf import Shelf
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.theme import font
from pumptracker.words import sentence, tr
from tests.ui.desks import TODAY, leave, open_desk

Key = Qt.Key
DRAFT = Draft(language="en", title="Where to park", body="## Cars\n\nBehind the xylophone.", stage="trial")
OURS = Draft(language="en", title="Our trial", body="## Here\n\nAsk for Zoe.\n\n> Call us.", stage="trial")
BY = {"by": "Ana", "today": TODAY}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    path = tmp_path_factory.mktemp("clinic") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=12)
    db.close()
    return path


@pytest.fixture
def db(tmp_path, clinic):
    shutil.copy(clinic, tmp_path / "clinic.db")
    opened = open_or_make(tmp_path / "clinic.db")
    yield opened
    assert check(opened).fault == ""
    opened.close()


@pytest.fixture
def desk(qtbot, db):
    window = open_desk(qtbot, db, "learn")
    yield window
    leave(window)


def editor(desk) -> ArticleDialog:
    return next(each for each in desk.findChildren(ArticleDialog) if each.isVisible())


def press(qtbot, widget, name) -> None:
    qtbot.mouseClick(widget.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def edit_on_learn(desk, qtbot, article, language="en") -> ArticleDialog:
    desk.pages.learn.open_article(article, language)
    press(qtbot, desk, "learnEdit")
    return editor(desk)


def write(dialog, body) -> None:
    dialog.findChild(QPlainTextEdit, "field_body").setPlainText(body)


def read(desk) -> str:
    return desk.pages.learn.reader.toPlainText()


def dock(desk) -> str:
    return desk.panel.findChild(QTextBrowser).toPlainText()


def education(desk):
    desk.open_page("settings")
    desk.settings.open_part("education")
    return desk.settings.pane


def lines(pane) -> list[str]:
    return [" | ".join(line.cells) for line in pane.lines.model.lines]


def test_an_article_is_reworded_on_learn_and_read_there_and_in_the_dock_until_it_is_undone(desk, qtbot):
    desk.panel.follow("trial")
    shipped = dock(desk)
    dialog = edit_on_learn(desk, qtbot, "trial")
    assert dialog.draft.title == wording.shipped_article("trial", "en").title
    write(dialog, "## Here\n\nAsk for Zoe.")
    press(qtbot, dialog, "dialogSave")
    for text in (read(desk), dock(desk)):
        assert "Ask for Zoe." in text
        assert "The clinic's own words, reviewed 24 Nov 2026" in text
    assert tr("did_rewrite_article") in desk.bar.findChild(QLabel).text()
    desk.undo()
    assert dock(desk) == shipped
    assert "Ask for Zoe." not in read(desk)
    assert "clinic's own words" not in read(desk)


def test_what_another_desk_writes_is_read_here_at_the_next_look(desk, db, tmp_path):
    desk.panel.follow("trial")
    other = open_clinic(tmp_path / "clinic.db")
    wording.rewrite_article(other, "trial", OURS, by="Ben", today=TODAY)
    other.close()
    desk.look_again()
    desk.pages.learn.open_article("trial", "en")
    assert "Ask for Zoe." in read(desk)
    assert "Ask for Zoe." in dock(desk)


def test_nothing_moves_in_the_dock_where_another_thing_was_done(desk, db):
    desk.panel.follow("trial")
    browser = desk.panel.findChild(QTextBrowser)
    before = browser.document()
    desk.session.write(deciding.add_staff, "Zoe")
    assert browser.document() is before
    desk.session.write(wording.rewrite_article, "trial", OURS)
    assert browser.document() is not before
    desk.session.undo(undo)
    assert "Ask for Zoe." not in dock(desk)


def test_an_added_article_stands_in_its_stage_is_found_and_shown_in_the_dock_for_its_kinds(desk, qtbot, db):
    page = desk.pages.learn
    desk.session.write(wording.add_article, Draft(**{**vars_of(DRAFT), "kinds": ("refill",), "stage": "any"}))
    titles = [page.contents.item(row).text() for row in range(page.contents.count())]
    assert "Where to park" in titles
    qtbot.keyClicks(page.box, "xylo")
    assert "Where to park › Cars" in page.contents.item(0).text()
    assert "Behind the xylophone." in read(desk)
    desk.panel.follow("long-term", "refill", "soon")
    assert "Behind the xylophone." in dock(desk)
    desk.panel.follow("long-term", "refill", "overdue")
    assert "Behind the xylophone." not in dock(desk)


def vars_of(draft: Draft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in Draft.__dataclass_fields__}


def test_an_article_in_one_language_alone_says_so_in_the_other_and_is_written_there(desk, qtbot):
    desk.session.write(wording.add_article, DRAFT)
    desk.pages.learn.open_article("where-to-park", "es")
    assert read(desk) == tr("no_article")
    dialog = edit_on_learn(desk, qtbot, "where-to-park", "es")
    dialog._inputs["title"].setText("Dónde aparcar")
    write(dialog, "Detrás.")
    press(qtbot, dialog, "dialogSave")
    assert "Detrás." in read(desk)


def test_what_is_no_article_cannot_be_edited(desk):
    desk.pages.learn.open_article("of-no-name")
    assert read(desk) == tr("no_article")
    assert not desk.findChild(QPushButton, "learnEdit").isEnabled()


def test_a_refused_link_is_said_at_the_text_and_typed_text_is_not_lost_by_esc(desk, qtbot):
    dialog = edit_on_learn(desk, qtbot, "trial")
    write(dialog, "[gone](nowhere.md)")
    press(qtbot, dialog, "dialogSave")
    assert "nowhere.md" in dialog.findChild(QLabel, "error_body").text()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.findChild(QPushButton, "dialogDiscard").isVisible()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, "dialogSave")
    assert dialog.isVisible()
    dialog.discard()
    assert articles.every(desk.db) == []


def test_words_that_another_desk_kept_meanwhile_are_not_written_over(desk, qtbot, db, tmp_path):
    dialog = edit_on_learn(desk, qtbot, "trial")
    other = open_clinic(tmp_path / "clinic.db")
    wording.rewrite_article(other, "trial", OURS, by="Ben", today=TODAY)
    other.close()
    write(dialog, "Mine.")
    press(qtbot, dialog, "dialogSave")
    assert dialog.findChild(QLabel, "error").text() == tr("changed_meanwhile")
    dialog.discard()
    assert [each.title for each in articles.every(db)] == ["Our trial"]


def test_nothing_typed_closes_at_once_and_chosen_kinds_count_as_typed(desk, qtbot):
    dialog = edit_on_learn(desk, qtbot, "trial")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    dialog = edit_on_learn(desk, qtbot, "trial")
    dialog.choose_kinds(["replacement"])
    assert tr("kind_replacement") in dialog.findChild(QPushButton, "field_kinds").text()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()


def test_kinds_are_ticked_in_the_menu_and_kept_in_their_order(desk, qtbot):
    dialog = edit_on_learn(desk, qtbot, "glossary")
    ticks = {action.text(): action for action in dialog.findChild(QPushButton, "field_kinds").menu().actions()}
    ticks[tr("kind_replacement")].trigger()
    ticks[tr("kind_trial")].trigger()
    assert dialog.draft.kinds == ("trial", "replacement")
    ticks[tr("kind_trial")].trigger()
    assert dialog.draft.kinds == ("replacement",)


def test_the_preview_follows_what_is_typed_and_is_compared_with_what_was_shipped(desk, qtbot):
    dialog = edit_on_learn(desk, qtbot, "trial")
    preview = dialog.findChild(QTextBrowser, "articlePreview")
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit, "field_body"), "Zebra ")
    qtbot.waitUntil(lambda: "Zebra" in preview.toPlainText())
    press(qtbot, dialog, "articleCompare")
    assert "Zebra" not in preview.toPlainText()
    assert wording.shipped_article("trial", "en").title in preview.toPlainText()
    press(qtbot, dialog, "articleCompare")
    assert "Zebra" in preview.toPlainText()


def test_a_lost_red_box_is_said_while_one_types(desk, qtbot):
    dialog = edit_on_learn(desk, qtbot, "trial")
    warning = dialog.findChild(QLabel, "preview")
    assert not warning.isVisible()
    write(dialog, "No box.")
    assert warning.text() == tr("article_no_red")
    assert warning.isVisible()
    write(dialog, "> A box.")
    assert not warning.isVisible()


def test_a_link_is_put_in_from_the_list_and_is_one_that_can_be_saved(desk, qtbot):
    dialog = edit_on_learn(desk, qtbot, "trial")
    write(dialog, "> See ")
    menu = dialog.findChild(QPushButton, "insertLink").menu()
    menu.aboutToShow.emit()
    listed = [action.text() for action in menu.actions()]
    assert len(listed) == len(wording.shipped("en"))
    text = dialog.findChild(QPlainTextEdit, "field_body")
    text.moveCursor(text.textCursor().MoveOperation.End)
    menu.actions()[0].trigger()
    assert listed[0] in text.toPlainText()
    press(qtbot, dialog, "dialogSave")
    assert not dialog.isVisible()
    assert len(articles.every(desk.db)) == 1


def test_the_pane_puts_what_is_due_first_and_counts_it(desk, qtbot, db):
    wording.rewrite_article(db, "trial", OURS, by="Ana", today=date(2025, 10, 1))
    wording.add_article(db, DRAFT, by="Ana", today=date(2025, 12, 10))
    pane = education(desk)
    assert pane.findChild(QLabel, "reviewsDue").text() == "1 review is overdue. 1 review is due within 30 days."
    assert lines(pane)[:4] == [
        "Review overdue",
        "Our trial (English) | reworded by the clinic\nEspañol: shipped text | 1 Oct 2025, Ana | "
        "! overdue since 1 Oct 2026",
        "Review due within 30 days",
        "Where to park (English) | added by the clinic\nEspañol: not written | 10 Dec 2025, Ana | ◔ due by 10 Dec 2026",
    ]  # fmt: skip
    assert lines(pane)[-2:] == ["Not written in this language", "Where to park (Español) | not written | – | –"]
    assert pane.lines.key() == ("trial", "en")
    press(qtbot, pane, "article_reviewed")
    assert pane.findChild(QLabel, "reviewsDue").text() == "1 review is due within 30 days."
    pane.lines.choose(("where-to-park", "en"))
    press(qtbot, pane, "article_reviewed")
    assert pane.findChild(QLabel, "reviewsDue").text() == sentence("reviews_none", {"next_on": date(2027, 11, 1)})
    desk.undo()
    assert pane.findChild(QLabel, "reviewsDue").text() == "1 review is due within 30 days."


def test_each_line_offers_what_can_be_done_with_it(desk, db):
    wording.rewrite_article(db, "trial", OURS, **BY)
    wording.add_article(db, DRAFT, **BY)
    pane = education(desk)
    for key, offered in (
        (("trial", "en"), {"settings_new", "settings_edit", "article_reviewed", "settings_restore_text"}),
        (("trial", "es"), {"settings_new", "settings_edit", "article_reviewed"}),
        (("where-to-park", "en"), {"settings_new", "settings_edit", "article_reviewed", "settings_remove"}),
        (("where-to-park", "es"), {"settings_new", "settings_edit"}),
    ):  # fmt: skip
        pane.lines.choose(key)
        assert {each.objectName() for each in pane.findChildren(QPushButton) if each.isEnabled()} == offered


@pytest.mark.parametrize(
    ("article", "button", "says"),
    [("trial", "settings_restore_text", "Our trial"), ("where-to-park", "settings_remove", "Where to park")],
)  # fmt: skip
def test_taking_the_clinics_words_away_says_what_is_lost_and_undo_brings_them_back(
    desk, qtbot, db, article, button, says
):
    wording.rewrite_article(db, "trial", OURS, **BY)
    wording.add_article(db, DRAFT, **BY)
    pane = education(desk)
    pane.lines.choose((article, "en"))
    press(qtbot, pane, button)
    dialog = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    said = " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())
    assert says in said
    assert "24 Nov 2026" in said
    assert "Undo" in said
    dialog.reject()
    assert len(articles.every(db)) == 2
    press(qtbot, pane, button)
    dialog = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    qtbot.keyClick(dialog.findChild(QPushButton, "dialogSave"), Key.Key_Return)
    assert len(articles.every(db)) == 1
    desk.undo()
    assert len(articles.every(db)) == 2


def test_a_new_article_is_written_in_the_settings_in_the_language_chosen(desk, qtbot, db):
    pane = education(desk)
    press(qtbot, pane, "settings_new")
    dialog = editor(desk)
    dialog._inputs["title"].setText("Dónde aparcar")
    language = dialog._inputs["language"]
    language.setCurrentIndex(language.findData("es"))
    write(dialog, "Detrás. [Prueba](trial.md)")
    press(qtbot, dialog, "dialogSave")
    assert [(each.article, each.language, each.reviewed_by) for each in articles.every(db)] == [
        ("donde-aparcar", "es", "Ana")
    ]
    assert ("donde-aparcar", "en") in pane._rows


def test_marks_of_html_are_shown_as_they_were_typed_and_nothing_is_loaded(qtbot):
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    article = Article(
        "x", "T", "any", (), "2026-11", "<b>bold</b> <img src='file:///etc/hosts'>\n\n> Red.", whose="own"
    )
    made = document(article, browser, font(), level=3)
    assert "<b>bold</b> <img src='file:///etc/hosts'>" in made.toPlainText()
    red = made.find("Red.").currentFrame().frameFormat().background().color()
    assert red == QColor(theme.colours().danger_ground)


@pytest.mark.parametrize(
    "title",
    [
        "![x](file:///etc/hosts)",
        "[a](trial.md)",
        "*a* _b_ `c` ~~d~~",
        "<b>x</b> &amp; y",
        "a | b \\ 1. # !",
        "https://x.org",
    ],
)
def test_a_title_is_shown_sign_by_sign_and_leads_nowhere(qtbot, title):
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    made = document(Article("x", title, "any", (), "2026-11", "Text."), browser, font(), level=3)
    assert made.firstBlock().text() == title
    assert made.firstBlock().blockFormat().headingLevel() == 3
    assert not made.firstBlock().begin().fragment().charFormat().isAnchor()


@pytest.mark.parametrize(("line", "level"), [("# A", 3), ("## A", 4), ("###### A", 6), ("#A", 0)])
def test_a_heading_stands_below_the_title_however_deep_it_was_typed(qtbot, line, level):
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    made = document(Article("x", "T", "any", (), "2026-11", line), browser, font(), level=3)
    assert made.findBlockByNumber(1).blockFormat().headingLevel() == level
    assert made.findBlockByNumber(1).text() == ("A" if level else "#A")


@pytest.mark.parametrize(
    ("whose", "reviewed_on", "said"),
    [
        ("shipped", None, "Reviewed 2026-11"),
        ("shipped", TODAY, "Reviewed 2026-11; confirmed by the clinic 24 Nov 2026"),
        ("own", TODAY, "The clinic's own words, reviewed 24 Nov 2026"),
        ("added", None, "The clinic's own words; the day of their review is not known"),
    ],
)
def test_the_line_below_an_article_says_whose_words_it_has(whose, reviewed_on, said):
    article = Article("x", "T", "any", (), "2026-11", "B", whose=whose, reviewed_on=reviewed_on)
    assert review_line(article) == said


def test_the_dock_without_any_shipped_article_shows_the_clinics_or_a_sentence(qtbot, tmp_path):
    dock = QFrame()
    qtbot.addWidget(dock)
    shown = Articles(dock, lambda *_: None, lambda *_: None, tmp_path)
    text = dock.findChild(QTextBrowser)
    shown.show("trial", "", "")
    assert text.toPlainText() == tr("no_article")
    own = OwnArticle(id=1, article="trial", language="en", title="Ours", body="Text.", reviewed_on=TODAY)
    shown.take([own])
    assert "Ours" in text.toPlainText()
    shown.take([OwnArticle(id=1, article="trial", language="en", title=" ", body=" ")])
    assert text.toPlainText() == tr("no_article")


def test_learn_lists_the_best_at_each_key_at_five_times_the_shipped_text(qtbot, db):
    for each in wording.shipped("en"):
        for number in range(4):
            kept = OwnArticle(
                id=0, article=f"{each.id}-{number}", language="en", title=f"{each.title} {number}", body=each.body,
                reviewed_on=TODAY,
            )  # fmt: skip
            with wording.action(db, "add_article", by="Ana"):
                articles.keep(db, kept)
    page = LearnPage(Session(db, lambda: TODAY, "Ana"), Preferences())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "_index" in vars(page._shelf))
    assert len(page._shelf.articles) == 5 * len(wording.shipped("en")) + 1  # and the cards for callers
    for letter in "refill":
        qtbot.keyClicks(page.box, letter)
        assert MOST_FOUND < page.contents.count() <= MOST_FOUND + 1  # and a line that says there are more


def test_a_shelf_says_what_may_be_edited():
    own = [OwnArticle(id=1, article="only-here", language="es", title="Solo", body="Texto.")]
    shelf = Shelf("en", own=own)
    assert shelf.article("only-here") is None
    assert shelf.may_be_edited("only-here")
    assert shelf.may_be_edited("trial")
    assert not shelf.may_be_edited("of-no-name")


def test_the_editor_never_grows_beyond_the_screen_whatever_it_says(desk, qtbot):
    dialog = edit_on_learn(desk, qtbot, "trial")
    free = dialog.screen().availableGeometry()
    write(dialog, "[gone](nowhere.md)\n" * 60)
    press(qtbot, dialog, "dialogSave")
    dialog.reject()
    QApplication.processEvents()
    assert dialog.findChild(QLabel, "error_body").isVisible()
    assert dialog.findChild(QPushButton, "dialogDiscard").isVisible()
    assert dialog.height() <= free.height()
    assert dialog.width() <= free.width()


def test_the_cards_for_callers_stand_whatever_the_file_holds_of_their_name():
    cards = Article(id="callers", title="Cards", stage="callers", kinds=(), reviewed="", body="Call.")
    kept = OwnArticle(id=1, article="callers", language="en", title="Ours", body="Nothing.", reviewed_on=TODAY)
    shelf = Shelf("en", None, [kept], [cards])
    assert shelf.article("callers") == cards
    assert [each for each in shelf.articles if each.id == "callers"] == [cards]


@pytest.mark.parametrize(
    "body", ["See ![Where](../../pictures/pump.svg) here.", "> ![Where](../../pictures/pump.svg) here."]
)
def test_a_picture_amid_a_line_is_left_out_of_the_narrow_dock(qtbot, body):
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    article = Article(id="x", title="X", stage="any", kinds=(), reviewed="", body=body)
    shown = document(article, browser, font(), level=3)
    assert "here." in shown.toPlainText()
    assert "\ufffc" not in shown.toPlainText()


def test_a_text_of_many_warnings_is_written_as_fast_as_one_types(qtbot):
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    body = "> **x**\n\na\n\n" * (LONGEST_BODY // 13)
    article = Article(id="x", title="X", stage="any", kinds=(), reviewed="", body=body)
    begun = perf_counter()
    document(article, browser, font(), level=3)
    assert perf_counter() - begun < 10


def test_a_text_that_is_too_long_to_be_kept_is_not_laid_out_beside_it(desk, qtbot):
    dialog = edit_on_learn(desk, qtbot, "trial")
    write(dialog, "> - xylophone\n" * (LONGEST_BODY // 10))
    dialog._draw()
    shown = dialog.findChild(QTextBrowser, "articlePreview").toPlainText()
    assert len(shown) < LONGEST_BODY
    press(qtbot, dialog, "dialogSave")
    assert str(LONGEST_BODY) in dialog.findChild(QLabel, "error_body").text()


def test_words_that_another_desk_kept_meanwhile_are_not_taken_away_by_a_question_about_others(
    desk, qtbot, db, tmp_path
):
    wording.rewrite_article(db, "trial", OURS, **BY)
    pane = education(desk)
    pane.lines.choose(("trial", "en"))
    press(qtbot, pane, "settings_restore_text")
    dialog = next(each for each in desk.findChildren(FormDialog) if each.isVisible())
    other = open_clinic(tmp_path / "clinic.db")
    wording.rewrite_article(other, "trial", replace(OURS, title="Ben's trial"), by="Ben", today=TODAY)
    other.close()
    press(qtbot, dialog, "dialogSave")
    assert dialog.findChild(QLabel, "error").text() == tr("changed_meanwhile")
    dialog.discard()
    assert [each.title for each in articles.every(db)] == ["Ben's trial"]
