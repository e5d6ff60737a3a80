"""The take-home texts: one to an article, spoken to the patient, no new fact, no advice, one red box at the end."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from pumptracker.domain.advice import advice_in
from pumptracker.formats.article import Article, read_article, read_articles
from pumptracker.paths import resources
from tests.formats.handout_facts import ALT, FACTS, NO_DOSES, NOT_TO_A_PATIENT, PICTURES
from tests.formats.reading import counts, ease, grade

ARTICLES = resources() / "education"
FOLDER = resources() / "handouts"
LANGUAGES = ("en", "es")
IDS = sorted(file.stem for file in (ARTICLES / "en").iterdir() if file.stem != "glossary")
RED = {"en": "> **Call us now** if ", "es": "> **Llámenos ahora** si "}
LAST = {
    "en": "> Trouble breathing, turning blue, great sleepiness, chest pain, a seizure, a collapse, "
    "or someone who cannot be woken: "
    "call the emergency number first.",
    "es": "> Dificultad para respirar, color azulado, mucho sueño, dolor en el pecho, una convulsión, "
    "un desmayo o una persona a la que no se puede despertar: "
    "llame primero al número de emergencias.",
}
_PICTURE = re.compile(r"^!\[([^\]]+)\]\(\.\./\.\./pictures/([a-z]+)\.svg\)$", re.MULTILINE)
_KIND = re.compile(r"## |- |!\[|> \*\*|>$|> ")

every = pytest.mark.parametrize("name", IDS)
in_both = pytest.mark.parametrize("language", LANGUAGES)


def path(name: str, language: str) -> Path:
    return FOLDER / language / f"{name}.md"


def taken_home(name: str, language: str) -> Article:
    found = read_article(path(name, language))
    assert found is not None
    return found


def front(file: Path) -> dict[str, str]:
    """The lines before a text."""
    lines = file.read_text(encoding="utf-8").split("---\n")[1].splitlines()
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def text(name: str, language: str) -> str:
    """What is read of a take-home text, without its pictures."""
    return _PICTURE.sub("", taken_home(name, language).body)


def shape(name: str, language: str) -> list[str]:
    """What each line is: a heading, an item, a picture, a line of the red box, or text."""
    lines = taken_home(name, language).body.splitlines()
    return [found[0] if (found := _KIND.match(line)) else line[:1] and "text" for line in lines]


def sentences(body: str) -> set[str]:
    """The sentences of a text, in small letters and without marks; those too short to be anyone's own are left out."""
    plain = re.sub(r"\]\([^)]*\)|[*>\[]|^#+ .*$|^- ", " ", body.lower(), flags=re.MULTILINE)
    found = (re.findall(r"\w+", part) for part in re.split(r"[.!?:;]|\n\n|\n(?=\s)", plain))
    return {" ".join(words) for words in found if len(words) >= 6}


def test_every_article_but_the_glossary_has_a_take_home_text_in_both_languages_and_there_is_no_other():
    assert len(IDS) == 16
    for language in LANGUAGES:
        assert [file.name for file in sorted((FOLDER / language).iterdir())] == [f"{name}.md" for name in IDS]
        assert [one.id for one in read_articles(FOLDER / language)] == IDS


@every
def test_both_languages_have_one_shape(name):
    assert shape(name, "en") == shape(name, "es")
    english, spanish = front(path(name, "en")), front(path(name, "es"))
    assert english.pop("title") != spanish.pop("title")
    assert english == spanish


@every
@in_both
def test_what_stands_before_a_text_is_that_of_its_article(name, language):
    own, articles = front(path(name, language)), front(ARTICLES / language / f"{name}.md")
    assert list(own) == ["id", "title", "stage", "kinds", "reviewed", "sources"]
    assert (own["id"], own["stage"], own["kinds"]) == (name, articles["stage"], articles["kinds"])
    assert own["title"]
    assert own["title"] != articles["title"]
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", own["reviewed"])


@every
@in_both
def test_a_text_rests_on_sources_of_its_article_and_on_no_other(name, language):
    own = front(path(name, language))["sources"].split()
    listed = front(ARTICLES / language / f"{name}.md")["sources"].split()
    assert own
    assert own == [source for source in listed if source in own]


@every
@in_both
def test_a_text_is_neither_too_short_nor_too_long(name, language):
    own = text(name, language).replace(LAST[language], "")  # the same line ends every text
    words, _, _ = counts(own, language)
    assert 130 <= words <= 250


