"""The few parts every page is built of: labels, cards, tables, a page that scrolls as a whole."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLabel,
    QLayout,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from pumptracker.ui.actions import ANYWHERE, keys
from pumptracker.ui.binding import bind_key
from pumptracker.ui.overriding import override
from pumptracker.ui.theme import dress, row_height
from pumptracker.words import tr


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label that shows its text as it is, markup included."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        dress(made, role)
    return made


def breakable(path: str) -> str:
    """A path that may wrap after each of its separators."""
    return re.sub(r"([/\\])", "\\1\u200b", path)


def name_dialog(dialog: QDialog, title: str, about: str = "") -> None:
    """Say what a dialog is, and about whom, to those who have it read; the window's list shows the program alone."""
    dialog.setWindowTitle(tr("pumptracker"))
    dialog.setAccessibleName(title)
    dialog.setAccessibleDescription(about)
    bind_key(dialog, keys("panel", ANYWHERE), partial(_explain, dialog))


def _explain(dialog: QDialog) -> None:
    """Open the manual where it speaks of a dialog, over it."""
    from pumptracker.ui.manual.sections import explain

    explain(dialog)


def fit(dialog: QDialog) -> None:
    """Make a dialog as wide as its buttons need, and as high as its texts are then."""
    for each in dialog.findChildren(QWidget):
        each.ensurePolished()  # before it is shown it would ask for less
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    width = max(dialog.minimumWidth(), layout.totalSizeHint().width())
    dialog.resize(width, max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height()))


def read_by_keys(text: QLabel, on: bool = True) -> None:
    """Let Tab stop at a text that scrolls or stands alone: the keys scroll what it is in, and it is read out."""
    text.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
    text.setProperty("reads", on)


def card(title: str, *contents: QWidget | QLayout) -> QFrame:
    """A white card with a title ("" for none) and its contents below each other."""
    made = QFrame()
    dress(made, "card")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(14, 10, 14, 10)
    layout.setSpacing(6)
    if title:
        layout.addWidget(label(title, "heading"))
    for content in contents:
        if isinstance(content, QLayout):
            layout.addLayout(content)
        else:
            layout.addWidget(content)
    return made


class _Table(QTableView):
    @override
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last line: lines are chosen, and not cells."""
        ends = {QAbstractItemView.CursorAction.MoveHome: 1, QAbstractItemView.CursorAction.MoveEnd: -1}
        step = ends.get(action, 0)
        if not step:
            return super().moveCursor(action, modifiers)
        column, model = max(0, self.currentIndex().column()), self.model()
        rows = range(model.rowCount())[::step]
        found = (model.index(row, column) for row in rows)
        return next((each for each in found if each.flags() & Qt.ItemFlag.ItemIsEnabled), QModelIndex())


def table(name: str, accessible: str, *, lines: int = 1) -> QTableView:
    """A table as the house has it: whole rows, no grid, headers at the left."""
    view = _Table()
    # A viewport of our own: asked for Qt's, PySide makes every class of widget there is to see which one it is.
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    view.setViewport(viewport)
    view.setObjectName(name)
    view.setAccessibleName(accessible)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(row_height(lines))
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return view


class _Scrolled(QScrollArea):
    """Asks for no height by itself: Qt's asks for its bar's arrows, even where it has one line and no bar."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def scrolled(widget: QWidget) -> QScrollArea:
    """The widget in an area that scrolls it up and down, as a whole, where there is little room."""
    area = _Scrolled()
    widget.setObjectName(widget.objectName() or "scrolled")
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
