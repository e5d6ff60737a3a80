"""The clinic's rules stated a second time, to judge the program by.

It shares no line with the program: the standard library only, plain SQL over the fact tables (or the
columns of a register), exact fractions. `expected` says what the worklist must show, `violations` what
no worklist may ever show. Where the rules leave something open, the reading taken is said beside it.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

Row = dict[str, Any]

STAGES = ("evaluation", "trial", "implantation", "post-procedure", "long-term")
WITH_PUMP = ("post-procedure", "long-term")
KINDS = frozenset(
    (
        "evaluation",
        "trial",
        "trial_decision",
        "surgery",
        "authorisation",
        "wound_check",
        "dose_visit",
        "follow_up",
        "call_back",
        "refill",
        "drug_order",
        "replacement",
        "pump_check",
        "confirm_transfer",
    )
)
STATUSES = ("overdue", "unknown", "unsafe", "soon", "booked", "later")
COLUMNS = (
    "mrn",
    "patient",
    "date_of_birth",
    "stage",
    "kind",
    "status",
    "due_on",
    "book_by",
    "order_by",
    "tier",
    "governing",
    "estimated_alarm_on",
    "printed_alarm_on",
    "booked_for",
)
REACHED = ("reached", "reached-booked", "reached-call-back")
SETTINGS: Row = {
    "refill_margin_days": 7,
    "order_lead_days": 10,
    "clinic_maximum_days": 180,
    "printed_difference_days": 2,
    "discrepancy_ml": "2",
    "unlisted_limit_days": 30,
    "soon_days": 7,
    "failed_contacts_raise": 3,
    "evaluation_days": 60,
    "trial_days": 14,
    "trial_decision_days": 14,
    "surgery_days": 60,
    "wound_check_days": [10],
    "dose_visit_days": [14, 28],
    "post_procedure_days": 42,
    "transfer_days": 14,
    "replacement_months": 6,
    "open_weekdays": [0, 1, 2, 3, 4],
    "flow_high_ml": "10",
}


# Days and names


def add_days(day: date, days: int) -> date:
    """The day so many days later; the last day there is where the calendar ends."""
    return day + timedelta(days=min(days, (date.max - day).days))


def add_months(day: date, months: int) -> date:
    """The same day number so many months later, else the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    following = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
    return date(year, month, min(day.day, (following - timedelta(days=1)).day))


def parsed(text: str | None) -> date | None:
    """The date an ISO text says, None where nothing is written."""
    return date.fromisoformat(text) if text else None


def exact(text: object) -> Fraction | None:
    """The number a decimal text says, exactly; None where nothing is written."""
    return None if text is None or str(text).strip() == "" else Fraction(str(text).strip())


def folded(name: str) -> str:
    """A name without case and accents, as lists are sorted by."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    for letter, plain in zip("łøđðþæœßı", ("l", "o", "d", "d", "th", "ae", "oe", "ss", "i"), strict=True):
        bare = bare.replace(letter, plain)
    return bare


def plain(text: str) -> str:
    """A drug's or model's name as it is compared: no case, no spare spaces."""
    return " ".join(text.split()).casefold()


# The clinic's tables


@dataclass
class Rules:
    """What the clinic chose: settings, closures, pump models, drugs and mixtures."""

    settings: Row = field(default_factory=dict)
    closures: list[tuple[date, date]] = field(default_factory=list)
    models: dict[str, Row] = field(default_factory=dict)
    drugs: dict[str, Row] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    mixtures: dict[frozenset[str], int] = field(default_factory=dict)

    def chosen(self, name: str) -> Any:
        """The clinic's value of a setting, else the default."""
        return self.settings.get(name, SETTINGS[name])

    def is_open(self, day: date) -> bool:
        """Whether the clinic works on that day."""
        shut = any(first <= day <= last for first, last in self.closures)
        return day.weekday() in self.chosen("open_weekdays") and not shut

    def earlier_open(self, day: date) -> date:
        """The day itself when open, else the nearest open day before it."""
        return next((d for n in range(3660) if self.is_open(d := day - timedelta(days=n))), day)

    def next_open(self, day: date) -> date:
        """The first open day strictly after this one."""
        return next((d for n in range(1, 3660) if self.is_open(d := add_days(day, n))), add_days(day, 1))

    def working_days_before(self, day: date, count: int) -> date:
        """So many open days back (a closed clinic orders nothing)."""
        for _ in range(count):
            day = self.earlier_open(day - timedelta(days=1))
        return day

    def model(self, pump: Row) -> Row:
        """The listed model of a pump; nothing known where it is not listed."""
        return self.models.get(plain(pump["model"]), {})

    def contents(self, drugs: str) -> list[str]:
        """The names in a reservoir, each once, as the drug table spells them where it lists them."""
        names = [plain(part) for part in drugs.split("+") if part.strip()]
        return list(dict.fromkeys(self.aliases.get(name, name) for name in names))

    def tier(self, names: list[str]) -> int:
        """The most dangerous drug's tier; unknown or partly unknown contents count as the worst."""
        return min((self.drugs[n]["tier"] if n in self.drugs else 1 for n in names), default=1)

    def needs_order(self, names: list[str]) -> bool:
        """Whether the pharmacy must be asked: mixtures, unlisted drugs, and those switched on."""
        return len(names) > 1 or any(n not in self.drugs or self.drugs[n]["needs_order"] for n in names)

    def drug_days(self, name: str, *, diluted: bool) -> int | None:
        """The listed in-pump limit of one drug, in days."""
        row = self.drugs.get(name, {})
        return (diluted and row.get("diluted_days")) or row.get("in_pump_days")

    def in_pump_days(self, names: list[str], *, diluted: bool) -> int:
        """The most days these contents may stay in the pump."""
        most = int(self.chosen("unlisted_limit_days"))
        if len(names) == 1:
            return self.drug_days(names[0], diluted=diluted) or most
        if frozenset(names) in self.mixtures:
            return self.mixtures[frozenset(names)]
        drugs = [self.drug_days(name, diluted=diluted) or most for name in names]
        return min([most, *drugs, *(days for of, days in self.mixtures.items() if of <= set(names))])

    def first_fill_days(self, names: list[str]) -> int | None:
        """The shortest first-fill limit among the contents, in days."""
        found = [self.drugs[n]["first_fill_days"] for n in names if n in self.drugs]
        return min((days for days in found if days), default=None)


