"""Where the clinic's data will lie, said before there is any: by installers, and by the clinic's IT."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pumptracker import paths
from pumptracker.domain.refused import Refused
from pumptracker.store import durable, where
from pumptracker.store.backups import takes_files
from pumptracker.store.connection import is_there
from pumptracker.store.unavailable import StoreUnavailable

_USERS = "*S-1-5-32-545"
"""The group of all users, as every Windows knows it; its name depends on the language."""
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0
"""CREATE_NO_WINDOW: a windowed program would show a console for a moment."""


def place(folder: Path, *, for_everyone: bool, unless_set: bool) -> Path:
    """Have the data lie in `folder`, made if need be, for this user or for everyone; returns where it will lie.

    A folder that is set already stays: it is returned with `unless_set`, else Refused is raised. So it is where a
    clinic lies elsewhere, which is moved by `moving_data`. Raises StoreUnavailable where the folder is unfit.
    """
    setting = paths.machine_setting() if for_everyone else paths.own_setting()
    for each in dict.fromkeys((paths.machine_setting(), setting)):
        named = paths.said(each)
        if named and (unless_set or Path(named) == folder):
            return Path(named)
        if named:
            raise Refused("folder_set", folder=named, what=each)
    _check(folder)
    _make(folder)
    if for_everyone and sys.platform == "win32":
        _let_everyone_write(folder)
    try:
        _name(setting, folder)
    except OSError as error:
        raise StoreUnavailable("setting_not_written", what=setting, why=error.strerror or "") from error
    return folder


def keep(folder: Path) -> None:
    """Have the data lie in `folder` from the next start on; raises OSError.

    For everyone who uses the machine where that was set for them, else for this user.
    """
    _name(paths.setting_there(), folder)


def _name(setting: Path, folder: Path) -> None:
    """Write a setting, whole or not at all."""
    setting.parent.mkdir(parents=True, exist_ok=True)
    part = setting.with_name(f".{setting.name}.part")
    part.write_text(f"{folder}\n", encoding="utf-8")
    durable.put_in_place(part, setting)


def _check(folder: Path) -> None:
    if not paths.can_be_named(folder):
        raise Refused("folder_no_name", folder=folder)
    where.check(folder)
    present = paths.data_folder(None)
    if is_there(present / paths.DATABASE) and not is_there(folder / paths.DATABASE):
        raise Refused("folder_holds_clinic", folder=present)


def _make(folder: Path) -> None:
    """Make the folder where it is not there; one to which nothing can be written is as good as none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable("cannot_make_folder", folder=folder) from error
    if not takes_files(folder):
        raise StoreUnavailable("folder_shut", folder=folder)


def _let_everyone_write(folder: Path) -> None:
    """Give all users of a Windows the right to change what is in a folder; elsewhere that is for its administrator."""
    import subprocess  # which no other verb needs

    program = Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "System32" / "icacls.exe"
    grant = [str(program), str(folder), "/grant", f"{_USERS}:(OI)(CI)M"]
    done = subprocess.run(grant, stdin=subprocess.DEVNULL, capture_output=True, check=False, creationflags=_NO_WINDOW)
    if done.returncode:
        said = (done.stderr or done.stdout).decode(errors="replace").strip()
        raise Refused("rights_not_given", folder=folder, why=said or f"icacls: {done.returncode}")
