"""What can be told of the bundle without building it: what goes into it, what is left out, and what is said of it."""

from __future__ import annotations

import ast
import importlib
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import shiboken6

import pumptracker
from pumptracker import cli
from pumptracker.paths import oldest_clinic
from pumptracker.ui import theme
from pumptracker.words import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "resources" / "installer"
SPEC = ROOT / "pumptracker.spec"


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    """The decisions in pumptracker.spec: its tables and what it asks of a file; nothing of it is built."""
    tree = ast.parse(SPEC.read_text(encoding="utf-8"))
    names = {"RESOURCES", "NOT_NEEDED", "NO_FILE", "QT_SPEAKS", "OF_THE_SYSTEM", "HOLIDAYS_SPEAK", "is_needed"}
    kept = [
        node for node in tree.body
        if (isinstance(node, ast.FunctionDef) and node.name in names)
        or (isinstance(node, ast.Assign) and {getattr(each, "id", "") for each in node.targets} & names)
    ]  # fmt: skip
    found: dict[str, Any] = {"re": re, "sys": sys, "Path": Path, "LANGUAGES": LANGUAGES}
    exec(compile(ast.Module(kept, []), str(SPEC), "exec"), found)
    assert names <= found.keys()
    return found


@pytest.fixture(scope="module")
def installer() -> Any:
    """The modules that build, by name, as build.py has them: each beside the others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(INSTALLER))
        yield importlib.import_module
        for name in {each.stem for each in INSTALLER.glob("*.py")}:
            sys.modules.pop(name, None)


def test_every_folder_of_the_resources_goes_in_but_for_what_builds(spec):
    folders = {each.name for each in (ROOT / "resources").iterdir() if each.is_dir()}
    assert set(spec["RESOURCES"]) == folders - {"installer"}
    assert oldest_clinic().is_file()
    assert f'"{oldest_clinic().name}"), "resources/self-test"' in SPEC.read_text(encoding="utf-8")


def test_the_program_does_without_what_is_left_out(spec):
    script = """
import importlib, pkgutil, sys
class Gone:
    def find_spec(self, name, path=None, target=None):
        if any(name == each or name.startswith(each + ".") for each in sys.argv[1:]):
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Gone())
import pumptracker
for each in pkgutil.walk_packages(pumptracker.__path__, "pumptracker."):
    if not each.name.endswith("__main__"):
        importlib.import_module(each.name)
