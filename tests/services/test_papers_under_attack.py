"""Papers never say what is no longer so, never tell strangers, and are not refused for what the clinic knows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from pumptracker.domain.letter import Letter, check_discreet
from pumptracker.domain.record import Fill, Patient, Pump
from pumptracker.domain.refused import Refused
from pumptracker.services import deciding, desk_work, lettering, pumping, registering
from pumptracker.store import records
from pumptracker.store.connection import open_or_make
from pumptracker.store.letter_choice import letters_for
from pumptracker.words.letters import NOT_RECORDED

TODAY = date(2026, 11, 24)
NOW = {"by": "Ana", "today": TODAY}
CLINIC = {
    "clinic_name": "Demo clinic", "discreet_name": "", "clinic_phone": "312 555 0100", "emergency_number": "911",
    "letterhead": "1 Demo Road",
}  # fmt: skip


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    deciding.describe_clinic(opened, CLINIC, by="Ana")
    yield opened
    opened.close()


def filled(db, model: str) -> int:
    """Someone whose pump was filled ten days ago, its reservoir left to the model, with a visit booked."""
    who = Patient(id=0, mrn="1", family_name="Demo-Fir", given_name="Rosa", address="1 Demo St",
                  date_of_birth=date(1960, 2, 29))  # fmt: skip
    made = registering.register(db, who, phones=(), stage="long-term", entered_on=date(2026, 8, 3), **NOW)
    pumping.implant(db, made, Pump(id=0, model=model, serial="S1", implanted_on=date(2026, 1, 5)), **NOW)
    fill = Fill(
        id=0, pump_id=0, filled_on=TODAY - timedelta(days=10), volume_ml=Decimal(18), drugs="baclofen",
        concentration=Decimal(2000), daily_dose=Decimal(400),
    )  # fmt: skip
    pumping.refill(db, made, fill, **NOW)
    desk_work.book(db, made, "refill", on=TODAY + timedelta(days=7), **NOW)
    return made


def chosen(db, name: str) -> Letter:
    return next(each for each in letters_for(db, "en") if each.name == name)


def test_a_card_takes_the_reservoir_from_the_model_where_the_pump_s_own_was_left_blank(db):
    made = filled(db, "SynchroMed II 8637-20")
    assert "Reservoir: 20 mL" in lettering.text(db, made, chosen(db, "Wallet card"), TODAY)


def test_no_paper_says_an_alarm_date_of_a_pump_that_was_emptied_for_a_scan(db):
    made = filled(db, "Prometra II 13827")
    letter = Letter(name="Alarm", language="en", body="Your pump's alarm date: {alarm_on}")
    assert "alarm date" in lettering.text(db, made, letter, TODAY)
    pumping.record_event(db, made, "mri", on=TODAY - timedelta(days=1), **NOW)
    with pytest.raises(Refused) as refusal:
        lettering.text(db, made, letter, TODAY)
    assert refusal.value.code == "letter_gap"
    assert NOT_RECORDED["en"] not in str(refusal.value.facts)
    assert records.record(db, made).active_pump is not None


@pytest.mark.parametrize("name", [
    "Lioresal office", "Demo Sufentanil Clinic", "SynchroMed office", "Prometra office", "MedStream office",
    "Dystonia Centre", "Centro de distonía", "Neuromodulation Clinic", "Neuropathy Clinic", "Clínica de neuropatía",
    "Oncology Associates", "Oncología", "Palliative Care", "Cuidados paliativos",
])  # fmt: skip
def test_no_clinic_s_name_on_an_envelope_tells_of_drug_pump_or_condition(db, name):
    made = filled(db, "SynchroMed II 8637-20")
    deciding.describe_clinic(db, CLINIC | {"clinic_name": name}, by="Ana")
    for kind in ("Envelope", "Postcard", "Voicemail"):
        with pytest.raises(Refused) as refusal:
            lettering.text(db, made, chosen(db, kind), TODAY)
        assert refusal.value.code == "telling_word", kind


def test_a_discreet_name_that_says_a_listed_drug_is_refused_when_it_is_typed(db):
    with pytest.raises(Refused, match="telling_word"):
        deciding.describe_clinic(db, CLINIC | {"discreet_name": "Lioresal office"}, by="Ana")


@pytest.mark.parametrize(
    "name", ["Demo clinic (fictional)", "Demo Family Clinic of Saline", "Lakeside Neurology", "Dr. Spina", "St. Mary's"]
)
def test_a_name_that_says_none_of_it_stays(name):
    check_discreet(name, drugs=["saline", "baclofen"])


def test_a_line_of_a_card_or_label_is_never_joined_to_the_next_however_long_its_values(db):
    made = filled(db, "SynchroMed II 8637-20")
    long_name = "Demo Clinic of the Greater Metropolitan Area for Very Long Names and Even Longer Ones, Building 7"
    deciding.describe_clinic(db, CLINIC | {"clinic_name": long_name, "discreet_name": long_name}, by="Ana")
    for each in letters_for(db, "en"):
        if each.kind in ("card", "label", "envelope", "slip", "postcard", "letter"):
            lines = lettering.text(db, made, each, TODAY).splitlines()
            assert all(line.endswith(("Building 7", "0100")) for line in lines if "Building 7" in line), each.name
    card = lettering.text(db, made, chosen(db, "Wallet card"), TODAY).splitlines()
    assert "Card written 24 November 2026" in card


def test_a_paragraph_of_a_letter_flows_whatever_the_lines_of_its_template(db):
    made = filled(db, "SynchroMed II 8637-20")
    body = (
        "This line of the template ends where the one who wrote it had hardly any more\nroom, and goes on here."
        "\n\n{patient}"
    )
    text = lettering.text(db, made, Letter(name="Long", language="en", body=body), TODAY)
    assert "had hardly any more room, and goes on here.\n\nRosa" in text
