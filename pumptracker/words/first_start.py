"""The first start and what follows an upgrade: set-up, About, what is new, and whether there is a newer version."""

from __future__ import annotations

_STEPS: dict[str, tuple[str, str]] = {
    "language": ("Language", "The language of this desk. Names and texts that staff type stay as they were typed."),
    "clinic": ("Clinic", "What letters, print-outs and the cards for callers say of the clinic."),
    "open_days": ("Working days", "Dates to book by, and visits, fall on days on which the clinic is open."),
    "holidays": ("Public holidays", "The ticked days become closures; a booking on a closed day does not count."),
    "staff": ("Staff", "Who works at the desk. Every change is kept with the name of whoever made it."),
    "backups": ("Backups", "Copies are made daily and at close, beside the data. A second folder guards them against "
                "a broken disk: a drive or a share that is not this PC."),
    "register": ("Your patients", "Begin with the register you have, or without one. The demo clinic opens in a "
                 "window of its own: nothing in it is real, and it is gone when you close it."),
}  # fmt: skip

_SET_UP: dict[str, str] = {
    "set_up_title": "Setting up a new clinic",
    "set_up_step": "Step {number} of {total}",
    "set_up_later": "Everything here can be changed later in Settings (F12). Esc leaves the set-up.",
    "set_up_unsaved": "What you typed here is not kept yet: “Next” keeps it. Press Esc again to leave without it.",
    "set_up_back": "&Back",
    "set_up_skip": "&Skip",
    "set_up_next": "&Next",
    "set_up_finish": "&Finish",
    "set_up_leave": "&Leave the set-up",
    **{f"set_up_{code}": title for code, (title, _) in _STEPS.items()},
    **{f"set_up_about_{code}": about for code, (_, about) in _STEPS.items()},
    "field_staff_names": "Names, one on each line; begin with yours",
    "set_up_choose_folder": "Choose…",
    "hint_no_second": "none: copies beside the data alone",
    "begin_empty": "Begin empty",
    "begin_register": "Bring in a register",
    "begin_demo": "Look at the demo clinic",
    "begin_how": "How to begin",
    "begin_empty_about": "The worklist is empty until the first patient is registered (Ctrl+N).",
    "demo_not_begun": "The demo clinic could not be started; choose another way to begin",
    "begin_demo_about": "“Finish” opens the demo clinic beside this window.",
    "did_finish_set_up": "set-up of the clinic finished",
    "did_name_staff": "staff named",
}

_REGISTER: dict[str, str] = {
    "register_title": "Import a register",
    "register_about": (
        "A file in CSV (UTF-8, commas), with the columns of “An empty register”. It is looked through first; nothing "
        "is kept before you say so, and all of it is undone with one key."
    ),
    "register_choose": "Choose a file…",
    "register_empty": "An empty register…",
    "register_saved": "{file} has the columns; one line for each patient.",
    "register_choose_title": "Register to import",
    "register_files": "Register as CSV (*.csv)",
    "register_none": "No file is chosen yet.",
    "register_missing": "There is no register to import yet: choose a file, or press “Begin empty”.",
    "register_file": "If {file} is imported: {counts}.",
    "register_more": "… and {more} more lines like these.",
    "register_found": "What the import would do",
    "register_looking": "Looking through the register: {done} of {total}",
    "register_looking_soon": "Looking through the register…",
    "register_importing": "Importing: {done} of {total}",
    "register_importing_soon": "Importing…",
    "register_import": "&Import",
    "register_done": "Imported: {counts}",
    "data_import": "Import a register…",
}

