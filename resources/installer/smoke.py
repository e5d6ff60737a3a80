"""Installing what was made: in a fresh Debian with nothing else in it, by a user without rights, over an older version.

`python3 dev.py installer smoke`, as root, after `dev.py installer deb`. The fresh Debian is fetched once, into build/.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import environment
import traced
from environment import BUILD, DIST, ROOT, CannotBuild

_BASE, _FRESH = BUILD / "smoke-base", BUILD / "smoke-root"
_USER, _HOME = "clinica", Path("home/clinica")
_DATA = _HOME / ".local/share/pumptracker"
_DRIVE = Path("srv/Clínica Ñandú")
"""Stands for another drive: a file system of its own."""
_FOLDER = _HOME / "Mis programas/Ñandú y más"
_OLD = "0.8.0"


def main() -> None:
    """Install, run, upgrade over data, remove; unpack the archive elsewhere. Raises CannotBuild at the first fault."""
    if os.geteuid() != 0:
        raise CannotBuild("A fresh Debian can only be made by root: start this with sudo.")
    if "PUMPTRACKER_SMOKE" not in os.environ:  # in a mount space of its own: nothing stays mounted, whatever happens
        again = ["unshare", "--mount", "--propagation", "private", sys.executable, __file__]
        if subprocess.call(again, env=environment.clean() | {"PUMPTRACKER_SMOKE": "1"}, cwd=ROOT):
            raise CannotBuild("The smoke test failed: what is said above.")
        return
    _begin()
    patients = _upgrade()
    _run_as_user(patients)
    _not_while_open()
    _data_on_a_drive(patients)
    _purge()
    _unpacked(patients)
    traced.main(DIST / "pumptracker")
    _done("everything")


def _begin() -> None:
    """A fresh root with the packages beside it, and a user without rights."""
    if not _BASE.is_dir():
        half = _BASE.with_name("smoke-base-begun")
        shutil.rmtree(half, ignore_errors=True)
        environment.run(["debootstrap", "--variant=minbase", "bookworm", str(half)])
        half.rename(_BASE)
    shutil.rmtree(_FRESH, ignore_errors=True)
    environment.run(["cp", "-a", str(_BASE), str(_FRESH)])
    environment.run(["mount", "-t", "proc", "proc", str(_FRESH / "proc")])
    shutil.copy("/etc/resolv.conf", _FRESH / "etc/resolv.conf")
    deb = _deb()
    shutil.copy(deb, _FRESH / "new.deb")
    _relabel(deb, _FRESH / "old.deb")
    _in_root("apt-get update -q && useradd -m clinica")


def _deb() -> Path:
    return DIST / f"pumptracker_{environment.version()}_amd64.deb"


def _relabel(deb: Path, to: Path) -> None:
    """The same package under an older number, with a file in it that the new one has no more."""
    tree = BUILD / "smoke-old"
    shutil.rmtree(tree, ignore_errors=True)
    environment.run(["dpkg-deb", "-R", str(deb), str(tree)])
    control = tree / "DEBIAN/control"
    text = control.read_text(encoding="utf-8")
    control.write_text(text.replace(f"Version: {environment.version()}", f"Version: {_OLD}"), encoding="utf-8")
    (tree / "opt/pumptracker/_internal/left-over").touch()
    environment.run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(to)])
    shutil.rmtree(tree)


def _upgrade() -> int:
    """Install the old package, put a clinic of an older version there, install the new one over it."""
    _in_root("apt-get install -yq --no-install-recommends /old.deb")
    _is_so(_OLD in _in_root("dpkg-query -W pumptracker"), "the older package is installed")
    clinic = _FRESH / _DATA / "clinic.db"
    clinic.parent.mkdir(parents=True)
    shutil.copy(ROOT / "tests/fixtures/clinic-schema-5.db", clinic)
    _in_root(f"chown -R {_USER}: /{_HOME}")
    _in_root("apt-get install -yq --no-install-recommends /new.deb")
    _is_so(environment.version() in _as_user("pumptracker --version"), "the newer package is installed over it")
    _is_so(not (_FRESH / "opt/pumptracker/_internal/left-over").exists(), "nothing of the older one is left")
    return _patients(clinic)


def _run_as_user(patients: int) -> None:
    """The self-test and the desk's data, by a user who may write nowhere but at home."""
    _as_user("cd / && pumptracker-cli self-test", say=True)
    _as_user("! touch /opt/pumptracker/x 2>/dev/null && pumptracker check && pumptracker worklist >/dev/null", say=True)
    clinic = _FRESH / _DATA / "clinic.db"
    _is_so(_patients(clinic) == patients > 0, f"all {patients} patients are there after the upgrade")
    copies = [each.name for each in (_FRESH / _DATA / "backups").iterdir() if each.name.endswith("-upgrade.db")]
    _is_so(len(copies) == 1, "one copy was made before the upgrade")
    _is_so(not any((_FRESH / "opt/pumptracker").rglob("*.db-*")), "nothing was written beside the program")


