"""The information dock: keeps its place from the first paint on, and explains once its articles are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame

from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.overriding import override
from pumptracker.ui.session import Session
from pumptracker.ui.theme import enlarged

if TYPE_CHECKING:  # the articles, and what shows them, are imported after the first paint
    from pumptracker.ui.articles import Articles

_WIDTH = 278
QWIDGETSIZE_MAX = 16_777_215


class InfoPanel(QFrame):
    """Explains, in English or Spanish; F1 hides it."""

    learn_wanted = Signal(str, str)
    """The article shown, "" for none, is to be opened on the Learn page, in a language."""
    handout_wanted = Signal(str, str)
    """The article shown, "" for none, is to be handed out, in a language."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("infoPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fill(False)
        self._about = ("", "", "")
        self._articles: Articles | None = None

    def complete(self) -> None:
        """Put in it what it shows."""
        from pumptracker.ui.articles import Articles

        self._articles = Articles(self, self.learn_wanted.emit, self.handout_wanted.emit)
        self._read()
        self._articles.show(*self._about)
        self._session.changed.connect(self._read)

    def _read(self) -> None:
        """Take in the clinic's own words; where its file does not answer, what is shown stays."""
        from pumptracker.store import articles

        assert self._articles is not None
        try:
            self._articles.take(self._session.read(articles.every))
        except StoreUnavailable:
            return

    def fill(self, whole: bool) -> None:
        """Take all the room there is, or the width of a dock."""
        width = round(_WIDTH * enlarged())
        self.setMinimumWidth(0 if whole else width)
        self.setMaximumWidth(QWIDGETSIZE_MAX if whole else width)

    def follow(self, stage: str, kind: str = "", status: str = "") -> None:
        """Show the article for a stage and due item; nothing moves where it is the same one."""
        if (stage, kind, status) != self._about:
            self._about = (stage, kind, status)
            if self._articles is not None:
                self._articles.show(*self._about)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Write the articles anew in the colours and the size of another look."""
        if event.type() == QEvent.Type.StyleChange and self._articles is not None:
            self._articles.write_anew()
        super().changeEvent(event)
