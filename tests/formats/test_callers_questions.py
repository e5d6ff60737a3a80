"""What callers ask, typed as they say it: the article that answers stands first, or among the first three."""

from __future__ import annotations

import pytest

from pumptracker.domain.calling import CARDS
from pumptracker.formats.article import read_articles
from pumptracker.formats.article_search import Index
from pumptracker.formats.article_text import sections, slug
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


CARD_AT = {
    language: dict(zip((part.heading for part in sections(callers(language, Texts(), "F2")) if part.heading),
                       (card.name for card in CARDS), strict=False))
    for language in ("en", "es")
}  # fmt: skip
"""The name of each card by its heading."""


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


ON_THE_PHONE = (
    ("pump beeping", "la bomba le pita", "alarm-tones"),
    ("missed refill itchy and stiff", "picores y tieso se le paso la recarga", "callers/withdrawal"),
    ("cant wake her after refill", "no se despierta despues del relleno", "callers/emergency"),
    ("wound red leaking fever", "herida roja con pus y calentura", "callers/wound"),
    ("headache when i sit up", "dolor de cabeza al levantarme", "callers/upright"),
    ("legs numb cant move", "no siente las piernas", "callers/weakness"),
    ("breathing slow blue lips", "respira despacio labios morados", "callers/emergency"),
    ("pump is empty", "la bomba esta vacia", "callers/past"),
    ("ran out of medicine", "se quedo sin medicina", "callers/past missed-refill"),
    ("mri pump safe", "resonancia con la bomba", "travel-mri"),
    ("airport metal detector", "viajar en avion", "travel-mri"),
    ("how long does refill take", "cuanto tarda la recarga", "long-term"),
    ("does refill hurt", "duele la recarga", "long-term"),
    ("low resevoir date", "fecha de reservorio bajo", "wallet-card"),
    ("how long does battery last", "cuanto dura la pila", "long-term"),
    ("what is the trial", "la prueba con inyeccion en la espalda", "trial"),
    ("prior auth insurance", "autorizacion del seguro", "evaluation"),
    ("can i take a bath hot tub", "alberca jacuzzi", "travel-mri"),
    ("late for refill can it wait", "puede esperar la cita una semana", "missed-refill"),
    ("moving to another state", "me mudo a otra ciudad", "travel-mri"),
    ("my kid plays sports with pump", "mi niño quiere jugar futbol", "travel-mri"),
    ("pregnant baclofen", "embarazada con bomba", "what-to-expect"),
    ("can i drink alcohol", "puedo tomar cerveza", "what-to-expect"),
    ("dentist", "el dentista", "travel-mri"),
    ("how much does it cost", "cuanto cuesta", "evaluation"),
    ("pump flipped over", "se me volteo la bomba", "what-to-expect"),
    ("lost my implant card", "perdi la tarjeta", "wallet-card"),
    ("baclofin pills instead of pump", "pastillas en vez de bomba", "overview"),
    ("she's burning up since the operation", "arde de calentura desde la cirugia", "callers/pocket"),
    ("dad is seeing things and talking nonsense", "mi papa ve cosas y habla disparates", "callers/withdrawal"),
    ("he stopped breathing", "dejo de respirar", "callers/emergency"),
    ("cant feel my feet", "no siento los pies", "callers/weakness"),
    ("throwing up and sweating bad", "vomita y suda mucho", "callers/opioid"),
    ("something clear dripping from my back", "le gotea agua clara de la espalda", "callers/wound"),
    ("forgot my appointment yesterday", "se me olvido la cita ayer", "missed-refill"),
    ("pump makes a weird noise", "la bomba hace un ruido raro", "alarm-tones"),
    ("can i go in an xray", "me pueden hacer rayos x", "travel-mri"),
    ("when can i go back to work", "cuando puedo volver al trabajo", "post-procedure"),
    ("can she get her flu shot", "la vacuna de la gripe", "travel-mri"),
    ("who do i call at night", "a quien llamo de noche", "caregivers"),
    ("my son weighs 30 pounds is he too small", "mi hijo pesa poco", "right-for-me"),
    ("will i be asleep", "voy a estar dormido", "implantation"),
    ("stiches came out", "se me salieron los puntos", "post-procedure"),
    ("refil nurse at home", "recarga en casa", "caregivers"),
    ("he passed out after the refill", "se desmayo despues de la recarga", "callers/emergency"),
    ("he has been throwing up all night", "lleva toda la noche vomitando", "callers/opioid"),
    ("she's not responding", "no responde", "callers/emergency"),
    ("lips turned purple", "se puso morado", "callers/emergency"),
    ("bandage is soaked with yellow stuff", "la venda esta empapada de amarillo", "callers/wound"),
    ("cant pee since yesterday", "no puede orinar desde ayer", "callers/weakness"),
    ("scar smells", "la cicatriz huele mal", "callers/wound"),
    ("leg jerks all day", "le brincan las piernas", "callers/withdrawal"),
    ("who pays for the pump", "quien paga la bomba", "evaluation"),
    ("clinic is closed for christmas what about my refill", "cierran en navidad y mi recarga", "missed-refill"),
    ("cant come bus isnt running", "no hay camion para ir", "missed-refill"),
    ("grandma fell and hit her pump", "la abuela se cayo y se golpeo la bomba", "what-to-expect"),
    ("am i allowed to sit in a sauna", "puedo entrar al sauna", "travel-mri"),
    ("pump hurts when i bend", "me duele la bomba al agacharme", "post-procedure"),
)
"""As a receptionist types while somebody talks; the article, or the card, that is opened at once."""


@pytest.mark.parametrize(("english", "spanish", "answers"), ON_THE_PHONE, ids=[each[0] for each in ON_THE_PHONE])
def test_what_is_typed_while_somebody_talks_opens_what_answers(english, spanish, answers):
    for language, typed in (("en", english), ("es", spanish)):
        first = INDEX[language].find(typed, 1)[0]
        opened = {first.article_id, f"{first.article_id}/{CARD_AT[language].get(first.heading, '')}"}
        assert opened & set(answers.split()), (typed, opened)


@pytest.mark.parametrize(("english", "spanish", "heading"), [
    ("how long does refill take", "cuanto tarda la recarga", ("how-often", "cada-cuanto")),
    ("does refill hurt", "duele la recarga", ("how-often", "cada-cuanto")),
    ("mri pump safe", "resonancia con la bomba", ("before-an-mri", "antes-de-una-resonancia")),
    ("pump is safe for moving to another state", "me mudo a otra ciudad", ("before-a-trip", "antes-de-un-viaje")),
    ("can i drink alcohol", "puedo tomar cerveza", ("what-the-patient-brings-to-it", "lo-que-pone-el-paciente")),
    ("baclofen pills instead", "pastillas en vez de bomba", ("why-it-is-used", "por-que-se-usa")),
    ("late for refill can it wait", "se quedo sin medicina", ("the-one-rule", "la-unica-regla")),
])  # fmt: skip
def test_it_opens_at_the_heading_that_answers(english, spanish, heading):
    for language, typed, wanted in (("en", english, heading[0]), ("es", spanish, heading[1])):
        assert slug(INDEX[language].find(typed, 1)[0].heading) == wanted
