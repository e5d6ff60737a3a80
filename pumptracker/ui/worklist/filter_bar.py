"""The filters above the worklist: kinds as chips, stage, tier and status on a menu, and a text; each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from pumptracker.domain.due_item import KINDS
from pumptracker.domain.status import STATUSES
from pumptracker.store import listing
from pumptracker.store.listing import EVERYTHING, GROUPS, Choice, Facet, Wanted
from pumptracker.ui import theme
from pumptracker.ui.flow import FlowLayout
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.words import sentence, tr

_CHIP_PAD = 26
_MOST_LINES = 2
_TEXT_WIDTH = "Name, MRN, phone, drug 00000"


Count = Callable[[Facet | None], Counter[Choice]]
"""How many patients each choice of a facet would show; None asks for each status."""


class FilterBar(QWidget):
    """Shows what filters, and says what is wanted instead; it decides nothing itself."""

    wanted = Signal(object)
    typed = Signal(str)
    outcomes_wanted = Signal(bool)
    cleared = Signal()
    left = Signal()
    """The keys go from the text back to the list."""

    def __init__(self) -> None:
        super().__init__()
        self._count: Count = lambda _facet: Counter()
        self._now = Wanted()
        self._outcomes_shown = self._filters = False
        layout = self._flow = FlowLayout(self, gap=6)
        self._chips = {group: self._chip(f"list_{group or 'everything'}", layout) for group in (EVERYTHING, *GROUPS)}
        for group, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, group=group: self._choose_group(group))
        self.more = self._with_menu("list_more", layout, self._fill_kinds)
        self._outcomes = self._chip("list_outcomes", layout)
        self._outcomes.clicked.connect(self.outcomes_wanted)
        self.text = self._make_text(layout)
        self.facets = self._with_menu("list_filter", layout, self._fill_facets)
        self._facets_tip()
        self.columns = self._with_menu("list_columns", layout, lambda _menu: None)
        self._label(self.columns, tr("columns"), "▾")
        self.clear = self._chip("clearFilters", layout)
        self.clear.setCheckable(False)
        self.clear.clicked.connect(self.cleared)
        self._shown = label(role="quiet")
        self._shown.setObjectName("shownCount")
        layout.addWidget(self._shown)

    def show_state(
        self,
        count: Count,
        wanted: Wanted,
        text: str,
        *,
        patients: int,
        shown: int,
        past: int,
        outcomes: bool,
    ) -> None:
        """Show what filters, each choice with how many patients it would show."""
        self._count, self._now = count, wanted
        by_group = count(listing.BY_GROUP)
        for group, chip in self._chips.items():
            self._label(chip, sentence("chip", {"what": tr(f"chip_{group or 'everything'}"), "count": by_group[group]}))
            chip.setChecked(not outcomes and wanted.kinds == GROUPS.get(str(group), frozenset()))
        own = "" if wanted.kinds in GROUPS.values() else kind_words(wanted.kinds)
        self._label(self.more, own or tr("more_kinds"), "▾")
        self.more.setChecked(bool(own) and not outcomes)
        self._label(self.facets, ", ".join(facet_words(wanted)) or tr("filter"), "▾")
        self.facets.setChecked(bool(facet_words(wanted)) and not outcomes)
        self._label(self._outcomes, sentence("chip", {"what": tr("needs_outcome"), "count": past}))
        self._outcomes.setChecked(outcomes)
        self._label(self.clear, tr("clear_filters"))
        self._filters = not wanted.everything and not outcomes
        self._shown.setText(sentence("shown_of", {"count": shown, "patients": patients}))
        if self.text.text() != text:
            self.text.setText(text)
        self.text.setFixedWidth(QFontMetrics(theme.font()).horizontalAdvance(_TEXT_WIDTH) + 20)
        self.text.setFixedHeight(self.clear.sizeHint().height())
        self._outcomes_shown = outcomes
        self._arrange()

    def _arrange(self) -> None:
        """Chips for the groups of kinds; on the menu alone where they would take more than two lines."""
        groups = list(self._chips.values())
        rest = [] if self._outcomes_shown else [self.text, self.facets, self.columns]
        rest += [self.clear] if self._filters else []
        whole = [*groups, self.more, self._outcomes, *rest]
        compact = self._flow.lines_of(whole, self.width()) > _MOST_LINES
        for chip in groups:
            _set_visible(chip, not compact or chip.isChecked() or chip is self._chips[EVERYTHING])
        for part in (self.text, self.facets, self.columns, self.clear):
            _set_visible(part, part in rest and not (compact and part is self.columns))
        fits = self._flow.lines_of([*whole, self._shown], self.width()) <= _MOST_LINES
        _set_visible(self._shown, self._filters and not compact and fits)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # kinds -----------------------------------------------------------------------------------

    def _choose_group(self, group: Choice) -> None:
        kinds = GROUPS.get(str(group), frozenset())
        self.wanted.emit(replace(self._now, kinds=frozenset() if kinds == self._now.kinds else kinds))

    def _fill_kinds(self, menu: QMenu) -> None:
        found = self._count(listing.BY_KIND)
        for kind in KINDS:
            action = menu.addAction(sentence("chip", {"what": tr(f"kind_{kind}"), "count": found[kind]}))
            action.setCheckable(True)
            action.setChecked(kind in self._now.kinds)
            action.triggered.connect(lambda _=False, kind=kind: self._toggle(kind))

    def _toggle(self, kind: str) -> None:
        self.wanted.emit(replace(self._now, kinds=self._now.kinds ^ {kind}))

    # stage, tier, status ---------------------------------------------------------------------

    def _fill_facets(self, menu: QMenu) -> None:
        now = self._now
        stages = self._count(listing.BY_STAGE)
        self._section(menu, "stage", now.stage, stages, [(each, tr(f"stage_{each}")) for each in listing.LISTED_STAGES])
        tiers = [(each, sentence("tier_choice", {"tier": each})) for each in listing.TIERS]
        self._section(menu, "tier", now.tier, self._count(listing.BY_TIER), tiers)
        statuses = [(each, tr(f"tile_{each}").capitalize()) for each in STATUSES]
        self._section(menu, "status", now.status, self._count(None), statuses)

    def _section(
        self, menu: QMenu, facet: str, now: Choice, found: Counter[Choice], choices: Iterable[tuple[Choice, str]]
    ) -> None:
        """A choice of one among several, or of any."""
        group = QActionGroup(menu)
        none: Choice = 0 if facet == "tier" else ""
        for choice, words in ((none, tr(f"any_{facet}")), *choices):
            count = found[choice if choice else EVERYTHING]
            action = menu.addAction(sentence("chip", {"what": words, "count": count}))
            action.setCheckable(True)
            action.setChecked(choice == now)
            group.addAction(action)
            change = {facet: choice}
            action.triggered.connect(lambda _=False, change=change: self.wanted.emit(replace(self._now, **change)))
        menu.addSeparator()

    # parts -----------------------------------------------------------------------------------

    def _make_text(self, layout: FlowLayout) -> QLineEdit:
        text = _Text()
        text.left.connect(self.left)
        text.setObjectName("worklistText")
        text.setPlaceholderText(tr("filter_text"))
        text.setAccessibleName(tr("filter_text"))
        text.textChanged.connect(lambda: text.setClearButtonEnabled(True))  # its icon is not loaded before it is seen
        text.textChanged.connect(self.typed)
        layout.addWidget(text)
        return text

    def _chip(self, name: str, layout: FlowLayout) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(name)
        chip.setCheckable(True)
        chip.setAutoDefault(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.dress(chip, "chip")
        layout.addWidget(chip)
        return chip

    def _with_menu(self, name: str, layout: FlowLayout, fill: Callable[[QMenu], None]) -> QPushButton:
        """A chip with a menu that is made anew whenever it opens."""
        chip = self._chip(name, layout)
        menu = QMenu(chip)

        def refill() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(refill)
        chip.setMenu(menu)
        return chip

    def _facets_tip(self) -> None:
        self.facets.setToolTip(tr("filter_tip"))

    @staticmethod
    def _label(chip: QPushButton, text: str, sign: str = "") -> None:
        """Give a chip its text, with room for it in bold too: a chip that is on is bold."""
        shown = f"{text} {sign}".strip()
        if chip.text() != shown:
            chip.setText(shown)
            chip.setAccessibleName(text)
        chip.setFixedWidth(QFontMetrics(theme.font(0, bold=True)).horizontalAdvance(shown) + _CHIP_PAD)


class _Text(QLineEdit):
    """The typed filter: Esc empties it, then leaves; Enter and Down leave for the list."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _set_visible(part: QWidget, on: bool) -> None:
    """Show or hide, and leave alone what is so already: each change lays out anew."""
    if part.isHidden() == on:
        part.setVisible(on)


def kind_words(kinds: Iterable[str]) -> str:
    """The kinds by their names, in the order of the rules."""
    chosen = set(kinds)
    return ", ".join(tr(f"kind_{kind}") for kind in KINDS if kind in chosen)


def facet_words(wanted: Wanted) -> list[str]:
    """The stage, tier and status chosen, as words."""
    words = [tr(f"stage_{wanted.stage}")] if wanted.stage else []
    words += [sentence("tier_choice", {"tier": wanted.tier})] if wanted.tier else []
    return words + ([tr(f"tile_{wanted.status}").capitalize()] if wanted.status else [])


def filter_words(wanted: Wanted, text: str) -> str:
    """Everything that filters, in one line."""
    group = next((name for name, kinds in GROUPS.items() if kinds == wanted.kinds), "")
    kinds = tr(f"chip_{group}") if group else kind_words(wanted.kinds)
    typed = sentence("typed", {"text": text.strip()}) if text.strip() else ""
    return ", ".join(part for part in (kinds, *facet_words(wanted), typed) if part)
