"""One section of the settings: a title, what it is about, and usually a table with its buttons."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from pumptracker.domain.refused import Refused
from pumptracker.services.foreseeing import Change, make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui.actions import SETTINGS, keys
from pumptracker.ui.binding import bind_key
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.page import Page
from pumptracker.ui.parted_page import Part
from pumptracker.ui.parts import label
from pumptracker.ui.settings.decision_dialog import DecisionDialog
from pumptracker.ui.settings.lines import Line, Lines
from pumptracker.ui.telling import words_of
from pumptracker.words import SENTENCES, tr


class Pane(Part):
    """One section; it opens its dialogs over the page."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self.setObjectName(f"pane_{code}")
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(8)
        self.layout_.addWidget(label(tr(f"section_{code}"), "title"))
        self.layout_.addWidget(label(tr(f"about_{code}"), "quiet", wrap=True))
        self._fault = label(role="danger", wrap=True)
        self._fault.setObjectName("paneFault")
        self._fault.hide()
        self.layout_.addWidget(self._fault)

    def say(self, fault: str) -> None:
        """Show a refusal, or none."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def do(self, change: Change[Any]) -> bool:
        """Make a change that no date rests on; says what is refused. Returns whether it was made."""
        try:
            self.session.write(make, change)
        except (Refused, StoreUnavailable) as error:
            self.say(words_of(error))
            return False
        self.say("")
        self.page.did.emit("")
        return True

    def decide(
        self, title: str, identity: str, fields: Sequence[Field], change: Callable[[Typed], Change[object]],
        confirm: str = "",
    ) -> None:  # fmt: skip
        """Open the dialog of a change that may move dates."""
        dialog = DecisionDialog(self.session, title, identity, fields, change, parent=self.window(), confirm=confirm)
        dialog.accepted.connect(lambda: self.page.did.emit(dialog.said))
        self._open(dialog)

    def ask(self, title: str, identity: str, change: Change[object], confirm: str) -> None:
        """Open the dialog of one change that has no fields, what it would move shown from the start."""
        self.decide(title, identity, [], lambda _: change, confirm)

    def fill_in(
        self, title: str, identity: str, fields: Sequence[Field], change: Callable[[Typed], Change[object]]
    ) -> None:
        """Open the dialog of a change that no date rests on."""

        def save(typed: Typed) -> None:
            self.session.write(make, change(typed))

        dialog = FormDialog(title, identity, fields, save, today=self.session.today, parent=self.window())
        dialog.accepted.connect(lambda: self.page.did.emit(""))
        self._open(dialog)

    def _open(self, dialog: FormDialog) -> None:
        self.say("")
        dialog.finished.connect(self.take_focus)
        dialog.beeping_wanted.connect(lambda: self.page.asked.emit("beeping", 0))
        dialog.begin()


@dataclass(frozen=True, slots=True)
class Deed:
    """A button below the table: its words, what it does, and the action whose key it has.

    `on_a_line` needs a chosen line.
    """

    code: str
    do: Callable[[], None]
    action: str = ""
    on_a_line: bool = True


class TablePane(Pane):
    """A section that is one table. Enter or a double click edits the chosen line."""

    titles: tuple[str, ...] = ()

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self.lines = Lines(f"table_{code}", tr(f"section_{code}"), [tr(f"column_{title}") for title in self.titles])
        self.layout_.addWidget(self.lines.view, 1)
        self._buttons: list[tuple[Deed, QPushButton]] = []
        row = QHBoxLayout()
        for deed in self.deeds():
            row.addWidget(self._button(deed))
        row.addStretch()
        self.layout_.addLayout(row)
        self.lines.view.selectionModel().currentRowChanged.connect(self._chosen)
        self.lines.view.doubleClicked.connect(self._edit_chosen)
        for key in (keys("row_edit", SETTINGS), "Enter"):
            bind_key(self.lines.view, key, self._edit_chosen)

    def read(self) -> list[Line]:
        """The lines as they stand in the database."""
        raise NotImplementedError

    def deeds(self) -> list[Deed]:
        """The buttons below the table."""
        raise NotImplementedError

    def edit(self) -> None:
        """Edit the chosen line."""

    @property
    def key(self) -> Hashable | None:
        """What the chosen line is known by."""
        return self.lines.key()

    @property
    def row_id(self) -> int:
        """The row of the database that the chosen line is."""
        assert isinstance(self.key, int)
        return self.key

    def refresh(self) -> None:
        """Read and paint; the chosen line stays chosen."""
        lines = self.read()
        self.lines.show(lines or [Line(None, (tr("nothing_here"),), heading=True)])
        self._chosen()

    def take_focus(self) -> None:
        """Put the keys on the table."""
        self.lines.view.setFocus()

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton(tr(deed.code))
        button.setObjectName(deed.code)
        button.clicked.connect(deed.do)
        key = keys(deed.action, SETTINGS)
        button.setToolTip(" · ".join(tip for tip in (SENTENCES.get(f"tip_{deed.code}", ""), key) if tip))
        if key:
            bind_key(self, key, lambda: button.click() if button.isEnabled() else None)
        self._buttons.append((deed, button))
        return button

    def _edit_chosen(self) -> None:
        if self.key is not None:
            self.edit()

    def _chosen(self) -> None:
        for deed, button in self._buttons:
            button.setEnabled(not deed.on_a_line or (self.key is not None and self.offers(deed.code)))

    def offers(self, code: str) -> bool:
        """Whether a button makes sense for the chosen line."""
        return bool(code)


class RowsPane(TablePane):
    """A table of the clinic's own rows, each added, edited and removed by a dialog."""

    def deeds(self) -> list[Deed]:
        """Add, edit, remove."""
        return [
            Deed("settings_new", self.new, "row_new", on_a_line=False), Deed("settings_edit", self.edit),
            Deed("settings_remove", self.remove, "row_remove"),
        ]  # fmt: skip

    def new(self) -> None:
        """Add a row."""
        raise NotImplementedError

    def remove(self) -> None:
        """Ask whether the chosen row goes."""
        name, change = self.removal()
        self.ask(tr("dialog_remove"), name, change, tr("remove_button"))

    def removal(self) -> tuple[str, Change[object]]:
        """What the chosen row is called, and the change that removes it."""
        raise NotImplementedError
