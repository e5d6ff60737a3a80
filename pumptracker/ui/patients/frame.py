"""What stands around the list of patients: which list it is, what it says, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from pumptracker.store.people import Line
from pumptracker.ui import actions, theme
from pumptracker.ui.parts import label
from pumptracker.ui.theme import dress
from pumptracker.words import sentence, tr

RECENT, ALL, FOUND = "recent", "all", "found"
MODES = (RECENT, ALL, FOUND)
_CHIP_PAD = 26
_ABOUT_LETTERS = 44
BUTTONS = ("open", "book", "contact", "merge")


class Frame(QObject):
    """The chips above, the sentences, and the line with buttons below."""

    changed = Signal()
    asked = Signal(str)
    wanted_new = Signal()

    def __init__(self, page: QWidget, view: QTableView, *, show_left: bool) -> None:
        super().__init__(page)
        self.mode = RECENT
        self._view = view
        self._chips = {mode: self._chip(mode) for mode in MODES}
        self._left = QCheckBox(tr("show_left"))
        self._left.setObjectName("showLeft")
        self._left.setChecked(show_left)
        self._left.toggled.connect(self.changed)
        self._says, self._left_out = label(role="quiet", wrap=True), label(role="quiet")
        self._says.setObjectName("patientsSay")
        self._show_them = QPushButton(tr("show_them"))
        self._show_them.setObjectName("showThem")
        self._show_them.clicked.connect(lambda: self._left.setChecked(True))
        self._new = QPushButton(tr("register_new"))
        self._new.setObjectName("registerNew")
        self._new.clicked.connect(self.wanted_new)
        self._about = label(role="quiet", wrap=True)
        self._about.setObjectName("patientsAbout")
        self._buttons = [self._button(name) for name in BUTTONS]
        self._lay_out(page)
        self.choose(RECENT, searching=False)

    @property
    def left_too(self) -> bool:
        """Whether those who have left the pathway are listed."""
        return self._left.isChecked()

    def choose(self, mode: str, *, searching: bool | None = None) -> None:
        """Take another list; the one of what was found is there while something is typed."""
        self.mode = mode
        if searching is not None:
            self._chips[FOUND].setVisible(searching)
        for name, chip in self._chips.items():
            chip.setChecked(name == mode)

    def tell(self, text: str, count: int, *, left_out: int) -> None:
        """Say what is listed, and what to do where it is nobody."""
        self._view.setVisible(bool(count))
        self._blank.setVisible(not count)
        self._new.setVisible(not count and self.mode == FOUND)
        self._says.setText(sentence(self._sentence(count, left_out), {"count": count, "typed": text.strip()}))
        self._left_out.setVisible(bool(left_out))
        self._show_them.setVisible(bool(left_out))
        self._left_out.setText(sentence("left_out_one" if left_out == 1 else "left_out", {"count": left_out}))
        for button in self._buttons:
            button.setVisible(bool(count))

    def _sentence(self, count: int, left_out: int) -> str:
        if count:
            return f"{self.mode}_one" if count == 1 and self.mode != RECENT else f"{self.mode}_some"
        if self.mode == FOUND and left_out:
            return "found_left_only"
        return f"{self.mode}_none"

    def said(self) -> str:
        """What it says of the list, and whom it leaves out."""
        return " ".join(part.text() for part in (self._says, self._left_out) if not part.isHidden())

    def tell_fault(self, text: str) -> None:
        """Say that nothing could be read."""
        self._view.hide()
        self._blank.show()
        for part in (self._new, self._left_out, self._show_them, *self._buttons):
            part.hide()
        self._says.setText(text)
        self._about.setText("")

    def about(self, line: Line | None) -> None:
        """Say of the selected patient what the list may have no room for."""
        if line is None:
            self._about.setText("")
            return
        also = [sentence("also_called", {"name": line.preferred_name})] if line.preferred_name else []
        old = [sentence("was_mrn", {"mrns": ", ".join(line.old_mrns)})] if line.old_mrns else []
        stage = [tr(f"stage_{line.stage}")] if line.stage else []
        pump = " ".join(part for part in (line.pump_model, line.pump_serial) if part)
        parts = [line.patient, *also, f"MRN {line.mrn}", *old, *stage, line.phone, pump]
        self._about.setText(" · ".join(part for part in parts if part))

    def fit(self, width: int) -> None:
        """Arrange for a width: chips keep their room when they turn bold, what is said stands above the buttons."""
        bold = QFontMetrics(theme.font(0, bold=True))
        for chip in self._chips.values():
            chip.setMinimumWidth(bold.horizontalAdvance(chip.text()) + _CHIP_PAD)
        beside = width - self._row.sizeHint().width() > bold.averageCharWidth() * _ABOUT_LETTERS
        directions = QBoxLayout.Direction
        self._foot.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._row.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _chip(self, mode: str) -> QPushButton:
        chip = QPushButton(tr(f"chip_{mode}"))
        chip.setObjectName(f"chip_{mode}")
        chip.setCheckable(True)
        dress(chip, "chip")
        chip.clicked.connect(lambda: self._chosen(mode))
        return chip

    def _chosen(self, mode: str) -> None:
        self.choose(mode)
        self.changed.emit()

    def _button(self, name: str) -> QPushButton:
        keys = actions.keys(name, actions.LISTS).replace("Return", "↵")
        button = QPushButton(f"{tr('list_' + name)}  {keys}")
        button.setObjectName(f"patients_{name}")
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def _lay_out(self, page: QWidget) -> None:
        top, said, foot = QHBoxLayout(), QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot, self._row = foot, QHBoxLayout()
        for chip in self._chips.values():
            top.addWidget(chip)
        top.addStretch()
        top.addWidget(self._left)
        said.addWidget(self._says, 1)
        for part in (self._left_out, self._show_them, self._new):
            said.addWidget(part)
        for button in self._buttons:
            self._row.addWidget(button)
        foot.addWidget(self._about, 1)
        foot.addLayout(self._row)
        self._blank = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(said)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._blank, 1)
        layout.addLayout(foot)
        self._says.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
