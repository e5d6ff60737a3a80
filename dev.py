#!/usr/bin/env python3
"""Runs, tests and checks PumpTracker from a checkout; each verb does its own set-up first.

    python3 dev.py run [ARGS]     open the desk on the clinic's own data folder
    python3 dev.py run demo       open a throw-away demo clinic
    python3 dev.py test           every test, on all cores, measuring coverage
    python3 dev.py test ARGS      only what these pytest arguments choose, without coverage
    python3 dev.py check          ruff, mypy, import contracts, and the coverage floors of the last full test
    python3 dev.py soak [ARGS]    the random desk, for long; --faults shows that it catches planted faults;
                                  --kill N --power N --disk --flips N --months N the storms;
                                  --states every state of the desk in more looks, sizes and languages
    python3 dev.py i18n           bring resources/i18n/*.ts up to the sentences there are, for Qt Linguist
    python3 dev.py bench [ARGS]   what a start, a key and an import cost at up to 100,000 patients
    python3 dev.py shots [ARGS]   a screenshot of every page, into build/shots; --manual as the next
    python3 dev.py manual         the manuals with their pictures and PDFs, into build/manual
    python3 dev.py bundle         the program with all it needs in one folder, into dist/pumptracker
    python3 dev.py installer      what a clinic installs, into dist: `deb` or `windows` alone, or `all`;
                                  `smoke` then installs it in a fresh Debian, `windows_smoke` on
                                  Windows, or on Linux in wine
    python3 dev.py setup          only the set-up

It needs Python 3.11 or newer and nothing else. The set-up is: the system libraries that Qt needs, `.venv`,
the packages pinned with their hashes in requirements/, and the command `.venv/bin/pumptracker`. It is done
once; later starts only compare a stamp, and it is done anew when the pins, pyproject.toml or Python change.

System libraries are installed where you are root or sudo asks no password; elsewhere one sentence names
them and the command to type. Debian 12 is proven. The ways for Ubuntu and newer Debian (other package
names), Fedora (dnf), macOS and Windows (nothing to install) are written but untried.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.stamp"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
COVERAGE = ROOT / ".coverage"


class CannotSetUp(Exception):
    """What the person at the keyboard has to do first, as one sentence."""


# --- the machine ------------------------------------------------------------------------------------------


def python_too_old(version: tuple[int, ...]) -> str | None:
    """Say in one sentence that this Python is too old, or nothing."""
    if version >= (3, 11):
        return None
    this = ".".join(map(str, version[:3]))
    return (
        f"PumpTracker needs Python 3.11 or newer and this is {this}: "
        "start dev.py with a newer one, for example `python3.12 dev.py run`."
    )


def package_manager(release: Mapping[str, str]) -> str | None:
    """Name what installs packages on the distribution of this os-release: apt-get, dnf, or None."""
    family = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    if family & {"debian", "ubuntu"}:
        return "apt-get"
    return "dnf" if family & {"fedora", "rhel"} else None


def package_names(missing: Iterable[Sequence[str]], release: Mapping[str, str]) -> list[str]:
    """Choose the distribution's own names out of (Debian's, Fedora's), each once."""
    if package_manager(release) == "dnf":
        return sorted({fedora for _, fedora in missing})
    renamed = toml("requirements/system.toml")["renamed"] if has_64_bit_time(release) else {}
    return sorted({renamed.get(debian, debian) for debian, _ in missing})


def has_64_bit_time(release: Mapping[str, str]) -> bool:
    """Say whether this Debian or Ubuntu has the package names of the 64-bit time_t change."""
    first = {"debian": 13.0, "ubuntu": 24.04}.get(release.get("ID", ""))
    try:
        return first is not None and float(release.get("VERSION_ID", "")) >= first
    except ValueError:  # Debian testing has no number, and is newer
        return True


