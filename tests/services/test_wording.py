"""The clinic's own words: rewritten, added, restored, removed, reviewed; each one action that undo takes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from pumptracker.domain.own_article import Draft
from pumptracker.domain.refused import Refused
from pumptracker.formats.article import ADDED, OWN, SHIPPED
from pumptracker.services import deciding, wording
from pumptracker.services.checking import check
from pumptracker.services.reviewing import MISSING, ListedArticle, listed
from pumptracker.services.undoing import undo
from pumptracker.store import articles, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.store.undo import last_action
from pumptracker.words import SENTENCES, sentence

TODAY = date(2026, 11, 24)
BY = {"by": "Ana", "today": TODAY}
DRAFT = Draft(language="en", title="Where to park", body="Behind the clinic. [More](trial.md)", stage="trial")
HEAD = "---\nid: {id}\ntitle: {title}\nstage: any\nkinds:\nreviewed: {reviewed}\n---\n\n{body}\n"


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    yield made
    assert check(made).fault == ""
    made.close()


@pytest.fixture
def folder(tmp_path):
    """A clinic's program with one article, "trial", in both languages."""
    for language in ("en", "es"):
        (tmp_path / "education" / language).mkdir(parents=True)
    write(tmp_path / "education", "en", "Trial", "2025-12")
    write(tmp_path / "education", "es", "Prueba", "2024-01")
    return tmp_path / "education"


def write(folder, language, title, reviewed, body="The shipped text."):
    text = HEAD.format(id="trial", title=title, reviewed=reviewed, body=body)
    (folder / language / "trial.md").write_text(text, encoding="utf-8")


def refused(code, field, use_case, db, *args, **kwargs):
    before = last_action(db)
    with pytest.raises(Refused) as refusal:
        use_case(db, *args, **kwargs)
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert sentence(code, {"field": "Text", **refusal.value.facts})
    assert last_action(db) == before


def line(db, article, language="en", folder=None) -> ListedArticle:
    return next(each for each in listed(db, TODAY, folder) if (each.id, each.language) == (article, language))


def test_a_new_clinic_has_the_shipped_text_of_every_article_in_both_languages(db):
    found = listed(db, TODAY)
    assert {(each.whose, each.elsewhere, each.is_outdated) for each in found} == {(SHIPPED, SHIPPED, False)}
    assert {each.language for each in found} == {"en", "es"}
    assert len(found) == 2 * len(wording.shipped("en")) == 2 * len(wording.shipped("es"))


def test_an_article_is_rewritten_and_undo_brings_the_shipped_text_back(db):
    wording.rewrite_article(db, "trial", replace(DRAFT, title="Our trial"), **BY)
    found = line(db, "trial")
    assert (found.title, found.whose, found.elsewhere, found.reviewed_by) == ("Our trial", OWN, SHIPPED, "Ana")
    assert (found.reviewed_on, found.next_on) == (TODAY, date(2027, 11, 24))
    assert line(db, "trial", "es").whose == SHIPPED
    assert last_action(db).use_case == "rewrite_article"
    undo(db, by="Ana")
    assert articles.every(db) == []
    undo(db, by="Ana")
    assert line(db, "trial").title == "Our trial"


def test_a_second_wording_takes_the_place_of_the_first_and_undo_returns_to_it(db):
    wording.rewrite_article(db, "trial", replace(DRAFT, title="One"), **BY)
    wording.rewrite_article(db, "trial", replace(DRAFT, title="Two"), **BY)
    assert [each.title for each in articles.every(db)] == ["Two"]
    undo(db, by="Ana")
    assert [each.title for each in articles.every(db)] == ["One"]


def test_the_shipped_text_restored_has_its_own_review_date_again(db):
    before = line(db, "trial")
    wording.rewrite_article(db, "trial", DRAFT, **BY)
    wording.restore_article(db, "trial", "en", **BY)
    assert line(db, "trial") == before
    assert articles.every(db) == []
    undo(db, by="Ana")
    assert line(db, "trial").whose == OWN


def test_the_shipped_words_saved_as_they_are_count_as_a_review_and_no_more(db):
    text = wording.shipped_article("trial", "en")
    assert text is not None
    wording.rewrite_article(db, "trial", DRAFT, **BY)
    again = Draft(language="en", title=text.title, body=text.body, stage=text.stage, kinds=text.kinds)
    wording.rewrite_article(db, "trial", again, **BY)
    assert (line(db, "trial").whose, line(db, "trial").reviewed_on) == (SHIPPED, TODAY)


