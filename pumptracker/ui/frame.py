"""How the window is divided: rail, search above the pages, undo bar below, the information dock at the side."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pumptracker.ui.focus import keys_in, tab_on
from pumptracker.ui.info_panel import InfoPanel
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.rail import Rail
from pumptracker.ui.theme import enlarged
from pumptracker.ui.top_bar import TopBar
from pumptracker.ui.undo_bar import UndoBar

_NARROW = 1130
"""Below this width, at the usual size of text, the dock takes the page's place instead of room beside it, and the
rail shows signs alone."""


class Frame(QWidget):
    """Holds the parts of the window in their places, and one page at a time; Tab goes the way they are laid in."""

    def __init__(
        self, rail: Rail, top: TopBar, first: Page, bar: UndoBar, panel: InfoPanel, preferences: Preferences
    ) -> None:
        super().__init__()
        self._rail, self._top, self._bar, self._panel, self._preferences = rail, top, bar, panel, preferences
        self._stack, self._middle = QStackedWidget(), QWidget()
        self._panel_instead = False
        middle, layout = QVBoxLayout(self._middle), QHBoxLayout(self)
        for box in (middle, layout):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        self._stack.addWidget(first)
        middle.addWidget(top)
        self._notices = QVBoxLayout()
        middle.addLayout(self._notices)
        middle.addWidget(self._stack, 1)
        middle.addWidget(bar)
        layout.addWidget(rail)
        layout.addWidget(self._middle, 1)
        layout.addWidget(panel)

    def add(self, page: Page) -> None:
        """Take in another page; Tab goes on from it to what is beside the pages, as from the first."""
        self._stack.addWidget(page)
        tab_on(page, self._bar, self._panel)

    def take_notice(self, banner: QWidget) -> None:
        """Give a banner its place between search and page."""
        self._notices.addWidget(banner)

    def show_notice(self, banner: QWidget) -> None:
        """Have a banner seen whatever else is shown, and Tab reach it."""
        tab_on(self._top, banner)
        self._panel_instead = False
        self._arrange()

    def hide_notice(self, banner: QWidget) -> None:
        """Hide it; where the keys were on it they go to the page, and not to whatever stands next."""
        keys = keys_in(self)
        had_keys = keys is not None and banner.isAncestorOf(keys)
        banner.hide()
        if had_keys:
            self.current().take_focus()

    def current(self) -> Page:
        """The page shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def show_page(self, page: Page, rail: str) -> None:
        """Show a page, its button on the rail pressed."""
        self._panel_instead = False
        self._stack.setCurrentWidget(page)
        self._rail.mark(rail)
        self._arrange()

    def toggle_panel(self) -> None:
        """Show or hide the information; where the window is narrow it takes the page's place."""
        if self.current().explains_itself:
            return
        if self._narrow():
            self._panel_instead = not self._panel_instead
        else:
            self._preferences.put("panel/hidden", self._panel.isVisible())
        self._arrange()

    def _narrow(self) -> bool:
        return self.width() < _NARROW * enlarged()

    def _arrange(self) -> None:
        narrow = self._narrow()
        shown = self._panel_instead if narrow else not self._preferences.flag("panel/hidden")
        shown = shown and not self.current().explains_itself
        self._rail.be_compact(narrow)
        self._panel.fill(narrow and shown)
        self._panel.setVisible(shown)
        self._middle.setVisible(not (narrow and shown))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_middle"):
            self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew for the width there is."""
        super().resizeEvent(event)
        self._arrange()
