"""Where the keys are, and where Tab takes them: widgets made late would else come after everything else."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def has_keys(widget: QWidget) -> bool:
    """Whether the keys are on a widget, or will be again when the dialog over its window is gone."""
    return widget.window().focusWidget() is widget


def tab_through(whole: QWidget, stops: list[QWidget]) -> None:
    """Let Tab go through these in the place that all they are in has; Qt orders only what takes the keys."""
    before = whole.previousInFocusChain()
    while before and before is not whole and (not _is_stop(before) or before in stops):
        before = before.previousInFocusChain()
    _tie([before, *stops] if before else stops)


def tab_into(before: QWidget, whole: QWidget) -> None:
    """Let Tab go from a widget to all that is in another, in the order it has there."""
    _tie([before, *_stops(whole)])


def tab_on(whole: QWidget, *after: QWidget) -> None:
    """Let Tab go from the last widget in another to all that is in these."""
    _tie([*_stops(whole)[-1:], *(stop for each in after for stop in _stops(each))])


def tab_in_order(*stops: QWidget) -> None:
    """Let Tab go from each of these to the next."""
    _tie(list(stops))


def _stops(whole: QWidget) -> list[QWidget]:
    """What Tab stops at in a widget, in the order it has there."""
    inside, each = [], whole.nextInFocusChain()
    while each and each is not whole:
        if _is_stop(each) and whole.isAncestorOf(each):
            inside.append(each)
        each = each.nextInFocusChain()
    return inside


def _tie(stops: list[QWidget]) -> None:
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
