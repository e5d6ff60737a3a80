"""A page of several parts: their list at the left, the chosen one beside it, made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from pumptracker.ui.focus import tab_into
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.settings.lines import give_room
from pumptracker.ui.theme import font
from pumptracker.words import tr

_BESIDE_WORDS = 34


class Part(QWidget):
    """One part; it reads through the page's session, and what it asks for is asked through the page."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__()
        self.page, self.session, self.code = page, page.session, code

    def refresh(self) -> None:
        """Read and paint."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keys where they are wanted first."""
        self.setFocus()


P = TypeVar("P", bound=Part)


class PartedPage(Page, Generic[P]):
    """Up and Down choose a part in the list; Tab goes into it. The one that was shown is remembered."""

    def __init__(
        self, session: Session, preferences: Preferences, parts: Mapping[str, Callable[[Page, str], P]], *,
        words: str, remembered: str, name: str, accessible: str,
    ) -> None:  # fmt: skip
        """`parts` makes each by its code, `words` begins the codes of their names; `name` is the list's own."""
        super().__init__(session, preferences)
        self._kinds, self._words, self._remembered = parts, words, remembered
        self._parts: dict[str, P] = {}
        self._list, self._stack = QListWidget(), QStackedWidget()
        self._list.setObjectName(name)
        self._list.setAccessibleName(accessible)
        self._list.addItems([tr(words + code) for code in parts])
        self._fault = label(role="danger", wrap=True)
        self._fault.hide()
        self._lay_out()
        chosen = preferences.text(remembered)
        self._list.setCurrentRow(list(parts).index(chosen) if chosen in parts else 0)
        self._list.currentRowChanged.connect(self.bring_up_to_date)

    @property
    def code(self) -> str:
        """The part that is shown."""
        return list(self._kinds)[max(0, self._list.currentRow())]

    @property
    def part(self) -> P:
        """The part that is shown, made when it is first looked at."""
        code = self.code
        if code not in self._parts:
            part = self._parts[code] = self._kinds[code](self, code)
            self._stack.addWidget(part)
            tab_into(self._list, part)
            self.was_made(part)
        return self._parts[code]

    def was_made(self, part: P) -> None:
        """Listen to a part that was just made."""

    def open_part(self, code: str) -> None:
        """Show a part."""
        self._list.setCurrentRow(list(self._kinds).index(code))

    @override
    def refresh(self) -> None:
        """Read and paint the part shown."""
        self._fault.hide()
        self._stack.show()
        self._stack.setCurrentWidget(self.part)
        self.part.refresh()

    @override
    def show_fault(self, text: str) -> None:
        """Say that it could not be read."""
        self._stack.hide()
        self._fault.setText(text)
        self._fault.show()

    @override
    def keep(self) -> None:
        """Remember which part was shown."""
        self.preferences.put(self._remembered, self.code)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """With another size of text the list needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_list"):
            self._give_room()

    def _give_room(self) -> None:
        bold = QFontMetrics(font(0, bold=True))
        longest = max(bold.horizontalAdvance(tr(self._words + code)) for code in self._kinds)
        self._list.setFixedWidth(longest + _BESIDE_WORDS)
        give_room(self._list)

    def _lay_out(self) -> None:
        self._give_room()
        layout, right = QHBoxLayout(self), QVBoxLayout()
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(16)
        right.addWidget(self._fault)
        right.addWidget(self._stack, 1)
        layout.addWidget(self._list)
        layout.addLayout(right, 1)
