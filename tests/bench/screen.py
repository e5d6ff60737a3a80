"""A screen that nobody sees, watched from outside: Xvfb keeps its pixels in a file, which is read as they change."""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1366, 768
_COLOURS_OF_TEXT = 8
"""Text is drawn in more shades than this; an empty window in fewer."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the screen, in pixels; every `step`th line of it is looked at."""

    left: int
    top: int
    right: int
    bottom: int
    step: int = 5


class Screen:
    """The pixels of a running Xvfb."""

    def __init__(self, display: str, pixels: mmap.mmap) -> None:
        self.display, self._pixels = display, pixels
        header = struct.unpack(">20I", pixels[:80])
        self._start, self._line = header[0] + header[19] * 12, header[12]

    def has_text(self, area: Area) -> bool:
        """Whether text is to be seen there."""
        seen: set[int] = set()
        for y in range(area.top, area.bottom, area.step):
            at = self._start + y * self._line
            seen.update(memoryview(self._pixels[at + 4 * area.left : at + 4 * area.right]).cast("I"))
            if len(seen) > _COLOURS_OF_TEXT:
                return True
        return False

    def picture(self) -> int:
        """A number that changes with any pixel."""
        return zlib.crc32(self._pixels[self._start :])

    def wait_for_text(self, area: Area, *, seconds: float = 60) -> float:
        """The moment text appears there; raises TimeoutError."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if self.has_text(area):
                return time.perf_counter()
            time.sleep(0.0005)
        raise TimeoutError("nothing was painted")

    def wait_until_still(self, *, for_seconds: float = 0.4) -> float:
        """The moment of the last change, after which nothing moved for so long."""
        last, changed = self.picture(), time.perf_counter()
        while time.perf_counter() - changed < for_seconds:
            time.sleep(0.002)
            now = self.picture()
            if now != last:
                last, changed = now, time.perf_counter()
        return changed


def is_possible() -> bool:
    """Whether this machine has an Xvfb."""
    return shutil.which("Xvfb") is not None


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """Start an Xvfb of its own, its pixels in a file, and stop it at the end."""
    with tempfile.TemporaryDirectory(prefix="screen-") as folder:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder, "-br"]
        server = subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                display = f":{answer.readline().strip()}"
            with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                yield Screen(display, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        finally:
            server.terminate()
            server.wait()
