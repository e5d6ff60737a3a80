"""What callers ask, typed as they say it: the article that answers stands first, or among the first three."""

from __future__ import annotations

import pytest

from pumptracker.formats.article import read_articles
from pumptracker.formats.article_search import Index
from pumptracker.formats.caller_cards import CALLERS, Texts, callers
from pumptracker.paths import resources

QUESTIONS = (
    ("my pump is beeping", "la bomba está pitando", "alarm-tones"),
    ("two tone alarm", "alarma de dos tonos", "alarm-tones"),
    ("I missed my refill", "falté a mi recarga", "missed-refill"),
    ("how often are refills", "cada cuánto es la recarga", "long-term"),
    ("can I have an MRI", "me puedo hacer una resonancia", "travel-mri"),
    ("airport security", "pasar por el aeropuerto", "travel-mri"),
    ("how long does the pump last", "cuánto dura la bomba", "long-term"),
    ("battery", "batería", "long-term"),
    ("lost my card", "perdí mi tarjeta", "wallet-card"),
    ("fever after surgery", "fiebre después de la operación", "post-procedure"),
    ("itching", "comezón", "missed-refill baclofen"),
    ("what is the trial", "qué es la prueba", "trial"),
    ("how long is the surgery", "cuánto dura la cirugía", "implantation"),
    ("headache standing up", "dolor de cabeza al levantarse", "post-procedure trial"),
    ("can I lift my child", "puedo levantar peso", "post-procedure"),
    ("shower", "ducha", "post-procedure"),
    ("withdrawal symptoms", "síntomas de abstinencia", "missed-refill baclofen opioids"),
    ("side effects", "efectos secundarios", "what-to-expect"),
    ("what do I bring", "qué tengo que traer", "evaluation"),
    ("blood thinner", "anticoagulante", "implantation trial"),
    ("morphine pump", "bomba de morfina", "opioids"),
    ("hallucinations", "alucinaciones", "ziconotide"),
    ("my daughter calls for me", "mi hija llama por mí", "caregivers"),
    ("insurance approval", "autorización del seguro", "evaluation implantation"),
    ("what does ERI mean", "qué significa ERI", "glossary"),
    ("I can't come to my appointment", "no puedo ir a mi cita", "long-term missed-refill"),
    ("snow storm", "tormenta de nieve", "travel-mri long-term"),
    ("heating pad", "almohadilla térmica", "travel-mri"),
    ("dentist", "dentista", "travel-mri wallet-card"),
    ("am I a candidate", "soy candidato", "right-for-me"),
    ("does it hurt", "duele la recarga", "what-to-expect"),
    ("pump replacement", "cambio de bomba", "long-term implantation"),
)
"""A question in English, in Spanish, and the articles that answer it."""

INDEX = {
    language: Index([callers(language, Texts(), "F2"), *read_articles(resources() / "education" / language)])
    for language in ("en", "es")
}


def found(language: str, typed: str) -> list[str]:
    return [each.article_id for each in INDEX[language].find(typed, 20)]


@pytest.mark.parametrize(("english", "spanish", "answers"), QUESTIONS, ids=[each[0] for each in QUESTIONS])
def test_a_question_is_answered_among_the_first_three(english, spanish, answers):
    for language, typed in (("en", english), ("es", spanish)):
        assert {*answers.split(), CALLERS} & set(found(language, typed)[:3]), (typed, found(language, typed)[:5])


@pytest.mark.parametrize("language", ["en", "es"])
def test_nearly_every_question_is_answered_by_the_first(language):
    asked = [(each[["en", "es"].index(language)], each[2].split()) for each in QUESTIONS]
    first = sum(found(language, typed)[0] in (*answers, CALLERS) for typed, answers in asked)
    assert first >= 0.85 * len(QUESTIONS)


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "trouble breathing"), ("en", "seizure"), ("en", "cannot wake"), ("en", "chest pain"), ("en", "swelling"),
        ("es", "convulsión"), ("es", "dolor en el pecho"), ("es", "no despierta"), ("es", "hinchazón"),
    ],
)  # fmt: skip
def test_what_is_an_emergency_leads_to_the_cards_first(language, typed):
    assert found(language, typed)[0] == CALLERS
