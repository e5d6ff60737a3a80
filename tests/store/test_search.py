"""One box finds a patient by anything people know of them, in any order and format."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.domain.record import Patient, Phone, Pump
from pumptracker.services import pathway, pumping, registering
from pumptracker.services.checking import check
from pumptracker.store import search
from pumptracker.store.connection import open_or_make
from pumptracker.store.search import find

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
ROSA, LUKASZ, ZOE, ROSE, PAT = "005120", "77", "A-9", "000724", "5121"


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    opened = open_or_make(tmp_path_factory.mktemp("search") / "clinic.db")
    people = (
        (ROSA, "Hernández", "Rosa", "Rosie", date(1972, 7, 27), "+1 773 555 0117", "NGP384417H"),
        (LUKASZ, "O'Kon", "Łukasz", "", date(1951, 2, 16), "224 555 0185", "X-1"),
        (ZOE, "van-Dijk", "Zoë", "", None, "312 555 0199", ""),
        (ROSE, "Hernandez-Smith", "Rose", "", date(1972, 12, 7), "+44 7700 900123", "NGP-384999"),
        (PAT, "Mar", "Pat", "", date(1990, 1, 2), "07700 900555", ""),
    )
    for mrn, family, given_name, preferred, born, phone, serial in people:
        who = Patient(
            id=0, mrn=mrn, family_name=family, given_name=given_name, preferred_name=preferred, date_of_birth=born
        )
        patient = registering.register(
            opened, who, phones=[Phone(id=0, number=phone)], stage="long-term", entered_on=TODAY, **NOW
        )
        if serial:
            pumping.implant(opened, patient, Pump(id=0, serial=serial, implanted_on=TODAY), **NOW)
    yield opened
    assert check(opened).fault == ""
    opened.close()


CASES = {
    "name parts in any order": [
        ("hern", [ROSA, ROSE]), ("rosa hernandez", [ROSA]), ("HERNÁNDEZ, Rosa", [ROSA]), ("ros her", [ROSA, ROSE]),
        ("Hernández,Rosa", [ROSA]), ("rosie", [ROSA]), ("rosie hernandez", [ROSA]), ("lukasz", [LUKASZ]),
        ("zoe", [ZOE]), ("rosa okon", []), ("nobody", []), ("Mrs Hernandez", [ROSA, ROSE]), ("dr nobody", []),
    ],
    "hyphens, apostrophes, joined and split names": [
        ("okon", [LUKASZ]), ("o'kon", [LUKASZ]), ("o’kon", [LUKASZ]), ("o kon", [LUKASZ]), ("van dijk", [ZOE]),
        ("vandijk", [ZOE]), ("van-dijk", [ZOE]), ("dijk zoe", [ZOE]), ("hernandez smith", [ROSE]),
        ("hernandez-smith rose", [ROSE]), ("smith", [ROSE]),
    ],
    "dates of birth": [
        (text, [ROSA]) for text in (
            "27/7/72", "7/27/72", "1972-07-27", "7 27 1972", "27 7 1972", "27.7.1972", "27.07.1972", "27-07-72",
            "27 jul 1972", "jul 27 72", "july 27, 1972", "27jul72", "27-Jul-1972", "27 julio 1972", "19720727",
            "27071972", "07271972", "270772", "072772", "720727", "1972/7/27", "27 jul '72",
        )
    ] + [("7/12/72", [ROSE]), ("12/7/72", [ROSE]), ("31/31/72", []), ("1972-13-40", [])],
    "a date being typed": [
        ("27/7", [ROSA]), ("27/7/", [ROSA]), ("27/7/19", [ROSA]), ("27/7/197", [ROSA]), ("1972-07", [ROSA]),
        ("1972-07-2", [ROSA]), ("27 jul", [ROSA]), ("jul 27", [ROSA]), ("1972", [ROSE, ROSA]), ("7/1972", [ROSA]),
    ],
    "MRN": [("005120", [ROSA]), ("5120", [ROSA]), ("00005120", [ROSA]), ("512", [PAT, ROSA]), ("a-9", [ZOE]),
            ("a9", [ZOE]), ("A 9", [ZOE]), ("724", [ROSE]), ("MRN 005120", [ROSA]),
            ("mrn: 5120 born 1972", [ROSA])],
    "phone": [
        ("773 555 0117", [ROSA]), ("(773) 555-0117", [ROSA]), ("7735550117", [ROSA]), ("17735550117", [ROSA]),
        ("+1 773 555 0117", [ROSA]), ("0017735550117", [ROSA]), ("0117", [ROSA]), ("50117", [ROSA]),
        ("773555", [ROSA]), ("773 555", [ROSA]), ("555-0117", [ROSA]), ("773", [ROSA]),
        ("07700 900123", [ROSE]), ("+447700900123", [ROSE]), ("+44 7700 900555", [PAT]), ("900555", [PAT]),
    ],
    "serial": [("ngp38", [ROSE, ROSA]), ("NGP-384417", [ROSA]), ("ngp384417h", [ROSA]), ("NGP 384 417", [ROSA]),
               ("384417", [ROSA]), ("NGP384999", [ROSE]), ("x1", [LUKASZ])],
    "several at once": [
        ("hern 72", [ROSA, ROSE]), ("hern 51", [ROSA]), ("rosa 0117", [ROSA]), ("0117 rosa", [ROSA]),
        ("rosa 27/7/72", [ROSA]), ("27 jul 72 rosa", [ROSA]), ("hernandez 7 12 1972", [ROSE]),
        ("rosa 0123", []), ("rosa 27/7/73", []), ("hernandez 773 555 0117 005120", [ROSA]), ("mar 90", [PAT]),
    ],
    "nothing": [("", []), ("   ", []), ("'", []), ("%", []), ("*", []), ("()", []), ("-", [])],
}  # fmt: skip


@pytest.mark.parametrize(("typed", "mrns"), [case for cases in CASES.values() for case in cases])
def test_the_box_finds(db, typed, mrns):
    assert sorted(each.mrn for each in find(db, typed)) == sorted(mrns)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("5120", ROSA),
        ("724", ROSE),
        ("hernandez rosa", ROSA),
        ("rosa hernandez", ROSA),
        ("x-1", LUKASZ),
        ("77", LUKASZ),
    ],
)
def test_the_surest_stands_first(db, typed, first):
    assert find(db, typed)[0].mrn == first


@given(text=st.text(alphabet="hernandezrosa 0127/-.'’+()7jul,\u0301é", max_size=24))
@settings(derandomize=True, max_examples=150, deadline=None)
def test_whatever_is_typed_is_answered_and_more_words_never_find_more(db, text):
    """Every word asks for more: whoever several words find, nobody is found that the text without one would lose."""
    found = {each.mrn for each in find(db, text)}
    assert found <= {each.mrn for each in search.everyone(db)}
    assert not {each.mrn for each in find(db, text + " nosuchname")}


@given(
    pick=st.integers(0, 4), family_first=st.booleans(), shape=st.sampled_from(("{d}/{m}/{y}", "{y}-{m:02}-{d:02}")),
    cut=st.integers(1, 12),
)  # fmt: skip
@settings(derandomize=True, max_examples=80, deadline=None)
def test_nobody_is_lost_on_the_way_to_their_whole_name_and_birth(db, pick, family_first, shape, cut):
    who = search.everyone(db)[pick]
    names = [who.family_name, who.given_name] if family_first else [who.given_name, who.family_name]
    if who.date_of_birth:
        names.append(shape.format(d=who.date_of_birth.day, m=who.date_of_birth.month, y=who.date_of_birth.year))
    whole = " ".join(names)
    assert who.mrn in {each.mrn for each in find(db, whole)}
    assert who.mrn in {each.mrn for each in find(db, whole[: min(cut, len(names[0]))])}


def test_those_who_left_are_marked_and_a_transfer_not_confirmed_has_not_left(tmp_path):
    with_two = open_or_make(tmp_path / "clinic.db")
    for mrn, stage in (("1", "declined"), ("2", "long-term")):
        who = Patient(id=0, mrn=mrn, family_name="Marsh")
        patient = registering.register(with_two, who, stage=stage, entered_on=TODAY, **NOW)
    assert [each.left for each in find(with_two, "marsh")] == [True, False]
    pathway.transfer(with_two, patient, on=TODAY, clinic="Elsewhere", first_visit_on=None, **NOW)
    assert [each.left for each in find(with_two, "marsh")] == [True, False]
    pathway.confirm_transfer(with_two, patient, on=TODAY, **NOW)
    assert [each.left for each in find(with_two, "marsh")] == [True, True]
    with_two.close()


def test_keys_of_an_older_version_are_made_anew_by_the_upgrade(db):
    kept = search.kept(db)
    db.execute("DELETE FROM search_keys")
    search.rebuild(db)
    assert search.kept(db) == kept
