"""The list of drug orders: the chosen line is the one that is received, and the dead get no drug."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pumptracker.domain.record import DrugOrder
from pumptracker.services import desk_work, pathway
from pumptracker.store import records
from tests.ui.test_closed_days_and_orders import CTRL, NOW, TODAY, desk, form, patient, press, shown  # noqa: F401

Key = Qt.Key


def test_the_order_of_the_chosen_line_is_the_one_received(desk):  # noqa: F811 - a fixture
    who = patient(desk.db, "7", "Demo-Two", date(2026, 11, 2), "morphine + clonidine")
    for day in (10, 20):
        desk_work.order_drug(desk.db, who, DrugOrder(id=0, ordered_on=date(2026, 11, day)), **NOW)
    desk.window.session.look_again()
    desk.press(Key.Key_O, CTRL)
    orders = shown(desk)
    later = max(orders._rows.values(), key=lambda row: row.ordered_on or date.min)
    orders.lines.choose(later.key)
    press(desk, orders, Key.Key_R)
    desk.qtbot.keyClick(form(desk), Key.Key_Return)
    came = {each.ordered_on: each.received_on for each in records.record(desk.db, who).drug_orders}
    assert came == {date(2026, 11, 10): None, date(2026, 11, 20): TODAY}


def test_no_drug_is_ordered_for_one_who_died_while_the_list_was_open(desk):  # noqa: F811 - a fixture
    who = patient(desk.db, "7", "Demo-Gone", date(2026, 11, 2), "morphine + clonidine")
    desk.window.session.look_again()
    desk.press(Key.Key_O, CTRL)
    orders = shown(desk)
    orders.lines.choose((who, 0))
    pathway.move(desk.db, who, "deceased", on=TODAY, reason="told", **NOW)
    press(desk, orders, Key.Key_O)
    dialog = form(desk)
    desk.qtbot.keyClick(dialog, Key.Key_Return)
    assert any("has left the pathway; no drug is ordered" in each.text() for each in dialog.findChildren(QLabel))
    assert records.record(desk.db, who).drug_orders == ()
    desk.qtbot.keyClick(dialog, Key.Key_Escape)
