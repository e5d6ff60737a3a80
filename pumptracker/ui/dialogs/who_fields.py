"""Who a patient is and how to reach them, as fields of a dialog."""

from __future__ import annotations

from dataclasses import replace

from pumptracker.domain.record import Patient, PatientRecord, Phone
from pumptracker.ui.dialogs.form_dialog import Field, Typed
from pumptracker.words import language, tr

PHONE_KINDS = ("mobile", "home", "work", "facility", "other")
SHOWN = 2
"""How many numbers the dialog shows; a third and later one is kept as it is."""
NOBODY = Patient(id=0, mrn="", family_name="")


def named(prefix: str, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Codes to choose from, in words."""
    return [(code, tr(prefix + code)) for code in codes]


def who_fields(record: PatientRecord | None) -> list[Field]:
    """The fields of a patient's particulars, filled in where known; a new one speaks as the desk does."""
    who = record.patient if record else replace(NOBODY, language=language())
    born = who.date_of_birth.isoformat() if who.date_of_birth else ""
    expires = who.authorisation_expires_on.isoformat() if who.authorisation_expires_on else ""
    return [
        Field("mrn", who.mrn, required=True), Field("family_name", who.family_name, required=True),
        Field("given_name", who.given_name), Field("preferred_name", who.preferred_name),
        Field("date_of_birth", born, hint="1972-07-27"), *_phone_fields(record.phones if record else ()),
        Field("email", who.email), Field("language", who.language, named("language_", ("en", "es"))),
        Field("caregiver_name", who.caregiver_name), Field("caregiver_phone", who.caregiver_phone),
        Field("insurer", who.insurer), Field("authorisation_expires_on", expires), Field("referrer", who.referrer),
        Field("address", who.address), Field("notes", who.notes), Field("do_not_contact", who.do_not_contact),
        Field("lost_to_follow_up", who.lost_to_follow_up),
    ]  # fmt: skip


def typed_patient(typed: Typed, before: Patient) -> Patient:
    """The particulars as typed, over what they were."""
    return replace(
        before, mrn=typed.text("mrn"), family_name=typed.text("family_name"), given_name=typed.text("given_name"),
        preferred_name=typed.text("preferred_name"), date_of_birth=typed.day("date_of_birth"),
        email=typed.text("email"), language=typed.text("language"), caregiver_name=typed.text("caregiver_name"),
        caregiver_phone=typed.text("caregiver_phone"), notes=typed.text("notes"), insurer=typed.text("insurer"),
        referrer=typed.text("referrer"), authorisation_expires_on=typed.day("authorisation_expires_on"),
        address=typed.text("address"), do_not_contact=typed.ticked("do_not_contact"),
        lost_to_follow_up=typed.ticked("lost_to_follow_up"),
    )  # fmt: skip


def typed_phones(typed: Typed, before: tuple[Phone, ...]) -> list[Phone]:
    """The numbers as typed: the first is the preferred one, an emptied one is taken away."""
    phones = []
    for number, old in enumerate(_shown(before)):
        text = typed.text(_name("phone", number))
        if text:
            phone = replace(
                old, number=text, kind=typed.text(_name("phone_kind", number)), preferred=number == 0,
                may_leave_message=typed.ticked(_name("may_leave_message", number)),
            )  # fmt: skip
            phones.append(phone)
    return [*phones, *_in_order(before)[SHOWN:]]


def _phone_fields(phones: tuple[Phone, ...]) -> list[Field]:
    fields = []
    for number, phone in enumerate(_shown(phones)):
        fields += [
            Field(_name("phone", number), phone.number),
            Field(_name("phone_kind", number), phone.kind, named("phone_kind_", PHONE_KINDS)),
            Field(_name("may_leave_message", number), phone.may_leave_message),
        ]
    return fields


def _in_order(phones: tuple[Phone, ...]) -> list[Phone]:
    return sorted(phones, key=lambda phone: (not phone.preferred, phone.id))


def _shown(phones: tuple[Phone, ...]) -> list[Phone]:
    shown = _in_order(phones)[:SHOWN]
    return shown + [Phone(id=0, number="")] * (SHOWN - len(shown))


def _name(field: str, number: int) -> str:
    return field if number == 0 else f"{field}_{number + 1}"