def listed(drugs: Iterable[Row], mixtures: Iterable[tuple[str, int]], **others: Any) -> Rules:
    """The clinic's rules with drugs findable by any of their names, mixtures in any order."""
    rules = Rules(**others)
    for drug in drugs:
        rules.drugs[plain(drug["name"])] = drug
        for alias in [drug["name"], *drug["aliases"].split(",")]:
            rules.aliases[plain(alias)] = plain(drug["name"])
    rules.aliases.pop("", None)
    rules.mixtures = {frozenset(rules.contents(names)): days for names, days in mixtures}
    return rules


# One patient's facts

OF_PATIENT = (
    "stage_entries",
    "pumps",
    "fills",
    "programmes",
    "printouts",
    "eri_readings",
    "pump_events",
    "pump_checks",
    "trials",
    "drug_orders",
    "bookings",
    "contacts",
    "follow_up_plans",
    "transfers",
)
OF_PUMP = ("fills", "programmes", "printouts", "eri_readings", "pump_events", "pump_checks")


@dataclass
class Facts:
    """Everything recorded of one patient, as rows in the order they were recorded."""

    patient: Row
    rows: dict[str, list[Row]]

    def every(self, table: str) -> list[Row]:
        """The patient's rows of a table; of the pump in place only, where they belong to a pump."""
        found = self.rows.get(table, [])
        pump = self.pump
        return [r for r in found if pump and r["pump_id"] == pump["id"]] if table in OF_PUMP else found

    @property
    def pump(self) -> Row | None:
        """The pump in place."""
        return next((p for p in reversed(self.rows.get("pumps", [])) if p["explanted_on"] is None), None)

    @property
    def stage(self) -> str:
        """The stage or exit entered last; empty where none was."""
        entries = self.rows.get("stage_entries", [])
        return str(entries[-1]["stage"]) if entries else ""

    @property
    def entered(self) -> date:
        """The day of the stage entered last."""
        return date.fromisoformat(self.rows["stage_entries"][-1]["entered_on"])

    @property
    def fill(self) -> Row | None:
        """The latest fill; an undated one only where none is dated."""
        return max(self.every("fills"), key=lambda r: (r["filled_on"] or "", r["id"]), default=None)

    @property
    def filled(self) -> date | None:
        """The day of the latest fill."""
        return parsed(self.fill["filled_on"]) if self.fill else None

    @property
    def transferring(self) -> bool:
        """Whether the patient was transferred and the receiving clinic has not confirmed."""
        transfers = self.every("transfers")
        return self.stage == "transferred" and not (transfers and transfers[-1]["confirmed_on"])

    def open_bookings(self, kind: str) -> list[Row]:
        """Bookings of a kind without an outcome, earliest first; refills only after the latest fill."""
        found = [b for b in self.every("bookings") if b["kind"] == kind and b["outcome"] is None]
        if kind == "refill" and self.filled:
            found = [b for b in found if b["visit_on"] > self.filled.isoformat()]
        return sorted(found, key=lambda b: (b["visit_on"], b["id"]))

    def done_since(self, kind: str, day: str) -> list[str]:
        """The days of that kind of visit that took place on or after a day, in order."""
        done = [b for b in self.every("bookings") if b["kind"] == kind and b["outcome"] == "done"]
        return sorted(b["visit_on"] for b in done if b["visit_on"] >= day)


# When a pump must be refilled

MASS = {"mcg": 1, "µg": 1, "μg": 1, "ug": 1, "mg": 1000}


def amount(value: object, unit: str) -> tuple[str, Fraction] | None:
    """A dose or concentration as micrograms or units, exactly; None where unknown or not above zero."""
    number, name = exact(value), plain(unit.split("/")[0])
    if number is None or number <= 0:
        return None
    if name in ("unit", "units"):
        return "units", number
    return ("mass", number * MASS[name]) if name in MASS else None


def flow(programme: Row) -> Fraction | None:
    """Millilitres a day with every allotted bolus taken; None where it cannot be known."""
    dose = amount(programme["daily_dose"], programme["dose_unit"])
    strength = amount(programme["concentration"], programme["concentration_unit"])
    if dose is None or strength is None or dose[0] != strength[0]:
        return None
    each, count = exact(programme["bolus_dose"]), exact(programme["boluses_per_day"])
    if (each is None) != (count is None):
        return None  # half a bolus programme is not evidence for a date
    scale = dose[1] / Fraction(str(programme["daily_dose"]).strip())
    return (dose[1] + (each or 0) * (count or 0) * scale) / strength[1]


def changed(programme: Row, change: Row) -> Row:
    """A programme after a change; what the change leaves empty stays."""
    after = dict(programme)
    if change["concentration"] is not None:
        after |= {k: change[k] for k in ("concentration", "concentration_unit")}
    if change["daily_dose"] is not None:
        after |= {k: change[k] for k in ("daily_dose", "dose_unit", "bolus_dose", "boluses_per_day")}
    else:
        after |= {k: change[k] for k in ("bolus_dose", "boluses_per_day") if change[k] is not None}
    return after


def steps(fill: Row, changes: list[Row]) -> list[tuple[date, Fraction | None]]:
    """From which day on the pump runs at which flow; the last change of a day counts."""
    runs = {date.fromisoformat(fill["filled_on"]): flow(fill)}
    programme = fill
    for change in sorted(changes, key=lambda r: (r["changed_on"], r["id"])):
        if change["changed_on"] >= fill["filled_on"]:
            programme = changed(programme, change)
            runs[date.fromisoformat(change["changed_on"])] = flow(programme)
    return list(runs.items())


def estimated(fill: Row | None, alarm: Fraction | None, changes: list[Row]) -> date | None:
    """The day the volume reaches the alarm volume, rounded down; None without evidence."""
    left = exact(fill["volume_ml"]) if fill and fill["filled_on"] else None
    if fill is None or left is None or alarm is None or alarm < 0 or alarm >= left:
        return None
    runs = steps(fill, changes)
    for (start, rate), following in zip(runs, [*(day for day, _ in runs[1:]), None], strict=True):
        if rate is None:
            return None
        if following is None or (left - alarm) / rate < (following - start).days:
            return add_days(start, floor((left - alarm) / rate))
        left -= rate * (following - start).days
    return None


