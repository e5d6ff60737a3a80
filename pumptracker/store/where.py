"""Whether a database may be written in a folder: not on a network share, and not where another program synchronises.

SQLite's locks and its memory shared between programs hold on one computer only, and a program that synchronises copies
a file in the middle of a change. Either damages a clinic, some day, in silence.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pumptracker.paths import home, is_of_nobody, is_text
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.where_rules import Facts, Mount, Unfit, mounts_of_linux, mounts_of_mac, unfit

_CLOUD_TAG, _CLOUD_MASK = 0x9000001A, 0xFFFF0FFF
"""What Windows marks folders with that a program keeps in the cloud."""


def refusal(folder: Path) -> str:
    """Why nothing may be written in a folder: "network_share" or "synced_folder"; "" where it may."""
    found = found_unfit(folder)
    return found.code if found else ""


def check(folder: Path) -> None:
    """Raise StoreUnavailable where nothing may be written in a folder, with what it was known by."""
    must_be_somebodys(folder)
    if not is_text(os.path.abspath(folder)):  # SQLite could not say where its file lies
        raise StoreUnavailable("folder_no_text", folder=folder)
    found = found_unfit(folder)
    if found is not None:
        raise StoreUnavailable(found.code, folder=folder, name=found.name)


def must_be_somebodys(folder: Path) -> None:
    """Raise StoreUnavailable for the folder of a user who is not known: one of that very name is not what was meant."""
    if is_of_nobody(folder):
        raise StoreUnavailable("nobodys_folder", folder=folder)


def found_unfit(folder: Path) -> Unfit | None:
    """What makes a folder unfit, as it is named or as what it leads to."""
    there = os.path.realpath(folder)
    named = os.path.abspath(folder)
    facts = _facts(there)
    return unfit(there, facts) or (unfit(named, facts) if named != there else None)


def _facts(there: str) -> Facts:
    return Facts(
        system=sys.platform, home=str(home()), environment=os.environ, mounts=_mounts(),
        is_remote_drive=_is_remote_drive(there), is_in_cloud=_is_in_cloud, lists=_lists,
    )  # fmt: skip


def _lists(folder: str) -> frozenset[str]:
    """The names in a folder; none where one may not look, or it is not there yet."""
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()


def _mounts() -> tuple[Mount, ...]:
    if sys.platform == "linux":
        return mounts_of_linux(_told_by_linux())
    elif sys.platform == "darwin":
        return mounts_of_mac(_told_by_mac())
    else:
        return ()


def _told_by_linux() -> str:
    try:
        return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _told_by_mac() -> str:
    import subprocess

    try:
        return subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


_REMOTE = 4


def _is_remote_drive(there: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(there)[0]
        return bool(drive) and int(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")) == _REMOTE
    else:
        return False


def _is_in_cloud(folder: str) -> bool:
    try:
        tag = int(getattr(os.lstat(folder), "st_reparse_tag", 0))
    except OSError:
        return False
    return tag & _CLOUD_MASK == _CLOUD_TAG
