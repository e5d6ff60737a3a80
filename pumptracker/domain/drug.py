"""What is in the reservoir: drugs and mixtures, how long they may stay, how urgent their absence is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pumptracker.domain.name import folded

UNKNOWN_TIER = 1
"""Unknown contents are treated as the most dangerous (domain.md 3.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drug:
    """One drug of the clinic's list. Days are counted from the fill; None means no limit listed."""

    name: str
    tier: int
    needs_order: bool
    in_pump_days: int | None = None
    diluted_days: int | None = None
    first_fill_days: int | None = None
    aliases: tuple[str, ...] = ()
    source: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """A listed mixture: its drugs in any order, and the most days it may stay in the pump."""

    drugs: frozenset[str]
    in_pump_days: int
    source: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class InPumpLimit:
    """The most days contents may stay in the pump, and how sure the list is of it."""

    days: int
    listed: bool
    fully_known: bool


def named(drugs: str) -> tuple[str, ...]:
    """The drugs of "Baclofen + morphine", in order, folded."""
    return tuple(part for part in (folded(piece) for piece in drugs.split("+")) if part)


@dataclass(frozen=True)
class Formulary:
    """The clinic's tables of drugs and mixtures."""

    drugs: Mapping[str, Drug] = field(default_factory=dict)
    mixtures: Mapping[frozenset[str], Mixture] = field(default_factory=dict)
    _known: dict[str, Drug] = field(init=False, repr=False, compare=False)
    _contents: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        known = {folded(alias): drug for drug in self.drugs.values() for alias in (drug.name, *drug.aliases)}
        object.__setattr__(self, "_known", known)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of a drug on the list, aliases included."""
        return tuple(name for drug in self.drugs.values() for name in (drug.name, *drug.aliases))

    def contents(self, drugs: str) -> tuple[str, ...]:
        """The drugs named, each by its listed name where the list has one ("Lioresal" is baclofen)."""
        found = self._contents.get(drugs)
        if found is None:
            parts = (self._known[name].name if name in self._known else name for name in named(drugs))
            found = self._contents[drugs] = tuple(dict.fromkeys(folded(part) for part in parts))
        return found

    def tier(self, drugs: str) -> int:
        """1 to 3 by the most dangerous drug; an unlisted one counts as unknown contents."""
        contents = self.contents(drugs)
        if not contents:
            return UNKNOWN_TIER
        return min(self._known[name].tier if name in self._known else UNKNOWN_TIER for name in contents)

    def needs_order(self, drugs: str) -> bool:
        """Whether the next fill must be ordered: mixtures, unlisted drugs, and those switched on."""
        contents = self.contents(drugs)
        if len(contents) != 1:
            return len(contents) > 1
        known = self._known.get(contents[0])
        return known is None or known.needs_order

    def in_pump_limit(self, drugs: str, *, diluted: bool, unlisted_days: int) -> InPumpLimit:
        """The in-pump limit in days of these contents (domain.md 3.2, rules.md 4)."""
        contents = frozenset(self.contents(drugs))
        exact = self._listed_days(contents, diluted=diluted)
        if exact is not None:
            return InPumpLimit(exact, listed=True, fully_known=True)
        parts = [self._listed_days(frozenset([name]), diluted=diluted) for name in contents]
        inner = [mixture.in_pump_days for mixture in self.mixtures.values() if mixture.drugs <= contents]
        days = [found for found in parts if found is not None] + inner
        known = bool(contents) and all(name in self._known for name in contents)
        return InPumpLimit(min([unlisted_days, *days]), listed=False, fully_known=known)

    def first_fill_days(self, drugs: str) -> int | None:
        """The days a pump's very first fill may stay, for the drugs that have such a limit."""
        days = [self._known[name].first_fill_days for name in self.contents(drugs) if name in self._known]
        return min((found for found in days if found is not None), default=None)

    def _listed_days(self, contents: frozenset[str], *, diluted: bool) -> int | None:
        if len(contents) > 1:
            mixture = self.mixtures.get(contents)
            return mixture.in_pump_days if mixture else None
        drug = self._known.get(next(iter(contents), ""))
        if drug is None:
            return None
        return drug.diluted_days if diluted and drug.diluted_days else drug.in_pump_days
