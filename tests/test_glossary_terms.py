"""The fixed terms of the translators' glossary are used wherever their English stands."""

from __future__ import annotations

import re
from functools import cache

import pytest

from pumptracker.domain.name import folded
from pumptracker.formats.article import read_articles
from pumptracker.paths import resources
from pumptracker.words.command import ARGPARSE
from tests import i18n
from tests.glossary_terms import EXCUSED, INFLECTIONS, ONLY_IN, OTHER_WORDS, TWO_TERMS

_SMALL = frozenset(["de", "del", "la", "el", "los", "las", "a", "al", "no", "un", "una", "en", "lo"])


def parts(cell: str) -> list[str]:
    """The terms of a cell: "refill; to refill" is two."""
    plain = re.sub(r"\*|\(.*?\)", "", cell)
    return [part.strip() for part in re.split(r"[,;]| / ", plain) if part.strip()]


@cache
def terms() -> dict[str, tuple[str, ...]]:
    """Each English term of the glossary with the Spanish that its row has for it."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (resources() / "i18n" / "glossary.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 3 or cells[1] in ("Español", "---"):
            continue
        english, spanish = parts(cells[0]), parts(cells[1])
        for place, term in enumerate(english):
            said = (spanish[place],) if len(spanish) == len(english) else tuple(spanish)
            term = term.lower().removeprefix("to ")
            found[term] = (*found.get(term, ()), *said)
    return found


def pattern(term: str) -> re.Pattern[str]:
    """An English term in a sentence: as a word, in the plural, in the past."""
    return re.compile(rf"(?<![\w{{-]){re.escape(term)}(s|es|d|ed|led)?(?![\w}}-])")


def allowed(term: str) -> str:
    """How the Spanish of a term may stand: its listed inflections, else how its words begin."""
    if term in INFLECTIONS:
        return INFLECTIONS[term]
    return "|".join(
        r".*".join(_begun(word) for word in folded(said).split() if word not in _SMALL) for said in terms()[term]
    )


def _begun(word: str) -> str:
    return re.escape(word[: max(3, len(word) - 2)] if len(word) > 4 else word)


def missing(english: str, spanish: str, code: str = "") -> list[str]:
    """The terms of an English text that its Spanish says otherwise; the longest first, each word once."""
    left, said = english.lower(), folded(spanish)
    for phrase in OTHER_WORDS:
        left = re.sub(phrase, " ", left)
    wrong = []
    for term in sorted(terms(), key=len, reverse=True):
        if term in TWO_TERMS or (term in ONLY_IN and code not in ONLY_IN[term]) or not pattern(term).search(left):
            continue
        if not re.search(allowed(term), said):
            wrong.append(term)
        left = pattern(term).sub(" ", left)
    return wrong


def sentences() -> dict[str, i18n.Message]:
    return {code: each for code, each in i18n.messages("es").items() if code not in ARGPARSE}


def test_every_sentence_says_the_terms_of_the_glossary_by_its_spanish():
    found = [
        (code, missing(each.source, each.said, code), each.source, each.said) for code, each in sentences().items()
    ]
    assert [each for each in found if each[1] and each[0] not in EXCUSED] == []


def test_no_sentence_is_excused_that_need_not_be():
    kept = sentences()
    assert set(EXCUSED) <= set(kept)
    assert [code for code in EXCUSED if not missing(kept[code].source, kept[code].said, code)] == []


def test_what_is_listed_of_a_term_is_of_a_term():
    assert set(INFLECTIONS) | set(ONLY_IN) | TWO_TERMS <= set(terms())
    for codes in ONLY_IN.values():
        assert set(codes) <= set(sentences())
    for term, inflections in INFLECTIONS.items():
        assert any(re.search(inflections, folded(said)) for said in terms()[term]), term


def test_the_titles_of_the_articles_use_the_terms():
    english, spanish = (
        {each.id: each.title for each in read_articles(resources() / "education" / spoken)} for spoken in ("en", "es")
    )
    assert english.keys() == spanish.keys()
    assert [(name, found) for name in english if (found := missing(english[name], spanish[name]))] == []


@pytest.mark.parametrize(
    ("english", "spanish", "wrong"),
    [
        ("The reservoir is low", "El depósito está bajo", ["reservoir"]), ("Low reservoir", "Reservorio bajo", []),
        ("Refill by 4 Jul", "Rellenar antes del 4 jul", ["refill"]), ("{clinic} is named", "Se nombra {clinic}", []),
        ("Put a clinician on the phone", "Pase la llamada a un médico", ["clinician"]),
        ("Lost to follow-up", "Perdidos de vista", []), ("Two visits are booked", "Dos citas reservadas", ["visit"]),
        ("Fill in the date", "Complete la fecha", []),
    ],
)  # fmt: skip
def test_a_term_said_otherwise_is_found(english, spanish, wrong):
    assert missing(english, spanish) == wrong