"""
    tried = subprocess.run(
        [sys.executable, "-c", script, *spec["NOT_NEEDED"]], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (tried.returncode, tried.stderr) == (0, "")


QT = "PySide6/Qt/"
KEPT = [
    "PySide6/QtCore.abi3.so", QT + "lib/libQt6Widgets.so.6", QT + "plugins/platforms/libqxcb.so",
    QT + "plugins/platforms/libqoffscreen.so", QT + "plugins/platforms/libqwayland.so",
    QT + "plugins/imageformats/libqsvg.so", QT + "plugins/iconengines/libqsvgicon.so",
    QT + "plugins/printsupport/libcupsprintersupport.so", QT + "translations/qtbase_es.qm",
    "PySide6/plugins/platforms/qwindows.dll", "PySide6\\plugins\\imageformats\\qsvg.dll",
    "holidays/locale/es/LC_MESSAGES/HT.mo",
    "holidays/locale/en_US/LC_MESSAGES/DE.mo", "resources/icons/check-dark.svg",
]  # fmt: skip
LEFT = [
    "PySide6/plugins/styles/qmodernwindowsstyle.dll", "dateutil/zoneinfo/dateutil-zoneinfo.tar.gz",
    QT + "lib/libQt6Quick.so.6", QT + "lib/libQt6Qml.so.6", QT + "plugins/platforms/libqeglfs.so",
    QT + "plugins/imageformats/libqjpeg.so", QT + "plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    QT + "plugins/tls/libqopensslbackend.so", QT + "plugins/sqldrivers/libqsqlite.so", QT + "qml/QtQuick/qmldir",
    QT + "translations/qtbase_de.qm", QT + "translations/qtbase_en.qm", "PySide6/opengl32sw.dll",
    "PySide6\\plugins\\platforms\\qdirect2d.dll", "holidays/locale/de/LC_MESSAGES/DE.mo",
    "holidays/locale/es/LC_MESSAGES/HT.po", "holidays-0.109.dist-info/RECORD",
]  # fmt: skip


@pytest.mark.parametrize(("name", "wanted"), [(each, True) for each in KEPT] + [(each, False) for each in LEFT])
def test_of_qt_and_of_the_holidays_only_what_the_desk_uses_goes_in(spec, name, wanted):
    assert spec["is_needed"](name, f"{sys.prefix}/lib/{name}") is wanted


@pytest.mark.skipif(sys.platform != "linux", reason="which libraries of the system go in is a matter of Linux")
def test_of_the_system_only_what_a_desktop_may_lack_goes_in(spec):
    brought = [
        "libpython3.11.so.1.0",
        "libsqlite3.so.0",
        "libssl.so.3",
        "libxcb-cursor.so.0",
        "lib-dynload/_json.cpython-311.so",
    ]
    left = ["libX11.so.6", "libglib-2.0.so.0", "libgtk-3.so.0", "libstdc++.so.6", "libxcb.so.1"]
    for name in brought + left:
        assert spec["is_needed"](name, f"/usr/lib/x86_64-linux-gnu/{name}") is (name in brought)


def test_the_parts_of_the_bundle_are_the_packages_asked_for_and_those_they_ask_for(installer):
    shipped = installer("shipped")
    found = {shipped.canonicalize_name(each.metadata["Name"]): each.version for each in shipped.packages()}
    pinned = dict(re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / "requirements/run.txt").read_text("utf-8"), re.MULTILINE))
    assert found.items() <= pinned.items()
    assert {"pyside6-essentials", "shiboken6", "sqlite-utils", "holidays", "click", "six"} <= found.keys()
    assert all(shipped.of_package(each).licence for each in shipped.packages())
    only_to_build = {"hatchling", "packaging", "pathspec", "tomlkit", "trove-classifiers", "colorama", "pip"}
    assert pinned.keys() - found.keys() <= only_to_build


def test_each_part_brings_the_text_of_its_licence_or_has_it_here(installer):
    notices, shipped = installer("notices"), installer("shipped")
    here = {each.stem for each in (INSTALLER / "licences").iterdir()}
    assert {"LGPL-3.0", "GPL-3.0", "Python"} <= here
    for each in shipped.packages():
        is_of_qt = "LGPL-3.0" in shipped.licence_of(each)
        assert is_of_qt or all(len(text) > 300 for text in notices._terms(each)), each.metadata["Name"]
        assert is_of_qt or list(notices._terms(each)), each.metadata["Name"]


def test_what_the_bundle_asks_of_a_linux_is_named_as_debian_names_it():
    import tomllib

    table = tomllib.loads((ROOT / "requirements/system.toml").read_text(encoding="utf-8"))
    known = [name for section in ("offscreen", "window", "desktop") for name in table[section]]
    assert len(known) == len(set(known))
    assert {"libgssapi_krb5.so.2", "libcups.so.2", "libwayland-client.so.0"} <= set(known)


def test_the_software_centre_is_told_the_version_and_the_desktop_the_program(monkeypatch, installer):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795996800")
    linux, environment = installer("linux"), installer("environment")
    assert environment.version() == pumptracker.__version__
    told = ElementTree.fromstring(linux.filled("pumptracker.metainfo.xml").encode())
    release = told.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": pumptracker.__version__, "date": "2026-11-30"}
    for template in linux.TEMPLATES.iterdir():
        filled = linux.filled(template.name, KIB="1", DEPENDS="libc6", LICENCE="x")
        assert not re.search(r"@[A-Z]+@", filled), template.name
    entry = (linux.TEMPLATES / "pumptracker.desktop").read_text(encoding="utf-8")
    assert {f"Name[{each}]" in entry or f"Comment[{each}]" in entry for each in LANGUAGES[1:]} == {True}


def test_the_page_of_the_manual_system_has_every_verb(installer):
    page = installer("linux").filled("pumptracker.1").replace("\\-", "-")
    verbs = cli._parser()._subparsers._group_actions[0].choices
    assert set(verbs) <= set(re.findall(r"^\.B ([a-z-]+)", page, re.MULTILINE))


def test_the_package_names_the_sum_of_each_file_that_it_puts_on_a_pc(installer, tmp_path):
    (tmp_path / "opt").mkdir()
    (tmp_path / "DEBIAN").mkdir()
    (tmp_path / "DEBIAN/preinst").write_text("x")
    (tmp_path / "opt/ñ").write_bytes(b"abc")
    (tmp_path / "opt/link").symlink_to("ñ")
    assert installer("linux")._sums(tmp_path) == "900150983cd24fb0d6963f7d28e17f72  opt/ñ\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux do libraries name folders to look in")
def test_a_library_of_a_python_from_elsewhere_forgets_where_it_was_built(installer, tmp_path):
    library = shutil.copy(next(Path(shiboken6.__file__).parent.glob("libshiboken6*.so*")), tmp_path)
    run_path = installer("run_path")

    def tags() -> list[int]:
        content = bytearray(Path(library).read_bytes())
        start, size = run_path._dynamic(content)
        return [tag for tag, _ in struct.iter_unpack("<QQ", content[start : start + size]) if tag]

    before = tags()
    assert {15, 29} & set(before)
    run_path.forget(Path(library))
    assert tags() == [tag for tag in before if tag not in (15, 29)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no library of the system goes in")
def test_the_bill_names_icu_and_no_python_of_debian_that_is_not_in_it(monkeypatch, installer, tmp_path):
    system = installer("of_the_system")
    lies = tmp_path / "_internal/PySide6/Qt/lib"
    lies.mkdir(parents=True)
    (lies / "libicuuc.so.73").touch()
    for name in ("libpython3.11.so.1.0", "libz.so.1"):
        (tmp_path / "_internal" / name).touch()
    monkeypatch.setattr(system, "of_debian", lambda file: [file.name.partition(".so")[0]])
    monkeypatch.setattr(system, "_part", lambda name: name)
    for base, brought in (("/usr", ["libpython3.11", "libz"]), ("/somewhere", ["libz"])):
        monkeypatch.setattr(sys, "base_prefix", base)
        *packages, icu = system.libraries(tmp_path)
        assert packages == brought
        assert (icu.name, icu.version) == ("ICU", "73")


def test_the_same_files_are_packed_into_the_same_archive(monkeypatch, installer, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795996800")
    linux, packed = installer("linux"), []
    for number, order in enumerate((("b", "a"), ("a", "b"))):
        folder = tmp_path / str(number) / "Ñandú y más"
        folder.mkdir(parents=True)
        for name in order:
            (folder / name).write_text(name)
        (folder / "link").symlink_to("a")
        linux.pack(folder, tmp_path / f"{number}.tar.xz")
        packed.append((tmp_path / f"{number}.tar.xz").read_bytes())
    assert packed[0] == packed[1]


def test_what_is_written_outside_the_folders_allowed_is_seen_in_a_trace(installer):
    log = """\
