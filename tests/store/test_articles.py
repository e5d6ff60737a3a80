"""What the store keeps of a clinic's articles, and what a file of an earlier release becomes."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pumptracker.domain.own_article import OwnArticle
from pumptracker.services.checking import check
from pumptracker.services.writing import action
from pumptracker.store import articles
from pumptracker.store.connection import VERSION, open_clinic, open_or_make

FIXTURE = Path(__file__).parent.parent / "fixtures" / "clinic-0.1.0.db"
OWN = OwnArticle(
    id=1, article="trial", language="en", title="Our trial", body="## Día\n\nText.", stage="trial",
    kinds=("trial", "trial_decision"), reviewed_on=date(2026, 11, 24), reviewed_by="Ana", made_from="abc",
)  # fmt: skip


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "clinic.db")
    yield made
    made.close()


def keep(db, article):
    with action(db, "rewrite_article", by="Ana"):
        articles.keep(db, article)


def test_an_article_is_read_back_as_it_was_kept_one_for_each_language(db):
    for article in (OWN, replace(OWN, language="es", title=None, body=None, kinds=())):
        keep(db, article)
    assert [replace(each, id=1) for each in articles.every(db)] == [
        OWN, replace(OWN, language="es", title=None, body=None, kinds=())
    ]  # fmt: skip
    assert articles.kept(db, "trial", "en") == OWN
    assert articles.kept(db, "trial", "fr") is None
    keep(db, replace(OWN, title="Other"))
    assert len(articles.every(db)) == 2
    assert check(db).fault == ""


@pytest.mark.parametrize(
    "wrong", [{"title": " "}, {"body": ""}, {"title": None}, {"body": None}, {"article": ""}, {"language": " "}]
)
def test_the_table_takes_no_half_an_article(db, wrong):
    with pytest.raises(sqlite3.IntegrityError):
        keep(db, replace(OWN, **wrong))
    assert articles.every(db) == []


def test_a_day_that_is_none_is_read_as_unknown(db):
    keep(db, OWN)
    db.execute("UPDATE articles SET reviewed_on = 'abcd-ef-gh'")
    found = articles.kept(db, "trial", "en")
    assert found is not None
    assert found.reviewed_on is None


def test_a_change_outside_the_program_is_found_by_the_check(db):
    keep(db, OWN)
    assert check(db).fault == ""
    db.execute("UPDATE articles SET body = 'It is fine'")
    assert "articles row 1" in check(db).fault or "outside the program" in check(db).fault


def test_a_file_of_an_earlier_release_gets_the_table_and_keeps_its_history(tmp_path):
    shutil.copy(FIXTURE, tmp_path / "clinic.db")
    db = open_clinic(tmp_path / "clinic.db")
    assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION == 6
    assert articles.every(db) == []
    keep(db, OWN)
    assert check(db).fault == ""
    db.close()
    again = open_clinic(tmp_path / "clinic.db")
    assert articles.kept(again, "trial", "en") == OWN
    again.close()