def alarm_volume(rules: Rules, pump: Row) -> Fraction | None:
    """This patient's alarm volume, else the model's, else what the model cannot deliver."""
    model = rules.model(pump)
    usual = (model.get("alarm_volume_ml"), model.get("unusable_residual_ml"))
    return next((ml for ml in map(exact, (pump["alarm_volume_ml"], *usual)) if ml is not None), None)


def printed(facts: Facts) -> date | None:
    """The alarm date on the latest printout, unless a fill or programme came after it."""
    latest = max(facts.every("printouts"), key=lambda r: (r["printed_on"] or "", r["id"]), default=None)
    if latest is None:
        return None
    since = [r["changed_on"] for r in facts.every("programmes")]
    since += [r["filled_on"] for r in facts.every("fills") if r["filled_on"]]
    return None if (latest["printed_on"] or "") < max(since, default="") else parsed(latest["alarm_on"])


def limits(rules: Rules, fill: Row | None) -> list[tuple[str, date]]:
    """The limits that run from the day of the fill, whatever the flow, in the order they are named."""
    if fill is None or not fill["filled_on"]:
        return []
    names, day = rules.contents(fill["drugs"]), date.fromisoformat(fill["filled_on"])
    found = [("in_pump_limit", rules.in_pump_days(names, diluted=bool(fill["diluted"])))]
    first = rules.first_fill_days(names) if fill["first_fill"] else None
    found += [("first_fill", first)] if first else []
    found += [("clinic_maximum", int(rules.chosen("clinic_maximum_days")))]
    return [(name, add_days(day, days)) for name, days in found]


def emptied_on(rules: Rules, facts: Facts) -> date | None:
    """The day of the first MRI since the latest fill, on a model that is emptied for it."""
    if facts.pump is None or rules.model(facts.pump).get("mri") != "emptied":
        return None
    scans = [r["happened_on"] for r in facts.every("pump_events") if r["kind"] == "mri"]
    after = facts.filled.isoformat() if facts.filled else ""
    return parsed(min((day for day in scans if day > after), default=None))


def earliest(dates: Iterable[tuple[str | None, date | None]]) -> tuple[date | None, str | None]:
    """The earliest known date and the first name that gives it."""
    known = [(day, name) for name, day in dates if day]
    return min(known, key=lambda pair: pair[0], default=(None, None))


def refill(rules: Rules, facts: Facts) -> Row:
    """The refill of the pump in place, or of one that was never recorded."""
    item = blank("refill", tier=1)
    if facts.pump is None:
        return item
    guess = estimated(facts.fill, alarm_volume(rules, facts.pump), facts.every("programmes"))
    paper, scan, ends = printed(facts), emptied_on(rules, facts), limits(rules, facts.fill)
    item |= {"tier": contents_tier(rules, facts), "estimated": guess, "printed": paper}
    if scan or not (guess or paper):
        item["limit"], item["limit_governing"] = earliest([(None, scan), *ends])
    else:
        alarms = [("printed_alarm", paper), ("estimated_alarm", guess)]
        item["due"], item["governing"] = earliest([*alarms, *ends])
    return item


def contents_tier(rules: Rules, facts: Facts) -> int:
    """The tier of what is in the pump; not knowing it is the worst."""
    return rules.tier(rules.contents(facts.fill["drugs"]) if facts.fill else [])


def refill_book_by(rules: Rules, due: date) -> date:
    """The refill-by date less the clinic's margin, on an open day."""
    return rules.earlier_open(due - timedelta(days=int(rules.chosen("refill_margin_days"))))


def refill_order_by(rules: Rules, due: date) -> date:
    """The day by which the drug of a refill must be ordered."""
    return rules.working_days_before(refill_book_by(rules, due), int(rules.chosen("order_lead_days")))


# Every kind of due item


UNKNOWN_YET = (
    "book_by",
    "order_by",
    "governing",
    "estimated",
    "printed",
    "limit",
    "limit_governing",
    "closes_after",
)


def blank(kind: str, due: date | None = None, *, tier: int | None = None) -> Row:
    """A due item of which only its kind, its day and its tier are known yet."""
    return dict.fromkeys(UNKNOWN_YET) | {"kind": kind, "due": due, "tier": tier, "nth": 0}


def of_evaluation(rules: Rules, facts: Facts) -> Iterator[Row]:
    """A patient under evaluation is decided on within the clinic's days."""
    if facts.stage == "evaluation":
        yield blank("evaluation", add_days(facts.entered, rules.chosen("evaluation_days")))


def visit_day(facts: Facts, kind: str, days: int) -> date:
    """The booked day of a trial or a surgery, else so many days after the stage began."""
    booked = facts.open_bookings(kind)
    return date.fromisoformat(booked[0]["visit_on"]) if booked else add_days(facts.entered, days)


def of_trial(rules: Rules, facts: Facts) -> Iterator[Row]:
    """A trial is held, then decided on."""
    if facts.stage != "trial":
        return
    ended = [r["ended_on"] for r in facts.every("trials") if r["ended_on"] >= facts.entered.isoformat()]
    if ended:
        day = date.fromisoformat(max(ended))
        yield blank("trial_decision", add_days(day, rules.chosen("trial_decision_days")))
    else:
        yield blank("trial", visit_day(facts, "trial", rules.chosen("trial_days")))


def implanted_this_stage(facts: Facts) -> bool:
    """Whether the pump in place was implanted since the stage began."""
    implanted = facts.pump["implanted_on"] if facts.pump else None
    return implanted is not None and implanted >= facts.entered.isoformat()


def of_surgery(rules: Rules, facts: Facts) -> Iterator[Row]:
    """A patient up for implantation gets it."""
    if facts.stage == "implantation" and not implanted_this_stage(facts):
        yield blank("surgery", visit_day(facts, "surgery", rules.chosen("surgery_days")))


