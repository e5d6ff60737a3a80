"""The lists as tables of text: for the window, the clipboard, a spreadsheet and paper alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pumptracker.domain.calendar import Calendar, Closure
from pumptracker.domain.closing import AFTER, FALLS, INSIDE
from pumptracker.formats.sheet import Sheet
from pumptracker.services.closing import Concerned, Plan
from pumptracker.store.orders import EXPIRES, ON_HAND, ORDERED, TO_ORDER, OrderRow
from pumptracker.ui.identity import two_identifiers
from pumptracker.words import is_near, sentence, tr, weekday

PLAN_COLUMNS = ("patient", "phone", "what", "was", "must")
ORDER_COLUMNS = ("patient", "phone", "drug", "order", "refill")
_PLAN_WEIGHTS = (3, 3, 2, 3, 3, 4)
_ORDER_WEIGHTS = (2, 3, 2, 3, 4, 3)


def full(on: date | None) -> str:
    """A day with its weekday and year; a dash where there is none."""
    return sentence("weekday_year", {"day": weekday(on), "year": on.year}) if on else "—"


def near(on: date | None, today: date) -> str:
    """A day with its weekday, and its year where that could be mistaken."""
    return weekday(on) if on and is_near(on, today) else full(on)


def span(closure: Closure) -> str:
    """The days of a closure in words: "Thu 24 Dec 2026 to Sat 2 Jan 2027"."""
    if closure.first_on == closure.last_on:
        return full(closure.first_on)
    return sentence("closed_from_to", {"first": full(closure.first_on), "last": full(closure.last_on)})


def _phone(phone: str, not_called: str) -> str:
    """The number; and, where nobody may ring, the words that say so."""
    return "\n".join(part for part in (phone or "—", tr(f"call_{not_called}") if not_called else "") if part)


# closed days ---------------------------------------------------------------------------------


def plan_cells(line: Concerned, today: date, *, done: bool) -> tuple[str, ...]:
    """The cells of one line of the plan, by `PLAN_COLUMNS`."""
    what = line.what
    tier = sentence("tier", {"tier": what.tier}) if what.tier else ""
    named = " · ".join(part for part in (tr("kind_" + what.kind), tier) if part)
    due = sentence("plan_due", {"day": near(what.due_on, today)}) if what.due_on else ""
    return (
        f"{line.patient}\n{two_identifiers(line.date_of_birth, line.mrn)}",
        _phone(line.phone, line.not_called),
        "\n".join(part for part in (named, due) if part),
        _was(line, today),
        tr("plan_is_done") if done else _must(line, today),
    )


def _was(line: Concerned, today: date) -> str:
    what = line.what
    if what.why != FALLS:
        return sentence("was_book_by", {"day": near(what.was, today)})
    return sentence("was_visit", {"day": f"{near(what.was, today)}{', ' + what.at if what.at else ''}"})


def _must(line: Concerned, today: date) -> str:
    what = line.what
    if what.must is None:
        return tr("must_another_day")
    code = {FALLS: "must_move", INSIDE: "must_inside", AFTER: "must_after"}.get(what.why, "must_earlier")
    return sentence(code, {"day": near(what.must, today)})


def call_list(plan: Plan, today: date, done: frozenset[object] = frozenset()) -> Sheet:
    """Everyone a closure concerns, as the list to call through: those still to call first, nobody left out."""
    rows = []
    for line in sorted(plan.lines, key=lambda line: line.key in done):
        rows.append(_on_one_line(plan_cells(line, today, done=line.key in done)))
    names = ("patient", "born_and_mrn", *PLAN_COLUMNS[1:])
    about = (plan.closure.reason, sentence("plan_count", {"count": len(rows)}))
    return Sheet(
        title=sentence("call_list_title", {"days": span(plan.closure)}),
        headings=tuple(tr(f"plan_{name}") for name in names), rows=tuple(rows), weights=_PLAN_WEIGHTS,
        empty=tr("nothing_falls"), about=" · ".join(part for part in about if part),
    )  # fmt: skip


def _on_one_line(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Name and identifiers each in a cell, and every cell one line."""
    name, _, born = cells[0].partition("\n")
    return name, born, *(cell.replace("\n", ", ") for cell in cells[1:])


# orders of drugs -----------------------------------------------------------------------------


def order_cells(row: OrderRow, calendar: Calendar, today: date) -> tuple[str, ...]:
    """The cells of one line of the orders, by `ORDER_COLUMNS`."""
    tier = sentence("tier", {"tier": row.tier}) if row.tier else ""
    return (
        f"{row.patient}\n{two_identifiers(row.date_of_birth, row.mrn)}",
        _phone(row.phone, "do_not_contact" if row.do_not_contact else ""),
        f"{row.drugs}\n{tier}" if tier else row.drugs,
        _order_words(row, calendar, today),
        _refill_words(row, today),
    )


def _order_words(row: OrderRow, calendar: Calendar, today: date) -> str:
    if row.group == TO_ORDER:
        code = "order_by_day" if row.order_by and row.order_by >= today else "order_by_passed"
        return sentence(code, {"day": near(row.order_by, today)})
    if row.group == ORDERED:
        days = working_days(calendar, row.ordered_on or today, today)
        return sentence("ordered_since", {"day": near(row.ordered_on, today), "days": days})
    lot = sentence("lot", {"lot": row.lot}) if row.lot else tr("lot_not_recorded")
    if row.on_hand_until is None:
        return f"{tr('good_until_unknown')}\n{lot}"
    return f"{sentence('good_until', {'day': near(row.on_hand_until, today)})}\n{lot}"


def _refill_words(row: OrderRow, today: date) -> str:
    """The visit, else by when; and that the drug expires before it."""
    if row.booked_for:
        said = sentence("refill_visit", {"day": near(row.booked_for, today)})
    else:
        said = sentence("refill_by", {"day": near(row.due_on, today)})
    if row.group == EXPIRES:
        return f"{said}\n{tr('expires_first')}"
    return said if row.booked_for else f"{said}\n{tr('refill_not_booked')}"


def working_days(calendar: Calendar, since: date, today: date) -> int:
    """How many open days have passed since a day, today included."""
    days = (date.fromordinal(number) for number in range(since.toordinal() + 1, today.toordinal() + 1))
    return sum(calendar.is_open(each) for each in days)


def order_list(rows: Sequence[OrderRow], calendar: Calendar, today: date) -> Sheet:
    """The orders of all next fills, group by group."""
    names = ("group", "patient", "born_and_mrn", "phone", "drug", "order", "refill")
    found = [
        (tr(f"orders_{row.group}"), *_on_one_line(order_cells(row, calendar, today))) for row in rows
    ]  # fmt: skip
    counts = [
        sentence("orders_group", {"group": tr(f"orders_{group}"), "count": sum(row.group == group for row in rows)})
        for group in (TO_ORDER, ORDERED, EXPIRES, ON_HAND)
    ]
    return Sheet(
        title=tr("orders_title"), headings=tuple(tr(f"plan_{name}") for name in names), rows=tuple(found),
        weights=(*_ORDER_WEIGHTS, 3), about=" · ".join(counts), empty=tr("orders_nothing"),
    )  # fmt: skip
