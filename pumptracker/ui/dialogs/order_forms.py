"""The drug for the next fill: ordered, received, put right; and what is said at once of one that expires too early."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from pumptracker.domain.record import DrugOrder, PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import desk_work
from pumptracker.store import worklist
from pumptracker.ui.dialogs.as_seen import rests_on
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.identity import who
from pumptracker.ui.session import Session
from pumptracker.words import day, sentence, tr

Form = tuple[list[Field], Callable[[Typed], None]]
_DAYS = ("ordered_on", "received_on", "on_hand_until", "cancelled_on")


def order(session: Session, record: PatientRecord) -> Form:
    """The drug for the next fill, ordered or on hand."""

    def save(typed: Typed) -> None:
        placed = DrugOrder(
            id=0, ordered_on=typed.day("ordered_on"), received_on=typed.day("received_on"),
            on_hand_until=typed.day("on_hand_until"), lot=typed.text("lot"),
        )  # fmt: skip
        session.write(desk_work.order_drug, record.patient.id, placed)

    return [Field("ordered_on", "t"), Field("received_on"), Field("on_hand_until"), Field("lot")], save


def receive(session: Session, record: PatientRecord, order_id: int = 0) -> Form:
    """An order that has come, with its lot and beyond-use date, or was cancelled; begins with the one asked for."""
    waiting = [each for each in record.drug_orders if each.received_on is None and each.cancelled_on is None]
    choices = [
        (str(each.id), sentence("ordered", {"ordered_on": each.ordered_on})) for each in waiting if each.ordered_on
    ]
    first = next((code for code, _ in choices if code == str(order_id)), choices[0][0] if choices else "")

    def save(typed: Typed) -> None:
        if not choices:
            raise Refused("no_order_waits", field="order")
        number = int(typed.text("order"))
        if typed.ticked("order_cancelled"):
            session.write(desk_work.cancel_order, number)
        else:
            received, until = typed.needed_day("received_on"), typed.day("on_hand_until")
            session.write(desk_work.receive_drug, number, on=received, until=until, lot=typed.text("lot"))

    return [
        Field("order", first, choices or [("", tr("no_order"))]),
        Field("received_on", "t", required=True), Field("on_hand_until"), Field("lot"),
        Field("order_cancelled", False),
    ], save  # fmt: skip


def receive_order(session: Session, record: PatientRecord, order_id: int, parent: QWidget) -> FormDialog:
    """The dialog that receives one order of a list."""
    fields, save = receive(session, record, order_id)
    unchanged = rests_on(session, record, lambda now: now.drug_orders, "changed_meanwhile", save)
    return FormDialog(
        tr("act_receive").removesuffix("…"), who(record, session.today), fields, unchanged, today=session.today,
        preview=partial(expires, session, record), parent=parent,
    )  # fmt: skip


def correct_order(session: Session, record: PatientRecord, placed: DrugOrder, parent: QWidget) -> FormDialog:
    """The dialog that puts an order right, each day beside what it was; it can be cancelled, or brought back."""

    def save(typed: Typed) -> None:
        days = {name: typed.day(name) for name in _DAYS}
        session.write(desk_work.correct_order, DrugOrder(id=placed.id, lot=typed.text("lot"), **days))

    unchanged = rests_on(
        session, record, lambda now: [each for each in now.drug_orders if each.id == placed.id], "changed_meanwhile",
        save,
    )  # fmt: skip
    return FormDialog(
        tr("correct_drug_orders").removesuffix("…"), who(record, session.today),
        [*(_day(name, placed) for name in _DAYS), Field("lot", placed.lot, was=placed.lot or "—")], unchanged,
        today=session.today, preview=partial(expires, session, record), parent=parent,
    )  # fmt: skip


def _day(name: str, placed: DrugOrder) -> Field:
    value = getattr(placed, name)
    return Field(name, value.isoformat() if value else "", was=day(value) if value else "—")


def expires(session: Session, record: PatientRecord, typed: Typed) -> str:
    """What is wrong with the beyond-use date typed; "" where it lies after the visit and the refill-by date."""
    until = typed.day("on_hand_until")
    if until is None:
        return ""
    rows = session.read(worklist.of_patient, record.patient.id, session.today, session.numbers())
    item = next((each.item for each in rows if each.item.kind == "refill"), None)
    if item is not None and item.booked_for is not None and until < item.booked_for:
        return sentence("would_expire_before_visit", {"until_on": until, "visit_on": item.booked_for})
    if item is not None and item.booked_for is None and item.due_on is not None and until < item.due_on:
        return sentence("would_expire_before_refill_by", {"until_on": until, "due_on": item.due_on})
    return ""