def of_authorisation(_: Rules, facts: Facts) -> Iterator[Row]:
    """An authorisation that is still needed is renewed before it ends."""
    expiry = parsed(facts.patient["authorisation_expires_on"])
    waiting = facts.stage == "implantation" and not implanted_this_stage(facts)
    if expiry and (waiting or facts.stage in ("evaluation", "trial")):
        yield blank("authorisation", expiry)


def of_implant(rules: Rules, facts: Facts) -> Iterator[Row]:
    """After an implant the wound and the dose are looked at on the clinic's days."""
    implanted = facts.pump["implanted_on"] if facts.pump else None
    just_now = facts.stage == "implantation" and implanted_this_stage(facts)
    if implanted is None or not (just_now or facts.stage == "post-procedure"):
        return
    day = date.fromisoformat(implanted)
    for kind in ("wound_check", "dose_visit"):
        done = len(facts.done_since(kind, implanted))
        for nth, days in list(enumerate(sorted(rules.chosen(f"{kind}_days"))))[done:]:
            last = add_days(day, rules.chosen("post_procedure_days"))
            yield blank(kind, add_days(day, days)) | {"nth": nth, "closes_after": last}


def of_follow_up(_: Rules, facts: Facts) -> Iterator[Row]:
    """A long-term patient is seen on the clinician's day, then at the interval."""
    plans = facts.every("follow_up_plans")
    if facts.stage != "long-term" or not plans:
        return
    done = facts.done_since("follow_up", plans[-1]["set_on"])
    if not done:
        yield blank("follow_up", parsed(plans[-1]["due_on"]))
    elif plans[-1]["every_months"]:
        yield blank("follow_up", add_months(date.fromisoformat(done[-1]), plans[-1]["every_months"]))


def in_order_made(facts: Facts) -> list[Row]:
    """The contacts with a patient, earliest first."""
    return sorted(facts.every("contacts"), key=lambda r: (r["made_on"], r["id"]))


def of_call_back(_: Rules, facts: Facts) -> Iterator[Row]:
    """A promised call is made, unless there was a contact since."""
    contacts = in_order_made(facts)
    if contacts and contacts[-1]["call_back_on"]:
        yield blank("call_back", parsed(contacts[-1]["call_back_on"]))


def has_refill(facts: Facts) -> bool:
    """Whether a patient has a pump to refill, recorded or not."""
    before = [r["stage"] for r in facts.every("stage_entries")][-2:-1]
    stage = before[0] if facts.stage == "transferred" and before else facts.stage
    return facts.pump is not None or stage in WITH_PUMP


def of_refill(rules: Rules, facts: Facts) -> Iterator[Row]:
    """A pump is refilled, and its drug ordered where it needs to be."""
    if not has_refill(facts):
        return
    item = refill(rules, facts)
    if item["due"]:
        due = item["due"]
        item |= {"book_by": refill_book_by(rules, due), "order_by": refill_order_by(rules, due)}
    yield item
    names = rules.contents(facts.fill["drugs"]) if facts.fill else []
    if item["due"] and facts.stage in STAGES and names and rules.needs_order(names):
        expiry = enough_until(facts, item["due"])
        if not any(settles(order, facts.filled, expiry) for order in facts.every("drug_orders")):
            day = item["order_by"]
            yield blank("drug_order", day, tier=item["tier"]) | {"book_by": day, "order_by": day}


def enough_until(facts: Facts, due: date) -> str:
    """The day a drug on hand must still be good: the booked refill if in time, else the refill-by date."""
    booked: list[str] = [b["visit_on"] for b in facts.open_bookings("refill")][:1]
    return min([due.isoformat(), *booked])


def settles(order: Row, filled: date | None, needed: str) -> bool:
    """Whether an order stands for the coming refill."""
    said = [day for day in (order["ordered_on"], order["received_on"]) if day]
    if order["cancelled_on"] or not (said or order["on_hand_until"]):
        return False
    if said and max(said) < (filled.isoformat() if filled else ""):
        return False
    return order["on_hand_until"] is None or bool(order["on_hand_until"] >= needed)


def spoils(facts: Facts, visit: str) -> bool:
    """Whether the drug that stands ready for the coming refill is no longer good on the day of the visit."""
    since = facts.filled.isoformat() if facts.filled else ""
    orders = [order for order in facts.every("drug_orders") if not order["cancelled_on"]]
    if any(settles(order, facts.filled, visit) for order in orders):
        return False
    for order in orders:
        said = [day for day in (order["ordered_on"], order["received_on"]) if day]
        until = order["on_hand_until"]
        if until and since <= until < visit and (not said or since <= max(said)):
            return True
    return False


def of_replacement(rules: Rules, facts: Facts) -> Iterator[Row]:
    """A pump is replaced before it stops."""
    if facts.pump is None:
        return
    life, eri = (rules.model(facts.pump).get(k) for k in ("service_life_years", "eri_days"))
    implanted = parsed(facts.pump["implanted_on"])
    readings = sorted(facts.every("eri_readings"), key=lambda r: (r["read_on"], r["id"]))
    announced = [date.fromisoformat(r["read_on"]) for r in readings if r["announced"]]
    dates = [parsed(r["stops_on"]) for r in readings if r["stops_on"]][-1:]
    dates += [add_months(implanted, 12 * life)] if life and implanted else []
    dates += [add_days(announced[0], eri)] if announced and eri else []
    if not (dates or announced or life):
        return
    item = blank("replacement", min((day for day in dates if day), default=None))
    item["tier"] = contents_tier(rules, facts)
    if item["due"]:
        item["book_by"] = rules.earlier_open(add_months(item["due"], -rules.chosen("replacement_months")))
    yield item


def flagged(rules: Rules, fill: Row) -> bool:
    """Whether the syringe found more or less than the clinic lets pass."""
    found, foreseen = exact(fill["measured_residual_ml"]), exact(fill["expected_residual_ml"])
    if found is None or foreseen is None or not fill["filled_on"]:
        return False
    return abs(found - foreseen) > Fraction(str(rules.chosen("discrepancy_ml")))


