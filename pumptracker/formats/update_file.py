"""The file by which a clinic's IT says which release is the newest: small JSON, put on a share or a web server.

```json
{"version": "0.9.1", "notes": "Mends the print of labels.", "where": "\\\\server\\software\\PumpTracker-0.9.1.exe"}
```

`version` must be there. `notes` (one or two sentences) and `where` (a path or an address, which is shown and never
opened) may be left out. Anything else in it is passed over. UTF-8, at most 64 KB.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from pumptracker.domain.refused import Refused
from pumptracker.domain.release import read_version

LARGEST_BYTES = 64 * 1024
_MOST_LETTERS = {"version": 40, "notes": 600, "where": 400}


class Newest(NamedTuple):
    """The newest release there is, as IT says it: its version, what is new in it, and where its set-up lies."""

    version: str
    notes: str = ""
    where: str = ""


def read_newest(raw: bytes) -> Newest:
    """What such a file says; raises Refused where it is none."""
    if len(raw) > LARGEST_BYTES:
        raise Refused("update_too_large", largest=LARGEST_BYTES // 1024)
    try:
        said = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused("update_not_json") from None
    if not isinstance(said, dict) or not isinstance(said.get("version"), str):
        raise Refused("update_no_version")
    newest = Newest(**{name: _text(said, name) for name in Newest._fields})
    read_version(newest.version)
    return newest


def _text(said: dict[str, Any], name: str) -> str:
    """A text on one line, without what cannot be shown, as long as it may be."""
    given = said.get(name, "")
    text = given if isinstance(given, str) else ""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    most = _MOST_LETTERS[name]
    return line if len(line) <= most else line[: most - 1] + "…"
