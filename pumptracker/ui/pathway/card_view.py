"""One column's list of cards: keys, type-ahead, and dragging, which asks and never moves by itself."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView

from pumptracker.store.board import Card, Spot
from pumptracker.ui import actions
from pumptracker.ui.overriding import override
from pumptracker.ui.pathway.card_delegate import CardDelegate
from pumptracker.ui.pathway.cards import CARD_MIME, CARD_ROLE, CardModel
from pumptracker.ui.theme import dress

ACTIONS = ("stage", "book", "contact", "refill", "outcome")
"""What can be done with the card marked, beside opening it."""


def _keys() -> dict[Qt.Key, str]:
    """The single letters of the table of actions that do something with a card."""
    table = (*actions.of(actions.LISTS), *actions.of(actions.BOARD))
    letters = {action.keys: action.name for action in table if action.name in ACTIONS}
    return {Qt.Key(ord(letter)): name for letter, name in letters.items()}


class CardView(QListView):
    """Cards of one stage; what is asked of them is said by signals."""

    walked = Signal(int)
    shifted = Signal(int)
    opened = Signal()
    asked = Signal(str)
    menu_asked = Signal(object)
    card_dropped = Signal(int)
    marked = Signal()

    def __init__(self, model: CardModel, stage: str, accessible: str) -> None:
        super().__init__()
        self.setObjectName("cards_" + stage)
        self.setAccessibleName(accessible)
        self._cards = model
        self._delegate = CardDelegate()
        self._keys = _keys()
        self._typed, self._since = "", QElapsedTimer()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        dress(self, "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.activated.connect(lambda _: self.opened.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.marked.emit())

    def spot(self) -> Spot | None:
        """Who stands on the card the keys are on."""
        return self._cards.spot_at(self.currentIndex().row())

    def card(self) -> Card | None:
        """The card the keys are on, as it is painted."""
        index = self.currentIndex()
        found = index.data(CARD_ROLE) if index.isValid() else None
        return found if isinstance(found, Card) else None

    def mark(self, number: int) -> None:
        """Put the keys on a line, the nearest there is."""
        count = self._cards.rowCount()
        if count:
            index = self._cards.index(max(0, min(number, count - 1)), 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def be_lines(self, lines: int) -> None:
        """Give every card so many lines below the name."""
        self._delegate.lines = lines
        self.scheduleDelayedItemsLayout()

    def unmark(self) -> None:
        """Leave no card marked: the keys are on another column."""
        self.setCurrentIndex(self.rootIndex())
        self.clearSelection()

    # keys ------------------------------------------------------------------------------------

    @override
    def event(self, event: QEvent) -> bool:
        """A letter of a name being typed is no shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_name(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            (self.shifted if shifted else self.walked).emit(step)
        elif self._is_name(event):
            self._search(event.text())
        elif Qt.Key(event.key()) in self._keys and not event.modifiers():
            self.asked.emit(self._keys[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _is_name(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to a name: M, B and C do so after another letter, or with Shift."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if not plain or not event.text().strip() or not event.text().isprintable():
            return False
        return self._typing() or bool(event.modifiers()) or Qt.Key(event.key()) not in self._keys

    def _typing(self) -> bool:
        return bool(self._typed) and not self._since.hasExpired(QApplication.keyboardInputInterval())

    def _search(self, text: str) -> None:
        going_on = self._typing()
        self._typed = self._typed + text if going_on else text
        self._since.restart()
        found = self._cards.named_like(self._typed, self.currentIndex().row() + (0 if going_on else 1))
        if found is not None:
            self.mark(found)

    # the mouse -------------------------------------------------------------------------------

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = (
            self.currentIndex() if event.reason() == QContextMenuEvent.Reason.Keyboard else self.indexAt(event.pos())
        )
        if index.isValid():
            self.setCurrentIndex(index)
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self.menu_asked.emit(
                self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._welcome(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._welcome(event)

    def _welcome(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Say who was dropped here; the model is told nothing, so that nothing moves by dropping alone."""
        if not event.mimeData().hasFormat(CARD_MIME):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.card_dropped.emit(int(bytes(event.mimeData().data(CARD_MIME).data()).decode()))