def of_pump_check(rules: Rules, facts: Facts) -> Iterator[Row]:
    """After an MRI, an alarm or a flagged discrepancy somebody looks at the pump."""
    days = [r["happened_on"] for r in facts.every("pump_events")]
    days += [r["filled_on"] for r in facts.every("fills") if flagged(rules, r)]
    checked = max((r["checked_on"] for r in facts.every("pump_checks")), default="")
    left = [day for day in days if day > checked]
    if left:
        due = rules.next_open(date.fromisoformat(min(left)))
        yield blank("pump_check", due, tier=contents_tier(rules, facts))


def of_transfer(rules: Rules, facts: Facts) -> Iterator[Row]:
    """A transferred patient stays ours until the other clinic has seen them, and no later than the refill."""
    row = (facts.every("transfers") or [{"transferred_on": None, "first_visit_on": None}])[-1]
    sent = parsed(row["transferred_on"]) or facts.entered
    seen = parsed(row["first_visit_on"]) or add_days(sent, rules.chosen("transfer_days"))
    pump = refill(rules, facts) if has_refill(facts) else blank("refill")
    yield blank("confirm_transfer", min(day for day in (seen, pump["due"], pump["limit"]) if day))


ON_STAGES: tuple[Callable[[Rules, Facts], Iterator[Row]], ...] = (
    of_evaluation,
    of_trial,
    of_surgery,
    of_authorisation,
    of_implant,
    of_follow_up,
    of_call_back,
    of_refill,
    of_replacement,
    of_pump_check,
)


def due_items(rules: Rules, facts: Facts) -> Iterator[Row]:
    """Everything that must happen for one patient."""
    rest: tuple[Callable[[Rules, Facts], Iterator[Row]], ...] = ()
    if facts.stage in STAGES:
        rest = ON_STAGES
    elif facts.transferring:
        rest = (of_refill, of_transfer)
    for each in rest:
        yield from each(rules, facts)


# What the worklist shows


def counts(rules: Rules, booked: date, due: date, on: date) -> bool:
    """Whether a booking can be relied on: ahead of us, on an open day, not after the due date."""
    return on <= booked <= due and rules.is_open(booked)


def status(rules: Rules, item: Row, on: date) -> str:
    """Where an item stands on a day."""
    if item["kind"] != "drug_order":
        if item["due"] is None:
            return "unknown"
        if item["due"] < on:
            return "overdue"
        if item["booked"]:
            good = counts(rules, item["booked"], item["due"], on) and not item["spoiled"]
            return "booked" if good else "unsafe"
    return "soon" if item["book_by"] <= add_days(on, rules.chosen("soon_days")) else "later"


def settled(rules: Rules, item: Row, on: date) -> Row:
    """An item with the dates that follow from its due date or from a limit that is past."""
    item = dict(item)
    limit = item["limit"]
    if item["due"] is None and limit and limit < on:
        item |= {"due": limit, "governing": item["limit_governing"]}
        item |= {"book_by": refill_book_by(rules, limit), "order_by": refill_order_by(rules, limit)}
    if item["due"] and item["book_by"] is None:
        item["book_by"] = rules.earlier_open(item["due"])
    return item


def failed_contacts(facts: Facts) -> int:
    """The attempts since somebody was last reached."""
    outcomes = [r["outcome"] in REACHED for r in in_order_made(facts)]
    return [*outcomes[::-1], True].index(True)


def group(item: Row) -> int:
    """Which block of the worklist an item stands in."""
    pump, state = item["kind"] in ("refill", "replacement"), item["status"]
    if state == "overdue":
        return 0 if pump else 3
    if state == "unsafe":
        return 2 if item["kind"] == "refill" else 4
    return {"unknown": 1, "soon": 5, "booked": 6, "later": 7}[str(state)]


def last_if_none(value: Any) -> tuple[bool, Any]:
    """A key that puts what is not known behind everything else."""
    return value is None, value if value is not None else 0


def place(rules: Rules, item: Row, facts: Facts) -> tuple[Any, ...]:
    """Where an item stands in the worklist."""
    block, who = group(item), facts.patient
    within: tuple[Any, ...] = ()
    if block == 0:
        within = (last_if_none(item["tier"]), item["due"])
    elif block == 5:
        lost = bool(who.get("lost_to_follow_up", 0))
        within = (failed_contacts(facts) < rules.chosen("failed_contacts_raise") and not lost,)
    names = (folded(who["family_name"]), folded(who["given_name"]), who["mrn"])
    common = (last_if_none(item["book_by"]), last_if_none(item["tier"]), *names, item["kind"], item["nth"])
    return block, within, *common


def shown(facts: Facts, item: Row) -> Row:
    """An item as the outputs spell it."""
    who = facts.patient
    name = ", ".join(part for part in (who["family_name"], who["given_name"]) if part)
    row = {"patient": name, "stage": facts.stage} | {k: who[k] for k in ("mrn", "date_of_birth")}
    row |= {"due_on": item["due"], "booked_for": item["booked"]}
    row |= {"estimated_alarm_on": item["estimated"], "printed_alarm_on": item["printed"]}
    row |= {k: item[k] for k in ("kind", "status", "book_by", "order_by", "tier", "governing")}
    return {k: row[k].isoformat() if isinstance(row[k], date) else row[k] for k in COLUMNS}


def items_of(rules: Rules, facts: Facts, on: date) -> Iterator[Row]:
    """One patient's open items on a day, each with its booking and status."""
    taken: dict[str, int] = {}
    for item in due_items(rules, facts):
        if item["closes_after"] and item["closes_after"] < on:
            continue
        item = settled(rules, item, on)
        bookings = facts.open_bookings(item["kind"])[taken.get(item["kind"], 0) :]
        taken[item["kind"]] = taken.get(item["kind"], 0) + 1
        item["booked"] = parsed(bookings[0]["visit_on"]) if bookings else None
        visit = bookings[0]["visit_on"] if bookings and item["kind"] == "refill" else ""
        item["spoiled"] = bool(visit) and spoils(facts, visit)
        item["status"] = status(rules, item, on)
        yield item


def worklist(rules: Rules, everyone: Iterable[Facts], on: date) -> list[Row]:
    """Every open item of every patient in the order the desk works them off."""
    pairs = [(facts, item) for facts in everyone for item in items_of(rules, facts, on)]
    pairs.sort(key=lambda pair: place(rules, pair[1], pair[0]))
    return [shown(facts, item) for facts, item in pairs]


