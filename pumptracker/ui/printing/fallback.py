"""The paper fall-back: all that the desk needs to run the next fourteen days without a computer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from pumptracker.domain import calling
from pumptracker.domain.appearing import is_listed, why_not_called
from pumptracker.domain.name import folded, listed_name
from pumptracker.domain.record import Booking, PatientRecord
from pumptracker.domain.refill import refill_dates
from pumptracker.domain.status import BOOKED, LATER
from pumptracker.formats.paper import Block, Heading, NewPage, Paper, Part
from pumptracker.formats.sheet import Sheet
from pumptracker.services import letter_fields
from pumptracker.services.letter_fields import Speaker
from pumptracker.services.progress import stretches
from pumptracker.store import calls, integrity, policy, records, worklist
from pumptracker.store.connection import Connection
from pumptracker.store.worklist import Row
from pumptracker.ui.dialogs.caller_words import worded
from pumptracker.ui.printing.made import Made, foot
from pumptracker.ui.worklist.texts import born_and_mrn, cell_text, explained, full_day
from pumptracker.words import day, sentence, tr, weekday

DAYS = 14
_BLANK_ROWS = 18
_NUMBERS = ("clinic_phone", "emergency_number")


def fallback(db: Connection, *, by: str, today: date) -> Made:
    """Visits, whom to call, everyone with a pump, what to say, and lines to write on."""
    until = today + timedelta(days=DAYS - 1)
    said = letter_fields.speaker(db, today)
    found = [record for some in stretches(records.every(db), integrity.patients(db)) for record in some]
    ours = {record.patient.id: record for record in found if is_listed(record)}
    first = worklist.firsts(worklist.listed(db, today, said.policy.numbers))
    urgent = [row for row in first if _is_urgent(row, until)]
    parts: list[Part] = [*_beginning(db, said, until), _visits(ours.values(), today, until), Heading(tr("fall_call"))]
    parts += [_call(row, ours[row.patient_id], today) for row in urgent if row.patient_id in ours]
    if not urgent:
        parts.append(Block(tr("fall_nobody"), ()))
    parts += [NewPage(), _pumps(db, ours.values(), said), NewPage(), _blank()]
    return Made(Paper(parts=tuple(parts), title=sentence("fall_title", {"day": day(today), "until": day(until)}),
                      foot=foot(db, by, today)))  # fmt: skip


def _is_urgent(row: Row, until: date) -> bool:
    """Whether something must be done about a row before the paper ends."""
    if row.status not in (BOOKED, LATER):
        return True
    ends = min((each for each in (row.item.book_by, row.item.due_on) if each), default=until)
    return row.status == LATER and ends <= until


def _beginning(db: Connection, said: Speaker, until: date) -> Iterator[Part]:
    lines = [f"{tr('field_' + name)}: {said.clinic[name] or tr('not_filled_in')}" for name in _NUMBERS]
    makers = calls.manufacturer_lines(db)
    if makers:
        lines.append(sentence("fall_makers", {"given": " · ".join(makers.splitlines())}))
    closed = [each for each in policy.calendar(db).closures if each.last_on >= said.today and each.first_on <= until]
    for each in closed:
        facts = {"first": weekday(each.first_on), "last": weekday(each.last_on), "reason": each.reason}
        lines.append(sentence("fall_closed", facts).rstrip(" ·"))
    yield Block(tr("fall_how"), (tr("fall_how_text"),))
    yield Block(tr("fall_numbers"), tuple(lines))
    yield Block(tr("fall_beeping"), tuple(_callers(db)))


def _callers(db: Connection) -> Iterator[str]:
    """Whom to put on the line by what is heard and said, the most urgent first, in the clinic's words."""
    own, number = calls.caller_texts(db), calls.emergency_number(db)
    for level in reversed(calling.LEVELS):
        heard = [tr(f"tone_{tone}") for tone, needs in calling.TONES.items() if needs == level]
        said = [tr(f"symptom_{each}") for each, needs in calling.SAID.items() if needs == level]
        whom, say = (worded(f"{part}_{level}", own, number) for part in ("whom", "say"))
        yield sentence("fall_caller", {"heard": "; ".join([*heard, *said]), "whom": whom, "say": say})


