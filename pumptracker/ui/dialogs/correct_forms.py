"""Putting right one recorded fact: the figures of a refill, the outcome of a visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from pumptracker.domain.name import listed_name
from pumptracker.domain.quantity import CONCENTRATION_UNITS, DOSE_UNITS, plain
from pumptracker.domain.record import Booking, Fill, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import desk_work, pumping
from pumptracker.ui.dialogs.as_seen import rests_on
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.identity import identity
from pumptracker.ui.session import Session
from pumptracker.words import day, sentence, tr

_AMOUNTS = (
    "volume_ml", "concentration", "daily_dose", "bolus_dose", "boluses_per_day", "expected_residual_ml",
    "measured_residual_ml",
)  # fmt: skip
_UNITS = {"concentration_unit": CONCENTRATION_UNITS, "dose_unit": DOSE_UNITS}


def check(session: Session, record: PatientRecord) -> tuple[list[Field], Callable[[Typed], None]]:
    """A check of the pump, which answers an MRI, an alarm or a discrepancy."""

    def save(typed: Typed) -> None:
        on, note = typed.needed_day("checked_on"), typed.text("note")
        session.write(pumping.record_check, record.patient.id, on=on, note=note)

    return [Field("checked_on", "t", required=True), Field("note")], save


def correct_fill(session: Session, record: PatientRecord, fill: Fill, parent: QWidget) -> FormDialog:
    """The dialog that puts right what was recorded of a fill, each figure beside what it was, with a reason."""

    def save(typed: Typed) -> None:
        if not typed.text("reason"):
            raise Refused("required", field="reason")
        session.write(pumping.correct_fill, record.patient.id, _typed_fill(fill, typed))

    fields = [
        _date("filled_on", fill, required=True), *(_amount(name, fill) for name in _AMOUNTS[:1]), _text("drugs", fill),
        _amount("concentration", fill), _unit("concentration_unit", fill), _amount("daily_dose", fill),
        _unit("dose_unit", fill), *(_amount(name, fill) for name in _AMOUNTS[3:]), _text("lot", fill),
        _date("expires_on", fill), Field("first_fill", fill.first_fill), Field("diluted", fill.diluted),
        Field("reason", required=True, hint=tr("why_corrected")),
    ]  # fmt: skip
    unchanged = rests_on(
        session, record, lambda now: [each for each in now.fills if each.id == fill.id], "changed_meanwhile", save
    )
    return _dialog(tr("correct_fills"), session, record, fields, unchanged, parent)


def correct_visit(session: Session, record: PatientRecord, visit: Booking, parent: QWidget) -> FormDialog:
    """The dialog that says what became of one visit, or puts right what was said of it."""

    def save(typed: Typed) -> None:
        session.write(desk_work.record_outcome, visit.id, typed.text("outcome"))
        if visit.kind == "refill" and typed.text("outcome") == "done" and visit.outcome != "done":
            typed.leads_to = "refill"

    outcomes = [(code, tr("outcome_" + code).capitalize()) for code in desk_work.OUTCOMES]
    was = tr("outcome_" + visit.outcome) if visit.outcome else tr("open")
    facts = {"kind": tr("kind_" + visit.kind), "visit_on": visit.visit_on}
    fields = [Field("outcome", visit.outcome or "done", outcomes, was=was)]
    unchanged = rests_on(
        session, record, lambda now: [each for each in now.bookings if each.id == visit.id], "changed_meanwhile", save
    )
    return _dialog(sentence("outcome_of", facts), session, record, fields, unchanged, parent)


def _dialog(
    title: str, session: Session, record: PatientRecord, fields: list[Field], save: Callable[[Typed], None],
    parent: QWidget,
) -> FormDialog:  # fmt: skip
    name = listed_name(record.patient.family_name, record.patient.given_name)
    who = f"{name} · {identity(record, session.today)}"
    return FormDialog(title.removesuffix("…"), who, fields, save, today=session.today, parent=parent)


def _typed_fill(fill: Fill, typed: Typed) -> Fill:
    figures: dict[str, Any] = {name: typed.amount(name) for name in _AMOUNTS}
    figures |= {name: typed.text(name) for name in ("drugs", "lot", *_UNITS)}
    note = " · ".join(
        part for part in (fill.note, sentence("corrected_because", {"why": typed.text("reason")})) if part
    )
    return replace(
        fill, filled_on=typed.needed_day("filled_on"), expires_on=typed.day("expires_on"),
        first_fill=typed.ticked("first_fill"), diluted=typed.ticked("diluted"), note=note, **figures,
    )  # fmt: skip


def _text(name: str, fill: Fill) -> Field:
    return Field(name, getattr(fill, name), was=getattr(fill, name) or "—")


def _amount(name: str, fill: Fill) -> Field:
    value = plain(getattr(fill, name))
    return Field(name, value or "", was=value or "—")


def _date(name: str, fill: Fill, *, required: bool = False) -> Field:
    value = getattr(fill, name)
    return Field(name, value.isoformat() if value else "", required=required, was=day(value) if value else "—")


def _unit(name: str, fill: Fill) -> Field:
    known = getattr(fill, name)
    choices = [*([] if known else [("", "—")]), *((unit, unit) for unit in _UNITS[name])]
    return Field(name, known, choices, was=known or "—")
