"""What the cells of the worklist say, made from one row and the day alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from pumptracker.domain.due_item import NOT_VISITS
from pumptracker.domain.status import BOOKED, LATER, OVERDUE, SOON, UNKNOWN, UNSAFE, unsafe_because
from pumptracker.store.worklist import Row
from pumptracker.words import SENTENCES, day, is_near, month, near_day, sentence, tr, weekday

COLUMNS = ("status", "due_by", "what", "patient", "about", "last_step", "phone", "book_by", "stage_of_item")
"""Every column there is; the last two only where the desk chooses them."""


def status_words(row: Row, today: date) -> str:
    """What the pill says: "3 d overdue", "Book by Wed 25", "Booked too late"."""
    item = row.item
    if row.status == OVERDUE and item.due_on:
        return sentence("status_overdue", {"days": (today - item.due_on).days})
    if row.status == UNSAFE:
        return tr(f"status_unsafe_{unsafe_because(item, today)}")
    if row.status == BOOKED and item.booked_for:
        return f"{near_day(item.booked_for, today)}{', ' + item.booked_at if item.booked_at else ''}"
    if item.book_by and row.status in (SOON, LATER):
        when = near_day(item.book_by, today) if is_near(item.book_by, today) else month(item.book_by)
        when = tr("today") if item.book_by == today else when
        return sentence(_by(item.kind), {"day": when})
    return tr("status_unknown")


def read_status(status: str, words: str) -> str:
    """What a pill says to those who see neither its colour nor its sign: "Booked: Wed 25 Nov"."""
    named = tr(f"read_status_{status}")
    return words if named.casefold() in words.casefold() else sentence("read_status", {"status": named, "words": words})


def read_row(row: Row, today: date) -> str:
    """A row as it is read out when the keys come to it, for Left and Right go to no other cell of it."""
    cells = [cell_text(row, column, today).replace("\n", ", ") for column in ("patient", "what", "due_by")]
    return ". ".join([read_status(row.status, status_words(row, today)), *cells])


def _by(kind: str) -> str:
    """What is to be done by a day: booked, unless the kind is no visit or waits for somebody's word."""
    own = f"status_by_{kind}"
    return own if own in SENTENCES else "status_book_by"


def full_day(when: date | None) -> str:
    """A day with its weekday and year: "Wed 25 Nov 2026"; a dash where it is not known."""
    return f"{weekday(when)} {when.year}" if when else "—"


def born_and_mrn(born: date | None, mrn: str) -> str:
    """The second line of a patient: date of birth and MRN."""
    return f"{day(born) if born else tr('born_not_known')} · {tr('mrn_sign')}{mrn}"


def cell_text(row: Row, column: str, today: date, step: str = "") -> str:
    """The text of one cell; a line break where it has two lines. `step` is the next one of the clinic's ladder."""
    if column == "last_step":
        return _last_step(row, step)
    return status_words(row, today) if column == "status" else _CELLS[column](row)


def _about(row: Row) -> str:
    """The drug with its tier; else what the item counts from."""
    item = row.item
    tier = sentence("tier", {"tier": item.tier}) if item.tier else ""
    code = f"about_{item.reason.code}"
    what = item.drugs[:1].upper() + item.drugs[1:]
    if not what and code in SENTENCES:
        what = sentence(code, item.reason.facts)
    return " · ".join(part for part in (what, tier) if part)


def is_called(row: Row) -> bool:
    """Whether the clinic's ladder says what comes next: an attempt failed or none is wanted, and no visit counts."""
    settled = row.item.booked_for is not None and row.status != UNSAFE
    return not settled and bool(row.item.failed_contacts or row.unwilling)


def step_words(step: str, code: str = "ladder_next") -> str:
    """The next step of the ladder in words; "" where there is none to say."""
    return sentence(code, {"step": tr(f"ladder_{step}")}) if step else ""


def called(row: Row, step: str) -> str:
    """The last contact with its day, how often in vain since, and what comes next; "" where nobody called."""
    parts = []
    if row.contact and row.contacted_on:
        outcome, channel = tr(f"contact_{row.contact}"), tr(f"channel_{row.channel}")
        parts.append(
            sentence("contact_last", {"outcome": outcome, "channel": channel, "day": full_day(row.contacted_on)})
        )
    if row.item.failed_contacts:
        parts.append(sentence("tries", {"count": row.item.failed_contacts}))
    if step:
        parts.append(step_words(step, "ladder_next_beside"))
    return " · ".join(parts)


