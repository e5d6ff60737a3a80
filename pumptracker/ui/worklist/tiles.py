"""The tiles: every patient on the pathway counted once, and whether the count adds up."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pumptracker.domain.status import STATUSES
from pumptracker.ui import theme
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.words import sentence, tr

_PAD, _GAP = 11, 8


class Tile(QPushButton):
    """A count in the colour of its status, and the word for it; pressed while only these are shown."""

    def __init__(self, status: str) -> None:
        super().__init__()
        self._status, self._count, self._step = status, 0, 2
        self._word = tr(f"tile_{status}")
        self.setObjectName("tile")
        self.setAutoDefault(True)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, count: int) -> None:
        """Show how many patients stand under the status."""
        self._count = count
        text = f"{count}  {self._word}"
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.setToolTip(sentence("tile_tip", {"count": count, "what": self._word}))
            self.updateGeometry()

    def be_small(self, small: bool) -> None:
        """Take less room, where there is little."""
        self._step = 0 if small else 2
        self.updateGeometry()
        self.update()

    def _widths(self) -> tuple[int, int]:
        number = QFontMetrics(theme.font(self._step, bold=True)).horizontalAdvance(str(self._count))
        return number, QFontMetrics(theme.font(-1)).horizontalAdvance(self._word)

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 2 * _PAD + _GAP, theme.line_height(self._step) + 12)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, number = theme.colours(), self._widths()[0]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.isChecked() or self.hasFocus()
        edge = look.ink if self.isChecked() and self.hasFocus() else look.accent if marked else look.edge
        painter.setPen(QPen(QColor(edge), 2 if marked else 1))
        painter.setBrush(QColor(look.selected if self.isChecked() or self.underMouse() else look.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        room = self.rect().adjusted(_PAD, 0, -2, 0)
        painter.setPen(QColor(theme.tone(self._status).ink))
        painter.setFont(theme.font(self._step, bold=True))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(self._count))
        painter.setPen(QColor(look.ink if self.isChecked() else look.quiet))
        painter.setFont(theme.font(-1))
        painter.drawText(room.adjusted(number + _GAP, 2, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._word)


class Tiles(QWidget):
    """A tile for each status, and beside them their sum against the patients on the pathway, counted separately."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        layout = self._flow = FlowLayout(self)
        self._small, self._adds_up = False, True
        self._on_pathway: int | None = None
        self._tiles = {status: Tile(status) for status in STATUSES}
        for status, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, status=status: self.chosen.emit(status))
            layout.addWidget(tile)
        self._sum, self._words = QLabel(), label(role="quiet")
        self._sum.setObjectName("accountedSum")
        self._words.setObjectName("accounted")
        both = self._both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(6, 5, 0, 5)
        row.setSpacing(_GAP)
        row.addWidget(self._sum)
        row.addWidget(self._words)
        layout.addWidget(both)

    def show_counts(self, counts: Mapping[str, int], on_pathway: int | None, chosen: str) -> None:
        """Show the counts of the statuses and whether they add up to the patients on the pathway.

        None is a number not counted yet: then nothing is said of it.
        """
        for status, tile in self._tiles.items():
            tile.show_count(counts[status])
            tile.setChecked(status == chosen)
        total = sum(counts.values())
        self._sum.setText(str(total))
        self._on_pathway, self._adds_up = on_pathway, on_pathway in (None, total)
        role = "quiet" if self._adds_up else "danger"
        if self._words.property("role") != role:
            theme.dress(self._words, role)
        self._arrange()
        self._words.setAccessibleName(f"{total} {self._words.text()}")

    def _arrange(self) -> None:
        """On one line, smaller where the width asks for it; what does not add up is said in full all the same."""
        self._shape(small=False)
        if self._flow.lines(self.width()) > 1:
            self._shape(small=True)

    def _shape(self, *, small: bool) -> None:
        for tile in self._tiles.values():
            tile.be_small(small)
        self._sum.setFont(theme.font(0 if small else 2, bold=True))
        code = "all_accounted_short" if small else "all_accounted_for"
        said = sentence(code if self._adds_up else "not_accounted_for", {"patients": self._on_pathway})
        self._words.setText("" if self._on_pathway is None else said)
        self._both.updateGeometry()
        self._flow.invalidate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
