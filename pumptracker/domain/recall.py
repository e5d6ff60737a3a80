"""A manufacturer's notice: which implanted pumps it concerns, and what stays to be checked by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.clinic_row import check_text
from pumptracker.domain.due_item import Reason
from pumptracker.domain.name import folded
from pumptracker.domain.plausible import check_sane
from pumptracker.domain.record import Pump
from pumptracker.domain.refused import Refused

YES, UNCERTAIN, NO = "yes", "uncertain", "no"
_WORD = re.compile(r"[^\W_]+")
_RUN = re.compile(r"[0-9]+|[^0-9]+")
_LONGEST_NOTE = 2_000

Places = tuple[tuple[int, str], ...]
"""The numbers of a serial, each so that text compares as the number it is: how many digits, and the digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A notice and what it is about: a model, a range of serials, a period of implants; each may be left open."""

    id: int = 0
    name: str
    model: str = ""
    serial_from: str = ""
    serial_to: str = ""
    implanted_from: date | None = None
    implanted_to: date | None = None
    note: str = ""
    opened_on: date
    closed_on: date | None = None

    @property
    def has_criterion(self) -> bool:
        """Whether it says at all which pumps it is about."""
        serials, days = (self.serial_from, self.serial_to), (self.implanted_from, self.implanted_to)
        return bool(_words(self.model)) or any(map(_plain, serials)) or any(days)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a notice concerns a pump; where that cannot be told, every reason why."""

    kind: str
    reasons: tuple[Reason, ...] = ()


def check_recall(recall: Recall) -> None:
    """Refuse, at its field, a notice that names nothing, or whose ranges cannot be."""
    if not recall.name.strip():
        raise Refused("required", field="recall_name")
    check_text(recall.name, "recall_name")
    if len(recall.note) > _LONGEST_NOTE:
        raise Refused("too_long", field="note", most=_LONGEST_NOTE)
    check_criteria(recall)


def check_criteria(recall: Recall) -> None:
    """Refuse, at its field, criteria that are missing, or ranges that cannot be."""
    if not recall.has_criterion:
        raise Refused("recall_without_criterion", field="recall_model")
    _check_serials(recall.serial_from, recall.serial_to)
    check_sane(recall.implanted_from, "implanted_from_on")
    check_sane(recall.implanted_to, "implanted_to_on")
    if recall.implanted_from and recall.implanted_to and recall.implanted_to < recall.implanted_from:
        raise Refused("recall_days_turned_round", field="implanted_to_on", given_on=recall.implanted_from)


def _check_serials(first: str, last: str) -> None:
    if not _plain(first) or not _plain(last):
        return
    (letters, lowest), (others, highest) = _natural(first), _natural(last)
    if letters != others:
        raise Refused("recall_serials_differ", field="serial_to", first=first, last=last)
    if highest < lowest:
        raise Refused("recall_serials_turned_round", field="serial_to", first=first, last=last)


def concerns(recall: Recall, pump: Pump) -> Verdict:
    """Whether a notice concerns an implanted pump: one clear no decides, else all that cannot be told is said."""
    found = (_model(recall.model, pump.model), _serial(recall, pump.serial), _period(recall, pump.implanted_on))
    if any(verdict.kind == NO for verdict in found):
        return Verdict(NO)
    reasons = tuple(reason for verdict in found for reason in verdict.reasons)
    return Verdict(UNCERTAIN, reasons) if reasons else Verdict(YES)


def may_concern_model(recall: Recall, model: str) -> bool:
    """Whether a pump recorded under this model may be one that a notice is about."""
    return _model(recall.model, model).kind != NO


def _model(wanted: str, recorded: str) -> Verdict:
    """A model is meant by its whole name, or by a part of it in whole words: SynchroMed II is not SynchroMed III."""
    sought, given = _words(wanted), _words(recorded)
    if not sought:
        return Verdict(YES)
    if not given:
        return _uncertain("recall_model_missing")
    if _contains(given, sought):
        return Verdict(YES)
    if _contains(sought, given):
        return _uncertain("recall_model_inexact", model=recorded)
    return Verdict(NO)


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _contains(whole: list[str], part: list[str]) -> bool:
    """Whether words that follow each other in `whole` are `part`, wherever either has its blanks."""
    wanted = "".join(part)
    runs = (whole[start:end] for start in range(len(whole)) for end in range(start + 1, len(whole) + 1))
    return any("".join(run) == wanted for run in runs)


def _serial(recall: Recall, serial: str) -> Verdict:
    """A serial is compared as its maker counts: the letters must be the same, then numbers as numbers."""
    ends = [end for end in (recall.serial_from, recall.serial_to) if _plain(end)]
    if not ends:
        return Verdict(YES)
    if not _plain(serial):
        return _uncertain("recall_serial_missing")
    letters, numbers = _natural(serial)
    if any(_natural(end)[0] != letters for end in ends):
        return _uncertain("recall_serial_not_comparable", serial=serial)
    below = bool(_plain(recall.serial_from)) and numbers < _natural(recall.serial_from)[1]
    above = bool(_plain(recall.serial_to)) and numbers > _natural(recall.serial_to)[1]
    return Verdict(NO if below or above else YES)


def _plain(serial: str) -> str:
    """A serial without its blanks and the case of its letters."""
    return "".join(serial.split()).upper()


def _natural(serial: str) -> tuple[tuple[str, ...], Places]:
    """The letters of a serial, "" where a number stands, and its numbers."""
    runs = _RUN.findall(_plain(serial))
    digits = [run.lstrip("0") for run in runs if run[0] in "0123456789"]
    letters = tuple("" if run[0] in "0123456789" else run for run in runs)
    return letters, tuple((len(each), each) for each in digits)


def _period(recall: Recall, implanted_on: date | None) -> Verdict:
    if recall.implanted_from is None and recall.implanted_to is None:
        return Verdict(YES)
    if implanted_on is None:
        return _uncertain("recall_implant_day_missing")
    too_early = recall.implanted_from is not None and implanted_on < recall.implanted_from
    too_late = recall.implanted_to is not None and implanted_on > recall.implanted_to
    return Verdict(NO if too_early or too_late else YES)


def _uncertain(code: str, **facts: str) -> Verdict:
    return Verdict(UNCERTAIN, (Reason(code, facts),))
