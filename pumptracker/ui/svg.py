"""Painting a picture kept as SVG; the library for it is loaded when the first one is painted."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSizeF
from PySide6.QtGui import QPainter


def natural_size(svg: bytes) -> QSizeF:
    """How large a picture means to be, empty where it cannot be read."""
    from PySide6.QtSvg import QSvgRenderer

    return QSizeF(QSvgRenderer(QByteArray(svg)).defaultSize())


def draw_svg(painter: QPainter, svg: bytes, place: QRectF) -> None:
    """Paint a picture in its place, its shape kept; nothing where it cannot be read."""
    from PySide6.QtSvg import QSvgRenderer

    painter.save()
    QSvgRenderer(QByteArray(svg)).render(painter, place)
    painter.restore()
