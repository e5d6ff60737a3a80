"""The manuals in a window of their own: contents and search at the left, the text beside them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pumptracker.formats.manual import MANUALS, USER, Manual
from pumptracker.ui import actions
from pumptracker.ui.binding import bind_key
from pumptracker.ui.chips import Chips
from pumptracker.ui.manual import keys
from pumptracker.ui.manual.reader import ManualReader
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, name_dialog
from pumptracker.ui.theme import enlarged
from pumptracker.words import LANGUAGES, language, sentence, tr

_SIZE, _FRAME, _LEFT = (1060, 700), 60, 270
_NAME = Qt.ItemDataRole.UserRole


class ManualWindow(QDialog):
    """Stays open beside the desk; Enter in the search goes on to the next place, Esc clears it, then closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manualWindow")
        name_dialog(self, tr("manual"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._which, self._language = USER, language()
        self._manual: Manual | None = None
        self.box, self.contents, self.reader = QLineEdit(), QListWidget(), ManualReader()
        self._found, self._other = label(role="small", wrap=True), QPushButton()
        choices = [(f"manual_{which}", tr(f"manual_{which}")) for which in MANUALS]
        self._choice = Chips(choices, tr("manual"), lambda code: self.read(code.removeprefix("manual_")))
        self._lay_out()
        self._connect()
        free = self.screen().availableGeometry()
        wide, high = (round(each * enlarged()) for each in _SIZE)
        self.resize(min(wide, free.width() - _FRAME), min(high, free.height() - _FRAME))
        self.read(USER)

    # what staff do ---------------------------------------------------------------------------

    def read(self, which: str, section: str = "") -> None:
        """Open one of the manuals at a section, "" for its beginning."""
        if self._manual is None or which != self._which:
            self._which = which
            self._open()
        self.go_to(section)

    def go_to(self, section: str) -> None:
        """Show a section by its name; one that is not there is the beginning."""
        names = [each.name for each in self._manual.sections] if self._manual else []
        self.reader.show_heading(names.index(section) if section in names else -1)
        self._mark(section)
        self.reader.setFocus()

    def section(self) -> str:
        """The section that is read."""
        item = self.contents.currentItem()
        return "" if item is None else str(item.data(_NAME))

    def turn(self) -> None:
        """Show the same section in the other language."""
        at = self.section()
        self._language = self._other_language()
        self._open()
        self.go_to(at)

    def search(self, typed: str) -> None:
        """Mark what was typed wherever it stands, and show the first place."""
        self.reader.mark(typed)
        self.next_match()

    def next_match(self) -> None:
        """Go to the next place that was searched for."""
        self.reader.next_match()
        at, places = self.reader.marked
        said = sentence("manual_found", {"at": at, "places": places}) if places else tr("manual_nothing")
        self._found.setText(said)
        self._found.setVisible(bool(self.box.text().strip()))

    # what is shown ---------------------------------------------------------------------------

    def _open(self) -> None:
        self._manual = keys.written(self._which, self._language)
        self.box.clear()
        self.reader.show_manual(self._manual, self._language)
        self.contents.blockSignals(True)
        self.contents.clear()
        for each in self._manual.sections if self._manual else ():
            item = QListWidgetItem(each.title if each.level == 2 else f"    {each.title}", self.contents)
            item.setData(_NAME, each.name)
        self.contents.blockSignals(False)
        self._choice.mark(f"manual_{self._which}")
        self._other.setText(tr(f"language_{self._other_language()}"))

    def _other_language(self) -> str:
        return next(each for each in LANGUAGES if each != self._language)

    def _mark(self, section: str) -> None:
        self.contents.blockSignals(True)
        rows = (row for row in range(self.contents.count()) if self.contents.item(row).data(_NAME) == section)
        self.contents.setCurrentRow(next(rows, 0))
        self.contents.blockSignals(False)

    def _chose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.reader.show_heading(self.contents.row(item))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears the search first, then closes."""
        if event.key() == Qt.Key.Key_Escape and self.box.text():
            self.box.clear()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Write the text anew in the colours and the size of another look."""
        if event.type() == QEvent.Type.StyleChange and self._manual is not None:
            self.reader.show_manual(self._manual, self._language)
            self.reader.show_heading(self.contents.currentRow())
            self.reader.mark(self.box.text())
        super().changeEvent(event)

    # how it is built -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.box.textChanged.connect(self.search)
        self.box.returnPressed.connect(self.next_match)
        self.contents.currentItemChanged.connect(self._chose)
        self.contents.itemActivated.connect(lambda _: self.reader.setFocus())
        self.reader.section_wanted.connect(lambda which, section: self.read(which or self._which, section))
        self._other.clicked.connect(self.turn)
        bind_key(self, actions.keys("next_match", actions.LEARN), self.next_match)
        bind_key(self, actions.keys("find", actions.ANYWHERE), self.box.setFocus)

    def _lay_out(self) -> None:
        self.box.setObjectName("manualSearch")
        self.box.setAccessibleName(tr("manual_search"))
        self.box.setPlaceholderText(tr("manual_search"))
        self.box.setClearButtonEnabled(True)
        self.contents.setObjectName("manualContents")
        self.contents.setAccessibleName(tr("learn_contents"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._other.setObjectName("manualLanguage")
        head, left, right, layout = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        self._other.setAutoDefault(False)
        head.addWidget(self._choice, 1)
        head.addWidget(self._other, 0, Qt.AlignmentFlag.AlignTop)
        for each in (self.box, self.contents, self._found):
            each.setFixedWidth(round(_LEFT * (1 + enlarged()) / 2))
        left.addWidget(self.box)
        self._found.hide()
        left.addWidget(self._found)
        left.addWidget(self.contents, 1)
        right.addLayout(head)
        right.addWidget(self.reader, 1)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(14)
        layout.addLayout(left)
        layout.addLayout(right, 1)


def show_manual(over: QWidget, section: str = "", which: str = USER) -> ManualWindow:
    """Open a manual over a window or a dialog, or the one that is open over it, at a section."""
    opened = [each for each in over.findChildren(ManualWindow) if each.isVisible()]
    shown = opened[0] if opened else _new(over)
    shown.read(which, section)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown


def _new(over: QWidget) -> ManualWindow:
    """A manual from which a beeping pump is answered as from everywhere."""
    made = ManualWindow(over)
    above: QWidget | None = over
    while above is not None and not hasattr(above, "act"):
        above = above.parentWidget()
    if above is not None:
        bind_key(made, actions.keys("beeping", actions.ANYWHERE), partial(above.act, "beeping"))
    return made
