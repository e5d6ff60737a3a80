"""What a field is typed into, with what it was at its left and, for a date, the weekday at its right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from pumptracker.domain.refused import Refused
from pumptracker.ui.dialogs.field import Field, read_day
from pumptracker.ui.parts import label
from pumptracker.ui.theme import font, line_height
from pumptracker.words import day, sentence, tr, weekday

Editor = QLineEdit | QComboBox | QCheckBox | QPlainTextEdit
_WAS_LETTERS = 16
_SHORTEST = 14
_GROWS = 8
"""A text of so many lines takes the room that the dialog has."""
_LONGEST_CHOICE = 28


def editor(field: Field, changed: Callable[[], None], today: date) -> Editor:
    """The widget a field is typed into; `changed` is called at every key."""
    made = _made(field, changed, today)
    made.setObjectName("field_" + field.name)
    made.setAccessibleName(field.label or tr("field_" + field.name))
    return made


def _made(field: Field, changed: Callable[[], None], today: date) -> Editor:
    if isinstance(field.value, bool):
        tick = QCheckBox(field.label or tr("field_" + field.name))
        tick.setChecked(field.value)
        tick.toggled.connect(changed)
        return tick
    if field.choices:
        return _choice(field, changed)
    if field.lines > 1:
        text = QPlainTextEdit(field.value)
        text.setTabChangesFocus(True)
        text.setMinimumHeight(field.lines * line_height() + 14)
        if field.lines < _GROWS:  # by itself Qt makes room for a page
            text.setFixedHeight(text.minimumHeight())
        text.textChanged.connect(changed)
        return text
    line = QLineEdit(_day_words(field, today) if field.is_day and field.value else field.value)
    line.setPlaceholderText(field.hint)
    line.setMinimumWidth(QFontMetrics(font()).averageCharWidth() * _SHORTEST)
    line.textChanged.connect(changed)
    return line


def _day_words(field: Field, today: date) -> str:
    """A date as it is written everywhere: "24 Nov 2026"."""
    assert isinstance(field.value, str)
    try:
        return day(read_day(field.name, field.value, today))
    except Refused:
        return field.value


def _choice(field: Field, changed: Callable[[], None]) -> QComboBox:
    choice = QComboBox()
    for code, words in field.choices:
        choice.addItem(words, code)
    choice.setCurrentIndex(max(0, choice.findData(field.value)))
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(min(_LONGEST_CHOICE, max(len(words) for _, words in field.choices)))
    choice.currentIndexChanged.connect(changed)
    return choice


def value_of(entry: Editor) -> str | bool:
    """What stands in an editor."""
    match entry:
        case QCheckBox():
            return entry.isChecked()
        case QComboBox():
            return str(entry.currentData())
        case QPlainTextEdit():
            return entry.toPlainText()
    return entry.text()


def put_value(entry: Editor, value: str | bool) -> None:
    """Have a value stand in an editor; a choice that is no longer offered is left as it is."""
    match entry:
        case QCheckBox():
            entry.setChecked(bool(value))
        case QComboBox():
            entry.setCurrentIndex(found if (found := entry.findData(value)) >= 0 else entry.currentIndex())
        case QPlainTextEdit():
            entry.setPlainText(str(value))
        case _:
            entry.setText(str(value))


def beside(field: Field, entry: Editor, today: date, *, was_wide: int) -> QWidget:
    """The editor, after what it was (old → new), before the weekday of what is typed."""
    was = _was(field, was_wide) if was_wide else None
    spoken = _weekday(field, entry, today) if field.is_day and isinstance(entry, QLineEdit) else None
    if was is None and spoken is None:
        return entry
    row = QWidget()
    row.setFocusProxy(entry)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in (was, entry, spoken):
        if part is not None:
            layout.addWidget(part, 1 if part is entry else 0)
    return row


def was_width(fields: Sequence[Field]) -> int:
    """Pixels for what the fields were, so that they stand below each other; 0 where none was anything."""
    metrics, said = QFontMetrics(font()), [_was_words(field) for field in fields if field.was]
    least = metrics.averageCharWidth() * _WAS_LETTERS
    return max([least, *(min(metrics.horizontalAdvance(words) + 4, 2 * least) for words in said)]) if said else 0


def _was_words(field: Field) -> str:
    return f"{field.was}  →" if field.was else ""


def _was(field: Field, width: int) -> QLabel:
    """What it was; nothing where it was nothing, so that the fields stand below each other."""
    was = label(_was_words(field), "quiet")
    was.setObjectName("was_" + field.name)
    was.setMinimumWidth(width)
    return was


def _weekday(field: Field, entry: QLineEdit, today: date) -> QLabel:
    """The date as it is understood while one types: "Fri 27 Nov 2026"."""
    spoken = label("", "quiet")
    spoken.setObjectName("weekday_" + field.name)
    longest = max((tr("not_a_date_yet"), sentence("weekday_year", {"day": "Wed 30 May", "year": 2026})), key=len)
    spoken.setFixedWidth(QFontMetrics(font()).horizontalAdvance(longest) + 8)

    def speak(text: str) -> None:
        if not text.strip():
            spoken.setText("")
            return
        try:
            found = read_day(field.name, text, today)
        except Refused:
            spoken.setText(tr("not_a_date_yet"))
        else:
            spoken.setText(sentence("weekday_year", {"day": weekday(found), "year": found.year}))

    entry.textChanged.connect(speak)
    speak(entry.text())
    return spoken
