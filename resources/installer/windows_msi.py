"""The MSI: the files of a bundle told to wixl one by one, under codes that depend on version and name alone."""

from __future__ import annotations

import hashlib
import os
import re
import struct
import subprocess
from pathlib import Path
from uuid import UUID, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

import environment
import icons
import windows_setup
import windows_wine
from environment import BUILD, ROOT, CannotBuild

SCRIPT = Path(__file__).resolve().parent / "windows" / "pumptracker.wxs"
ORDER = (
    "AppSearch", "LaunchConditions", "KeepFolder", "CostFinalize", "UsualData", "TellFolder", "AskClosed",
    "InstallValidate", "RemoveExistingProducts", "InstallInitialize", "NeedClosed", "RemoveFiles", "InstallFiles",
    "SetData", "InstallFinalize",
)  # fmt: skip
"""What must follow each other."""
_SUMMARY = re.compile(
    rb"(?P<code>\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}).{0,8}?\x40\0\0\0(?P<made>.{8})\x40\0\0\0(?P<saved>.{8})",
    re.DOTALL,
)
_SECONDS_FROM_1601 = 11_644_473_600
_CLOSED = SCRIPT.with_name("closed.c")
_ROOT = UUID("c6fbc1d5-0db4-4f2e-a8fa-5c8a36d0c5b1")
"""The UpgradeCode: what all versions have in common."""


def make(bundle: Path, version: str, out: Path) -> Path:
    """Make the MSI of a bundle."""
    work = BUILD / "windows" / "msi"
    work.mkdir(parents=True, exist_ok=True)
    icon, closed, files = work / "pumptracker.ico", work / "closed.dll", work / "files.wxs"
    environment.run([*windows_wine.LIBRARY, "-s", "-o", str(closed), str(_CLOSED), "-lmsi"])
    icon.write_bytes(icons.ico())
    ElementTree.ElementTree(_files(bundle, version)).write(files, encoding="utf-8", xml_declaration=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    given = {
        "Version": version,
        "Icon": os.path.relpath(icon, ROOT),
        "ProductCode": _code(version, "product"),
        "Closed": os.path.relpath(closed, ROOT),
    }
    defined = [word for name, value in given.items() for word in ("-D", f"{name}={value}")]
    environment.run(["wixl", "--arch", "x64", *defined, "-o", str(out), str(SCRIPT), str(files)])
    _check_order(out)
    out.write_bytes(settled(out.read_bytes(), environment.epoch()))
    return out


def settled(msi: bytes, epoch: int) -> bytes:
    """The same package, whenever it was made: its own code follows from what is in it, and its dates from the commit.

    wixl puts a code of chance and the moment there, in the summary, one behind the other.
    """
    found = list(_SUMMARY.finditer(msi))
    if len(found) != 1:
        raise CannotBuild(f"The code and the dates of the MSI were found {len(found)} times.")
    code, made, saved = (found[0].span(group) for group in ("code", "made", "saved"))
    when = struct.pack("<Q", (epoch + _SECONDS_FROM_1601) * 10_000_000)
    rest = msi[: code[0]] + msi[code[1] : made[0]] + msi[saved[1] :]
    name = f"{{{str(uuid5(_ROOT, hashlib.sha256(rest).hexdigest())).upper()}}}".encode()
    return msi[: code[0]] + name + msi[code[1] : made[0]] + when + msi[made[1] : saved[0]] + when + msi[saved[1] :]


def _check_order(msi: Path) -> None:
    """Raise CannotBuild where wixl put what removes an older version, or what asks, elsewhere than the script says."""
    told = subprocess.run(
        ["msiinfo", "export", str(msi), "InstallExecuteSequence"], capture_output=True, text=True, check=True
    )  # fmt: skip
    rows = [line.split("\t") for line in told.stdout.splitlines()[3:]]
    order = [row[0] for row in sorted(rows, key=lambda row: int(row[2]))]
    asked = [each for each in order if each in ORDER]
    if asked != list(ORDER):
        raise CannotBuild(f"{msi.name} would go through {', '.join(asked)}, and was to go through {', '.join(ORDER)}.")


def _code(version: str, name: str) -> str:
    return str(uuid5(_ROOT, f"{version} {name}")).upper()


def _files(bundle: Path, version: str) -> Element:
    """One component for each file, as Windows Installer wants it; wixl takes a file only as seen from where it runs."""
    root = Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    fragment = SubElement(root, "Fragment")
    places = {Path("."): SubElement(fragment, "DirectoryRef", Id="INSTALLDIR")}
    group = SubElement(fragment, "ComponentGroup", Id="Files")
    for each in windows_setup.files(bundle):
        place = _place(each.parent, places)
        name = _identity(each)
        component = SubElement(place, "Component", Id=f"c.{name}", Guid=_code(version, str(each)), Win64="yes")
        SubElement(
            component, "File", Id=name, Name=each.name, Source=os.path.relpath(bundle / each, ROOT), KeyPath="yes"
        )
        SubElement(group, "ComponentRef", Id=f"c.{name}")
    return root


def _place(folder: Path, places: dict[Path, Element]) -> Element:
    if folder not in places:
        above = _place(folder.parent, places)
        places[folder] = SubElement(above, "Directory", Id=f"d.{_identity(folder)}", Name=folder.name)
    return places[folder]


def _identity(path: Path) -> str:
    """A name as MSI allows it, of at most 72 letters: its own where it is simple, else a sum of it."""
    if re.fullmatch(r"[a-z][a-z-]{0,40}\.exe", str(path)):
        return str(path).replace("-", "_")
    return f"f{uuid5(_ROOT, str(path)).hex}"
