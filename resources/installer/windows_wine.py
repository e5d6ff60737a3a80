"""Windows on this machine: wine with a C: of its own, or where this is Windows, itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from pathlib import Path, PureWindowsPath
from typing import IO

import environment
from environment import CannotBuild

_WINE = Path("/usr/lib/wine/wine64")
_STAND_IN = Path(__file__).resolve().parent / "windows" / "icuuc.c"
LIBRARY = [
    "x86_64-w64-mingw32-gcc-win32", "-O1", "-Wall", "-Werror", "-shared", "-static-libgcc", "-Wl,--no-insert-timestamp",
]  # fmt: skip
"""How a library of Windows is made of C."""


class Windows:
    """Where programs of Windows run. `prefix` is what wine keeps: its drives and its registry."""

    def __init__(self, prefix: Path) -> None:
        self.is_wine = os.name != "nt"
        self.prefix = prefix
        if self.is_wine and not (prefix / "drive_c" / "windows" / "system32" / "icuuc.dll").exists():
            self._make()

    def _make(self) -> None:
        shutil.rmtree(self.prefix, ignore_errors=True)
        self.prefix.mkdir(parents=True)
        for command in (["wineboot", "-i"], ["winecfg", "-v", "win10"]):
            made = self.run(*command, timeout=300)
            if made.returncode:
                raise CannotBuild(f"wine could not make {self.prefix}: {made.stdout}")
        self.wait()
        library = self.prefix / "drive_c" / "windows" / "system32" / "icuuc.dll"
        environment.run([*LIBRARY, "-o", str(library), str(_STAND_IN)])

    def run(
        self, program: str, *arguments: str, timeout: float = 600, cwd: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a program of Windows, named as Windows names it; what it says is caught.

        It is over when the program is: what wine starts once, for all, may hold its pipe for as long as it likes.
        """
        running = subprocess.Popen(
            [*self._before(), program, *arguments], env=self.variables() | more, cwd=cwd, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        said: list[bytes] = []
        reading = threading.Thread(target=_read, args=(running.stdout, said), daemon=True)
        reading.start()
        try:
            running.wait(timeout)
        except subprocess.TimeoutExpired:
            running.kill()
            raise CannotBuild(f"{program} did not end within {timeout:.0f} seconds.") from None
        reading.join(3)
        text = b"".join(said).decode("utf-8", errors="replace").replace("\r\n", "\n")
        return subprocess.CompletedProcess([program, *arguments], running.returncode, text)

    def run_line(self, program: str, arguments: list[str], last: str) -> int:
        """Run a program whose last word may not be quoted though it holds spaces; gives its exit code.

        Windows hands a program its line as it stands; wine makes one of words, and quotes those with spaces.
        """
        if self.is_wine:
            return self.run(program, *arguments, *last.split(" ")).returncode
        line = f'"{program}" {subprocess.list2cmdline(arguments)} {last}'
        return subprocess.run(line, stdin=subprocess.DEVNULL, timeout=600, check=False).returncode

    def registry(self, key: str, name: str) -> str:
        """A value of the registry, "" where there is none."""
        asked = self.run("reg", "query", key, "/v", name, "/reg:64")
        lines = [line.split("REG_SZ", 1) for line in asked.stdout.splitlines() if "REG_SZ" in line]
        return lines[0][1].strip() if lines and asked.returncode == 0 else ""

    def start(self, program: str, *arguments: str, **more: str) -> subprocess.Popen[bytes]:
        """Start a program and do not wait for it."""
        return subprocess.Popen(
            [*self._before(), program, *arguments], env=self.variables() | more, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def _before(self) -> list[str]:
        return [str(_WINE)] if self.is_wine else []

    def variables(self) -> dict[str, str]:
        """What a program of Windows sees; wine is quiet, opens no window and asks for no .NET."""
        if not self.is_wine:
            return dict(os.environ)
        return environment.clean() | {
            "WINEPREFIX": str(self.prefix), "WINEARCH": "win64", "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
        }  # fmt: skip

    def wait(self) -> None:
        """Wait until wine has written what it keeps."""
        if self.is_wine:
            server = _WINE.with_name("wineserver")
            subprocess.run([str(server), "-w"], env=self.variables(), timeout=120, check=False)

    def wait_for_files(self) -> None:
        """Wait until nothing holds the files of a program that was ended."""
        time.sleep(2)

    def local_data(self) -> str:
        """The user's own folder for what programs keep, as Windows names it."""
        asked = self.run("cmd", "/d", "/c", "echo %LOCALAPPDATA%")
        return asked.stdout.strip()

    def links(self) -> list[Path]:
        """The links to the program in start menus and on desktops."""
        found: list[Path] = []
        for name in (r"C:\users", r"C:\ProgramData"):
            for folder, _, files in os.walk(self.place(name)):
                if Path(folder).name in ("Programs", "Desktop"):
                    found += [Path(folder) / each for each in files if each == "PumpTracker.lnk"]
        return found

    def add_drive(self, letter: str, folder: Path) -> None:
        """Give wine another drive."""
        link = self.prefix / "dosdevices" / f"{letter.lower()}:"
        link.unlink(missing_ok=True)
        link.symlink_to(folder.resolve())

    def named(self, path: Path) -> str:
        """A file of this machine as Windows names it."""
        return "Z:" + str(path.resolve()).replace("/", "\\") if self.is_wine else str(path)

    def place(self, name: str) -> Path:
        """Where a file that Windows names lies on this machine; wine's own are of any case, and few enough to look."""
        if not self.is_wine:
            return Path(name)
        found = PureWindowsPath(name)
        here = (self.prefix / "dosdevices" / found.drive.lower()).resolve()
        for part in found.parts[1:]:
            there = {each.name.casefold(): each for each in here.iterdir()} if here.is_dir() else {}
            here = there.get(part.casefold(), here / part)
        return here


def is_wines(file: Path) -> bool:
    """Whether a library is one that wine made for itself: it says so at a fixed place."""
    with file.open("rb") as opened:
        head = opened.read(0x60)
    return head[0x40:].startswith((b"Wine builtin DLL", b"Wine placeholder DLL"))


def _read(pipe: IO[bytes] | None, into: list[bytes]) -> None:
    while pipe is not None and (part := os.read(pipe.fileno(), 65536)):
        into.append(part)
