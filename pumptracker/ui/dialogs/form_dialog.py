"""A dialog of named fields: what is refused is said at the field, and typed text is never lost unasked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pumptracker.domain.refused import Refused
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.actions import ANYWHERE, keys
from pumptracker.ui.announcing import Teller, announce
from pumptracker.ui.binding import bind_key
from pumptracker.ui.dialogs.entry import Editor, beside, editor, put_value, value_of, was_width
from pumptracker.ui.dialogs.field import Field, Typed, field_words
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, name_dialog, scrolled
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import dress
from pumptracker.words import tr

if TYPE_CHECKING:
    from pumptracker.store.drafts import Dialog as Draft

__all__ = ["Field", "FormDialog", "Typed", "field_words"]

_ONE_COLUMN = 13
"""The most fields that stand below each other; more stand in two columns."""
_FRAME = 60


def form_column() -> QFormLayout:
    """A column of fields, each beside its name."""
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setVerticalSpacing(5)
    return form


class StayOpen(Refused):
    """No refusal: what was begun goes on, and the dialog stays open for it."""

    def __init__(self) -> None:
        super().__init__("was_stopped")


def _height(layout: QLayout, width: int) -> int:
    """What a layout takes in a width; Qt has no answer where nothing in it wraps."""
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


class FormDialog(QDialog):
    """Save runs `save`; a refusal stays at its field and the dialog stays open."""

    beeping_wanted = Signal()
    """A pump is beeping: the call comes first, and what is typed here waits beneath it."""
    typed_in = Signal()
    """Something was typed."""
    draft_of: Draft | None = None
    """What opened it, for whom; None where it can be opened again by the page it belongs to alone."""

    def __init__(
        self, title: str, identity: str, fields: Sequence[Field], save: Callable[[Typed], None], *, today: date,
        preview: Callable[[Typed], str] | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        name_dialog(self, title, identity)
        self._fields, self._save, self._today, self._preview = fields, save, today, preview
        self._was_wide = was_width(fields)
        self.leads_to, self.registered = "", 0
        self._inputs: dict[str, Editor] = {}
        self._errors: dict[str, QLabel] = {}
        self._teller = Teller(self)
        self._rows: dict[str, list[QWidget]] = {}
        self._general, self._shown = label(role="error", wrap=True), label(wrap=True)
        self._shown.setObjectName("preview")
        self._general.setObjectName("error")
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(label(title, "heading"))
        if identity:
            layout.addWidget(label(identity, "quiet", wrap=True))
        self._area = scrolled(self._form(1 if len(fields) <= _ONE_COLUMN else 2))
        if self._content.totalSizeHint().width() > self.screen().availableGeometry().width() - _FRAME:
            self._area.setWidget(self._form(1))
        layout.addWidget(self._area, 1)
        for line in (self._shown, self._general):
            line.hide()
            layout.addWidget(line)
        layout.addWidget(self._make_question())
        layout.addLayout(self._make_buttons())
        self._first = self._typed()
        self._look_ahead()
        self.fit()
        bind_key(self, keys("beeping", ANYWHERE), self.beeping_wanted.emit)

    def begin(self) -> None:
        """Open over the window, the keys in it; it is gone once it is closed."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()
        self.take_focus()
        above = self.parentWidget()
        while above is not None and not hasattr(above, "keep_typed"):
            above = above.parentWidget()
        if above is not None:
            above.keep_typed(self)

    def take_focus(self) -> None:
        """Put the keys on the first field that is typed in."""
        for entry in self._inputs.values():
            if isinstance(entry, QLineEdit | QPlainTextEdit) and entry.isVisibleTo(self):
                entry.setFocus()
                entry.selectAll()
                return

    def fit(self) -> None:
        """Take the room that the fields need, as far as the screen has it; beyond that they scroll."""
        self._layout.invalidate()  # it may still reckon with what the fields needed before
        self._layout.activate()
        content = self._content
        content.activate()
        free = self.screen().availableGeometry()
        wanted = max(content.totalMinimumSize().width(), content.totalSizeHint().width())
        self._area.setMinimumWidth(min(wanted + 4, free.width() - _FRAME))
        width = max(self._area.minimumWidth() + 32, 480)
        inner = width - 32
        tall = content.totalHeightForWidth(inner) if content.hasHeightForWidth() else 0
        tall = max(tall, content.totalSizeHint().height())
        scrolled_now = max(self._area.minimumHeight(), self._area.sizeHint().height())
        rest = _height(self._layout, width) - scrolled_now
        most = max(120, free.height() - _FRAME - rest)
        if tall + 4 > most:  # its bar must not lie on the fields
            bar = self._area.verticalScrollBar().sizeHint().width()
            self._area.setMinimumWidth(min(wanted + bar + 4, free.width() - _FRAME))
            width = max(self._area.minimumWidth() + 32, 480)
        tall = min(tall + 4, most)
        self._area.setMinimumHeight(tall)
        height = rest + tall
        self._layout.activate()  # else the least height there was before holds
        self.resize(max(self.width() if self.isVisible() else 0, width), height)

    def _retyped(self, name: str) -> None:
        """What was refused at a field is no longer said once something else stands there."""
        error = self._errors.get(name)
        if error is not None and not error.isHidden():
            error.hide()
            self._inputs[name].setAccessibleDescription(self._asked(name))
            self.fit()
        self._look_ahead()
        self.typed_in.emit()

    # how it is built -------------------------------------------------------------------------

    def _form(self, columns: int) -> QWidget:
        both = QWidget()
        both.setObjectName("scrolled")
        layout = self._content = QHBoxLayout(both)
        layout.setContentsMargins(0, 4, 4, 4)
        layout.setSpacing(28)
        self._lay_fields(layout, columns)
        return both

    def _lay_fields(self, layout: QHBoxLayout, columns: int) -> None:
        """Put the fields below each other, in so many columns."""
        half = -(-len(self._fields) // columns)
        for column in (self._fields[:half], self._fields[half:]):
            if column:
                form = form_column()
                for field in column:
                    self._add(form, field)
                layout.addLayout(form, 1)

    def _add(self, form: QFormLayout, field: Field) -> None:
        entry = self._inputs[field.name] = editor(field, lambda: self._retyped(field.name), self._today)
        error = self._errors[field.name] = label(role="error", wrap=True)
        error.setObjectName("error_" + field.name)
        error.hide()
        words = field.label or tr("field_" + field.name)
        named = label("" if isinstance(entry, QCheckBox) else words + (" *" if field.required else ""))
        named.setBuddy(entry)
        whole = beside(field, entry, self._today, was_wide=self._was_wide)
        form.addRow(named, whole)
        form.addRow("", error)
        self._rows[field.name] = [named, whole]
        entry.setAccessibleDescription(self._asked(field.name))

    def _asked(self, name: str) -> str:
        """What is said of a field beside its name: that it must be filled in, as its star says it."""
        named = self._rows[name][0]
        return tr("read_required") if isinstance(named, QLabel) and named.text().endswith("*") else ""

    def _make_buttons(self) -> QHBoxLayout:
        self._save_button, cancel = QPushButton(tr("save_button")), QPushButton(tr("cancel_button"))
        self._save_button.setObjectName("dialogSave")
        cancel.setObjectName("dialogCancel")
        dress(self._save_button, "primary")
        self._save_button.setDefault(True)
        cancel.setAutoDefault(False)
        self._save_button.clicked.connect(self._try)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._save_button)
        buttons.addWidget(cancel)
        return buttons

    def _make_question(self) -> QWidget:
        """The question before typed text is given up, asked in the dialog itself: no box on a box."""
        self._question = QWidget()
        self._question.setObjectName("discardQuestion")
        discard, stay = QPushButton(tr("discard_button")), QPushButton(tr("keep_typing"))
        discard.setObjectName("dialogDiscard")
        for button in (discard, stay):
            button.setAutoDefault(False)
        self._stay = stay
        stay.setObjectName("dialogKeepTyping")
        stay.clicked.connect(self._go_on_typing)
        discard.clicked.connect(self.discard)
        layout = QHBoxLayout(self._question)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(tr("discard"), "danger", wrap=True), 1)
        layout.addWidget(stay)
        layout.addWidget(discard)
        self._question.hide()
        return self._question

    # what is typed ---------------------------------------------------------------------------

    def _typed(self) -> dict[str, str | bool]:
        return {name: value_of(entry) for name, entry in self._inputs.items()}

    def typed_now(self) -> dict[str, str | bool] | None:
        """What stands in the fields; None where it is as it was at first."""
        typed = self._typed()
        return None if typed == self._first else typed

    def type_again(self, values: Mapping[str, str | bool]) -> None:
        """Put into the fields what was typed into them before; a field that is no longer there is passed over."""
        for name, entry in self._inputs.items():
            if name in values:
                put_value(entry, values[name])

    def _look_ahead(self) -> None:
        if self._preview is None or not hasattr(self, "_first"):
            return
        try:
            text = self._preview(Typed(self._typed(), self._today))
        except Refused:
            text = ""
        except StoreUnavailable as unavailable:
            text = words_of(unavailable)
        if text != self._shown.text():
            self._shown.setText(text)
            self._shown.setVisible(bool(text))
            self.fit()
        self._teller.tell(text)

    def _try(self) -> None:
        for error in self._errors.values():
            error.hide()
        typed = Typed(self._typed(), self._today)

        def save() -> None:
            self._save(typed)
            self.leads_to, self.registered = typed.leads_to, typed.registered
            self.accept()

        self.attempt(save)

    def attempt(self, deed: Callable[[], None]) -> None:
        """Do something of this dialog; what is refused is said in it."""
        self._say_general("")
        try:
            deed()
        except StayOpen:
            return
        except Refused as refusal:
            self._say(refusal)
        except StoreUnavailable as unavailable:
            self._say_general(words_of(unavailable))

    def _say(self, refusal: Refused) -> None:
        """Show a refusal at its field, with room for every line of it."""
        text = words_of(refusal)
        error = self._errors.get(refusal.field)
        if error is None:
            self._say_general(text)
            return
        error.setText(text)
        error.show()
        self._inputs[refusal.field].setAccessibleDescription(text)
        self.fit()
        announce(self, text, at_once=True)
        self._inputs[refusal.field].setFocus()
        self._area.ensureWidgetVisible(error)

    def _say_general(self, text: str) -> None:
        self._general.setText(text)
        self._general.setVisible(bool(text))
        self.fit()
        announce(self, text, at_once=True)

    # leaving ---------------------------------------------------------------------------------

    @override
    def reject(self) -> None:
        """Close; asks first where something was typed. Esc at the question means: go on typing."""
        if self._question.isVisible():
            self._go_on_typing()
        elif self._typed() != self._first:
            self._question.show()
            self.fit()
            self._stay.setFocus()
            announce(self, tr("discard"), at_once=True)
        else:
            super().reject()

    def discard(self) -> None:
        """Close, and let go of what was typed."""
        super().reject()

    def _go_on_typing(self) -> None:
        self._question.hide()
        self.fit()
        self.take_focus()
