"""What the installers for Windows say and name is what the program says and reads; read from scripts, without wine."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
import zlib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from pumptracker import __version__, cli, paths
from pumptracker.__main__ import desk_verb

ROOT = Path(__file__).resolve().parents[1]
INSTALLER = ROOT / "resources" / "installer"
SCRIPTS = INSTALLER / "windows"
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture
def installer(monkeypatch) -> Any:
    """Bring in a module of resources/installer that needs nothing of the build's own environment."""
    monkeypatch.syspath_prepend(str(INSTALLER))
    yield importlib.import_module
    for name in {each.stem for each in INSTALLER.glob("*.py")}:
        sys.modules.pop(name, None)


def text(name: str) -> str:
    return (SCRIPTS / name).read_text(encoding="utf-8")


def setup() -> str:
    """All scripts of setup.exe but its sentences."""
    return "".join(text(name) for name in ("pumptracker.nsi", "shared.nsh", "beginning.nsh", "own_pages.nsh"))


def said(language: str) -> dict[str, str]:
    return dict(re.findall(r'^LangString (\w+) \$\{L\} "(.*)"$', text(f"{language}.nsh"), re.MULTILINE))


def test_both_languages_say_everything_that_the_script_asks_for():
    english, spanish = said("english"), said("spanish")
    assert english.keys() == spanish.keys()
    asked = set(re.findall(r"\$\(([A-Z_]+)\)", setup()))
    assert asked == english.keys()
    for name, sentence in english.items():
        gaps = r"\$\{\w+\}|\$\w+|\$\\r\$\\n"
        assert set(re.findall(gaps, sentence)) == set(re.findall(gaps, spanish[name])), name
        assert sentence != spanish[name]


def test_setup_and_msi_name_the_programs_and_the_setting_that_there_are():
    script, package, spec = setup(), text("pumptracker.wxs"), (ROOT / "pumptracker.spec").read_text()
    for name in re.findall(r'program\("([\w-]+)"', spec):
        assert f'"{name}.exe"' in script
        assert f'L"{name}.exe"' in text("closed.c")
    assert "[INSTALLDIR]pumptracker.exe" in package
    assert '"${NAME}\\data-folder.txt"' in script
    assert paths.own_setting().name == "data-folder.txt"


def test_nobody_wrote_the_version_into_a_script(installer):
    assert installer("environment").version() == __version__
    assert __version__ not in setup()
    assert __version__ not in text("pumptracker.wxs")


def test_what_an_installer_asks_of_the_program_the_program_understands(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(paths, "machine_setting", lambda: tmp_path / "data-folder.txt")
    monkeypatch.delenv("PUMPTRACKER_DATA", raising=False)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "own"))
    asked = re.search(r"""ExeCommand='([^']+)'""", text("pumptracker.wxs"))
    assert asked is not None
    words = asked[1].replace('"[DATAFOLDER]\\."', str(tmp_path / "data")).split(" ")
    assert cli.run(words, desk_verb) == 0
    assert (tmp_path / "data-folder.txt").read_text(encoding="utf-8") == f"{tmp_path / 'data'}\n"
    assert "data-folder --for-everyone --unless-set" in asked[1]
    assert 'data-folder $0 "$Data\\."' in setup()
    assert '"--for-everyone --unless-set"' in setup()


def test_the_msi_asks_and_removes_before_it_puts_anything_there():
    root = ElementTree.fromstring(text("pumptracker.wxs"))
    order = {
        each.get("Action", each.tag.removeprefix(WIX)): int(each.get("Sequence", "0"))
        for each in root.find(f"{WIX}Product/{WIX}InstallExecuteSequence") or ()
    }
    install_validate, install_initialize, install_files, install_finalize = 1400, 1500, 4000, 6600
    assert order["AskClosed"] < install_validate < order["RemoveExistingProducts"] < install_initialize
    assert install_initialize < order["NeedClosed"] < install_files < order["SetData"] < install_finalize


def test_the_packages_for_windows_are_those_that_everyone_has_with_hashes_and_no_marker(installer):
    found = installer("windows_python").requirements()
    assert "sys_platform" not in found
    pins = re.findall(r"^([\w.-]+)==", found, re.MULTILINE)
    assert {"pyside6-essentials", "sqlite-utils", "colorama", "pyinstaller", "pefile", "pywin32-ctypes"} <= set(pins)
    assert len(found.split("--hash=sha256:")) > len(pins)
    for block in re.split(r"^(?=[\w.-]+==)", found, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block
    everyone = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    assert all(f"{name}==" in found for name in re.findall(r"^([\w.-]+)==", everyone, re.MULTILINE))


def test_every_program_that_is_called_is_one_that_the_set_up_installs():
    table = tomllib.loads((ROOT / "requirements" / "system.toml").read_text(encoding="utf-8"))
    code = "".join(each.read_text(encoding="utf-8") for each in INSTALLER.glob("windows_*.py"))
    called = {each for each in table["windows"] if each in code}
    assert called == set(table["windows"])
    assert set(table["windows_smoke"]) <= set(table["windows"])


def test_the_older_version_for_trials_differs_in_what_it_says_alone(installer, tmp_path):
    import marshal
    import struct

    entries = {"pumptracker": (1, b"says 0.9.0 here"), "pumptracker.cli": (0, b"code")}
    body, table, place = b"", [], 16
    for name, (kind, code) in entries.items():
        packed = zlib.compress(code)
        table.append((name, (kind, place + len(body), len(packed))))
        body += packed
    archive = tmp_path / "program.pyz"
    archive.write_bytes(b"PYZ\0magi" + struct.pack("!i", place + len(body)) + b"\0" * 4 + body + marshal.dumps(table))
    installer("windows_archive").say_version(archive, "0.9.0", "0.8.0")
    held = archive.read_bytes()
    told = dict(marshal.loads(held[struct.unpack("!i", held[8:12])[0] :]))
    read = {name: (kind, zlib.decompress(held[at : at + length])) for name, (kind, at, length) in told.items()}
    assert read == entries | {"pumptracker": (1, b"says 0.8.0 here")}


def test_the_release_is_made_by_verbs_that_there_are_from_actions_that_cannot_change():
    flow = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    told = (ROOT / "dev.py").read_text(encoding="utf-8")
    asked = re.findall(r"run: python3? dev\.py (\w+)(?: (\w+))?$", flow, re.MULTILINE)
    assert {("test", ""), ("bundle", ""), ("installer", "all"), ("installer", "windows_smoke")} <= set(asked)
    for verb, kind in asked:
        assert re.search(rf"^def {verb}\(", told, re.MULTILINE)
        assert kind in ("", "all") or f'"{kind}"' in told
    used = re.findall(r"uses: (\S+)", flow)
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", each) for each in used)
    assert "\t" not in flow
    assert not re.findall(r"^(?:  )* \S", flow, re.MULTILINE)
    jobs = re.findall(r"^  (\w+):$", flow.partition("\njobs:\n")[2], re.MULTILINE)
    assert jobs == ["linux", "windows", "macos", "draft"]
    assert "--draft" in flow
