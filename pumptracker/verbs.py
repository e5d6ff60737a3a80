"""The verbs that keep a clinic safe: backup, restore, repair, the deep check, where its data lies, a newer version."""

from __future__ import annotations

import argparse
import getpass
import os
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pumptracker import __version__
from pumptracker.paths import DATABASE, expanded
from pumptracker.services import backing_up, placing_data, repairing, restoring, updating
from pumptracker.services.checking import check
from pumptracker.store import backups, second_folder
from pumptracker.store import where as places
from pumptracker.store.backups import Backup
from pumptracker.store.connection import Connection, is_there, open_clinic
from pumptracker.store.transaction import reading
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import local_time, sentence, tr

Where = Callable[[argparse.Namespace], Path]
"""Tells which file the options speak of."""

Turn = Callable[[argparse.Namespace, Path], AbstractContextManager[None]]
"""The turn of a verb that must have the file to itself."""


def add(
    verbs: Any, common: argparse.ArgumentParser, where: Where, turn: Turn,
    may_wait: Callable[[argparse.ArgumentParser], None],
) -> None:  # fmt: skip
    """Add these verbs to the command line; `may_wait` gives one that writes the option for how long."""

    def restore(options: argparse.Namespace) -> int:
        database = _target(options, where)
        with turn(options, database):
            return _restore(options.backup, database, apart=not _is_same(database, where(options)))

    def repair(options: argparse.Namespace) -> int:
        with turn(options, where(options)):
            return _repair(where(options))

    making = verbs.add_parser("backup", parents=[common], help=tr("cli_backup"))
    making.add_argument("--to", metavar=tr("cli_folder"), type=Path, required=True, help=tr("cli_backup_to"))
    making.set_defaults(run=lambda options: _backup(where(options), options.to))
    bringing = verbs.add_parser("restore", parents=[common], help=tr("cli_restore"))
    bringing.add_argument("backup", metavar=tr("cli_file"), type=Path, help=tr("cli_restore_from"))
    bringing.add_argument("--to", metavar=tr("cli_folder"), type=Path, help=tr("cli_restore_to"))
    may_wait(bringing)
    bringing.set_defaults(run=restore)
    mending = verbs.add_parser("repair", parents=[common], help=tr("cli_repair"))
    may_wait(mending)
    mending.set_defaults(run=repair)
    looking = verbs.add_parser("newer", parents=[common], help=tr("cli_newer"))
    looking.add_argument("file", metavar=tr("cli_file"), nargs="?", help=tr("cli_newer_file"))
    looking.set_defaults(run=lambda options: _look(options.file, where(options)))
    placing = verbs.add_parser("data-folder", parents=[common], help=tr("cli_data_folder"))
    placing.add_argument("folder", metavar=tr("cli_folder"), type=Path, nargs="?", help=tr("cli_data_folder_new"))
    placing.add_argument("--for-everyone", action="store_true", help=tr("cli_for_everyone"))
    placing.add_argument("--unless-set", action="store_true", help=tr("cli_unless_set"))
    placing.set_defaults(run=lambda options: _place(options, where(options).parent))


def _target(options: argparse.Namespace, where: Where) -> Path:
    return expanded(options.to) / DATABASE if options.to else where(options)


