"""Print: what, for whom, looked at before, on paper or as a PDF; a run of letters can be stopped at any time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from pumptracker.domain.letter import Letter
from pumptracker.domain.name import listed_name
from pumptracker.domain.refused import Refused
from pumptracker.services.lettering import LOGGED, NotWritten
from pumptracker.store.letter_choice import letters_for
from pumptracker.ui.dialogs.dependent_form import DependentForm
from pumptracker.ui.dialogs.form_dialog import Field, StayOpen, Typed
from pumptracker.ui.overriding import override
from pumptracker.ui.printing import what
from pumptracker.ui.printing.made import PRINTED, LabelPlan
from pumptracker.ui.printing.out_buttons import add_buttons
from pumptracker.ui.printing.preview import Preview
from pumptracker.ui.printing.printer import ask_printer
from pumptracker.ui.printing.what import Offer, Order, Ready
from pumptracker.ui.progress_row import ProgressRow
from pumptracker.ui.saving import choose_pdf
from pumptracker.ui.session import Session
from pumptracker.ui.telling import words_of
from pumptracker.ui.theme import line_height
from pumptracker.words import language, sentence, tr

T = TypeVar("T")
_LIST, _FALLBACK = "list", "fallback"
_NAMED_LINES, _MOST_NAMED = 6, 200
_STILL_SO = ("was_stopped", "letter_not_written")
"""Refusals after which what was laid out still holds; after any other, somebody may not be written to any more."""
_PLACES = ("label_start", "label_right", "label_down")


class PrintDialog(DependentForm):
    """Nothing is logged before it is on paper, and no file is left where something failed or was stopped."""

    def __init__(self, session: Session, offer: Offer, parent: QWidget) -> None:
        self._session, self._offer = session, offer
        self.said = ""
        self._is_stale = False
        self._ready: tuple[dict[str, str | bool], Ready] | None = None
        self._letters = self._offered()
        fields = [
            Field("print_what", self._choices()[0][0], self._choices()),
            Field("print_whom", "selected" if offer.selected else "all", self._whom()),
            Field("label_start", "1"), Field("label_right", "0"), Field("label_down", "0"),
            Field("letter_log", True),
        ]  # fmt: skip
        super().__init__(
            tr("dialog_print"), "", fields, self._choose_file, needed=self._needed, today=session.today,
            preview=self._explain, parent=parent,
        )  # fmt: skip
        self.setObjectName("printDialog")
        self._progress, self._left_out = ProgressRow(), QPlainTextEdit()
        self._progress.appeared.connect(self.fit)
        self._left_out.setObjectName("leftOut")
        self._left_out.setReadOnly(True)
        self._left_out.setTabChangesFocus(True)
        self._left_out.setAccessibleName(tr("print_left_out_names"))
        self._left_out.setFixedHeight(_NAMED_LINES * line_height() + 12)
        self._left_out.hide()
        for each in (self._left_out, self._progress):
            self._layout.insertWidget(self._layout.indexOf(self._general), each)
        self._look_ahead()
        self.fit()
        session.changed.connect(self._moved_on)

    # what there is ---------------------------------------------------------------------------

    def _offered(self) -> list[Letter]:
        """A letter of each name, in the language of the desk where it is written in it."""
        if not (self._offer.selected or self._offer.listed):
            return []
        found: dict[tuple[str, str], Letter] = {}
        for letter in self._session.read(letters_for, language()):
            if letter.kind in PRINTED:
                found.setdefault((letter.kind, letter.name), letter)
        return sorted(found.values(), key=lambda letter: PRINTED.index(letter.kind))

    def _choices(self) -> list[tuple[str, str]]:
        choices = [(_LIST, tr("print_list"))] if self._offer.sheet else []
        choices += [(str(number), _named(letter)) for number, letter in enumerate(self._letters)]
        return [*choices, (_FALLBACK, tr("print_fallback"))]

    def _whom(self) -> list[tuple[str, str]]:
        offer, found = self._offer, []
        if offer.selected:
            found.append(("selected", sentence("print_selected", {"count": len(offer.selected)})))
        if offer.everyone is not None and offer.listed:
            found.append(("all", sentence("print_all_listed", {"count": offer.listed})))
        return found or [("all", "—")]

    def _letter(self, chosen: str) -> Letter | None:
        return self._letters[int(chosen)] if chosen.isdecimal() else None

    def _needed(self, chosen: str) -> dict[str, bool]:
        letter = self._letter(chosen)
        names = {"print_what": False}
        if letter is not None:
            names["print_whom"] = False
            if letter.kind == "label":
                names |= dict.fromkeys(_PLACES, False)
            if letter.kind in LOGGED:
                names["letter_log"] = False
        return names

    def _explain(self, typed: Typed) -> str:
        if self._ready is not None and self._ready[0] != self._typed():
            self._forget()
        chosen = typed.text("print_what")
        letter = self._letter(chosen)
        if letter is None:
            return tr(f"print_about_{chosen}")
        told = [tr("print_about_letters")]
        if letter.kind in LOGGED and typed.ticked("letter_log"):
            told.append(tr("print_about_logged"))
        return "\n".join(told)

    def _order(self) -> Order:
        typed = Typed(self._typed(), self._today)
        chosen = typed.text("print_what")
        letter = self._letter(chosen)
        labels = self._labels(typed) if letter is not None and letter.kind == "label" else LabelPlan()
        return Order(
            offer=self._offer, what=chosen, letter=letter, only_selected=typed.text("print_whom") == "selected",
            log=typed.ticked("letter_log"), labels=labels,
        )  # fmt: skip

    def _labels(self, typed: Typed) -> LabelPlan:
        start, right, down = (typed.amount(name) for name in _PLACES)
        if start is None or start != int(start):
            raise Refused("label_start", field="label_start", most=30)
        return LabelPlan(start=int(start), right_mm=float(right or 0), down_mm=float(down or 0))

    # making it -------------------------------------------------------------------------------

    def _prepared(self) -> tuple[Order, Ready]:
        """The print laid out; refused once, by name, where some get none, and written to the others the next time."""
        order = self._order()
        if self._ready is None:
            self._is_stale = False
            ready = self._at_work(what.prepare, order)
            if self._is_stale:  # somebody changed something while it was laid out
                ready = self._at_work(what.prepare, order)
            self._ready = (self._typed(), ready)
            if ready.refused:
                self._show_left_out(ready.refused, len(ready.written))
                raise StayOpen
        ready = self._ready[1]
        if order.letter is not None and not ready.written:
            raise Refused("print_nobody_left", field="print_what")
        return order, ready

    def _show_left_out(self, refused: list[NotWritten], others: int) -> None:
        lines = [sentence("print_left_out", {"count": len(refused)})]
        for each in refused[:_MOST_NAMED]:
            who = each.record.patient
            name = sentence("name_and_mrn", {"patient": listed_name(who.family_name, who.given_name), "mrn": who.mrn})
            lines.append(f"{name}: {words_of(each.refusal)}")
        if len(refused) > _MOST_NAMED:
            lines.append(sentence("and_more", {"count": len(refused) - _MOST_NAMED}))
        self._left_out.setPlainText("\n".join(lines))
        self._left_out.show()
        self._save_button.setEnabled(others > 0)
        self._save_button.setText(sentence("print_go_on", {"count": others}) if others else tr("letter_pdf"))
        self.fit()

    def _forget(self) -> None:
        """Another choice: what was laid out is not what is wanted any more."""
        self._ready = None
        self._left_out.hide()
        self._save_button.setText(tr("letter_pdf"))
        self._save_button.setEnabled(True)

    def _moved_on(self) -> None:
        """Somebody changed something: what was laid out before may not be so any more, and is made anew."""
        self._is_stale = True
        if self._ready is not None and not self._progress.is_busy:
            self._forget()

    def _at_work(self, job: Callable[..., T], *given: object) -> T:
        """Run what takes long: nothing can be chosen meanwhile, and Cancel stops it."""
        self._area.setEnabled(False)
        for button in self._deeds:
            button.setEnabled(False)
        try:
            return self._progress.run(self._session, "making_print", job, *given)
        finally:
            self._area.setEnabled(True)
            for button in self._deeds:
                button.setEnabled(True)
            self.fit()

    @override
    def reject(self) -> None:
        """While work goes on, Cancel and Esc stop that; a choice is not typed text and needs no question."""
        if self._progress.is_busy:
            self._progress.stop()
        else:
            self.discard()

    # paper -----------------------------------------------------------------------------------

    @override
    def _make_buttons(self) -> QHBoxLayout:
        buttons = super()._make_buttons()
        self._save_button.setText(tr("letter_pdf"))
        ways = (
            (tr("print_preview"), "printPreviewButton", partial(self.attempt, self.show_preview)),
            (tr("letter_print"), "printPrint", partial(self.attempt, self._print)),
        )
        self._deeds = (*add_buttons(buttons, ways), self._save_button)
        return buttons

    def show_preview(self) -> None:
        """Look at it."""
        _, ready = self._prepared()
        preview = Preview(ready.laid, self)
        preview.open()

    def _print(self) -> None:
        order, ready = self._prepared()
        ask_printer(self, ready.laid, partial(self._printed, order, ready), field="print_what")

    def _printed(self, order: Order, ready: Ready) -> None:
        def log() -> None:
            self._done(order, self._at_work(what.log, order, ready))

        self.attempt(log)

    def _choose_file(self, typed: Typed) -> None:
        """Ask where the PDF is to be; it is written once that is answered."""
        order, _ = self._prepared()
        chosen = typed.text("print_what")
        named = f"print_file_{chosen}" if order.letter is None else "letter_file"
        name = sentence(named, {"day": self._session.today.isoformat()})
        choose_pdf(self, name, lambda path: self.attempt(partial(self.save_pdf, path)))
        raise StayOpen  # the dialog stays open until the file is there

    def save_pdf(self, path: str) -> None:
        """Write the PDF and log what it holds, both or neither."""
        order, ready = self._prepared()
        try:
            logged = self._at_work(what.write, order, ready, path)
        except Refused as refusal:
            if refusal.code not in _STILL_SO:
                self._forget()
            raise
        self._done(order, logged)

    def _done(self, order: Order, logged: int) -> None:
        self.said = sentence("print_done", {"count": logged}) if order.is_logged else tr("print_done_unlogged")
        self.accept()


def _named(letter: Letter) -> str:
    kind = tr(f"letter_kind_{letter.kind}")
    return letter.name if kind == letter.name else sentence("print_letter", {"kind": kind, "name": letter.name})
