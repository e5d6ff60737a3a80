"""Where resources and the clinic's data live: checkout, wheel or frozen bundle."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DATABASE = "clinic.db"
_MACHINE_SETTING = {"win32": "C:/ProgramData/PumpTracker/data-folder.txt", "linux": "/etc/pumptracker/data-folder"}


def data_folder(given: str | None) -> Path:
    """`--data`, else PUMPTRACKER_DATA, else the machine-wide setting file, else the user's own folder."""
    named = given or os.environ.get("PUMPTRACKER_DATA") or _machine_wide()
    return Path(named).expanduser() if named else _own_folder()


def _machine_wide() -> str:
    setting = Path(_MACHINE_SETTING.get(sys.platform, "/Library/Application Support/PumpTracker/data-folder"))
    try:
        return setting.read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _own_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "PumpTracker"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "PumpTracker"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "pumptracker"


def preferences_file() -> Path:
    """Where this user's desk remembers sizes, columns and the look; no patient data is kept there."""
    if sys.platform in ("win32", "darwin"):
        return _own_folder() / "desk.ini"
    return Path(os.environ.get("XDG_CONFIG_HOME", str(Path.home() / ".config"))) / "pumptracker" / "desk.ini"


def resources() -> Path:
    """The folder of fonts, icons and articles, wherever the program runs from."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"