def _is_same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def user() -> str:
    """Whom the history names for what was done by a verb."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return tr("cli_unknown_user")


def _now() -> datetime:
    return datetime.now(UTC)


def _holds(found: Backup) -> dict[str, object]:
    last = local_time(found.last_change) or tr("cli_never_changed")
    return {"file": found.path, "patients": found.patients, "last": last}


def _backup(database: Path, to: Path) -> int:
    if not is_there(database):
        raise StoreUnavailable("no_clinic", folder=database.parent)
    places.must_be_somebodys(to := expanded(to))
    made = backing_up.back_up_to(database, to, _now())
    print(sentence("cli_backed_up", _holds(made)))
    if not made.is_good:
        print(tr("cli_backup_faulty"))
    return 0 if made.is_good else 1


def _restore(backup: Path, database: Path, *, apart: bool) -> int:
    chosen = _chosen(expanded(backup))
    aside = restoring.restore(chosen, database, _now())
    found = restoring.preview(chosen)
    print(sentence("cli_restored", _holds(found)))
    if aside is not None:
        print(sentence("cli_kept_aside", {"file": aside}))
    try:
        with closing(open_clinic(database)) as db:
            if apart and restoring.set_apart(db, by=user()):
                print(tr("cli_set_apart"))
            return say_checked(db)
    except StoreUnavailable as fault:
        raise StoreUnavailable("cli_not_checked") from fault


def _chosen(backup: Path) -> Path:
    """The backup itself, or of a folder the newest good one."""
    if not backup.is_dir():
        return backup
    found = _of_one_clinic(backup)
    best = backing_up.to_go_on_from(found, _now())
    if best is not None:
        return best.path
    if not found:
        raise StoreUnavailable("backup_missing", file=backup / "clinic-*.db")
    newest = max(found, key=lambda path: found[path])
    why = tr(backups.verify(newest) or "backup_faulty_inside")
    raise StoreUnavailable("backups_unusable", folder=backup, count=len(found), file=newest, why=why)


def _of_one_clinic(folder: Path) -> dict[Path, datetime]:
    """The copies that a folder holds, also in a clinic's own folder in it; raises StoreUnavailable where of several."""
    found = dict(second_folder.clinics(folder))
    if len(found) > 1:
        named = ", ".join(sorted({str(place) for place in found.values()}))
        raise StoreUnavailable("backups_of_several", folder=folder, folders=named)
    return {path: made for whose in found for path, made in second_folder.dated(folder, whose).items()}


def say_checked(db: Connection) -> int:
    """Print what a clinic holds and what is wrong with it; returns the exit code."""
    with reading(db):
        found = check(db)
    facts = {name: getattr(found, name) for name in ("on_pathway", "pumps", "due_items", "history")}
    print(sentence("cli_counts", {"found": found.patients, **facts}))
    print(sentence("cli_wrong", {"fault": found.fault}) if found.fault else tr("cli_nothing_wrong"))
    return 1 if found.fault else 0


def say_checked_deep(db: Connection) -> int:
    """Print everything that is wrong with a clinic, and how many rows the history covers; returns the exit code."""
    with reading(db):
        found = repairing.deep_check(db)
    for fault in found.faults:
        print(sentence("cli_wrong", {"fault": fault}))
    print(sentence("cli_covered", {"covered": found.covered, "found": len(found.faults)}))
    if not found.faults:
        print(tr("cli_nothing_wrong"))
    return 1 if found.faults else 0


def _repair(database: Path) -> int:
    with closing(open_clinic(database)) as db:
        done = repairing.repair(db, _now())
        for fault in done.differed:
            print(sentence("cli_repaired", {"fault": fault}))
        if not done.differed:
            print(tr("cli_nothing_differed"))
        return say_checked(db)


def _place(options: argparse.Namespace, present: Path) -> int:
    if options.folder is None:
        print(present)
        return 0
    folder = expanded(options.folder)
    places.must_be_somebodys(folder)
    folder = Path(os.path.abspath(folder))
    print(placing_data.place(folder, for_everyone=options.for_everyone, unless_set=options.unless_set))
    return 0


def _look(named: str | None, database: Path) -> int:
    """Say whether there is a newer version, by the file that is named here or else where the desk reads it."""
    if named is None:
        found = updating.machine_source()
        if found is None and is_there(database):
            with closing(open_clinic(database)) as db:
                found = updating.source(db)
        if found is None:
            print(f"{tr('updates_file')}: {tr('updates_off')}")
            return 0
        named = found.named
    print(*updating.said(updating.look(named, __version__)), sep="\n")
    return 0