def need_system(*sections: str) -> None:
    """Install what these sections of system.toml name and this Linux lacks."""
    if sys.platform == "linux":  # elsewhere Qt's wheel brings everything
        table = toml("requirements/system.toml")
        wanted = [item for section in sections for item in table[section].items()]
        missing = [packages for name, packages in wanted if not is_here(name)]
        if importlib.util.find_spec("ensurepip") is None and not STAMP.exists():
            missing.append([f"python3.{sys.version_info[1]}-venv", "python3"])  # Debian's, apart from Python
        library = f"libpython3.{sys.version_info[1]}"
        if "bundle" in sections and sys.base_prefix == "/usr" and not is_here(f"{library}.so.1.0"):
            missing.append([library, "python3-libs"])
        install_packages(missing)


def wish_system(*sections: str) -> None:
    """Install what these sections name where that may be done; elsewhere the tests that need it are skipped."""
    try:
        need_system(*sections)
    except CannotSetUp as lacking:
        say(f"{lacking} Until then some tests are skipped.")


def is_here(name: str) -> bool:
    """Say whether the dynamic linker finds this library, or the shell this program."""
    if ".so." not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def install_packages(missing: Sequence[Sequence[str]]) -> None:
    """Install these packages, or raise CannotSetUp with the command to type."""
    if not missing:
        return
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        release = {}
    names, manager = package_names(missing, release), package_manager(release)
    if manager is None:
        raise CannotSetUp(f"PumpTracker needs {', '.join(names)} (Debian's names): install them first.")
    become_root = root_prefix()
    if become_root is None or not install_with(manager, become_root, names):
        command = f"sudo {manager} install {' '.join(names)}"
        raise CannotSetUp(f"PumpTracker needs {', '.join(names)}: type `{command}`, then this command again.")


def root_prefix() -> list[str] | None:
    """Give what to put before a command to run it as root, or None where that needs a password."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install_with(manager: str, become_root: list[str], names: list[str]) -> bool:
    """Run the package manager; where its lists are missing or old, fetch them once and try again."""
    say(f"Installing system packages: {' '.join(names)}")
    command = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", manager, "-y", "-q"]
    command += ["--no-install-recommends", "-oDPkg::Lock::Timeout=300"] if manager == "apt-get" else []
    install = [*command, "install", *names]
    if subprocess.run(install, capture_output=True, check=False).returncode == 0:
        return True
    if manager == "apt-get":
        subprocess.run([*command, "update"], stdout=subprocess.DEVNULL, check=False)
    return subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode == 0


# --- the virtual environment ------------------------------------------------------------------------------


def stamp(kind: str, root: Path = ROOT) -> dict[str, str]:
    """Give the stamp to leave once .venv is ready for `run` or `dev`; dev holds all of run."""
    made_for = {"home": f"{platform.python_version()} {sys.base_prefix} {root}"}  # useless to any other
    return made_for | {each: fingerprint(each, root) for each in ("run", "dev") if each in ("run", kind)}


def fingerprint(kind: str, root: Path) -> str:
    """Give a hash of all that decides what .venv holds for `run` or for `dev`."""
    files = (root / "pyproject.toml", root / "requirements" / f"{kind}.txt")
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def read_stamp() -> dict[str, str]:
    """Read the stamp, empty where .venv was never finished."""
    try:
        found: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def need_venv(kind: str) -> None:
    """Make .venv ready for `run` or `dev`; costs almost nothing when it is."""
    found, wanted = read_stamp(), stamp(kind)
    if wanted.items() <= found.items():
        return
    STAMP.unlink(missing_ok=True)  # an interrupted set-up must not look finished
    if found.get("home") != wanted["home"]:
        make_venv()
    say(f"Installing the packages of requirements/{kind}.txt (once, about 100 MB)")
    pip("--require-hashes", "-r", str(ROOT / "requirements" / f"{kind}.txt"))
    pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")


def make_venv() -> None:
    """Make an empty .venv with the Python that runs this file; never in the place that a link leads to."""
    if VENV.is_symlink():
        raise CannotSetUp(".venv is a link to another environment, which is left as it is: take the link away.")
    say("Making .venv")
    python = getattr(sys, "_base_executable", sys.executable)  # not the .venv that is about to be replaced
    if subprocess.run([python, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise CannotSetUp("Python could not make .venv: its message above says why.")


def pip(*arguments: str) -> None:
    """Install with .venv's pip, from wherever this person's pip is set up to look."""
    command = [str(BIN / "python"), "-m", "pip", "--disable-pip-version-check", "-qq", "install", *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise CannotSetUp("pip could not install the packages: its message above says why.")


def in_venv(*command: str) -> int:
    """Run one of .venv's programs in the checkout, and give its exit code."""
    need_venv("dev")
    return subprocess.call([str(BIN / command[0]), *command[1:]], cwd=ROOT)


