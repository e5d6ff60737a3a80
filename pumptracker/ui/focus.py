"""Where the keys are, and where Tab takes them: widgets made late would else come after everything else."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import createdByPython


def has_keys(widget: QWidget) -> bool:
    """Whether the keys are on a widget, or will be again when the dialog over its window is gone."""
    return keys_in(widget) is widget


def keys_in(widget: QWidget) -> QWidget | None:
    """What has the keys in the window of a widget, or will have them again."""
    keys = widget.window().focusWidget()
    return None if keys is None else _given_back(keys)


def tab_through(whole: QWidget, stops: list[QWidget]) -> None:
    """Let Tab go through these in the place that all they are in has; Qt orders only what takes the keys."""
    before = _given_back(whole.previousInFocusChain())
    while before is not whole and (not _is_stop(before) or before in stops):
        before = _given_back(before.previousInFocusChain())
    _tie([before, *stops])


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
    inside, each = [], _given_back(whole.nextInFocusChain())
    while each is not whole:
        if _is_stop(each) and whole.isAncestorOf(each):
            inside.append(each)
        each = _given_back(each.nextInFocusChain())
    return inside


def _given_back(widget: QWidget | None) -> QWidget:
    """A widget that PySide has just taken for a child of the one that was asked, given back to what it is in.

    It would let go of it with that one: a header kept by a page was dead once some button elsewhere was.
    """
    assert widget is not None, "the keys go round"
    below, above = widget, widget.parentWidget()
    below.setParent(above)  # nothing to Qt
    while above is not None and not createdByPython(above):  # nobody else holds what Qt has put between
        below, above = above, above.parentWidget()
        below.setParent(above)
    return widget


def _tie(stops: list[QWidget]) -> None:
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
