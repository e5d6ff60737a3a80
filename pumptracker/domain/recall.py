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
_DIGITS = frozenset("0123456789")
_LONGEST_NOTE = 2_000

Natural = tuple[tuple[str, ...], tuple[tuple[int, str], ...]]
"""A serial taken apart: its letters, "" where a number stands; and its numbers, each as how many digits and the
digits, which compare as the number does."""


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


_YES, _NO = Verdict(YES), Verdict(NO)


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
    lowest, highest = _end(first), _end(last)
    if lowest is None or highest is None:
        return
    if lowest[0] != highest[0]:
        raise Refused("recall_serials_differ", field="serial_to", first=first, last=last)
    if highest[1] < lowest[1]:
        raise Refused("recall_serials_turned_round", field="serial_to", first=first, last=last)


def concerns(recall: Recall, pump: Pump) -> Verdict:
    """Whether a notice concerns an implanted pump: one clear no decides, else all that cannot be told is said."""
    return Criteria(recall).judge(pump.model, pump.serial, pump.implanted_on)


PUMP_NOT_RECORDED = Verdict(UNCERTAIN, (Reason("recall_pump_not_recorded"),))
"""Of one who must have a pump that nobody has recorded: any notice may be about it."""


class Criteria:
    """What a notice is about, taken apart once for however many pumps."""

    def __init__(self, recall: Recall) -> None:
        self._recall, self._sought = recall, _words(recall.model)
        self._lowest, self._highest = _end(recall.serial_from), _end(recall.serial_to)
        self._models: dict[str, Verdict] = {}

    def judge(self, model: str, serial: str, implanted_on: date | None) -> Verdict:
        """Whether it concerns a pump."""
        found = (self.of_model(model), self._of_serial(serial), self._of_period(implanted_on))
        if any(verdict.kind == NO for verdict in found):
            return _NO
        reasons = tuple(reason for verdict in found for reason in verdict.reasons)
        return Verdict(UNCERTAIN, reasons) if reasons else _YES

    def of_model(self, recorded: str) -> Verdict:
        """A model is meant by its name, or by a part of it in whole words: SynchroMed II is not SynchroMed III."""
        if recorded not in self._models:
            self._models[recorded] = self._model(recorded)
        return self._models[recorded]

    def _model(self, recorded: str) -> Verdict:
        given = _words(recorded)
        if not self._sought or _contains(given, self._sought):
            return _YES
        if not given:
            return _uncertain("recall_model_missing")
        return _uncertain("recall_model_inexact", model=recorded) if _contains(self._sought, given) else _NO

    def _of_serial(self, serial: str) -> Verdict:
        """A serial is compared as its maker counts: the letters must be the same, then numbers as numbers."""
        lowest, highest = self._lowest, self._highest
        if lowest is None and highest is None:
            return _YES
        own = _end(serial)
        if own is None:
            return _uncertain("recall_serial_missing")
        if any(end is not None and end[0] != own[0] for end in (lowest, highest)):
            return _uncertain("recall_serial_not_comparable", serial=serial)
        below = lowest is not None and own[1] < lowest[1]
        above = highest is not None and own[1] > highest[1]
        return _NO if below or above else _YES

    def _of_period(self, implanted_on: date | None) -> Verdict:
        first, last = self._recall.implanted_from, self._recall.implanted_to
        if first is None and last is None:
            return _YES
        if implanted_on is None:
            return _uncertain("recall_implant_day_missing")
        too_early, too_late = first is not None and implanted_on < first, last is not None and implanted_on > last
        return _NO if too_early or too_late else _YES


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _contains(whole: list[str], part: list[str]) -> bool:
    """Whether words that follow each other in `whole` are `part`, wherever either has its blanks."""
    wanted = "".join(part)
    runs = (whole[start:end] for start in range(len(whole)) for end in range(start + 1, len(whole) + 1))
    return any("".join(run) == wanted for run in runs)


def _plain(serial: str) -> str:
    """A serial without its blanks and the case of its letters."""
    return "".join(serial.split()).upper()


def _end(serial: str) -> Natural | None:
    """A serial taken apart; None where there is none."""
    plain = _plain(serial)
    return _natural(plain) if plain else None


def device_order(model: str, serial: str) -> tuple[str, bool, str, Natural]:
    """What devices sort by: the model, then the serial as its maker counts; one without a serial comes last."""
    end = _end(serial)
    letters = "".join(end[0]) if end else ""
    return folded(model), end is None, letters, end or ((), ())


def _natural(plain: str) -> Natural:
    letters, numbers = [], []
    for run in _RUN.findall(plain):
        if run[0] in _DIGITS:
            digits = run.lstrip("0")
            numbers.append((len(digits), digits))
            letters.append("")
        else:
            letters.append(run)
    return tuple(letters), tuple(numbers)


def _uncertain(code: str, **facts: str) -> Verdict:
    return Verdict(UNCERTAIN, (Reason(code, facts),))
