"""The tables of drugs and of mixtures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pumptracker.domain.drug import Drug, Mixture
from pumptracker.domain.number_choice import whole_number
from pumptracker.domain.refused import Refused
from pumptracker.services import deciding_tables
from pumptracker.services.foreseeing import Change
from pumptracker.store import clinic_tables
from pumptracker.store.clinic_tables import Listed
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.model_pane import pumps, source_cell
from pumptracker.ui.settings.pane import RowsPane
from pumptracker.words import sentence, tr
from pumptracker.words.as_shipped import kept, said

_DAYS = (("in_pump_days", "stay_days"), ("diluted_days", "stay_diluted"), ("first_fill_days", "stay_first"))


class DrugsPane(RowsPane):
    """Every drug with how long it may stay in the pump."""

    titles = ("drug", "stay", "urgency", "source")

    def read(self) -> list[Line]:
        """The drugs, by name."""
        self._rows = {row.id: row for row in self.session.read(clinic_tables.drugs)}
        return [self._line(row) for row in self._rows.values()]

    def _line(self, row: Listed[Drug]) -> Line:
        drug = row.value
        stay = [sentence(code, {"amount": getattr(drug, name)}) for name, code in _DAYS if getattr(drug, name)]
        cells = (
            _named(row),
            ", ".join(stay) or tr("stay_unknown"),
            sentence("is_ordered" if drug.needs_order else "is_in_stock", {"tier": drug.tier}),
            source_cell(drug.source, confirmed=drug.confirmed, ask="pharmacy"),
        )  # fmt: skip
        return Line(row.id, cells, warns=frozenset() if drug.confirmed else frozenset({3}))

    def new(self) -> None:
        """Add one."""
        self._put(0, Drug(name="", tier=1, needs_order=True), tr("dialog_drug_new"))

    def edit(self) -> None:
        """Edit the drug."""
        self._put(self.row_id, self._rows[self.row_id].value, tr("dialog_drug"))

    def _put(self, row_id: int, drug: Drug, title: str) -> None:
        def change(typed: Typed) -> Change[object]:
            return partial(deciding_tables.put_drug, drug_id=row_id, drug=_typed(typed, drug))

        identity = tr("confirm_pharmacy") if row_id and not drug.confirmed else ""
        self.decide(title, identity, _fields(drug), change)

    def removal(self) -> tuple[str, Change[object]]:
        """The chosen one."""
        row = self._rows[self.row_id]
        return row.value.name, partial(deciding_tables.remove_drug, drug_id=row.id)


def _named(row: Listed[Drug]) -> str:
    """The drug by all its names, and below them in how many pumps it is."""
    name = row.value.name + (f" ({', '.join(row.value.aliases)})" if row.value.aliases else "")
    return sentence("drug_in_pumps", {"name": name, "pumps": pumps(row.pumps)}) if row.pumps else name


def _fields(drug: Drug) -> list[Field]:
    return [
        Field("name", drug.name, required=True), Field("aliases", ", ".join(drug.aliases)),
        Field("tier", str(drug.tier), [(tier, tr("tier_" + tier)) for tier in ("1", "2", "3")]),
        *(Field(name, str(getattr(drug, name) or "")) for name, _ in _DAYS),
        Field("needs_order", drug.needs_order), Field("source", said(drug.source)), Field("confirmed", drug.confirmed),
    ]  # fmt: skip


def _typed(typed: Typed, before: Drug) -> Drug:
    days = {name: whole_number(typed.text(name), name) for name, _ in _DAYS}
    aliases = tuple(part.strip() for part in typed.text("aliases").split(",") if part.strip())
    return replace(
        before, name=typed.text("name"), aliases=aliases, tier=int(typed.text("tier")),
        needs_order=typed.ticked("needs_order"), source=kept(typed.text("source")), confirmed=typed.ticked("confirmed"),
        in_pump_days=days["in_pump_days"], diluted_days=days["diluted_days"], first_fill_days=days["first_fill_days"],
    )  # fmt: skip


class MixturesPane(RowsPane):
    """Every mixture with how long it may stay in the pump."""

    titles = ("mixture", "stay", "in_use", "source")

    def read(self) -> list[Line]:
        """The mixtures, by what is in them."""
        self._rows = {row.id: row for row in self.session.read(clinic_tables.mixtures)}
        return [self._line(row) for row in self._rows.values()]

    def _line(self, row: Listed[Mixture]) -> Line:
        mixture = row.value
        cells = (
            _contents(mixture), sentence("stay_days", {"amount": mixture.in_pump_days}), pumps(row.pumps),
            source_cell(mixture.source, confirmed=mixture.confirmed, ask="pharmacy"),
        )  # fmt: skip
        return Line(row.id, cells, warns=frozenset() if mixture.confirmed else frozenset({3}))

    def new(self) -> None:
        """Add one."""
        self._put(0, None, tr("dialog_mixture_new"))

    def edit(self) -> None:
        """Edit the mixture."""
        self._put(self.row_id, self._rows[self.row_id].value, tr("dialog_mixture"))

    def _put(self, row_id: int, mixture: Mixture | None, title: str) -> None:
        fields = [
            Field("drugs", _contents(mixture) if mixture else "", required=True, hint="morphine + clonidine"),
            Field("in_pump_days", str(mixture.in_pump_days) if mixture else "", required=True),
            Field("source", said(mixture.source) if mixture else ""),
            Field("confirmed", mixture.confirmed if mixture else False),
        ]

        def change(typed: Typed) -> Change[object]:
            days = whole_number(typed.text("in_pump_days"), "in_pump_days")
            if days is None:
                raise Refused("required", field="in_pump_days")
            return partial(
                deciding_tables.put_mixture, mixture_id=row_id, drugs=typed.text("drugs"), in_pump_days=days,
                source=kept(typed.text("source")), confirmed=typed.ticked("confirmed"),
            )  # fmt: skip

        self.decide(title, "", fields, change)

    def removal(self) -> tuple[str, Change[object]]:
        """The chosen one."""
        row = self._rows[self.row_id]
        return _contents(row.value), partial(deciding_tables.remove_mixture, mixture_id=row.id)


def _contents(mixture: Mixture) -> str:
    return " + ".join(sorted(mixture.drugs))