# From a database


def queried(connection: sqlite3.Connection, sql: str, values: tuple[Any, ...] = ()) -> list[Row]:
    """The rows of a query by column name, whatever the connection usually returns."""
    cursor = connection.cursor()
    cursor.row_factory = None
    found = cursor.execute(sql, values).fetchall()
    return [dict(zip([c[0] for c in cursor.description], row, strict=True)) for row in found]


def rules_of(connection: sqlite3.Connection) -> Rules:
    """What this clinic chose."""
    closures = queried(connection, "SELECT first_on, last_on FROM closures")
    return listed(
        queried(connection, "SELECT * FROM drugs"),
        [(r["drugs"], r["in_pump_days"]) for r in queried(connection, "SELECT * FROM mixtures")],
        settings={r["name"]: json.loads(r["value"]) for r in queried(connection, "SELECT * FROM settings")},
        closures=[(date.fromisoformat(r["first_on"]), date.fromisoformat(r["last_on"])) for r in closures],
        models={plain(r["name"]): r for r in queried(connection, "SELECT * FROM pump_models")},
    )


def everyone_in(connection: sqlite3.Connection) -> list[Facts]:
    """The facts of every patient."""
    found = {r["id"]: Facts(r, {}) for r in queried(connection, "SELECT * FROM patients")}
    for table in OF_PATIENT:
        for row in queried(connection, f"SELECT * FROM {table} ORDER BY id"):
            found[row["patient_id"]].rows.setdefault(table, []).append(row)
    return list(found.values())


def expected(connection: sqlite3.Connection, on: date) -> list[Row]:
    """Every open due item the facts of a database imply on a day, in worklist order."""
    return worklist(rules_of(connection), everyone_in(connection), on)


def tiles(rows: Iterable[Row]) -> dict[str, int]:
    """How many patients stand under each tile, each counted by the first of their rows."""
    first: dict[str, str] = {}
    for row in rows:
        first.setdefault(row["mrn"], row["status"])
    return {name: list(first.values()).count(name) for name in STATUSES}


PATHWAY = """
SELECT p.mrn FROM patients AS p
JOIN stage_entries AS s ON s.id = (SELECT max(id) FROM stage_entries WHERE patient_id = p.id)
LEFT JOIN transfers AS t ON t.id = (SELECT max(id) FROM transfers WHERE patient_id = p.id)
WHERE s.stage IN ('evaluation', 'trial', 'implantation', 'post-procedure', 'long-term')
    OR (s.stage = 'transferred' AND t.confirmed_on IS NULL)"""


def on_pathway(connection: sqlite3.Connection) -> set[str]:
    """Everyone the clinic answers for: the five stages, and transfers not yet confirmed."""
    return {r["mrn"] for r in queried(connection, PATHWAY)}


# From a register


def drug(name: str, tier: int, needs_order: int, days: int | None, diluted: int | None = None) -> Row:
    """A line of the shipped drug table; only ziconotide has a first-fill limit."""
    first = 14 if name == "ziconotide" else None
    limits = {"in_pump_days": days, "diluted_days": diluted, "first_fill_days": first}
    return {"name": name, "aliases": "", "tier": tier, "needs_order": needs_order} | limits


SHIPPED_DRUGS = (
    drug("baclofen", 1, 0, 180),
    drug("morphine", 2, 0, 90),
    drug("hydromorphone", 2, 1, 90),
    drug("fentanyl", 2, 1, 90),
    drug("sufentanil", 2, 1, 90),
    drug("bupivacaine", 3, 1, 90),
    drug("clonidine", 1, 1, None),
    drug("ziconotide", 3, 1, 84, 40),
    drug("saline", 3, 0, None),
)
SHIPPED_MIXTURES = (
    ("baclofen + morphine", 30),
    ("morphine + clonidine", 90),
    ("morphine + bupivacaine + clonidine", 90),
    ("hydromorphone + clonidine", 35),
)
FAMILIES = {"synchromed": ("2", 7, 90, "interrogate"), "prometra": ("3", 10, None, "emptied")}


def shipped_model(name: str) -> Row:
    """What the shipped tables say of a pump model, by its family."""
    known = next((line for family, line in FAMILIES.items() if family in plain(name)), None)
    keys = ("alarm_volume_ml", "service_life_years", "eri_days", "mri")
    return dict(zip(keys, known, strict=True)) if known else {}


FILL_COLUMNS = (
    "drugs",
    "concentration",
    "concentration_unit",
    "daily_dose",
    "dose_unit",
    "bolus_dose",
    "boluses_per_day",
    "last_fill_on",
    "fill_ml",
)


def registered(line: Row) -> Facts:
    """The facts one line of a register states, when the clinic knew nothing before."""
    said = {k: v.strip() or None for k, v in line.items() if isinstance(v, str)}
    who: Row = {k: said[k] or "" for k in ("mrn", "family_name", "given_name")}
    who |= {"date_of_birth": said["date_of_birth"], "authorisation_expires_on": None}
    facts = Facts(who, {"stage_entries": [{"stage": said["stage"], "entered_on": said["stage_since"]}]})
    if said["next_visit_on"] and said["next_visit_for"]:
        visit = {"id": 1, "kind": said["next_visit_for"], "visit_on": said["next_visit_on"], "outcome": None}
        facts.rows["bookings"] = [visit]
    if any(said[k] for k in ("pump_model", "pump_serial", "implanted_on", "reservoir_ml", *FILL_COLUMNS)):
        facts.rows |= registered_pump(said)
    return facts


def registered_pump(said: Row) -> dict[str, list[Row]]:
    """The pump of a line, its latest fill, and the printout taken to be of that fill."""
    pump = {k: said[k] for k in ("alarm_volume_ml", "implanted_on")}
    rows = {"pumps": [pump | {"id": 1, "model": said["pump_model"] or "", "explanted_on": None}]}
    if any(said[k] for k in FILL_COLUMNS):
        fill: Row = {k: said[k] for k in FILL_COLUMNS} | {"id": 1, "pump_id": 1, "drugs": said["drugs"] or ""}
        fill |= {"filled_on": said["last_fill_on"], "volume_ml": said["fill_ml"]}
        fill |= {"concentration_unit": said["concentration_unit"] or ""}
        fill |= {"dose_unit": said["dose_unit"] or ""}
        fill |= {k: said[k] == "yes" for k in ("first_fill", "diluted")}
        rows["fills"] = [fill | {"measured_residual_ml": None, "expected_residual_ml": None}]
    if said["printed_alarm_on"]:
        paper = {"printed_on": said["last_fill_on"], "alarm_on": said["printed_alarm_on"]}
        rows["printouts"] = [paper | {"id": 1, "pump_id": 1}]
    return rows


