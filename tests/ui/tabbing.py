"""Goes through a window by Tab and back by Shift+Tab, as a hand without a mouse does, and says what it cannot reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QHeaderView,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from tests.ui.every_state import is_shown
from tests.ui.reading import is_control

_MOST_STOPS = 150
_MOST_INSIDE = 60
"""Tab goes through links, or the visits of a day, before it leaves what holds them."""
_ROW = 40
"""Pixels by which neighbours on one line may stand higher or lower."""


def controls(window: QWidget) -> list[QWidget]:
    """Everything shown in a window that somebody does something with."""
    found = []
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parentWidget(), QAbstractScrollArea) and not isinstance(widget, QAbstractScrollArea)
        parts = isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_")
        is_whole = not parts and not inside and is_control(widget) and not _is_part(widget)
        if is_shown(widget, window) and widget.isEnabled() and is_whole:
            found.append(widget)
    return found


def _is_part(widget: QWidget) -> bool:
    """Whether Qt made it inside of another control: the cross of a text, the list of a choice, a table's corner."""
    parent = widget.parentWidget()
    return parent is not None and is_control(parent)


def faults(window: QWidget) -> list[tuple[str, str]]:
    """What Tab does not reach, where it is caught, where it jumps, and whether Shift+Tab goes the same way back."""
    wanted = controls(window)
    if not wanted:
        return []
    boxes = {widget: _box(widget, window) for widget in wanted}
    stops, trap = _walk(window, Qt.Key.Key_Tab)
    found = [("trap", trap)] if trap else []
    found += [("reach", f"{_name(each)} is not reached") for each in wanted if not _is_reached(each, stops)]
    if not trap:
        found += [("order", fault) for fault in _jumps([stop for stop in stops if stop in boxes], boxes, window)]
        back, trap = _walk(window, Qt.Key.Key_Backtab)
        if trap:
            found.append(("trap", trap))
        elif not _is_the_same_way(stops, back):
            found.append(("back", f"goes {[_name(each) for each in stops]}, and back {[_name(each) for each in back]}"))
    return found


def _walk(window: QWidget, key: Qt.Key) -> tuple[list[QWidget], str]:
    """Where Tab stops until it is where it began; and where it is caught, "" for nowhere."""
    first = window.focusWidget()
    if first is None or not first.isVisibleTo(window):
        window.setFocus()
        first = window.focusWidget() or window
    QTest.keyClick(first, key)
    start = here = window.focusWidget() or window
    stops = [here]
    for _ in range(_MOST_STOPS):
        before = here
        for _ in range(_MOST_INSIDE):
            QTest.keyClick(before, key)
            here = window.focusWidget() or window
            if here is not before:
                break
        else:
            return stops, f"{_name(before)} lets nobody go" if _has_another(window, before) else ""
        if here is start:
            return stops, ""
        stops.append(here)
    return stops, f"never comes back to {_name(start)}: {[_name(each) for each in stops[-8:]]}"


def _has_another(window: QWidget, stop: QWidget) -> bool:
    return any(each is not stop and each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in controls(window))


def _is_the_same_way(stops: list[QWidget], back: list[QWidget]) -> bool:
    """Whether the way back is the way there, but for buttons that can be pressed on one of the two alone."""
    forth, back = ([each for each in way if each in stops and each in back] for way in (stops, back[::-1]))
    missing = [each for each in stops if each not in back and each.isEnabled()]
    return not missing and _turned(forth) == _turned(back)


def _turned(stops: list[QWidget]) -> list[QWidget]:
    """The same round, begun at one place."""
    at = min(range(len(stops)), key=lambda number: id(stops[number]))
    return stops[at:] + stops[:at]


def _is_reached(widget: QWidget, stops: list[QWidget]) -> bool:
    """By Tab; of buttons that are one choice, one by Tab and the others by the arrow keys; else by a key it names."""
    if widget in stops:
        return True
    if isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive():
        return any(each in stops for each in widget.group().buttons())
    keyed = widget.focusPolicy() == Qt.FocusPolicy.NoFocus and "Pg" in widget.toolTip()
    return keyed or not is_usable(widget)


def is_usable(widget: QWidget) -> bool:
    """Whether it has anything to use: an empty list has not."""
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus or not getattr(widget, "_nobody", "")


def _box(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _jumps(stops: list[QWidget], boxes: dict[QWidget, QRect], window: QWidget) -> Iterator[str]:
    """Up only where it goes on at the right; to the left only where it goes on below."""
    if not stops:
        return
    first = window.nextInFocusChain()
    while first not in stops:
        first = first.nextInFocusChain()
    at = stops.index(first)
    for one, other in pairwise(stops[at:] + stops[:at]):
        before, after = _beside(one, other, boxes, window)
        up = after.bottom() < before.top() - _ROW // 4 and after.left() < before.right() - 4
        left = after.right() < before.left() + 4 and after.bottom() <= before.bottom() + _ROW // 4
        if up or left:
            way = "up" if up else "to the left"
            yield f"jumps {way} from {_name(one)} {before.getRect()} to {_name(other)} {after.getRect()}"


def _beside(one: QWidget, other: QWidget, boxes: dict[QWidget, QRect], window: QWidget) -> tuple[QRect, QRect]:
    """Where two stand; what scrolls inside of something that the other is not in stands where that does."""
    return _seen(one, other, boxes, window), _seen(other, one, boxes, window)


def _seen(widget: QWidget, beside: QWidget, boxes: dict[QWidget, QRect], window: QWidget) -> QRect:
    box, above = boxes[widget], widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea) and not above.isAncestorOf(beside):
            area = _box(above, window)
            return box if area.contains(box) else area
        above = above.parentWidget()
    return box


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__}#{widget.objectName() or widget.accessibleName()}"
