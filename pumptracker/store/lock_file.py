"""The lock file beside a clinic: what is written in it, by whom, and what of that can be believed."""

from __future__ import annotations

import getpass
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from pumptracker.store import os_lock

ENDING = ".lock"
"""What the name of a lock file has after that of its database."""
LONGEST = 4096
"""How much of a lock file is read, in bytes."""
_LONGEST_NAME = 64


class Holder(NamedTuple):
    """Who has the clinic open: "" and None where the lock file does not tell."""

    who: str
    host: str
    pid: int
    since: datetime | None
    born: str = ""

    @property
    def is_here(self) -> bool:
        """Whether it is this computer, or it is not said which."""
        return self.host.casefold() in ("", this_host().casefold())


def lock_file(database: Path) -> Path:
    """Where it is written who has a database open."""
    return database.with_name(f"{database.name}{ENDING}")


def this_host() -> str:
    """The name of this computer."""
    return os.environ.get("COMPUTERNAME", "") if os.name == "nt" else os.uname().nodename


def read(path: Path) -> Holder | None:
    """What is written in a lock file; None where there is nothing, or nothing that a desk wrote."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            told: Any = json.loads(file.read(LONGEST))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(told.get("pid"), int):
        return None
    return Holder(_name(told.get("who")), _name(told.get("host")), told["pid"], _moment(told.get("since")),
                  _name(told.get("born")))  # fmt: skip


def _name(told: object) -> str:
    """A name that can be shown, whatever was written."""
    text = told if isinstance(told, str) else ""
    return "".join(each for each in text if each.isprintable())[:_LONGEST_NAME]


def _moment(told: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(told)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def user() -> str:
    """Who is signed in, "" where it is not known."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def me() -> bytes:
    """What this process writes of itself."""
    pid, now = os.getpid(), datetime.now(UTC).isoformat("T", "seconds")
    told = {"who": user(), "host": this_host(), "pid": pid, "since": now, "born": os_lock.born(pid)}
    return json.dumps(told).encode()