def expected_from_register(path: str | Path, on: date) -> list[Row]:
    """What the worklist must show after a register whose every line is accepted meets an empty clinic."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    models = {plain(line["pump_model"]): shipped_model(line["pump_model"]) for line in lines}
    return worklist(listed(SHIPPED_DRUGS, SHIPPED_MIXTURES, models=models), map(registered, lines), on)


# What no worklist may ever show


@dataclass
class World:
    """The facts, the day and the program's rows, as the checks below ask for them."""

    rules: Rules
    on: date
    facts: dict[str, Facts]
    pathway: set[str]
    rows: list[Row]
    kept: list[tuple[str, str]]

    def of_kind(self, kind: str) -> list[tuple[Row, Facts]]:
        """The program's rows of a kind with the facts of their patients."""
        return [(r, self.facts[r["mrn"]]) for r in self.rows if r["kind"] == kind and r["mrn"] in self.facts]


def accounted_for(world: World) -> Iterator[str]:
    """Rule 2: everyone on the pathway is listed, nobody else is, and the tiles add up."""
    there = {r["mrn"] for r in world.rows}
    yield from (f"{mrn}: on the pathway without an open item" for mrn in world.pathway - there)
    yield from (f"{mrn}: listed but not on the pathway" for mrn in there - world.pathway)
    counted = sum(tiles(world.rows).values())
    if counted != len(world.pathway):
        yield f"the tiles add up to {counted}, on the pathway are {len(world.pathway)}"


def dated(world: World) -> Iterator[str]:
    """Rule 2: an item has a date or says that it is unknown, and pumps alone may be unknown."""
    for row in world.rows:
        if (row["due_on"] is None) != (row["status"] == "unknown"):
            yield f"{row['mrn']} {row['kind']}: {row['status']} with due_on {row['due_on']}"
        if row["status"] == "unknown" and row["kind"] not in ("refill", "replacement"):
            yield f"{row['mrn']} {row['kind']}: unknown, though no pump"
        if row["kind"] not in KINDS or row["status"] not in STATUSES:
            yield f"{row['mrn']}: no such item or status: {row['kind']}, {row['status']}"


def one_refill_each(world: World) -> Iterator[str]:
    """Rules 2 and 4: one refill for each implanted pump; no pump leaves with another exit."""
    refills = [row["mrn"] for row in world.rows if row["kind"] == "refill"]
    for mrn, facts in world.facts.items():
        pumps = [p for p in facts.rows.get("pumps", []) if p["explanted_on"] is None]
        if len(pumps) > 1:
            yield f"{mrn}: {len(pumps)} pumps in place"
        if pumps and mrn not in world.pathway and facts.stage not in ("transferred", "deceased"):
            yield f"{mrn}: left the pathway as {facts.stage or 'nobody'} with a pump in place"
        pumped = bool(pumps) or facts.stage in WITH_PUMP
        if refills.count(mrn) > 1 or (pumped and mrn in world.pathway and mrn not in refills):
            yield f"{mrn}: {refills.count(mrn)} refill items"


def no_quiet_exit(world: World) -> Iterator[str]:
    """Rule 4: a transfer is ours until confirmed, and keeps nothing but its refill; the dead need nothing."""
    for mrn, facts in world.facts.items():
        kinds = [row["kind"] for row in world.rows if row["mrn"] == mrn]
        if facts.stage == "deceased" and kinds:
            yield f"{mrn}: deceased, and still due: {kinds}"
        ours = facts.stage == "transferred" and mrn in world.pathway
        if ours and sorted(kinds) not in (["confirm_transfer"], ["confirm_transfer", "refill"]):
            yield f"{mrn}: transferred and not confirmed, due: {kinds}"


def never_hidden(world: World) -> Iterator[str]:
    """Rule 4: nothing past its day is shown as anything but overdue, whatever was booked."""
    today = world.on.isoformat()
    for row in world.rows:
        past = row["due_on"] is not None and row["due_on"] < today and row["kind"] != "drug_order"
        if past != (row["status"] == "overdue"):
            yield f"{row['mrn']} {row['kind']}: due {row['due_on']}, shown as {row['status']}"
    longest = timedelta(days=int(world.rules.chosen("clinic_maximum_days")))
    for row, facts in world.of_kind("refill"):
        if facts.filled and facts.filled + longest < world.on and row["status"] != "overdue":
            yield f"{row['mrn']}: filled {facts.filled}, past the clinic's maximum, shown as {row['status']}"


def booked_is_not_safe(world: World) -> Iterator[str]:
    """Rule 3: a booking counts only on an open day ahead, in time, and with a drug that keeps; else the row is red."""
    for row in world.rows:
        booked, due = parsed(row["booked_for"]), parsed(row["due_on"])
        if row["kind"] == "drug_order":
            continue
        good = bool(booked and due and counts(world.rules, booked, due, world.on))
        if good and row["kind"] == "refill" and row["mrn"] in world.facts:
            good = not spoils(world.facts[row["mrn"]], row["booked_for"])
        if (row["status"] == "booked") != (good and row["status"] not in ("overdue", "unknown")):
            yield f"{row['mrn']} {row['kind']}: booked for {booked}, due {due}, shown as {row['status']}"
        if (row["status"] == "unsafe" and not booked) or (booked and row["status"] in ("soon", "later")):
            yield f"{row['mrn']} {row['kind']}: booked for {booked}, shown as {row['status']}"


