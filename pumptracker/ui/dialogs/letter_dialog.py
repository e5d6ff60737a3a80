"""A letter to a patient: chosen, merged, mended for this once, printed or saved as PDF, and logged."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QWidget

from pumptracker.domain.letter import Letter, merged
from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.services import lettering
from pumptracker.store.letter_choice import letters_for
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.identity import who
from pumptracker.ui.overriding import override
from pumptracker.ui.printing.composing import laid
from pumptracker.ui.printing.made import PRINTED, on_paper
from pumptracker.ui.printing.out_buttons import add_buttons
from pumptracker.ui.printing.output import save_pdf, usual_paper
from pumptracker.ui.printing.pages import Laid
from pumptracker.ui.printing.preview import Preview
from pumptracker.ui.printing.printer import ask_printer
from pumptracker.ui.saving import choose_pdf
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import dress, font
from pumptracker.words import sentence, tr

_LINES, _LETTERS = 14, 58


def letter_dialog(session: Session, record: PatientRecord, parent: QWidget) -> LetterDialog:
    """The dialog for a letter to one patient."""
    return LetterDialog(session, record, parent)


class LetterDialog(FormDialog):
    """What is changed in the text is for this letter only; a gap that has nothing to say refuses by name."""

    def __init__(self, session: Session, record: PatientRecord, parent: QWidget) -> None:
        self._session, self._record = session, record
        found = session.read(letters_for, record.patient.language)
        self._letters = [letter for letter in found if letter.kind in PRINTED]
        choices = [(str(number), _named(letter)) for number, letter in enumerate(self._letters)]
        fields = [
            Field("letter", "0", choices or [("", tr("letter_none"))]),
            Field("body", lines=_LINES),
            Field("letter_log", True),
        ]
        super().__init__(
            tr("act_letter").removesuffix("…"), who(record, session.today), fields, self._only_log,
            today=session.today, preview=lambda _: tr("letter_once"), parent=parent,
        )  # fmt: skip
        self._body().setMinimumWidth(QFontMetrics(font()).averageCharWidth() * _LETTERS)
        choice = self._inputs["letter"]
        assert isinstance(choice, QComboBox)
        choice.currentIndexChanged.connect(self._merge)
        self._merge()

    @override
    def _make_buttons(self) -> QHBoxLayout:
        buttons = super()._make_buttons()
        self._save_button.setText(tr("letter_only_log"))
        dress(self._save_button, "")
        self._save_button.setDefault(False)  # Enter would log as sent what is on no paper
        self._save_button.setAutoDefault(False)
        ways = (
            (tr("print_preview"), "letterPreview", self.show_preview),
            (tr("letter_print"), "letterPrint", self._print), (tr("letter_pdf"), "letterPdf", self._choose_file),
        )  # fmt: skip
        self._preview_button, self._print_button, self._pdf_button = add_buttons(buttons, ways)
        dress(self._pdf_button, "primary")
        self._pdf_button.setDefault(True)
        return buttons

    def text(self) -> str:
        """The letter as it will be printed; refused while it is empty or holds a field that is not filled in."""
        body = self._body().toPlainText().strip()
        if not body:
            raise Refused("letter_empty", field="body")
        return merged(body, {})

    @override
    def take_focus(self) -> None:
        """Put the keys on the choice: the text must not be typed over by a slip."""
        self._inputs["letter"].setFocus()

    # choosing --------------------------------------------------------------------------------

    def _chosen(self) -> Letter | None:
        number = str(self._typed()["letter"])
        return self._letters[int(number)] if number.isdecimal() else None

    @property
    def _is_contact(self) -> bool:
        """Whether what is chosen is a contact with the patient, to be logged."""
        letter = self._chosen()
        return letter is not None and letter.kind in lettering.LOGGED

    def _body(self) -> QPlainTextEdit:
        body = self._inputs["body"]
        assert isinstance(body, QPlainTextEdit)
        return body

    def _merge(self) -> None:
        """Fill in the letter chosen; where that cannot be, say why and offer nothing to print."""
        letter, text = self._chosen(), ""
        self._errors["letter"].hide()
        self._say_general("")
        try:
            lettering.check_may_write(self._record, letter.kind if letter else "letter")
            if letter is None:
                raise Refused("letter_none", field="letter")
            text = self._session.read(lettering.text, self._record.patient.id, letter, self._session.today)
        except Refused as refusal:
            self._say(refusal)
        except StoreUnavailable as unavailable:
            self._say_general(words_of(unavailable))
        self._body().setPlainText(text)
        for widget in (self._body(), self._preview_button, self._print_button, self._pdf_button):
            widget.setEnabled(bool(text))
        self._save_button.setEnabled(bool(text) and self._is_contact)
        self._inputs["letter_log"].setEnabled(bool(text) and self._is_contact)
        self._first = self._typed()
        self.fit()

    # paper -----------------------------------------------------------------------------------

    def _laid(self) -> Laid:
        letter = self._chosen()
        return laid(on_paper(letter.kind if letter else "letter", [self.text()]), usual=usual_paper())

    def show_preview(self) -> None:
        """Look at it as it will be on paper."""
        try:
            Preview(self._laid(), self).open()
        except Refused as refusal:
            self._say(refusal)

    def _print(self) -> None:
        try:
            ask_printer(self, self._laid(), self._done)
        except Refused as refusal:
            self._say(refusal)

    def _choose_file(self) -> None:
        try:
            self.text()
        except Refused as refusal:
            self._say(refusal)
            return
        choose_pdf(self, sentence("letter_file", {"day": self._session.today.isoformat()}), self.save_pdf)

    def save_pdf(self, path: str) -> None:
        """Write the letter as a PDF, and log it where that is ticked."""
        try:
            save_pdf(self._laid(), path)
        except Refused as refusal:
            self._say(refusal)
        else:
            self._done()

    def _done(self) -> None:
        """It is on paper: log it in the same step, or say that it was not logged."""
        log = self._inputs["letter_log"]
        if self._is_contact and isinstance(log, QCheckBox) and log.isChecked():
            self._try()
        else:
            self._first = self._typed()
            self._say_general(tr("letter_written"))

    def _only_log(self, typed: Typed) -> None:
        letter = self._chosen()
        self.text()
        if letter is not None:
            self._session.write(lettering.log_letter, self._record.patient.id, letter)


def _named(letter: Letter) -> str:
    return sentence("letter_choice", {"name": letter.name, "language": lettering.language_words(letter.language)})
