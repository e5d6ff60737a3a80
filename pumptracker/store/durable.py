"""Files that outlast a power cut: their bytes and the entry in their folder, each written down for good."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pumptracker.paths import make_data_folder
from pumptracker.store.unavailable import StoreUnavailable, code_of


@contextmanager
def on_disk() -> Iterator[None]:
    """Turn errors of files and folders into StoreUnavailable."""
    try:
        yield
    except OSError as error:
        raise StoreUnavailable(code_of(error)) from error


def sync_folder(folder: Path) -> None:
    """Write down for good what a folder holds: names made, changed and taken away. Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that has no such thing
            raise
    finally:
        os.close(handle)


def sync_names(folder: Path) -> None:
    """The same as far as the system can: a share may refuse it for its folders."""
    with suppress(OSError):
        sync_folder(folder)


def sync_file(path: Path) -> None:
    """Write down for good what a file holds. Not for a database that is open in this program: it drops its locks."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a data folder and those above it, so that they are there after a power cut too."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    make_data_folder(folder)
    for each in missing:
        with suppress(PermissionError):  # somebody else's folder, in which one may go but not look
            sync_folder(each.parent)


def give_name(draft: Path, path: Path) -> None:
    """Give a finished file its name, for good, unless there is one of that name already."""
    try:
        take_name(draft, path)
    except FileExistsError:
        return
    sync_folder(path.parent)


def take_name(draft: Path, path: Path) -> None:
    """Give a file another name; raises FileExistsError where there is one of that name. The draft's own may stay."""
    if os.name == "nt":
        draft.rename(path)
        return
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS):
            raise
        if path.exists():  # a memory stick knows no second name for a file
            raise FileExistsError from error
        draft.rename(path)


def put_in_place(part: Path, path: Path) -> None:
    """Put a finished file in the place of another, for good: one of the two is there at any moment."""
    sync_file(part)
    part.replace(path)
    sync_names(path.parent)
