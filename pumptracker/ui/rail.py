"""The rail: the pages, and who is at the desk."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from pumptracker.ui.actions import ANYWHERE, keys
from pumptracker.ui.overriding import override
from pumptracker.ui.theme import font
from pumptracker.words import tr

PAGES = (
    ("worklist", "☑"), ("patients", "☺"), ("pathway", "⇥"), ("calendar", "▦"), ("reports", "≡"),
    ("learn", "ℹ"), ("settings", "⚙"),
)  # fmt: skip
HELP = ("manual", "it", "news", "keys", "about")
"""What the help menu has, by the words `help_...`; the window shows it."""
_HELP_SIGN = "?"
_WIDE, _COMPACT = 92, 52
_BESIDE_SIGN = 42
"""Pixels beside a sign: margins, border and padding."""


class Rail(QFrame):
    """A button for each page that there is."""

    chosen = Signal(str)
    staff_chosen = Signal(str)
    staff_added = Signal()
    helped = Signal(str)
    """Something of the help menu is wanted."""

    def __init__(self, by: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._seated: tuple[list[str], str] | None = None
        self._compact = False
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 14, 8, 12)
        for name, _ in PAGES:
            button = QToolButton()
            key = keys("page_" + name, ANYWHERE)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            button.setAccessibleName(tr("page_" + name))
            button.setToolTip(f"{tr('page_' + name)} ({key})")
            button.clicked.connect(partial(self.chosen.emit, name))
            self._group.addButton(button)
            self._buttons[name] = button
            layout.addWidget(button)
        layout.addStretch()
        self._help, self._who = self._menu("helpMenu", tr("help_menu")), self._menu("staff", tr("who_is_here"))
        for name in HELP:
            self._help.menu().addAction(tr(f"help_{name}"), partial(self.helped.emit, name))
        self._help.setToolTip(tr("help_menu"))
        layout.addWidget(self._help)
        layout.addWidget(self._who)
        self.show_staff([], by)
        self._write()

    def _menu(self, name: str, accessible: str) -> QToolButton:
        made = QToolButton()
        made.setObjectName(name)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(QMenu(made))
        made.setAccessibleName(accessible)
        return made

    def mark(self, page: str) -> None:
        """Show which page is open."""
        self._buttons[page].setChecked(True)

    def be_compact(self, compact: bool) -> None:
        """Show signs alone where the window is narrow."""
        if compact != self._compact:
            self._compact = compact
            self._write()

    def show_staff(self, names: list[str], by: str) -> None:
        """Show who is at the desk, and whom one may choose instead."""
        if self._seated == (names, by):
            return
        self._seated = (names, by)
        self._write()
        menu = self._who.menu()
        menu.clear()
        for name in names:
            menu.addAction(name.replace("&", "&&"), partial(self.staff_chosen.emit, name))
        menu.addAction(tr("add_staff"), self.staff_added.emit)

    def _write(self) -> None:
        """Put the words on the buttons, as far as the width has room for them."""
        for name, sign in PAGES:
            self._buttons[name].setText(sign if self._compact else f"{sign}\n{tr('page_' + name)}")
        words = max((QFontMetrics(font(-1, bold=True)).horizontalAdvance(tr("page_" + name)) for name, _ in PAGES))
        signs = max(QFontMetrics(font(-1, bold=True)).horizontalAdvance(sign) for _, sign in PAGES)
        width = max(_COMPACT, signs + _BESIDE_SIGN) if self._compact else max(_WIDE, words + 28)
        self.setFixedWidth(width)
        self._help.setText(_HELP_SIGN if self._compact else f"{_HELP_SIGN} {tr('help_menu')}")
        by = self._seated[1] if self._seated else ""
        shown = by[:1] if self._compact else by
        elided = QFontMetrics(font(-1)).elidedText(shown, Qt.TextElideMode.ElideRight, width - 24)
        self._who.setText(elided.replace("&", "&&"))
        self._who.setToolTip(f"{tr('who_is_here')}: {by}")

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Write anew where the size of the text changed."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_who"):
            self._write()
        super().changeEvent(event)
