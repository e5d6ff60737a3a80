"""A print before it is on paper: page by page, as it will be, with its text for those who have it read aloud."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pumptracker.ui.binding import bind_key
from pumptracker.ui.parts import label, name_dialog, read_by_keys
from pumptracker.ui.printing.output import picture
from pumptracker.ui.printing.pages import Laid
from pumptracker.words import sentence, tr

_SMALLEST, _LARGEST, _STEP = 0.4, 4.0, 1.25
_FRAME = 80


class Preview(QDialog):
    """One page at a time: Page Up and Page Down turn, plus and minus zoom."""

    def __init__(self, laid: Laid, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printPreview")
        name_dialog(self, tr("preview_title"))
        self._laid, self.number = laid, 0
        self._page, self._count = QLabel(), label()
        self._page.setObjectName("previewPage")
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._area.setWidget(self._page)
        self._area.setWidgetResizable(True)
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        read_by_keys(self._page)
        layout = QVBoxLayout(self)
        layout.addWidget(label(tr("preview_title"), "heading"))
        layout.addWidget(self._area, 1)
        layout.addLayout(self._make_buttons())
        self._resize()
        self._zoom = self._fitting()
        self._draw()

    def turn(self, pages: int) -> None:
        """Go so many pages on, as far as there are any."""
        self.number = min(max(self.number + pages, 0), len(self._laid.pages) - 1)
        self._draw()
        self._area.verticalScrollBar().setValue(0)

    def zoom(self, steps: int) -> None:
        """Show it larger or smaller."""
        self._zoom = min(max(self._zoom * _STEP**steps, _SMALLEST), _LARGEST)
        self._draw()

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        self._before = self._button("‹", "previewBefore", "PgUp", lambda: self.turn(-1))
        self._before.setAccessibleName(tr("preview_before"))
        self._after = self._button("›", "previewAfter", "PgDown", lambda: self.turn(1))
        self._after.setAccessibleName(tr("preview_after"))
        buttons.addWidget(self._before)
        buttons.addWidget(self._count)
        buttons.addWidget(self._after)
        buttons.addStretch()
        buttons.addWidget(self._button(tr("preview_zoom_out"), "previewSmaller", "-", lambda: self.zoom(-1)))
        buttons.addWidget(self._button(tr("preview_zoom_in"), "previewLarger", "+", lambda: self.zoom(1)))
        close = self._button(tr("preview_close"), "previewClose", "", self.accept)
        close.setDefault(True)
        buttons.addWidget(close)
        bind_key(self, "Home", lambda: self.turn(-len(self._laid.pages)))
        bind_key(self, "End", lambda: self.turn(len(self._laid.pages)))
        return buttons

    def _button(self, words: str, name: str, key: str, deed: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        assert callable(deed)
        button.clicked.connect(lambda: deed())
        if key:
            button.setToolTip(key)
            bind_key(self, key, lambda: deed())
        return button

    def _resize(self) -> None:
        free = self.screen().availableGeometry()
        self.resize(min(1000, free.width() - _FRAME // 2), min(900, free.height() - _FRAME // 2))

    def _fitting(self) -> float:
        """The zoom at which the page's width is seen whole: so many pixels to a point."""
        return max((self.width() - _FRAME) / self._laid.size.width(), _SMALLEST)

    def _draw(self) -> None:
        page = self._laid.pages[self.number]
        image = picture(self._laid, self.number, self._zoom, self.devicePixelRatioF())
        self._page.setPixmap(QPixmap.fromImage(image))
        self._page.setMinimumSize(QSize(round(image.width() / image.devicePixelRatioF()),
                                        round(image.height() / image.devicePixelRatioF())))  # fmt: skip
        self._page.setAccessibleName(tr("preview_text"))
        self._page.setAccessibleDescription(page.text)
        self._count.setText(sentence("preview_page", {"page": self.number + 1, "pages": len(self._laid.pages)}))
        self._before.setEnabled(self.number > 0)
        self._after.setEnabled(self.number < len(self._laid.pages) - 1)
