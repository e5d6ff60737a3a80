"""A handout: the clinic's head, this patient's dates, the texts chosen, the pictures on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pumptracker.formats.paper import (
    LARGE,
    USUAL,
    Drawing,
    Heading,
    Letterhead,
    NewPage,
    Paper,
    Part,
    Passage,
    Run,
    Warned,
)
from pumptracker.formats.picture import PICTURES, picture, shows
from pumptracker.formats.take_home import Text
from pumptracker.services.handing_out import Giver, Taker
from pumptracker.ui.printing.article_parts import parts
from pumptracker.ui.printing.composing import laid
from pumptracker.ui.printing.pages import Laid
from pumptracker.words.handouts import MONTHS, WORDS
from pumptracker.words.letters import WHAT, written_day, written_visit

_SCALES, _LARGE = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6), 1.5
"""How large the pictures may be: as one page holds them; in large print, and where none does, as wide as the text."""
_HEIGHTS = {"pump": 178.0, "refill": 158.0, "runway": 96.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """What is handed out, in which language, by whom and to whom."""

    language: str
    giver: Giver
    texts: tuple[Text, ...] = ()
    pictures: bool = False
    large: bool = False
    taker: Taker | None = None
    today: date


def laid_out(handout: Handout, *, usual: str) -> Laid:
    """The handout in pages; its pictures as large as leaves them on one page, where any size does."""
    scale = next((each for each in _SCALES if not handout.large and _pages(handout, each, usual) == 1), _LARGE)
    return laid(paper(handout, scale), usual=usual, numbered=WORDS[handout.language]["page"])


def _pages(handout: Handout, scale: float, usual: str) -> int:
    """How many pages the pictures take with what stands above them."""
    if not handout.pictures:
        return 1
    return len(laid(paper(replace(handout, texts=()), scale), usual=usual).pages)


def paper(handout: Handout, scale: float = 1.0) -> Paper:
    """The handout as a print; each text begins on a page of its own, under one letterhead."""
    said, found = WORDS[handout.language], list[Part]()
    if handout.giver.name or handout.giver.lines or handout.giver.phone:
        lines = dict.fromkeys((*handout.giver.lines, handout.giver.phone))
        found.append(Letterhead(handout.giver.name, (" · ".join(filter(None, lines)),)))
    if handout.taker is not None:
        found += _own(handout, handout.taker)
    for number, chapter in enumerate(_chapters(handout, scale)):
        found += [NewPage()] * bool(number) + chapter
    foot = said["foot"].format(day=written_day(handout.today, handout.language))
    return Paper(parts=tuple(found), foot=foot, points=LARGE if handout.large else USUAL)


def _chapters(handout: Handout, scale: float) -> Iterator[list[Part]]:
    if handout.pictures:
        yield list(_in_pictures(handout, scale))
    for text in handout.texts:
        yield list(_chapter(handout, text))


def _chapter(handout: Handout, text: Text) -> Iterator[Part]:
    said = WORDS[handout.language]
    yield Heading(text.title, is_title=True)
    for part in parts(text.body, handout.language, _dates(handout), _left_out(handout)):
        yield _numbered(part, handout) if isinstance(part, Warned) and text.is_to_patient else part
    last = [f"{said['sources']} {'; '.join(text.sources)}."] if text.sources else []
    last += [said["reviewed"].format(reviewed=text.reviewed)] if text.reviewed else []
    last += [said["own_words"]] if text.is_own else []
    if last:
        yield Passage((Run(" ".join(last)),), small=True)


def _numbered(warning: Warned, handout: Handout) -> Warned:
    """A warning with the numbers to call; a line to write on where the clinic has not filled one in."""
    said, giver = WORDS[handout.language], handout.giver
    numbers = (
        Run(f"{said['call_us']} "), Run(giver.phone or said["blank"], bold=True),
        Run(f" · {said['emergency']} "), Run(giver.emergency or said["blank"], bold=True),
    )  # fmt: skip
    return Warned((*warning.passages, Passage(numbers)))


def _in_pictures(handout: Handout, scale: float) -> Iterator[Part]:
    """The one page in pictures."""
    said, dates = WORDS[handout.language], _dates(handout)
    yield Heading(said["pictures"], is_title=True)
    for name in (each for each in PICTURES if each not in _left_out(handout)):
        yield Heading(said[f"picture_{name}"])
        drawn = picture(name, handout.language, dates=dates if name == "runway" else None)
        yield Drawing(drawn, _HEIGHTS[name] * scale, shows(name, handout.language))
        if handout.large:  # a drawing's own words do not grow with the type
            yield Passage((Run(shows(name, handout.language)),))
    call = Passage((Run(said["call_now"], bold=True), Run(said["call_now_if"])))
    yield _numbered(Warned((call, Passage((Run(said["emergency_if"]),)))), handout)


# one patient's dates ----------------------------------------------------------------------------


def _own(handout: Handout, taker: Taker) -> Iterator[Part]:
    """Whom it is for by two identifiers, what must be read first, and the dates."""
    said, language, who = WORDS[handout.language], handout.language, taker.patient
    name = " ".join(part for part in (who.given_name, who.family_name) if part)
    born = written_day(who.date_of_birth, language) if who.date_of_birth else ""
    yield Heading(said["for" if born else "for_unborn"].format(patient=name, born=born, mrn=who.mrn))
    dates, visit = taker.dates, taker.dates.visit
    if dates.warning:
        facts = {
            "refill_by": written_day(dates.refill_by, language) if dates.refill_by else "",
            "visit": written_day(dates.refill_visit_on, language) if dates.refill_visit_on else "",
        }
        warning = Passage((Run(said[dates.warning].format(**facts), bold=True),))
        yield _numbered(Warned((warning,)), handout)
    if visit is not None:
        what = said["visit"].format(what=WHAT[language].get(visit.kind, visit.kind))
        yield _dated(what, written_visit(visit.visit_on, visit.visit_at, language))
    if dates.refill_by is not None:
        yield _dated(said["refill_by"], written_day(dates.refill_by, language))
    if dates.has_pump:
        alarm = written_day(dates.alarm_on, language) if dates.alarm_on else said["not_known"]
        yield _dated(said["alarm"], alarm)


def _dated(words: str, day: str) -> Passage:
    return Passage((Run(f"{words} "), Run(day, bold=True)), tight=True)


def _dates(handout: Handout) -> dict[str, str] | None:
    """The days below the marks of the runway; none where it is for nobody, or is not drawn."""
    if handout.taker is None or not handout.taker.dates.is_in_order:
        return None
    said, dates = WORDS[handout.language], handout.taker.dates
    days = {
        "fill": dates.filled_on, "visit": dates.refill_visit_on, "by": dates.refill_by, "alarm": dates.alarm_on,
        "empty": dates.empty_on,
    }  # fmt: skip
    written = {mark: _short(day, handout.language) if day else said["not_known"] for mark, day in days.items()}
    if dates.refill_visit_on is None:
        written["visit"] = said["not_booked"]
    if dates.empty_on is not None:
        written["empty"] += f"|({said['estimate']})"
    return written


def _left_out(handout: Handout) -> tuple[str, ...]:
    """The runway, where this patient's dates are not in the order it draws: it would show a visit that is in time."""
    taker = handout.taker
    return ("runway",) if taker is not None and taker.dates.has_pump and not taker.dates.is_in_order else ()


def _short(when: date, language: str) -> str:
    return f"{when.day} {MONTHS[language][when.month - 1]} {when.year}"