# --- the verbs --------------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Open the desk."""
    shown = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not shown and "QT_QPA_PLATFORM" not in os.environ:
        say("There is no display here, so the desk opens where nobody sees it; Ctrl+C ends it.")
        offscreen()
    unseen = os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    need_system("offscreen", *([] if unseen else ["window"]))
    need_venv("run")
    program = str(BIN / "pumptracker")
    if os.name == "nt":  # there, exec would give the terminal back while the desk is still open
        return subprocess.call([program, *arguments])
    os.execv(program, [program, *arguments])


def offscreen() -> None:
    """Let Qt draw without a display, unless the caller chose otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    need_system("offscreen")


def setup(_arguments: list[str]) -> int:
    """Make everything ready for tests and checks."""
    need_system("offscreen")
    need_venv("dev")
    say(f"Ready: {BIN / 'pumptracker'}")
    return 0


def test(arguments: list[str]) -> int:
    """Run the tests."""
    offscreen()
    if not arguments:
        wish_system("disks", "window", "virtual-display")
    return in_venv("pytest", *(arguments or ["-n", "auto", "--maxprocesses=4", "--cov", "--cov-report="]))


def check(_arguments: list[str]) -> int:
    """Run every check, whatever the ones before found, and name those that failed."""
    checks: dict[str, Callable[[], bool]] = {
        "ruff check": lambda: in_venv("ruff", "check", ".") == 0,
        "ruff format": lambda: in_venv("ruff", "format", "--check", ".") == 0,
        "mypy": lambda: in_venv("mypy") == 0,
        "import contracts": lambda: in_venv("lint-imports", "--no-logo") == 0,
        "coverage floors": floors_hold,
    }
    failed = []
    for name, holds in checks.items():
        say(f"== {name}")
        if not holds():
            failed.append(name)
    say(f"Failed: {', '.join(failed)}" if failed else "All checks hold")
    return 1 if failed else 0


def soak(arguments: list[str]) -> int:
    """Let the random desk run for long, or the storms."""
    offscreen()
    if arguments == ["--states"]:
        return in_venv("pytest", "-m", "long", "-n", "auto", "--maxprocesses=4")
    if {"--power", "--disk"} & {each.split("=")[0] for each in arguments}:
        need_system("disks")
    return in_venv("python", "-m", "tests.soak", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure the desk in a real window, on a virtual screen whose pixels can be read."""
    need_system("offscreen", "window", "virtual-display")
    return in_venv("python", "-m", "tests.bench", *arguments)


def shots(arguments: list[str]) -> int:
    """Take a screenshot of every page, or with --manual those of the manuals."""
    if arguments[:1] == ["--manual"]:
        return manual(arguments[1:])
    offscreen()
    return in_venv("python", "-m", "tests.shots", *arguments)


def manual(arguments: list[str]) -> int:
    """Make the manuals with their pictures and PDFs into build/manual."""
    offscreen()
    return in_venv("python", "-m", "tests.manual", *arguments)


def i18n(arguments: list[str]) -> int:
    """Bring the translators' files up to the sentences there are."""
    return in_venv("python", "-m", "tests.i18n", *arguments)


TO_BUNDLE = ("offscreen", "window", "desktop", "bundle")
"""What a bundle is made of and tested with, beside its packages."""


