"""The bundle for Windows: PyInstaller in Windows' own Python, then every library held against where it is from."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import build
import environment
import windows_archive
import windows_python
from environment import BUILD, ROOT, CannotBuild
from shipped import Part
from windows_wine import Windows, is_wines

HERE = BUILD / "windows"
BUNDLE = HERE / "dist" / "pumptracker"
MUST_HAVE = (
    "pumptracker.exe", "pumptracker-cli.exe", "_internal/python311.dll", "_internal/VCRUNTIME140.dll",
    "_internal/sqlite3.dll", "_internal/PySide6/plugins/platforms/qwindows.dll",
    "_internal/PySide6/plugins/platforms/qoffscreen.dll",
    "_internal/PySide6/plugins/imageformats/qsvg.dll", "_internal/PySide6/MSVCP140.dll",
    "_internal/PySide6/translations/qtbase_es.qm",
)  # fmt: skip
"""What no start and no self-test without a screen would miss."""
MOST = 70_000_000
"""Bytes that may be installed."""


def windows() -> Windows:
    """The wine that builds."""
    return Windows(HERE / "wine")


def make() -> Path:
    """Make the bundle, and see that nothing is missing in it and nothing of anybody else's."""
    python, here = windows_python.ready(), windows()
    made = here.run(
        here.named(python / "python.exe"), "-B", "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--distpath", here.named(BUNDLE.parent), "--workpath", here.named(HERE / "work"), "pumptracker.spec",
        cwd=ROOT, timeout=1800,
    )  # fmt: skip
    if made.returncode:
        raise CannotBuild(f"PyInstaller failed:\n{made.stdout[-3000:]}")
    here.wait()
    build.settle(BUNDLE)
    check(BUNDLE, python)
    return BUNDLE


def check(bundle: Path, python: Path) -> None:
    """Raise CannotBuild where something is missing, too much, or from nowhere we know."""
    here = {str(each.relative_to(bundle)).casefold().replace("\\", "/") for each in bundle.rglob("*")}
    missing = [each for each in MUST_HAVE if each.casefold() not in here]
    strange = strangers(bundle, python)
    if missing or strange:
        raise CannotBuild(f"The bundle lacks {missing or 'nothing'}, and does not account for {strange or 'nothing'}.")
    found = build.size(bundle)
    if found > MOST:
        raise CannotBuild(f"The bundle is {found / 1e6:.1f} MB, and was to be {MOST / 1e6:.0f} at most.")
    print(f"{bundle}: {found / 1e6:.1f} MB; every library in it is one of the Python or of the packages", flush=True)


def strangers(bundle: Path, python: Path) -> list[str]:
    """The libraries in a bundle that are no copies of those in the Python or in its packages: wine's, or a stand-in."""
    known = {_digest(each) for each in _libraries(python)}
    found = [each for each in _libraries(bundle) if _digest(each) not in known or is_wines(each)]
    return sorted(str(each.relative_to(bundle)) for each in found)


def _libraries(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.suffix.lower() in (".dll", ".pyd")]


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def parts(python: Path, here: Windows) -> list[Part]:
    """What others wrote of the bundle, as its own Python tells it."""
    tell = (
        "import dataclasses, json, shipped; print(json.dumps([dataclasses.asdict(each) for each in shipped.every()]))"
    )
    told = here.run(here.named(python / "python.exe"), "-B", "-c", tell, cwd=Path(__file__).resolve().parent)
    return [*(Part(**each) for each in json.loads(told.stdout)), *_runtime(python)]


def _runtime(python: Path) -> list[Part]:
    """The runtime of the compiler that Python and Qt were made with; Python's own terms have Microsoft's for it."""
    import pefile

    told = pefile.PE(str(python / "vcruntime140.dll")).VS_FIXEDFILEINFO[0]
    parts = (told.FileVersionMS >> 16, told.FileVersionMS & 0xFFFF, told.FileVersionLS >> 16)
    version = ".".join(map(str, parts))
    name, address = "Microsoft Visual C++ runtime", f"pkg:generic/microsoft-visual-cpp-runtime@{version}"
    return [Part(name=name, version=version, licence="", home="", address=address)]


def self_test(bundle: Path, here: Windows) -> str:
    """Have the bundle test itself; what it said."""
    tested = here.run(here.named(bundle / "pumptracker-cli.exe"), "self-test")
    if tested.returncode:
        raise CannotBuild(f"The bundle is not whole:\n{tested.stdout[-3000:]}")
    return tested.stdout.strip()


def older(bundle: Path, version: str) -> Path:
    """The same bundle saying that it is another version, of as many letters: what an upgrade is tried with."""
    into = HERE / "older" / "pumptracker"
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(bundle, into)
    windows_archive.say_version(into / "_internal" / "program.pyz", environment.version(), version)
    (into / "_internal" / f"only-in-{version}.txt").write_text("An upgrade removes this.\n", encoding="utf-8")
    build.settle(into)
    return into
