"""Moving along the pathway or out of it: the dialog asks what the move needs, and shows what it opens and closes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from pumptracker.domain import stage as stages
from pumptracker.domain.due_item import DueItem
from pumptracker.domain.moving import Effect, Move, asks, check_move, effect, moved, needs_reason
from pumptracker.domain.record import Booking, PatientRecord, Pump, Trial
from pumptracker.domain.refused import Refused
from pumptracker.services import pathway
from pumptracker.store import policy
from pumptracker.ui.dialogs.as_seen import as_seen
from pumptracker.ui.dialogs.dependent_form import DependentForm
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.ui.dialogs.pump_forms import implant
from pumptracker.ui.identity import who
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.words import day, sentence, tr, weekday

_SHOWS: dict[str, Mapping[str, bool]] = {
    "reason": {"reason": True}, "words": {"reason": False}, "explant": {"reason": True},
    "trial": {"ended_on": True, "method": False, "trial_outcome": True},
    "transfer": {"receiving_clinic": True, "first_visit_on": False}, "confirmed": {"move_confirmed": True},
}  # fmt: skip
"""The fields that each thing a move asks is typed into, and whether it must be."""
_IMPLANT_DAY = "implanted_on"


def move_dialog(session: Session, record: PatientRecord, parent: QWidget, to: str = "") -> DependentForm:
    """The dialog that moves a patient; `to` is where the card was dropped, else the plain next stage."""
    moving = _Moving(session, record)
    fields = moving.fields(to or _next(record.stage))
    return DependentForm(
        tr("act_stage").removesuffix("…"), who(record, session.today), fields,
        as_seen(session, record, "stage", moving.save), needed=moving.needed, today=session.today,
        preview=moving.preview, parent=parent,
    )  # fmt: skip


def _next(stage: str) -> str:
    return next((each for each in stages.STAGES if stages.is_next(stage, each)), "")


class _Moving:
    """One move of one patient, from the fields to the use case."""

    def __init__(self, session: Session, record: PatientRecord) -> None:
        self._session, self._record = session, record
        self._implant_fields, self._save_implant = implant(session, record)

    def fields(self, to: str) -> list[Field]:
        """Every field a move may ask for; which are shown depends on where it goes."""
        goals = [stage for stage in (*stages.STAGES, *stages.EXITS) if stage != self._record.stage]
        choices = [("", tr("move_choose")), *((stage, tr("stage_" + stage)) for stage in goals)]
        return [
            Field("stage", to, choices), Field("ended_on", "t"), Field("method"), Field("trial_outcome", lines=2),
            *(_unguessed(field) for field in self._implant_fields if field.name != "reason"),
            Field("entered_on", "t", label=tr("move_on")), Field("receiving_clinic", label=tr("move_clinic")),
            Field("first_visit_on", label=tr("move_first_visit")), Field("reason"),
            Field("move_confirmed", False),
        ]  # fmt: skip

    def needed(self, to: str) -> Mapping[str, bool]:
        """The fields this move needs, and which of them must be filled in."""
        if not to:
            return {"stage": True}
        asked = asks(self._record, to)
        if self._is_refused(to):
            return {"stage": True}
        shown = {"stage": True}
        if "implant" in asked:
            replaces = {"reason": True} if self._record.active_pump else {}
            pump = {field.name: field.name == _IMPLANT_DAY for field in self._implant_fields if field.name != "reason"}
            return {**shown, **pump, **replaces}
        shown["entered_on"] = True
        for each in sorted(asked, key=lambda name: name in ("reason", "explant")):
            shown.update(_SHOWS[each])
        return shown

    def _is_refused(self, to: str) -> bool:
        """Whether a pump that is still implanted bars this way out, whatever is typed."""
        pump = self._record.active_pump is not None
        return pump and to in stages.EXITS and to not in (*stages.EXITS_WITH_A_PUMP, stages.EXPLANTED)

    # before it is saved ----------------------------------------------------------------------

    def preview(self, typed: Typed) -> str:
        """What the move opens and closes; or why it cannot be."""
        to = typed.text("stage")
        if not to:
            return tr("move_same")
        if self._is_refused(to):
            return _why(Refused("move_pump_still_implanted"))
        move = self._typed_move(typed)
        after = moved(self._record, move)
        try:
            before = _with_pumps(self._record, after) if to == stages.EXPLANTED else self._record
            check_move(before, to, move.on, "-", self._session.today)
        except Refused as refusal:
            return _why(refusal)
        return effect_words(effect(self._record, after, self._session.read(policy.policy)))

    def _typed_move(self, typed: Typed) -> Move:
        to = typed.text("stage")
        asked = asks(self._record, to)
        if "implant" in asked:
            on = typed.needed_day(_IMPLANT_DAY)
            model = typed.text("other_model") or typed.text("pump_model")
            return Move(to=to, on=on, pump=Pump(id=0, model=model, serial=typed.text("serial"), implanted_on=on))
        ended_on = typed.day("ended_on") if "trial" in asked else None
        return Move(
            to=to, on=typed.needed_day("entered_on"), trial_ended_on=ended_on,
            receiving_clinic=typed.text("receiving_clinic"), first_visit_on=typed.day("first_visit_on"),
        )  # fmt: skip

    # saving ----------------------------------------------------------------------------------

    def save(self, typed: Typed) -> None:
        """Move, by the use case this move has."""
        to = typed.text("stage")
        if not to:
            raise Refused("required", field="stage")
        if self._is_refused(to):
            raise Refused("move_pump_still_implanted", field="stage")
        asked = asks(self._record, to)
        uses: dict[str, Callable[[Typed], None]] = {
            "implant": self._implant, "trial": self._after_trial, "transfer": self._transfer,
            "explant": self._explant, "confirmed": self._decease,
        }  # fmt: skip
        use = next((uses[name] for name in uses if name in asked), self._plainly)
        use(typed)

    def _plainly(self, typed: Typed) -> None:
        to, on, reason = typed.text("stage"), typed.needed_day("entered_on"), typed.text("reason")
        reason = reason if needs_reason(self._record, to) or to in stages.EXITS else ""
        self._session.write(pathway.move, self._record.patient.id, to, on=on, reason=reason)

    def _decease(self, typed: Typed) -> None:
        if not typed.ticked("move_confirmed"):
            raise Refused("move_death_unconfirmed", field="move_confirmed")
        self._plainly(typed)

    def _implant(self, typed: Typed) -> None:
        """The pump that was put in moves the patient on; a day before the stage began would leave them in it."""
        entered = self._record.entered_on
        if typed.needed_day(_IMPLANT_DAY) < entered:
            stage = tr("stage_" + self._record.stage)
            raise Refused("stage_before_last", field=_IMPLANT_DAY, entered_on=entered, stage=stage)
        if not typed.text("pump_model") and not typed.text("other_model"):
            raise Refused("required", field="pump_model")
        self._save_implant(typed)

    def _after_trial(self, typed: Typed) -> None:
        trial = Trial(
            id=0, ended_on=typed.needed_day("ended_on"), method=typed.text("method"),
            outcome=typed.text("trial_outcome"),
        )  # fmt: skip
        to, on, reason = typed.text("stage"), typed.needed_day("entered_on"), typed.text("reason")
        self._session.write(pathway.move_after_trial, self._record.patient.id, to, trial=trial, on=on, reason=reason)

    def _transfer(self, typed: Typed) -> None:
        visit, clinic = typed.day("first_visit_on"), typed.text("receiving_clinic")
        on = typed.needed_day("entered_on")
        self._session.write(pathway.transfer, self._record.patient.id, on=on, clinic=clinic, first_visit_on=visit)

    def _explant(self, typed: Typed) -> None:
        on, reason = typed.needed_day("entered_on"), typed.text("reason")
        self._session.write(pathway.leave_explanted, self._record.patient.id, on=on, reason=reason)


def _unguessed(field: Field) -> Field:
    """A model is chosen, never the first of the list by default."""
    return replace(field, value="", choices=[("", tr("move_choose")), *field.choices]) if field.choices else field


def _with_pumps(record: PatientRecord, after: PatientRecord) -> PatientRecord:
    """The record with its pumps as they are after the move, still in its stage: what the rules of an exit look at."""
    return replace(record, pumps=after.pumps)


def _why(refusal: Refused) -> str:
    why = words_of(refusal)
    return f"{tr('move_refused')} {why}"


def effect_words(found: Effect) -> str:
    """What a move does to the open items, a sentence for each kind of change."""
    lines = [
        sentence("move_" + name, {"items": ", ".join(_item(item) for item in items)})
        for name, items in (("closes", found.closes), ("opens", found.opens), ("keeps", found.stays))
        if items
    ]
    if found.visits:
        lines.append(sentence("move_visits", {"visits": ", ".join(_visit(visit) for visit in found.visits)}))
    return "\n".join(lines) or tr("move_nothing")


def _item(item: DueItem) -> str:
    kind = tr("kind_" + item.kind)
    if item.due_on is None:
        return sentence("move_item_undated", {"kind": kind})
    return sentence("move_item", {"kind": kind, "due": day(item.due_on)})


def _visit(booking: Booking) -> str:
    return sentence("move_visit", {"kind": tr("kind_" + booking.kind), "day": weekday(booking.visit_on)})
