"""Libraries of a Python that somebody built name the folder it was built into, where the loader would look first."""

from __future__ import annotations

import struct
from pathlib import Path

_DYNAMIC = 2
"""PT_DYNAMIC, the part of an ELF file that the loader reads."""
_NAMES_A_FOLDER = (15, 29)
"""DT_RPATH and DT_RUNPATH."""
_ENTRY = struct.Struct("<QQ")


def forget(library: Path) -> None:
    """Take that folder out of a 64-bit library: on a clinic's PC it is nobody's, or somebody else's."""
    content = bytearray(library.read_bytes())
    start, size = _dynamic(content)
    entries = [_ENTRY.unpack_from(content, at) for at in range(start, start + size, _ENTRY.size)]
    kept = [each for each in entries if each[0] not in _NAMES_A_FOLDER]
    if kept != entries:
        content[start : start + size] = b"".join(_ENTRY.pack(*each) for each in kept).ljust(size, b"\0")
        library.write_bytes(content)


def _dynamic(content: bytearray) -> tuple[int, int]:
    """Where the dynamic entries lie in the file, and how many bytes they take."""
    (table,) = struct.unpack_from("<Q", content, 0x20)
    each, count = struct.unpack_from("<HH", content, 0x36)
    for at in range(table, table + each * count, each):
        kind, _, offset, _, _, size = struct.unpack_from("<IIQQQQ", content, at)
        if kind == _DYNAMIC:
            return offset, size
    return 0, 0
