"""The libraries of the Debian that a bundle was made on, and ICU, which went into it: to be mended when they are."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

from notices import of_debian
from shipped import Part


def libraries(bundle: Path) -> list[Part]:
    """The packages of Debian that libraries in the bundle came from, by name, and Qt's ICU; none on other systems.

    Their terms are in THIRD-PARTY-NOTICES.txt: Debian writes them as texts and not as one expression.
    """
    if sys.platform != "linux":
        return []
    lies = Path("/usr/lib") / str(sysconfig.get_config_var("MULTIARCH") or "")
    brought = [each.name for each in (bundle / "_internal").glob("lib*.so*") if _is_of_the_system(each.name)]
    found = {name for each in brought for name in of_debian(lies / each)}
    return [*(_part(name) for name in sorted(found)), *_icu(bundle)]


def _is_of_the_system(name: str) -> bool:
    """Whether a library is the system's own: that of a Python from elsewhere is not, even if Debian has one too."""
    return sys.base_prefix == "/usr" or not name.startswith("libpython")


def _icu(bundle: Path) -> list[Part]:
    """ICU, which Qt's package brings along under a number of its own."""
    lies = bundle / "_internal" / "PySide6" / "Qt" / "lib"
    found = sorted(each.name.rpartition(".")[2] for each in lies.glob("libicuuc.so.*"))
    return [
        Part(
            name="ICU", version=number, licence="Unicode-DFS-2016", home="https://icu.unicode.org/",
            address=f"pkg:generic/icu@{number}",
        )
        for number in found
    ]  # fmt: skip


def _part(package: str) -> Part:
    from packageurl import PackageURL  # of the build's own environment

    asked = ["dpkg-query", "-W", "-f", "${Version} ${Architecture}\n", package]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    version, _, architecture = said.partition(" ")
    address = PackageURL("deb", "debian", package, version, {"arch": architecture}).to_string()
    return Part(name=package, version=version, licence="", home="", address=address)
