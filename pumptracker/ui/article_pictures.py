"""The pictures of an article on screen, in the colours of the look; what they show is said to a screen reader."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QTextCursor, QTextDocument, QTextFormat

from pumptracker.formats.picture import PICTURES, picture, shows
from pumptracker.ui.svg import draw_svg, natural_size
from pumptracker.ui.text_blocks import blocks, fragments
from pumptracker.ui.theme import colours

_NAME = re.compile(r"([\w-]+)\.svg$")
_LINE = re.compile(r"^\s*!\[[^\]]*\]\([^)]*\)\s*$")


def without_pictures(markdown: str) -> str:
    """A text without the lines that are a picture: a narrow column has no room for one."""
    return "\n".join(line for line in markdown.splitlines() if not _LINE.match(line))


def name_of(address: str) -> str:
    """Which of the pictures of this project an address means, "" for none."""
    found = _NAME.search(address)
    return found[1] if found and found[1] in PICTURES else ""


def show_pictures(document: QTextDocument, language: str, width: int, ratio: float) -> None:
    """Paint the pictures of a document, so many pixels wide, 0 for none; what is not this project's is left out."""
    for start, length, address in reversed(_places(document)):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        name = name_of(address) if width > 0 else ""
        svg = picture(name, language, on_screen()) if name else b""
        size = natural_size(svg)
        if size.isEmpty():
            cursor.insertText(shows(name, language) if name else "")
            continue
        height = round(width * size.height() / size.width())
        document.addResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(address), _image(svg, width, height, ratio)
        )
        look = cursor.charFormat().toImageFormat()
        look.setWidth(width)
        look.setHeight(height)
        look.setProperty(QTextFormat.Property.ImageAltText, shows(name, language))
        cursor.mergeCharFormat(look)


def on_screen() -> Mapping[str, str]:
    """The colours of a picture in the look there is."""
    now = colours()
    return {
        "ink": now.ink, "quiet": now.quiet, "ground": now.paper, "line": now.edge, "accent": now.accent,
        "soft": now.selected, "danger": now.danger, "body": now.ground, "skin": now.warn_ground, "skin_line": now.warn,
    }  # fmt: skip


def _places(document: QTextDocument) -> list[tuple[int, int, str]]:
    """Where images stand in a document, and the address of each."""
    return [
        (fragment.position(), fragment.length(), fragment.charFormat().toImageFormat().name())
        for block in blocks(document) for fragment in fragments(block) if fragment.charFormat().isImageFormat()
    ]  # fmt: skip


def _image(svg: bytes, width: int, height: int, ratio: float) -> QImage:
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    draw_svg(painter, svg, QRectF(0, 0, width, height))
    painter.end()
    return image
