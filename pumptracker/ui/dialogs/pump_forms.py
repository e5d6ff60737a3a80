"""What is recorded of a pump and its reservoir, as dialogs: implant, refill, dose change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pumptracker.domain.due_pump import refill_item
from pumptracker.domain.quantity import CONCENTRATION_UNITS, DOSE_UNITS, plain
from pumptracker.domain.record import Fill, PatientRecord, Printout, Programme, Pump
from pumptracker.domain.refill import refill_dates
from pumptracker.domain.refused import Refused
from pumptracker.domain.runtime import running
from pumptracker.services import pumping
from pumptracker.store import policy
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.session import Session
from pumptracker.words import day, sentence, tr

Form = tuple[list[Field], Callable[[Typed], None]]
_NEW_ID = 1 << 40
"""An id above every recorded one, for what is only being typed."""


def _now(record: PatientRecord) -> Fill:
    """The fill in the pump as it runs now, dose changes since included; an empty one where none is known."""
    pump = record.active_pump
    fill = record.latest_fill(pump) if pump else None
    return running(fill, record.programmes) if fill else Fill(id=0, pump_id=0)


def _amount(name: str, old: Fill, *, keep: bool = True, required: bool = False) -> Field:
    """A number beside what it was; filled in with that where `keep` says it mostly stays."""
    before = plain(getattr(old, name))
    return Field(name, (before or "") if keep else "", was=before or "—", required=required)


def _unit(name: str, old: Fill, units: tuple[str, ...]) -> Field:
    """A unit to choose; one that is not known is not guessed."""
    known = getattr(old, name)
    return Field(name, known, [*([] if known else [("", "—")]), *((unit, unit) for unit in units)], was=known or "—")


def _fill(typed: Typed, pump_id: int) -> Fill:
    return Fill(
        id=0, pump_id=pump_id, filled_on=typed.day("filled_on"), volume_ml=typed.amount("volume_ml"),
        drugs=typed.text("drugs"), concentration=typed.amount("concentration"),
        concentration_unit=typed.text("concentration_unit"), daily_dose=typed.amount("daily_dose"),
        dose_unit=typed.text("dose_unit"), bolus_dose=typed.amount("bolus_dose"),
        boluses_per_day=typed.amount("boluses_per_day"), first_fill=typed.ticked("first_fill"),
        diluted=typed.ticked("diluted"), lot=typed.text("lot"), expires_on=typed.day("expires_on"),
        expected_residual_ml=typed.amount("expected_residual_ml"),
        measured_residual_ml=typed.amount("measured_residual_ml"),
    )  # fmt: skip


def refill(session: Session, record: PatientRecord) -> Form:
    """A refill, each figure beside what it was."""
    pump, old = record.active_pump, _now(record)
    printed = [paper.alarm_on for paper in record.printouts if pump and paper.pump_id == pump.id]

    def save(typed: Typed) -> None:
        fill = _fill(typed, pump.id if pump else 0)
        session.write(pumping.refill, record.patient.id, fill, printed_alarm_on=typed.day("printed_alarm_on"))

    fields = [
        Field("filled_on", "t", required=True, was=day(old.filled_on) if old.filled_on else "—"),
        _amount("volume_ml", old), Field("drugs", old.drugs, was=old.drugs or "—"), _amount("concentration", old),
        _unit("concentration_unit", old, CONCENTRATION_UNITS), _amount("daily_dose", old),
        _unit("dose_unit", old, DOSE_UNITS), _amount("bolus_dose", old), _amount("boluses_per_day", old),
        _amount("expected_residual_ml", old, keep=False), _amount("measured_residual_ml", old, keep=False),
        Field("lot", was=old.lot or "—"), Field("expires_on"),
        Field("printed_alarm_on", was=day(printed[-1]) if printed else "—"),
        Field("first_fill", not any(pump and fill.pump_id == pump.id for fill in record.fills)),
        Field("diluted", old.diluted),
    ]  # fmt: skip
    return fields, save


def next_refill(session: Session, record: PatientRecord, typed: Typed) -> str:
    """The refill-by date before and after what is typed, by the same rule that will give it."""
    pump, rules = record.active_pump, session.read(policy.policy)
    if pump is None:
        return tr("no_pump")
    fill, printouts = replace(_fill(typed, pump.id), id=_NEW_ID), record.printouts
    alarm_on = typed.day("printed_alarm_on")
    if alarm_on:
        printouts += (Printout(id=_NEW_ID, pump_id=pump.id, printed_on=fill.filled_on, alarm_on=alarm_on),)
    after = replace(record, fills=(*record.fills, fill), printouts=printouts)
    items = [refill_item(each, refill_dates(each, pump, rules), rules) for each in (record, after)]
    old, new = (day(item.due_on) if item.due_on else sentence(item.reason.code, item.reason.facts) for item in items)
    asks = (sentence(question.code, question.facts) for question in items[1].questions)
    return "\n".join([sentence("old_to_new", {"old": old, "new": new}), *asks])


def dose(session: Session, record: PatientRecord) -> Form:
    """A change of dose or concentration between fills; the boluses stay unless they are changed too."""
    old = _now(record)

    def save(typed: Typed) -> None:
        change = Programme(
            id=0, pump_id=0, changed_on=typed.needed_day("changed_on"), daily_dose=typed.amount("daily_dose"),
            dose_unit=typed.text("dose_unit"), bolus_dose=typed.amount("bolus_dose"),
            boluses_per_day=typed.amount("boluses_per_day"), concentration=typed.amount("concentration"),
            concentration_unit=typed.text("concentration_unit"), reason=typed.text("reason"),
        )  # fmt: skip
        session.write(pumping.change_dose, record.patient.id, change)

    return [
        Field("changed_on", "t", required=True), _amount("daily_dose", old, keep=False, required=True),
        _unit("dose_unit", old, DOSE_UNITS), _amount("bolus_dose", old), _amount("boluses_per_day", old),
        _amount("concentration", old, keep=False), _unit("concentration_unit", old, CONCENTRATION_UNITS),
        Field("reason"),
    ], save  # fmt: skip


def implant(session: Session, record: PatientRecord) -> Form:
    """A pump implanted, or put in the place of the one that is there."""
    names = [model.name for model in session.read(policy.models).every()]
    old = record.active_pump

    def save(typed: Typed) -> None:
        if not typed.text("pump_model") and not typed.text("other_model"):
            raise Refused("required", field="pump_model")
        pump = Pump(
            id=0, model=typed.text("other_model") or typed.text("pump_model"), serial=typed.text("serial"),
            implanted_on=typed.needed_day("implanted_on"), reservoir_ml=typed.amount("reservoir_ml"),
            alarm_volume_ml=typed.amount("alarm_volume_ml"), site=typed.text("site"),
            implanter=typed.text("implanter"), catheter=typed.text("catheter"),
            catheter_tip=typed.text("catheter_tip"),
        )  # fmt: skip
        if old is None:
            session.write(pumping.implant, record.patient.id, pump)
            return
        if not typed.text("reason"):
            raise Refused("second_active_pump_reason", field="reason", model=old.model, serial=old.serial)
        session.write(pumping.replace_pump, record.patient.id, pump, reason=typed.text("reason"))

    fields = [
        Field("pump_model", "", [("", tr("move_choose")), *((name, name) for name in names)], required=True,
              was=old.model if old else ""),
        Field("other_model"), Field("serial", was=old.serial if old else ""),
        Field("implanted_on", "t", required=True), Field("reservoir_ml"), Field("alarm_volume_ml"), Field("site"),
        Field("implanter"), Field("catheter", old.catheter if old else ""),
        Field("catheter_tip", old.catheter_tip if old else ""),
    ]  # fmt: skip
    return [*fields, *([Field("reason", required=True, hint=tr("if_replaced"))] if old else [])], save
