"""What a row of the clinic's tables must be: pump models, drugs, mixtures and checklist lines."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from pumptracker.domain.drug import Drug, Formulary, Mixture, named
from pumptracker.domain.name import folded
from pumptracker.domain.pump_model import PumpModel
from pumptracker.domain.refused import Refused

MRI = ("ask", "interrogate", "emptied")
"""What a scan may need, by code."""

LARGEST_ML = Decimal(200)
LONGEST_DAYS = 3660
LONGEST_LIFE_YEARS = 40
LONGEST_TEXT = 120


def check_model(model: PumpModel, others: Iterable[PumpModel]) -> None:
    """Refuse a pump model that cannot be, or whose name another row has."""
    check_text(model.name, "name")
    if folded(model.name) in {folded(other.name) for other in others}:
        raise Refused("listed_already", field="name", given=model.name)
    for field in ("reservoir_ml", "alarm_volume_ml", "unusable_residual_ml", "minimum_flow_ml"):
        _check_amount(getattr(model, field), field)
    _check_count(model.service_life_years, "service_life_years", LONGEST_LIFE_YEARS)
    _check_count(model.eri_days, "eri_days", LONGEST_DAYS)
    reservoir = model.reservoir_ml
    for field in ("alarm_volume_ml", "unusable_residual_ml"):
        level = getattr(model, field)
        if reservoir is not None and level is not None and level >= reservoir:
            raise Refused("level_not_below_reservoir", field=field, given=level, reservoir=reservoir)
    if model.mri not in MRI:
        raise Refused("unknown_mri", field="mri", given=model.mri)


def check_drug(drug: Drug, others: Iterable[Drug]) -> None:
    """Refuse a drug that cannot be, or one of whose names another row has."""
    names = (drug.name, *drug.aliases)
    for name, field in ((drug.name, "name"), *((alias, "aliases") for alias in drug.aliases)):
        check_text(name, field)
        if "+" in name:
            raise Refused("plus_in_a_name", field=field, given=name)
    if len({folded(name) for name in names}) < len(names):
        raise Refused("named_twice", field="aliases")
    taken = {folded(name): other.name for other in others for name in (other.name, *other.aliases)}
    for name in names:
        if folded(name) in taken:
            field = "name" if name == drug.name else "aliases"
            raise Refused("drug_listed_already", field=field, given=name, drug=taken[folded(name)])
    if drug.tier not in (1, 2, 3):
        raise Refused("unknown_tier", field="tier")
    for field in ("in_pump_days", "diluted_days", "first_fill_days"):
        _check_count(getattr(drug, field), field, LONGEST_DAYS)


def check_mixture(mixture: Mixture, formulary: Formulary, others: Iterable[Mixture]) -> None:
    """Refuse a mixture of fewer than two drugs, of one that is not listed, or one that is listed already."""
    if len(mixture.drugs) < 2:
        raise Refused("mixture_of_one", field="drugs")
    listed = {folded(drug.name) for drug in formulary.drugs.values()}
    for name in sorted(mixture.drugs):
        if name not in listed:
            raise Refused("mixture_of_unlisted", field="drugs", given=name)
    if mixture.drugs in {other.drugs for other in others}:
        raise Refused("listed_already", field="drugs", given=" + ".join(sorted(mixture.drugs)))
    _check_count(mixture.in_pump_days, "in_pump_days", LONGEST_DAYS)


def contents_typed(text: str, formulary: Formulary) -> frozenset[str]:
    """The drugs of a mixture as typed, each by its listed name; refused where one is named twice."""
    contents = formulary.contents(text)
    if len(contents) < len(named(text)):
        raise Refused("named_twice", field="drugs")
    return frozenset(contents)


def check_text(text: str, field: str, *, longest: int = LONGEST_TEXT) -> None:
    """Refuse an empty text, or one too long to be shown."""
    if not text.strip():
        raise Refused("required", field=field)
    if len(text) > longest:
        raise Refused("too_long", field=field, most=longest)


def _check_amount(value: Decimal | None, field: str) -> None:
    if value is None:
        return
    if value <= 0:
        raise Refused("must_be_positive", field=field)
    if value > LARGEST_ML:
        raise Refused("out_of_range", field=field, largest=LARGEST_ML)


def _check_count(value: int | None, field: str, largest: int) -> None:
    if value is not None and not 0 < value <= largest:
        raise Refused("not_in_days", field=field, largest=largest)
