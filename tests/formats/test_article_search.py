"""Finding articles by their words, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.formats.article import Article, read_articles
from pumptracker.formats.article_search import Index
from pumptracker.formats.article_text import matches, plain, sections, slug, words
from pumptracker.formats.little_words import telling
from pumptracker.formats.misspelling import one_letter_off
from pumptracker.paths import resources

SHIPPED = [article for code in ("en", "es") for article in read_articles(resources() / "education" / code)]

EVERY = Index(SHIPPED)
AS_WRITTEN = Index([replace(each, asked=()) for each in SHIPPED])
"""Without the words of callers, which need not stand in the text."""


def article(name: str, title: str, body: str) -> Article:
    return Article(id=name, title=title, stage="any", kinds=(), reviewed="2026-11", body=body)


THREE = Index(
    [
        article("a", "Refills", "## How often\n\nEvery month. **Baclofen** runs out."),
        article("b", "Alarms", "## When a refill is late\n\nCall [a clinician](a#how-often)."),
        article("c", "Bombas", "Una recarga: la médula, el niño.\n\n## El dolor\n\nTexto con un refill, nada más."),
    ]
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("refill", ["a", "b", "c"]), ("REFILL month", ["a"]), ("medula", ["c"]), ("MÉDULA nino", ["c"]),
        ("bacl", ["a"]), ("aclofen", []), ("refill nothing", ["a", "b", "c"]), ("nothing", []),
        ("xyzzy", []), ("xyzzy refill month", ["a"]), ("", []), ("  ", []), ("?!", []),
        ("clinician", ["b"]), ("how-often", ["a"]), ("bomb dolor", ["c"]), ("**", []),
    ],
)  # fmt: skip
def test_what_holds_most_of_the_words_is_found_and_titles_come_first(typed, found):
    assert [each.article_id for each in THREE.find(typed)] == found


@pytest.mark.parametrize(
    ("typed", "heading", "marked"),
    [
        ("late", "When a refill is late", []), ("dolor", "El dolor", []), ("baclof", "How often", ["Baclof"]),
        ("medula", "", ["médula"]), ("alarms", "", []),
    ],
)  # fmt: skip
def test_what_is_found_says_its_heading_and_marks_the_words(typed, heading, marked):
    found = THREE.find(typed)[0]
    assert found.heading == heading
    assert [found.snippet[start:end] for start, end in found.marks] == marked


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("- **Baclofen.** A stop", "Baclofen. A stop"), ("> Call [them](a#b) now", "Call them now"),
        ("1. Check *it*", "Check it"), ("| a | b |", "a   b"), ("snake_case stays", "snake_case stays"),
    ],
)  # fmt: skip
def test_a_line_is_read_without_its_marks(line, read):
    assert plain(line) == read


@given(st.sampled_from(SHIPPED), st.data())
def test_every_word_of_an_article_finds_it(one, data):
    written = [each for part in sections(one) for each in words(f"{part.heading} {part.text}")] + words(one.title)
    word = data.draw(st.sampled_from(written)).folded
    assert (one.id, one.title) in [(found.article_id, found.title) for found in EVERY.find(word)]


@given(st.text(), st.text())
def test_no_text_and_nothing_typed_breaks_the_search_and_marks_lie_in_the_text(text, typed):
    for found in Index([article("x", "Title", text)]).find(typed):
        assert all(0 <= start < end <= len(found.snippet) for start, end in found.marks)
    spans = matches(text, typed)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(st.sampled_from(SHIPPED), st.data())
def test_what_is_found_by_a_word_of_the_text_always_shows_it_marked(one, data):
    written = [each for part in sections(one) for each in words(part.text)]
    word = data.draw(st.sampled_from(written)).folded
    found = next(each for each in AS_WRITTEN.find(word) if (each.article_id, each.title) == (one.id, one.title))
    assert found.marks or (found.heading and matches(found.heading, word))


def test_a_heading_is_named_in_links_without_accents_and_signs():
    assert slug("¿Qué hacer después?") == "que-hacer-despues"


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: f"{one.id} {one.title}")
def test_every_heading_that_speaks_of_a_due_item_stands_in_its_article(one):
    headings = {slug(part.heading) for part in sections(one)}
    assert {heading for _, heading in one.at} <= headings


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: f"{one.id} {one.title}")
def test_every_heading_that_answers_what_callers_say_stands_in_its_article(one):
    headings = {slug(part.heading) for part in sections(one)}
    assert {heading for heading, _ in one.asked} <= headings | {""}
    assert one.asked


@pytest.mark.parametrize(
    ("typed", "telling_words"),
    [("what is my refill", ["refill"]), ("how", ["how"]), ("¿qué es la bomba?", ["bomba"]), ("", []), ("a a", ["a"])],
)
def test_little_words_are_passed_over_where_others_are_typed(typed, telling_words):
    assert telling(word.folded for word in words(typed)) == telling_words


def test_a_longer_word_is_answered_by_its_beginning_and_marks_it():
    one = THREE.find("monthly")[0]
    assert [one.snippet[start:end] for start, end in one.marks] == ["month"]
    assert [each.article_id for each in THREE.find("monthly")] == ["a"]
    assert [each.article_id for each in THREE.find("mon")] == ["a"]
    assert THREE.find("mxx") == []


def test_what_is_asked_leads_to_its_heading():
    one = Article(
        "z", "Title", "any", (), "", "## Here\n\nText.\n\n## There\n\nMore.", asked=(("there", "whereabouts"),)
    )
    assert [(each.article_id, each.heading) for each in Index([one]).find("whereabouts")] == [("z", "There")]


def test_the_address_of_a_source_answers_nothing():
    one = article("s", "Title", "## Sources\n\n- S1: Clinic, leaflet, https://example.org/pump-refills")
    assert [each.article_id for each in Index([one]).find("leaflet")] == ["s"]
    assert Index([one]).find("refills") == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("baclofin", ["a"]), ("balcofen", ["a"]), ("bacloffen", ["a"]), ("bclofen", ["a"]), ("clinicain", ["b"]),
        ("recraga", ["c"]), ("aclofen", []), ("momth", ["a"]), ("mont", ["a"]), ("caal", []), ("bclofn", []),
    ],
)  # fmt: skip
def test_a_word_that_nothing_begins_with_is_taken_for_one_a_letter_off(typed, found):
    """Of five letters or more, the first of them right, and one slip only."""
    assert [each.article_id for each in THREE.find(typed)] == found


@given(st.sampled_from(SHIPPED), st.data())
def test_one_slip_in_a_long_word_still_finds_something(one, data):
    long = [
        word.folded
        for part in sections(one)
        for word in words(part.text)
        if len(word.folded) >= 6 and word.folded.isalpha()
    ]
    word = data.draw(st.sampled_from(long))
    slips = sorted(each for each in one_letter_off(word) if each[0] == word[0] and len(each) >= 5)
    assert EVERY.find(data.draw(st.sampled_from(slips)))


@given(st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=9), st.data())
def test_a_slip_is_mended_by_another_slip(word, data):
    slip = data.draw(st.sampled_from(sorted(one_letter_off(word))))
    assert not slip or word in one_letter_off(slip) or slip[0] != word[0] or len(slip) < 2


def test_a_word_that_is_written_right_is_never_taken_for_another():
    both = Index([article("a", "Cause", "Cause."), article("b", "Pause", "Pause.")])
    assert [each.article_id for each in both.find("cause")] == ["a"]
    assert [each.article_id for each in both.find("pause")] == ["b"]
