"""What of the worklist is shown: filters, and how many patients each choice would show."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from pumptracker.domain.due_item import KINDS
from pumptracker.domain.name import folded, listed_name
from pumptracker.domain.stage import STAGES, TRANSFERRED
from pumptracker.domain.status import STATUSES
from pumptracker.store.codec import plain_cursor
from pumptracker.store.place import Place

TIERS = (1, 2, 3)
LISTED_STAGES = (*STAGES, TRANSFERRED)

GROUPS: dict[str, frozenset[str]] = {
    "refills": frozenset({"refill"}),
    "to_order": frozenset({"drug_order"}),
    "post_op": frozenset({"wound_check", "dose_visit"}),
    "replacement": frozenset({"replacement"}),
    "trial": frozenset({"trial", "trial_decision"}),
}
"""The kinds of due item that the desk looks at together."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which patients to show, and each by which item; nothing chosen shows everyone by the most urgent one.

    `kinds`, `stage` and `tier` choose the item that stands for a patient: the first that fits. `status` is that
    item's. `patients` are those a typed text means.
    """

    kinds: frozenset[str] = frozenset()
    stage: str = ""
    tier: int = 0
    status: str = ""
    patients: frozenset[int] | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing filters."""
        return self == Wanted()

    def fits(self, place: Place) -> bool:
        """Whether an item may stand for its patient."""
        return (
            (not self.kinds or place.kind in self.kinds)
            and (not self.stage or place.stage == self.stage)
            and (not self.tier or place.tier == self.tier)
            and (self.patients is None or place.patient_id in self.patients)
        )


def shown(places: Iterable[Place], wanted: Wanted) -> list[Place]:
    """The places that stand for each patient shown, in the order of the worklist."""
    seen: set[int] = set()
    found = []
    for place in places:
        if place.patient_id not in seen and wanted.fits(place):
            seen.add(place.patient_id)
            if not wanted.status or place.status == wanted.status:
                found.append(place)
    return found


Choice = str | int
EVERYTHING = ""
"""The choice that does not filter."""


Tally = tuple[str, str, str]
"""A facet by name, one of its choices as text, and a status: what patients are counted under."""


class Facet(NamedTuple):
    """One way to filter: the choices an item belongs to, and the filters with this one off."""

    name: str
    choices: Callable[[Place], Iterable[Choice]]
    off: Callable[[Wanted], Wanted]


_GROUPS_OF = {kind: tuple(group for group, kinds in GROUPS.items() if kind in kinds) for kind in KINDS}
EVERYONE = Facet("", lambda _: (EVERYTHING,), lambda wanted: wanted)
BY_GROUP = Facet(
    "group",
    lambda place: _GROUPS_OF[place.kind],
    lambda wanted: replace(wanted, kinds=frozenset()),
)
BY_KIND = Facet("kind", lambda place: (place.kind,), lambda wanted: replace(wanted, kinds=frozenset()))
BY_STAGE = Facet("stage", lambda place: (place.stage,), lambda wanted: replace(wanted, stage=""))
BY_TIER = Facet("tier", lambda place: (place.tier,) if place.tier else (), lambda wanted: replace(wanted, tier=0))
FACETS = (EVERYONE, BY_GROUP, BY_KIND, BY_STAGE, BY_TIER)


def counts(places: Iterable[Place], wanted: Wanted, facet: Facet) -> Counter[Choice]:
    """How many patients each choice of a facet would show, the other filters staying; EVERYTHING for none of them."""
    others, choices = facet.off(wanted), facet.choices
    all_fit = replace(others, status="").everything
    everyone: set[int] = set()
    seen: dict[Choice, set[int]] = {}
    found: Counter[Choice] = Counter()
    for place in places:
        if not (all_fit or others.fits(place)):
            continue
        patient, counts_here = place.patient_id, not wanted.status or place.status == wanted.status
        if patient not in everyone:
            everyone.add(patient)
            found[EVERYTHING] += counts_here
        for choice in choices(place):
            known = seen.setdefault(choice, set())
            if patient not in known:
                known.add(patient)
                found[choice] += counts_here
    return found