def _not_while_open() -> None:
    """While somebody has the desk open, the package is neither replaced nor taken away."""
    desk = f"QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 exec pumptracker --data /{_HOME}/open"
    user = subprocess.Popen(
        ["chroot", "--userspec", _USER, str(_FRESH), "/bin/sh", "-c", desk], env=environment.clean(),
        stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(60):
            time.sleep(0.5)
            if (_FRESH / _HOME / "open/clinic.db").exists():
                break
        for deed in ("install -yq --reinstall /new.deb", "remove -yq pumptracker"):
            _is_so("is open on this computer" in _in_root(f"! apt-get {deed} 2>&1"), f"refused while open: {deed}")
    finally:
        user.terminate()
        user.wait()
    _is_so(environment.version() in _as_user("pumptracker --version"), "the program is still whole")


def _data_on_a_drive(patients: int) -> None:
    """One data folder for everyone who uses the PC, on another drive, in a path with blanks and accents."""
    drive = _FRESH / _DRIVE
    drive.mkdir(parents=True)
    environment.run(["mount", "-t", "tmpfs", "tmpfs", str(drive)])
    setting = _FRESH / "etc/pumptracker/data-folder"
    setting.parent.mkdir()
    setting.write_text(f"/{_DRIVE}\n", encoding="utf-8")
    _in_root(f"chown {_USER}: '/{_DRIVE}'")
    _as_user(f"pumptracker restore '/{_DATA}/backups'", say=True)
    _is_so(_patients(drive / "clinic.db") == patients, "the clinic lies on the other drive, restored from a copy")


def _purge() -> None:
    """Take the package away: the program goes, the data stays."""
    clinic = _FRESH / _DATA / "clinic.db"
    before = clinic.read_bytes()
    _in_root("apt-get purge -yq pumptracker")
    _is_so(not (_FRESH / "opt/pumptracker").exists(), "the program is gone")
    _is_so(not list((_FRESH / "usr/share").rglob("*pumptracker*")), "its entry and icons are gone")
    _is_so(clinic.read_bytes() == before, "the data is as it was")
    _is_so((_FRESH / _DRIVE / "clinic.db").is_file(), "that on the drive too")


def _unpacked(patients: int) -> None:
    """The archive, unpacked where there are blanks and accents, by the user; the data still on the other drive."""
    folder = _FRESH / _FOLDER
    folder.mkdir(parents=True)
    archive = DIST / f"pumptracker-{environment.version()}-linux-x86_64.tar.xz"
    environment.run(["tar", "-xJf", str(archive), "-C", str(folder)])
    _in_root(f"chown -R {_USER}: '/{_FOLDER}'")
    program = f"'/{_FOLDER}/pumptracker-{environment.version()}/pumptracker-cli'"
    _as_user(f"{program} self-test", say=True)
    _is_so(f"{patients} patients" in _as_user(f"{program} check"), "the unpacked program checks the same clinic")


# by whom ----------------------------------------------------------------------------------------


def _in_root(command: str) -> str:
    return _said(["chroot", str(_FRESH), "/bin/sh", "-c", f"export DEBIAN_FRONTEND=noninteractive; {command}"])


def _as_user(command: str, *, say: bool = False) -> str:
    said = _said(["chroot", str(_FRESH), "/bin/su", "-", _USER, "-c", command])
    if say:
        print(*(f"    {line}" for line in said.splitlines()), sep="\n", flush=True)
    return said


def _said(command: list[str]) -> str:
    done = subprocess.run(
        command, env=environment.clean(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise CannotBuild(f"{command[-1]}: exit code {done.returncode}\n{done.stdout}")
    return done.stdout


def _patients(clinic: Path) -> int:
    with closing(sqlite3.connect(f"{clinic.as_uri()}?mode=ro", uri=True)) as db:
        return int(db.execute("SELECT count(*) FROM patients").fetchone()[0])


def _is_so(holds: bool, what: str) -> None:
    if not holds:
        raise CannotBuild(f"Not so: {what}")
    _done(what)


def _done(what: str) -> None:
    print(f"ok  {what}", flush=True)


if __name__ == "__main__":
    try:
        main()
    except CannotBuild as fault:
        sys.exit(str(fault))
