"""Releases of this program, told apart by their version: which of two is the newer one."""

from __future__ import annotations

import re
from typing import NamedTuple

from pumptracker.domain.refused import Refused

_WRITTEN = re.compile(r"v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:-?(alpha|beta|rc|a|b)\.?(\d{1,4})?)?", re.ASCII)
_BEFORE = {"alpha": 0, "a": 0, "beta": 1, "b": 1, "rc": 2}
_FINISHED = 3


class Version(NamedTuple):
    """A version as it sorts: what is tried out before a release ("0.9.0-rc1") is older than that release."""

    major: int
    minor: int
    patch: int
    stage: int = _FINISHED
    trial: int = 0


def read_version(text: str) -> Version:
    """A version as it is written: "0.9.1", "1.0", "v1.2.0-rc2"; raises Refused for anything else."""
    found = _WRITTEN.fullmatch(text.strip().lower())
    if found is None:
        raise Refused("version_unreadable", field="version", given=text.strip()[:40])
    major, minor, patch, stage, trial = found.groups()
    return Version(int(major), int(minor), int(patch or 0), _BEFORE.get(stage or "", _FINISHED), int(trial or 0))


def is_newer(there: str, here: str) -> bool:
    """Whether the version `there` is a newer one than `here`; raises Refused where one cannot be read."""
    return read_version(there) > read_version(here)
