"""A program installed on a Windows that is watched: what is asked of it, and what must hold."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from environment import CannotBuild
from windows_ways import DONE, Way
from windows_wine import Windows

PROGRAM = r"C:\Klinik Ñandú\El programa"
DATA = r"E:\Klinik Ñandú\datos"


class Trial:
    """One way to install, on a Windows where nothing was installed before."""

    def __init__(self, way: Way, windows: Windows, packages: dict[str, str]) -> None:
        self.way, self.windows, self.packages = way, windows, packages
        self.folder = rf"{DATA} {way.name.replace('.', ' ')}"
        """One of its own: on Windows itself the ways follow each other on one drive."""
        self.data = windows.place(self.folder)
        self.seconds: dict[str, float] = {}

    def cli(self, *arguments: str, code: int = DONE) -> str:
        """What the installed program says on the command line; raises CannotBuild unless it ends with `code`."""
        done = self.windows.run(rf"{PROGRAM}\pumptracker-cli.exe", "--lang", "en", *arguments)
        holds(done.returncode == code, f"{' '.join(arguments)} ended with {done.returncode}: {done.stdout[-1500:]}")
        return done.stdout.strip()

    def says(self, version: str) -> None:
        """The program that is there says this version, and so does Windows' list of programs."""
        holds(self.cli("--version").endswith(version), f"the program does not say {version}")
        holds(self.way.registered() == version, f"Windows lists {self.way.registered()!r} and not {version}")

    def setting(self) -> Path:
        """The file that names the data folder."""
        above = r"C:\ProgramData" if self.way.for_everyone else self.windows.local_data()
        return self.windows.place(rf"{above}\PumpTracker\data-folder.txt")

    def install(self, version: str, *, data: str = "", code: int = DONE) -> None:
        """Install, and see the exit code."""
        begun = time.monotonic()
        ended = self.way.install(self.packages[version], data=data)
        if ended == DONE:
            self.seconds.setdefault(f"install {version}", time.monotonic() - begun)
        holds(same(ended, code), f"installing {version} ended with {ended} and not {code}")

    @contextmanager
    def open(self, program: str, *arguments: str) -> Iterator[None]:
        """Have a program of the installed ones run meanwhile."""
        running = self.windows.start(rf"{PROGRAM}\{program}", *arguments)
        try:
            time.sleep(8)
            holds(running.poll() is None, f"{program} {' '.join(arguments)} did not stay open")
            yield
            holds(running.poll() is None, f"{program} {' '.join(arguments)} did not stay open to the end")
        finally:
            running.kill()
            running.wait()
            self.windows.wait_for_files()


def holds(fact: bool, otherwise: str) -> None:
    """Raise CannotBuild unless it is so."""
    if not fact:
        raise CannotBuild(f"Not as it should be: {otherwise}")


def same(ended: int, code: int) -> bool:
    """Whether a program ended with a code, of which Linux keeps the last eight bits."""
    return ended in (code, code % 256)


def step(what: str) -> None:
    """Say what is tried now."""
    print(f"  {time.strftime('%H:%M:%S')} {what}", flush=True)


def left(folder: Path) -> list[str]:
    """Some of what is in a folder."""
    return [str(each.relative_to(folder)) for each in folder.rglob("*")][:10] if folder.exists() else []


def digest(file: Path) -> str:
    """A sum of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def schema(file: Path) -> int:
    """The version of a clinic's tables."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])
