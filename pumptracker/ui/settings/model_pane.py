"""The table of pump models."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial

from pumptracker.domain.clinic_row import MRI
from pumptracker.domain.number_choice import whole_number
from pumptracker.domain.pump_model import PumpModel
from pumptracker.domain.quantity import plain
from pumptracker.services import deciding_tables
from pumptracker.services.foreseeing import Change
from pumptracker.store import clinic_tables
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import RowsPane
from pumptracker.words import sentence, tr
from pumptracker.words.as_shipped import kept, said

_AMOUNTS = ("reservoir_ml", "alarm_volume_ml", "unusable_residual_ml", "minimum_flow_ml")
_COUNTS = ("service_life_years", "eri_days")


def pumps(count: int) -> str:
    """In how many pumps a row is, in words."""
    return sentence(f"pumps_{count if count < 2 else 'n'}", {"count": count})


def source_cell(source: str, *, confirmed: bool, ask: str) -> str:
    """Where a row's figures come from; whom to ask where nothing confirms them."""
    source = said(source)
    if confirmed:
        return source or tr("no_source")
    return sentence(f"ask_{ask}", {"source": source}).strip()


class ModelsPane(RowsPane):
    """Every model with what its dates rest on."""

    titles = ("model", "figures", "in_use", "source")

    def read(self) -> list[Line]:
        """The models under their manufacturers."""
        self._rows = {row.id: row for row in self.session.read(clinic_tables.models)}
        lines, maker = [], None
        for row in self._rows.values():
            if row.value.maker != maker:
                maker = row.value.maker
                lines.append(Line(("maker", maker), (maker or "–",), heading=True))
            lines.append(self._line(row.id, row.value, row.pumps))
        return lines

    def _line(self, row_id: int, model: PumpModel, count: int) -> Line:
        life = [sentence("life_years", {"amount": model.service_life_years})] if model.service_life_years else []
        life += [sentence("after_eri", {"amount": model.eri_days})] if model.eri_days else []
        figures = "\n".join((_volumes(model), ", ".join(life) or tr("no_life"), tr("mri_" + model.mri)))
        cells = (
            model.name, figures, pumps(count),
            source_cell(model.source, confirmed=model.confirmed, ask="manufacturer"),
        )  # fmt: skip
        return Line(row_id, cells, warns=frozenset() if model.confirmed else frozenset({3}))

    def new(self) -> None:
        """Add one."""
        self._put(0, PumpModel(name=""), tr("dialog_model_new"))

    def edit(self) -> None:
        """Edit the model."""
        self._put(self.row_id, self._rows[self.row_id].value, tr("dialog_model"))

    def _put(self, row_id: int, model: PumpModel, title: str) -> None:
        def change(typed: Typed) -> Change[object]:
            return partial(deciding_tables.put_model, model_id=row_id, model=_typed(typed, model))

        identity = tr("confirm_manufacturer") if row_id and not model.confirmed else ""
        self.decide(title, identity, _fields(model), change)

    def removal(self) -> tuple[str, Change[object]]:
        """The chosen one."""
        row = self._rows[self.row_id]
        return row.value.name, partial(deciding_tables.remove_model, model_id=row.id)


def _volumes(model: PumpModel) -> str:
    parts = []
    for name, code in (
        ("reservoir_ml", "reservoir_of"), ("alarm_volume_ml", "alarm_at"), ("unusable_residual_ml", "residual_of"),
        ("minimum_flow_ml", "flow_from"),
    ):  # fmt: skip
        amount: Decimal | None = getattr(model, name)
        if amount is not None:
            parts.append(sentence(code, {"amount": plain(amount)}))
        elif name == "reservoir_ml":
            parts.append(tr("volume_unknown"))
        elif name == "alarm_volume_ml":
            parts.append(tr("no_alarm"))
    return ", ".join(parts)


def _fields(model: PumpModel) -> list[Field]:
    amounts = [Field(name, plain(getattr(model, name)) or "") for name in _AMOUNTS]
    counts = [Field(name, str(getattr(model, name) or "")) for name in _COUNTS]
    return [
        Field("name", model.name, required=True), Field("maker", model.maker), *amounts, *counts,
        Field("mri", model.mri, [(code, tr("mri_" + code)) for code in MRI]), Field("source", said(model.source)),
        Field("confirmed", model.confirmed),
    ]  # fmt: skip


def _typed(typed: Typed, before: PumpModel) -> PumpModel:
    return replace(
        before, name=typed.text("name"), maker=typed.text("maker"), reservoir_ml=typed.amount("reservoir_ml"),
        alarm_volume_ml=typed.amount("alarm_volume_ml"), unusable_residual_ml=typed.amount("unusable_residual_ml"),
        minimum_flow_ml=typed.amount("minimum_flow_ml"),
        service_life_years=whole_number(typed.text("service_life_years"), "service_life_years"),
        eri_days=whole_number(typed.text("eri_days"), "eri_days"), mri=typed.text("mri"),
        source=kept(typed.text("source")), confirmed=typed.ticked("confirmed"),
    )  # fmt: skip
