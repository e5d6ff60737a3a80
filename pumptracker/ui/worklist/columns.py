"""The columns of the worklist: which are shown, in what order, how wide; the least important give way first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from pumptracker.domain.due_item import KINDS
from pumptracker.ui import theme
from pumptracker.ui.overriding import override
from pumptracker.ui.worklist.delegate import INDENT, PAD, gutter, pill_width
from pumptracker.ui.worklist.texts import COLUMNS, born_and_mrn, full_day, step_words
from pumptracker.words import near_day, sentence, tr, weekday

_USUAL = ("status", "due_by", "what", "patient", "about", "last_step", "phone")
_ALWAYS = ("status", "patient")
"""A row without these could be taken for another's."""
_GIVE_WAY = ("stage_of_item", "book_by", "last_step", "about")
"""What has no room where the window is narrow: the first named goes first."""
_GROW = {"patient": 3, "about": 3, "last_step": 2, "what": 1}
_NARROWEST, _WIDEST = 40, 900
_LONG_DAY = date(2026, 9, 30)


class Columns(QObject):
    """Keeps the sections of a header as wide together as the view, and as the desk left them."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view, self._header = view, view.horizontalHeader()
        self._chosen = set(_USUAL)
        self._widths: dict[str, int] = {}
        self._fitting = False
        self._header.setSectionsMovable(True)
        self._header.setMinimumSectionSize(_NARROWEST)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.setResizeContentsPrecision(0)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._ask)
        self._header.sectionResized.connect(self._resized)
        view.viewport().installEventFilter(self)

    # as the desk left them -------------------------------------------------------------------

    def kept(self) -> str:
        """Order, choice and widths as words: "status patient:210 -about"."""
        words = []
        for place in range(self._header.count()):
            name = COLUMNS[self._header.logicalIndex(place)]
            width = f":{self._widths[name]}" if name in self._widths else ""
            words.append(("" if name in self._chosen else "-") + name + width)
        return " ".join(words)

    def restore(self, words: str) -> None:
        """Take up order, choice and widths; what is not understood, or was not known then, is as usual."""
        self._chosen, self._widths = set(_USUAL), {}
        order = []
        for word in words.split():
            name, _, width = word.removeprefix("-").partition(":")
            if name not in COLUMNS or name in order:
                continue
            order.append(name)
            (self._chosen.discard if word.startswith("-") else self._chosen.add)(name)
            if width.isdecimal():
                self._widths[name] = min(max(int(width), _NARROWEST), _WIDEST)
        self._chosen |= set(_ALWAYS)
        for place, name in enumerate([*order, *(name for name in COLUMNS if name not in order)]):
            self._header.moveSection(self._header.visualIndex(COLUMNS.index(name)), place)
        self.fit()

    def restore_usual(self) -> None:
        """Show the usual columns in the usual order and width."""
        self.restore("")

    def shown(self) -> list[str]:
        """The columns that can be seen, from left to right."""
        order = [self._header.logicalIndex(place) for place in range(self._header.count())]
        return [COLUMNS[section] for section in order if not self._header.isSectionHidden(section)]

    def chosen(self) -> list[str]:
        """The columns the desk has chosen, from left to right: paper has room for all of them."""
        order = [self._header.logicalIndex(place) for place in range(self._header.count())]
        return [COLUMNS[section] for section in order if COLUMNS[section] in self._chosen]

    # what the desk chooses -------------------------------------------------------------------

    def fill(self, menu: QMenu) -> None:
        """Put every column on a menu, ticked where it is shown, and the way back to the usual ones."""
        menu.clear()
        for name in COLUMNS:
            action = menu.addAction(tr(f"column_{name}"))
            action.setCheckable(True)
            action.setChecked(name in self._chosen)
            action.setEnabled(name not in _ALWAYS)
            action.toggled.connect(lambda on, name=name: self.choose(name, on))
        menu.addSeparator()
        menu.addAction(tr("usual_columns"), self.restore_usual)

    def choose(self, name: str, on: bool) -> None:
        """Show a column, or hide it."""
        (self._chosen.add if on else self._chosen.discard)(name)
        self.fit()

    def _ask(self, at: QPoint) -> None:
        menu = QMenu(self._header)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self._header.mapToGlobal(at))

    # how wide they are -----------------------------------------------------------------------

    def fit(self) -> None:
        """Share out the width of the view; where it is narrow, the least important columns are not shown."""
        room = self._view.viewport().width()
        names = [name for name in COLUMNS if name in self._chosen]
        least, wanted = self._measured(names)
        for name in _GIVE_WAY:
            needed = sum(least[each] if each in _GIVE_WAY else wanted[each] for each in names)
            if name in names and needed > room:
                names.remove(name)
        self._fitting = True
        for name in COLUMNS:
            self._header.setSectionHidden(COLUMNS.index(name), name not in names)
        for name, width in self._shared(names, least, wanted, room).items():
            self._header.resizeSection(COLUMNS.index(name), width)
        self._fitting = False

    def _shared(
        self, names: list[str], least: Mapping[str, int], wanted: Mapping[str, int], room: int
    ) -> dict[str, int]:
        """The width of each, adding up to the room: what it wants and a share of what is over, or less.

        Of what must be shown, the pill is cut last of all before everything is: its colour and sign still say it.
        """
        spare = room - sum(wanted[name] for name in names)
        if spare >= 0:
            weights = {name: _GROW.get(name, 0) for name in names if name not in self._widths}
            shares = _split(spare, weights if any(weights.values()) else {names[-1]: 1})
        else:
            give = {name: wanted[name] - least[name] for name in names if name in _GIVE_WAY}
            if sum(give.values()) < -spare:
                give = {name: wanted[name] - least[name] for name in names}
            if sum(give.values()) < -spare:
                give["status"] += least["status"] // 3
            if sum(give.values()) < -spare:
                give = {name: wanted[name] for name in names}
            shares = _split(spare, give)
        return {name: wanted[name] + shares.get(name, 0) for name in names}

    def _measured(self, names: list[str]) -> tuple[dict[str, int], dict[str, int]]:
        """The width each can live with and the one it wants, from the fonts of the moment."""
        first = min(names, key=lambda name: self._header.visualIndex(COLUMNS.index(name)))
        least, wanted = {}, {}
        for name in names:
            small, large = _widths(name)
            title = QFontMetrics(self._header.font()).horizontalAdvance(tr(f"column_{name}")) + 2 * PAD + 6
            extra = gutter() if name == first else 0
            wanted[name] = self._widths.get(name, max(large, title) + extra)
            least[name] = min(max(small, title) + extra, wanted[name])
        return least, wanted

    def _resized(self, section: int, before: int, after: int) -> None:
        """Remember a width the desk dragged; the others make room."""
        if not self._fitting and before and after:
            self._widths[COLUMNS[section]] = min(max(after, _NARROWEST), _WIDEST)
            QTimer.singleShot(0, self, self.fit)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share out anew when the view changes its width."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False


def _split(amount: int, weights: Mapping[str, int]) -> dict[str, int]:
    """An amount in shares by weight that add up to it."""
    total, given = sum(weights.values()), 0
    shares = {}
    for name, weight in weights.items():
        shares[name] = amount * weight // total
        given += shares[name]
    for name in list(shares)[: abs(amount - given)]:
        shares[name] += 1 if amount > given else -1
    return shares


def _widths(name: str) -> tuple[int, int]:
    """How much room the longest usual text of a column takes on two lines, and on one, in pixels."""
    if name == "status":
        by = sentence("status_book_by", {"day": near_day(_LONG_DAY, _LONG_DAY)})
        pills = [(by, "soon"), *((tr(code), code.split("_")[1]) for code in _PILLS)]
        widest = max(pill_width(text, status) for text, status in pills)
        return widest, widest + INDENT
    small, large = _SAMPLES[name]() if name in _SAMPLES else ("", "")
    metrics = QFontMetrics(theme.font(-1 if name == "patient" else 0))
    return metrics.horizontalAdvance(small) + PAD + 6, metrics.horizontalAdvance(large) + PAD + 6


_PILLS = (
    "status_unsafe_past", "status_unsafe_closed_day", "status_unsafe_after_due", "status_unsafe_drug_expires",
    "status_unknown",
)  # fmt: skip


def _kinds() -> tuple[str, str]:
    kinds = [tr(f"kind_{kind}") for kind in KINDS]
    return max(" ".join(kinds).split(), key=len), f"{tr('kind_trial_decision')} {sentence('more_items', {'count': 2})}"


def _steps() -> tuple[str, str]:
    tries = sentence("last_tries", {"step": tr("contact_no-answer"), "count": 9})
    longest = max(tries, step_words("welfare"), key=len)
    return longest, longest


_SAMPLES: dict[str, Callable[[], tuple[str, str]]] = {
    "due_by": lambda: (weekday(_LONG_DAY), full_day(_LONG_DAY)),
    "book_by": lambda: (weekday(_LONG_DAY), full_day(_LONG_DAY)),
    "what": _kinds,
    "patient": lambda: (born_and_mrn(_LONG_DAY, "000000-0"), born_and_mrn(_LONG_DAY, "000000-000")),
    "about": lambda: ("Hydromorphone", f"Hydromorphone · {sentence('tier', {'tier': 2})}"),
    "last_step": _steps,
    "phone": lambda: ("+1 000 000", "+1 000 000 0000"),
    "stage_of_item": lambda: (tr("stage_implantation"), tr("stage_post-procedure")),
}
