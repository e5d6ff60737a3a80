"""What a run of typed words may mean: a name, a date of birth, an MRN, a phone number, a serial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pumptracker.domain.name import folded

NAME, MRN, WAS, PHONE, SERIAL = "=", "!", "?", "#", "$"
BIRTH, BIRTH_SHORT, ISO, ISO_SHORT = "@", "%", "&", "~"
"""What each kind of key begins with. Births are kept as month, day, year and as year, month, day."""

WHOLE, ORDER = "+", "<"
"""Keys that by themselves find nobody: both names in one, in either order; what lists sort by."""

LEFT, STAYS = "-l", "-s"
"""Whole keys, of which everyone has one: whether they have left the pathway."""

FOUND_BY = (NAME, MRN, WAS, PHONE, SERIAL, BIRTH, BIRTH_SHORT, ISO, ISO_SHORT, WHOLE, LEFT[0])
"""The signs of keys that are looked for by their beginning."""

SURE, LIKELY, POSSIBLE = 0, 2, 3
"""How far from certain a reading is: a whole number or date, a name or a beginning, a part of something."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPANISH = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
_LONG = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "sept", "october",
    "november", "december", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "setiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_WHOLE_PHONE = 7
_NATIONAL = 10
_SHORTEST_PHONE = 3


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a key, and what a patient found by it costs; by all of it never more."""

    key: str
    cost: int
    exact_cost: int = POSSIBLE


Part = list[Prefix]
"""Ways to find one thing; any of them will do."""


def bare(text: str) -> str:
    """Letters and digits alone, without accents and case: "NGP-384417 H" is "ngp384417h"."""
    plain = folded(text)
    return plain if plain.isalnum() else "".join(letter for letter in plain if letter.isalnum())


def digits_of(text: str) -> str:
    """The digits of a text."""
    return "".join(re.findall("[0-9]", text))


def name_words(name: str) -> list[str]:
    """The words of a name, hyphens as gaps and apostrophes left out."""
    return [word for word in (bare(part) for part in re.split(r"[\s,\-‐‑–.·]+", name)) if word]


def readings(words: Sequence[str]) -> Iterator[list[Part]]:
    """The ways to read a run of words as one thing; the parts of a reading must all be there."""
    joined = bare("".join(words))
    has_digit = any(letter.isdigit() for letter in joined)
    if not has_digit:
        yield from _as_name(words, joined)
    if has_digit or len(words) == 1:
        yield [[*_as_number(joined)]]
    digits = digits_of("".join(words))
    if len(digits) >= _SHORTEST_PHONE and not re.search(r"[^\d()+./\-–]", "".join(words)):
        yield [[*_as_phone(digits)]]
    born = [*_as_birth(words)]
    if born:
        yield [born]


def _as_name(words: Sequence[str], joined: str) -> Iterator[list[Part]]:
    yield [[Prefix(NAME + joined, LIKELY, LIKELY)]]
    parts = name_words(words[0])
    if len(words) == 1 and len(parts) > 1:
        yield [[Prefix(NAME + part, LIKELY, LIKELY)] for part in parts]


def _as_number(joined: str) -> Iterator[Prefix]:
    """As an MRN, now or before a merge, or as the beginning of a serial."""
    for mrn in {joined, joined.lstrip("0") or joined}:
        yield Prefix(MRN + mrn, POSSIBLE, SURE)
        yield Prefix(WAS + mrn, POSSIBLE, SURE)
    yield Prefix(SERIAL + joined, POSSIBLE, SURE)


def _as_phone(digits: str) -> Iterator[Prefix]:
    """As a phone number, whole or from somewhere in it, with a country code or trunk zero typed or not."""
    forms = {digits, digits.lstrip("0")}
    if len(digits) > _NATIONAL:
        forms |= {form[dropped:] for form in set(forms) for dropped in (1, 2, 3) if len(form) - dropped >= _WHOLE_PHONE}
    for form in forms:
        if len(form) >= _SHORTEST_PHONE:
            yield Prefix(PHONE + form, POSSIBLE, SURE if len(form) >= _WHOLE_PHONE else POSSIBLE)


def _as_birth(words: Sequence[str]) -> Iterator[Prefix]:
    """As a date of birth in any usual order, or the beginning of one."""
    groups = [group for word in words for group in re.findall(r"\d+|[^\W\d_]+", folded(word))]
    odd = re.search(r"[^\w/.\-–'’]|_", "".join(words))
    if odd or not 1 <= len(groups) <= 3 or max(map(len, groups)) > 10:
        return
    numbers = [str(_month(group)) if group.isalpha() else group for group in groups]
    lettered = [place for place, group in enumerate(groups) if group.isalpha()]
    if lettered not in ([], [0], [1]) or any(numbers[place] == "0" for place in lettered):
        return
    if len(groups) == 1 and not lettered:
        yield from _from_digits(numbers[0])
    elif len(groups) > 1 and len(words) in (1, len(groups)):
        yield from _from_groups(numbers, lettered[0] if lettered else None)


def _month(word: str) -> int:
    """The month a word names or begins, 0 for none: "jul", "july", "julio"."""
    if not any(name.startswith(word) for name in (*_LONG, *_SPANISH)) or len(word) < 3:
        return 0
    for names in (_MONTHS, _SPANISH):
        if word[:3] in names:
            return names.index(word[:3]) + 1
    return 0


def _from_digits(digits: str) -> Iterator[Prefix]:
    """Bare digits: 27071972, 07271972, 19720727, the same with two digits of the year; two or four are a year."""
    count = len(digits)
    if count == 2:
        yield Prefix(ISO_SHORT + digits, POSSIBLE)
    if 3 <= count <= 8:
        yield Prefix(ISO + digits, POSSIBLE, SURE)
    if count == 6:
        yield Prefix(ISO_SHORT + digits, POSSIBLE, SURE)
    if 5 <= count <= 8:
        yield from _month_first(digits[:2], digits[2:4], digits[4:])
        yield from _month_first(digits[2:4], digits[:2], digits[4:])


def _from_groups(groups: Sequence[str], month_at: int | None) -> Iterator[Prefix]:
    """Day, month and year in groups; where the order is open, every order that can be."""
    first, second, third = (*groups, "")[:3]
    if len(first) == 4:
        yield from _year_first(first, second, third)
        return
    if month_at in (None, 1):
        yield from _month_first(second, first, third)
    if month_at in (None, 0):
        yield from _month_first(first, second, third)
    if len(groups) == 3 and len(first) == 2 and len(third) <= 2:
        yield from _year_first(first, second, third)
    if len(groups) == 2 and len(second) == 4:
        yield from _year_first(second, first, "")


def _month_first(month: str, day: str, year: str) -> Iterator[Prefix]:
    if _can_be(month, 12) and _can_be(day, 31) and len(year) <= 4:
        start = month.zfill(2) + day.zfill(2) + year
        yield Prefix(BIRTH + start, POSSIBLE, SURE)
        if len(year) <= 2:
            yield Prefix(BIRTH_SHORT + start, POSSIBLE, SURE)


def _year_first(year: str, month: str, day: str) -> Iterator[Prefix]:
    if not _can_be(month, 12) or (day and not _can_be(day, 31)):
        return
    sign = ISO if len(year) == 4 else ISO_SHORT
    yield Prefix(sign + year + month.zfill(2) + (day.zfill(2) if day else ""), POSSIBLE, SURE)
    if len(day) == 1:  # the second digit may still follow
        yield Prefix(sign + year + month.zfill(2) + day, POSSIBLE)


def _can_be(number: str, most: int) -> bool:
    return len(number) <= 2 and 1 <= int(number) <= most
