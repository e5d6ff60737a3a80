"""Reasons, questions and refusals as sentences: one table for window, verbs and print."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

SENTENCES: dict[str, str] = {
    # why a date is what it is
    "printed_alarm": "The printout of the programmer gives {due_on} as the low-reservoir alarm date",
    "estimated_alarm": "{usable} mL to alarm × {concentration} ÷ {dose} = {days} days after {from_on}",
    "in_pump_limit": "{drugs} may stay in the pump {days} days from {filled_on}",
    "first_fill": "First fill of this pump with {drugs}: {days} days from {filled_on}",
    "clinic_maximum": "The clinic refills at the latest {days} days after {filled_on}",
    "date_unknown": "Date unknown: {missing} not recorded",
    "date_unknown_limit": "Date unknown: {missing} not recorded; not later than {limit_on}",
    "pump_emptied": "The pump had to be emptied for the MRI of {emptied_on} and no fill is recorded since",
    "pump_not_recorded": "The pump is not recorded",
    "entered": "{days} days from {since_on}, when the stage was entered",
    "trial_ended": "{days} days after the trial ended on {since_on}",
    "its_date": "Booked for {due_on}",
    "after_implant": "Day {days} after the implant of {since_on}",
    "authorisation_expires": "The authorisation expires on {due_on}",
    "follow_up_asked": "The clinician asked for this day on {set_on}",
    "follow_up_interval": "Every {months} months; last visit {since_on}",
    "call_back_promised": "A call back was promised on {made_on}",
    "transfer_unconfirmed": "Transferred on {left_on}; the receiving clinic has not confirmed a first visit",
    "transfer_first_visit": "The first visit at the receiving clinic is on {due_on}; confirm that it took place",
    "transfer_before_refill": "Transferred on {left_on}, not confirmed, and the refill is due on {due_on}",
    "drug_to_order": "{drugs} must be ordered for the refill due on {refill_on}",
    "service_life": "The pump stops {years} years after its implant on {since_on}",
    "stop_estimate": "The pump's own estimate, read on {read_on}",
    "eri_announced": "The pump announced replacement on {since_on} and runs {days} days more",
    "replacement_unknown": "The day the pump stops is not known: {missing} not recorded",
    "pump_check": "The pump must be checked after: {cause} on {happened_on}",
    # questions
    "printout_superseded": (
        "The printed alarm date {alarm_on} is older than the last fill or programme: type in the new one"
    ),
    "alarm_dates_differ": (
        "Printed {printed_on} and estimated {estimated_on} differ by {days} days: check the printout"
    ),
    "limit_not_listed": "In-pump limit not listed for {drugs}: ask the pharmacy",
    "contents_not_fully_known": "{drugs}: contents not fully known, in-pump limit not listed: ask the pharmacy",
    "alarm_volume_default": "Alarm volume not recorded: the model's {alarm_volume} mL is used",
    "flow_high": "A flow of {flow} mL a day is unusually high: check dose, concentration and units",
    "flow_low": (
        "A flow of {flow} mL a day is below what the {model} can deliver: check dose, concentration and units"
    ),
    "refill_soon_after": "Only {days} days after the fill of {before_on}: check the date",
    "look_alike": "Same name and date of birth as MRN {mrns}: is it one person?",
    "serial_shared": "Serial {serial} is also on the implanted pump of MRN {mrns}: check both",
    "desk_booking_stands": "The desk has booked this visit; the register's {visit_on} was not taken over",
    # refusals
    "required": "{field} is missing: fill it in",
    "in_the_future": "{field}: {given_on} is in the future; check the date",
    "not_a_sensible_date": "{field}: {given_on} cannot be right; check the year",
    "not_a_date": "{field}: “{given}” is not a date; write it as 2026-11-24",
    "not_a_number": "{field}: “{given}” is not a number; write it as 12.5",
    "not_yes_or_no": "{field}: “{given}” must be yes, no or empty",
    "unknown_unit": "{field}: the unit “{given}” is not known; use mcg, mg or units",
    "units_do_not_match": (
        "{field}: {dose_unit} does not go with {concentration_unit}; use the same kind of unit for both"
    ),
    "must_be_positive": "{field} must be more than 0",
    "out_of_range": "{field} must be between 0 and {largest}",
    "days_not_rising": "{field} must be different days in rising order",
    "unknown_language": "{field}: “{given}” is not known; use en or es",
    "not_an_email": "{field}: “{given}” is not an e-mail address",
    "unknown_stage": "{field}: “{given}” is no stage of the pathway; use one such as long-term",
    "implant_before_birth": "{field}: implanted on {implanted_on}, before the birth on {born_on}; check both dates",
    "stage_before_birth": "{field}: {entered_on} is before the birth on {born_on}; check both dates",
    "alarm_not_below_reservoir": (
        "{field}: an alarm at {alarm} mL cannot be in a reservoir of {reservoir} mL; check both"
    ),
    "alarm_not_below_fill": "{field}: a fill of {given} mL is not above the alarm volume of {alarm} mL; check both",
    "more_than_reservoir": "{field}: {given} mL is more than the reservoir of {reservoir} mL; check both",
    "explant_before_implant": "{field} is before the implant on {implanted_on}; check both dates",
    "second_active_pump": (
        "{field}: pump {model} {serial} is still implanted; record its replacement at the desk first"
    ),
    "refill_before_implant": "{field}: filled on {given_on}, before the implant on {implanted_on}; check both dates",
    "bolus_incomplete": "{field} is missing: a bolus needs its dose and its number per day",
    "expired_at_fill": "{field}: expired on {given_on}, before the fill on {filled_on}; check both dates",
    "alarm_before_printout": "{field}: {given_on} is before the printout of {printed_on}; check both dates",
    "not_a_visit": "{field}: no visit can be booked for “{kind}”; use one such as refill",
    "booking_in_the_past": "{field}: {given_on} is in the past; choose a day from today on",
    "visit_incomplete": "{field} is missing: a visit needs its day and what it is for",
    "already_there": "{field}: the patient is in {stage} already",
    "stage_before_last": "{field} is before {stage} was entered on {entered_on}; check the date",
    "pump_still_implanted": (
        "{field}: a pump is still implanted; leaving needs a transfer or a death, or its explant recorded"
    ),
    "reason_needed": "{field} is missing: say why a stage is skipped or repeated",
    "move_at_the_desk": "{field}: the patient stands in {recorded}; move the patient at the desk",
    "fill_day_needed": "{field} is missing: {column} has changed, and the day of that fill is needed",
    "fill_differs": (
        "{field}: the fill of {filled_on} is recorded with {recorded}, not {given}; correct it at the desk"
    ),
    "printout_differs": "{field}: {recorded} is recorded for that fill, not {given}; correct it at the desk",
    "no_open_weekday": "{field}: at least one weekday must be open",
    "calendar_closed_too_long": "{field}: the clinic is closed for more than a year; shorten the closure",
    "no_longer_there": "Somebody has removed this in the meantime; look again",
    "no_such_patient": "There is no such patient",
    "pump_after_exit": "{field}: the patient has left ({stage}); bring the patient back to the pathway first",
    "mrn_taken": "{field}: {given} belongs to another patient; open that one, or check the number",
    "transfer_by_its_own": "{field}: record the transfer itself, with the receiving clinic",
    "not_in_trial": "{field}: the patient is in {stage}, not in trial; move the patient first",
    "no_transfer_to_confirm": "{field}: no transfer waits to be confirmed",
    "confirmed_before_transfer": "{field} is before the transfer of {left_on}; check the date",
    "fill_already_recorded": "{field}: a fill of {given_on} is recorded already; correct that one",
    "before_implant": "{field} is before the implant on {implanted_on}; check both dates",
    "no_active_pump": "{field}: no pump is implanted; record the implant first",
    "not_on_pathway": "{field}: the patient has left the pathway; no visit can be booked",
    "visit_has_outcome": "{field}: this visit has its outcome already; book a new one",
    "unknown_outcome": "{field}: “{given}” is no outcome of a visit",
    "ends_before_it_begins": "{field} is before the first day; check both dates",
    "nothing_to_undo": "There is nothing to undo",
    "undo_of_another": "The last action is by {who} at {when}; undo it all the same?",
    "undo_blocked": "This cannot be undone: something recorded since rests on it ({table})",
    # the desk
    "kind_evaluation": "Evaluation",
    "kind_trial": "Trial",
    "kind_trial_decision": "Trial decision",
    "kind_surgery": "Surgery",
    "kind_authorisation": "Authorisation",
    "kind_wound_check": "Wound check",
    "kind_dose_visit": "Dose visit",
    "kind_follow_up": "Follow-up",
    "kind_call_back": "Call back",
    "kind_refill": "Refill",
    "kind_drug_order": "Drug order",
    "kind_replacement": "Replacement",
    "kind_pump_check": "Pump check",
    "kind_confirm_transfer": "Confirm transfer",
    "column_status": "Status",
    "column_due_by": "Due by",
    "column_what": "What",
    "column_patient": "Patient",
    "column_about": "About",
    "column_last_step": "Last step",
    "column_phone": "Phone",
    "status_overdue": "{days} d overdue",
    "status_unknown": "Date unknown",
    "status_unsafe_after_due": "Booked too late",
    "status_unsafe_closed_day": "On a closed day",
    "status_unsafe_past": "Needs an outcome",
    "status_book_by": "Book by {day}",
    "tile_overdue": "overdue",
    "tile_unknown": "unknown",
    "tile_unsafe": "unsafe",
    "tile_soon": "to book",
    "tile_booked": "booked",
    "tile_later": "later",
    "accounted_for": "{count} of {patients} patients accounted for",
    "nothing_listed": "Nobody is listed here. Click the tile again to see everyone.",
    "born_unknown": "date of birth unknown",
    "tier": "tier {tier}",
    "tries": "{count} tries without success",
    "visit_on": "Visit {visit_on}",
    "not_booked": "Not booked",
    "today": "today",
    "worklist": "Worklist",
    "pumptracker": "PumpTracker",
    # files
    "file_too_large": "The file has {megabytes} MB; a register has at most {largest} MB. Was the right file chosen?",
    "cannot_read_file": "The file {given} cannot be read; check its name and that it is not open elsewhere",
    "not_utf8": "Line {line} is not UTF-8 text; save the file as “CSV UTF-8”",
    "not_csv": "The file is not a readable CSV ({given}); save it again as “CSV UTF-8” with commas",
    "column_missing": "The column {field} is missing; add it to the first line (it may stay empty below)",
    "column_twice": "The column {field} stands twice in the first line; remove one",
    "ragged_row": "The row has {found} cells where the first line has {wanted}; check commas and quotation marks",
    "control_character": "{field} holds a character that cannot be shown; type the cell anew",
    # the store
    "no_clinic": "There is no clinic here: {folder}",
    "locked": "Another program is writing to the clinic's file; try again in a moment",
    "disk_full": "The disk is full; nothing was changed. Make room and try again",
    "read_only": "The clinic's file is read-only; nothing was changed. Check the rights of the data folder",
    "disk_error": "The disk does not answer; nothing was changed. Check the drive and try again",
    "damaged": "The clinic's file is damaged; do not go on. Restore the newest good backup",
    "not_a_database": "The file in the data folder is not a clinic of PumpTracker; it was left as it is",
    "not_a_clinic": "The file in the data folder is not a clinic of PumpTracker; it was left as it is",
    "cannot_open": "The clinic's file cannot be opened; check the rights of the data folder",
    "cannot_make_folder": "The data folder {folder} cannot be made; check its drive and rights",
    "newer_file": (
        "The clinic's file is from a newer version (its tables are {found}, this program knows {known}); update"
    ),
}

_MISSING = {
    "last_fill": "last fill", "fill_volume": "fill volume", "alarm_volume": "alarm volume",
    "concentration": "concentration", "daily_dose": "daily dose", "stop_date": "the printed date",
    "implant_date": "the day of the implant",
}  # fmt: skip
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def tr(code: str) -> str:
    """The sentence of a code in the desk's language, its gaps open."""
    return SENTENCES[code]


def day(when: date) -> str:
    """A date for people, the month in letters: "4 Jul 2026"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def weekday(when: date) -> str:
    """A near date for people: "Wed 25 Nov"."""
    return f"{_WEEKDAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]}"


def _shown(name: str, value: object) -> object:
    if isinstance(value, date):
        return day(value)
    if name.endswith("_on") and isinstance(value, str):
        return day(date.fromisoformat(value))
    if name == "missing":
        return ", ".join(_MISSING.get(word, word) for word in str(value).split())
    return value


def sentence(code: str, facts: Mapping[str, object]) -> str:
    """A code and its facts as a sentence."""
    if code == "date_unknown" and "limit_on" in facts:
        code = "date_unknown_limit"
    return tr(code).format(**{name: _shown(name, value) for name, value in facts.items()})