def bookings_are_facts(world: World) -> Iterator[str]:
    """Rules 1 and 3: the booking shown is an open one of that kind, the earliest for most kinds."""
    several = ("wound_check", "dose_visit", "drug_order")
    for row in world.rows:
        facts = world.facts.get(row["mrn"])
        days = [b["visit_on"] for b in facts.open_bookings(row["kind"])] if facts else []
        if row["kind"] not in several and row["booked_for"] != (days[0] if days else None):
            yield f"{row['mrn']} {row['kind']}: shows {row['booked_for']}, open bookings {days}"
        if row["booked_for"] is not None and row["booked_for"] not in days:
            yield f"{row['mrn']} {row['kind']}: no open booking for {row['booked_for']}"


def rounded_the_safe_way(world: World) -> Iterator[str]:
    """Rule 6: book-by is an open day and never after the due date; order-by never after book-by."""
    shut = not any(world.rules.is_open(add_days(world.on, n)) for n in range(366))
    for row in world.rows:
        due, by, order = (parsed(row[k]) for k in ("due_on", "book_by", "order_by"))
        if (due is None) != (by is None):
            yield f"{row['mrn']} {row['kind']}: due {due}, book by {by}"
        if due and by and (by > due or not (shut or world.rules.is_open(by))):
            yield f"{row['mrn']} {row['kind']}: book by {by} for {due}"
        if order and (by is None or order > by):
            yield f"{row['mrn']} {row['kind']}: order by {order}, book by {by}"


def book_by_of(rules: Rules, kind: str, due: date) -> date:
    """The last day to book for a due date, by the kind of item."""
    if kind == "refill":
        return refill_book_by(rules, due)
    months = rules.chosen("replacement_months") if kind == "replacement" else 0
    return rules.earlier_open(add_months(due, -months) if months else due)


def booked_by_the_rule(world: World) -> Iterator[str]:
    """Rule 6: book-by and order-by follow from the due date alone; only a refill shows alarm dates."""
    for row in world.rows:
        due, kind = parsed(row["due_on"]), row["kind"]
        by = book_by_of(world.rules, kind, due) if due and kind != "drug_order" else due
        order = refill_order_by(world.rules, due) if due and kind == "refill" else None
        order = due if kind == "drug_order" else order
        if (parsed(row["book_by"]), parsed(row["order_by"])) != (by, order):
            yield f"{row['mrn']} {kind}: due {due}, book by {row['book_by']}, order by {row['order_by']}"
        if kind != "refill" and any(row[k] for k in (*ALARMS, "governing")):
            yield f"{row['mrn']} {kind}: shows what only a refill has"


ALARMS = ("printed_alarm_on", "estimated_alarm_on")


def never_moved(world: World) -> Iterator[str]:
    """Rules 5 and 6: refill-by is exactly the earliest of its limits, the printed date among them."""
    for row, facts in world.of_kind("refill"):
        if facts.pump is None:
            continue
        scan, ends = emptied_on(world.rules, facts), [day for _, day in limits(world.rules, facts.fill)]
        alarms = [] if scan else [day for k in ALARMS if (day := parsed(row[k]))]
        first = min([*alarms, *ends, *([scan] if scan else [])], default=None)
        stands = first if alarms or (first and first < world.on) else None
        if parsed(row["due_on"]) != stands:
            yield f"{row['mrn']}: refill by {row['due_on']}, its limits say {stands}"
        if row["printed_alarm_on"] != (paper.isoformat() if (paper := printed(facts)) else None):
            yield f"{row['mrn']}: printed alarm shown as {row['printed_alarm_on']}, the printout says {paper}"


def estimated_from_facts(world: World) -> Iterator[str]:
    """Rules 1 and 5: the estimate shown is what fill, doses and alarm volume give."""
    for row, facts in world.of_kind("refill"):
        volume = alarm_volume(world.rules, facts.pump) if facts.pump else None
        guess = estimated(facts.fill, volume, facts.every("programmes"))
        if parsed(row["estimated_alarm_on"]) != guess:
            yield f"{row['mrn']}: estimate shown as {row['estimated_alarm_on']}, the facts give {guess}"


def in_order(world: World) -> Iterator[str]:
    """Rule 2: what is overdue stands above what is unknown, and both above everything else."""
    blocks = [group(row) for row in world.rows]
    for before, after, row in zip(blocks, blocks[1:], world.rows[1:], strict=False):
        if before > after:
            yield f"{row['mrn']} {row['kind']}: {row['status']} below a less urgent row"


def once_each(world: World) -> Iterator[str]:
    """Rule 1: nobody has the same item twice, and the table kept for speed holds what is listed."""
    listed = Counter((row["mrn"], row["kind"]) for row in world.rows)
    for (mrn, kind), times in listed.items():
        if times > 1 and kind not in ("wound_check", "dose_visit"):
            yield f"{mrn}: {kind} {times} times"
    kept = Counter(world.kept)
    yield from (f"{mrn}: {kind} listed but not stored" for mrn, kind in listed - kept if kept)
    yield from (f"{mrn}: {kind} stored but not listed" for mrn, kind in kept - listed)


CHECKS: tuple[Callable[[World], Iterator[str]], ...] = (
    accounted_for,
    dated,
    one_refill_each,
    no_quiet_exit,
    never_hidden,
    booked_is_not_safe,
    bookings_are_facts,
    rounded_the_safe_way,
    booked_by_the_rule,
    never_moved,
    estimated_from_facts,
    in_order,
    once_each,
)


KEPT = """
SELECT p.mrn, d.kind FROM due_items AS d JOIN patients AS p ON p.id = d.patient_id
WHERE d.closes_after IS NULL OR d.closes_after >= ?"""


def kept_items(connection: sqlite3.Connection, on: date) -> list[tuple[str, str]]:
    """The items in the table kept for speed, where there is one, that are open on a day."""
    if not queried(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'due_items'"):
        return []
    return [(r["mrn"], r["kind"]) for r in queried(connection, KEPT, (on.isoformat(),))]


def violations(connection: sqlite3.Connection, on: date, listed: list[Row]) -> list[str]:
    """Every way in which the program's rows break what the product promises; empty when it keeps it."""
    facts = {each.patient["mrn"]: each for each in everyone_in(connection)}
    kept = kept_items(connection, on)
    world = World(rules_of(connection), on, facts, on_pathway(connection), listed, kept)
    return [f"{check.__name__}: {said}" for check in CHECKS for said in check(world)]
