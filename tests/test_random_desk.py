"""A random desk: anything staff can do, in any order, and the promise holds after every step."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from pumptracker.domain.drug import Drug
from pumptracker.domain.due_item import SEVERAL
from pumptracker.domain.letter_texts import LETTERS
from pumptracker.domain.number_choice import EVERY
from pumptracker.domain.pump_model import PumpModel
from pumptracker.domain.record import Absence, Contact, DrugOrder, Fill, Patient, Phone, Programme, Pump, Trial
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import EXITS, STAGES
from pumptracker.services import (
    beeping,
    checklisting,
    contacting,
    correcting,
    deciding,
    deciding_tables,
    deciding_texts,
    desk_work,
    foreseeing,
    lettering,
    merging,
    pathway,
    pumping,
    registering,
)  # fmt: skip
from pumptracker.services.checking import check, due_faults
from pumptracker.services.importing import import_register
from pumptracker.services.undoing import undo
from pumptracker.store import checklists, clinic_tables, listing, merges, policy, records, worklist
from pumptracker.store.board import Board
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.store.listing import Wanted
from pumptracker.store.order_faults import order_faults
from pumptracker.store.shown import Listing, screenful
from pumptracker.store.tables import FACTS
from tests import oracle
from tests.test_register import pump_row, write

DAYS = st.integers(-60, 60)
WHO = st.sampled_from(("Ana", "Ben"))
STAGE = st.sampled_from((*STAGES, *EXITS))
MODEL = st.sampled_from(("SynchroMed II 8637-20", "Prometra II 13827", "Codman 3000-30", "Other"))
DRUGS = st.sampled_from(("baclofen", "ziconotide", "clonidine + morphine", "baclofen + clonidine", "mystery", ""))
KIND = st.sampled_from(("refill", "trial", "surgery", "wound_check", "dose_visit", "follow_up", "replacement"))
CALL = st.sampled_from(("reached", "reached-call-back", "no-answer", "message-machine"))
DEED = st.sampled_from(("change", "change", "add", "remove"))
TIMES = st.sampled_from(("", "9:30", "25:99"))
AMOUNT = st.sampled_from((None, Decimal("90"), Decimal("350"), Decimal("2000"), Decimal(0)))


WANTED = (
    Wanted(), Wanted(status="overdue"), Wanted(status="later"), Wanted(kinds=frozenset({"refill"})),
    Wanted(kinds=frozenset({"wound_check"})), Wanted(kinds=frozenset({"drug_order"}), status="later"),
    Wanted(kinds=listing.GROUPS["post_op"], status="soon"), Wanted(stage="long-term", tier=1),
    Wanted(patients=frozenset({1, 3, 4})),
    Wanted(patients=frozenset(range(3_000)), kinds=frozenset({"refill", "trial"})),
)  # fmt: skip


class RandomDesk(RuleBasedStateMachine):
    """Drives the services; holds them against the oracle."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.db = open_or_make(Path(self.folder.name) / "clinic.db")
        self.other = open_clinic(Path(self.folder.name) / "clinic.db")
        self.listing, self.board = Listing(), Board()
        self.today = date(2026, 11, 24)
        self.patients: list[int] = []

    def teardown(self) -> None:
        try:
            assert check(self.db).fault == ""
        finally:
            self.other.close()
            self.db.close()
            self.folder.cleanup()

    def someone(self, pick: int) -> int:
        return self.patients[pick % len(self.patients)]

    def day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)

    def attempt(self, use_case: Any, *args: Any, **kwargs: Any) -> Any:
        """Try a use case; a refusal leaves everything as it was."""
        before = self.db.execute("SELECT count(*), max(id) FROM history").fetchone()
        try:
            return use_case(self.db, *args, **kwargs)
        except Refused:
            assert tuple(self.db.execute("SELECT count(*), max(id) FROM history").fetchone()) == tuple(before)
            assert not self.db.in_transaction
            return None

    def acting(self, who: str) -> dict[str, Any]:
        return {"by": who, "today": self.today}

    @initialize(ages=st.tuples(DAYS, DAYS, DAYS), model=MODEL)
    def begin_with_pumps(self, ages, model):
        """Some patients with pumps and fills from the start, so that short runs reach far."""
        for age in ages:
            self.register("Ana", "long-term", -60)
            patient = self.patients[-1]
            day = self.day(-abs(age))
            pump = Pump(id=0, model=model, serial="S", implanted_on=day)
            pumping.implant(self.db, patient, pump, **self.acting("Ana"))
            fill = Fill(
                id=0, pump_id=0, filled_on=day, volume_ml=Decimal(19), drugs="baclofen", concentration=Decimal(2000),
                daily_dose=Decimal(400), bolus_dose=Decimal(50), boluses_per_day=Decimal(2),
            )  # fmt: skip
            pumping.refill(self.db, patient, fill, **self.acting("Ana"))

    @rule(who=WHO, stage=STAGE, ago=DAYS)
    def register(self, who, stage, ago):
        number = self.db.execute("SELECT count(*) FROM actions").fetchone()[0]
        patient = Patient(id=0, mrn=f"M{number}", family_name="Marsh", given_name="Zoë", date_of_birth=date(1970, 1, 1))
        phones = [Phone(id=0, number="312 555 0101")]
        done = self.attempt(
            registering.register, patient, phones=phones, stage=stage, entered_on=self.day(ago), **self.acting(who)
        )
        if done is not None:
            self.patients.append(done)

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), model=MODEL, ago=DAYS, replaces=st.booleans(), alarm=AMOUNT)
    def implant(self, who, pick, model, ago, replaces, alarm):
        small = None if alarm is None else Decimal(3)
        pump = Pump(id=0, model=model, serial="S", implanted_on=self.day(ago), alarm_volume_ml=small)
        if replaces:
            self.attempt(pumping.replace_pump, self.someone(pick), pump, reason="end of life", **self.acting(who))
        else:
            self.attempt(pumping.implant, self.someone(pick), pump, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ago=DAYS)
    def explant(self, who, pick, ago):
        self.attempt(pumping.explant, self.someone(pick), on=self.day(ago), reason="infection", **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ago=DAYS, drugs=DRUGS, dose=AMOUNT, bolus=st.booleans(), printed=DAYS)
    def refill(self, who, pick, ago, drugs, dose, bolus, printed):
        fill = Fill(
            id=0, pump_id=0, filled_on=self.day(ago), volume_ml=Decimal("18.9"), drugs=drugs,
            concentration=Decimal(2000), daily_dose=dose, bolus_dose=Decimal(10) if bolus else None,
            boluses_per_day=Decimal(3) if bolus else None, first_fill=bolus, measured_residual_ml=Decimal(6),
            expected_residual_ml=Decimal(3) if bolus else None,
        )  # fmt: skip
        alarm = self.day(printed) if printed > 0 else None
        self.attempt(pumping.refill, self.someone(pick), fill, printed_alarm_on=alarm, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ago=DAYS, dose=AMOUNT, strength=AMOUNT)
    def change_dose(self, who, pick, ago, dose, strength):
        change = Programme(id=0, pump_id=0, changed_on=self.day(ago), daily_dose=dose, concentration=strength)
        self.attempt(pumping.change_dose, self.someone(pick), change, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ago=DAYS, ahead=DAYS)
    def printout(self, who, pick, ago, ahead):
        days = {"alarm_on": self.day(ahead), "printed_on": self.day(ago)}
        self.attempt(pumping.record_printout, self.someone(pick), **days, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ago=DAYS, stops=DAYS, announced=st.booleans())
    def eri(self, who, pick, ago, stops, announced):
        stops_on = None if announced else self.day(stops)
        reading = {"read_on": self.day(ago), "stops_on": stops_on, "announced": announced}
        self.attempt(pumping.read_eri, self.someone(pick), **reading, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ago=DAYS, kind=st.sampled_from(("mri", "alarm", "check")))
    def event(self, who, pick, ago, kind):
        if kind == "check":
            self.attempt(pumping.record_check, self.someone(pick), on=self.day(ago), **self.acting(who))
        else:
            self.attempt(pumping.record_event, self.someone(pick), kind, on=self.day(ago), **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), to=STAGE, ago=DAYS, reason=st.sampled_from(("", "cancer")))
    def move(self, who, pick, to, ago, reason):
        self.attempt(pathway.move, self.someone(pick), to, on=self.day(ago), reason=reason, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ago=DAYS, step=st.sampled_from(("trial", "transfer", "confirm")))
    def milestone(self, who, pick, ago, step):
        patient, day, acting = self.someone(pick), self.day(ago), self.acting(who)
        if step == "trial":
            self.attempt(pathway.record_trial, patient, ended_on=day, outcome="better", **acting)
        elif step == "transfer":
            visit = day + timedelta(days=20)
            self.attempt(pathway.transfer, patient, on=day, clinic="Elsewhere", first_visit_on=visit, **acting)
        else:
            self.attempt(pathway.confirm_transfer, patient, on=day, **acting)

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), visit=st.none() | DAYS)
    def hand_over(self, who, pick, visit):
        first = None if visit is None else self.day(visit)
        patient, acting = self.someone(pick), self.acting(who)
        self.attempt(pathway.transfer, patient, on=self.today, clinic="Elsewhere", first_visit_on=first, **acting)

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), kind=KIND, ahead=DAYS)
    def book(self, who, pick, kind, ahead):
        self.attempt(desk_work.book, self.someone(pick), kind, on=self.day(ahead), **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), outcome=st.sampled_from((*desk_work.OUTCOMES, "rebook")), ahead=DAYS)
    def visit_outcome(self, who, pick, outcome, ahead):
        bookings = records.record(self.db, self.someone(pick)).bookings
        if not bookings:
            return
        if outcome == "rebook":
            self.attempt(desk_work.rebook, bookings[-1].id, on=self.day(ahead), **self.acting(who))
        else:
            self.attempt(desk_work.record_outcome, bookings[-1].id, outcome, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), outcome=CALL, ahead=DAYS, times=st.integers(1, 4))
    def call(self, who, pick, outcome, ahead, times):
        back = self.day(ahead) if outcome == "reached-call-back" else None
        contact = Contact(id=0, made_on=self.today, outcome=outcome, call_back_on=back)
        for _ in range(times):
            self.attempt(desk_work.log_contact, self.someone(pick), contact, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(
        who=WHO,
        pick=st.integers(0, 9),
        ago=DAYS,
        until=DAYS,
        step=st.sampled_from(("order", "receive", "cancel", "correct")),
    )
    def drug_order(self, who, pick, ago, until, step):
        patient, acting = self.someone(pick), self.acting(who)
        orders = records.record(self.db, patient).drug_orders
        if step == "order":
            self.attempt(desk_work.order_drug, patient, DrugOrder(id=0, ordered_on=self.day(ago)), **acting)
        elif orders and step == "receive":
            day = {"on": self.day(ago), "until": self.day(until)}
            self.attempt(desk_work.receive_drug, orders[-1].id, **day, **acting)
        elif orders and step == "correct":
            right = replace(orders[-1], ordered_on=self.day(ago), on_hand_until=self.day(until))
            self.attempt(desk_work.correct_order, right, **acting)
        elif orders:
            self.attempt(desk_work.cancel_order, orders[-1].id, **acting)

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ahead=DAYS, months=st.sampled_from((None, 3, 0)))
    def plans(self, who, pick, ahead, months):
        patient, acting = self.someone(pick), self.acting(who)
        self.attempt(desk_work.plan_follow_up, patient, due_on=self.day(ahead), every_months=months, **acting)
        trip = Absence(id=0, kind="travel", first_on=self.today, last_on=self.day(ahead))
        self.attempt(desk_work.record_absence, patient, trip, **acting)

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), mrn=st.sampled_from(("M1", "M77", "")), born=DAYS)
    def correct(self, who, pick, mrn, born):
        record = records.record(self.db, self.someone(pick))
        right = replace(record.patient, mrn=mrn, date_of_birth=self.day(born) - timedelta(days=9000))
        self.attempt(registering.correct, right, phones=record.phones[:1], **self.acting(who))
        if record.fills:
            fill = replace(record.fills[-1], volume_ml=Decimal(17))
            self.attempt(pumping.correct_fill, record.patient.id, fill, **self.acting(who))
        if record.active_pump:
            pump = replace(record.active_pump, serial="R")
            self.attempt(pumping.correct_pump, record.patient.id, pump, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), table=st.sampled_from((*sorted(correcting.REMOVABLE), "pumps")))
    def take_out(self, who, pick, table):
        row = self.db.execute(f"SELECT max(id) FROM {table} WHERE patient_id = ?", (self.someone(pick),)).fetchone()
        if row[0] is not None:
            self.attempt(correcting.take_out, table, row[0], **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), other=st.integers(0, 9), take=st.sampled_from(("", "kept", "other")))
    def merge(self, who, pick, other, take):
        """Two of them turn out to be one person; the one merged away is found under the other, and is no patient."""
        kept, gone = self.someone(pick), self.someone(other)
        chosen = {"patients.date_of_birth": take, "pumps.alarm_volume_ml": take} if take else {}
        self.attempt(merging.preview, kept, gone, chosen=chosen, **self.acting(who))
        ours = [records.record(self.db, each) for each in {kept, gone}]
        here, fills = any(each.on_pathway for each in ours), {f.filled_on for each in ours for f in each.fills}
        if self.attempt(merging.merge, kept, gone, chosen=chosen, **self.acting(who)) is not None:
            self.patients.remove(gone)
            assert merges.standing(self.db, kept)
            now = records.record(self.db, kept)
            assert (now.on_pathway, {fill.filled_on for fill in now.fills}) == (here, fills)

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), nth=st.integers(0, 2))
    def unmerge(self, who, pick, nth):
        standing = merges.standing(self.db, self.someone(pick))
        if standing:
            self.attempt(merging.unmerge, standing[nth % len(standing)].action_id, **self.acting(who))
            self.patients = [row[0] for row in self.db.execute("SELECT id FROM patients ORDER BY id")]

    @rule(who=WHO, margin=st.integers(-1, 20), first=DAYS, length=st.integers(-1, 12))
    def decide(self, who, margin, first, length):
        self.attempt(deciding.choose, "refill_margin_days", margin, by=who)
        closed = {"first_on": self.day(first), "last_on": self.day(first + length)}
        closure = self.attempt(deciding.close, **closed, reason="storm", by=who)
        if closure is not None and length > 6:
            self.attempt(deciding.reopen, closure, by=who)

    @rule(who=WHO, weekdays=st.sampled_from(([0, 1, 2, 3, 4], [1, 3], [])))
    def open_days(self, who, weekdays):
        self.attempt(deciding.open_on, weekdays, by=who)

    @rule(who=WHO, nth=st.integers(0, 99), value=st.integers(-1, 400), tried=st.booleans())
    def choose_any_number(self, who, nth, value, tried):
        """Any number of the clinic, tried first: a trial that raises or not leaves everything as it was."""
        name = sorted(EVERY)[nth % len(EVERY)]
        default = EVERY[name].default
        number = (value, value + 7) if isinstance(default, tuple) else type(default)(value)
        self.decided(partial(deciding.choose, name=name, value=number if value % 5 else default), who, tried=tried)

    def decided(self, change: Any, who: str, *, tried: bool) -> None:
        """Make a change of the clinic's choices, or only try it."""
        if not tried:
            self.attempt(change, by=who)
            return
        before = list(self.db.iterdump())
        self.attempt(foreseeing.foresee, change, **self.acting(who))
        assert list(self.db.iterdump()) == before

    @rule(who=WHO, nth=st.integers(0, 99), days=st.sampled_from((None, 0, 5, 30, 120)), deed=DEED, tried=st.booleans())
    def tables(self, who, nth, days, deed, tried):
        """Models, drugs and mixtures of the clinic, changed, taken away and added."""
        table = ("models", "drugs", "mixtures")[nth % 3]
        rows = getattr(clinic_tables, table)(self.db)
        row = rows[nth % len(rows)] if rows else None
        name = f"own {nth % 4}"
        if deed == "remove" and row:
            use = getattr(deciding_tables, f"remove_{table[:-1]}")
            self.decided(partial(use, **{f"{table[:-1]}_id": row.id}), who, tried=tried)
        elif table == "models":
            model = replace(row.value, service_life_years=days) if deed == "change" and row else PumpModel(name=name)
            row_id = row.id if deed == "change" and row else 0
            self.decided(partial(deciding_tables.put_model, model_id=row_id, model=model), who, tried=tried)
        elif table == "drugs":
            limit = {"in_pump_days": days, "needs_order": bool(nth % 2)}
            drug = replace(row.value, **limit) if deed == "change" and row else Drug(name=name, tier=1, **limit)
            row_id = row.id if deed == "change" and row else 0
            self.decided(partial(deciding_tables.put_drug, drug_id=row_id, drug=drug), who, tried=tried)
        else:
            drugs = " + ".join(sorted(row.value.drugs)) if deed == "change" and row else "baclofen + clonidine"
            put = partial(
                deciding_tables.put_mixture, mixture_id=row.id if deed == "change" and row else 0, drugs=drugs,
                in_pump_days=days or 1, source="ours", confirmed=False,
            )  # fmt: skip
            self.decided(put, who, tried=tried)

    @rule(who=WHO, first=DAYS, count=st.integers(1, 9))
    def holidays(self, who, first, count):
        days = [(self.day(first + 3 * nth), "holiday") for nth in range(count)]
        self.attempt(deciding.close_days, days, by=who)

    @precondition(lambda self: self.patients)
    @rule(who=WHO, picks=st.lists(st.integers(0, 9), max_size=5), outcome=CALL, ahead=DAYS)
    def call_several(self, who, picks, outcome, ahead):
        back = self.day(ahead) if outcome == "reached-call-back" else None
        contact = Contact(id=0, made_on=self.today, outcome=outcome, call_back_on=back)
        several = [self.someone(pick) for pick in picks]
        before = {each: len(records.record(self.db, each).contacts) for each in several}
        made = self.attempt(contacting.log_contacts, several, contact, **self.acting(who))
        grown = int(made is not None)
        assert {each: len(records.record(self.db, each).contacts) - grown for each in several} == before

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), to=STAGE, ended=DAYS, ago=DAYS, outcome=st.sampled_from(("", "better")))
    def move_on(self, who, pick, to, ended, ago, outcome):
        """A move with what it needs, as one action: the outcome of a trial, or the pump that was taken out."""
        patient, on, acting = self.someone(pick), self.day(-abs(ago)), self.acting(who)
        before = self.db.execute("SELECT count(*) FROM actions").fetchone()[0]
        if to == "explanted":
            done = self.attempt(pathway.leave_explanted, patient, on=on, reason=outcome, **acting)
        else:
            trial = Trial(id=0, ended_on=self.day(-abs(ended)), outcome=outcome)
            done = self.attempt(pathway.move_after_trial, patient, to, trial=trial, on=on, reason="no", **acting)
        made = self.db.execute("SELECT count(*) FROM actions").fetchone()[0] - before
        assert made == int(done is not None)

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), ago=DAYS, tone=st.sampled_from((*beeping.TONES, "loud")), when=TIMES)
    def beeps(self, who, pick, ago, tone, when):
        call = beeping.Call(tone=tone, heard_on=self.day(ago), heard_at=when, symptoms=("fever",), note="<b>&amp;\t=1")
        self.attempt(beeping.report_beeping, self.someone(pick), call, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), nth=st.integers(0, 9), unwilling=st.booleans())
    def write(self, who, pick, nth, unwilling):
        patient, letter = self.someone(pick), LETTERS[nth % len(LETTERS)]
        record = records.record(self.db, patient)
        asked = replace(record.patient, do_not_contact=unwilling)
        self.attempt(registering.correct, asked, phones=record.phones, **self.acting(who))
        self.attempt(lettering.text, patient, letter, self.today)
        self.attempt(lettering.log_letter, patient, letter, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(
        who=WHO,
        pick=st.integers(0, 9),
        nth=st.integers(0, 9),
        ago=DAYS,
        ml=AMOUNT,
        dose=AMOUNT,
        first=st.booleans(),
    )
    def correct_any_fill(self, who, pick, nth, ago, ml, dose, first):
        """Any fill, an earlier pump's too: another day, other figures, none."""
        record = records.record(self.db, self.someone(pick))
        if record.fills:
            old = record.fills[nth % len(record.fills)]
            small = None if ml is None else ml / 100
            fill = replace(old, filled_on=self.day(ago), volume_ml=small, daily_dose=dose, first_fill=first)
            self.attempt(pumping.correct_fill, record.patient.id, fill, **self.acting(who))

    @precondition(lambda self: self.patients)
    @rule(who=WHO, pick=st.integers(0, 9), nth=st.integers(0, 30))
    def checklist(self, who, pick, nth):
        patient = self.someone(pick)
        lines = checklists.of_stage(self.db, patient, records.record(self.db, patient).stage)
        done = frozenset(line.item_id for line in lines[: nth % (len(lines) + 1)])
        self.attempt(checklisting.tick, patient, done, **self.acting(who))

    @rule(who=WHO, nth=st.integers(0, 30), name=st.sampled_from(("Cy", "Dee", "cy", "")), active=st.booleans())
    def texts_and_staff(self, who, nth, name, active):
        items = checklists.every_item(self.db)
        item = items[nth % len(items)]
        self.attempt(deciding_texts.rename_item, item.item_id, f"See to {nth}", by=who)
        self.attempt(deciding_texts.move_item, item.item_id, nth % 3 - 1, by=who)
        self.attempt(deciding_texts.keep_item, item.item_id, active=active, by=who)
        self.attempt(deciding.add_staff, name, **self.acting(who))
        self.attempt(deciding.describe_clinic, dict.fromkeys(deciding.PARTICULARS, f"{name} 0117"), by=who)

    @rule(who=WHO)
    def undo_and_redo(self, who):
        """An undo of an undo gives back every fact as it was."""
        facts = self.facts()
        if self.attempt(undo, by=who, of_another=True) is not None:
            self.the_promise_holds()
            if self.attempt(undo, by=who) is not None:
                assert self.facts() == facts

    def facts(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table of facts."""
        return {
            table: [tuple(row) for row in self.db.execute(f"SELECT * FROM {table} ORDER BY id")]
            for table in sorted(FACTS)
        }  # fmt: skip

    @rule(who=WHO, fill=DAYS, visit=DAYS)
    def register_file(self, who, fill, visit):
        rows = [
            pump_row("R1", last_fill_on=self.day(fill).isoformat()),
            pump_row("R2", next_visit_on=self.day(visit).isoformat(), next_visit_for="refill"),
        ]
        path = write(Path(self.folder.name) / "register.csv", rows)
        self.attempt(import_register, path, **self.acting(who))
        for mrn in ("R1", "R2"):
            patient = records.id_of_mrn(self.db, mrn)
            if patient is not None and patient not in self.patients:
                self.patients.append(patient)

    @rule(who=WHO, asked=st.booleans())
    def undo(self, who, asked):
        self.attempt(undo, by=who, of_another=asked)
        self.patients = [row[0] for row in self.db.execute("SELECT id FROM patients ORDER BY id")]

    @rule()
    def the_other_desk_goes_on(self):
        self.db, self.other = self.other, self.db

    @rule(days=st.integers(1, 40))
    def days_pass(self, days):
        self.today += timedelta(days=days)

    @invariant()
    def the_promise_holds(self):
        rows = worklist.listed(self.db, self.today, policy.numbers(self.db))
        expected = oracle.expected(self.db, self.today)
        listed = [self._plain(row) for row in rows]
        assert listed == expected
        assert oracle.violations(self.db, self.today, listed) == []
        assert sum(worklist.tiles(rows).values()) == worklist.on_pathway(self.db)
        assert list(due_faults(self.db)) == []
        self.what_is_kept_in_order_is_what_is_read_anew()

    def what_is_kept_in_order_is_what_is_read_anew(self):
        now = self.db, self.today, policy.numbers(self.db)
        worked_out = sorted(worklist.places(*now))
        board = Board()
        for each in (self.listing, self.board, board):
            each.refresh(*now)
        assert self.board.columns == board.columns
        assert self.listing.is_current(self.db)
        assert self.listing.tiles() == worklist.tiles(worked_out)
        for wanted in WANTED:
            self.filters_show_what_they_should(wanted, worked_out)
        assert list(order_faults(self.db)) == []
        several = [each for each, count in Counter((p.patient_id, p.kind) for p in worked_out).items() if count > 1]
        assert {kind for _, kind in several} <= SEVERAL

    def filters_show_what_they_should(self, wanted, worked_out):
        expected = listing.shown(worked_out, wanted)
        found = self.listing.show(self.db, wanted)
        seen = [screenful(self.db, found, wanted, first, 3) for first in range(0, found.total, 3)]
        assert [each.place for screen in seen for each in screen] == expected
        assert found.total == len(expected)
        for number, place in enumerate(expected):
            assert found.number_of(self.db, place.patient_id) == number
        for facet in (listing.BY_GROUP, listing.BY_KIND, listing.BY_STAGE, listing.BY_TIER):
            assert +self.listing.counts(self.db, wanted, facet) == +listing.counts(worked_out, wanted, facet)
        assert +self.listing.status_counts(self.db, wanted) == +listing.status_counts(worked_out, wanted)

    @staticmethod
    def _plain(row: worklist.Row) -> dict[str, Any]:
        own = {"mrn": row.mrn, "patient": row.patient, "date_of_birth": row.date_of_birth, "status": row.status}
        values = {name: own.get(name, getattr(row.item, name, None)) for name in oracle.COLUMNS}
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


RandomDesk.TestCase.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
TestRandomDesk = RandomDesk.TestCase
