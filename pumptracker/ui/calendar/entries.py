"""What the calendar says of a visit and of what is due, from the value and the day alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pumptracker.domain.appointments import CLOSED, Day
from pumptracker.store.calendar_days import Cell, Due, Visit
from pumptracker.ui.dialogs.month_picker import month_words
from pumptracker.ui.identity import born_on
from pumptracker.ui.worklist.texts import full_day
from pumptracker.words import sentence, tr

MONTH, WEEK, DAY = "month", "week", "day"
VIEWS = (MONTH, WEEK, DAY)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a day: a visit or a due date, in two parts, and all of it in a sentence.

    `tone` is the status whose colours it has, `sign` what survives black-and-white print.
    """

    item: Visit | Due
    first: str
    second: str
    said: str
    standing: str
    tone: str
    sign: str

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from every other entry, from one look to the next."""
        if isinstance(self.item, Visit):
            return (self.item.booking_id,)
        return (self.item.patient_id, self.item.kind, self.item.nth)

    @property
    def is_due(self) -> bool:
        """Whether it is a date that something is due on, and no visit."""
        return isinstance(self.item, Due)


def entries_of(visits: Sequence[Visit], dues: Sequence[Due], today: date) -> list[Entry]:
    """The lines of a day: visits by time, then what is due, not booked first."""
    return [*(_visit(each, today) for each in visits), *(_due(each, today) for each in dues)]


def _visit(visit: Visit, today: date) -> Entry:
    tone, sign, standing = _standing(visit, today)
    kind = tr(f"kind_{visit.kind}")
    first = f"{visit.visit_at} {visit.patient}".strip()
    second = kind if visit.outcome is None and tone == "booked" else f"{kind} · {standing}"
    what = f"{kind} {visit.visit_at}".strip()
    return Entry(visit, first, second, _said(visit, what, standing), standing, tone, sign)


def _standing(visit: Visit, today: date) -> tuple[str, str, str]:
    """A visit's tone, sign and words: what became of it, or that nobody has said so yet."""
    if visit.outcome is not None:
        done = visit.outcome == "done"
        return "later" if done else "unknown", "●" if done else "×", tr(f"outcome_{visit.outcome}")
    if visit.visit_on < today:
        return "unsafe", "!", tr("needs_an_outcome")
    if visit.fault is not None:
        return "unsafe", "!", tr(f"status_unsafe_{visit.fault}").lower()
    return "booked", "✓", tr("stands_booked")


def _due(due: Due, today: date) -> Entry:
    kind = tr(f"kind_{due.kind}")
    tone, sign, standing = _due_standing(due, today)
    first = sentence("entry_due", {"patient": due.patient})
    second = kind if tone in ("soon", "later") else f"{kind} · {standing}"
    return Entry(due, first, second, _said(due, kind, standing), standing, tone, sign)


def _due_standing(due: Due, today: date) -> tuple[str, str, str]:
    """The tone, sign and words of what is due: overdue wins over booked, and booked is not yet safe."""
    if due.due_on < today:
        return "overdue", "!", tr("due_past")
    if due.booked_for is None:
        return "soon", "◔", tr("due_not_booked")
    if due.fault is not None or due.booked_for < today:
        return "unsafe", "!", sentence("due_booked_unsafe", {"visit_on": due.booked_for})
    return "later", "●", sentence("due_booked_for", {"visit_on": due.booked_for})


def _said(item: Visit | Due, what: str, standing: str) -> str:
    facts = {
        "patient": item.patient, "born": born_on(item.date_of_birth), "mrn": item.mrn, "what": what,
        "standing": standing,
    }  # fmt: skip
    return sentence("said_entry", facts)


def count_words(day_: Day) -> str:
    """The number in a day's corner: "3", or "3/6" where the clinic has a limit; nothing where nothing is booked."""
    if day_.capacity:
        return sentence("cell_booked_of", {"booked": day_.booked, "capacity": day_.capacity})
    return str(day_.booked) if day_.booked else ""


def closed_words(day_: Day) -> str:
    """Why a day is closed; nothing where it is open."""
    if day_.is_open:
        return ""
    return sentence("cell_closed_for", {"reason": day_.reason}) if day_.reason else tr("cell_closed")


def day_words(day_: Day, cell: Cell) -> str:
    """A day in a sentence: open or not, how many visits and how many due."""
    standing = closed_words(day_) if day_.standing == CLOSED else tr(f"day_is_{day_.standing}")
    booked = visits_words(cell.booked)
    if day_.capacity:
        booked = sentence("visits_booked_of", {"count": cell.booked, "capacity": day_.capacity})
    due = sentence("items_due", {"count": cell.due})
    return sentence("said_day", {"day": full_day(day_.on), "standing": standing, "booked": booked, "due": due})


def visits_words(count: int) -> str:
    """So many visits, in words."""
    return sentence("visits_booked", {"count": count})


def period_words(view: str, first: date, last: date) -> str:
    """What a view shows, as its title: "November 2026", "Mon 23 Nov 2026 to Sun 29 Nov 2026", one day."""
    if view == MONTH:
        return month_words(first)
    if view == WEEK:
        return sentence("calendar_week_of", {"first": full_day(first), "last": full_day(last)})
    return full_day(first)
