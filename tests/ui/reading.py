"""Reads a window as a screen reader is given it: the accessible tree, and what is missing or wrong in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from pumptracker import words
from pumptracker.ui.page import Page

Role = QAccessible.Role
_FITTING: tuple[tuple[type[QWidget], tuple[Role, ...]], ...] = (
    (QAbstractButton, (Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown)),
    (QLineEdit, (Role.EditableText,)), (QPlainTextEdit, (Role.EditableText,)), (QComboBox, (Role.ComboBox,)),
    (QTextEdit, (Role.EditableText, Role.StaticText)), (QTableView, (Role.Table,)), (QTreeView, (Role.Tree,)),
    (QListView, (Role.List,)), (QLabel, (Role.StaticText, Role.Graphic)), (QMenu, (Role.PopupMenu,)),
)  # fmt: skip
"""What each kind of control is to a screen reader."""
_NOTHING = (Role.NoRole, Role.Client, Role.Border, Role.Pane, Role.LayeredPane, Role.Window)
_ROWS = 40
_CLINICS_OWN = ("table_letters",)
"""What the clinic writes itself, in a language of its choice."""


class Read(NamedTuple):
    """One thing in the tree, as it is read out."""

    widget: QWidget
    role: Role
    name: str
    about: str
    is_disabled: bool
    takes_keys: bool
    within: str
    """The nearest name of something that it is in."""

    def __str__(self) -> str:
        named = f"#{self.widget.objectName()}" if self.widget.objectName() else ""
        return f"{type(self.widget).__name__}{named} {self.role.name} {self.name[:60]!r}"


def read_out(window: QWidget) -> list[Read]:
    """Everything in a window that a screen reader comes to, from the top of the tree."""
    if not QAccessible.isActive():
        QAccessible.setActive(True)  # as with a screen reader
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    return list(_below(top, ""))


def _below(here: QAccessibleInterface, within: str) -> Iterator[Read]:
    widget, state = here.object(), here.state()
    if state.invisible or not isinstance(widget, QWidget):
        return
    name = (_named(widget) if isinstance(widget, QComboBox) else here.text(QAccessible.Text.Name)).strip()
    about = " ".join(here.text(each).strip() for each in (QAccessible.Text.Description, QAccessible.Text.Value)).strip()
    yield Read(widget, here.role(), name, about, bool(state.disabled), bool(state.focusable), within)
    if isinstance(widget, QAbstractItemView | QComboBox | QLineEdit | QTextEdit | QPlainTextEdit):
        return
    for number in range(here.childCount()):
        child = here.child(number)
        if child is not None and child.isValid():
            yield from _below(child, name if name and not isinstance(widget, QLabel) else within)


def _named(combo: QComboBox) -> str:
    """What a choice is called: on Linux its name is what is chosen, and its label is told by a relation."""
    return combo.accessibleName()


def faults(window: QWidget) -> list[tuple[str, str]]:
    """What a screen reader would not be told, each with the rule that it breaks."""
    found: list[tuple[str, str]] = []
    everything = read_out(window)
    if isinstance(window, QDialog) and everything[0].name in ("", words.tr("pumptracker")):
        found.append(("name", f"the dialog {type(window).__name__} does not say what it is"))
    for each in everything:
        found += [(rule, f"{each}: {fault}") for rule, fault in _faults(each)]
    found += [("alike", fault) for fault in _alike(everything)]
    return found


def is_control(widget: QWidget) -> bool:
    """Whether somebody does something with it."""
    if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractItemView | QTextEdit | QPlainTextEdit):
        return not isinstance(widget, QHeaderView)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not isinstance(widget, QLabel)


def _faults(each: Read) -> Iterator[tuple[str, str]]:
    widget = each.widget
    if each.takes_keys or is_control(widget):
        if not any(letter.isalpha() for letter in each.name):
            yield "name", "has no name in words"
        elif _is_foreign(each.name):
            yield "name", f"is named in another language than {words.language()}"
        yield from _role(each)
    if isinstance(widget, Page) and not each.name:
        yield "name", "is a page without a name"
    if is_painted(widget) and not _says(each):
        yield "painted", f"is painted, and nothing says in words what: {each.about!r}"
    if isinstance(widget, QLineEdit | QComboBox | QPlainTextEdit):
        yield from _tied(each)
    if isinstance(widget, QAbstractItemView):
        yield from _cells(widget)


def _role(each: Read) -> Iterator[tuple[str, str]]:
    fitting = next((roles for kind, roles in _FITTING if isinstance(each.widget, kind)), None)
    if fitting is not None and each.role not in fitting:
        yield "role", f"is none of {[role.name for role in fitting]}"
    elif each.role in _NOTHING:
        yield "role", "takes the keys and is no control"


def is_painted(widget: QWidget) -> bool:
    """Whether we paint it ourselves."""
    ours = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("pumptracker")]
    return any("paintEvent" in vars(kind) for kind in ours)


def _says(each: Read) -> bool:
    """A name, and what is drawn in words: as a description or, of one line of text, as the name itself."""
    if isinstance(each.widget, QAbstractButton | QAbstractItemView):
        return bool(each.name)
    text = getattr(each.widget, "text", None)
    shown = text() if callable(text) else ""
    if isinstance(shown, str) and shown:
        return _bare(shown) in _bare(each.name)
    return bool(each.name) and bool(each.about)


def _bare(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum()).casefold()


def _tied(each: Read) -> Iterator[tuple[str, str]]:
    """What stands before a field is what it is called."""
    labels = [label for label in each.widget.window().findChildren(QLabel) if label.buddy() is each.widget]
    for label in labels:
        if label.isVisible() and label.text().endswith("*") and not each.widget.accessibleDescription():
            yield "label", "must be filled in, and only its star says so"
        if label.isVisible() and _bare(label.text()) not in _bare(each.name):
            yield "label", f"is labelled {label.text()!r}"
    if isinstance(each.widget, QComboBox) and not labels:
        yield "label", "has no label that says what is chosen here"


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    if model is None or isinstance(view, QHeaderView) or view.objectName() in _CLINICS_OWN:
        return
    count = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    columns = [at for at in range(count) if not (isinstance(view, QTableView) and view.isColumnHidden(at))]
    for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
        texts = [_text(model, model.index(row, at)) for at in columns]
        if not any(any(letter.isalnum() for letter in text) for text in texts):
            yield "cells", f"row {row} is read out as {texts}"
        signs = [text for text in texts if text.strip() not in ("", "—", "–") and not any(map(str.isalnum, text))]
        if signs:
            yield "cells", f"row {row} has nothing but signs in {signs}"
        foreign = [text for text in texts if _is_foreign(text)]
        if foreign:
            yield "cells", f"row {row} speaks another language: {foreign}"


def _text(model: QAbstractItemModel, index: QModelIndex) -> str:
    read = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    return str(read if read is not None else model.data(index, Qt.ItemDataRole.DisplayRole) or "")


def _alike(everything: list[Read]) -> Iterator[str]:
    """Two controls that sound the same cannot be told apart by ear."""
    heard: dict[tuple[object, ...], list[Read]] = defaultdict(list)
    for each in everything:
        if is_control(each.widget) and not isinstance(each.widget, QAbstractScrollArea):
            about = "" if isinstance(each.widget, QLineEdit | QComboBox) else each.about
            heard[each.name, each.role, about, each.within].append(each)
    for some in heard.values():
        if len(some) > 1:
            yield f"{len(some)} sound alike: {[str(each) for each in some]}"


_ENGLISH = set(words.ENGLISH.values())


def _is_foreign(name: str) -> bool:
    """Whether it is one of our sentences, in English at a desk that does not speak it."""
    if words.language() == "en":
        return False
    return name in _ENGLISH and name not in set(words.SENTENCES.values())
