"""The bundle as a package for Debian and Ubuntu, and as a .tar.xz for any other Linux."""

from __future__ import annotations

import gzip
import hashlib
import lzma
import os
import shutil
import tarfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import environment
import icons
import needs
from environment import BUILD, DIST, ROOT

TEMPLATES = Path(__file__).resolve().parent / "debian"
HOME = "opt/pumptracker"
"""Where the package puts the folder: one of its own, that nothing else looks into."""


def package(bundle: Path) -> None:
    """Make the .deb and the .tar.xz of the bundle, in dist."""
    version = environment.version()
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(bundle, tree / HOME, symlinks=True)
    _put_on_the_desktop(tree)
    _control(tree, bundle)
    _settle(tree)
    made = DIST / f"pumptracker_{version}_amd64.deb"
    environment.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(made)])
    pack(bundle, DIST / f"pumptracker-{version}-linux-x86_64.tar.xz")


def pack(folder: Path, to: Path) -> None:
    """Pack a folder: in the order of names, owned by root, dated as the last commit."""
    top = Path(f"pumptracker-{environment.version()}")
    with lzma.open(to, "wb", preset=6) as packed, tarfile.open(fileobj=packed, mode="w") as archive:
        for each in sorted((folder, *folder.rglob("*"))):
            entry = archive.gettarinfo(each, str(top / each.relative_to(folder)))
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = environment.epoch()
            if entry.isreg():
                with each.open("rb") as content:
                    archive.addfile(entry, content)
            else:
                archive.addfile(entry)


def filled(template: str, **more: str) -> str:
    """A template with its @GAPS@ filled."""
    moment = datetime.fromtimestamp(environment.epoch(), UTC)
    day = moment.date().isoformat()
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    known = {"VERSION": environment.version(), "DATE": day, "MOMENT": format_datetime(moment)}
    for gap, value in (known | more).items():
        text = text.replace(f"@{gap}@", value)
    return text


def _put_on_the_desktop(tree: Path) -> None:
    """The two names in the path, the entry in the menus, the icon, and the man page."""
    (tree / "usr/bin").mkdir(parents=True)
    for name in ("pumptracker", "pumptracker-cli"):
        (tree / "usr/bin" / name).symlink_to(f"/{HOME}/{name}")
    share = tree / "usr/share"
    _write(share / "applications/pumptracker.desktop", filled("pumptracker.desktop"))
    _write(share / "metainfo/local.pumptracker.PumpTracker.metainfo.xml", filled("pumptracker.metainfo.xml"))
    for size in icons.SIZES:
        _write(share / f"icons/hicolor/{size}x{size}/apps/pumptracker.png", icons.png(size))
    _write(share / "icons/hicolor/scalable/apps/pumptracker.svg", icons.PICTURE.read_bytes())
    page = gzip.compress(filled("pumptracker.1").encode(), mtime=0)
    _write(share / "man/man1/pumptracker.1.gz", page)
    (share / "man/man1/pumptracker-cli.1.gz").symlink_to("pumptracker.1.gz")
    _write(share / "doc/pumptracker/changelog.gz", gzip.compress(filled("changelog").encode(), mtime=0))
    terms = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("\n\n")[2]
    lines = (f" {line}" if line else " ." for line in terms.strip().splitlines())
    _write(share / "doc/pumptracker/copyright", filled("copyright", LICENCE="\n".join(lines)))
    environment.run(["desktop-file-validate", str(share / "applications/pumptracker.desktop")])
    environment.run(["appstreamcli", "validate", "--no-net", *map(str, (share / "metainfo").iterdir())])


def _control(tree: Path, bundle: Path) -> None:
    """What the package says of itself. All that runs of it looks whether the program is open, before it is replaced."""
    for script in ("preinst", "prerm"):
        _write(tree / "DEBIAN" / script, filled("preinst"))
    kib = sum(-(-each.lstat().st_size // 1024) for each in tree.rglob("*") if not each.is_dir())
    _write(tree / "DEBIAN/md5sums", _sums(tree))
    _write(tree / "DEBIAN/control", filled("control", KIB=str(kib), DEPENDS=", ".join(needs.packages(bundle))))


def _sums(tree: Path) -> str:
    """What `dpkg --verify` compares the files on a PC with."""
    files = sorted(each for each in tree.rglob("*") if each.is_file() and not each.is_symlink())
    return "".join(
        f"{hashlib.md5(each.read_bytes(), usedforsecurity=False).hexdigest()}  {each.relative_to(tree)}\n"
        for each in files
        if not each.is_relative_to(tree / "DEBIAN")
    )


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _settle(tree: Path) -> None:
    """Rights and dates that do not depend on who builds; the files of the bundle have theirs already."""
    when = environment.epoch()
    for each in (*tree.rglob("*"), tree):
        if each.is_dir():
            each.chmod(0o755)
        elif not each.is_symlink() and not each.is_relative_to(tree / HOME):
            each.chmod(0o755 if each.name in ("preinst", "prerm") else 0o644)
        os.utime(each, (when, when), follow_symlinks=False)
