"""THIRD-PARTY-NOTICES.txt: what in the bundle others wrote, under which terms, and the texts of those."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from shipped import ROOT, of_package, others, packages

_LICENCES = Path(__file__).resolve().parent / "licences"
_RULE = "=" * 80
_HEAD = """\
PumpTracker is under the MIT licence, in LICENSE.txt. What it comes with is the work of others:

{names}

Qt and PySide6 are used under the GNU Lesser General Public License, version 3, whose text is below. They lie in
this folder as libraries of their own, unchanged: you may put others of the same version, or ones that you have
changed, in their place, under _internal/PySide6 and _internal/shiboken6. Their source is at
https://download.qt.io/official_releases/qt/ and https://download.qt.io/official_releases/QtForPython/pyside6/ .
Qt holds code of others in its turn, ICU among it; their terms: https://doc.qt.io/qt-6/licenses-used-in-qt.html .
SQLite is in the public domain: https://www.sqlite.org/copyright.html .
"""


def write(path: Path, bundled: Iterable[Path]) -> None:
    """Write the notices. `bundled` are the files that the bundle was put together from."""
    path.write_text("\n".join(_texts(list(bundled))) + "\n", encoding="utf-8", newline="\n")


def _texts(bundled: list[Path]) -> Iterator[str]:
    parts = [*others(), *(of_package(each) for each in packages())]
    yield _HEAD.format(names="\n".join(f"  {each.name} {each.version}: {each.licence}" for each in parts))
    yield from _chapter("Python", _python_terms())
    for name in ("LGPL-3.0", "GPL-3.0"):
        yield from _chapter(f"Qt, PySide6, shiboken6 ({name})", _plain(_LICENCES / f"{name}.txt"))
    yield from _chapter("DejaVu Fonts", _plain(ROOT / "resources" / "fonts" / "LICENSE.txt"))
    for each in (distribution("pyinstaller"), *packages()):
        name = "PyInstaller bootloader" if each.metadata["Name"].lower() == "pyinstaller" else each.metadata["Name"]
        for text in _terms(each):
            yield from _chapter(f"{name} {each.version}", text)
    for package in sorted({name for file in bundled for name in of_debian(file)}):
        yield from _chapter(f"{package} (of Debian)", _plain(Path(f"/usr/share/doc/{package}/copyright")))


def _chapter(title: str, text: str) -> Iterator[str]:
    yield f"{_RULE}\n{title}\n{_RULE}\n\n{text.strip()}\n"


def _plain(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")


def _python_terms() -> str:
    """Python's own text: on Windows it goes on with that of the libraries it brings along."""
    installed = Path(sys.base_prefix) / "LICENSE.txt"
    return _plain(installed if installed.is_file() else _LICENCES / "Python.txt")


def _terms(package: Distribution) -> Iterator[str]:
    """The texts that a package brings along."""
    for file in sorted(package.files or (), key=str):
        named = file.name.upper().startswith(("LICEN", "COPYING", "NOTICE"))
        if named and ".dist-info" in file.parts[0] and "_vendor" not in file.parts:
            yield _plain(Path(str(file.locate())))


def of_debian(file: Path) -> Iterator[str]:
    """The Debian package that a file of the system came from, where this is a Debian and it came from one."""
    if shutil.which("dpkg-query") is None or file.is_relative_to(sys.prefix):
        return
    named, real = str(file), str(file.resolve())
    for name in (named, f"/usr{named}", real, real.removeprefix("/usr")):
        asked = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            package = asked.stdout.partition(":")[0]
            if Path(f"/usr/share/doc/{package}/copyright").is_file():
                yield package
            return
