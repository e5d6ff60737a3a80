"""When to put a clinician on the phone: the caller table as an article of cards, in the clinic's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pumptracker.domain.calling import CARDS, EMERGENCY, NOW, NUMBER, Card
from pumptracker.formats.article import Article
from pumptracker.formats.article_text import slug
from pumptracker.words import in_language

CALLERS = "callers"
"""The id of the article, and of what it stands under in the contents."""

SOURCES = (
    ("S67", "https://fpnotebook.com/Rheum/Pharm/BclfnWthdrwl.htm"),
    ("S70", "https://repository.monashhealth.org/monashhealthjspui/handle/1/40046"),
    (
        "S91",
        "https://gillettechildrens.org/your-visit/patient-education/intrathecal-baclofen-pump-possible-complications",
    ),
    ("S100", "https://childrenswi.org/publications/teaching-sheet/rehab/1227-intrathecal-baclofen-pump"),
    ("S113", "http://www.ismp.org/Newsletters/acutecare/articles/20040115.asp"),
)
"""What the symptoms rest on: the source, and its address."""

_REVIEWED = "2026-11"
_RED = (EMERGENCY, NOW)
_IN_QUOTES = ("“", "«", '"')
_MARK = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class Texts:
    """What the clinic has chosen: its `own` texts by code, its emergency number, its `makers`' lines; "" for none."""

    own: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    makers: str = ""


def callers(spoken: str, texts: Texts, key: str) -> Article:
    """The article in a language; `key` opens the form that takes a call down.

    A text that the clinic has worded is shown as it is written, whatever the language.
    """
    words = in_language(spoken)
    parts = [words["callers_how"].format(key=key), words["callers_approval"]]
    if not texts.number:
        parts.append(f"> {words['callers_no_number']}")
    for card in CARDS:
        parts += _card(card, texts, words)
    if texts.makers:
        parts += [f"## {words['callers_makers']}", _lines(texts.makers)]
    parts += [f"## {words['callers_sources']}", _sources(words), words["callers_last"]]
    return Article(
        id=CALLERS,
        title=words["callers_title"],
        stage=CALLERS,
        kinds=(),
        reviewed=_REVIEWED,
        body="\n\n".join(parts),
        asked=(("", words["callers_asked"]), *_said("asked", words)),
        alarms=tuple(_said("alarm", words)),
    )


def _said(how: str, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The card that what callers say calls for, the most urgent first, and their words: "asked", or an "alarm"."""
    for card in CARDS:
        said = words.get(f"card_{how}_{card.name}", "")
        if said:
            yield slug(_heading(card, words)), said


def _card(card: Card, texts: Texts, words: Mapping[str, str]) -> Iterator[str]:
    """What the caller says, whom to put on the line (on red where it is now), what is read aloud, what to know."""
    yield f"## {_heading(card, words)}"
    whom = f"**{words['callers_whom']}** {_text(f'whom_{card.level}', texts, words)}"
    yield f"> {whom}" if card.level in _RED else whom
    yield f"**{words['callers_aloud']}** {_quoted(_text(f'say_{card.level}', texts, words), words)}"
    note = words["beeping_mri"] if card.name == "mri" else words.get(f"card_note_{card.name}", "")
    if note:
        yield note.format(whose=words["beeping_whose"])


def _heading(card: Card, words: Mapping[str, str]) -> str:
    """What is said, in the words of the form that takes it down; a tone and a date have a heading of their own."""
    if not card.said:
        return words[f"card_{card.name}"]
    first, *others = (words[f"symptom_{each}"] for each in card.said)
    return "; ".join([first, *(other[0].lower() + other[1:] for other in others)])


def _text(code: str, texts: Texts, words: Mapping[str, str]) -> str:
    """A text for callers, on one line, none of its signs taken for Markdown."""
    text = texts.own.get(code, words[f"caller_{code}"]).replace(NUMBER, texts.number or words["the_emergency_number"])
    return _plain(text)


def _plain(text: str) -> str:
    return _MARK.sub(r"\\\1", " ".join(text.split()))


def _lines(text: str) -> str:
    """What the clinic typed, each line a point of a list, none of its signs taken for Markdown."""
    return "\n".join("- " + _plain(line) for line in text.splitlines() if line.strip())


def _quoted(text: str, words: Mapping[str, str]) -> str:
    return text if text.startswith(_IN_QUOTES) else words["callers_quoted"].format(text=text)


def _sources(words: Mapping[str, str]) -> str:
    return "\n".join(f"- {source}: {words[f'callers_source_{source}']}, {address}" for source, address in SOURCES)
