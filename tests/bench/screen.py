"""A virtual screen whose pixels can be read while a program paints them: Xvfb with its frame buffer in a file."""

from __future__ import annotations

import ctypes
import mmap
import os
import shutil
import struct
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import PySide6

WIDTH, HEIGHT = 1366, 768
_EVERY = 3
"""Of each so many lines one is looked at: letters are higher than that."""
_LINES = range(0, HEIGHT, _EVERY)
_PAPER = 3
"""As many colours as a table may have behind its letters: paper, the selected row, a line between rows."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the screen, and how many pixels that are not paper make it content."""

    left: int
    top: int
    right: int
    bottom: int
    ink: int
    every: int = 1
    """Of the lines looked at, each so many are counted: in a large area it must not take long."""


@dataclass(slots=True)
class Screen:
    """A display that a program can be given, and what stands on it."""

    display: str
    pixels: mmap.mmap
    first: int
    line: int

    def look(self) -> bytes:
        """Every third line of the screen, one after the other; costs about a fifth of a millisecond."""
        pixels, wide = self.pixels, WIDTH * 4
        return b"".join(pixels[at : at + wide] for at in [self.first + y * self.line for y in _LINES])


def ink(look: bytes, area: Area) -> int:
    """How many of the pixels seen in an area are not paper."""
    pixels = memoryview(look).cast("I")
    seen: Counter[int] = Counter()
    for number in range(area.top // _EVERY, area.bottom // _EVERY, area.every):
        seen.update(pixels[number * WIDTH + area.left : number * WIDTH + area.right].tolist())
    return sum(seen.values()) - sum(count for _, count in seen.most_common(_PAPER))


def has_content(look: bytes, area: Area) -> bool:
    """Whether letters or pictures stand in an area of what was seen."""
    return ink(look, area) >= area.ink


def is_possible() -> bool:
    """Whether this machine has the program that makes such screens, and what a window on one needs."""
    if shutil.which("Xvfb") is None:
        return False
    try:
        ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
    except OSError:
        return False
    return True


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of the smallest clinic PC; gone with everything on it at the end."""
    with tempfile.TemporaryDirectory(prefix="screen-") as folder:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-fbdir", folder, "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-nocursor", "-s", "0"], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as pipe:
                number = pipe.readline().strip()
            if not number:
                raise RuntimeError("Xvfb did not start")
            yield _mapped(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def _mapped(display: str, path: Path) -> Screen:
    """Map the frame buffer, an X window dump: a header of 32-bit numbers, a colour map, then the pixels."""
    with path.open("rb") as file:
        pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    header = struct.unpack(">25I", pixels[:100])
    return Screen(display, pixels, header[0] + header[19] * 12, header[12])
