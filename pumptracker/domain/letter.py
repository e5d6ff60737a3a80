"""Letters and other prints: texts with named fields, and merging them for one patient."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pumptracker.domain.name import folded
from pumptracker.domain.refused import Refused

DISCREET_FIELDS = (
    "today", "patient", "given_name", "family_name", "address", "clinic", "clinic_phone", "clinic_address",
    "due_by", "visit_on", "visit_at",
)  # fmt: skip
"""The fields that may stand where others can read them."""

FIELDS = (
    *DISCREET_FIELDS, "date_of_birth", "mrn", "phone", "caregiver", "emergency_number", "what", "stage", "referrer",
    "insurer", "model", "serial", "implanted_on", "reservoir", "alarm_volume", "catheter", "drugs", "concentration",
    "dose", "last_fill_on", "fill_volume", "alarm_on", "refill_by", "limits", "receiving_clinic", "history",
)  # fmt: skip
"""The fields a text may name, each written {like_this} in it."""

KINDS = ("letter", "packet", "card", "slip", "label", "envelope", "postcard", "voicemail")
"""What a text is for."""

DISCREET = frozenset({"label", "envelope", "postcard", "voicemail"})
"""Kinds that strangers may read or hear: they never say pump, drug or condition (HHS FAQ 198; users.md)."""

TELLING = (
    "pump", "bomba", "intrathecal", "intratecal", "refill", "recarga", "reservoir", "reservorio", "infusion", "pain",
    "dolor", "spastic", "espastic", "spasm", "espasm", "catheter", "cateter", "implant", "baclofen", "morphin",
    "morfin", "ziconotid", "clonidin", "hydromorphon", "hidromorfon", "fentan", "bupivacain", "opioid", "overdose",
    "sobredosis", "multiple sclerosis", "esclerosis", "cerebral palsy", "paralisis cerebral", "cancer", "dystoni",
    "distoni", "neuropat", "neuromodul", "oncolog", "palliative", "paliativ", "synchromed", "medstream",
    "prometra", "isomed",
)  # fmt: skip
"""How words that tell of the pump, its model, a drug or the condition begin, folded, in English and Spanish."""

_HARMLESS = frozenset({"saline"})
"""Names on the list of drugs that tell nothing, and that a town may have."""

_GAP = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One text in one language, of one kind."""

    name: str
    language: str
    body: str
    kind: str = "letter"


def check_body(body: str, kind: str = "letter", drugs: Iterable[str] = ()) -> None:
    """Refuse an empty text, a field that does not exist, a brace that belongs to none, and what must not be read.

    `drugs` are the clinic's own names of drugs, which a text of a discreet kind may not name either.
    """
    if not body.strip():
        raise Refused("required", field="body")
    for name in _GAP.findall(body):
        if name not in FIELDS:
            raise Refused("unknown_letter_field", field="body", given=name)
        if kind in DISCREET and name not in DISCREET_FIELDS:
            raise Refused("telling_field", field="body", given=name)
    if re.search(r"[{}]", _GAP.sub("", body)):
        raise Refused("stray_brace", field="body")
    if kind in DISCREET:
        check_discreet(_GAP.sub(" ", body), drugs)


def check_discreet(text: str, drugs: Iterable[str] = (), field: str = "body") -> None:
    """Refuse a text for strangers' eyes and ears that says pump, drug or condition, naming the word, at `field`."""
    words = re.split(r"[^\w]+", folded(text))
    spoken = f" {' '.join(words)}"
    for telling in (*TELLING, *(folded(drug) for drug in drugs)):
        if telling and telling not in _HARMLESS and f" {telling}" in spoken:
            raise Refused("telling_word", field=field, given=telling)


def merged(body: str, values: Mapping[str, str], kind: str = "letter", drugs: Iterable[str] = ()) -> str:
    """The text with every field filled in; refused, by its name, where one is unknown or has nothing to say."""
    check_body(body, kind, drugs)
    for name in _GAP.findall(body):
        if not values.get(name, "").strip():
            raise Refused("letter_field_empty", field="body", given=name)
    return _GAP.sub(lambda gap: values[gap[1]], body)
