"""The text of a manual on screen: its links, its pictures as wide as there is room, and what was searched for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument

from pumptracker.formats.manual import Manual
from pumptracker.paths import manuals
from pumptracker.ui.article_document import height_of
from pumptracker.ui.manual.document import document, headings, show_pictures
from pumptracker.ui.marking import MarkingBrowser
from pumptracker.ui.overriding import override
from pumptracker.ui.theme import font
from pumptracker.words import LANGUAGES, tr

_MARGIN, _BESIDE, _LEAST, _MOST = 14, 60, 240, 900


class ManualReader(MarkingBrowser):
    """Tab goes from link to link, Enter opens one."""

    section_wanted = Signal(str, str)
    """A link leads to a section of a manual: which, "" for this one, and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("manualText")
        self.setAccessibleName(tr("manual"))
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._clicked)
        self._manual: Manual | None = None
        self._language, self._room, self._heading = "", 0, -1
        self._made: QTextDocument | None = None

    def show_manual(self, manual: Manual | None, language: str) -> None:
        """Show a manual, or that it cannot be read."""
        self._manual, self._language, self._heading = manual, language, -1
        self._write()

    def show_heading(self, number: int) -> None:
        """Bring a heading to the top, by its number; -1 is the beginning."""
        self._heading = number
        self._bring_up()
        QTimer.singleShot(0, self, self._bring_up)

    def _write(self) -> None:
        self._room = self._picture_room()
        before = self._made
        if self._manual is None:
            self._made = QTextDocument()
            self._made.setPlainText(tr("manual_missing"))
        else:
            self._made = document(
                self._manual, font(1), width=self.viewport().width(), pictures=self._picture, most=self._room
            )
        self._made.setParent(self)
        self._made.setDocumentMargin(_MARGIN)
        self.setDocument(self._made)
        if before is not None:
            before.deleteLater()
        self.mark_nothing()
        self.show_heading(self._heading)

    def _picture(self, address: str) -> QImage:
        """The picture of an address, in English where it is not there in this language; an empty image for none."""
        for language in (self._language, LANGUAGES[0]):
            for folder in manuals():
                image = QImage(str(folder / language / address))
                if not image.isNull():
                    return self._scaled(image)
        return QImage()

    def _scaled(self, image: QImage) -> QImage:
        """The same as wide as it is shown."""
        ratio = self.devicePixelRatioF()
        wide = round(min(self._room, image.width()) * ratio)
        scaled = image.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        return scaled

    def _picture_room(self) -> int:
        return max(_LEAST, min(_MOST, self.viewport().width() - _BESIDE))

    def _bring_up(self) -> None:
        found = headings(self.document()) if self._heading >= 0 else []
        place = QTextCursor(found[self._heading]) if 0 <= self._heading < len(found) else None
        if place is not None:
            self.setTextCursor(place)
        self.verticalScrollBar().setValue(height_of(place))

    def _clicked(self, url: QUrl) -> None:
        if not url.scheme():
            self.section_wanted.emit(url.path().removesuffix(".md"), url.fragment())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures into the room there is, once this laying out is through."""
        super().resizeEvent(event)
        if self._picture_room() != self._room:
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if self._picture_room() != self._room and self._made is not None and self._manual is not None:
            self._room = self._picture_room()
            read = self.cursorForPosition(QPoint(_MARGIN, _MARGIN))
            show_pictures(self._made, self._picture, self._room)
            self.verticalScrollBar().setValue(height_of(read))
