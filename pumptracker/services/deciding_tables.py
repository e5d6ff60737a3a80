"""The clinic's tables of pump models, drugs and mixtures: added to, changed, and taken from."""

from __future__ import annotations

from collections.abc import Sequence

from pumptracker.domain.clinic_row import check_drug, check_mixture, check_model, contents_typed
from pumptracker.domain.drug import Drug, Mixture
from pumptracker.domain.name import folded
from pumptracker.domain.pump_model import PumpModel
from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import clinic_tables, facts
from pumptracker.store import policy as policies
from pumptracker.store.clinic_tables import Kept, Listed
from pumptracker.store.codec import Value
from pumptracker.store.connection import Connection


def put_model(db: Connection, model_id: int, model: PumpModel, *, by: str) -> int:
    """Add a pump model (`model_id` 0) or change one; returns its id. One in use keeps its name."""
    with action(db, "change_pump_model" if model_id else "add_pump_model", by=by):
        rows = clinic_tables.models(db)
        check_model(model, [row.value for row in rows if row.id != model_id])
        _check_source(rows, model_id, source=model.source, confirmed=model.confirmed)
        if model_id and folded(_row(rows, model_id, "pump_models").value.name) != folded(model.name):
            _check_unused(_row(rows, model_id, "pump_models"), "model_renamed_in_use", model.name)
        return _put(db, "pump_models", model_id, {name: getattr(model, name) for name in _MODEL_COLUMNS})


def remove_model(db: Connection, model_id: int, *, by: str) -> None:
    """Take a pump model off the list; refused while an implanted pump is of it."""
    with action(db, "remove_pump_model", by=by):
        row = _row(clinic_tables.models(db), model_id, "pump_models")
        _check_unused(row, "model_in_use", row.value.name)
        facts.delete(db, "pump_models", model_id)


def put_drug(db: Connection, drug_id: int, drug: Drug, *, by: str) -> int:
    """Add a drug (`drug_id` 0) or change one; returns its id. One in use, or in a mixture, keeps its name."""
    with action(db, "change_drug" if drug_id else "add_drug", by=by):
        rows = clinic_tables.drugs(db)
        check_drug(drug, [row.value for row in rows if row.id != drug_id])
        _check_source(rows, drug_id, source=drug.source, confirmed=drug.confirmed)
        if drug_id and folded(_row(rows, drug_id, "drugs").value.name) != folded(drug.name):
            _check_drug_free(db, _row(rows, drug_id, "drugs"), "drug_renamed_in_use")
        values: dict[str, Value] = {name: getattr(drug, name) for name in _DRUG_COLUMNS}
        return _put(db, "drugs", drug_id, {**values, "aliases": ", ".join(drug.aliases)})


def remove_drug(db: Connection, drug_id: int, *, by: str) -> None:
    """Take a drug off the list; refused while an implanted pump holds it or a mixture names it."""
    with action(db, "remove_drug", by=by):
        _check_drug_free(db, _row(clinic_tables.drugs(db), drug_id, "drugs"), "drug_in_use")
        facts.delete(db, "drugs", drug_id)


def put_mixture(
    db: Connection, mixture_id: int, drugs: str, in_pump_days: int, *, source: str, confirmed: bool, by: str
) -> int:
    """Add a mixture (`mixture_id` 0), written "morphine + clonidine", or change one; returns its id."""
    with action(db, "change_mixture" if mixture_id else "add_mixture", by=by):
        formulary = policies.formulary(db)
        contents = contents_typed(drugs, formulary)
        mixture = Mixture(drugs=contents, in_pump_days=in_pump_days, source=source, confirmed=confirmed)
        rows = clinic_tables.mixtures(db)
        check_mixture(mixture, formulary, [row.value for row in rows if row.id != mixture_id])
        _check_source(rows, mixture_id, source=source, confirmed=confirmed)
        values: dict[str, Value] = {"drugs": " + ".join(sorted(contents)), "in_pump_days": in_pump_days}
        return _put(db, "mixtures", mixture_id, {**values, "source": source.strip(), "confirmed": confirmed})


def remove_mixture(db: Connection, mixture_id: int, *, by: str) -> None:
    """Take a mixture off the list; refused while an implanted pump holds exactly it."""
    with action(db, "remove_mixture", by=by):
        row = _row(clinic_tables.mixtures(db), mixture_id, "mixtures")
        _check_unused(row, "mixture_in_use", " + ".join(sorted(row.value.drugs)))
        facts.delete(db, "mixtures", mixture_id)


_MODEL_COLUMNS = (
    "name", "maker", "reservoir_ml", "alarm_volume_ml", "unusable_residual_ml", "minimum_flow_ml",
    "service_life_years", "eri_days", "mri", "source", "confirmed",
)  # fmt: skip
_DRUG_COLUMNS = (
    "name", "tier", "needs_order", "in_pump_days", "diluted_days", "first_fill_days", "source", "confirmed",
)  # fmt: skip


def _put(db: Connection, table: str, row_id: int, values: dict[str, Value]) -> int:
    if not row_id:
        return facts.insert(db, table, **values)
    facts.update(db, table, row_id, **values)
    return row_id


def _row(rows: list[Listed[Kept]], row_id: int, table: str) -> Listed[Kept]:
    found = next((row for row in rows if row.id == row_id), None)
    if found is None:
        raise Refused("no_longer_there", table=table)
    return found


def _check_source(
    rows: Sequence[Listed[PumpModel] | Listed[Drug] | Listed[Mixture]], row_id: int, *, source: str, confirmed: bool
) -> None:
    """Refuse to confirm what was not confirmed without saying where it was: the clinic's own source."""
    before = next((row.value for row in rows if row.id == row_id), None)
    was_confirmed, was_source = (before.confirmed, before.source) if before else (False, "")
    if confirmed and not was_confirmed and source.strip() in ("", was_source):
        raise Refused("source_needed", field="source")


def _check_unused(row: Listed[Kept], code: str, name: str) -> None:
    if row.pumps:
        raise Refused(code, field="name", given=name, count=row.pumps)


def _check_drug_free(db: Connection, row: Listed[Drug], code: str) -> None:
    _check_unused(row, code, row.value.name)
    holding = sum(folded(row.value.name) in each.value.drugs for each in clinic_tables.mixtures(db))
    if holding:
        raise Refused("drug_in_mixtures", field="name", given=row.value.name, count=holding)
