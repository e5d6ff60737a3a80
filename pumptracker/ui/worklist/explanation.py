"""Below the table: why the selected row stands where it does, and what can be done with it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from pumptracker.ui import theme
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.focus import tab_through
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import read_by_keys, scrolled
from pumptracker.ui.worklist.texts import escape
from pumptracker.words import sentence

_LINES = 3
_NARROW_EMS = 26
"""Below so many widths of an m beside the buttons, the text stands above them."""


class Foot(QWidget):
    """A heading with its lines of explanation, which scroll where they are many, and a row of buttons."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel(wordWrap=True)
        self._label.setObjectName("explanation")
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        theme.dress(self._label, "quiet")
        self._area = scrolled(self._label)
        self._area.verticalScrollBar().rangeChanged.connect(self._let_keys_scroll)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._shown: list[QPushButton] = []
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._area, 1)
        self._layout.addWidget(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _let_keys_scroll(self, _least: int, most: int) -> None:
        """A stop for Tab only where there is more text than is seen."""
        read_by_keys(self._label, most > 0)

    def explain(self, heading: str, beside: str, lines: list[str]) -> None:
        """Show why; names are shown as they are, markup in them included."""
        head = f"<b>{escape(heading)}</b>{' · ' + escape(beside) if beside else ''}" if heading else ""
        text = "<br>".join([head, *map(escape, lines)]) if head or lines else ""
        if text != self._label.text():
            self._label.setText(text)
            self._area.verticalScrollBar().setValue(0)

    def show_buttons(self, buttons: list[tuple[str, str, str]]) -> None:
        """Show these buttons, each by the name it is pressed under, its words and its key; the first stands out."""
        while self._flow.count():
            item = self._flow.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.setParent(None)
                gone.deleteLater()
        self._shown = []
        for number, (name, words, key) in enumerate(buttons):
            button = QPushButton(sentence("key_of", {"what": words, "key": key}))
            button.setObjectName(f"row_{name}")
            button.setAutoDefault(True)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=name: self.pressed.emit(name))
            if number == 0:
                theme.dress(button, "primary")
            self._flow.addWidget(button)
            button.show()
            self._shown.append(button)
        tab_through(self._buttons, list(self._shown))
        self._arrange()

    def enable(self, on: bool) -> None:
        """Let the buttons be pressed, or not where nothing is selected."""
        for button in self._shown:
            button.setEnabled(on)

    def _arrange(self) -> None:
        """Text beside the buttons where both have room, else above them."""
        if not self._shown:
            return
        wide = sum(button.sizeHint().width() + 8 for button in self._shown) - 8
        beside = self.width() - wide >= _NARROW_EMS * theme.line_height(-1) * 0.75
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(direction)
        self._buttons.setFixedWidth(wide if beside else self.width())
        lines = _LINES if beside else _LINES - 1
        self._area.setFixedHeight(self._tall(lines) + 4)
        tall = self._flow.heightForWidth(self._buttons.width())
        self._buttons.setFixedHeight(tall)
        self.setFixedHeight(max(self._area.height(), tall) if beside else self._area.height() + tall + 8)

    def _tall(self, lines: int) -> int:
        """Pixels of so many lines as a document sets them: some sizes of text get a pixel more there than of a font."""
        document = QTextDocument()
        document.setDefaultFont(self._label.font())
        document.setDocumentMargin(0)
        document.setHtml("<br>".join(["<b>x</b>", *["x"] * (lines - 1)]))
        return ceil(document.size().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text changes its size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_layout"):
            self._arrange()
