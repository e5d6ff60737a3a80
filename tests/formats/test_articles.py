"""The education articles: two languages of one shape, easy to read, every fact in its place, no advice."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from pumptracker.domain.advice import advice_in
from pumptracker.domain.due_item import KINDS
from pumptracker.formats.article import Article, fitting, read_article, read_articles
from pumptracker.paths import resources
from tests.formats.article_facts import FACTS, TERMS
from tests.formats.reading import counts, ease, grade

FOLDER = resources() / "education"
LANGUAGES = ("en", "es")
STAGES = ("evaluation", "trial", "implantation", "post-procedure", "long-term")
IN_THE_DOCK = {*STAGES, "overview", "missed-refill", "alarm-tones"}
TO_LOOK_UP = {
    "what-to-expect", "right-for-me", "travel-mri", "wallet-card", "caregivers", "baclofen", "opioids", "ziconotide",
    "glossary",
}  # fmt: skip
IDS = sorted(IN_THE_DOCK | TO_LOOK_UP)
SOURCES = {"en": "## Sources", "es": "## Fuentes"}
RED = {"en": "> **Put a clinician on the phone now**", "es": "> **Pase la llamada a un clínico ahora**"}
EMERGENCY = {
    "en": "> Trouble breathing, turning blue, great sleepiness, a seizure, a collapse, chest pain, or a person who "
    "cannot be woken: give the clinic's emergency number first, and alert a clinician.",
    "es": "> Dificultad para respirar, color azulado, mucho sueño, una convulsión, un desmayo, dolor en el pecho o una "
    "persona a la que no se puede despertar: dé primero el número de emergencias de la clínica y avise a un clínico.",
}
LAST = {"en": "General information. The clinician decides.", "es": "Información general. Decide el clínico."}
_SOURCE = re.compile(r"^- (S\d+): (.+), (https?://[^\s/]+\.[^\s/]+/\S*)$")
_LINK = re.compile(r"(!?)\[[^\]]+\]\(([^)]+)\)")

every = pytest.mark.parametrize("name", IDS)
in_both = pytest.mark.parametrize("language", LANGUAGES)


def path(name: str, language: str) -> Path:
    return FOLDER / language / f"{name}.md"


def article(name: str, language: str) -> Article:
    found = read_article(path(name, language))
    assert found is not None
    return found


def front(name: str, language: str) -> dict[str, str]:
    """The lines before an article."""
    lines = path(name, language).read_text(encoding="utf-8").split("---\n")[1].splitlines()
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def text(name: str, language: str) -> str:
    """What is read of an article, without its sources."""
    return article(name, language).body.split(SOURCES[language])[0]


def sources(name: str, language: str) -> list[tuple[str, str, str]]:
    """The sources at the end of an article: id, name, address."""
    listed = article(name, language).body.split(SOURCES[language])[1].split(LAST[language])[0]
    found = [_SOURCE.match(line) for line in listed.strip().splitlines()]
    assert None not in found, listed
    return [(match[1], match[2], match[3]) for match in found if match]


def shape(name: str, language: str) -> list[str]:
    """What each line of an article is: a heading of a level, an item, a red line, or text."""
    lines = article(name, language).body.splitlines()
    return [found[0] if (found := re.match(r"#+ |- |\d+\. |> \*\*|>", line)) else line[:1] and "text" for line in lines]


def test_every_article_is_there_in_both_languages_and_no_other():
    for language in LANGUAGES:
        assert [file.stem for file in sorted((FOLDER / language).iterdir())] == IDS
        assert [article.id for article in read_articles(FOLDER / language)] == IDS


@every
def test_both_languages_have_one_shape(name):
    assert shape(name, "en") == shape(name, "es")
    english, spanish = front(name, "en"), front(name, "es")
    assert english.pop("title")
    assert spanish.pop("title")
    opens = [[each.partition("=")[0] for each in said.pop("at", "").split()] for said in (english, spanish)]
    assert opens[0] == opens[1]
    asked = [[key for key in said if key.startswith("asked")] for said in (english, spanish)]
    assert len(asked[0]) == len(asked[1])
    for said, keys in zip((english, spanish), asked, strict=True):
        assert all(said.pop(key) for key in keys)
    assert english == spanish
    assert [target for _, target in _LINK.findall(text(name, "en"))] == [
        target for _, target in _LINK.findall(text(name, "es"))
    ]


@every
@in_both
def test_what_stands_before_an_article_is_well_formed(name, language):
    found = article(name, language)
    assert found.id == name
    assert found.stage in (*STAGES, "any")
    assert set(found.kinds) <= set(KINDS)
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", found.reviewed)


@every
@in_both
def test_an_article_is_neither_too_short_nor_too_long(name, language):
    words, _, _ = counts(text(name, language), language)
    assert 300 <= words <= (800 if name != "glossary" else 1500)


@every
@in_both
def test_every_source_is_listed_with_its_address(name, language):
    listed = sources(name, language)
    assert front(name, language)["sources"].split() == [source for source, _, _ in listed]
    assert len({source for source, _, _ in listed}) == len(listed)


@every
def test_both_languages_rest_on_the_same_addresses(name):
    assert [(one, at) for one, _, at in sources(name, "en")] == [(one, at) for one, _, at in sources(name, "es")]


@in_both
def test_a_source_has_the_same_name_and_address_wherever_it_is_listed(language):
    listed = sorted({source for name in IDS for source in sources(name, language)})
    for source, same in itertools.groupby(listed, key=lambda one: one[0]):
        assert len(list(same)) == 1, source


def test_a_secondary_page_written_by_a_machine_or_a_wiki_is_the_ground_of_no_article():
    used = {source for name in IDS for source, _, _ in sources(name, "en")}
    assert not used & {"S10", "S68", "S69"}


@every
@in_both
def test_every_link_leads_to_an_article_and_every_picture_is_there(name, language):
    for picture, target in _LINK.findall(article(name, language).body):
        file, _, anchor = target.partition("#")
        found = path(name, language).parent / file if file else path(name, language)
        assert found.is_file(), target
        assert picture or found.stem in IDS
        assert not anchor or anchor in found.read_text(encoding="utf-8").lower().replace(" ", "-")


@every
@in_both
def test_every_article_says_when_a_clinician_is_put_on_the_phone_and_who_decides(name, language):
    body = article(name, language).body
    assert body.count(RED[language]) == 1
    assert body.endswith(LAST[language])
    box = [line for line in body.splitlines() if line.startswith(">")]
    assert len(box) == 3
    assert box[0].startswith(RED[language])
    assert box[2].startswith(EMERGENCY[language])


@every
@in_both
def test_no_article_leaves_to_a_clinician_alone_what_the_card_for_callers_calls_an_emergency(name, language):
    """Very drowsy is for the emergency number first, in the article as on the card for callers."""
    (clinician,) = (line for line in article(name, language).body.splitlines() if line.startswith(RED[language]))
    very_drowsy = {"en": r"great sleepiness|very sleepy|chest pain", "es": r"mucho sueño|dolor en el pecho"}
    assert not re.search(very_drowsy[language], clinician)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact[0]}: {fact[1]}")
def test_an_article_says_what_it_must(fact):
    name, _, english, spanish = fact
    for language, said in (("en", english), ("es", spanish)):
        assert re.search(said, " ".join(text(name, language).split()), re.IGNORECASE), (language, said)


@every
@in_both
def test_no_article_gives_advice(name, language):
    found = article(name, language)
    assert advice_in(found.title) == advice_in(found.body) == ""


@in_both
def test_the_glossary_explains_every_term_in_one_to_three_sentences(language):
    body = text("glossary", language)
    explained = re.findall(r"^### (.+)\n(.+)$", body, re.MULTILINE)
    assert [term for term, _ in explained] == [pair[LANGUAGES.index(language)] for pair in TERMS]
    for term, meaning in explained:
        assert 1 <= counts(meaning, language)[1] <= 3, term


@pytest.mark.parametrize("name", [name for name in IDS if name != "glossary"])
def test_every_article_reads_easily(name):
    assert 5 <= grade(text(name, "en")) <= 8.9
    assert ease(text(name, "es")) >= 55


def test_the_measure_tells_easy_from_hard():
    hard = "Administrative responsibilities necessitate comprehensive multidisciplinary communication."
    assert grade("The cat sat on the mat. It was a fat cat.") < 2 < 12 < grade(hard)
    assert ease("La bomba guarda agua.") > 80 > 40 > ease("Responsabilidades administrativas multidisciplinarias.")


@in_both
def test_what_is_only_looked_up_never_takes_the_place_of_what_the_dock_shows(language):
    articles = read_articles(FOLDER / language)
    for stage, kind, status in itertools.product(("", "exit", *STAGES), ("", *KINDS), ("overdue", "unknown", "soon")):
        shown = fitting(articles, stage, kind, status)
        assert shown is not None
        assert shown.id in IN_THE_DOCK
