"""Merging two registrations: the other one is chosen, both are seen side by side, then it is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from pumptracker.domain.name import listed_name
from pumptracker.domain.record import Patient
from pumptracker.domain.refused import Refused
from pumptracker.services import merging
from pumptracker.store import records
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.announcing import announce
from pumptracker.ui.focus import keys_in, tab_in_order
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label, name_dialog, scrolled
from pumptracker.ui.patients.choose_other import ChooseOther
from pumptracker.ui.patients.comparison import compared, two
from pumptracker.ui.patients.comparison_words import moved_words
from pumptracker.ui.progress_row import ProgressRow
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told, words_of
from pumptracker.ui.theme import dress, line_height
from pumptracker.words import sentence, tr

_WIDE, _TALL = 62, 46
"""The size wanted, in lines of text; less where the screen has less."""


class MergeDialog(QDialog):
    """Nothing is changed before Merge is pressed; what cannot be merged is said, with what to do."""

    def __init__(self, session: Session, kept_id: int, other_id: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mergeDialog")
        name_dialog(self, tr("merge_title"))
        self.done_words = ""
        self._session, self._kept, self._other = session, kept_id, other_id
        self._chosen: dict[str, str] = {}
        self._previewed: merging.Preview | None = None
        self._chooser = ChooseOther(session, session.read(records.record, kept_id))
        self._chooser.chosen.connect(self._compare)
        self._names, self._moves, self._refusal = label(wrap=True), label(role="quiet", wrap=True), label(wrap=True)
        self._refusal.setObjectName("mergeRefusal")
        dress(self._refusal, "danger")
        self._area, self._progress = scrolled(QWidget()), ProgressRow()
        self._lay_out()
        free = self.screen().availableGeometry()
        self.resize(min(_WIDE * line_height(), free.width() - 60), min(_TALL * line_height(), free.height() - 60))
        self._show()

    def take_focus(self) -> None:
        """Put the keys where something is chosen; never on Merge, which a second Enter would press unread."""
        if self._other is None:
            self._chooser.take_focus()
        else:
            (self._area.findChild(QComboBox) or self._cancel_button).setFocus()

    # what is shown ---------------------------------------------------------------------------

    def _compare(self, other_id: int) -> None:
        self._other = other_id
        self._chosen.clear()
        self._show()
        self.take_focus()

    def _show(self) -> None:
        comparing = self._other is not None
        self._steps.setCurrentIndex(int(comparing))
        for button in (self._merge_button, self._swap_button, self._another_button):
            button.setVisible(comparing)
        self._choose_button.setVisible(not comparing)
        if comparing:
            self._show_comparison()

    def _refuse(self, text: str) -> None:
        self._refusal.setText(text)
        self._refusal.setVisible(bool(text))
        announce(self, text, at_once=True)

    def _show_comparison(self, why: str = "") -> None:
        assert self._other is not None
        self._previewed = None
        with told(self._refuse):
            self._refuse(why)
            self._previewed = self._session.write(merging.preview, self._kept, self._other, chosen=self._chosen)
        preview = self._previewed
        self._merge_button.setVisible(preview is not None)
        self._moves.setText(moved_words(preview.plan) if preview else "")
        self._names.setText("")
        whole, today = QWidget(), self._session.today
        with told(self._refuse):
            kept, other = (self._session.read(records.record, each) for each in (self._kept, self._other))
            self._names.setText(sentence("merge_names", _both(kept.patient, other.patient)))
            whole = compared(preview, self._chosen, today, self._choose) if preview else two(kept, other, today)
        before = self._area.takeWidget()  # a choice made in it is still being told: it goes after that
        self._area.setWidget(whole)
        tab_in_order(*whole.findChildren(QComboBox), self._another_button, *self._after_choice)
        before.deleteLater()

    def _choose(self, code: str, which: str) -> None:
        self._chosen[code] = which
        self._show_comparison()
        box = self._area.findChild(QWidget, f"choice_{code}")
        if box is not None:
            box.setFocus()

    # what is done ----------------------------------------------------------------------------

    def _swap(self) -> None:
        assert self._other is not None
        self._kept, self._other = self._other, self._kept
        self._chosen.clear()
        self._show_comparison()

    def _merge(self) -> None:
        assert self._other is not None
        assert self._previewed is not None
        merge = partial(merging.merge, chosen=dict(self._chosen), seen=self._previewed.plan)
        self._area.setEnabled(False)
        try:
            plan = self._progress.run(self._session, "backup_making", merge, self._kept, self._other)
        except (Refused, StoreUnavailable) as error:
            self._show_comparison(words_of(error))
            return
        finally:
            self._area.setEnabled(True)
        self.done_words = sentence("merged_words", _both(plan.kept.patient, plan.other.patient))
        self.accept()

    def _choose_another(self) -> None:
        self._other = None
        self._show()
        self.take_focus()

    # how it is built -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        comparison = QWidget()
        inner = QVBoxLayout(comparison)
        inner.setContentsMargins(0, 0, 0, 0)
        for part in (self._names, self._refusal):
            inner.addWidget(part)
        inner.addWidget(self._area, 1)
        inner.addWidget(self._moves)
        inner.addWidget(self._progress)
        self._steps = QStackedWidget()
        for step in (self._chooser, comparison):
            self._steps.addWidget(step)
        buttons = QHBoxLayout()
        self._another_button = self._button("merge_other_one", self._choose_another)
        self._swap_button = self._button("merge_swap", self._swap)
        self._choose_button = self._button("merge_choose_button", self._chooser.choose)
        self._merge_button = self._button("merge_button", self._merge)
        for button in (self._choose_button, self._merge_button):
            dress(button, "primary")
        self._cancel_button = self._button("cancel_button", self.reject)
        for button in (self._another_button, self._swap_button):
            buttons.addWidget(button)
        buttons.addStretch()
        self._after_choice = (self._swap_button, self._choose_button, self._merge_button, self._cancel_button)
        for button in (self._choose_button, self._merge_button, self._cancel_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(label(tr("merge_title"), "heading"))
        layout.addWidget(self._steps, 1)
        layout.addLayout(buttons)

    def _button(self, code: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(tr(code))
        button.setObjectName(code)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: None if self._progress.is_busy and deed != self.reject else deed())
        return button

    @override
    def reject(self) -> None:
        """Close; while the copy before a merge is being made, stop that and merge nothing."""
        if self._progress.is_busy:
            self._progress.stop()
        else:
            super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keys, and no other."""
        button = keys_in(self)
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button, QPushButton):
            button.click()


def _both(kept: Patient, other: Patient) -> dict[str, object]:
    return {
        "kept": listed_name(kept.family_name, kept.given_name), "kept_mrn": kept.mrn,
        "other": listed_name(other.family_name, other.given_name), "other_mrn": other.mrn,
    }  # fmt: skip
