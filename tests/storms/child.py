"""A process of its own, forked while nothing is open, that may be killed at any moment."""

from __future__ import annotations

import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable
from typing import Any

Say = Callable[[str], None]


class Child:
    """Runs `deed(say)` in a fork; what it says comes back line by line."""

    def __init__(self, deed: Callable[[Say], None]) -> None:
        self._reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._reading)
            _run(deed, writing)
        os.close(writing)
        self._rest = b""
        self.lines: list[Any] = []
        self.ended = False

    def listen(self, seconds: float) -> bool:
        """Take in what is said, for at most so long; whether anything was."""
        if self.ended or not select.select([self._reading], [], [], max(seconds, 0))[0]:
            return False
        found = os.read(self._reading, 1 << 16)
        self.ended = not found
        *whole, self._rest = (self._rest + found).split(b"\n")
        self.lines += [json.loads(line) for line in whole]
        return bool(found)

    def run_for(self, seconds: float) -> None:
        """Let it go on for so long."""
        ends = time.monotonic() + seconds
        while not self.ended and (left := ends - time.monotonic()) > 0:
            self.listen(left)

    def wait_for(self, lines: int, seconds: float = 30) -> None:
        """Let it go on until it has said so many lines."""
        ends = time.monotonic() + seconds
        while len(self.lines) < lines and not self.ended and (left := ends - time.monotonic()) > 0:
            self.listen(left)

    def kill(self) -> None:
        """End it at once, and take in what it had said before."""
        os.kill(self.pid, signal.SIGKILL)
        self.end()

    def end(self, seconds: float = 60) -> int:
        """Wait until it has ended; gives its exit status, negative where a signal ended it."""
        ends = time.monotonic() + seconds
        while not self.ended and (left := ends - time.monotonic()) > 0:
            self.listen(left)
        if not self.ended:
            self.lines.append({"trouble": f"still at it after {seconds} s"})
            os.kill(self.pid, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self._reading)
        return status

    @property
    def trouble(self) -> list[str]:
        """What it raised, as it said itself."""
        return [line["trouble"] for line in self.lines if isinstance(line, dict) and "trouble" in line]


def _run(deed: Callable[[Say], None], writing: int) -> None:
    def say(line: str) -> None:
        os.write(writing, line.encode() + b"\n")

    try:
        deed(say)
    except BaseException as error:
        say(json.dumps({"trouble": f"{type(error).__name__}: {error}; {traceback.format_exc()[-500:]}"}))
        os._exit(1)
    os._exit(0)