@every
def test_every_text_reads_easily(name):
    assert 5 <= grade(text(name, "en")) <= 8
    assert ease(text(name, "es")) >= 60


@every
@in_both
def test_a_text_has_two_to_four_sections_and_nothing_that_paper_cannot_show(name, language):
    body = taken_home(name, language).body
    assert 2 <= len(re.findall(r"^## \S", body, re.MULTILINE)) <= 4
    assert not re.search(r"^#(?!# )|^###|^\||^\d+\. |https?:|S\d+\b", body, re.MULTILINE)
    assert not re.search(r"(?<!!)\[[^\]]*\]\(", body)
    assert "- " not in re.sub(r"^- ", "", body, flags=re.MULTILINE)


@every
@in_both
def test_the_pictures_stand_where_they_belong_and_have_words_of_their_language(name, language):
    body = taken_home(name, language).body
    shown = _PICTURE.findall(body)
    assert [(words, picture) for words, picture in shown] == [
        (ALT[language][picture], picture) for picture in PICTURES.get(name, [])
    ]
    assert body.count("![") == len(shown)


@every
@in_both
def test_one_red_box_is_the_last_thing_and_ends_in_the_same_words_everywhere(name, language):
    body = taken_home(name, language).body
    assert body.count(RED[language]) == 1
    box = body[body.index(RED[language]) :].splitlines()
    assert len(box) == 3
    assert box[1:] == [">", LAST[language]]
    assert [line for line in body.splitlines() if line.startswith(">")] == box


def test_who_may_have_a_pump_is_told_to_call_at_any_hour_when_the_date_has_passed():
    now = {
        "en": r"has passed[^.]*, at any hour|date passes[^.]*, at any hour",
        "es": r"ha pasado, a cualquier hora|fecha de recarga pasa[^.]*, a cualquier hora",
    }
    not_yet = ("trial", "implantation", "post-procedure", "alarm-tones")
    for name, language in itertools.product([name for name in IDS if name not in not_yet], LANGUAGES):
        box = text(name, language).split(RED[language])[1]
        assert re.search(now[language], box), (name, language)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact[0]}: {fact[1]}")
def test_a_text_says_what_it_must(fact):
    name, _, english, spanish = fact
    for language, said in (("en", english), ("es", spanish)):
        assert re.search(said, " ".join(text(name, language).replace("## ", "").split()), re.IGNORECASE), (
            language,
            said,
        )


def test_every_text_has_at_least_two_facts_of_the_table():
    told = [name for name, _, _, _ in FACTS]
    assert all(told.count(name) >= 2 for name in IDS)
    assert set(told) == set(IDS)


@every
@in_both
def test_no_text_gives_advice_or_speaks_as_the_staff_do_among_themselves(name, language):
    said = f"{taken_home(name, language).title} {text(name, language)}"
    assert advice_in(said) == ""
    for phrase in (*NO_DOSES[language], *NOT_TO_A_PATIENT[language]):
        assert not re.search(phrase, said, re.IGNORECASE), phrase


@every
@in_both
def test_every_number_of_a_text_stands_in_its_article_or_in_one_that_all_share(name, language):
    own = set(re.findall(r"\d+", text(name, language)))
    known = {
        number
        for other in (name, "overview", "long-term")
        for number in re.findall(r"\d+", (ARTICLES / language / f"{other}.md").read_text(encoding="utf-8"))
    }
    assert own <= known
    assert all(len(number) <= 2 for number in own), "a telephone number is the clinic's to print"


@every
@in_both
def test_no_sentence_is_copied_from_an_article(name, language):
    articles = set().union(*(sentences(one.body) for one in read_articles(ARTICLES / language)))
    own = sentences(text(name, language).removesuffix(LAST[language]))
    assert sorted(own & articles) == []


def test_a_copied_sentence_would_be_found():
    (article,) = (one for one in read_articles(ARTICLES / "en") if one.id == "trial")
    copied = "## Head\n\nFirst one. A trial tests the medicine near the spine before any pump is placed.\n"
    assert sentences(copied) & sentences(article.body)


@in_both
def test_no_two_texts_have_one_title(language):
    titles = [one.title for one in read_articles(FOLDER / language)]
    assert len(set(titles)) == len(titles)
