"""Calls: the next step of the clinic's policy, and the pump that is beeping."""

from __future__ import annotations

_STEPS: dict[str, str] = {
    "call": "call",
    "caregiver": "caregiver",
    "letter": "letter",
    "clinician": "clinician",
    "welfare": "welfare check",
}

_CALLER: dict[str, tuple[str, str, str]] = {
    "emergency": (
        "Emergency",
        "Call {emergency_number} now. Stay on the line, and put a clinician on it.",
        "“Call {emergency_number} now. Stay on the line with me; I am fetching a clinician.”",
    ),
    "now": (
        "A clinician now",
        "Put a clinician on the line now.",
        "“I am putting a clinician on the line now. Please stay on the phone.”",
    ),
    "same_day": (
        "A clinician the same day",
        "Ask for a clinician in this call. A clinician speaks with the caller today in any case.",
        "“A clinician will speak with you today. I am asking for one now; please stay on the phone.”",
    ),
    "triage": (
        "Triage on the same call",
        "Transfer this call to triage now. Check the alarm date, and book the earliest visit.",
        "“I am transferring you now. Please stay on the phone.”",
    ),
    "desk": (
        "The desk",
        "Book another day in this call, within the refill-by date; if there is none, put a clinician on the line now.",
        "“Let us find another day now, in this call.”",
    ),
}

CONTACTS: dict[str, str] = {
    # the ladder
    **{f"ladder_{code}": words for code, words in _STEPS.items()},
    "ladder_next": "→ {step}",
    "ladder_next_beside": "next: {step}",
    "ladder_after_this": "After this the next step is: {step}.",
    "ladder_step_is": "The next step of the clinic's policy: {step}.",
    "ladder_no_caregiver": "No caregiver's phone is recorded: press E to add it.",
    "ladder_letter_how": "A letter is written and logged by L.",
    "ladder_clinician_how": "Tell a clinician now, and say so in the note.",
    "ladder_welfare_how": "A clinician decides on the welfare check; say in the note who was told.",
    "contact_last": "{outcome} ({channel}), {day}",
    "contact_failed": "{count} failed tries since the patient was last reached",
    "contact_failed_one": "{count} failed try since the patient was last reached",
    # the contact that is logged
    "field_made_at": "Time of the call",
    "field_other_number": "Another number",
    "field_no_more": "Do not contact any more",
    "phone_other": "Another number, typed below",
    "phone_of_caregiver": "{number} · caregiver {name}",
    "phone_of_patient": "{number} · {what}",
    "phone_preferred": "preferred",
    "phone_may_leave": "may leave a message",
    "phone_may_not_leave": "no messages",
    "contact_correct_number": "The number is wrong: correct it by E once this is logged.",
    "contact_leave_none": "! Leave no message: nobody has said that this number may take one.",
    "contact_say": "Say: {text}",
    "contact_no_script": "The clinic has no voicemail script in use: say only who calls and the number to call back.",
    "contact_no_more_told": "Nobody calls or writes any more; the rows stay, and the next step is a clinician's.",
    "contact_several_no_more": (
        "{field}: asked not to be called is one patient's own word; log it for that patient alone"
    ),
    # undo
    "undo_log_contacts": "Undo {count} contacts (Ctrl+Z)",
    "undo_log_contacts_one": "Undo {count} contact (Ctrl+Z)",
    "did_log_contacts_count": "{count} contacts logged",
    "did_log_contacts_count_one": "{count} contact logged",
    # who calls
    "beeping_who": "Who is it about?",
    "field_find": "Caller says",
    "beeping_find_hint": "Name and date of birth, MRN or phone",
    "beeping_matches": "Patients that this may be",
    "beeping_nobody_found": "Nobody is found by this.",
    "beeping_more_found": "{count} patients are found: ask for one more identifier.",
    "beeping_tick_two": "Tick what the caller has said and what matches. Two are needed before anything is taken down.",
    "beeping_identified": "Identified by two: go on below.",
    "identifier_name": "Name: {value}",
    "identifier_born": "Born {value}",
    "identifier_mrn": "MRN {value}",
    "identifier_phone": "Phone {value}",
    "field_unidentified": "The caller cannot be identified",
    "beeping_unidentified": (
        "Nothing can be logged on a patient until two identifiers match. Keep the number and the note: what is typed "
        "here stays, and is logged once the patient is found."
    ),
    "field_caller_number": "Caller's number",
    "identifiers_shared": "! Another patient has the same: ask for one more, the MRN best of all",
    "two_identifiers": "Two identifiers that match are needed: of name, date of birth, MRN and phone",
    "caller_not_identified": (
        "Nothing was logged: it is not known whose pump it is. What is typed stays here; find the patient above"
    ),
    "nobody_chosen": "Choose the patient the call is about",
    # whom to put on the line
    **{f"level_{code}": level for code, (level, _, _) in _CALLER.items()},
    **{f"caller_whom_{code}": whom for code, (_, whom, _) in _CALLER.items()},
    **{f"caller_say_{code}": say for code, (_, _, say) in _CALLER.items()},
    "caller_part_whom": "Whom to put on the line",
    "caller_part_say": "What to say",
    "the_emergency_number": "the emergency number",
    "beeping_say": "Say: {text}",
    "beeping_in_pump": "Tell the clinician: {drugs}.",
    "beeping_tier": "{drugs}, tier {tier}",
    "beeping_contents_unknown": "contents not recorded",
    "beeping_refill_by": "Refill by {day}.",
    "beeping_refill_past": "! The refill date is past: {day}.",
    "beeping_refill_unknown": "! The refill date is not known.",
    "symptom_mri": "An MRI is planned, or was done",
    "symptom_no_visit": "Cannot come to the refill",
    "beeping_mri": "MRI: a Prometra pump is emptied before the scan; a SynchroMed pump is checked after it.",
    # settings
    "section_ladder": "Calls that fail",
    "about_ladder": (
        "What comes next for one who cannot be reached, by the tier of the drug. A step is a next step only: nobody "
        "leaves the list by it, and the last one stays."
    ),
    "section_callers": "Beeping pump",
    "about_callers": (
        "Whom the desk puts on the line and what it says, by how urgent it is. Give no advice here; "
        "{emergency_number} is filled in from Clinic."
    ),
    "column_ladder_for": "Tier",
    "column_ladder_steps": "Steps, in order",
    "column_caller_text": "Which",
    "ladder_of_tier": "Tier {tier}",
    "ladder_of_none": "No drug concerned",
    "ladder_shipped": "as shipped",
    "dialog_ladder": "Calls that fail",
    "field_steps": "Steps",
    **{f"field_step_{place}": f"Step {place}" for place in range(1, 9)},
    "no_step": "– (no more steps)",
    "field_caller_text": "Text",
    "did_change_ladder": "ladder of calls changed",
    "did_change_caller_text": "text for callers changed",
    "ladder_empty": "{field}: a ladder needs a step; without one nobody would be called again",
    "ladder_too_long": "{field}: {most} steps are the most",
    "unknown_step": "{field}: “{given}” is no step; choose one from the list",
    "unknown_caller_text": "{field}: there is no text “{given}”",
    "caller_gap": "{field}: “{given}” cannot be filled in; only {{emergency_number}} can",
    "caller_advice": "{field}: “{given}” is advice; the desk gives none. Say whom the caller will speak with",
}
