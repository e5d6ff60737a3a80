"""The archive of modules that both programs for Windows share, made to say another version."""

from __future__ import annotations

import marshal
import struct
import zlib
from pathlib import Path

_SAYS = "pumptracker"
"""The module that says the version."""


def say_version(archive: Path, old: str, new: str) -> None:
    """Replace a version by one of as many letters; what is in the archive is told at its end, by name and place.

    Raises ValueError where they are not as long, or the archive does not say the old one.
    """
    held = archive.read_bytes()
    (place,) = struct.unpack("!i", held[8:12])
    told = dict(marshal.loads(held[place:]))
    kind, start, length = told[_SAYS]
    code = zlib.decompress(held[start : start + length])
    if len(old) != len(new) or old.encode() not in code:
        raise ValueError(f"{archive.name} cannot be made to say {new} in place of {old}")
    packed = zlib.compress(code.replace(old.encode(), new.encode()), 9)
    told[_SAYS] = (kind, place, len(packed))
    table = marshal.dumps(list(told.items()))
    archive.write_bytes(held[:8] + struct.pack("!i", place + len(packed)) + held[12:place] + packed + table)
