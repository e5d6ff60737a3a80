"""The tables of a clinic's database, as each migration made them.

Dates are ISO text, volumes and doses decimal text (never floating point). Every table that
holds a fact about one patient carries `patient_id`, so that the history and the due items can
follow any change without a join.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

FIRST: dict[str, str] = {
    "staff": """
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))""",
    "settings": """
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        value TEXT NOT NULL""",
    "closures": """
        id INTEGER PRIMARY KEY,
        first_on TEXT NOT NULL CHECK (first_on GLOB '????-??-??'),
        last_on TEXT NOT NULL CHECK (last_on >= first_on),
        reason TEXT NOT NULL DEFAULT ''""",
    "pump_models": """
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        maker TEXT NOT NULL DEFAULT '',
        reservoir_ml TEXT,
        alarm_volume_ml TEXT,
        unusable_residual_ml TEXT,
        minimum_flow_ml TEXT,
        service_life_years INTEGER CHECK (service_life_years > 0),
        eri_days INTEGER CHECK (eri_days > 0),
        mri TEXT NOT NULL DEFAULT 'ask' CHECK (mri IN ('ask', 'interrogate', 'emptied')),
        source TEXT NOT NULL DEFAULT '',
        confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1))""",
    "drugs": """
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        aliases TEXT NOT NULL DEFAULT '',
        tier INTEGER NOT NULL CHECK (tier BETWEEN 1 AND 3),
        needs_order INTEGER NOT NULL CHECK (needs_order IN (0, 1)),
        in_pump_days INTEGER CHECK (in_pump_days > 0),
        diluted_days INTEGER CHECK (diluted_days > 0),
        first_fill_days INTEGER CHECK (first_fill_days > 0),
        source TEXT NOT NULL DEFAULT '',
        confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1))""",
    "mixtures": """
        id INTEGER PRIMARY KEY,
        drugs TEXT NOT NULL UNIQUE COLLATE NOCASE,
        in_pump_days INTEGER NOT NULL CHECK (in_pump_days > 0),
        source TEXT NOT NULL DEFAULT '',
        confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1))""",
    "checklist_items": """
        id INTEGER PRIMARY KEY,
        stage TEXT NOT NULL,
        text TEXT NOT NULL,
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
        UNIQUE (stage, text)""",
    "patients": """
        id INTEGER PRIMARY KEY,
        mrn TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (trim(mrn) <> ''),
        family_name TEXT NOT NULL CHECK (trim(family_name) <> ''),
        given_name TEXT NOT NULL DEFAULT '',
        preferred_name TEXT NOT NULL DEFAULT '',
        date_of_birth TEXT CHECK (date_of_birth GLOB '????-??-??'),
        email TEXT NOT NULL DEFAULT '',
        address TEXT NOT NULL DEFAULT '',
        language TEXT NOT NULL DEFAULT 'en',
        caregiver_name TEXT NOT NULL DEFAULT '',
        caregiver_phone TEXT NOT NULL DEFAULT '',
        referrer TEXT NOT NULL DEFAULT '',
        insurer TEXT NOT NULL DEFAULT '',
        authorisation_expires_on TEXT CHECK (authorisation_expires_on GLOB '????-??-??'),
        do_not_contact INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1)),
        lost_to_follow_up INTEGER NOT NULL DEFAULT 0 CHECK (lost_to_follow_up IN (0, 1)),
        notes TEXT NOT NULL DEFAULT ''""",
    "phones": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        number TEXT NOT NULL CHECK (trim(number) <> ''),
        kind TEXT NOT NULL DEFAULT 'mobile',
        preferred INTEGER NOT NULL DEFAULT 0 CHECK (preferred IN (0, 1)),
        may_leave_message INTEGER NOT NULL DEFAULT 0 CHECK (may_leave_message IN (0, 1))""",
    "stage_entries": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        stage TEXT NOT NULL CHECK (stage IN (
            'evaluation', 'trial', 'implantation', 'post-procedure', 'long-term',
            'not-a-candidate', 'declined', 'trial-without-benefit', 'explanted', 'transferred', 'deceased')),
        entered_on TEXT NOT NULL CHECK (entered_on GLOB '????-??-??'),
        reason TEXT NOT NULL DEFAULT ''""",
    "checklist_ticks": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        checklist_item_id INTEGER NOT NULL REFERENCES checklist_items ON DELETE RESTRICT,
        done_on TEXT NOT NULL CHECK (done_on GLOB '????-??-??'),
        UNIQUE (patient_id, checklist_item_id)""",
    "pumps": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        model TEXT NOT NULL DEFAULT '',
        serial TEXT NOT NULL DEFAULT '',
        reservoir_ml TEXT,
        alarm_volume_ml TEXT,
        implanted_on TEXT CHECK (implanted_on GLOB '????-??-??'),
        site TEXT NOT NULL DEFAULT '',
        implanter TEXT NOT NULL DEFAULT '',
        catheter TEXT NOT NULL DEFAULT '',
        catheter_tip TEXT NOT NULL DEFAULT '',
        explanted_on TEXT CHECK (explanted_on GLOB '????-??-??'),
        explant_reason TEXT NOT NULL DEFAULT '',
        replaces_id INTEGER REFERENCES pumps ON DELETE RESTRICT""",
    "fills": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        pump_id INTEGER NOT NULL REFERENCES pumps ON DELETE RESTRICT,
        filled_on TEXT CHECK (filled_on GLOB '????-??-??'),
        volume_ml TEXT,
        drugs TEXT NOT NULL DEFAULT '',
        concentration TEXT,
        concentration_unit TEXT NOT NULL DEFAULT 'mcg/mL',
        daily_dose TEXT,
        dose_unit TEXT NOT NULL DEFAULT 'mcg/day',
        bolus_dose TEXT,
        boluses_per_day TEXT,
        first_fill INTEGER NOT NULL DEFAULT 0 CHECK (first_fill IN (0, 1)),
        diluted INTEGER NOT NULL DEFAULT 0 CHECK (diluted IN (0, 1)),
        lot TEXT NOT NULL DEFAULT '',
        expires_on TEXT CHECK (expires_on GLOB '????-??-??'),
        expected_residual_ml TEXT,
        measured_residual_ml TEXT,
        note TEXT NOT NULL DEFAULT ''""",
    "programmes": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        pump_id INTEGER NOT NULL REFERENCES pumps ON DELETE RESTRICT,
        changed_on TEXT NOT NULL CHECK (changed_on GLOB '????-??-??'),
        concentration TEXT,
        concentration_unit TEXT NOT NULL DEFAULT 'mcg/mL',
        daily_dose TEXT,
        dose_unit TEXT NOT NULL DEFAULT 'mcg/day',
        bolus_dose TEXT,
        boluses_per_day TEXT,
        reason TEXT NOT NULL DEFAULT ''""",
    "printouts": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        pump_id INTEGER NOT NULL REFERENCES pumps ON DELETE RESTRICT,
        printed_on TEXT CHECK (printed_on GLOB '????-??-??'),
        alarm_on TEXT NOT NULL CHECK (alarm_on GLOB '????-??-??')""",
    "eri_readings": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        pump_id INTEGER NOT NULL REFERENCES pumps ON DELETE RESTRICT,
        read_on TEXT NOT NULL CHECK (read_on GLOB '????-??-??'),
        stops_on TEXT CHECK (stops_on GLOB '????-??-??'),
        announced INTEGER NOT NULL DEFAULT 0 CHECK (announced IN (0, 1))""",
    "pump_events": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        pump_id INTEGER NOT NULL REFERENCES pumps ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('mri', 'alarm_single', 'alarm_two_tone', 'alarm')),
        happened_on TEXT NOT NULL CHECK (happened_on GLOB '????-??-??'),
        note TEXT NOT NULL DEFAULT ''""",
    "pump_checks": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        pump_id INTEGER NOT NULL REFERENCES pumps ON DELETE RESTRICT,
        checked_on TEXT NOT NULL CHECK (checked_on GLOB '????-??-??'),
        note TEXT NOT NULL DEFAULT ''""",
    "absences": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('travel', 'admission')),
        first_on TEXT NOT NULL CHECK (first_on GLOB '????-??-??'),
        last_on TEXT CHECK (last_on >= first_on),
        place TEXT NOT NULL DEFAULT '',
        who_refills TEXT NOT NULL DEFAULT ''""",
    "trials": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        ended_on TEXT NOT NULL CHECK (ended_on GLOB '????-??-??'),
        method TEXT NOT NULL DEFAULT '',
        outcome TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''""",
    "drug_orders": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        ordered_on TEXT CHECK (ordered_on GLOB '????-??-??'),
        received_on TEXT CHECK (received_on GLOB '????-??-??'),
        on_hand_until TEXT CHECK (on_hand_until GLOB '????-??-??'),
        cancelled_on TEXT CHECK (cancelled_on GLOB '????-??-??'),
        lot TEXT NOT NULL DEFAULT ''""",
    "bookings": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        kind TEXT NOT NULL,
        visit_on TEXT NOT NULL CHECK (visit_on GLOB '????-??-??'),
        visit_at TEXT NOT NULL DEFAULT '' CHECK (visit_at = '' OR visit_at GLOB '??:??'),
        outcome TEXT CHECK (outcome IN (
            'done', 'no-show', 'cancelled', 'cancelled-late', 'rescheduled', 'left')),
        outcome_on TEXT CHECK (outcome_on GLOB '????-??-??'),
        source TEXT NOT NULL DEFAULT 'desk' CHECK (source IN ('desk', 'import')),
        note TEXT NOT NULL DEFAULT ''""",
    "contacts": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        made_on TEXT NOT NULL CHECK (made_on GLOB '????-??-??'),
        channel TEXT NOT NULL DEFAULT 'phone',
        number TEXT NOT NULL DEFAULT '',
        outcome TEXT NOT NULL CHECK (outcome IN (
            'reached-booked', 'reached-call-back', 'reached', 'message-person', 'message-machine',
            'no-answer', 'wrong-number', 'asked-not-to-call')),
        call_back_on TEXT CHECK (call_back_on GLOB '????-??-??'),
        note TEXT NOT NULL DEFAULT ''""",
    "follow_up_plans": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        set_on TEXT NOT NULL CHECK (set_on GLOB '????-??-??'),
        due_on TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
        every_months INTEGER CHECK (every_months > 0),
        note TEXT NOT NULL DEFAULT ''""",
    "transfers": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        transferred_on TEXT NOT NULL CHECK (transferred_on GLOB '????-??-??'),
        receiving_clinic TEXT NOT NULL DEFAULT '',
        first_visit_on TEXT CHECK (first_visit_on GLOB '????-??-??'),
        confirmed_on TEXT CHECK (confirmed_on GLOB '????-??-??')""",
    "imported_rows": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL UNIQUE REFERENCES patients ON DELETE RESTRICT,
        row TEXT NOT NULL""",
}
"""The tables of the first migration. Name to column definitions; never edited."""

SECOND: dict[str, str] = {
    "merged_mrns": """
        id INTEGER PRIMARY KEY,
        patient_id INTEGER NOT NULL REFERENCES patients ON DELETE RESTRICT,
        mrn TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (trim(mrn) <> ''),
        merged_on TEXT NOT NULL CHECK (merged_on GLOB '????-??-??')""",
    "letter_templates": """
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (trim(name) <> ''),
        language TEXT NOT NULL,
        body TEXT NOT NULL CHECK (trim(body) <> ''),
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
        UNIQUE (name, language)""",
}
"""What the second migration added: MRNs that were merged into another patient, and letters."""

FOURTH: dict[str, str] = {
    "recalls": """
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (trim(name) <> ''),
        model TEXT NOT NULL DEFAULT '',
        serial_from TEXT NOT NULL DEFAULT '',
        serial_to TEXT NOT NULL DEFAULT '',
        implanted_from TEXT CHECK (implanted_from GLOB '????-??-??'),
        implanted_to TEXT CHECK (implanted_to GLOB '????-??-??'),
        note TEXT NOT NULL DEFAULT '',
        opened_on TEXT NOT NULL CHECK (opened_on GLOB '????-??-??'),
        closed_on TEXT CHECK (closed_on GLOB '????-??-??')""",
}
"""What the fourth migration added: the notices of manufacturers the clinic works through."""

FIFTH: dict[str, str] = {
    "articles": """
        id INTEGER PRIMARY KEY,
        article TEXT NOT NULL CHECK (trim(article) <> ''),
        language TEXT NOT NULL CHECK (trim(language) <> ''),
        title TEXT CHECK (trim(title) <> ''),
        body TEXT CHECK (trim(body) <> ''),
        stage TEXT NOT NULL DEFAULT 'any',
        kinds TEXT NOT NULL DEFAULT '',
        reviewed_on TEXT NOT NULL CHECK (reviewed_on GLOB '????-??-??'),
        reviewed_by TEXT NOT NULL DEFAULT '',
        made_from TEXT NOT NULL DEFAULT '',
        UNIQUE (article, language),
        CHECK ((title IS NULL) = (body IS NULL))""",
}
"""What the fifth migration added: the clinic's own articles; without title and body, a shipped one that it reviewed.

