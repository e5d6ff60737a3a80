"""What is said when something breaks: the file, the disk, the clock, or the program itself."""

from __future__ import annotations

STORMS: dict[str, str] = {
    "act_try_again": "Try again (file not answering)",
    "try_again": "Try again",
    "file_missing": (
        "The clinic's file {file} is not where it was; nothing was changed. Put it back, or plug in its drive"
    ),
    "folder_missing": "The data folder {folder} is gone; nothing was changed. Plug in its drive, or put it back",
    "banner_waits": (
        "What is typed in an open dialog stays there. PumpTracker looks every five seconds and goes on by itself."
    ),
    "banner_held": (
        "PumpTracker shows what it could still read; nothing can be saved meanwhile. What is typed in an open "
        "dialog stays. It looks every five seconds and goes on by itself."
    ),
    "banner_broken": "What is shown may be wrong. Go on from a good backup, or export what can still be read.",
    "banner_broken_held": (
        "Opened to be read only, and left as it is: what is shown may be wrong, and nothing can be saved. Go on from "
        "a good backup, or export what can still be read."
    ),
    "banner_tried": "Tried again at {at}: it still does not answer. What is typed in an open dialog stays there.",
    "button_restoreNewest": "Go on from a backup…",
    "button_exportReadable": "Export what can be read…",
    "no_good_backup": "No good backup was found beside the clinic's file; ask IT for one from another drive",
    "backup_title": "Go on from the newest good backup",
    "backup_offered": (
        "The newest good backup was made on {at}; patients in it: {held}. What was recorded since then is not in it. "
        "Whatever file lies there now is kept aside and not deleted."
    ),
    "damage_restore": "Go on from this backup",
    "backup_restored": "The backup was restored. The file that was there is kept as {file}",
    "start_title": "PumpTracker cannot open the clinic",
    "start_file": "The clinic's file: {path}",
    "start_still": "Tried again: it is as before",
    "close_program": "Close",
    "next_no_clinic": "Check the data folder that PumpTracker was started with, then try again.",
    "next_clinic_gone": (
        "Put the file back, or plug in its drive, and try again; or go on from a backup. Only where nothing of the "
        "clinic is wanted any more: move what lies in the folder elsewhere, and PumpTracker begins a new one."
    ),
    "next_others_log": "Ask IT before you do anything else; or go on from a backup: both files are then kept aside.",
    "next_not_a_clinic": (
        "If a clinic was kept here before, the file was emptied or replaced: go on from a backup, or put the right "
        "file back and try again. If none was, move the file out of the folder; PumpTracker then begins a new clinic."
    ),
    "next_not_a_database": (
        "If a clinic was kept here before, the file was overwritten: go on from a backup. If none was, move the file "
        "out of the folder; PumpTracker then begins a new clinic."
    ),
    "next_newer_file": (
        "Install the newest PumpTracker on this PC, then try again. An older program never changes a newer file."
    ),
    "next_damaged": "Go on from a backup, or export what can still be read.",
    "next_cannot_open": "Ask IT to let this user read and write in the data folder, then try again.",
    "next_cannot_make_folder": "Plug in its drive, or start PumpTracker with another data folder, then try again.",
    "next_locked": "Close other programs that use the file: a second PumpTracker, a backup, a virus scan.",
    "next_disk_error": "Check that the drive is plugged in, then try again; if it stays so, go on from a backup.",
    "understood": "Understood",
    "check_found": "The weekly check of the clinic's file found a fault: {fault}",
    "check_then": (
        "Nothing was changed. Tell IT this sentence: “pumptracker check” shows it again, and “pumptracker repair” "
        "rebuilds what follows from the record."
    ),
    "clock_back": "The clock of this PC says {today}, but something was recorded here on {last} already",
    "clock_counts": (
        "Every date is counted from the PC's clock, and nothing is hidden. Set the clock right: this notice then goes "
        "by itself. If {last} was the mistake, go on."
    ),
    "crash_title": "PumpTracker made a mistake",
    "crash_safe": "Nothing that was saved is lost, and nothing is half saved.",
    "crash_typed": (
        "You may go on. If a dialog does not answer, close PumpTracker and start it again: what was typed in it is "
        "offered then."
    ),
    "crash_report": "A report for IT, without anything about a patient, was written to:",
    "crash_no_report": "The data folder did not take a report; tell IT what you did last.",
    "report_program": "PumpTracker {version}, schema {schema}, language {language}",
    "report_made_with": "Runs on Python {python}, Qt {qt}, SQLite {sqlite}",
    "report_other_kind": "an exception",
    "report_sqlite": "SQLite code {number}",
    "report_system": "system code {number}",
    "report_place": "{module}, line {line}, {function}",
    "report_outside": "outside of PumpTracker",
    "crash_copy": "Copy path",
    "crash_go_on": "Go on",
    "draft_for": "You were typing in “{title}” for {patient}, {at}",
    "draft_alone": "You were typing in “{title}”, {at}",
    "draft_left": "The program ended before it was saved. It was typed by {by}.",
    "draft_go_on": "Go on typing",
    "draft_show": "Show what was typed",
    "draft_discard": "Discard it",
    "draft_copy": "Copy",
    "draft_no_dialog": "This dialog cannot be opened for it now; here is what was typed",
    "nothing_readable": "Nothing can be read from the clinic's file any more; go on from a backup",
    "salvage_where": "Export what can be read: choose a folder",
    "salvaged_whole": "Everything was read. Rows written to {folder}: {read}",
    "salvaged_torn": ("Rows written to {folder}: {read}. Rows known to be lost: {lost}. The report there names them"),
    "salvage_whole": "Every table of the clinic's file was read whole.",
    "salvage_torn": "Not all of the clinic's file could be read. What could be stands in the files beside this one.",
    "salvage_by_backup": (
        "The file's own list of its tables could not be read. That of the backup {file} was used, and what the history "
        "says of the rows was compared with them."
    ),
    "salvage_by_new": (
        "The file's own list of its tables could not be read. That of a new clinic was used, and only tables that "
        "agree with the history were taken."
    ),
    "salvage_table": "{table_file}: rows read {read}, known to be lost {lost}",
    "salvage_pages": "Some pages of this table could not be read; rows that no history names may be lost too.",
    "salvage_lost": "Lost, by their ids: {rows}",
    "salvage_no_table": "{table_file}: this table could not be found at all",
}
