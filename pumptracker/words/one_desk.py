"""One desk on one file: who has it open, where it may not lie, and the copy for a second PC."""

from __future__ import annotations

_HELD: dict[str, str] = {
    "held_here": (
        "The clinic is open already: held by {who} on this PC since {since}. "
        "Close PumpTracker there (or have {who} sign in and close it), then try again"
    ),
    "held_elsewhere": (
        "The clinic is open on another computer: held by {who} on {host} since {since}. "
        "Close PumpTracker there, then try again. If that computer is broken or gone, "
        "IT can start PumpTracker here with --take-over"
    ),
    "held_unknown": "The clinic is open already in another program, which does not say whose. Close it, then try again",
    "taken_over": (
        "{who} opened the clinic on {host} on {since}, and this window can save nothing more. "
        "Go on there, or close PumpTracker there to go on here"
    ),
    "taken_unknown": (
        "The clinic was opened in another program, which does not say whose, and this window can save nothing more. "
        "Close PumpTracker wherever else it is open to go on here"
    ),
    "banner_taken": (
        "What is shown is as it was then. What is typed in an open dialog stays. PumpTracker looks every five seconds "
        "and goes on by itself once the clinic is free."
    ),
    "waits_for_turn": "Waiting for another program that is writing to the clinic's file, at most {seconds} s…",
    "turn_not_come": (
        "Another program was still writing to the clinic's file after {seconds} s; nothing was changed. "
        "Try again later, or with a longer --wait"
    ),
    "network_share": (
        "The data folder {folder} is on a network share ({name}), where a clinic's file is damaged sooner or later; "
        "nothing was written. Move the folder to a drive of this PC and start with --data and its new place. "
        "A second PC gets a read-only copy: Settings, Second PC"
    ),
    "synced_folder": (
        "The data folder {folder} is kept in step by {name}, which damages a clinic's file sooner or later; "
        "nothing was written. Move the folder to one that is not synchronised and start with --data and its new place. "
        "A copy for others: Settings, Second PC"
    ),
}

_AT_START: dict[str, str] = {
    "start_refused": "The clinic cannot be opened",
    "start_try_again": "Try again",
    "start_close": "Close",
    "take_over_title": "Take the clinic over from another computer?",
    "take_over_about": (
        "The clinic is held by {who} on {host} since {since}.\n\n"
        "Take it over only if PumpTracker no longer runs there: the computer was switched off or is broken, or the "
        "data folder came from it. Two desks on one file damage it.\n\n"
        "Go to {host} or call {who} first. Then type the name of that computer, {host}, and take the clinic over."
    ),
    "take_over_type": "Name of that computer",
    "take_over_button": "Take over",
    "cli_take_over": "open the desk on a clinic that another computer holds and does not let go of; asks first",
    "cli_seconds": "SECONDS",
    "cli_wait": "how long to wait for another program that is writing (default: 30)",
    "cli_no_seconds": "“{given}” is no number of seconds from 0 to 86400",
}

_COPY: dict[str, str] = {
    "section_second_pc": "Second PC",
    "about_second_pc": (
        "Only one PC at a time can have the clinic open. For another one, name a folder that it can read (a network "
        "folder will do): at every change the worklist and the paper fall-back are written there, with their date and "
        "time, to be read and printed, not changed. Whoever can open the folder can read patients' names."
    ),
    "copy_folder": "Folder",
    "copy_worklist": "Worklist ({file})",
    "copy_fallback": "Paper fall-back ({file})",
    "copy_none": "None: no copy is written",
    "copy_not_yet": "Not written yet",
    "copy_written": "As of {at}",
    "copy_no_answer": "The folder does not answer just now",
    "copy_choose": "Choose folder…",
    "copy_now": "Write now",
    "copy_stop": "Write no more",
    "copy_choose_title": "Folder for the copy",
    "copy_writing": "Writing the copy: {done} of {total}",
    "copy_writing_soon": "Writing the copy…",
    "did_choose_copy_folder": "folder of the copy for a second PC changed",
    "field_copy_folder": "Folder",
    "copy_folder_not_there": "The folder {given} is not there; make it first, or choose another",
    "copy_folder_is_data": "That is the data folder, or inside it; choose a folder outside",
    "copy_gone": "The folder {folder} is not there; check its drive or network, or choose another in the settings",
    "copy_full": "There is no room left in {folder}; make room",
    "copy_in_use": "{file} in {folder} cannot be replaced: it is open on another PC, or the folder is read-only",
    "copy_failed": "{file} cannot be written in {folder}; check its drive or network",
    "copy_warning": "The copy for the second PC is old. {why}. It is tried again by itself.",
    "copy_as_of": "As of {at}. Read only.",
    "copy_old": (
        "This page does not know how old it is: compare the time above with the clock. If it is older than the last "
        "change you know of, or than a day, call the front desk before you rely on it. Nothing typed or written here "
        "reaches the desk."
    ),
    "copy_title": "PumpTracker: worklist, a read-only copy",
    "copy_title_paper": "Paper fall-back",
}

ONE_DESK: dict[str, str] = {**_HELD, **_AT_START, **_COPY}
