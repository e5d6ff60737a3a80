"""Makes what a clinic installs: `python3 dev.py bundle` and `python3 dev.py installer` start it.

    build.py bundle     the folder dist/pumptracker, and its bill of materials
    build.py deb        the same as a package for Debian and Ubuntu, and as a .tar.xz for any other Linux
    build.py windows    setup.exe and MSI for Windows, on Linux through wine
    build.py smoke      the package installed in a fresh Debian, upgraded, removed; as root
    build.py windows_smoke  setup.exe and MSI installed, upgraded, removed: in wine, or on Windows itself
    build.py traced     which sockets the bundle opens, and what it writes where

It needs Python 3.11 alone: it makes an environment for itself under build/, from pins with hashes, and goes on there.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import environment
from environment import BUILD, DIST, ROOT, CannotBuild

BUNDLE = DIST / "pumptracker"


def bundle() -> None:
    """Make the folder, dated as the last commit, and have it test itself."""
    run = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    environment.run([*run, "--distpath", str(DIST), "--workpath", str(BUILD / "pyinstaller"), "pumptracker.spec"])
    settle(BUNDLE)
    self_test(BUNDLE)
    import sbom
    from of_the_system import libraries
    from shipped import every

    bill = DIST / f"pumptracker-{environment.version()}-{this_system()}.cdx.json"
    sbom.write(bill, [*every(), *libraries(BUNDLE)])
    print(f"{BUNDLE.relative_to(ROOT)}: {size(BUNDLE) / 1e6:.0f} MB", flush=True)


def deb() -> None:
    """Make the packages for Linux."""
    bundle()
    import linux

    linux.package(BUNDLE)
    write_sums()


def windows() -> None:
    """Make the installers for Windows."""
    import windows as on_windows

    on_windows.main()
    write_sums()


def smoke() -> None:
    """Install what was made for Linux in a fresh Debian, and trace what it does."""
    import smoke

    smoke.main()


def windows_smoke() -> None:
    """Go through setup.exe and MSI as a clinic's PC does."""
    import windows_smoke as on_windows

    on_windows.main([])


def traced() -> None:
    """Say which sockets the bundle opens and what it writes outside its folders."""
    import traced

    traced.main(BUNDLE)


def this_system() -> str:
    """What a file made here runs on, as its name says it."""
    return {"win32": "windows-x64", "darwin": "macos"}.get(sys.platform, f"{sys.platform}-{os.uname().machine}")


def settle(folder: Path) -> None:
    """Give everything in a folder the rights and the date it would have wherever it was made."""
    when = environment.epoch()
    for each in sorted(folder.rglob("*"), reverse=True):
        if not each.is_symlink():
            runs = each.is_dir() or (each.parent == folder and each.name.startswith("pumptracker"))
            each.chmod(0o755 if runs else 0o644)
        os.utime(each, (when, when), follow_symlinks=False)
    os.utime(folder, (when, when))


def self_test(folder: Path) -> None:
    """Have the bundle say what is missing in it; raises CannotBuild where anything is."""
    program = folder / ("pumptracker-cli.exe" if os.name == "nt" else "pumptracker-cli")
    tested = subprocess.run([str(program), "self-test"], env=environment.clean(), check=False, cwd=folder)
    if tested.returncode:
        raise CannotBuild("The bundle is not whole: what it lacks is said above.")


def size(folder: Path) -> int:
    """Bytes of the files in a folder, each counted once."""
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file() and not each.is_symlink())


def write_sums() -> None:
    """Write SHA256SUMS of everything in dist that is a file."""
    files = sorted(each for each in DIST.iterdir() if each.is_file() and each.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in files]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


VERBS = {each.__name__: each for each in (bundle, deb, windows, smoke, windows_smoke, traced)}


def main(arguments: list[str]) -> int:
    """Make what was asked for, and give the exit code."""
    if not arguments or not set(arguments) <= set(VERBS):
        print(__doc__)
        return 2
    try:
        if not environment.is_inside():
            return environment.again_inside(arguments)
        for each in arguments:
            VERBS[each]()
    except CannotBuild as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
