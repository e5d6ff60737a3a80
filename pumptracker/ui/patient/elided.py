"""One line of text that ends in an ellipsis where it has no room."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from pumptracker.ui import theme
from pumptracker.ui.overriding import override


class Elided(QLabel):
    """Text in the colour and with the sign of a status ("" for none); hovering shows the whole, and `tip` below it."""

    def __init__(self, *, step: int = 0, quiet: bool = False) -> None:
        super().__init__()
        self._text, self._tone, self._tip, self._step, self._quiet = "", "", "", step, quiet
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText("")

    def setText(self, text: str) -> None:
        """Show another text."""
        self.show_line(text, tone=self._tone, tip=self._tip)

    def show_line(self, text: str, *, tone: str = "", tip: str = "", named: str = "") -> None:
        """Show another text, tone and tip; `named` stands before it for those who do not see what is beside it."""
        self._text, self._tone, self._tip = text, tone, tip
        whole = "\n".join(part for part in (self.text(), self._tip) if part)
        self.setToolTip(f"<span>{escape(whole).replace(chr(10), '<br>')}</span>")
        self.setAccessibleName(f"{named}: {whole}" if named else whole)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The whole text, with the sign of its tone."""
        return f"{theme.tone(self._tone).sign} {self._text}" if self._tone else self._text

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(self._step, bold=bool(self._tone)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._metrics().horizontalAdvance(self.text()) + 2, self._metrics().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._metrics().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Another size of type needs another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.colours()
        ink = colours.quiet if self._quiet else colours.ink
        painter.setFont(theme.font(self._step, bold=bool(self._tone)))
        painter.setPen(QColor(theme.tone(self._tone).ink if self._tone else ink))
        shown = self._metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
