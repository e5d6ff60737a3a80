"""Finding patients, look-alikes, and merging two registrations of one."""

from __future__ import annotations

PATIENTS: dict[str, str] = {
    "phone_copied": "Phone number copied.",
    "mrn_merged": "{field}: {given} was merged into MRN {mrn}; open that patient, or check the number",
    "mrn_merged_in_register": "MRN {given} was merged into {mrn}: correct the register",
    "merge_with_itself": "This is the same patient; choose another one to merge with",
    "merge_off_pathway": (
        "{other}, MRN {other_mrn}, is on the pathway and {kept}, MRN {kept_mrn}, has left it ({stage}): "
        "keep {other}, MRN {other_mrn}, instead"
    ),
    "merge_pump_off_pathway": (
        "{other}, MRN {other_mrn}, has an implanted pump and {kept}, MRN {kept_mrn}, has left the pathway ({stage}): "
        "keep {other}, MRN {other_mrn}, instead"
    ),
    "merge_two_pumps": (
        "Each has another pump implanted, serial {kept} and serial {other}: these are two people, "
        "or one serial must be corrected first"
    ),
    "merge_serial_missing": (
        "Each has a pump implanted, and the serial of one ({model}) is not recorded: fill it in first, "
        "so that they are known to be the same pump"
    ),
    "merge_pump_explanted": (
        "Pump {serial} was explanted on {explanted_on} in one registration and is still implanted in the other: "
        "correct the wrong one first"
    ),
    "merge_fills_differ": (
        "The fill of {filled_on} is recorded twice with different figures: {field} {kept} and {other}; "
        "correct the wrong one first"
    ),
    "merge_undated_fills_differ": (
        "Both have a fill without its day, with different figures: {field} {kept} and {other}; "
        "fill in the days first, or correct the wrong one"
    ),
    "merge_printouts_differ": (
        "Two alarm dates are recorded for the printout of {printed_on}: {kept_on} and {other_on}; "
        "take out the wrong one first"
    ),
    "merge_doses_differ": "Two changes of dose are recorded for {changed_on}; take out the wrong one first",
    "unmerge_blocked": (
        "This merge cannot be taken back: “{deed}” by {who} on {happened_at} rests on it; take that back first"
    ),
    "field_other": "The other registration",
    "field_another_person": "It is another person",
    "look_alike_name_and_birth": "{patient} is much like this: open that one instead?",
    "look_alike_mrn": "{patient} has the same number: open that one instead?",
    "look_alike_phone": "{patient} has the same phone.",
    "look_alike_name": "{patient} has the same name.",
    "look_alikes_more": "And {count} more.",
    "look_alike_asked": (
        "{patient} is much like this. If it is the same person, cancel and open that one; "
        "if it is not, tick this and save again."
    ),
    "born_on_day": "born {day}",
    "patients_patient": "Patient",
    "patients_next": "Next",
    "patients_stage": "Stage",
    "patients_phone": "Phone",
    "patients_pump": "Pump",
    "nothing_due": "Nothing due",
    "next_is": "next: {kind}",
    "also_called": "“{name}”",
    "was_mrn": "was MRN {mrns}",
    "chip_recent": "Recent",
    "chip_all": "All patients",
    "chip_found": "Found",
    "show_left": "&Show those who left",
    "show_them": "Show t&hem",
    "register_new": "Register a new patient…",
    "left_out_one": "1 more has left the pathway.",
    "left_out": "{count} more have left the pathway.",
    "recent_some": "Opened at this desk lately. Type in the box above to find anyone.",
    "recent_none": (
        "Nobody has been opened at this desk yet. Type in the box above: name, date of birth, MRN, phone or "
        "pump serial, in any order; or choose “All patients”."
    ),
    "all_some": "{count} patients, by name.",
    "all_some_one": "{count} patient, by name.",
    "all_one": "1 patient.",
    "all_none": "No patient is on the pathway. Import a register (Settings, Data), or press Ctrl+N to register one.",
    "found_some": "{count} found. Up and Down choose, Enter opens.",
    "found_one": "1 found. Enter opens.",
    "found_none": (
        "Nobody matches “{typed}”. Try fewer words or another identifier, press Esc to clear the box, "
        "or register a new patient."
    ),
    "found_left_only": "Nobody on the pathway matches “{typed}”.",
    "list_open": "Open",
    "list_edit": "Edit…",
    "list_book": "Book…",
    "list_contact": "Log contact…",
    "list_copy_phone": "Copy phone",
    "list_merge": "Merge with…",
    "list_merge_two": "Merge these two…",
    "list_unmerge": "Take a merge back…",
    "act_merge": "Merge with another registration of the same patient (Patients)",
    "merge_title": "Merge two registrations of one patient",
    "merge_choose": "{patient} · {identity}. Which other registration is the same person?",
    "merge_search": "Name, date of birth, MRN, phone or serial of the other",
    "merge_alike": "Much like this patient:",
    "merge_found": "{count} found:",
    "merge_nobody": "Nobody else matches. Type two identifiers of the other registration.",
    "merge_choose_button": "&Compare",
    "merge_other_one": "Choose &another",
    "merge_swap": "&Keep the other one",
    "merge_button": "&Merge",
    "merge_kept": "Kept",
    "merge_gone": "Merged into it",
    "merge_result": "Afterwards",
    "merge_both": "both",
    "merge_take_kept": "as kept",
    "merge_take_other": "as merged",
    "merge_row_mrn": "MRN",
    "merge_row_stage": "Stage",
    "merge_row_pump": "Pump",
    "merge_row_phones": "Phones",
    "merge_row_fills": "Refills recorded",
    "merge_row_bookings": "Visits",
    "merge_row_contacts": "Contacts",
    "merge_row_due": "Due",
    "merge_mrn_after": "{mrn}; found by {old} too",
    "merge_stage_words": "{stage} since {since_on}",
    "merge_left_words": "{stage}, left on {since_on}",
    "merge_moves": "Moves: {things}.",
    "merge_moves_nothing": "Nothing has to be moved.",
    "merge_folds": "Recorded under both, kept once: {things}.",
    "merge_history": "What the other registration said stays in the history, and the merge can be taken back.",
    "count_of": "{count} × {thing}",
    "merge_moved_on": "Somebody has changed one of the two in the meantime; look again before you merge",
    "merge_names": "{kept}, MRN {kept_mrn}, is kept; {other}, MRN {other_mrn}, is merged into it.",
    "merge_booked": "booked for {day}",
    "yes_word": "yes",
    "no_word": "no",
    "merged_words": "{other}, MRN {other_mrn}, was merged into {kept}, MRN {kept_mrn}.",
    "unmerge_title": "Take a merge back",
    "unmerge_words": "{patient}, MRN {mrn}, merged on {merged_on} by {who}",
    "unmerge_button": "Take back",
    "unmerge_explain": (
        "Both registrations come back as they were. What was recorded since stays with the patient kept; "
        "where it rests on the merge, that is said and nothing is changed."
    ),
    "unmerged_words": "{patient}, MRN {mrn}, is a patient of their own again.",
    "table_phones": "phone",
    "table_pumps": "pump",
    "table_fills": "refill",
    "table_programmes": "dose change",
    "table_printouts": "printout",
    "table_eri_readings": "ERI reading",
    "table_pump_events": "pump event",
    "table_pump_checks": "pump check",
    "table_absences": "absence",
    "table_trials": "trial",
    "table_drug_orders": "drug order",
    "table_bookings": "visit",
    "table_contacts": "contact",
    "table_follow_up_plans": "follow-up plan",
    "table_merged_mrns": "earlier MRN",
    "did_merge_patients": "patients merged",
    "did_unmerge_patients": "merge taken back",
}
