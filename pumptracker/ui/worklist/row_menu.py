"""What can be done with the selected rows, as a menu; and what "done" means for each kind of item."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QWidget

from pumptracker.domain.due_item import VISITS
from pumptracker.store.worklist import Row
from pumptracker.ui import actions
from pumptracker.words import sentence, tr

_DONE = {
    "refill": "refill", "drug_order": "order", "call_back": "contact", "trial": "trial", "trial_decision": "stage",
    "evaluation": "stage", "surgery": "implant", "replacement": "implant", "authorisation": "edit",
    "pump_check": "event", "confirm_transfer": "arrival",
}  # fmt: skip
"""The action that records what closes a due item (rules.md, "closed by"); of the other kinds, the visit's outcome."""
MENU_ACTIONS = ("open", "book", "contact", "outcome", "orders", *dict.fromkeys(_DONE.values()))
"""What a menu of rows may name beside copying."""
_WORDS = {"open": "open_patient", "copy_phone": "copy_phone", "copy_rows": "copy_rows"}


def done_action(kind: str) -> str:
    """The action that "done" means for a kind of due item."""
    return _DONE.get(kind, "outcome")


def row_menu(parent: QWidget, row: Row, patients: int, deeds: Mapping[str, Callable[[], None]]) -> QMenu:
    """The menu of a row; of several patients only what can be done for them together."""
    menu = QMenu(parent)
    menu.setObjectName("rowMenu")
    done = done_action(row.item.kind)
    for name in ["contact", "copy_rows"] if patients > 1 else _names(row, done):
        if not name:
            menu.addSeparator()
            continue
        key = "D" if name == done else ("" if name == "refill" else actions.keys(name, actions.LISTS))
        words = sentence("contact_count", {"count": patients}) if patients > 1 and name == "contact" else _words(name)
        action = menu.addAction(f"{words}\t{key}" if key else words)
        action.setObjectName(f"menu_{name}")
        action.triggered.connect(lambda _=False, name=name: deeds[name]())
    return menu


def _words(name: str) -> str:
    return tr(_WORDS.get(name, f"act_{name}"))


def _names(row: Row, done: str) -> list[str]:
    wanted = ["contact", done]
    if row.item.kind in VISITS:
        wanted.insert(0, "book")
    if row.item.tier is not None:
        wanted.append("refill")
    if row.item.kind == "drug_order":
        wanted.append("orders")
    if row.item.booked_for is not None:
        wanted.append("outcome")
    return ["open", "", *dict.fromkeys(wanted), "", *(["copy_phone"] if row.phone else []), "copy_rows"]