_ABOUT: dict[str, str] = {
    "help_menu": "Help",
    "help_news": "What is new…",
    "help_keys": "Keyboard shortcuts…",
    "help_about": "About PumpTracker…",
    "about_title": "About PumpTracker",
    "about_version": "PumpTracker {version}",
    "about_what": (
        "An administrative tracker; not a medical device, not for emergencies. It computes no dose and interprets "
        "nothing: the clinician decides."
    ),
    "about_details": "For the clinic's IT (holds no patient data)",
    "about_folder": "Data folder: {given}",
    "about_file": "The clinic's file: {given}, tables {schema}",
    "about_preferences": "What this desk remembers: {given}",
    "about_licence": "Licence: MIT",
    "about_copy": "Co&py",
    "about_copied": "Copied.",
    "about_open_folder": "&Open the data folder",
    "about_no_folder": "The data folder cannot be shown: {folder}",
    "about_part_details": "Details",
    "about_part_licence": "Licence",
    "about_part_notices": "Third-party notices",
    "about_parts": "What is shown below",
    "about_no_licence": (
        "PumpTracker is free under the MIT licence. Its text is not in this installation; ask whoever gave it to you."
    ),
    "about_no_notices": (
        "PumpTracker is made with Python, Qt (PySide6), SQLite, sqlite-utils, holidays, and the DejaVu fonts, each "
        "under its own licence. Their texts are made into installed copies; this one runs from its source."
    ),
    "news_title": "What is new",
    "news_none": "There are no release notes in this installation.",
    "news_banner": "PumpTracker was brought up to version {version}. Your data was kept.",
    "news_read": "What is new",
    "news_away": "Not now",
}

_UPDATES: dict[str, str] = {
    "section_updates": "Newer versions",
    "about_updates": (
        "Off until your IT names a file that says which version is the newest. Only that file is read; nothing is "
        "sent, downloaded or installed."
    ),
    "updates_here": "Version of this desk",
    "updates_file": "File that says the newest version",
    "updates_daily": "Looked at by itself",
    "updates_found": "Found at the last look",
    "updates_off": "None: PumpTracker never looks",
    "updates_every_day": "once a day",
    "updates_never": "no, only with “Check now”",
    "updates_by_machine": "{named} (set for everyone on this PC)",
    "updates_not_yet": "not yet",
    "updates_choose": "Choose the file…",
    "updates_check": "Check now",
    "updates_dialog": "File that says the newest version",
    "field_update_file": "Path, or address",
    "field_update_daily": "Look once a day",
    "hint_update_file": "\\\\server\\software\\pumptracker.json",
    "updates_looking": "Looking…",
    "updates_none": "This is the newest version.",
    "updates_newer": "There is a newer version: {version}. {notes}",
    "updates_where": "Its set-up: {where}. Your IT installs it; the data stays as it is.",
    "updates_ask_it": "Ask your IT for it; the data stays as it is.",
    "did_choose_update_file": "file for newer versions chosen",
    "field_version": "Version",
    "version_unreadable": "“{given}” is no version; it is written like 0.9.1",
    "update_not_whole": "“{given}” is no whole path; write it from the drive or the server on, or an http(s) address",
    "update_scheme": "“{given}:” cannot be read; name a path, or an address that begins with https:// or http://",
    "update_no_address": "“{given}” is no web address that can be read: a server, a path, no name and no password",
    "update_no_file": "There is no such file; ask your IT where it is",
    "update_no_answer": "The file cannot be read: its drive or server does not answer",
    "update_timeout": "No answer within {seconds} seconds; try again later",
    "update_tls": "The server's certificate is not valid, so nothing was read; tell your IT",
    "update_http": "The server refuses the file (code {given}); tell your IT",
    "update_elsewhere": "The server leads on to {given}, where PumpTracker does not go; name that address instead",
    "update_too_large": "The file is larger than {largest} KB: it is another one; ask your IT",
    "update_not_json": "The file is not JSON in UTF-8; ask your IT",
    "update_no_version": "The file names no version; ask your IT",
}

_CLINIC: dict[str, str] = {
    "field_manufacturer_lines": "Manufacturers' lines",
    "callers_makers": "Manufacturers' lines",
    "fall_makers": "Manufacturers' lines: {given}",
}

FIRST_START: dict[str, str] = {**_SET_UP, **_REGISTER, **_ABOUT, **_UPDATES, **_CLINIC}
