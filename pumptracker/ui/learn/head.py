"""The buttons above the article: back and forward, the size of the text, editing, the other language."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from pumptracker.ui import actions
from pumptracker.ui.flow import FlowLayout
from pumptracker.words import tr


class Head(QWidget):
    """Signs with their words as tips; each has a key too."""

    back = Signal()
    forward = Signal()
    smaller = Signal()
    larger = Signal()
    other = Signal()
    hand_out = Signal()
    edit = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = FlowLayout(self)
        self._back = self._button("learnBack", "‹", "back", actions.ANYWHERE, self.back)
        self._forward = self._button("learnForward", "›", "forward", actions.LEARN, self.forward)
        self._smaller = self._button("learnSmaller", "A−", "smaller", actions.LEARN, self.smaller)
        self._larger = self._button("learnLarger", "A+", "larger", actions.LEARN, self.larger)
        hand_out = QPushButton(tr("handout_button"))
        hand_out.setObjectName("learnHandout")
        hand_out.setToolTip(actions.keys("print", actions.ANYWHERE))
        hand_out.clicked.connect(self.hand_out)
        self._layout.addWidget(hand_out)
        self._edit = QPushButton(tr("learn_edit"))
        self._edit.setObjectName("learnEdit")
        self._edit.setAccessibleName(tr("tip_learn_edit"))
        self._edit.setToolTip(tr("tip_learn_edit"))
        self._edit.clicked.connect(self.edit)
        self._layout.addWidget(self._edit)
        self._other = QPushButton()
        self._other.setObjectName("learnLanguage")
        self._other.clicked.connect(self.other)
        self._layout.addWidget(self._other)

    def write(self, other: str, **can: bool) -> None:
        """Show the language one may turn to, and which buttons have anything to do."""
        self._other.setText(tr(f"language_{other}"))
        self._other.setAccessibleName(tr(f"language_{other}"))
        self._back.setEnabled(can["back"])
        self._forward.setEnabled(can["forward"])
        self._smaller.setEnabled(can["smaller"])
        self._larger.setEnabled(can["larger"])
        self._edit.setEnabled(can["edit"])

    def _button(self, name: str, sign: str, action: str, where: str, pressed: SignalInstance) -> QPushButton:
        made = QPushButton(sign)
        made.setObjectName(name)
        made.setAccessibleName(tr(f"learn_{action}"))
        made.setToolTip(f"{tr(f'learn_{action}')} ({actions.keys(action, where)})")
        made.clicked.connect(pressed)
        self._layout.addWidget(made)
        return made
