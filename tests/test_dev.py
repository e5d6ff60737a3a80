"""`dev.py` gets a fresh machine ready: which packages, which Python, and when again."""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

_spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
assert _spec is not None
assert _spec.loader is not None
dev = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(dev)

GLIB = ("libglib2.0-0", "glib2")
SHAPE = ("libxcb-shape0", "libxcb")
XKB = ("libxcb-xkb1", "libxcb")


@pytest.mark.parametrize(
    ("release", "names"),
    [
        ({"ID": "debian", "VERSION_ID": "12"}, ["libglib2.0-0", "libxcb-shape0", "libxcb-xkb1"]),
        ({"ID": "debian", "VERSION_ID": "13"}, ["libglib2.0-0t64", "libxcb-shape0", "libxcb-xkb1"]),
        ({"ID": "debian"}, ["libglib2.0-0t64", "libxcb-shape0", "libxcb-xkb1"]),
        ({"ID": "ubuntu", "VERSION_ID": "22.04"}, ["libglib2.0-0", "libxcb-shape0", "libxcb-xkb1"]),
        ({"ID": "ubuntu", "VERSION_ID": "24.04"}, ["libglib2.0-0t64", "libxcb-shape0", "libxcb-xkb1"]),
        ({"ID": "fedora", "VERSION_ID": "43"}, ["glib2", "libxcb"]),
    ],
)
def test_each_distribution_gets_its_own_package_names(release: dict[str, str], names: list[str]) -> None:
    assert dev.package_names([GLIB, SHAPE, XKB], release) == names


def test_relatives_of_debian_and_fedora_use_their_package_manager() -> None:
    assert dev.package_manager({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}) == "apt-get"
    assert dev.package_manager({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}) == "dnf"
    assert dev.package_manager({"ID": "nixos"}) is None


def test_without_root_one_sentence_names_the_packages_and_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev.platform, "freedesktop_os_release", lambda: {"ID": "debian", "VERSION_ID": "12"})
    monkeypatch.setattr(dev, "root_prefix", lambda: None)
    with pytest.raises(dev.CannotSetUp) as told:
        dev.install_packages([("libgl1", "libglvnd-glx"), ("libegl1", "libglvnd-egl")])
    assert str(told.value) == (
        "PumpTracker needs libegl1, libgl1: type `sudo apt-get install libegl1 libgl1`, then this command again."
    )


def test_what_only_some_tests_need_stops_nobody_who_cannot_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_here", lambda _name: False)
    monkeypatch.setattr(dev, "root_prefix", lambda: None)
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev.platform, "freedesktop_os_release", lambda: {"ID": "debian", "VERSION_ID": "12"})
    dev.wish_system("disks")
    assert "Until then some tests are skipped" in capsys.readouterr().err
    with pytest.raises(dev.CannotSetUp):
        dev.need_system("disks")


def test_a_library_or_program_that_is_missing_is_noticed() -> None:
    assert not dev.is_here("libnobody-wrote-this.so.7")
    assert not dev.is_here("nobody-wrote-this")


def test_an_old_python_is_told_so_in_one_sentence() -> None:
    assert dev.python_too_old((3, 11, 0)) is None
    assert dev.python_too_old((3, 14, 1)) is None
    sentence = dev.python_too_old((3, 9, 2))
    assert sentence.startswith("PumpTracker needs Python 3.11 or newer and this is 3.9.2")


@pytest.fixture
def pins(tmp_path: Path) -> Path:
    """The files that decide what `.venv` holds, in a checkout of their own."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


def test_a_set_up_for_tests_is_also_one_for_the_desk(pins: Path) -> None:
    assert dev.stamp("run", pins).items() < dev.stamp("dev", pins).items()


@pytest.mark.parametrize("changed", ["pyproject.toml", "requirements/dev.txt"])
def test_changed_pins_are_installed_anew(pins: Path, changed: str) -> None:
    before = dev.stamp("dev", pins)
    with (pins / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert dev.stamp("dev", pins) != before


def test_another_python_gets_its_own_venv(pins: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = dev.stamp("run", pins)
    monkeypatch.setattr(sys, "base_prefix", "/somewhere/else")
    after = dev.stamp("run", pins)
    assert (after["home"] != before["home"], after["run"]) == (True, before["run"])


def test_coverage_is_summed_over_a_whole_room() -> None:
    files = {
        "pumptracker/domain/refill.py": {"summary": {"covered_lines": 30, "num_statements": 30}},
        "pumptracker/domain/drug.py": {"summary": {"covered_lines": 0, "num_statements": 10}},
        "pumptracker/words.py": {"summary": {"covered_lines": 9, "num_statements": 10}},
        "pumptracker\\ui\\table.py": {"summary": {"covered_lines": 1, "num_statements": 2}},
    }
    assert dev.by_room(files) == {"domain": 75.0, "words": 90.0, "ui": 50.0}


def test_a_room_just_below_its_floor_is_not_shown_as_at_it() -> None:
    assert dev.verdict("words", 90, 89.96) == (False, "LOW words      89.9 % run, floor 90 %")
    assert dev.verdict("words", 90, 90.0) == (True, "ok  words      90.0 % run, floor 90 %")


def test_every_verb_is_in_the_help() -> None:
    assert all(f"dev.py {verb}" in dev.__doc__ for verb in dev.VERBS)


def test_an_environment_behind_a_link_is_never_emptied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "kept").touch()
    (tmp_path / ".venv").symlink_to(tmp_path / "other")
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    with pytest.raises(dev.CannotSetUp):
        dev.make_venv()
    assert (tmp_path / "other" / "kept").exists()
