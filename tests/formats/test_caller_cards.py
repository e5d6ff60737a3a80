"""When to put a clinician on the phone: every row of the caller table on a card, in the clinic's words, no advice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.domain.advice import advice_in
from pumptracker.domain.calling import CARDS, LEVELS, SAID, TEXTS, TONES, check_caller_text, level_of
from pumptracker.domain.refused import Refused
from pumptracker.formats.article import read_articles
from pumptracker.formats.article_search import Index
from pumptracker.formats.article_text import sections, slug, words
from pumptracker.formats.caller_cards import CALLERS, SOURCES, Texts, callers
from pumptracker.formats.little_words import telling
from pumptracker.paths import resources
from pumptracker.words import in_language
from tests.formats.test_articles import IDS, sources

LANGUAGES = ("en", "es")
NUMBER = "+1 312 555 0199"
in_both = pytest.mark.parametrize("spoken", LANGUAGES)

WITH_ARTICLES = {
    spoken: Index([*read_articles(resources() / "education" / spoken), callers(spoken, Texts(), "F2")])
    for spoken in LANGUAGES
}
VOCABULARY = {
    spoken: sorted(
        {word.folded for one in read_articles(resources() / "education" / spoken) for word in words(one.body)}
    )
    for spoken in LANGUAGES
}

ROWS = (
    ("Trouble breathing, blue, very drowsy or cannot be woken; seizure, collapse or chest pain",
     r"respirar, color azul.*somnolencia.*despertar; convulsión, colapso o dolor de pecho", "emergency"),
    (r"Stiff, or more spasms; itching; confused, or seeing things; racing heart.*blood pressure.*headache",
     r"Rigidez, o más espasmos; picazón; confusión, o ve cosas irreales; corazón acelerado.*presión.*cabeza",
     "emergency"),
    (r"Swelling or burning at the pump, or sleepy, soon after a refill",
     r"Hinchazón o ardor en la bomba, o somnolencia, poco después de una recarga", "emergency"),
    (r"refill date has passed, even if the caller feels well", r"fecha de recarga ha pasado, aunque.*se sienta bien",
     "now"),
    (r"Two tones", r"Dos tonos", "now"),
    (r"Wound red, open or draining; stiff neck; light.*; fever", r"Herida roja, abierta.*rígido; la luz.*; fiebre",
     "now"),
    (r"weakness, numbness, bladder or bowel", r"Debilidad o entumecimiento.*orinar o evacuar", "now"),
    (r"Sweating, vomiting or yawning; much more pain", r"Sudor, vómito o bostezos; mucho más dolor", "same_day"),
    (r"Headache that is worse upright and better lying flat; clear fluid",
     r"peor en posición erguida y mejor acostado; líquido claro", "same_day"),
    (r"One tone", r"Un tono", "triage"),
    (r"An MRI is planned, or was done", r"resonancia prevista, o ya se hizo", "triage"),
    (r"Cannot come to the refill", r"No puede venir a la recarga", "desk"),
)  # fmt: skip
"""Each row of the table: what the caller says in English and in Spanish, and whom that is for."""


def body(spoken: str, texts: Texts | None = None) -> str:
    return callers(spoken, texts or Texts(number=NUMBER), "F2").body


def cards(spoken: str, texts: Texts | None = None) -> list[tuple[str, str]]:
    """The heading and the text of each card."""
    found = [part.partition("\n") for part in body(spoken, texts).split("\n## ")[1:]]
    return [(heading, text) for heading, _, text in found][:-1]


@in_both
@pytest.mark.parametrize("place", range(len(ROWS)), ids=[row[0][:30] for row in ROWS])
def test_each_row_of_the_caller_table_is_a_card_with_whom_and_what_is_read_aloud(spoken, place):
    *said, level = ROWS[place]
    words = in_language(spoken)
    heading, text = cards(spoken)[place]
    assert re.search(said[LANGUAGES.index(spoken)], heading)
    whom = f"**{words['callers_whom']}** " + words[f"caller_whom_{level}"].format(emergency_number=NUMBER)
    assert ("> " if level in ("emergency", "now") else "") + whom in text.splitlines()
    say = words[f"caller_say_{level}"].format(emergency_number=NUMBER)
    assert f"**{words['callers_aloud']}** {say}" in text
    assert say[0] in "“«"
    assert say[-1] in "”»"


@in_both
def test_there_are_twelve_cards_the_most_urgent_first(spoken):
    assert len(cards(spoken)) == len(CARDS) == len(ROWS) == 12
    urgency = [LEVELS.index(card.level) for card in CARDS]
    assert urgency == sorted(urgency, reverse=True)
    assert {card.level for card in CARDS} == set(LEVELS)


@in_both
@pytest.mark.parametrize("symptom", SAID)
def test_every_symptom_stands_on_exactly_one_card_and_goes_to_the_same_people(spoken, symptom):
    words = in_language(spoken)[f"symptom_{symptom}"]
    assert sum(words[1:] in heading and words[0].lower() in heading.lower() for heading, _ in cards(spoken)) == 1
    [card] = [card for card in CARDS if symptom in card.said]
    assert SAID[symptom] == card.level


@pytest.mark.parametrize("tone", TONES)
def test_every_tone_stands_on_exactly_one_card_which_agrees_with_the_form(tone):
    [card] = [card for card in CARDS if tone in card.tones]
    assert level_of(tone) == card.level


def test_a_passed_date_goes_to_the_same_people_as_on_the_form():
    [card] = [card for card in CARDS if not card.said and not card.tones]
    assert card.name == "past"
    assert level_of("single", overdue=True) == card.level


@in_both
def test_the_cards_say_whose_tones_they_are_that_the_clinic_approves_them_and_which_form_takes_the_call(spoken):
    said = {"en": ("SynchroMed", "gas pumps never", "must approve"), "es": ("SynchroMed", "gas nunca", "debe aprobar")}
    for heading, text in cards(spoken):
        if re.search("tone|tono", heading):
            assert all(each in text for each in said[spoken][:2])
    assert said[spoken][2] in body(spoken)
    assert "F2" in body(spoken)


@in_both
def test_a_number_that_is_not_set_is_the_clinics_to_enter_and_none_is_made_up(spoken):
    without = body(spoken, Texts())
    assert in_language(spoken)["callers_no_number"] in without
    assert in_language(spoken)["callers_no_number"] not in body(spoken)
    assert in_language(spoken)["the_emergency_number"] in cards(spoken, Texts())[0][1]
    assert not re.search(r"911|112|\{", without)
    assert NUMBER in cards(spoken)[0][1]


@in_both
def test_what_the_clinic_has_worded_is_shown_as_written_in_quotes_and_its_signs_are_no_markdown(spoken):
    own = {"whom_now": "Ring *Ana*,\nroom #3 <b>now</b>", "say_now": "Ana is _coming_."}
    article = callers(spoken, Texts(own, NUMBER), "F2")
    text = " ".join(section.text for section in sections(article))
    assert "Ring *Ana*, room #3 <b>now</b>" in text
    assert in_language(spoken)["callers_quoted"].format(text="Ana is _coming_.") in text
    assert in_language(spoken)["caller_whom_now"] not in article.body
    assert r"\*Ana\*" in article.body


@in_both
def test_the_cards_are_found_by_what_a_caller_says(spoken):
    index = Index([callers(spoken, Texts(), "F2")])
    for typed in ({"en": "bladder", "es": "orinar"}[spoken], {"en": "two tones", "es": "dos tonos"}[spoken]):
        assert [each.article_id for each in index.find(typed)] == [CALLERS]


@in_both
def test_the_sources_are_those_of_the_articles_by_the_same_names(spoken):
    listed = re.findall(r"^- (S\d+): (.+), (https?://\S+)$", body(spoken), re.MULTILINE)
    assert [(one, at) for one, _, at in listed] == list(SOURCES)
    assert {one for one, _, _ in listed} == {"S91", "S100", "S67", "S70", "S113"}
    others = {one: (name, at) for article in IDS for one, name, at in sources(article, spoken)}
    assert all(others.get(one, (name, at)) == (name, at) for one, name, at in listed)


def _passes(text: str) -> bool:
    try:
        check_caller_text(text)
    except Refused:
        return False
    return True


_OWN = st.dictionaries(st.sampled_from(TEXTS), st.text(st.characters(codec="utf-8"), max_size=60).filter(_passes))


@given(st.sampled_from(LANGUAGES), _OWN, st.from_regex(r"(\+?[0-9 -]{1,16})?", fullmatch=True))
def test_no_card_ever_gives_advice_or_loses_a_row_whatever_the_clinic_has_entered(spoken, own, number):
    texts = Texts(own, number)
    assert [heading for heading, _ in cards(spoken, texts)] == [heading for heading, _ in cards(spoken)]
    for heading, text in cards(spoken, texts):
        assert advice_in(f"{heading} {text}") == ""


@in_both
def test_every_alarm_calls_for_a_card_and_every_symptom_that_needs_a_clinician_today_has_some(spoken):
    article = callers(spoken, Texts(), "F2")
    called = {heading for heading, _ in article.alarms}
    assert called | {heading for heading, _ in article.asked} <= {slug(part.heading) for part in sections(article)} | {
        ""
    }
    urgent = [heading for (heading, _), card in zip(cards(spoken), CARDS, strict=True)
              if card.said and card.level in ("emergency", "now", "same_day")]  # fmt: skip
    assert {slug(heading) for heading in urgent} <= called


ALARMS = {
    spoken: [
        (tuple(word.folded for word in words(alarm)), heading)
        for heading, said in callers(spoken, Texts(), "F2").alarms for alarm in said.split()
    ]
    for spoken in LANGUAGES
}  # fmt: skip
"""Every alarm, a word or some that belong together, and a heading it calls for."""


@in_both
@given(data=st.data())
def test_whatever_is_said_beside_it_an_alarm_opens_a_card(spoken, data):
    one, _ = data.draw(st.sampled_from(ALARMS[spoken]))
    others = data.draw(st.lists(st.sampled_from(VOCABULARY[spoken]), max_size=4))
    typed = data.draw(st.permutations([*one, *others]))
    first = WITH_ARTICLES[spoken].find(" ".join(typed), 3)[0]
    assert first.article_id == CALLERS
    assert slug(first.heading) in [slug(heading) for heading, _ in cards(spoken)]


@in_both
def test_no_alarm_is_a_word_that_is_passed_over(spoken):
    assert all(telling(alarm) == list(alarm) for alarm, _ in ALARMS[spoken])
    assert not [alarm for alarm, _ in ALARMS[spoken] if len(telling([*alarm, "refill"])) != len(alarm) + 1]


@in_both
def test_where_two_cards_claim_an_alarm_the_more_urgent_one_opens(spoken):
    order = [slug(heading) for heading, _ in cards(spoken)]
    for alarm, _ in ALARMS[spoken]:
        said = set(alarm)
        called = {heading: sum(len(each) for each, at in ALARMS[spoken] if at == heading and set(each) <= said)
                  for heading in order}  # fmt: skip
        most = [heading for heading in order if called[heading] == max(called.values())]
        assert slug(WITH_ARTICLES[spoken].find(" ".join(alarm), 1)[0].heading) == most[0], alarm


@pytest.mark.parametrize(
    ("spoken", "typed"),
    [
        ("en", "the refill date has passed"), ("en", "empty stomach before the trial"), ("en", "chest xray"),
        ("en", "can the wound get wet"), ("en", "sit in a sauna"),
        ("es", "ayuno para la prueba"), ("es", "radiografía de pecho"),
        ("es", "el carnet rojo"), ("es", "puedo mover la cita"),
    ],
)  # fmt: skip
def test_words_of_everyday_are_no_alarm(spoken, typed):
    assert WITH_ARTICLES[spoken].find(typed, 1)[0].article_id != CALLERS


@in_both
def test_the_manufacturers_lines_stand_below_the_cards_as_they_were_typed(spoken):
    title = f"## {in_language(spoken)['callers_makers']}"
    assert title not in callers(spoken, Texts(), "F2").body
    body = callers(spoken, Texts(makers="Maker *A*: 555 0101\n\nMaker B: 555 0102"), "F2").body
    assert f"{title}\n\n- Maker \\*A\\*: 555 0101\n- Maker B: 555 0102\n\n" in body
