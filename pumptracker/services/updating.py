"""Whether there is a newer release: asked of one file that the clinic's IT names, and only where somebody wants it."""

from __future__ import annotations

from typing import NamedTuple

from pumptracker import paths
from pumptracker.domain.release import is_newer
from pumptracker.formats.update_file import LARGEST_BYTES, Newest, read_newest
from pumptracker.services.fetching import check_named, fetch
from pumptracker.services.writing import action
from pumptracker.store import settings
from pumptracker.store.connection import Connection
from pumptracker.words import sentence, tr

UPDATE_FILE, UPDATE_DAILY = "update_file", "update_daily"
"""The settings that name the file, and say whether it is read once a day."""


class Source(NamedTuple):
    """The file that is read, whether once a day by itself, and whether this PC's setting names it for everyone."""

    named: str
    daily: bool = False
    by_machine: bool = False


def source(db: Connection) -> Source | None:
    """Where it is looked, None for nowhere: what the PC's setting names stands above the clinic's choice."""
    machine = machine_source()
    if machine is not None:
        return machine
    named = str(settings.setting(db, UPDATE_FILE, ""))
    return Source(named, bool(settings.setting(db, UPDATE_DAILY, ""))) if named else None


def machine_source() -> Source | None:
    """Where the PC's setting has everyone on it look, None where there is none."""
    machine = paths.machine_update_file()
    return Source(machine[0], daily="daily" in machine[1:], by_machine=True) if machine else None


def choose_source(db: Connection, named: str, *, daily: bool, by: str) -> None:
    """Name the file, "" for none, and say whether it is read once a day; refused where it can be none."""
    named = named.strip()
    if named:
        check_named(named, UPDATE_FILE)
    with action(db, "choose_update_file", by=by):
        settings.keep_setting(db, UPDATE_FILE, named)
        settings.keep_setting(db, UPDATE_DAILY, "yes" if named and daily else "")


def look(named: str, here: str) -> Newest | None:
    """The newest release where it is newer than the one `here`; raises Refused where that cannot be told."""
    newest = read_newest(fetch(named, LARGEST_BYTES))
    return newest if is_newer(newest.version, here) else None


def said(newest: Newest | None) -> list[str]:
    """What is said of what a look found: that it is newer, and where it is to be had; it is never opened from here."""
    if newest is None:
        return [tr("updates_none")]
    newer = sentence("updates_newer", {"version": newest.version, "notes": newest.notes}).strip()
    return [newer, sentence("updates_where", {"where": newest.where}) if newest.where else tr("updates_ask_it")]
