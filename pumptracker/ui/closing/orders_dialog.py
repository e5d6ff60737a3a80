"""The drugs of all next fills: to order, ordered, expiring too early, on hand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pumptracker.domain.refused import Refused
from pumptracker.formats.sheet import Sheet
from pumptracker.services import desk_work
from pumptracker.store import orders, policy, records
from pumptracker.store.connection import Connection
from pumptracker.store.orders import EXPIRES, GROUPS, ORDERED, TO_ORDER, OrderRow
from pumptracker.ui.closing.list_dialog import ListDialog
from pumptracker.ui.closing.sheets import ORDER_COLUMNS, order_cells, order_list
from pumptracker.ui.dialogs.order_forms import correct_order, receive_order
from pumptracker.ui.dialogs.patient_forms import dialog
from pumptracker.ui.overriding import override
from pumptracker.ui.session import Session
from pumptracker.ui.settings.lines import Line
from pumptracker.words import sentence, tr

_PHONE, _ORDER, _REFILL = map(ORDER_COLUMNS.index, ("phone", "order", "refill"))


class OrdersDialog(ListDialog):
    """Enter opens the patient; O orders, R receives, E corrects, Del cancels the order of the chosen line."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, "ordersView", tr("orders_title"), ORDER_COLUMNS, parent)
        self._rows: dict[object, OrderRow] = {}
        self._order = self.deed("orderOrder", tr("orders_order"), "O", self._place)
        self._receive = self.deed("orderReceive", tr("orders_receive"), "R", self._take_in)
        self._correct = self.deed("orderCorrect", tr("orders_correct"), "E", self._put_right)
        self._cancel = self.deed("orderCancel", tr("orders_cancel"), "Del", self._call_off)
        self.deed("orderContact", tr("act_contact"), "C", lambda: self._open("contact"))
        self.offer_list("orderList", tr("orders_list"))
        self.lines.view.selectionModel().currentRowChanged.connect(self._chosen)
        self.attempt(self._read)

    def take_focus(self) -> None:
        """Put the keys on the lines."""
        self.lines.view.setFocus()

    # what is shown ---------------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        """Read and paint; the chosen line stays chosen."""
        self.attempt(self._read)

    def _read(self) -> None:
        today = self.session.today
        found = self.session.read(orders.every, today, self.session.numbers())
        self._calendar = self.session.read(policy.calendar)
        self._rows = {row.key: row for row in found}
        shown: list[Line] = []
        for group in GROUPS:
            some = [row for row in found if row.group == group]
            if some:
                said = sentence("orders_group", {"group": tr(f"orders_{group}"), "count": len(some)})
                shown.append(Line(group, (said,), heading=True))
            shown += [
                Line(row.key, order_cells(row, self._calendar, today), warns=_warns(row, self.session)) for row in some
            ]
        self.lines.show(shown or [Line(None, (tr("orders_nothing"),), heading=True)])
        to_order = sum(row.group == TO_ORDER for row in found)
        most = max(to_order, len(found) - to_order) >= orders.MOST
        self.said.setText(sentence("orders_most", {"count": orders.MOST}) if most else tr("orders_about"))
        self._chosen()

    def _chosen(self) -> None:
        row = self._row()
        self._order.setEnabled(row is not None)
        self._receive.setEnabled(row is not None and row.group == ORDERED)
        for button in (self._correct, self._cancel):
            button.setEnabled(row is not None and row.order_id != 0)

    def _row(self) -> OrderRow | None:
        return self._rows.get(self.lines.key())

    @override
    def sheet(self) -> Sheet:
        """The list as it goes on paper."""
        return order_list(list(self._rows.values()), self._calendar, self.session.today)

    @override
    def patient(self) -> int | None:
        """The patient of the chosen line."""
        row = self._row()
        return row.patient_id if row else None

    # what is done ----------------------------------------------------------------------------

    def _open(self, action: str) -> None:
        row = self._row()
        if row is not None:
            self.attempt(lambda: self._open_form(action, row.patient_id))

    def _open_form(self, action: str, patient_id: int) -> None:
        record = self.session.read(records.record, patient_id)
        self.open_form(dialog(action, self.session, record, self))

    def _place(self) -> None:
        self._open("order")

    def _take_in(self) -> None:
        row = self._row()
        if row is not None:
            self.attempt(lambda: self._open_receipt(row))

    def _open_receipt(self, row: OrderRow) -> None:
        record = self.session.read(records.record, row.patient_id)
        self.open_form(receive_order(self.session, record, row.order_id, self))

    def _put_right(self) -> None:
        row = self._row()
        if row is not None:
            self.attempt(lambda: self._open_correction(row))

    def _open_correction(self, row: OrderRow) -> None:
        record = self.session.read(records.record, row.patient_id)
        placed = next((each for each in record.drug_orders if each.id == row.order_id), None)
        if placed is None:
            raise Refused("no_longer_there")
        self.open_form(correct_order(self.session, record, placed, self))

    def _call_off(self) -> None:
        row = self._row()
        if row is not None and row.order_id:
            self.attempt(lambda: self._cancel_order(row))

    def _cancel_order(self, row: OrderRow) -> None:
        """Cancel at once: Ctrl+Z brings it back."""

        def still_there(db: Connection) -> None:
            placed = records.record(db, row.patient_id).drug_orders
            if not any(each.id == row.order_id and each.cancelled_on is None for each in placed):
                raise Refused("changed_meanwhile")

        with self.session.expecting(still_there):
            self.session.write(desk_work.cancel_order, row.order_id)
        self.did.emit("")
        self.said.setText(sentence("order_called_off", {"patient": row.patient}))


def _warns(row: OrderRow, session: Session) -> frozenset[int]:
    """The cells that warn: one who is not to be called, a drug that expires first, an order-by day that has passed."""
    late = row.group == TO_ORDER and row.order_by is not None and row.order_by < session.today
    found = {_PHONE} if row.do_not_contact else set()
    found |= {_ORDER} if late else set()
    return frozenset(found | ({_ORDER, _REFILL} if row.group == EXPIRES else set()))