11 openat(AT_FDCWD, "/home/ana/.config/x", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3
11 openat(AT_FDCWD, "/var/tmp/etilqs_1", O_RDWR|O_CREAT|O_EXCL|O_NOFOLLOW|O_CLOEXEC, 0600) = 4
11 openat(AT_FDCWD, "/opt/pumptracker/y", O_WRONLY|O_CREAT, 0666) = -1 EACCES (Permission denied)
11 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 5
11 mkdir("/var/lib/z", 0777) = 0
11 rename("/home/ana/a", "/srv/b") = 0
"""
    assert installer("traced").written(log, ("/home/ana/",)) == ["/var/tmp/etilqs_1", "/var/lib/z", "/srv/b"]


def test_the_icon_holds_every_size_that_windows_asks_for(qapp, installer):
    icons = installer("icons")
    made = icons.ico()
    assert made[:6] == b"\x00\x00\x01\x00" + bytes((len(icons.SIZES), 0))
    assert [made[6 + 16 * place] for place in range(len(icons.SIZES))] == [16, 24, 32, 48, 64, 128, 0]
    assert made.count(b"\x89PNG") == len(icons.SIZES)
    theme.put_on_icon(qapp)
    assert not qapp.windowIcon().pixmap(48, 48).isNull()


def test_every_package_that_builds_is_pinned_with_its_hashes():
    for name in ("run", "build"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        pins = re.findall(r"^[\w.-]+==\S+.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
        assert len(pins) > 10
        assert all("--hash=sha256:" in pin for pin in pins)
