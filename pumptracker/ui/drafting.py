"""Keeping what is typed in open dialogs, and offering at the next start what a crash left behind."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pumptracker.domain.name import listed_name
from pumptracker.domain.refused import Refused
from pumptracker.store import drafts, records
from pumptracker.store.drafts import Dialog, Draft
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.banner import Way
from pumptracker.ui.dialogs.form_dialog import FormDialog, field_words
from pumptracker.ui.notices import Notices
from pumptracker.ui.parts import label, name_dialog
from pumptracker.ui.session import Session
from pumptracker.words import local_time, sentence, tr

DESK = uuid.uuid4().hex
"""This run of the program, so that it does not offer itself what is being typed now."""

_REST_MS, _AT_MOST_MS, _LATER_MS = 1_000, 5_000, 5_000
_BANNER = "draft"


class Drafting(QObject):
    """Follows the dialogs of a window; `open_again` opens the one that a draft was typed in."""

    def __init__(
        self, session: Session, notices: Notices, window: QWidget, open_again: Callable[[Dialog], FormDialog | None]
    ) -> None:
        super().__init__(window)
        self._session, self._notices, self._window, self._open_again = session, notices, window, open_again

    def follow(self, form: FormDialog) -> None:
        """Keep what is typed in a dialog, a second after the keys rest, until it is saved or closed."""
        _Followed(self._session, form)

    # what was left behind -----------------------------------------------------------------------

    def offer(self) -> None:
        """Say what was being typed when the program ended, the oldest first; nothing where nothing was."""
        try:
            left = self._session.read(drafts.left, desk=DESK)
            if not left:
                self._notices.take_away(_BANNER)
                return
            draft = left[0]
            said, is_there = self._about(draft)
        except StoreUnavailable:
            return
        on = Way("draftGoOn", tr("draft_go_on" if is_there else "draft_show"), lambda: self._go_on(draft, is_there))
        away = Way("draftDiscard", tr("draft_discard"), lambda: self._let_go(draft))
        self._notices.show(_BANNER, said, sentence("draft_left", {"by": draft.by}), [on, away])

    def _about(self, draft: Draft) -> tuple[str, bool]:
        """What is said of a draft, and whether its dialog can be opened again."""
        facts: dict[str, object] = {"title": draft.dialog.title, "at": local_time(draft.saved_at)}
        if not draft.dialog.patient_id:
            return sentence("draft_alone", facts), bool(draft.dialog.name)
        try:
            patient = self._session.read(records.record, draft.dialog.patient_id).patient
        except Refused:
            return sentence("draft_alone", facts), False
        name = f"{listed_name(patient.family_name, patient.given_name)} ({tr('mrn_sign')}{patient.mrn})"
        return sentence("draft_for", {**facts, "patient": name}), True

    def _go_on(self, draft: Draft, is_there: bool) -> None:
        form = self._open_again(draft.dialog) if is_there else None
        if form is None:
            Typed(draft, self._window).open()
            return
        form.type_again(draft.typed)
        followed = form.findChild(_Followed)
        if isinstance(followed, _Followed) and followed.keep():
            self._let_go(draft)
        else:
            self._notices.take_away(_BANNER)

    def _let_go(self, draft: Draft) -> None:
        with suppress(StoreUnavailable):
            drafts.discard(self._session.keeper.to_write(), draft.id)
            self.offer()


class _Followed(QObject):
    """One dialog that is followed."""

    def __init__(self, session: Session, form: FormDialog) -> None:
        super().__init__(form)
        self._session, self._form = session, form
        about = form.accessibleDescription().split("\n")[0]
        alone = Dialog("", 0, "", " · ".join(part for part in (form.accessibleName(), about) if part))
        self._dialog = form.draft_of or alone
        self._is_kept = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep)
        form.typed_in.connect(self._typed)
        form.finished.connect(self._over)

    def _typed(self) -> None:
        """Wait for a rest, but no longer than a few seconds of steady typing."""
        if not self._timer.isActive():
            self._since.start()
        left = _AT_MOST_MS - self._since.elapsed()
        self._timer.start(max(0, min(_REST_MS, left)))

    def keep(self) -> bool:
        """Keep what stands in the dialog now; returns whether it is, or stands there as at first."""
        typed = self._form.typed_now()
        if typed is None:
            self._forget()
            return True
        try:
            drafts.keep(self._session.keeper.to_write(), self._dialog, typed, by=self._session.by, desk=DESK)
        except StoreUnavailable:  # the text stands in the dialog still
            self._timer.start(_LATER_MS)
            return False
        self._is_kept = True
        return True

    def _over(self) -> None:
        self._timer.stop()
        self._forget()

    def _forget(self) -> None:
        if self._is_kept:
            with suppress(StoreUnavailable):
                drafts.let_go(self._session.keeper.to_write(), self._dialog, desk=DESK)
                self._is_kept = False


class Typed(QDialog):
    """What was typed in a dialog that cannot be opened again: to be read and copied."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("draftText")
        name_dialog(self, draft.dialog.title, tr("draft_no_dialog"))
        lines = [
            f"{field_words(name)}: {value}" for name, value in draft.typed.items() if isinstance(value, str) and value
        ]
        text = QPlainTextEdit("\n".join(lines))
        text.setReadOnly(True)
        text.setAccessibleName(draft.dialog.title)
        text.setTabChangesFocus(True)
        copy, close = QPushButton(tr("draft_copy")), QPushButton(tr("close_program"))
        copy.setObjectName("draftCopy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text.toPlainText()))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(label(draft.dialog.title, "heading", wrap=True))
        layout.addWidget(label(tr("draft_no_dialog"), "quiet", wrap=True))
        layout.addWidget(text, 1)
        layout.addLayout(buttons)
        self.resize(560, 380)
