"""A database file with what its write-ahead log adds to it, as bytes: for a file that SQLite itself does not open.

The layout is SQLite's own (https://www.sqlite.org/fileformat2.html, "The Write-Ahead Log").
"""

from __future__ import annotations

import struct
from pathlib import Path

_MAGIC, _HEAD, _FRAME = 0x377F0682, 32, 24


def with_log(path: Path) -> bytes:
    """The bytes of the file, the pages of every action kept in its log put in their places; raises OSError."""
    data = path.read_bytes()
    log = path.with_name(f"{path.name}-wal")
    return _merged(data, log.read_bytes()) if log.is_file() else data


def _merged(data: bytes, log: bytes) -> bytes:
    if len(log) < _HEAD:
        return data
    magic, _, size, _, *_ = struct.unpack(">4I", log[:16])
    order = ">" if magic & 1 else "<"
    sums = _summed(log[:24], order, (0, 0))
    if magic & ~1 != _MAGIC or not 512 <= size <= 65536 or sums != struct.unpack(">II", log[24:_HEAD]):
        return data
    kept: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    for at in range(_HEAD, len(log) - size - _FRAME + 1, size + _FRAME):
        head, page = log[at : at + _FRAME], log[at + _FRAME : at + _FRAME + size]
        number, is_last = struct.unpack(">II", head[:8])
        sums = _summed(page, order, _summed(head[:8], order, sums))
        if head[8:16] != log[16:24] or sums != struct.unpack(">II", head[16:24]):
            break
        waiting[number] = page
        if is_last:
            kept |= waiting
            waiting = {}
    merged = bytearray(data)
    for number, page in kept.items():
        merged.extend(bytes(max(0, number * size - len(merged))))
        merged[(number - 1) * size : number * size] = page
    return bytes(merged)


def _summed(block: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    one, other = sums
    words = struct.unpack(f"{order}{len(block) // 4}I", block)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + other) & 0xFFFFFFFF
        other = (other + second + one) & 0xFFFFFFFF
    return one, other
