"""What the bundle does outside itself, as the system sees it: sockets opened, and files written.

`python3 dev.py installer smoke` runs it; `build.py traced` alone. It needs strace and Xvfb.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
from pathlib import Path

import environment
from environment import CannotBuild

_SOCKET = re.compile(r"\bsocket\((AF_\w+)")
_WRITES = re.compile(
    r"""(?x)\b(?:
        open(?:at)?\((?:AT_FDCWD,\s)?"(?P<opened>(?:[^"\\]|\\.)*)",\s[^)]*(?:O_WRONLY|O_RDWR|O_CREAT)
      | (?:mkdir|unlink|rmdir|creat|truncate)\("(?P<made>(?:[^"\\]|\\.)*)"
      | (?:rename|link|symlink)(?:at2?)?\(.*"(?P<moved>(?:[^"\\]|\\.)*)"
    )"""
)
_USUAL = ("/dev/", "/proc/self/", "/tmp/.X11-unix/")
_DESK_SECONDS = 12


def main(bundle: Path) -> None:
    """Trace the self-test and a desk that is opened at home; raises CannotBuild where either does what it may not."""
    with tempfile.TemporaryDirectory(prefix="pumptracker-traced-") as folder:
        home, scratch = Path(folder) / "home", Path(folder) / "scratch"
        home.mkdir()
        scratch.mkdir()
        _look("self-test", _trace([str(bundle / "pumptracker-cli"), "self-test"], home, scratch, {}), home, scratch)
        with _Screen(folder) as display:
            for words in ((), ("demo",)):
                log = _trace([str(bundle / "pumptracker"), *words], home, scratch, display, _DESK_SECONDS)
                _look(" ".join(("the desk", *words)), log, home, scratch)
        found = sorted(str(each.relative_to(home)) for each in home.rglob("*") if each.is_file())
        print(*(f"    ~/{each}" for each in found), sep="\n")
        if ".local/share/pumptracker/clinic.db" not in found:
            raise CannotBuild("The traced desk made no clinic: it cannot have opened.")


def _trace(command: list[str], home: Path, scratch: Path, more: dict[str, str], seconds: int = 0) -> str:
    """Run a program with a home and a scratch folder of its own, for some seconds or until it ends; what strace saw."""
    log = scratch.parent / "strace.log"
    strace = ["strace", "-f", "-qq", "-s", "400", "-o", str(log), "-e", "trace=network,%file"]
    variables = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(home), "TMPDIR": str(scratch), **more}
    run = subprocess.Popen([*strace, *command], env=variables, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        code = run.wait(seconds or None)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGTERM)
        run.wait()
        code = 0
    if code:
        raise CannotBuild(f"{' '.join(command)} ended with {code}.")
    return log.read_text(encoding="utf-8", errors="replace")


def _look(what: str, log: str, *allowed: Path) -> None:
    families = sorted(set(_SOCKET.findall(log)))
    outside = sorted(set(written(log, (*_USUAL, *(f"{each}/" for each in allowed)))))
    if set(families) - {"AF_UNIX"} or outside:
        raise CannotBuild(f"{what} does what it may not: sockets {families}, files {outside}.")
    print(f"ok  {what}: sockets {', '.join(families) or 'none'}; nothing written elsewhere", flush=True)


def written(log: str, allowed: tuple[str, ...]) -> list[str]:
    """The files that were written, made or taken away outside of the folders allowed; what failed is none."""
    found = []
    for line in log.splitlines():
        match = _WRITES.search(line)
        if match and " = -1 " not in line:
            path = next(each for each in match.groups() if each is not None)
            if path.startswith("/") and not f"{path}/".startswith(allowed):
                found.append(path)
    return found


class _Screen:
    """A display that nobody sees, whose number the system chooses."""

    def __init__(self, folder: str) -> None:
        self._log = Path(folder) / "xvfb.log"

    def __enter__(self) -> dict[str, str]:
        reads, writes = os.pipe()
        command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
        with self._log.open("wb") as log:
            self._xvfb = subprocess.Popen(command, pass_fds=[writes], stdout=log, stderr=log, env=environment.clean())
        os.close(writes)
        with os.fdopen(reads) as said:  # to the end of the line: else it has nobody to write that to, and gives up
            number = said.readline().strip()
        if not number:
            raise CannotBuild("Xvfb did not start.")
        return {"DISPLAY": f":{number}"}

    def __exit__(self, *_: object) -> None:
        self._xvfb.terminate()
        self._xvfb.wait()
