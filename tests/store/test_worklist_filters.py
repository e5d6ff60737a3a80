"""What the worklist shows under filters, and that every count is what a click would show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from pumptracker.domain.due_item import KINDS
from pumptracker.domain.record import Booking, Contact, DrugOrder
from pumptracker.domain.refused import Refused
from pumptracker.domain.status import STATUSES
from pumptracker.services import demo, desk_work
from pumptracker.services.contacting import log_contacts
from pumptracker.services.importing import import_register
from pumptracker.services.undoing import undo
from pumptracker.services.writing import action
from pumptracker.store import facts, listing, past_visits, policy, records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.store.listing import Wanted, counts, meant, shown, status_counts
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    db = open_or_make(tmp_path_factory.mktemp("demo") / "clinic.db")
    demo.build(db, TODAY, patients=64)
    yield db
    db.close()


@pytest.fixture
def register(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    import_register(db, write(tmp_path / "r.csv", REGISTER), by="Ana", today=TODAY)
    yield db
    db.close()


def places(db) -> list[worklist.Place]:
    return sorted(worklist.places(db, TODAY, policy.numbers(db)))


def test_every_count_is_what_choosing_it_would_show(clinic):
    every = places(clinic)
    for stage, tier, status in product(("", "long-term", "trial"), (0, 1, 3), ("", "later", "unknown")):
        now = Wanted(stage=stage, tier=tier, status=status)
        by_group, by_kind = counts(every, now, listing.BY_GROUP), counts(every, now, listing.BY_KIND)
        for group, kinds in listing.GROUPS.items():
            assert by_group[group] == len(shown(every, replace(now, kinds=kinds)))
        for kind in KINDS:
            assert by_kind[kind] == len(shown(every, replace(now, kinds=frozenset({kind}))))
        assert by_kind[listing.EVERYTHING] == len(shown(every, now))
        for each in listing.LISTED_STAGES:
            assert counts(every, now, listing.BY_STAGE)[each] == len(shown(every, replace(now, stage=each)))
        for each in listing.TIERS:
            assert counts(every, now, listing.BY_TIER)[each] == len(shown(every, replace(now, tier=each)))
        for each in STATUSES:
            assert status_counts(every, now)[each] == len(shown(every, replace(now, status=each)))


def test_a_tile_alone_shows_as_many_as_it_counts(clinic):
    every = places(clinic)
    tiles = worklist.tiles(every)
    assert sum(tiles.values()) == worklist.on_pathway(clinic)
    for status, count in tiles.items():
        assert len(shown(every, Wanted(status=status))) == count


def test_under_a_filter_the_first_item_that_fits_stands_for_its_patient(clinic):
    wanted = Wanted(kinds=frozenset({"replacement"}))
    rows = worklist.listed(clinic, TODAY, policy.numbers(clinic))
    expected = {}
    for row in rows:
        if row.item.kind == "replacement":
            expected.setdefault(row.patient_id, row.item.kind)
    found = shown(places(clinic), wanted)
    assert [place.patient_id for place in found] == list(expected)
    assert {place.kind for place in found} == {"replacement"}


@pytest.mark.parametrize(
    ("typed", "mrns"),
    [
        ("marsh dale", 13), ("DALE mar", 13), ("nobody", 0), ("005", 1), ("5", 1), ("312 555 0101", 13),
        ("555-01", 13), ("zicono", 1), ("marsh clonidine", 2), ("baclofen + clonidine", 1), ("  ", None),
    ],
)  # fmt: skip
def test_a_text_means_name_mrn_phone_or_drug_every_word_of_it(register, typed, mrns):
    found = meant(register, typed)
    listed = {place.patient_id for place in places(register)}
    assert (None if found is None else len(found & listed)) == mrns


def test_what_was_remembered_of_an_older_version_chooses_nothing():
    assert listing.remembered("refill gone", "nowhere", "7", "purple") == Wanted(kinds=frozenset({"refill"}))
    assert listing.remembered("", "trial", "2", "later") == Wanted(stage="trial", tier=2, status="later")


def test_a_row_knows_its_last_contact_and_whether_the_drug_is_ordered(register):
    patient = records.id_of_mrn(register, "003")
    for outcome, ago in (("no-answer", 1), ("message-machine", 0)):
        contact = Contact(id=0, made_on=TODAY - timedelta(days=ago), outcome=outcome)
        desk_work.log_contact(register, patient, contact, by="Ana", today=TODAY)
    row = next(iter(worklist.of_patient(register, patient, TODAY, policy.numbers(register))))
    assert (row.contact, row.channel, row.drug) == ("message-machine", "phone", "")
    order = DrugOrder(id=0, ordered_on=TODAY)
    desk_work.order_drug(register, patient, order, by="Ana", today=TODAY)
    row = next(iter(worklist.of_patient(register, patient, TODAY, policy.numbers(register))))
    assert row.drug == "ordered"


def test_past_visits_without_outcome_are_listed_oldest_first_and_leave_when_they_have_one(register):
    with action(register, "test", by="Ana"):
        for mrn, kind, ago in (("001", "follow_up", 30), ("014", "refill", 5), ("003", "refill", 0)):
            visit = Booking(id=0, kind=kind, visit_on=TODAY - timedelta(days=ago))
            facts.add(register, "bookings", records.id_of_mrn(register, mrn), visit)
    found = past_visits.without_outcome(register, TODAY)
    assert [(visit.mrn, visit.kind) for visit in found] == [("001", "follow_up"), ("007", "refill")]
    desk_work.record_outcome(register, found[0].booking_id, "no-show", by="Ana", today=TODAY)
    assert [visit.mrn for visit in past_visits.without_outcome(register, TODAY)] == ["007"]


def test_what_comes_next_is_named_with_its_day(register):
    assert listing.next_refill(register, TODAY).day == date(2026, 11, 30)
    assert listing.next_visit(register, TODAY).day == date(2026, 11, 27)
    assert listing.next_refill(register, date(2030, 1, 1)) is None


def test_a_contact_for_several_is_one_action_and_one_undo(register):
    patients = [records.id_of_mrn(register, mrn) for mrn in ("001", "002", "002", "003")]
    contact = Contact(id=0, made_on=TODAY, outcome="no-answer")
    assert log_contacts(register, patients, contact, by="Ana", today=TODAY) == 3
    assert [records.record(register, each).contacts[0].number for each in patients] == ["312 555 0101"] * 4
    undo(register, by="Ana")
    assert all(records.record(register, each).contacts == () for each in patients)


def test_who_asked_not_to_be_contacted_is_named_and_nothing_is_logged(register):
    patients = [records.id_of_mrn(register, mrn) for mrn in ("001", "002")]
    with action(register, "test", by="Ana"):
        facts.update(register, "patients", patients[1], do_not_contact=True)
    contact = Contact(id=0, made_on=TODAY, outcome="no-answer", channel="letter")
    with pytest.raises(Refused) as refusal:
        log_contacts(register, patients, contact, by="Ana", today=TODAY)
    assert "Marsh, Dale" in str(refusal.value.facts["names"])
    assert all(records.record(register, each).contacts == () for each in patients)
    assert log_contacts(register, patients[:1], contact, by="Ana", today=TODAY) == 1
    assert records.record(register, patients[0]).contacts[0].number == ""
