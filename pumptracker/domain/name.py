"""Names of people: how they are shown, sorted and found."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ħ": "h", "ŋ": "n"}
)


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """`text` without accents and case, for sorting and searching: "Łukasz" is "lukasz"."""
    if text.isascii():  # most are, and have no accents
        return text.casefold().strip()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip()


def listed_name(family: str, given: str) -> str:
    """A name as lists show it: "Hernández, Rosa"; a single name stands alone."""
    return f"{family}, {given}" if given else family


class Named:
    """Something said of one patient, that lists show under the patient's name."""

    __slots__ = ()
    family_name: str
    given_name: str

    @property
    def patient(self) -> str:
        """The name as lists show it."""
        return listed_name(self.family_name, self.given_name)


def sort_name(family: str, given: str) -> tuple[str, str]:
    """What lists sort by: the family name, then the given one, both folded."""
    return folded(family), folded(given)
