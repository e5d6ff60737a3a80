"""The program's icon in the shapes that desktops want, painted from resources/icons/pumptracker.svg."""

from __future__ import annotations

import struct
from pathlib import Path

PICTURE = Path(__file__).resolve().parents[1] / "icons" / "pumptracker.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def png(size: int) -> bytes:
    """The icon as PNG, so many pixels wide; it says nothing of when or by what it was made."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(PICTURE)).render(painter)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(kept.data())


def ico() -> bytes:
    """The icon as Windows wants it: a table of sizes, and a PNG for each."""
    pictures = [png(size) for size in SIZES]
    place = 6 + 16 * len(pictures)
    table = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(SIZES, pictures, strict=True):
        edge = size % 256  # 256 is written as 0
        table += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return table + b"".join(pictures)
