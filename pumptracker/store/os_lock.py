"""A lock that the system itself lets go of when its holder ends, however it ends; and whether a process still runs."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FAR = 1 << 30
"""The byte that Windows locks: far behind what is written, for a locked byte cannot be read by others."""

_UNKNOWN_HERE = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL})


class NoLocks(OSError):
    """The file system knows no locks."""


def grab(file: int) -> bool:
    """Lock an open file for this process alone; False where another one has it. Raises NoLocks."""
    try:
        if sys.platform == "win32":
            os.lseek(file, FAR, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _UNKNOWN_HERE:
            raise NoLocks from error
        return False
    return True


def let_go(file: int) -> None:
    """Unlock an open file; closing it does so too."""
    if sys.platform == "win32":
        os.lseek(file, FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_UN)


def born(pid: int, proc: Path = Path("/proc")) -> str:
    """When a process began, as the system counts: a number used again is another process. "" where it is not told."""
    try:
        told = (proc / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return told.rpartition(")")[2].split()[19]


def runs(pid: int, began: str) -> bool:
    """Whether the process of a number that began then still runs; for systems whose files know no locks."""
    if sys.platform == "win32" or pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return not began or born(pid) in ("", began)
