"""The archive of modules that both programs for Windows share, made to say another version."""

from __future__ import annotations

import marshal
import struct
import zlib
from pathlib import Path

_SAYS = "pumptracker"
"""The module that says the version."""


def say_version(archive: Path, old: str, new: str) -> None:
    """Replace a version by one of as many letters; what is in the archive is told at its end, by name and place."""
    held = archive.read_bytes()
    (place,) = struct.unpack("!i", held[8:12])
    told = dict(marshal.loads(held[place:]))
    kind, start, length = told[_SAYS]
    code = zlib.decompress(held[start : start + length]).replace(old.encode(), new.encode())
    packed = zlib.compress(code, 9)
    told[_SAYS] = (kind, place, len(packed))
    table = marshal.dumps(list(told.items()))
    archive.write_bytes(held[:8] + struct.pack("!i", place + len(packed)) + held[12:place] + packed + table)