def _visits(found: Iterable[PatientRecord], today: date, until: date) -> Sheet:
    days: defaultdict[date, list[tuple[Booking, PatientRecord]]] = defaultdict(list)
    for record in found:
        for visit in record.bookings:
            if visit.outcome is None and today <= visit.visit_on <= until:
                days[visit.visit_on].append((visit, record))
    rows = [
        (weekday(when), visit.visit_at or "—", _who(record), tr(f"kind_{visit.kind}"), _phones(record), "")
        for when in sorted(days)
        for visit, record in sorted(days[when], key=lambda each: (each[0].visit_at, each[0].id))
    ]
    return Sheet(
        title=tr("fall_visits"), rows=tuple(rows), weights=(14, 8, 30, 16, 22, 14), empty=tr("fall_no_visits"),
        headings=tuple(tr(f"fall_{name}") for name in ("day", "time", "patient", "what", "phone", "outcome")),
    )  # fmt: skip


def _call(row: Row, record: PatientRecord, today: date) -> Block:
    """One patient to be called: whom, about what, why, and room for what comes of it."""
    why_not = why_not_called(record)
    lines = [
        f"{cell_text(row, 'status', today)} · {cell_text(row, 'what', today)} · {full_day(row.item.due_on)}",
        *explained(row, today)[:2],
        " · ".join(part for part in (cell_text(row, "about", today), _last(row, today)) if part not in ("", "—")),
        f"{tr('fall_phone')}: {_phones(record) or tr('fall_no_phone')}",
        *([f"{tr('fall_caregiver')}: {_caregiver(record)}"] if _caregiver(record) else []),
        *([tr(f"fall_not_{why_not}")] if why_not else []),
        tr("fall_write_call"),
    ]  # fmt: skip
    return Block(f"{_name(record)}  ·  {born_and_mrn(record.patient.date_of_birth, record.patient.mrn)}",
                 tuple(line for line in lines if line))  # fmt: skip


def _last(row: Row, today: date) -> str:
    return cell_text(row, "last_step", today).replace("\n", ", ")


def _pumps(db: Connection, found: Iterable[PatientRecord], said: Speaker) -> Sheet:
    """Everyone on the pathway by name: whoever calls is found here."""
    ours = sorted(found, key=lambda each: (folded(_name(each)), each.patient.mrn))
    due = worklist.refill_days(db)
    rows = []
    for record in ours:
        told = letter_fields.pump_values(record, said)
        pump = ", ".join(part for part in (told.get("model", ""), told.get("serial", "")) if part)
        medicine = ", ".join(told[name] for name in ("drugs", "concentration", "dose") if told.get(name))
        refill_by, alarm = _refill_by(due, record), _alarm(record, said)
        rows.append((_who(record), _phones(record), pump or tr(f"stage_{record.stage}"), medicine, alarm, refill_by))
    return Sheet(
        title=tr("fall_everyone"), rows=tuple(rows), weights=(26, 16, 18, 22, 12, 12), empty=tr("no_patients"),
        headings=tuple(tr(f"fall_{name}") for name in ("patient", "phone", "pump", "medicine", "alarm", "refill_by")),
    )  # fmt: skip


def _alarm(record: PatientRecord, said: Speaker) -> str:
    pump = record.active_pump
    if pump is None:
        return "—"
    alarm = refill_dates(record, pump, said.policy).alarm_on
    return day(alarm) if alarm else tr("status_unknown")


def _refill_by(due: Mapping[int, date | None], record: PatientRecord) -> str:
    if record.patient.id not in due:
        return "—"
    when = due[record.patient.id]
    return day(when) if when else tr("status_unknown")


def _blank() -> Sheet:
    heads = ("day", "time", "patient", "what_done", "by")
    return Sheet(
        title=tr("fall_written"), about=tr("fall_written_about"), weights=(10, 8, 28, 40, 12),
        headings=tuple(tr(f"fall_{name}") for name in heads),
        rows=tuple(("\n", *[""] * (len(heads) - 1)) for _ in range(_BLANK_ROWS)),
    )  # fmt: skip


def _name(record: PatientRecord) -> str:
    return listed_name(record.patient.family_name, record.patient.given_name)


def _who(record: PatientRecord) -> str:
    return f"{_name(record)}\n{born_and_mrn(record.patient.date_of_birth, record.patient.mrn)}"


def _phones(record: PatientRecord) -> str:
    return "\n".join(each.number for each in record.phones_in_order)


def _caregiver(record: PatientRecord) -> str:
    return ", ".join(part for part in (record.patient.caregiver_name, record.patient.caregiver_phone) if part)
