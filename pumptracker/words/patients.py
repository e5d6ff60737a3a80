"""Finding patients, look-alikes, and merging two registrations of one."""

from __future__ import annotations

PATIENTS: dict[str, str] = {
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
        "This merge cannot be taken back: “{deed}” by {who} on {happened_on} rests on it; take that back first"
    ),
    "did_merge_patients": "patients merged",
    "did_unmerge_patients": "merge taken back",
}