def test_an_added_article_has_its_title_as_id_and_is_missing_in_the_other_language_until_it_is_written(db):
    assert wording.add_article(db, DRAFT, **BY) == "where-to-park"
    assert (line(db, "where-to-park").whose, line(db, "where-to-park").elsewhere) == (ADDED, MISSING)
    spanish = line(db, "where-to-park", "es")
    assert (spanish.whose, spanish.title, spanish.state) == (MISSING, "Where to park", "")
    assert listed(db, TODAY)[-1] == spanish
    written = Draft(language="es", title="Dónde aparcar", body="[Más](where-to-park.md) y detrás.")
    wording.rewrite_article(db, "where-to-park", written, **BY)
    assert (line(db, "where-to-park", "es").whose, line(db, "where-to-park").elsewhere) == (ADDED, ADDED)


def test_two_articles_of_one_name_are_refused_whatever_the_language(db):
    refused("article_already", "title", wording.add_article, db, replace(DRAFT, title="Trial!"), **BY)
    wording.add_article(db, DRAFT, **BY)
    for draft in (DRAFT, replace(DRAFT, title="WHERE  to párk"), replace(DRAFT, language="es", body="Detrás.")):
        refused("article_already", "title", wording.add_article, db, draft, **BY)
    refused("article_without_name", "title", wording.add_article, db, replace(DRAFT, title="?!"), **BY)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"title": " "}, "required", "title"), ({"body": ""}, "required", "body"),
        ({"body": "It is safe to wait."}, "article_advice", "body"), ({"stage": "tea"}, "unknown_stage", "stage"),
        ({"body": "[x](nowhere.md)"}, "article_link", "body"), ({"body": "[x](#no)"}, "article_heading", "body"),
        ({"body": "[x](trial.md#of-no-name)"}, "article_heading", "body"),
        ({"body": "<img src=x>"}, "article_html", "body"),
        ({"body": "![x](http://x/y.png)"}, "article_picture", "body"),
    ],
)  # fmt: skip
def test_what_may_not_stand_there_is_refused_at_its_field_and_changes_nothing(db, change, code, field):
    draft = replace(DRAFT, **change)
    refused(code, field, wording.add_article, db, draft, **BY)
    refused(code, field, wording.rewrite_article, db, "trial", draft, **BY)
    assert articles.every(db) == []


def test_a_link_to_an_article_of_the_clinic_is_taken_in_that_language_alone(db):
    wording.add_article(db, DRAFT, **BY)
    linking = replace(DRAFT, title="Bus", body="[Or park](where-to-park.md)")
    refused("article_link", "body", wording.add_article, db, replace(linking, language="es"), **BY)
    wording.add_article(db, linking, **BY)


def test_a_link_to_a_heading_that_the_clinics_words_no_longer_have_is_refused(db):
    wording.rewrite_article(db, "trial", replace(DRAFT, body="## Ours\n\nText."), **BY)
    wording.add_article(db, replace(DRAFT, title="A", body="[x](trial.md#ours)"), **BY)
    old = next(row for row in wording.shipped_article("trial", "en").body.splitlines() if row.startswith("## "))
    refused(
        "article_heading", "body", wording.add_article, db,
        replace(DRAFT, title="B", body=f"[x](trial.md#{old[3:].replace(' ', '-')})"), **BY,
    )  # fmt: skip


def test_an_added_article_is_removed_but_not_while_another_leads_to_it(db):
    wording.add_article(db, DRAFT, **BY)
    wording.add_article(db, replace(DRAFT, title="Bus", body="[Or park](where-to-park.md)"), **BY)
    refused("article_linked", "", wording.remove_article, db, "where-to-park", "en", **BY)
    wording.remove_article(db, "bus", "en", **BY)
    wording.remove_article(db, "where-to-park", "en", **BY)
    assert articles.every(db) == []
    undo(db, by="Ana")
    assert line(db, "where-to-park").whose == ADDED


def test_only_what_is_there_is_restored_removed_or_confirmed(db):
    refused("no_longer_there", "", wording.restore_article, db, "trial", "en", **BY)
    refused("article_is_shipped", "", wording.remove_article, db, "trial", "en", **BY)
    refused("no_longer_there", "", wording.confirm_article, db, "of-no-name", "en", **BY)
    refused("no_longer_there", "", wording.rewrite_article, db, "of-no-name", DRAFT, **BY)
    wording.add_article(db, DRAFT, **BY)
    refused("article_not_shipped", "", wording.restore_article, db, "where-to-park", "en", **BY)
    wording.confirm_article(db, "trial", "en", **BY)
    refused("no_longer_there", "", wording.restore_article, db, "trial", "en", **BY)


def test_a_review_is_of_today_and_by_whoever_says_so(db, folder):
    assert line(db, "trial", folder=folder).reviewed_on == date(2025, 12, 1)
    wording.confirm_article(db, "trial", "en", by="Ben", today=TODAY, folder=folder)
    found = line(db, "trial", folder=folder)
    assert (found.whose, found.reviewed_on, found.reviewed_by) == (SHIPPED, TODAY, "Ben")
    wording.rewrite_article(db, "trial", replace(DRAFT, body="Ours."), by="Ana", today=date(2025, 1, 2), folder=folder)
    assert line(db, "trial", folder=folder).state == "overdue"
    wording.confirm_article(db, "trial", "en", by="Ben", today=TODAY, folder=folder)
    found = line(db, "trial", folder=folder)
    assert (found.whose, found.reviewed_on, found.reviewed_by, found.state) == (OWN, TODAY, "Ben", "reviewed")
    undo(db, by="Ben")
    assert line(db, "trial", folder=folder).reviewed_by == "Ana"


