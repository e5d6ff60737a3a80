"""What is new in each release, in the user's words: one file in each language, a heading for each release."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_HEADING = re.compile(r"^## +(\S+)[^\n]*$", re.MULTILINE)


class Release(NamedTuple):
    """What is new in one release, as Markdown."""

    version: str
    body: str


def read_releases(path: Path) -> list[Release]:
    """The releases of a file, the newest first as they stand there; none where there is no such file."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeError):
        return []
    parts = _HEADING.split(text)[1:]
    return [Release(version, body.strip()) for version, body in zip(parts[::2], parts[1::2], strict=True)]
