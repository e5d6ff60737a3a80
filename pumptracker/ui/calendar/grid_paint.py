"""How the days of a month or a week are painted: shapes and words as well as colours."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from pumptracker.domain.appointments import OVER
from pumptracker.ui import theme
from pumptracker.ui.calendar.entries import WEEK, Entry, closed_words, count_words
from pumptracker.ui.calendar.spread import MORE, PAD, WEEK_DAYS, Spread
from pumptracker.words import sentence, tr

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BAR, _ROUND = 3, 3


def paint_weekdays(painter: QPainter, spread: Spread, size: QRect) -> None:
    """The names of the weekdays above the columns."""
    painter.setFont(theme.font(-1, bold=True))
    painter.setPen(QColor(theme.colours().quiet))
    for number, on in enumerate(spread.painted()[:WEEK_DAYS]):
        box = spread.box(on, size)
        head = QRect(box.left() + PAD, 0, box.width() - PAD, theme.line_height(-1) + 2 * PAD)
        painter.drawText(head, _LEFT, tr(f"short_weekday_{number}"))


def paint_day(
    painter: QPainter, spread: Spread, on: date, size: QRect, *, chosen: bool, focused: bool, marked: int, target: bool
) -> None:  # fmt: skip
    """One day: its ground, its head, then what stands on it."""
    colours, box = theme.colours(), spread.box(on, size)
    inside = spread.first <= on <= spread.last
    painter.fillRect(box, QColor(_ground(spread, on, chosen=chosen or target)))
    day = spread.days.get(on)
    if inside and day is not None and not day.is_open and not colours.edged:  # there the word alone says it
        painter.fillRect(box, QBrush(QColor(colours.line), Qt.BrushStyle.BDiagPattern))
    painter.setPen(QColor(colours.line))
    painter.drawRect(box.adjusted(0, 0, -1, -1))
    lines = spread.lines(on, size, marked) if inside else []
    _head(painter, spread, on, box, crowded=not lines)
    if inside:
        for line in lines:
            if line.number == MORE:
                _more(painter, spread, on, size, line.box, marked)
            else:
                entry = spread.lines_of(on)[line.number]
                paint_entry(painter, entry, line.box, deep=spread.view == WEEK, marked=line.number == marked)
    _frames(painter, box, today=on == spread.today, focused=focused and chosen, target=target)


def _ground(spread: Spread, on: date, *, chosen: bool) -> str:
    colours = theme.colours()
    if chosen:
        return colours.selected
    return colours.paper if spread.first <= on <= spread.last else colours.ground


def _frames(painter: QPainter, box: QRect, *, today: bool, focused: bool, target: bool) -> None:
    """Today boxed; the day the keys are on dotted within; the day a visit would be dropped on dashed."""
    colours = theme.colours()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if today:
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    if focused or target:
        style = Qt.PenStyle.DashLine if target else Qt.PenStyle.DotLine
        painter.setPen(QPen(QColor(colours.ink), 2 if target else 1, style))
        painter.drawRect(box.adjusted(3, 3, -4, -4))


def _head(painter: QPainter, spread: Spread, on: date, box: QRect, *, crowded: bool) -> None:
    """The day's number, why it is closed, and how many are booked; where no line has room, how many there are."""
    colours, inside = theme.colours(), spread.first <= on <= spread.last
    head = QRect(box.left() + PAD + 2, box.top() + PAD, box.width() - 2 * PAD - 4, theme.line_height())
    bold = theme.font(0, bold=on == spread.today)
    number = str(on.day)
    _write(painter, head, number, bold, colours.ink if inside else colours.quiet)
    day = spread.days.get(on)
    if day is None or not inside:
        return
    count, small = count_words(day), theme.font(-1, bold=day.standing == OVER)
    if day.standing == OVER:
        count += " !"
    _write(painter, head, count, small, colours.danger if day.standing == OVER else colours.quiet, _RIGHT)
    start = QFontMetrics(bold).horizontalAdvance(number) + 2 * PAD
    room = head.adjusted(start, 0, -QFontMetrics(small).horizontalAdvance(count) - PAD, 0)
    cell = spread.cell(on)
    total = cell.booked + cell.due if crowded else 0
    words = sentence("cell_more_short", {"count": total}) if total else ""
    closed = tr("cell_closed") if total and not day.is_open else closed_words(day)
    words = " ".join(each for each in (closed, words) if each)
    _write(painter, room, words, theme.font(-1), colours.accent if total else colours.quiet)


def paint_entry(painter: QPainter, entry: Entry, room: QRect, *, deep: bool, marked: bool) -> None:
    """A visit as a filled line with a bar and its sign, a due date as an outline without."""
    colours, tone = theme.colours(), theme.tone(entry.tone)
    box = room.adjusted(0, 1, -1, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if entry.is_due:
        painter.setPen(QPen(QColor(tone.ink), 1))
        painter.setBrush(QColor(colours.paper))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), _ROUND, _ROUND)
    else:
        painter.fillRect(box, QColor(tone.ground))
        if colours.edged:
            painter.setPen(QPen(QColor(tone.ink), 1))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.fillRect(QRect(box.left(), box.top(), _BAR, box.height()), QColor(tone.ink))
    if marked:
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    inner = box.adjusted(_BAR + 4, 0, -3, 0)
    first = f"{entry.sign} {entry.first}".strip()
    if deep:
        high = theme.line_height(-1)
        _write(painter, QRect(inner.left(), inner.top(), inner.width(), high + 1), first, theme.font(-1, bold=True),
               tone.ink)  # fmt: skip
        below = QRect(inner.left(), inner.top() + high, inner.width(), high + 1)
        _write(painter, below, entry.second, theme.font(-1), tone.ink)
    else:
        _write(painter, inner, f"{first} · {entry.second}", theme.font(-1), tone.ink)


def _more(painter: QPainter, spread: Spread, on: date, size: QRect, room: QRect, marked: int) -> None:
    """How many more there are than have room."""
    cell = spread.cell(on)
    shown = sum(line.number != MORE for line in spread.lines(on, size, marked))
    words = sentence("cell_more", {"count": cell.booked + cell.due - shown})
    _write(painter, room.adjusted(2, 0, 0, 0), words, theme.font(-1), theme.colours().accent)


def _write(
    painter: QPainter, room: QRect, text: str, font: QFont, colour: str, align: Qt.AlignmentFlag = _LEFT
) -> None:  # fmt: skip
    if text and room.width() > 0:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(
            room, align, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        )  # fmt: skip
