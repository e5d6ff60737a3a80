"""Copies of the clinic's file: why one could not be made or brought back, and what desk and verbs say of them."""

from __future__ import annotations

_UNAVAILABLE: dict[str, str] = {
    "backup_failed": "No copy could be made in {folder}. {why}",
    "backup_shut": "Nothing can be written there; check the rights of that folder, or choose another",
    "backup_no_folder": "That is a file and no folder; choose another",
    "restore_failed": "The backup could not be brought to {folder}; nothing was changed. {why}",
    "backup_missing": "There is no file {file}; check the name, and that its drive is there",
    "backups_of_several": (
        "{folder} holds backups of more than one clinic; nothing was changed. Name the backup itself, or the folder of "
        "one clinic: {folders}"
    ),
    "backup_unusable": "{file} was not restored, nothing was changed: {why}",
    "backups_unusable": (
        "None of the {count} backups in {folder} can be restored; nothing was changed. The newest is {file}: {why}"
    ),
    "backups_unusable_one": "{file}, the only backup in {folder}, cannot be restored; nothing was changed. {why}",
    "folder_shut": "Nothing can be written to {folder}; check its rights, or choose another. Nothing was changed",
    "setting_not_written": (
        "{what} could not be written ({why}), so the data folder was not set. What is for everyone is set by an "
        "administrator, on Linux by root"
    ),
    "backup_damaged": "It is damaged; choose an older one",
    "backup_foreign": "It is no backup of PumpTracker",
    "backup_newer": "It is from a newer version of PumpTracker; update first",
    "backup_faulty_inside": "Its history does not fit what stands in it; choose an older one",
    "clinic_in_use": (
        "The clinic is open in another window or program; close it there and try again. Nothing was changed"
    ),
}

_REFUSED: dict[str, str] = {
    "folder_not_there": "{field}: {folder} is not there; plug in its drive, or choose another folder",
    "folder_is_data": "{field}: {folder} lies with the clinic's file; choose a folder on another drive",
    "folder_read_only": "{field}: nothing can be written to {folder}; choose another folder",
    "folder_not_empty": "{field}: {folder} holds a clinic already; choose an empty folder",
    "folder_no_name": (
        "{folder} begins or ends with a space, has a line break or is no text; choose another name. Nothing was changed"
    ),
    "folder_given": (
        "The data folder is given by {what}; move the folder there, then change it there. Nothing was changed"
    ),
    "folder_set": (
        "The data folder is {folder}, set in {what}. It was left as it is; where no clinic lies there, take that "
        "file away to set another"
    ),
    "folder_holds_clinic": (
        "A clinic lies in {folder}; move it from the desk (Settings, Backups), which takes its backups along. "
        "Nothing was changed"
    ),
    "rights_not_given": "The users of this computer could not be given the right to write in {folder}. {why}",
    "did_choose_backup_folder": "second folder for backups changed",
}

_COMMAND: dict[str, str] = {
    "cli_backup": "make a verified copy of the clinic, whoever uses it meanwhile",
    "cli_backup_to": "the folder that the copy is put in",
    "cli_restore": "bring a backup back: the file that was there is kept aside, then everything is checked",
    "cli_restore_from": "a backup, or a folder of backups: then the newest good one",
    "cli_restore_to": "the data folder to restore into (default: the clinic's)",
    "cli_deep": "replay the whole history against the tables and name every row that differs",
    "cli_repair": "make anew what follows from the facts (due items, search); a copy is made first",
    "cli_newer": "say whether there is a newer version, by the file that the PC or the clinic names for that",
    "cli_newer_file": "the file to read instead, by its path or web address",
    "cli_data_folder": "say where the clinic's data is; with a folder, have it there from the next start on",
    "cli_data_folder_new": "the folder, on a drive of this computer; it is made if it is not there",
    "cli_for_everyone": "set it for everyone who uses this computer, and on Windows give them the right to write there",
    "cli_unless_set": "where a folder is set already, leave it",
    "cli_backed_up": "{file}: {patients} patients, last change {last}",
    "cli_backed_up_one": "{file}: 1 patient, last change {last}",
    "cli_backup_faulty": "The copy is whole, but something is wrong in the clinic: run “pumptracker check”",
    "cli_restored": "Restored from {file}: {patients} patients, last change {last}",
    "cli_restored_one": "Restored from {file}: 1 patient, last change {last}",
    "cli_not_checked": "It is restored, but its file did not answer when it was to be checked: run “pumptracker check”",
    "cli_kept_aside": "The file that was there is kept as {file}",
    "cli_set_apart": (
        "This is not the clinic's data folder: nothing is written from it to the second folder, nor for the second PC. "
        "Where it becomes the clinic's, choose both anew in the settings"
    ),
    "cli_never_changed": "none",
    "cli_covered": "{covered} rows compared with the history that covers them; {found} differ or cannot be proven",
    "cli_repaired": "Made anew: {fault}",
    "cli_nothing_differed": "Made anew; nothing differed",
    "fault_row_unread": "{of} row {row}: cannot be read any more",
    "fault_unread": "the table {of} cannot be read to its end",
}