def bundle(_arguments: list[str]) -> int:
    """Put the program and all it needs into one folder."""
    need_system(*TO_BUNDLE)
    return manual([]) or build("bundle")


def installer(arguments: list[str]) -> int:
    """Make what a clinic installs."""
    kinds = ("deb", "windows") if arguments in ([], ["all"]) else tuple(arguments)
    if not set(kinds) <= {"deb", "windows", "smoke", "windows_smoke", "traced"}:
        raise CannotSetUp(
            "`dev.py installer` makes `deb`, `windows` or `all`, tries them by `smoke`, `windows_smoke`, `traced`."
        )
    need_system(*TO_BUNDLE, *kinds)
    makes = {"deb", "windows"} & set(kinds)
    return (manual([]) if makes else 0) or build(*kinds)


def build(*kinds: str) -> int:
    """Have the builder make these; it makes its own environment."""
    return subprocess.call([sys.executable, str(ROOT / "resources/installer/build.py"), *kinds], cwd=ROOT)


# --- coverage ---------------------------------------------------------------------------------------------


def floors_hold() -> bool:
    """Hold every room to its floor in pyproject.toml, with one line each."""
    if not coverage_is_current() and test([]) != 0:
        return False
    report = ROOT / "build" / "coverage.json"
    report.parent.mkdir(exist_ok=True)
    if in_venv("coverage", "json", "-q", "-o", str(report)) != 0:
        return False
    measured = by_room(json.loads(report.read_text(encoding="utf-8"))["files"])
    floors = toml("pyproject.toml")["tool"]["pumptracker"]["coverage"]
    verdicts = [verdict(room, floor, measured.get(room, 0.0)) for room, floor in floors.items()]
    print(*(line for _, line in verdicts), sep="\n", flush=True)
    return all(held for held, _ in verdicts)


def coverage_is_current() -> bool:
    """Say whether the last full test run measured the code as it stands."""
    sources = [file for folder in ("pumptracker", "tests") for file in (ROOT / folder).rglob("*.py")]
    newest = max((file.stat().st_mtime for file in sources), default=0.0)
    return COVERAGE.exists() and COVERAGE.stat().st_mtime >= newest


def by_room(files: Mapping[str, Any]) -> dict[str, float]:
    """Sum coverage's report of files into percent of lines run, for each room of the package."""
    lines: dict[str, list[int]] = {}
    for name, report in files.items():
        room = name.replace("\\", "/").split("/")[1].removesuffix(".py")
        counted = lines.setdefault(room, [0, 0])
        counted[0] += report["summary"]["covered_lines"]
        counted[1] += report["summary"]["num_statements"]
    return {room: 100 * covered / max(total, 1) for room, (covered, total) in lines.items()}


def verdict(room: str, floor: float, measured: float) -> tuple[bool, str]:
    """Say how a room stands to its floor; rounded down, so that 89.96 is not shown as 90."""
    held = measured >= floor
    return held, f"{'ok ' if held else 'LOW'} {room:<9} {int(measured * 10) / 10:5} % run, floor {floor} %"


# --- the door ---------------------------------------------------------------------------------------------


def toml(name: str) -> dict[str, Any]:
    """Read one of the checkout's TOML files."""
    import tomllib  # not there before Python 3.11, which must get as far as its sentence

    return tomllib.loads((ROOT / name).read_text(encoding="utf-8"))


def say(text: str) -> None:
    """Tell the person at the keyboard, apart from what the program itself prints."""
    print(text, file=sys.stderr, flush=True)


VERBS = {each.__name__: each for each in (run, test, check, soak, bench, shots, manual, i18n, bundle, installer, setup)}


def main(arguments: list[str]) -> int:
    """Do the verb asked for, and give its exit code."""
    verb = VERBS.get(arguments[0]) if arguments else None
    if verb is None:
        print(__doc__)
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    try:
        too_old = python_too_old(tuple(sys.version_info[:3]))
        if too_old:
            raise CannotSetUp(too_old)
        return verb(arguments[1:])
    except CannotSetUp as problem:
        say(str(problem))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
