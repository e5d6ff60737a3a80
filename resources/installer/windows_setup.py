"""setup.exe: the files of a bundle told to NSIS one by one and in order: the same bundle gives the same file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import build
import environment
import icons
from environment import BUILD, CannotBuild

SCRIPT = Path(__file__).resolve().parent / "windows" / "pumptracker.nsi"
_STUBS = Path("/usr/share/nsis/Stubs/lzma_solid-amd64-unicode")
_COLOUR = "#0C4042"
MOST = 30_000_000
"""Bytes that setup.exe may have."""


def make(bundle: Path, version: str, out: Path) -> Path:
    """Make setup.exe of a bundle."""
    work = BUILD / "windows" / "setup"
    work.mkdir(parents=True, exist_ok=True)
    icon = work / "pumptracker.ico"
    icon.write_bytes(icons.ico())
    side = work / "side.bmp"
    _paint_side(side)
    for each in (icon, side):  # makensis packs the picture with its date
        os.utime(each, (environment.epoch(), environment.epoch()))
    (work / "install.nsh").write_text("\n".join(_installed(bundle)) + "\n", encoding="utf-8")
    (work / "uninstall.nsh").write_text("\n".join(_removed(bundle)) + "\n", encoding="utf-8")
    out.parent.mkdir(parents=True, exist_ok=True)
    given = {
        "VERSION": version, "FILES": str(work), "OUT": str(out), "ICON": str(icon), "SIDE": str(side),
        "KB": str(build.size(bundle) // 1024), "TARGET": "amd64-unicode" if _STUBS.exists() else "x86-unicode",
    }  # fmt: skip
    defined = [f"-D{name}={value}" for name, value in given.items()]
    environment.run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, str(SCRIPT)])
    if out.stat().st_size > MOST:
        raise CannotBuild(f"{out.name} is {out.stat().st_size / 1e6:.1f} MB, and was to be {MOST / 1e6:.0f} at most.")
    return out


def _paint_side(path: Path) -> None:
    """The picture beside the first and the last page: the program's icon on its own colour."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(164, 314, QImage.Format.Format_RGB888)
    image.fill(QColor(_COLOUR))
    painter = QPainter(image)
    QSvgRenderer(str(icons.PICTURE)).render(painter, QRectF(34, 40, 96, 96))
    painter.end()
    image.save(str(path))  # a .bmp


def files(bundle: Path) -> list[Path]:
    """The files of a bundle, from it on, in an order that depends on their names alone."""
    found = [each.relative_to(bundle) for each in bundle.rglob("*") if each.is_file()]
    return sorted(found, key=lambda each: (str(each.parent), each.name))


def _installed(bundle: Path) -> Iterator[str]:
    folder = None
    for each in files(bundle):
        if each.parent != folder:
            folder = each.parent
            yield f'SetOutPath "$INSTDIR{_windows(folder)}"'
        yield f'File "{bundle / each}"'


def _removed(bundle: Path) -> Iterator[str]:
    """What lies beside `_internal`, which goes as a whole."""
    others = [each for each in files(bundle) if each.parts[0] != "_internal"]
    for each in others:
        yield f'Delete "$INSTDIR{_windows(each)}"'
    folders = {above for each in others for above in each.parents if above != Path(".")}
    for folder in sorted(folders, key=lambda each: -len(each.parts)):
        yield f'RMDir "$INSTDIR{_windows(folder)}"'


def _windows(path: Path) -> str:
    return "" if path == Path(".") else "\\" + str(path).replace("/", "\\")
