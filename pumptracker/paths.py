"""Where resources and the clinic's data live: checkout, wheel or frozen bundle."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DATABASE = "clinic.db"
VARIABLE = "PUMPTRACKER_DATA"
"""Names the data folder for what is started with it."""


def data_folder(given: str | None) -> Path:
    """`--data`, else PUMPTRACKER_DATA, else the setting of the machine, else the user's, else the user's own folder."""
    named = given or os.environ.get(VARIABLE) or said(machine_setting()) or said(own_setting())
    return expanded(named) if named else _own_folder()


def expanded(named: str | Path) -> Path:
    """A folder or file as it is typed, "~" being somebody's own folder; of nobody known it stays as it is typed."""
    return Path(os.path.expanduser(named))


def is_of_nobody(folder: Path) -> bool:
    """Whether a folder is named as that of a user who is not known here."""
    return folder.parts[:1] != () and folder.parts[0].startswith("~")


def home() -> Path:
    """This user's own folder; one that nobody has for a user without any, so that nothing is kept in a wrong place."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/nonexistent")


def machine_setting() -> Path:
    """The file that names the data folder for everyone who uses this machine."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "PumpTracker" / "data-folder.txt"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/PumpTracker/data-folder")
    return Path("/etc/pumptracker/data-folder")


def machine_update_file() -> list[str]:
    """What IT says of newer releases for everyone who uses this machine: the file to be read, and "daily" below it."""
    setting = machine_setting()
    lines = said(setting.with_name(setting.name.replace("data-folder", "update-file"))).splitlines()
    return [line.strip() for line in lines if line.strip()]


def own_setting() -> Path:
    """The file that names this user's data folder, where the machine has no setting."""
    return preferences_file().with_name("data-folder.txt")


def said(setting: Path) -> str:
    """The folder that a setting names, "" where there is no setting; Windows' Notepad may have put a mark before it."""
    try:
        return setting.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeError):
        return ""


def what_gives(folder: Path) -> str:
    """What says that the data lies in `folder` and cannot be changed from the desk; "" where it can."""
    if folder.absolute() != data_folder(None).absolute():
        return "--data"
    if os.environ.get(VARIABLE):
        return VARIABLE
    setting = machine_setting()
    return str(setting) if said(setting) and not os.access(setting, os.W_OK) else ""


def setting_there() -> Path:
    """The file that says where the data lies: for everyone where that was set, else for this user."""
    return machine_setting() if said(machine_setting()) else own_setting()


def can_be_named(folder: Path) -> bool:
    """Whether a setting gives the name of a folder back as it is: no space at its ends, no line break, and text."""
    name = str(folder)
    return is_text(name) and name.splitlines() == [name] == [name.strip()]


def is_text(name: str) -> bool:
    """Whether a name is text; one made elsewhere may be bytes of another alphabet."""
    try:
        name.encode("utf-8")
    except UnicodeError:
        return False
    return True


def make_data_folder(folder: Path) -> None:
    """Make a data folder where there is none; raises OSError.

    The user's own, which nobody named, is closed to whoever else uses the machine; Windows keeps it so by itself.
    """
    is_own = sys.platform != "win32" and folder.absolute() == _own_folder().absolute()
    folder.mkdir(mode=0o700 if is_own else 0o777, parents=True, exist_ok=True)


def _own_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(home()))) / "PumpTracker"
    if sys.platform == "darwin":
        return home() / "Library" / "Application Support" / "PumpTracker"
    return Path(os.environ.get("XDG_DATA_HOME", str(home() / ".local" / "share"))) / "pumptracker"


def preferences_file() -> Path:
    """Where this user's desk remembers sizes, columns and the look; no patient data is kept there."""
    if sys.platform in ("win32", "darwin"):
        return _own_folder() / "desk.ini"
    return Path(os.environ.get("XDG_CONFIG_HOME", str(home() / ".config"))) / "pumptracker" / "desk.ini"


def legal_text(name: str) -> str:
    """LICENSE.txt or THIRD-PARTY-NOTICES.txt as it lies beside the program, in a checkout LICENSE; "" for none."""
    if is_bundled():
        return said(Path(sys.executable).resolve().parent / name)
    return said(resources().parent / name.removesuffix(".txt"))


def resources() -> Path:
    """The folder of fonts, icons and articles, wherever the program runs from."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def manuals() -> tuple[Path, ...]:
    """The folders that may hold the manuals and their pictures, a folder of each for every language; the first first.

    In a checkout the text is that of docs/manual, the pictures are where `dev.py manual` puts them.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return (Path(frozen) / "manual",)
    package = Path(__file__).resolve().parent
    packaged, checkout = package / "manual", package.parent
    return (packaged,) if packaged.is_dir() else (checkout / "docs" / "manual", checkout / "build" / "manual")


def oldest_clinic() -> Path:
    """The clinic's file of the first version, which `self-test` brings up to date; a checkout has it with its tests."""
    packaged = resources() / "self-test" / "clinic-0.1.0.db"
    in_checkout = resources().parent / "tests" / "fixtures" / packaged.name
    return in_checkout if in_checkout.is_file() else packaged


def is_bundled() -> bool:
    """Whether the program was put into one folder with its own Python and Qt."""
    return bool(getattr(sys, "frozen", False))
