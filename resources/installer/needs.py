"""What the bundle needs of a Linux: read from its own libraries, named as Debian names it."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

from environment import ROOT, CannotBuild

_C = re.compile(r"^(ld-linux-x86-64|lib(c|dl|m|pthread|resolv|rt|util))\.so\.")
"""Libraries of libc6 itself."""
_SECTIONS = ("offscreen", "window", "desktop")
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_2\.(\d+)\b")


def packages(bundle: Path) -> list[str]:
    """The packages that hold what the bundle lacks, as a Depends line lists them.

    Raises CannotBuild where requirements/system.toml does not know one of the libraries.
    """
    table = tomllib.loads((ROOT / "requirements" / "system.toml").read_text(encoding="utf-8"))
    known = {library: names[0] for section in _SECTIONS for library, names in table[section].items()}
    asked, glibc = _read(bundle)
    lacking = {each for each in asked - _brought(bundle) if not _C.match(each)}
    if unknown := sorted(lacking - known.keys()):
        raise CannotBuild(f"requirements/system.toml does not say which package holds {', '.join(unknown)}.")
    found = {known[each] for each in lacking}
    renamed = table["renamed"]
    return [
        f"libc6 (>= 2.{glibc})",
        *(f"{each} | {renamed[each]}" if each in renamed else each for each in sorted(found)),
    ]


def _read(bundle: Path) -> tuple[set[str], int]:
    """The libraries that those in the bundle ask for, and the newest glibc 2.x that any was linked with."""
    files = [str(each) for each in _libraries(bundle)]
    said = subprocess.run(["objdump", "-p", *files], capture_output=True, text=True, check=True).stdout
    return set(_NEEDED.findall(said)), max(int(each) for each in _GLIBC.findall(said))


def _brought(bundle: Path) -> set[str]:
    return {each.name for each in _libraries(bundle)}


def _libraries(bundle: Path) -> list[Path]:
    programs = [bundle / "pumptracker"]
    return [*programs, *sorted(each for each in bundle.rglob("*.so*") if each.is_file() and not each.is_symlink())]