def _last_step(row: Row, step: str) -> str:
    """What was done last, how often in vain, and what comes next."""
    first, _, second = _done_last(row).partition("\n")
    below = " · ".join(part for part in (step_words(step, "ladder_next"), second) if part)
    return f"{first}\n{below}" if below else first


def _done_last(row: Row) -> str:
    if row.lost:
        return tr("lost_to_follow_up")
    item = row.item
    if row.status == UNSAFE and item.booked_for:
        return sentence("last_unsafe", {"day": weekday(item.booked_for)})
    if item.booked_for:
        return tr("last_confirmed" if row.contact == "reached-booked" else "last_booked")
    drug = tr(f"last_{row.drug}") if row.drug and item.kind == "refill" else ""
    if row.broken and row.broken_on:
        since = _contacted(row) if row.called_since else drug
        return "\n".join(part for part in (broken_words(row.broken, row.broken_on), since) if part)
    if row.contact:
        return "\n".join(part for part in (_contacted(row), drug) if part)
    return drug or _not_yet(row)


def broken_words(outcome: str, visit_on: date) -> str:
    """A visit that did not take place: "No-show Fri 20 Nov"."""
    return sentence("last_broken", {"outcome": tr(f"outcome_{outcome}").capitalize(), "day": weekday(visit_on)})


def _contacted(row: Row) -> str:
    failed = row.item.failed_contacts
    own = f"step_{row.contact}"
    step = tr(own if own in SENTENCES else f"contact_{row.contact}")
    if f"last_{row.channel}" in SENTENCES and not row.contact.startswith("reached"):
        step = tr(f"last_{row.channel}")
    if not failed:
        return step
    return sentence("last_try" if failed == 1 else "last_tries", {"step": step, "count": failed})


def _not_yet(row: Row) -> str:
    missing = row.item.reason.facts.get("missing")
    if row.status == UNKNOWN and missing:
        text = sentence("last_missing", {"missing": str(missing).split()[0]})
        return text[:1].upper() + text[1:]
    return "—" if row.status == LATER or row.item.kind in NOT_VISITS else tr("not_booked")


_CELLS: dict[str, Callable[[Row], str]] = {
    "due_by": lambda row: full_day(row.item.due_on),
    "what": lambda row: tr(f"kind_{row.item.kind}"),
    "patient": lambda row: f"{row.patient}\n{born_and_mrn(row.date_of_birth, row.mrn)}",
    "about": _about,
    "phone": lambda row: row.phone,
    "book_by": lambda row: full_day(row.item.book_by),
    "stage_of_item": lambda row: tr(f"stage_{row.item.stage}"),
}


def escape(text: str) -> str:
    """A text as it stands in markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tip(text: str) -> str:
    """A text for a tip, which would take a name with a bracket in it for markup."""
    return f"<span>{escape(text)}</span>".replace("\n", "<br>") if "<" in text else text


def due_words(row: Row) -> str:
    """What the row is due for, and by when: "Refill by Mon 30 Nov 2026"."""
    kind = tr(f"kind_{row.item.kind}")
    return sentence("kind_by", {"kind": kind, "day": full_day(row.item.due_on)}) if row.item.due_on else kind


def explained(row: Row, today: date, step: str = "") -> list[str]:
    """Why the row stands where it stands: its arithmetic, why a booking does not count, who called, what it asks."""
    item = row.item
    lines = [sentence(item.reason.code, item.reason.facts)]
    if row.status == UNSAFE and item.booked_for:
        facts = {"day": full_day(item.booked_for), "due": full_day(item.due_on)}
        lines.append(sentence(f"why_{unsafe_because(item, today)}", facts))
    if row.contact or step:
        lines.append(called(row, step))
    return lines + [sentence(each.code, each.facts) for each in item.questions]


def copy_rows(
    rows: Iterable[Row], columns: Sequence[str], today: date, step: Callable[[Row], str] = lambda _: ""
) -> list[list[str]]:
    """The rows as cells for a spreadsheet under their titles: name, date of birth and MRN each in a column."""
    titles: list[str] = []
    for column in columns:
        titles += map(tr, ("column_patient", "field_date_of_birth", "field_mrn") if column == "patient" else
                      (f"column_{column}",))  # fmt: skip
    return [titles, *([cell for column in columns for cell in _copied(row, column, today, step)] for row in rows)]


def _copied(row: Row, column: str, today: date, step: Callable[[Row], str]) -> list[str]:
    if column == "patient":
        return [row.patient, day(row.date_of_birth) if row.date_of_birth else "", row.mrn]
    return [cell_text(row, column, today, step(row)).replace("\n", ", ")]