def status_counts(places: Iterable[Place], wanted: Wanted) -> Counter[Choice]:
    """How many patients each status would show, the other filters staying; EVERYTHING for any status."""
    rows = shown(places, replace(wanted, status=""))
    found: Counter[Choice] = Counter(place.status for place in rows)
    found[EVERYTHING] = len(rows)
    return found


def remembered(kinds: str, stage: str, tier: str, status: str) -> Wanted:
    """What was chosen, from words kept somewhere; a word that is not known (any more) chooses nothing."""
    return Wanted(
        kinds=frozenset(kinds.split()) & frozenset(KINDS),
        stage=stage if stage in LISTED_STAGES else "",
        tier=int(tier) if tier in map(str, TIERS) else 0,
        status=status if status in STATUSES else "",
    )


_DRUGS = """WITH RECURSIVE each(drugs) AS (
  SELECT min(drugs) FROM due_items WHERE drugs <> ''
  UNION ALL
  SELECT (SELECT min(drugs) FROM due_items WHERE drugs <> '' AND drugs > each.drugs) FROM each WHERE drugs IS NOT NULL
) SELECT drugs FROM each WHERE drugs IS NOT NULL"""
_ON_DRUGS = """SELECT patient_id FROM due_items WHERE drugs <> ''
AND drugs IN (SELECT value FROM json_each(?))"""


def meant(db: sqlite3.Connection, text: str) -> frozenset[int] | None:
    """The patients that a text means, by all that a search finds them by and by drug; None where nothing is typed."""
    if not text.strip():
        return None
    from pumptracker.store import search  # only where somebody types

    words = search.words_of(text)
    if not words:
        return None
    found = search.ids(db, text)
    drugs = [(row[0], folded(row[0])) for row in plain_cursor(db).execute(_DRUGS)]
    named = [[drug for drug, contents in drugs if folded(word) in contents] for word in words]
    if any(named):
        each = zip(words, named, strict=True)
        found |= set.intersection(*(search.ids(db, word) | _on_drugs(db, some) for word, some in each))
    return frozenset(found)


def _on_drugs(db: sqlite3.Connection, drugs: list[str]) -> set[int]:
    return {row[0] for row in plain_cursor(db).execute(_ON_DRUGS, (json.dumps(drugs),))} if drugs else set()


@dataclass(frozen=True, slots=True)
class Ahead:
    """What comes next for somebody, and when."""

    patient: str
    day: date


_NEXT_REFILL = """SELECT family_name, given_name, due_on FROM due_items JOIN patients ON patients.id = patient_id
WHERE kind = 'refill' AND due_on = (
  SELECT min(due_on) FROM due_items INDEXED BY due_items_refill WHERE kind = 'refill' AND due_on >= ?)
ORDER BY family_name, given_name, mrn LIMIT 1"""
_NEXT_VISIT = """SELECT family_name, given_name, visit_on FROM bookings JOIN patients ON patients.id = patient_id
WHERE outcome IS NULL AND visit_on >= ? AND EXISTS (SELECT 1 FROM due_items WHERE patient_id = patients.id)
ORDER BY visit_on, visit_at, bookings.id LIMIT 1"""


def next_refill(db: sqlite3.Connection, today: date) -> Ahead | None:
    """The refill that is due first from a day on."""
    return _ahead(db, _NEXT_REFILL, today)


def next_visit(db: sqlite3.Connection, today: date) -> Ahead | None:
    """The visit that is booked first from a day on."""
    return _ahead(db, _NEXT_VISIT, today)


def _ahead(db: sqlite3.Connection, query: str, today: date) -> Ahead | None:
    row = db.execute(query, (today.isoformat(),)).fetchone()
    return None if row is None else Ahead(listed_name(row[0], row[1]), date.fromisoformat(row[2]))
