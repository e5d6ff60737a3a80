"""The libraries of the Debian that a bundle was made on, which went into it: what has to be mended when they are."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

from packageurl import PackageURL

from notices import of_debian
from shipped import Part


def libraries(bundle: Path) -> list[Part]:
    """The packages of Debian that libraries in the bundle came from, by name; none on other systems.

    Their terms are in THIRD-PARTY-NOTICES.txt: Debian writes them as texts and not as one expression.
    """
    if sys.platform != "linux":
        return []
    lies = Path("/usr/lib") / str(sysconfig.get_config_var("MULTIARCH") or "")
    found = {name for each in (bundle / "_internal").glob("lib*.so*") for name in of_debian(lies / each.name)}
    return [_part(name) for name in sorted(found)]


def _part(package: str) -> Part:
    asked = ["dpkg-query", "-W", "-f", "${Version} ${Architecture}\n", package]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    version, _, architecture = said.partition(" ")
    address = PackageURL("deb", "debian", package, version, {"arch": architecture}).to_string()
    return Part(name=package, version=version, licence="", home="", address=address)
