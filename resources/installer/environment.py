"""Where bundles are made: pinned packages in an environment of their own, and nothing of whoever starts it."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD, DIST = ROOT / "build", ROOT / "dist"
VENV = BUILD / "bundle-venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_PINS = ("run.txt", "build.txt")
_OF_WINDOWS = ("SYSTEMROOT", "SYSTEMDRIVE", "PATH", "PATHEXT", "TEMP", "TMP", "COMSPEC", "LOCALAPPDATA", "APPDATA")
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class CannotBuild(Exception):
    """What stands in the way, as one sentence."""


def version() -> str:
    """The version of the program, as pumptracker/__init__.py has it."""
    text = (ROOT / "pumptracker" / "__init__.py").read_text(encoding="utf-8")
    return text.partition('__version__ = "')[2].partition('"')[0]


def epoch() -> int:
    """The moment that everything made here is dated: SOURCE_DATE_EPOCH, else the last commit, else the changelog."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except OSError:  # no git on this machine
        return int((ROOT / "CHANGELOG.md").stat().st_mtime)
    said = asked.stdout.strip()
    return int(said) if said.isdecimal() else int((ROOT / "CHANGELOG.md").stat().st_mtime)


def clean() -> dict[str, str]:
    """The variables that a build sees: the same whoever starts it, and a home that is empty."""
    home = BUILD / "home"
    home.mkdir(parents=True, exist_ok=True)
    kept = {name: os.environ[name] for name in _OF_WINDOWS if os.name == "nt" and name in os.environ}
    return {
        "PATH": _PATH, **kept, "HOME": str(home), "XDG_CACHE_HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONNOUSERSITE": "1", "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip


def is_inside() -> bool:
    """Whether this Python is that of the environment."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def again_inside(arguments: list[str]) -> int:
    """Make the environment where it is not there or not as it should be, and start this over in it."""
    _ready()
    script = Path(__file__).with_name("build.py")
    return subprocess.call([str(PYTHON), "-B", str(script), *arguments], cwd=ROOT, env=clean())


def _ready() -> None:
    stamp, wanted = VENV / "made-for.txt", _fingerprint()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    print(f"Making {VENV.relative_to(ROOT)} with the packages of {' and '.join(_PINS)}", flush=True)
    python = getattr(sys, "_base_executable", sys.executable)
    pins = [part for name in _PINS for part in ("-r", str(ROOT / "requirements" / name))]
    for command in (
        [python, "-m", "venv", "--clear", str(VENV)],
        [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-qq", "install", "--require-hashes", *pins],
    ):
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            raise CannotBuild("The environment for the build could not be made: the message above says why.")
    stamp.write_text(wanted, encoding="utf-8")


def _fingerprint() -> str:
    pins = b"".join((ROOT / "requirements" / name).read_bytes() for name in _PINS)
    return f"{platform.python_version()} {sys.base_prefix} {ROOT} {hashlib.sha256(pins).hexdigest()}\n"


def run(command: list[str], **more: str) -> None:
    """Run a program of the build; raises CannotBuild where it fails."""
    if subprocess.run(command, cwd=ROOT, env=clean() | more, check=False).returncode:
        raise CannotBuild(f"{Path(command[0]).name} failed: its message above says why.")
