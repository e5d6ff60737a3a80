"""The pathway as steps, painted: done ones ticked, the present one numbered, skipped ones dashed, the exit apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from pumptracker.domain import journey
from pumptracker.domain.journey import Step
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.stage import LONG_TERM
from pumptracker.store.events import Key, Recorded
from pumptracker.ui import theme
from pumptracker.ui.drawing import Drawing
from pumptracker.ui.overriding import override
from pumptracker.ui.patient.wording import joined
from pumptracker.words import day, sentence, tr

_RADIUS, _AIR = 11.0, 4.0


@dataclass(frozen=True, slots=True)
class Shown:
    """One step in words: its name, the lines below it, and what hovering and a screen reader say."""

    step: Step
    name: str
    lines: tuple[str, ...]
    said: str


def shown_steps(record: PatientRecord, recorded: Mapping[Key, Recorded]) -> tuple[Shown, ...]:
    """The steps of a patient with the day each was entered, and who recorded it."""
    found = []
    for step in journey.journey(record):
        name = tr("stage_" + step.stage)
        by = recorded.get(("stage_entries", step.entry.id)) if step.entry else None
        lines = [day(step.entry.entered_on)] if step.entry else []
        is_running = step.stage == LONG_TERM and step.state in (journey.PRESENT, journey.DONE) and record.fills
        if is_running:
            lines.append(sentence("step_refill", {"count": len(record.fills)}))
        elif by:
            lines.append(by.by)
        lines = [joined(*lines)] if lines else []
        if step.state in (journey.SKIPPED, journey.NOT_RECORDED):
            lines = [tr("step_" + step.state)]
        if step.state == journey.HANDED:
            lines.append(tr("step_handed"))
        found.append(Shown(step, name, tuple(lines), _said(step, name, by)))
    return tuple(found)


def _said(step: Step, name: str, by: Recorded | None) -> str:
    facts: dict[str, object] = {"stage": name, "by": by.by if by else ""}
    if step.entry is None:
        return sentence("said_step_" + step.state, facts)
    text = sentence("said_step_by" if by else "said_step", {**facts, "entered_on": step.entry.entered_on})
    return f"{text} {step.entry.reason}".strip()


class Stepper(Drawing):
    """Draws the steps side by side, each in a column of its own; words wrap within it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepper")
        self.setAccessibleName(tr("stepper"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._steps: tuple[Shown, ...] = ()
        self._laid: list[list[tuple[str, QRectF, QFont]]] = []
        self.said = ""

    def show_steps(self, steps: tuple[Shown, ...]) -> None:
        """Show these steps."""
        self._steps = steps
        self.said = " ".join(step.said for step in steps)
        self.setAccessibleDescription(self.said)
        self._fit()

    @property
    def texts(self) -> list[str]:
        """Every text painted, in order."""
        return [text for step in self._steps for text in (step.name, *step.lines)]

    def _fit(self) -> None:
        """Lay the words of every step out for the width there is; painting finds them laid out."""
        self._laid = [self._words(number) for number in range(len(self._steps))]
        heights = [box.bottom() for words in self._laid for _, box, _ in words]
        self.setFixedHeight(round(max(heights, default=0) + _AIR))
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower columns wrap their words."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Another size of type needs other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._fit()

    def _column(self, number: int) -> QRectF:
        width = self.width() / max(len(self._steps), 1)
        return QRectF(number * width, 0, width, self.height())

    def _words(self, number: int) -> list[tuple[str, QRectF, QFont]]:
        """The texts of a step, each with its rectangle and its font."""
        column, top = self._column(number), 2 * _RADIUS + 2 * _AIR
        room = QRectF(column.left() + _AIR, 0, max(column.width() - 2 * _AIR, 1), 10_000)
        found = []
        shown = self._steps[number]
        bold = shown.step.state not in (journey.AHEAD, journey.SKIPPED, journey.NOT_RECORDED)
        for place, text in enumerate((shown.name, *shown.lines)):
            font = theme.font(-1, bold=bold and place == 0)
            metrics = QFontMetricsF(font)
            if metrics.horizontalAdvance(text) > room.width():
                text = text.replace(_BETWEEN, "\n")
            needed = metrics.boundingRect(room, _FLAGS, text)
            found.append((text, QRectF(room.left(), top, room.width(), needed.height()), font))
            top += needed.height()
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The line first, then the circles on it, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._steps) - 1):
            self._paint_line(painter, number)
        for number in range(len(self._steps)):
            self._paint_circle(painter, number)
            colours = theme.colours()
            for place, (text, box, font) in enumerate(self._laid[number]):
                painter.setFont(font)
                painter.setPen(QColor(colours.ink if place == 0 else colours.quiet))
                painter.drawText(box, _FLAGS, text)
        painter.end()

    def _centre(self, number: int) -> QPointF:
        return QPointF(self._column(number).center().x(), _RADIUS + _AIR / 2)

    def _paint_line(self, painter: QPainter, number: int) -> None:
        colours, after = theme.colours(), self._steps[number + 1].step
        pen = QPen(QColor(colours.accent), 2.5)
        if after.state in (journey.SKIPPED, journey.NOT_RECORDED, journey.AHEAD):
            pen = QPen(QColor(colours.edge), 1.5)
        if after.state in (journey.LEFT, journey.HANDED):
            pen = QPen(QColor(colours.quiet), 2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        reach = QPointF(_RADIUS + 1, 0)
        painter.drawLine(self._centre(number) + reach, self._centre(number + 1) - reach)

    def _paint_circle(self, painter: QPainter, number: int) -> None:
        colours, state = theme.colours(), self._steps[number].step.state
        ink, ground, sign, style = {
            journey.DONE: (colours.accent, colours.accent, "✓", Qt.PenStyle.SolidLine),
            journey.PRESENT: (colours.accent, colours.paper, str(number + 1), Qt.PenStyle.SolidLine),
            journey.SKIPPED: (colours.quiet, colours.paper, "–", Qt.PenStyle.DashLine),
            journey.NOT_RECORDED: (colours.quiet, colours.paper, "–", Qt.PenStyle.DashLine),
            journey.AHEAD: (colours.edge, colours.paper, str(number + 1), Qt.PenStyle.SolidLine),
            journey.LEFT: (colours.quiet, colours.quiet, "×", Qt.PenStyle.SolidLine),
            journey.HANDED: (colours.danger, colours.danger_ground, "!", Qt.PenStyle.SolidLine),
        }[state]
        text = {journey.DONE: colours.accent_ink, journey.LEFT: colours.paper, journey.AHEAD: colours.quiet}
        painter.setPen(QPen(QColor(ink), 2, style))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(self._centre(number), _RADIUS, _RADIUS)
        painter.setPen(QColor(text.get(state, ink)))
        painter.setFont(theme.font(-1, bold=True))
        centre = self._centre(number)
        box = QRectF(centre.x() - _RADIUS, centre.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    @override
    def event(self, event: QEvent) -> bool:
        """Hovering says when a stage was entered and who recorded it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._steps:
            number = min(int(event.pos().x() * len(self._steps) / max(self.width(), 1)), len(self._steps) - 1)
            QToolTip.showText(event.globalPos(), f"<span>{escape(self._steps[number].said)}</span>", self)
            return True
        return super().event(event)


_BETWEEN = " · "
_FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
