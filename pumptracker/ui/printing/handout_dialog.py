"""A handout: which texts, in which language and size of type, with whose dates; looked at, printed or saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pumptracker.domain.record import PatientRecord
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import STAGES
from pumptracker.formats.article import Article
from pumptracker.formats.take_home import TakeHome
from pumptracker.services import handing_out
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, StayOpen, Typed, form_column
from pumptracker.ui.identity import who
from pumptracker.ui.learn.shelf import Shelf
from pumptracker.ui.learn.stock import read_stock, stocked
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.printing.handout import Handout, laid_out
from pumptracker.ui.printing.out_buttons import add_buttons
from pumptracker.ui.printing.output import save_pdf, usual_paper
from pumptracker.ui.printing.pages import Laid
from pumptracker.ui.printing.preview import Preview
from pumptracker.ui.printing.printer import ask_printer
from pumptracker.ui.saving import choose_pdf
from pumptracker.ui.session import Session
from pumptracker.ui.theme import line_height
from pumptracker.words import sentence, tr
from pumptracker.words.letters import LANGUAGES

_PICTURES = "+pictures"  # no id of an article has such a sign
_ID = Qt.ItemDataRole.UserRole
_LINES, _LINES_BELOW, _WIDTH = 18, 8, 300


class HandoutDialog(FormDialog):
    """Space ticks a text. The patient's name and dates stand on it only where the clinic has switched that on."""

    def __init__(
        self, session: Session, article: str, language: str, record: PatientRecord | None, parent: QWidget
    ) -> None:  # fmt: skip
        self._session, self._record = session, record
        self._giver, self._allowed = session.read(handing_out.giver), session.read(handing_out.dates_allowed)
        self._stock = read_stock(session)
        self.said, self._shelves, self._listed_in = "", dict[str, Shelf](), ""
        self._list = QListWidget()
        self._list.setObjectName("handoutList")
        self._list.setAccessibleName(tr("handout_texts"))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        languages = [(each, tr(f"language_{each}")) for each in LANGUAGES]
        kinds = [(each, tr(f"handout_{each}")) for each in ("short", "whole")]
        fields = [
            Field("handout_language", language, languages), Field("handout_text", "short", kinds),
            Field("handout_large", False), Field("handout_own", self._allowed and record is not None),
        ]  # fmt: skip
        identity = who(record, session.today) if record is not None else tr("handout_no_patient")
        super().__init__(
            tr("dialog_handout"), identity, fields, self._choose_file, today=session.today, preview=self._explain,
            parent=parent,
        )  # fmt: skip
        self.setObjectName("handoutDialog")
        self._inputs["handout_own"].setEnabled(self._allowed and record is not None)
        self._fill_list(frozenset({article or _PICTURES}))
        self._list.itemChanged.connect(lambda _: self._look_ahead())
        self._look_ahead()
        self.fit()

    @override
    def take_focus(self) -> None:
        """Put the keys on the list, at the text that is ticked."""
        self._list.setFocus()

    @override
    def reject(self) -> None:
        """Close; ticks are no typed text and need no question."""
        self.discard()

    # what is chosen --------------------------------------------------------------------------

    @property
    def chosen(self) -> list[str]:
        """What is ticked, in the order of the list."""
        items = [self._list.item(row) for row in range(self._list.count())]
        return [str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def tick(self, *codes: str) -> None:
        """Tick these texts and no others."""
        self._fill_list(frozenset(codes))
        self._look_ahead()

    def _fill_list(self, ticked: frozenset[str]) -> None:
        """The pictures, then every article by stage, as they are called in the language chosen."""
        shelf = self._shelf(self._language())
        titles = [(_PICTURES, tr("handout_pictures")), *((each.id, each.title) for each in _in_order(shelf.articles))]
        row, self._listed_in = max(self._list.currentRow(), 0), self._language()
        self._list.blockSignals(True)
        self._list.clear()
        for code, title in titles:
            item = QListWidgetItem(title, self._list)
            item.setData(_ID, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked)
            row = self._list.count() - 1 if ticked == {code} else row
        self._list.blockSignals(False)
        self._list.setCurrentRow(row)

    def _language(self) -> str:
        return str(self._typed()["handout_language"])

    def _shelf(self, language: str) -> Shelf:
        if language not in self._shelves:
            self._shelves[language] = stocked(language, self._stock)
        return self._shelves[language]

    def _handout(self) -> Handout:
        """What is to be handed out; refused where nothing is ticked."""
        typed, codes = Typed(self._typed(), self._today), self.chosen
        if not codes:
            raise Refused("handout_nothing_chosen")
        language, whole = typed.text("handout_language"), typed.text("handout_text") == "whole"
        home = TakeHome(language, self._shelf(language).articles)
        taker = None
        if typed.ticked("handout_own") and self._record is not None:
            taker = self._session.read(handing_out.taker, self._record.patient.id, self._session.today)
        return Handout(
            language=language, giver=self._session.read(handing_out.giver), pictures=_PICTURES in codes,
            large=typed.ticked("handout_large"),
            texts=tuple(home.text(code, whole=whole) for code in codes if code != _PICTURES), taker=taker,
            today=self._session.today,
        )  # fmt: skip

    def _laid(self) -> Laid:
        return laid_out(self._handout(), usual=usual_paper())

    def _explain(self, typed: Typed) -> str:
        """How much paper it is, and what will be missing on it."""
        if self._list.count() and self._listed_in != typed.text("handout_language"):
            self._fill_list(frozenset(self.chosen))
        if not self._list.count() or not self.chosen:
            return tr("handout_nothing_chosen") if self._list.count() else ""
        told = [sentence("handout_pages", {"count": len(self._laid().pages)})]
        home = TakeHome(self._language(), self._shelf(self._language()).articles)
        codes = [code for code in self.chosen if code != _PICTURES]
        if typed.text("handout_text") == "whole" or any(not home.has_short(code) for code in codes):
            told += [tr("handout_for_desk")] if codes else []
        if missing := [tr(f"field_{name}") for name in self._giver.missing]:
            told.append(sentence("handout_no_head", {"names": ", ".join(missing)}))
        if self._record is not None and not self._allowed:
            told.append(tr("handout_dates_off"))
        return "\n".join(told)

    # paper -----------------------------------------------------------------------------------

    def show_preview(self) -> None:
        """Look at it as it will be on paper."""
        self.attempt(lambda: Preview(self._laid(), self).open())

    def _print(self) -> None:
        self.attempt(lambda: ask_printer(self, self._laid(), self._done))

    def _choose_file(self, typed: Typed) -> None:
        """Ask where the PDF is to be; the dialog stays open until it is there."""
        del typed
        laid = self._laid()
        name = sentence("handout_file", {"day": self._session.today.isoformat()})
        choose_pdf(self, name, lambda path: self.attempt(lambda: self._save_as(laid, path)))
        raise StayOpen

    def save_to(self, path: str) -> None:
        """Write the PDF."""
        self.attempt(lambda: self._save_as(self._laid(), path))

    def _save_as(self, laid: Laid, path: str) -> None:
        save_pdf(laid, path)
        self._done()

    def _done(self) -> None:
        self.said = tr("handout_done")
        self.accept()

    # how it is built -------------------------------------------------------------------------

    @override
    def _form(self, columns: int) -> QWidget:
        """In two columns first; where the screen has no room for them it is asked again, for one."""
        return super()._form(1 if hasattr(self, "_content") else 2)

    @override
    def _lay_fields(self, layout: QHBoxLayout, columns: int) -> None:
        """The texts at the left, how they are printed beside them."""
        texts, form = QVBoxLayout(), form_column()
        texts.setSpacing(5)
        named = label(tr("handout_texts"))
        named.setBuddy(self._list)
        texts.addWidget(named)
        texts.addWidget(self._list, 1)
        self._list.setMinimumSize(_WIDTH, (_LINES_BELOW if columns == 1 else _LINES) * line_height())
        for field in self._fields:
            self._add(form, field)
        layout.addLayout(texts, 1)
        if columns == 1:
            texts.addLayout(form)
        else:
            layout.addLayout(form, 1)

    @override
    def _make_buttons(self) -> QHBoxLayout:
        row = super()._make_buttons()
        self._save_button.setText(tr("letter_pdf"))
        add_buttons(
            row,
            (
                (tr("print_preview"), "handoutPreview", self.show_preview),
                (tr("letter_print"), "handoutPrint", self._print),
            ),
        )
        return row


def _in_order(articles: list[Article]) -> list[Article]:
    """The articles as the contents of the Learn page have them: for every stage, then stage by stage."""
    order = {stage: number for number, stage in enumerate(STAGES, start=1)}
    return sorted(articles, key=lambda each: (order.get(each.stage, 0), each.title))
