"""Who is much like somebody: the same person registered twice, or two whom the desk must not confuse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.name import Named, folded

NAME_AND_BIRTH, SAME_MRN, SAME_PHONE, SAME_NAME = "name_and_birth", "mrn", "phone", "name"
SURE = (NAME_AND_BIRTH, SAME_MRN)
"""The likenesses that are asked about before anything is saved."""

_PHONE_DIGITS = 10
_SHORTEST_PHONE = 7
_SHORTEST_CLOSE = 4


@dataclass(frozen=True, slots=True)
class Person(Named):
    """Somebody as they are compared; `phones` as typed."""

    patient_id: int
    mrn: str
    family_name: str
    given_name: str
    preferred_name: str
    date_of_birth: date | None
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody who is like the one asked about, and why."""

    person: Person
    why: str


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter: another, one more, or two neighbours swapped."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = next((n for n, letter in enumerate(one) if letter != other[n]), len(one))
    if len(one) != len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start + 1 : start + 2] + one[start : start + 1]
    return one[start + 1 :] == other[start + 1 :] or (
        swapped == other[start : start + 2] and one[start + 2 :] == other[start + 2 :]
    )


def _bare(text: str) -> str:
    return "".join(letter for letter in folded(text) if letter.isalnum())


def _names(person: Person) -> set[tuple[str, str]]:
    """The ways somebody may be called: given or preferred name, each before or after the family name."""
    family = _bare(person.family_name)
    called = {_bare(person.given_name), _bare(person.preferred_name)} - {""}
    called |= {_bare(name.split()[0]) for name in (person.given_name, person.preferred_name) if name.split()}
    pairs = {(family, each) for each in called or {""}}
    return pairs | {(each, family) for _, each in pairs if each}


def _close(one: Person, other: Person) -> bool:
    """Whether two names are the same, or but for one letter; of one who has no given name the family name alone."""
    for family, called in _names(one):
        for family_2, called_2 in _names(other):
            if not family or not family_2 or not (called and called_2):
                if family == family_2 != "":
                    return True
                continue
            if (family == family_2 and _near(called, called_2)) or (called == called_2 and _near(family, family_2)):
                return True
    return False


def _near(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _SHORTEST_CLOSE - 1 and one_letter_apart(one, other))


def _number(phone: str) -> str:
    digits = "".join(letter for letter in phone if letter.isdigit())
    return digits[-_PHONE_DIGITS:] if len(digits) >= _SHORTEST_PHONE else ""


class Roll:
    """Everyone, in the order in which likenesses are looked for, so that each key typed costs a few look-ups."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._born: dict[date, list[Person]] = defaultdict(list)
        self._mrns: dict[str, list[Person]] = defaultdict(list)
        self._phones: dict[str, list[Person]] = defaultdict(list)
        self._named: dict[tuple[str, str], list[Person]] = defaultdict(list)
        for person in people:
            if person.date_of_birth:
                self._born[person.date_of_birth].append(person)
            self._mrns[_bare(person.mrn).lstrip("0")].append(person)
            for number in {_number(phone) for phone in person.phones}:
                self._phones[number].append(person)
            for name in _names(person):
                self._named[name].append(person)

    def alike(self, person: Person) -> list[Alike]:
        """Others who are like `person`, the likest first; each once, by what makes them likest."""
        found: dict[int, Alike] = {}
        for alike in self._alike(person):
            if alike.person.patient_id != person.patient_id:
                found.setdefault(alike.person.patient_id, alike)
        return list(found.values())

    def _alike(self, person: Person) -> Iterator[Alike]:
        named = [(name, each) for name in _names(person) if all(name) for each in self._named.get(name, ())]
        if person.date_of_birth and person.family_name:
            for each in self._born.get(person.date_of_birth, ()):
                if _close(person, each):
                    yield Alike(each, NAME_AND_BIRTH)
            for _, each in named:
                if each.date_of_birth and _slipped(person.date_of_birth, each.date_of_birth):
                    yield Alike(each, NAME_AND_BIRTH)
        mrn = _bare(person.mrn).lstrip("0")
        yield from (Alike(each, SAME_MRN) for each in (self._mrns.get(mrn, ()) if mrn else ()))
        for number in {_number(phone) for phone in person.phones} - {""}:
            yield from (Alike(each, SAME_PHONE) for each in self._phones.get(number, ()))
        yield from (Alike(each, SAME_NAME) for _, each in named)


def _slipped(one: date, other: date) -> bool:
    """Whether two dates are the same but for one digit, or for day and month swapped."""
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return True
    first, second = f"{one:%Y%m%d}", f"{other:%Y%m%d}"
    return sum(a != b for a, b in zip(first, second, strict=True)) <= 1
