"""The ways to install on Windows, as whoever keeps a clinic's PCs uses them: silent, by exit code."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from windows_wine import Windows

DONE = 0


class Way(Protocol):
    """One way to install, and what it ends with where it refuses."""

    name: str
    runs: int
    older: int
    unfit: int
    for_everyone: bool

    def install(self, package: str, *, data: str = "") -> int:
        """Install a version by its package; gives the exit code."""

    def remove(self) -> int:
        """Uninstall; gives the exit code."""

    def registered(self) -> str:
        """The version that Windows lists, "" where it lists none."""


class Setup:
    """setup.exe, for one user or for everyone."""

    runs, older, unfit = 5, 4, 7

    def __init__(self, windows: Windows, program: str, *, for_everyone: bool) -> None:
        self._windows, self._program = windows, program
        self.for_everyone = for_everyone
        self.name = "setup.exe for everyone" if for_everyone else "setup.exe for one user"
        self._mode = "/AllUsers" if for_everyone else "/CurrentUser"
        self._root = "HKLM" if for_everyone else "HKCU"

    def install(self, package: str, *, data: str = "") -> int:
        """The last switch takes the rest of the line, spaces and all: it may not be quoted."""
        given = [f"/Data={data}"] if data else []
        return self._windows.run_line(package, ["/S", self._mode, "/DesktopLink", *given], f"/D={self._program}")

    def remove(self) -> int:
        """Where it is started so, it does not copy itself first, and its exit code can be had."""
        uninstaller = f"{self._program}\\uninstall.exe"
        code = self._windows.run_line(uninstaller, ["/S", self._mode], f"_?={self._program}")
        if code == DONE:
            self._windows.place(uninstaller).unlink()
            folder = Path(self._windows.place(self._program))
            if not any(folder.iterdir()):
                folder.rmdir()
        return code

    def registered(self) -> str:
        """As Settings, Apps lists it."""
        key = rf"{self._root}\Software\Microsoft\Windows\CurrentVersion\Uninstall\PumpTracker"
        return self._windows.registry(key, "DisplayVersion")


class Msi:
    """The MSI, for everyone."""

    name, for_everyone = "MSI", True
    runs = older = 1603

    def __init__(self, windows: Windows, program: str) -> None:
        self._windows, self._program, self._package = windows, program, ""
        self.unfit = 1627 if windows.is_wine else 1603  # wine has a code of its own for an action that failed

    def install(self, package: str, *, data: str = "") -> int:
        """As a deployment tool does."""
        given = {"INSTALLDIR": self._program, **({"DATAFOLDER": data} if data else {})}
        if self._windows.is_wine:
            words = [f"{name}={value}" for name, value in given.items()]
            code = self._windows.run("msiexec", "/i", package, "/qn", *words).returncode
        else:  # there only what follows the sign may be quoted
            line = " ".join(f'{name}="{value}"' for name, value in given.items())
            code = self._windows.run_line("msiexec", ["/i", package, "/qn"], line)
        self._package = package if code == DONE else self._package
        return code

    def remove(self) -> int:
        """By the package that is installed."""
        return self._windows.run("msiexec", "/x", self._package, "/qn").returncode

    def registered(self) -> str:
        """As the MSI itself says it."""
        return self._windows.registry(r"HKLM\Software\PumpTracker", "Version")
