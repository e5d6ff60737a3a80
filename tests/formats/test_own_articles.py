"""The clinic's own words among the shipped articles: what is shown, what falls back, what its Markdown may hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.own_article import OwnArticle
from pumptracker.domain.refused import Refused
from pumptracker.formats import article_search
from pumptracker.formats.article import ADDED, OWN, SHIPPED, Article, fitting, read_articles
from pumptracker.formats.article_check import check_markdown, links_to, pictures
from pumptracker.formats.article_search import Index
from pumptracker.formats.article_text import without_sources
from pumptracker.formats.own_articles import digest, with_own
from pumptracker.paths import resources

DAY = date(2026, 11, 24)
ENGLISH = read_articles(resources() / "education" / "en")
EVERY = [*ENGLISH, *read_articles(resources() / "education" / "es")]
TRIAL = next(each for each in ENGLISH if each.id == "trial")


def own(article: str = "trial", **kept) -> OwnArticle:
    given = {"title": "Our trial", "body": "## Here\n\nOurs.", "stage": "trial", "reviewed_on": DAY, **kept}
    return OwnArticle(id=1, article=article, **{"language": "en", **given})


def shown(kept: OwnArticle, article: str) -> Article | None:
    return next((each for each in with_own(ENGLISH, [kept], "en") if each.id == article), None)


def test_the_clinics_words_stand_in_the_place_of_the_shipped_ones():
    found = with_own(ENGLISH, [own()], "en")
    assert [each.id for each in found] == [each.id for each in ENGLISH]
    assert shown(own(), "trial") == replace(
        TRIAL, title="Our trial", body="## Here\n\nOurs.", whose=OWN, reviewed_on=DAY, kinds=(), sources=()
    )
    assert with_own(ENGLISH, [own()], "es") == ENGLISH


def test_an_added_article_stands_by_its_id_among_the_others():
    found = shown(own("parking", stage="any"), "parking")
    assert found is not None
    assert (found.whose, found.stage, found.reviewed_on) == (ADDED, "any", DAY)


_TEXT = st.none() | st.text(max_size=12)
_KEPT = st.builds(
    OwnArticle, id=st.just(1), article=st.sampled_from([*(each.id for each in ENGLISH), "x"]),
    language=st.sampled_from(("en", "es", "")), title=_TEXT, body=_TEXT, stage=st.text(max_size=5),
    kinds=st.lists(st.text(max_size=3)).map(tuple), reviewed_on=st.none() | st.dates(), made_from=st.text(max_size=3),
)  # fmt: skip


@given(st.lists(_KEPT, max_size=8), st.sampled_from(("", "trial", "long-term")), st.sampled_from(("", "refill")))
def test_whatever_is_kept_every_shipped_article_can_still_be_read_and_the_dock_is_never_empty(kept, stage, kind):
    found = with_own(ENGLISH, kept, "en")
    assert {each.id for each in ENGLISH} <= {each.id for each in found}
    assert all(each.title.strip() and each.body.strip() for each in found)
    assert fitting(found, stage, kind, "overdue") is not None


@pytest.mark.parametrize("broken", [{"title": " "}, {"body": "\n"}, {"title": None, "body": None}])
def test_what_cannot_be_shown_leaves_the_shipped_text_or_nothing(broken):
    assert shown(own(**broken), "trial") == TRIAL
    assert shown(own("parking", **broken), "parking") is None


def test_an_own_article_of_no_known_stage_stands_under_every_stage():
    found = shown(own(stage="of-old"), "trial")
    assert found is not None
    assert found.stage == "any"


def test_a_confirmed_text_says_the_day_until_another_release_changes_it():
    confirmed = own(title=None, body=None, made_from=digest(TRIAL))
    assert shown(confirmed, "trial") == replace(TRIAL, reviewed_on=DAY)
    assert shown(replace(confirmed, made_from=digest(replace(TRIAL, body="older"))), "trial") == TRIAL
    assert digest(None) == ""


def test_the_dock_takes_what_the_clinic_added_for_a_kind_but_never_instead_of_a_missed_refill_or_an_alarm():
    for stage, asked, expected in (
        ("any", ("long-term", "refill", "soon"), "parking"), ("long-term", ("long-term", "refill", "soon"), "parking"),
        ("trial", ("long-term", "refill", "soon"), "long-term"), ("any", ("long-term", "", ""), "long-term"),
        ("any", ("long-term", "refill", "overdue"), "missed-refill"),
        ("any", ("long-term", "pump_check", "soon"), "alarm-tones"),
    ):  # fmt: skip
        added = own("parking", stage=stage, kinds=("refill", "pump_check"))
        found = fitting(with_own(ENGLISH, [added], "en"), *asked)
        assert found is not None
        assert found.id == expected


def test_the_article_added_for_that_very_stage_goes_before_one_for_every_stage():
    added = [own("a", stage="any", kinds=("refill",)), own("z", stage="long-term", kinds=("refill",))]
    found = fitting(with_own(ENGLISH, added, "en"), "long-term", "refill", "soon")
    assert found is not None
    assert found.id == "z"


@pytest.mark.parametrize("article", EVERY, ids=lambda each: f"{each.id} {each.title}")
def test_every_shipped_article_passes_the_check_of_the_clinics_own(article):
    language = EVERY[: len(ENGLISH)] if article in ENGLISH else EVERY[len(ENGLISH) :]
    check_markdown(article, language, pictures(language))


@pytest.mark.parametrize(
    "body",
    [
        "Plain, 3 < 4, a & b.", "[Refills](long-term.md)", "[Refills](long-term)", "[Here](#here)\n\n## Here!",
        "[There](trial.md#{heading})", "[Web](https://example.org/a)", "[Call](tel:5550100)", "[ ] to do",
        "![Pump](p.svg)",
    ],
)  # fmt: skip
def test_markdown_that_leads_somewhere_is_taken(body):
    heading = next(line for line in TRIAL.body.splitlines() if line.startswith("## ")).removeprefix("## ")
    body = body.replace("{heading}", heading.lower().replace(" ", "-").rstrip("?."))
    check_markdown(replace(TRIAL, id="x", body=body), ENGLISH, {"p.svg"})


@pytest.mark.parametrize(
    ("body", "code", "said"),
    [
        ("<b>bold</b>", "article_html", "<b>"), ("<img src='http://x/y.png'>", "article_html", "<img"),
        ("<!-- hidden -->", "article_html", "<!--"), ("<https://example.org>", "article_html", "<https://example.org>"),
        ("![x](https://example.org/x.png)", "article_picture", "https://example.org/x.png"),
        ("![x](file:///etc/x.png)", "article_picture", "file:///etc/x.png"),
        ("![x](//h/x.png)", "article_picture", "//h/x.png"),
        ("![x](of-no-name.png)", "article_picture", "of-no-name.png"),
        ("[![x](p.svg)](trial.md)", "article_link_unclear", "[ ](trial.md)"),
        ("![x][p]\n\n[p]: http://example.org/x.png", "article_definition", "[p]: http://example.org/x.png"),
        ("> [p]: http://example.org", "article_definition", "> [p]: http://example.org"),
        ("[gone](nowhere.md)", "article_link", "nowhere.md"), ("[gone](../trial.md)", "article_link", "../trial.md"),
        ("[empty]()", "article_link", ""), ("[gone](#of-no-name)", "article_heading", "of-no-name"),
        ("[gone](trial.md#of-no-name)", "article_heading", "of-no-name"),
        ("[x](javascript:alert)", "article_link_outside", "javascript:alert"),
        ("[x](file:///etc/passwd)", "article_link_outside", "file:///etc/passwd"),
        ("[x](//host/share)", "article_link_outside", "//host/share"),
        ("[two words](long term.md)", "article_link_unclear", "[two words](long term.md)"),
        ("[x](a.md 'title')", "article_link_unclear", "[x](a.md 'title')"),
    ],
)  # fmt: skip
def test_markdown_that_leads_nowhere_or_outside_is_refused_by_name(body, code, said):
    with pytest.raises(Refused) as refusal:
        check_markdown(replace(TRIAL, id="x", body=body), ENGLISH, {"p.svg"})
    assert (refusal.value.code, refusal.value.field, refusal.value.facts["given"]) == (code, "body", said)


def test_a_heading_that_is_not_there_is_refused_with_the_article_it_was_looked_for_in():
    with pytest.raises(Refused) as refusal:
        check_markdown(replace(TRIAL, id="x", body="[gone](trial.md#of-no-name)"), ENGLISH, ())
    assert refusal.value.facts["title"] == TRIAL.title


@given(st.text(alphabet="[]()!<>:#/a.\n ", max_size=40))
def test_whatever_is_typed_is_taken_or_refused_at_the_body(body):
    refused_at = "body"
    try:
        check_markdown(replace(TRIAL, id="x", body=body), ENGLISH, ())
    except Refused as refusal:
        refused_at = refusal.field
    assert refused_at == "body"


def test_a_link_to_an_article_is_known_with_and_without_a_heading():
    for target in ("trial.md", "trial", "trial.md#x"):
        assert links_to(replace(TRIAL, id="x", body=f"[a]({target})"), "trial")
    assert not links_to(replace(TRIAL, id="x", body="[a](#trial) ![b](trial) [c](trials.md)"), "trial")


def test_the_search_finds_the_clinics_words_and_no_longer_those_they_replaced():
    index = Index(with_own(ENGLISH, [own(body="Xylophone.")], "en"))
    assert [(each.article_id, each.title) for each in index.find("xyloph")] == [("trial", "Our trial")]
    assert "Our trial" not in {each.title for each in index.find("spasms")}


def test_the_search_answers_within_a_keystroke_at_five_times_the_shipped_text():
    added = [
        own(f"{each.id}-{number}", title=f"{each.title} {number}", body=each.body, stage=each.stage)
        for each in ENGLISH for number in range(4)
    ]  # fmt: skip
    every = with_own(ENGLISH, added, "en")
    assert sum(len(each.body) for each in every) == 5 * sum(len(each.body) for each in ENGLISH)
    index, slowest = Index(every), 0.0
    for typed in ("r", "re", "the", "pump date", "refill overdue clinician", "xyzzy"):
        started = perf_counter()
        for _ in range(3):
            index.find(typed)
        slowest = max(slowest, (perf_counter() - started) / 3)
    assert slowest < 0.1  # a keystroke on a slow, busy machine; measured: a few ms


def test_one_changed_article_does_not_make_the_others_be_read_again():
    article_search._noted.cache_clear()
    Index(with_own(ENGLISH, [own()], "en"))
    Index(with_own(ENGLISH, [own(body="Other.")], "en"))
    assert article_search._noted.cache_info().misses == len(ENGLISH) + 1


def test_every_shipped_article_says_that_it_is_shipped():
    assert {each.whose for each in EVERY} == {SHIPPED}
    assert {each.reviewed_on for each in EVERY} == {None}


def test_what_the_clinic_writes_below_or_instead_of_the_heading_of_the_sources_is_taken_home_too():
    source = "- S1: A page, https://example.org/page"
    body = f"## When to call\n\nNow.\n\n## Sources\n\n{source}\n{source}\n\n## Here\n\nAsk for Zoe.\n\n> Call us."
    headless = f"## When to call\n\nNow.\n\n{source}\n{source}"
    assert (
        without_sources(replace(TRIAL, body=body))
        == "## When to call\n\nNow.\n\n\n## Here\n\nAsk for Zoe.\n\n> Call us."
    )
    assert without_sources(replace(TRIAL, body=headless)) == "## When to call\n\nNow."
