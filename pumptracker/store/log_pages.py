"""A file and its log as one image in memory: what SQLite would read, where it may put nothing beside the file.

The log of a database that was not closed holds what was recorded last. SQLite reads it only where it can make its
index beside it; in a folder without rights this does, and nothing is written anywhere. The format is that of
https://sqlite.org/fileformat2.html#walformat.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_HEAD, _FRAME = 32, 24
_MAGIC = 0x377F0682
"""The last bit of it says in which order of bytes the sums are made: set, the highest first."""
_WRITE_VERSION = slice(18, 20)
"""Where a file says that it has a log; an image in memory has none."""


class _Frame(NamedTuple):
    """A page as the log has it; `pages` is how many the file has after it, 0 where no action ends with it."""

    number: int
    pages: int
    page: bytes


def image(path: Path) -> bytes:
    """The file with every action that its log holds whole; raises OSError where it cannot be read."""
    whole = bytearray(path.read_bytes())
    log = path.with_name(f"{path.name}-wal")
    waiting: list[_Frame] = []
    for frame in _frames(log.read_bytes() if log.is_file() else b""):
        waiting.append(frame)
        if frame.pages:
            _apply(whole, waiting)
            waiting.clear()
    if len(whole) >= _WRITE_VERSION.stop:
        whole[_WRITE_VERSION] = b"\1\1"
    return bytes(whole)


def _apply(whole: bytearray, frames: list[_Frame]) -> None:
    """Put the pages of one action where they belong, and let the file end where it says."""
    size = len(frames[-1].page)
    length = frames[-1].pages * size
    whole.extend(bytes(max(0, length - len(whole))))
    for frame in frames:
        whole[(frame.number - 1) * size : frame.number * size] = frame.page
    del whole[length:]


def _frames(log: bytes) -> Iterator[_Frame]:
    """The frames of a log up to the first that does not belong to it, or was not written whole."""
    if len(log) < _HEAD:
        return
    magic, _, size, _, *salts = struct.unpack_from(">6I", log)
    order = "big" if magic & 1 else "little"
    sums = _sums(log[:24], (0, 0), order)
    if magic & ~1 != _MAGIC or not 512 <= size <= 65536 or sums != struct.unpack_from(">2I", log, 24):
        return
    for at in range(_HEAD, len(log) - _FRAME - size + 1, _FRAME + size):
        number, pages, *rest = struct.unpack_from(">6I", log, at)
        page = log[at + _FRAME : at + _FRAME + size]
        sums = _sums(page, _sums(log[at : at + 8], sums, order), order)
        if rest != [*salts, *sums] or not number:
            return
        yield _Frame(number, pages, page)


def _sums(data: bytes, before: tuple[int, int], order: str) -> tuple[int, int]:
    """The running sums of the format, over words of four bytes."""
    words = array("I", data)
    if order != sys.byteorder:
        words.byteswap()
    one, two = before
    for at in range(0, len(words), 2):
        one = (one + words[at] + two) & 0xFFFFFFFF
        two = (two + words[at + 1] + one) & 0xFFFFFFFF
    return one, two