def test_what_is_due_stands_first_the_longest_overdue_at_the_top(db, folder):
    assert [(each.language, each.state) for each in listed(db, TODAY, folder)] == [("es", "overdue"), ("en", "due")]
    wording.confirm_article(db, "trial", "es", folder=folder, **BY)
    assert [(each.language, each.state) for each in listed(db, TODAY, folder)] == [("en", "due"), ("es", "reviewed")]


def test_the_months_of_a_review_are_the_clinics_to_choose_and_move_no_patients_date(db, folder):
    before = db.execute("SELECT max(id) FROM actions").fetchone()[0]
    deciding.choose(db, "article_review_months", 6, by="Ana")
    assert line(db, "trial", folder=folder).next_on == date(2026, 6, 1)
    wording.confirm_article(db, "trial", "en", folder=folder, **BY)
    assert worklist.changed_since(db, before) == frozenset()  # None would be everyone
    with pytest.raises(Refused) as refusal:
        deciding.choose(db, "article_review_months", 0, by="Ana")
    assert refusal.value.field == "article_review_months"


def test_another_release_says_where_the_text_that_was_rewritten_or_confirmed_has_changed(db, folder):
    wording.rewrite_article(db, "trial", replace(DRAFT, body="Ours."), folder=folder, **BY)
    wording.confirm_article(db, "trial", "es", folder=folder, **BY)
    assert not any(each.is_outdated for each in listed(db, TODAY, folder))
    write(folder, "en", "Trial", "2026-12", body="Another text.")
    write(folder, "es", "Prueba", "2024-02", body="Otro texto.")
    english, spanish = line(db, "trial", "en", folder), line(db, "trial", "es", folder)
    assert (english.whose, english.is_outdated, english.reviewed_on) == (OWN, True, TODAY)
    assert (spanish.is_outdated, spanish.reviewed_on, spanish.state) == (True, date(2024, 2, 1), "overdue")
    assert spanish.reviewed_by == ""


def test_words_whose_shipped_article_is_gone_are_shown_as_the_clinics_own(db, folder):
    wording.rewrite_article(db, "trial", replace(DRAFT, body="Ours."), folder=folder, **BY)
    (folder / "en" / "trial.md").unlink()
    found = line(db, "trial", folder=folder)
    assert (found.whose, found.title, found.is_outdated) == (ADDED, "Where to park", False)
    wording.remove_article(db, "trial", "en", folder=folder, **BY)
    assert line(db, "trial", folder=folder).whose == MISSING


def test_every_deed_has_its_words(db):
    for deed in ("add", "rewrite", "restore", "remove", "confirm"):
        assert SENTENCES[f"did_{deed}_article"]


def some_deed(db, dice: Random) -> None:
    """One of the use cases, of one of a few articles."""
    name, language = dice.choice(("trial", "opioids", "bus", "taxi")), dice.choice(("en", "es"))
    body = dice.choice(("Text.", "[b](bus.md)", "[t](trial.md)", "## A\n\nB.", "<b>", ""))
    draft = Draft(language=language, title=dice.choice((name, "Other")), body=body)
    by = {"by": dice.choice(("Ana", "Ben")), "today": TODAY}
    match dice.randrange(5):
        case 0:
            wording.add_article(db, draft, **by)
        case 1:
            wording.rewrite_article(db, name, draft, **by)
        case 2:
            wording.restore_article(db, name, language, **by)
        case 3:
            wording.remove_article(db, name, language, **by)
        case _:
            wording.confirm_article(db, name, language, **by)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_undo_takes_it_back_and_no_shipped_article_is_ever_missing(db, seed):
    dice, done = Random(seed), 0
    for _ in range(150):
        before, last = articles.every(db), last_action(db)
        try:
            some_deed(db, dice)
        except Refused:
            assert articles.every(db) == before
            assert last_action(db) == last
            continue
        after = articles.every(db)
        found = {(each.id, each.language): each.whose for each in listed(db, TODAY)}
        assert all(
            found[each.id, language] != MISSING for language in ("en", "es") for each in wording.shipped(language)
        )
        if after != before:
            done += 1
            undo(db, by="Ana", of_another=True)
            assert articles.every(db) == before
            if dice.random() < 0.7:
                undo(db, by="Ana", of_another=True)
                assert articles.every(db) == after
    assert done > 10


def test_no_article_of_the_clinics_takes_the_place_of_the_cards_for_callers(db):
    for title in ("Callers", " callers! "):
        refused("article_already", "title", wording.add_article, db, replace(DRAFT, title=title), **BY)
