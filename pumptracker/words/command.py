"""The command line: its help, its results, and what `check` may find."""

from __future__ import annotations

ARGPARSE: dict[str, str] = {
    "argparse_usage": "usage: ",
    "argparse_error": "%(prog)s: error: %(message)s\n",
    "argparse_argument": "argument %(argument_name)s: %(message)s",
    "argparse_ambiguous": "ambiguous option: %(option)s could match %(matches)s",
    "argparse_one": "expected one argument",
    "argparse_ignored": "ignored explicit argument %r",
    "argparse_choice": "invalid choice: %(value)r (choose from %(choices)s)",
    "argparse_value": "invalid %(type)s value: %(value)r",
    "argparse_verb": "unknown parser %(parser_name)r (choices: %(choices)s)",
    "argparse_options": "options",
    "argparse_positional": "positional arguments",
    "argparse_help": "show this help message and exit",
    "argparse_version": "show program's version number and exit",
    "argparse_required": "the following arguments are required: %s",
    "argparse_unrecognized": "unrecognized arguments: %s",
}
"""What Python's reader of command lines says, as it says it."""

_HELP: dict[str, str] = {
    "cli_about": "PumpTracker on the command line: for the clinic's IT and for scripts. With no verb the desk opens.",
    "cli_folder": "FOLDER",
    "cli_date": "DATE",
    "cli_verb": "VERB",
    "cli_file": "FILE",
    "cli_data": "the clinic's data folder",
    "cli_on": "the day to take as today, as 2026-11-24 (default: today)",
    "cli_lang": "the language to speak (default: the desk's, else the system's)",
    "cli_no_verb": "none opens the desk",
    "cli_import": "import a register from a CSV file",
    "cli_csv": "the register, as CSV",
    "cli_dry_run": "only say what would happen",
    "cli_format": "how to write it; the names in json and csv are the same in every language",
    "cli_worklist": "every open item of every patient, in order",
    "cli_check": "prove that nothing is wrong, or name what is",
    "cli_demo": "open the desk on a throw-away demo clinic",
    "cli_self_test": "try everything that a packaged program may lack, on a throw-away clinic, without a screen",
    "cli_no_date": "“{given}” is not a date; write it as 2026-11-24",
}

_RESULTS: dict[str, str] = {
    "cli_row_refused": "line {line}, MRN {mrn}: refused. {reason}.",
    "cli_row_question": "line {line}, MRN {mrn}: {question}",
    "cli_imported": "{added} added, {updated} updated, {unchanged} unchanged, {refused} refused",
    "cli_nothing_kept": "{counts} (nothing kept)",
    "cli_status_overdue": "overdue",
    "cli_status_unknown": "unknown",
    "cli_status_unsafe": "unsafe",
    "cli_status_soon": "to book",
    "cli_status_booked": "booked",
    "cli_status_later": "later",
    "cli_tile": "{tile} {what}",
    "cli_accounted": "{tiles}; {all} of {on_pathway} patients on the pathway accounted for",
    "cli_counts": (
        "{found} patients, {on_pathway} on the pathway, {pumps} implanted pumps, {due_items} due items, "
        "{history} history rows"
    ),
    "cli_wrong": "Wrong: {fault}",
    "cli_nothing_wrong": "Nothing wrong",
    "cli_system": (
        "The system refused to go on ({why}). Nothing is half done: see “pumptracker check” for what the clinic holds "
        "now"
    ),
    "cli_system_file": "The system refused {what} ({why}). Check that it is there, and its rights",
    "cli_interrupted": "Stopped. Nothing is half done: see “pumptracker check” for what the clinic holds now",
    "cli_unknown_user": "unknown user",
}

_FAULTS: dict[str, str] = {
    "fault_file": "the file is damaged: {found}",
    "fault_points_to": "{of} row {row} points to a {to} row that is not there",
    "fault_trigger": "trigger {trigger} is missing or changed",
    "fault_history_gap": "history row {row} is missing",
    "fault_history_outside": "history row {row} ({of} {of_row}): a change made outside the program",
    "fault_history_seal": "history row {row} ({of} {of_row}): does not match its seal, it or its action was edited",
    "fault_history_rows": "history rows of action {action} are missing: {found} of {expected}",
    "fault_row_unknown": "{of} row {row}: not in the history",
    "fault_row_edited": "{of} row {row}: edited outside the program",
    "fault_row_deleted": "{of} row {row}: deleted outside the program",
    "fault_row_gap": "{of} row {row}: a change is missing from the history",
    "fault_no_stage": "patient {patient} stands in no stage",
    "fault_no_items": "patient {patient} is without a due item",
    "fault_no_due_item": "patient {patient} is on the pathway without a due item",
    "fault_not_one_refill": "patient {patient} has an implanted pump and not exactly one refill item",
    "fault_items_after_exit": "patient {patient} is off the pathway and has due items",
    "fault_item_missing": "due item {kind} of patient {patient} is missing",
    "fault_item_differs": "due item {kind} of patient {patient} is not what its facts give",
    "fault_item_unfounded": "due item {kind} of patient {patient} follows from no fact",
    "fault_item_order": "due item {kind} of patient {patient} is not where the order of the worklist has it",
    "fault_tallies": "the patients counted under the filters are not those in the worklist",
    "fault_pathway": "the count of patients on the pathway differs from the patients listed",
    "fault_keys": "the search keys of patient {patient} are not what the facts give",
    "fault_keys_differ": "the search keys of patient {patient} are kept in two ways that differ",
    "fault_keys_of_nobody": "there are search keys of patient {patient}, who is none",
    "fault_crowds": "the patients kept for the search of {start} are not those whose keys begin so",
    "fault_names": "the order of the patients by name is not what their names give",
}

COMMAND: dict[str, str] = {**ARGPARSE, **_HELP, **_RESULTS, **_FAULTS}
