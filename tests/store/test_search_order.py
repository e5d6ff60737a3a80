"""What a search finds, and in which order, is what a plain reading of every patient's keys gives, page by page."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pumptracker.domain.name import folded
from pumptracker.domain.record import Patient, Phone, Pump
from pumptracker.domain.refused import Refused
from pumptracker.services import demo, merging, pathway, pumping, registering
from pumptracker.services.checking import check
from pumptracker.services.undoing import undo
from pumptracker.store import crowds, found, listing, name_order, records, search
from pumptracker.store.connection import open_or_make
from pumptracker.store.search_reading import bare, readings

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
NAMES = ("Mar", "Ma", "Márquez", "Mar-Ma", "O'Ma", "Łu Ma", "Zu", "zu", "ma", "A", "Dr")
TEXTS = (
    "m", "ma", "mar", "z", "a", "1", "12", "0", "001", "312", "312 5", "3125551", "19", "1972", "27/7", "27 jul 72",
    "ma zu", "zu ma", "z m a", "mrn 1", "dr ma", "ngp", "1 2", "ma 312", "lu", "mama", "marma", "x", "-", "",
)  # fmt: skip
STEPS = ("register", "rename", "leave", "transfer", "merge", "undo")

people = st.tuples(
    st.sampled_from(NAMES), st.sampled_from(("", *NAMES)), st.sampled_from(("", "Ma", "Zuzu")),
    st.sampled_from((None, date(1972, 7, 27), date(1927, 7, 1), date(2001, 1, 12))),
    st.sampled_from(("", "312 555 1234", "312 555 0001", "12 19 72")), st.booleans(),
)  # fmt: skip
steps = st.lists(
    st.tuples(st.sampled_from(STEPS), st.integers(0, 99), people), min_size=4, max_size=18
)  # fmt: skip


@pytest.fixture(scope="module", params=["few", "many"], autouse=True)
def size(request):
    """As in a small clinic, or as in one where nearly all is shared by many and kept in many pieces."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "many":
            small = {crowds: {"CROWD": 3, "_ONE_IN": 1, "_BLOCK": 8}, name_order: {"LONGEST": 4},
                     found: {"_FEW": 2, "_STEP": 3}}  # fmt: skip
            for module, values in small.items():
                for name, value in values.items():
                    patch.setattr(module, name, value)
        yield request.param


def take(db, step: str, pick: int, person) -> None:
    family, called, preferred, born, phone, pump = person
    ids = sorted(record.patient.id for record in records.every(db))
    phones = [Phone(id=0, number=phone)] if phone else []
    if step == "register" or not ids:
        who = Patient(id=0, mrn=f"{pick:03}", family_name=family, given_name=called, preferred_name=preferred,
                      date_of_birth=born)  # fmt: skip
        patient = registering.register(db, who, phones=phones, stage="long-term", entered_on=TODAY, **NOW)
        if pump:
            pumping.implant(db, patient, Pump(id=0, serial=f"NGP-{pick}", implanted_on=TODAY), **NOW)
        return
    patient, other = ids[pick % len(ids)], ids[-1 - pick % len(ids)]
    if step == "rename":
        was = records.record(db, patient).patient
        now = Patient(id=patient, mrn=was.mrn, family_name=family, given_name=called, preferred_name=preferred,
                      date_of_birth=born)  # fmt: skip
        registering.correct(db, now, phones=phones, **NOW)
    elif step == "leave":
        pathway.move(db, patient, "declined", on=TODAY, **NOW)
    elif step == "transfer":
        pathway.transfer(db, patient, on=TODAY, clinic="Elsewhere", first_visit_on=None, **NOW)
        if pump:
            pathway.confirm_transfer(db, patient, on=TODAY, **NOW)
    elif step == "merge":
        merging.merge(db, patient, other, **NOW)
    else:
        undo(db, by="Ana")


def cost_of(keys, prefixes) -> int | None:
    """What a patient with these keys costs to be found by any of these beginnings; None for one not found."""
    costs = [
        prefix.exact_cost if key == prefix.key else prefix.cost
        for prefix in prefixes for key in keys if key.startswith(prefix.key)
    ]  # fmt: skip
    return min(costs, default=None)


def read(keys, words) -> int | None:
    """The least that a way costs to read these words, in runs of four at most, as things this patient has."""
    if not words:
        return 0
    ways = []
    for length in range(1, min(4, len(words)) + 1):
        rest = read(keys, words[length:])
        for parts in readings(words[:length]) if rest is not None else ():
            costs = [cost_of(keys, prefixes) for prefixes in parts]
            if None not in costs:
                ways.append(max(rest, *costs))
    return min(ways, default=None)