`made_from` is the digest of the shipped text that was rewritten or reviewed, "" where none is shipped.
"""

FACTS: dict[str, str] = {**FIRST, **SECOND, **FOURTH, **FIFTH}
"""Tables under history: what staff and imports say."""

OF_A_PATIENT: frozenset[str] = frozenset(
    name for name, columns in FACTS.items() if name == "patients" or "patient_id" in columns
)
"""The tables whose rows each belong to one patient."""

HISTORY = """
CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    happened_at TEXT NOT NULL,
    acted_by TEXT NOT NULL,
    use_case TEXT NOT NULL,
    undoes_id INTEGER REFERENCES actions,
    changes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    action_id INTEGER REFERENCES actions,
    patient_id INTEGER,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    chain TEXT
) STRICT;
CREATE INDEX history_action ON history (action_id);
CREATE INDEX history_patient ON history (patient_id);
CREATE TABLE current_action (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    action_id INTEGER NOT NULL REFERENCES actions
) STRICT;
"""

DERIVED = """
CREATE TABLE due_items (
    patient_id INTEGER NOT NULL REFERENCES patients DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    nth INTEGER NOT NULL DEFAULT 0,
    stage TEXT NOT NULL,
    due_on TEXT,
    book_by TEXT,
    order_by TEXT,
    tier INTEGER,
    governing TEXT,
    estimated_alarm_on TEXT,
    printed_alarm_on TEXT,
    limit_on TEXT,
    limit_book_by TEXT,
    limit_order_by TEXT,
    limit_governing TEXT,
    closes_after TEXT,
    booked_for TEXT,
    booked_at TEXT NOT NULL DEFAULT '',
    booking_fault TEXT,
    failed_contacts INTEGER NOT NULL DEFAULT 0,
    raised INTEGER NOT NULL DEFAULT 0,
    drugs TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL,
    questions TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (patient_id, kind, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_items_by_due ON due_items (due_on);
CREATE TABLE search_keys (
    key TEXT NOT NULL,
    patient_id INTEGER NOT NULL REFERENCES patients DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (key, patient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_keys_patient ON search_keys (patient_id);
"""
"""Tables that follow from the facts and are rebuilt from them; not under history."""

THIRD = """
CREATE TABLE worklist_day (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    listed_on TEXT NOT NULL,
    soon_days INTEGER NOT NULL
) STRICT;
CREATE TABLE tallies (
    facet TEXT NOT NULL,
    choice TEXT NOT NULL,
    status TEXT NOT NULL,
    patients INTEGER NOT NULL,
    PRIMARY KEY (facet, choice, status)
) STRICT, WITHOUT ROWID;
ALTER TABLE due_items ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE due_items ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE due_items ADD COLUMN leads INTEGER NOT NULL DEFAULT 0;
ALTER TABLE due_items ADD COLUMN until TEXT NOT NULL DEFAULT '';
DROP INDEX due_items_by_due;
CREATE INDEX due_items_leading ON due_items (place, status, leads) WHERE leads = 1;
CREATE INDEX due_items_of_kind ON due_items (kind, place, status, stage, tier);
CREATE INDEX due_items_until ON due_items (until);
CREATE INDEX due_items_refill ON due_items (due_on, kind) WHERE kind = 'refill';
DROP INDEX stage_entries_patient;
CREATE INDEX stage_entries_patient ON stage_entries (patient_id, id, stage);
CREATE INDEX bookings_without_outcome ON bookings (visit_on, patient_id) WHERE outcome IS NULL;
CREATE INDEX due_items_drugs ON due_items (drugs) WHERE drugs <> '';
DROP TABLE search_keys;
CREATE TABLE searched (
    patient_id INTEGER PRIMARY KEY REFERENCES patients DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    keys TEXT NOT NULL
) STRICT;
CREATE TABLE search_keys (
    key TEXT NOT NULL,
    patient_id INTEGER NOT NULL,
    PRIMARY KEY (key, patient_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_crowds (
    start TEXT NOT NULL,
    block INTEGER NOT NULL,
    members BLOB NOT NULL,
    PRIMARY KEY (start, block)
) STRICT, WITHOUT ROWID;
CREATE TABLE name_order (
    first TEXT PRIMARY KEY,
    patients BLOB NOT NULL
) STRICT;

-- An id that no row of a table ever had is found from the rows there and those taken out. An index
-- of every change by row would cost a large import more than all its other indexes together.
DROP INDEX history_row;
CREATE INDEX history_taken_out ON history (table_name, row_id) WHERE after IS NULL;
CREATE INDEX history_of_merges ON history (row_id) WHERE table_name = 'merged_mrns';
"""
"""What the third migration added: nothing that staff say, only what makes reading quick."""

MORE_COLUMNS = """
ALTER TABLE contacts ADD COLUMN made_at TEXT NOT NULL DEFAULT '' CHECK (made_at = '' OR made_at GLOB '??:??');
ALTER TABLE contacts ADD COLUMN recall_id INTEGER REFERENCES recalls ON DELETE RESTRICT;
CREATE INDEX contacts_recall ON contacts (recall_id) WHERE recall_id IS NOT NULL;
CREATE INDEX bookings_day ON bookings (visit_on, patient_id);
ALTER TABLE letter_templates ADD COLUMN kind TEXT NOT NULL DEFAULT 'letter' CHECK (kind IN (
    'letter', 'packet', 'card', 'slip', 'label', 'envelope', 'postcard', 'voicemail'));
"""
"""What the fourth migration added to earlier tables: when a call was made and for which recall; kinds of template."""

CAME_WITH: dict[str, str | None] = {"made_at": "", "recall_id": None, "kind": "letter"}
"""What those columns held in the rows there were: the history of such a row does not speak of them."""


SIXTH = """
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    dialog TEXT NOT NULL,
    patient_id INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    typed TEXT NOT NULL,
    typed_by TEXT NOT NULL DEFAULT '',
    desk TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    UNIQUE (desk, dialog, patient_id, kind, title)
) STRICT
"""
"""What the sixth migration added: what stands in dialogs that are open. No fact: not under history, never checked."""


def indexes(tables: Mapping[str, str]) -> Iterator[str]:
    """An index by patient for each table that holds facts about one."""
    for name, columns in tables.items():
        if "patient_id INTEGER NOT NULL REFERENCES" in columns:
            yield f"CREATE INDEX {name}_patient ON {name} (patient_id)"
