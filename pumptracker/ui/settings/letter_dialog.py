"""A letter's text, with the fields that can be put into it listed beside."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from pumptracker.domain.letter import DISCREET, DISCREET_FIELDS, FIELDS, KINDS, Letter
from pumptracker.services import deciding_texts
from pumptracker.services.foreseeing import make
from pumptracker.ui.binding import bind_key
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.focus import tab_in_order
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.ui.settings.lines import give_room
from pumptracker.ui.theme import font
from pumptracker.words import tr

_BODY_LINES = 12
_BODY_LETTERS = 48
_FRAME = 110


class LetterDialog(FormDialog):
    """Name, language and text of a letter; a field is inserted where the cursor stands."""

    def __init__(self, session: Session, title: str, row_id: int, letter: Letter, *, parent: QWidget) -> None:
        languages = [(code, tr("language_" + code)) for code in deciding_texts.LANGUAGES]
        fields = [
            Field("name", letter.name, required=True), Field("language", letter.language, languages),
            Field("letter_kind", letter.kind, [(kind, tr("letter_kind_" + kind)) for kind in KINDS]),
            Field("body", letter.body, required=True, lines=_BODY_LINES),
        ]  # fmt: skip

        def save(typed: Typed) -> None:
            typed_letter = Letter(
                name=typed.text("name"), language=typed.text("language"), body=self.body, kind=typed.text("letter_kind")
            )
            session.write(make, partial(deciding_texts.put_letter, letter_id=row_id, letter=typed_letter))

        super().__init__(title, "", fields, save, today=session.today, parent=parent)
        self._content.addLayout(self._make_list())
        tab_in_order(self._text, self._list)
        self._text.setMinimumWidth(0)
        room = self.screen().availableGeometry().width() - _FRAME - self._content.totalMinimumSize().width()
        letters = QFontMetrics(font()).averageCharWidth() * _BODY_LETTERS
        self._text.setMinimumWidth(self._text.minimumSizeHint().width() + max(0, min(letters, room)))
        self.fit()

    def _make_list(self) -> QVBoxLayout:
        """The fields of a letter; double click or Enter puts one into the text."""
        self._list = QListWidget()
        self._list.setObjectName("letterFields")
        self._list.setAccessibleName(tr("letter_fields"))
        choice = self._inputs["letter_kind"]
        assert isinstance(choice, QComboBox)
        choice.currentIndexChanged.connect(self._list_fields)
        self._list_fields()
        give_room(self._list)
        longest = max(QFontMetrics(font()).horizontalAdvance(f"{{{name}}}") for name in FIELDS)
        self._list.setFixedWidth(longest + 50)
        self._list.itemDoubleClicked.connect(self._insert)
        for keys in ("Return", "Enter"):
            bind_key(self._list, keys, self._insert)
        layout = QVBoxLayout()
        hint = label(tr("letter_fields"), "quiet", wrap=True)
        hint.setFixedWidth(longest + 50)
        layout.addWidget(hint)
        layout.addWidget(self._list, 1)
        return layout

    def _list_fields(self) -> None:
        """Offer the fields that a text of the chosen kind may name."""
        fields = DISCREET_FIELDS if str(self._typed()["letter_kind"]) in DISCREET else FIELDS
        self._list.clear()
        self._list.addItems([f"{{{name}}}" for name in fields])
        self._list.setCurrentRow(0)

    def _insert(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._text.insertPlainText(item.text())
            self._text.setFocus()

    @property
    def body(self) -> str:
        """The text as it stands, its blank lines kept."""
        return self._text.toPlainText()

    @property
    def _text(self) -> QPlainTextEdit:
        text = self._inputs["body"]
        assert isinstance(text, QPlainTextEdit)
        return text

    def write(self, body: str) -> None:
        """Put another text in the place of what stands there."""
        self._text.setPlainText(body)