def plainly(db, text: str) -> list[tuple[int, bool]]:
    """Whom a text finds, and whether they have left; one patient after the other, with nothing kept ready."""
    words = search.words_of(text)
    told = [word for word in words if bare(word) not in ("mrn", "dr")]
    typed = "".join(bare(word) for word in words)
    ranked = []
    for record in records.every(db):
        keys, who = search.keys_of(record), record.patient
        ways = [read(keys, each) for each in (words, told) if each]
        cost = min((way for way in ways if way is not None), default=None)
        if cost is None:
            continue
        names = who.family_name + who.given_name, who.given_name + who.family_name
        if any(bare(name).startswith(typed) for name in names):
            cost = min(cost, 1)
        left = record.stage not in ("evaluation", "trial", "implantation", "post-procedure", "long-term")
        if record.stage == "transferred":
            left = any(each.confirmed_on for each in record.transfers[-1:])
        ranked.append((cost, folded(who.family_name), folded(who.given_name), who.mrn, who.id, left))
    return [each[4:] for each in sorted(ranked)]


def paged(db, listed, by: int) -> list[int]:
    return [each for first in range(0, listed.total, by) for each in listed.patients(db, first, by)]


@given(steps=steps, texts=st.lists(st.sampled_from(TEXTS), min_size=3, max_size=6), by=st.integers(1, 7))
@settings(derandomize=True, max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_search_finds_whom_a_plain_reading_finds_in_its_order_and_pages_lose_nobody(
    tmp_path_factory, steps, texts, by
):
    db = open_or_make(tmp_path_factory.mktemp("order") / "clinic.db")
    for step, pick, person in steps:
        try:
            take(db, step, pick, person)
        except Refused:
            continue
    for text in texts:
        expected = plainly(db, text)
        on_pathway = [patient for patient, left in expected if not left]
        everyone = [patient for patient, _ in expected]
        assert [(each.patient_id, each.left) for each in search.find(db, text)] == expected
        assert paged(db, search.look(db, text), by) == everyone
        some = search.look(db, text, left_too=False)
        assert (paged(db, some, by), some.hidden) == (on_pathway, len(everyone) - len(on_pathway))
        assert [some.number_of(db, each) for each in on_pathway] == list(range(len(on_pathway)))
        assert search.ids(db, text) == {*everyone}
    assert check(db).fault == ""
    kept = [db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in ("searched", "search_keys")]
    search.rebuild(db)
    assert kept == [
        db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in ("searched", "search_keys")
    ]
    assert check(db).fault == ""
    db.close()


def test_everyone_stands_by_name_in_pages_that_lose_nobody(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    for number, name in enumerate(NAMES * 3):
        who = Patient(id=0, mrn=f"{number}", family_name=name, given_name=NAMES[number % 5])
        stage = "declined" if number % 7 == 0 else "trial"
        registering.register(db, who, stage=stage, entered_on=TODAY, **NOW)
    every = sorted(records.every(db), key=lambda record: (folded(record.patient.family_name),
                   folded(record.patient.given_name), record.patient.mrn))  # fmt: skip
    for left_too in (True, False):
        listed = search.register(db, left_too=left_too)
        expected = [record.patient.id for record in every if left_too or record.on_pathway]
        assert (paged(db, listed, 4), listed.hidden) == (expected, len(every) - len(expected))
    db.close()


def test_a_list_keeps_its_patients_while_others_are_registered_and_renamed(tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    for number in range(12):
        take(db, "register", number, ("Mar", NAMES[number % 5], "", None, "", False))
    listed = search.look(db, "mar")
    seen = [*listed.patients(db, 0, 5)]
    take(db, "register", 50, ("Mar", "A", "", None, "", False))
    take(db, "rename", 9, ("Zu", "A", "", None, "", False))
    seen += listed.patients(db, 5, 20)
    assert sorted(seen) == list(range(1, 13))
    db.close()


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        ("UPDATE search_crowds SET members = zeroblob(length(members))", "kept for the search"),
        ("UPDATE name_order SET patients = zeroblob(length(patients))", "by name"),
        ("UPDATE searched SET keys = '[]'", "two ways"),
        ("INSERT INTO search_keys VALUES ('=ma', 999)", "who is none"),
        ("DELETE FROM search_keys WHERE key LIKE '=ma%'", "are not what the facts give"),
    ],
)
def test_a_check_tells_what_is_kept_for_searching_and_follows_from_nothing(tmp_path, size, spoil, fault):
    db = open_or_make(tmp_path / "clinic.db")
    for number in range(9):
        take(db, "register", number, ("Mar", "Ma", "", None, "", False))
    assert check(db).fault == ""
    db.execute(spoil)
    if size == "many" or "crowds" not in spoil:
        assert fault in check(db).fault
    db.close()


@pytest.mark.parametrize("text", ["bac", "morphine", "MORPH bac", "a", "demo morph", "zzz", "1 fent"])
def test_the_worklist_means_those_on_a_drug_too(tmp_path, text):
    db = open_or_make(tmp_path / "clinic.db")
    demo.build(db, TODAY, patients=40)
    on = db.execute("SELECT patient_id, drugs FROM due_items").fetchall()
    words = search.words_of(text)
    drugged = [{row[0] for row in on if folded(word) in folded(row[1])} for word in words]
    expected = {patient for patient, _ in plainly(db, text)}
    if any(drugged):
        sets = [some | {each[0] for each in plainly(db, word)} for word, some in zip(words, drugged, strict=True)]
        expected |= set.intersection(*sets)
    assert listing.meant(db, text) == expected
    db.close()