_DESK: dict[str, str] = {
    "backup_none": (
        "No copy of the clinic's file has been made yet. Press Backups, then Back up now; call IT if it fails."
    ),
    "backup_old": (
        "The last good copy of the clinic's file is older than a day. Press Backups, then Back up now; "
        "call IT if it fails."
    ),
    "backup_faulty": (
        "Something is wrong in the clinic's file: the last good copy is older than a day. "
        "Call IT, who run “pumptracker check”."
    ),
    "backup_second_absent": (
        "The second folder for backups is not there, and its last copy is older than a day. "
        "Plug in the drive, or press Backups to choose another."
    ),
    "backup_second_old": (
        "The last good copy in the second folder is older than a day. Press Backups, then Back up now; "
        "call IT if it fails."
    ),
    "backups_link": "Backups",
    "tip_backups_link": "Open the backups in the settings",
    "backup_folder_own": "Beside the clinic's file",
    "backup_folder_second": "Second folder",
    "field_backup_folder": "Second folder",
    "field_data_folder": "Data folder",
    "backup_folder_none": (
        "Second folder: none. Choose one on another drive or share, so that a broken disk takes nothing."
    ),
    "backup_folder_is": "Second folder: {folder}",
    "backup_folder_absent": "Second folder: {folder}, not there now. Plug in its drive or choose another.",
    "backups_none": "There is no backup yet.",
    "backups_reading": "Looking at the backups…",
    "column_made_at": "Made",
    "column_holds": "Holds",
    "column_last_change": "Last change",
    "column_backup_reason": "Why",
    "backup_holds": "{patients} patients",
    "backup_holds_one": "1 patient",
    "backup_reason_": "a file",
    "backup_reason_close": "the desk was closed",
    "backup_reason_daily": "a day had passed",
    "backup_reason_upgrade": "before an upgrade",
    "backup_reason_import": "before an import",
    "backup_reason_merge": "before a merge",
    "backup_reason_restore": "before a restore",
    "backup_reason_asked": "asked for",
    "backup_is_faulty": "{reason}; something is wrong in it",
    "backup_now": "Back up now",
    "tip_backup_now": "Make a verified copy now, here and in the second folder",
    "backup_second": "Second folder…",
    "tip_backup_second": "Keep a copy of each backup on another drive or share",
    "backup_no_second": "No second folder",
    "tip_backup_no_second": "Keep copies beside the clinic's file alone",
    "backup_restore": "Restore…",
    "tip_backup_restore": "Bring a backup back; the present file is kept aside first",
    "backup_restore_file": "Restore from a file…",
    "tip_backup_restore_file": "Bring a backup back that lies elsewhere",
    "backup_move": "Move the data folder…",
    "tip_backup_move": "Move the clinic's file and its backups to another folder",
    "backup_made": "A copy was made and verified: {patients} patients",
    "backup_made_one": "A copy was made and verified: 1 patient",
    "backup_made_faulty": "A copy was made, but something is wrong in the clinic's file; call IT",
    "backup_making": "Making and verifying a copy: {done} of {total}",
    "backup_making_soon": "Making and verifying a copy…",
    "backup_looking": "Looking into the backup: {done} of {total}",
    "backup_looking_soon": "Looking into the backup…",
    "backup_closing": "A copy of the clinic's file is being made before the desk closes.",
    "backup_closing_skip": "Close without a copy",
    "backup_closing_failed": "No copy could be made before closing.",
    "backup_closing_anyway": "Close anyway",
    "restore_title": "Restore a backup",
    "restore_from": "From the backup: {file}",
    "restore_side_now": "Now",
    "restore_side_then": "In the backup",
    "restore_patients": "Patients",
    "restore_last_change": "Last change",
    "restore_made": "Made",
    "restore_loses": (
        "Whatever was recorded after the backup's last change will not be in the clinic any more. "
        "It stays in the file that is kept aside, and in a backup that is made first."
    ),
    "restore_steps": (
        "The present file is kept aside first, then the backup takes its place and is checked, "
        "then the desk opens on it. This cannot be undone with Undo."
    ),
    "restore_button": "Restore this backup",
    "restore_working": "The backup is being restored and checked…",
    "restore_done": "Restored: {patients} patients, last change {last}. Nothing is wrong. Kept aside: {file}",
    "restore_done_one": "Restored: 1 patient, last change {last}. Nothing is wrong. Kept aside: {file}",
    "restore_done_faulty": "Restored, but the check says: {fault}. Kept aside: {file}",
    "move_title": "Move the data folder",
    "move_choose_folder": "Choose the new data folder",
    "move_what": "From {old} to {new}",
    "move_steps": (
        "The clinic's file and its backups are copied and verified, then the desk opens there, here and for whoever "
        "uses the same setting. What was there stays, under the name {aside}."
    ),
    "move_button": "Move it",
    "move_working": "The data folder is being moved…",
    "move_done": "The clinic is in {folder} now. The old file stays as {aside}.",
    "choose_second_title": "Choose the second folder for backups",
    "choose_backup_title": "Choose a backup",
    "choose_backup_filter": "Backups (*.db)",
}

BACKUPS: dict[str, str] = {**_UNAVAILABLE, **_REFUSED, **_COMMAND, **_DESK}
