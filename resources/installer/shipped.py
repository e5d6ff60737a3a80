"""What the bundle consists of beside the program itself: packages, Python, Qt, SQLite, fonts."""

from __future__ import annotations

import platform
import sqlite3
import tomllib
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = frozenset({"pip", "setuptools"})
"""Packages that others ask for and pumptracker.spec leaves out: sqlite-utils would install its plugins with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something in the bundle that others wrote. `licence` is an SPDX expression, words where there is none, or ""."""

    name: str
    version: str
    licence: str
    home: str
    address: str = ""
    """As a package URL, where there is one."""


def packages() -> list[Distribution]:
    """The packages that PumpTracker asks for, and what those ask for on this system, by name, as installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [Requirement(each) for each in project["dependencies"]]
    found: dict[str, Distribution] = {}
    while wanted:
        name = canonicalize_name(wanted.pop().name)
        if name not in found and name not in LEFT_OUT:
            found[name] = distribution(name)
            wanted += _asked_for(found[name])
    return [found[name] for name in sorted(found)]


def _asked_for(package: Distribution) -> list[Requirement]:
    asked = [Requirement(line) for line in package.requires or ()]
    return [each for each in asked if each.marker is None or each.marker.evaluate({"extra": ""})]


_SPDX = {"Apache License, Version 2.0": "Apache-2.0", "Dual License": "Apache-2.0 OR BSD-3-Clause"}


def licence_of(package: Distribution) -> str:
    """The licence that a package names, as SPDX writes it."""
    about = package.metadata
    said = about["License-Expression"] or about["License"] or ""
    if not said:
        classes = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
        said = classes[0].rpartition(" :: ")[2] if classes else ""
    said = said.partition("\n")[0].strip()
    return _SPDX.get(said, said)


def of_package(package: Distribution) -> Part:
    """A package as a part of the bundle."""
    name, version = str(package.metadata["Name"]), package.version
    return Part(
        name=name, version=version, licence=licence_of(package), home=f"https://pypi.org/project/{name}/{version}/",
        address=f"pkg:pypi/{canonicalize_name(name)}@{version}",
    )  # fmt: skip


def every() -> list[Part]:
    """Everything in a bundle made by this Python that others wrote."""
    return [*others(), *(of_package(each) for each in packages())]


def others() -> list[Part]:
    """What is no Python package, as it is where this runs: the interpreter, Qt, SQLite, the starter, the fonts."""
    qt = distribution("PySide6-Essentials").version
    starter = distribution("pyinstaller").version
    return [
        Part(
            name="Python", version=platform.python_version(), licence="PSF-2.0", home="https://www.python.org/",
            address=f"pkg:generic/python@{platform.python_version()}",
        ),
        Part(
            name="Qt", version=qt, licence="LGPL-3.0-only", home="https://download.qt.io/official_releases/qt/",
            address=f"pkg:generic/qt@{qt}",
        ),
        Part(
            name="SQLite", version=sqlite3.sqlite_version, licence="blessing", home="https://www.sqlite.org/",
            address=f"pkg:generic/sqlite@{sqlite3.sqlite_version}",
        ),
        Part(
            name="PyInstaller bootloader", version=starter, licence="GPL-2.0-or-later WITH Bootloader-exception",
            home=f"https://pypi.org/project/pyinstaller/{starter}/", address=f"pkg:pypi/pyinstaller@{starter}",
        ),
        Part(
            name="DejaVu Fonts", version="2.37", licence="Bitstream-Vera", home="https://dejavu-fonts.github.io/",
            address="pkg:generic/dejavu-fonts@2.37",
        ),
    ]  # fmt: skip
