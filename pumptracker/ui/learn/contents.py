"""The list beside the article: everything by stage, or what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from pumptracker.domain.stage import STAGES
from pumptracker.formats.article import Article
from pumptracker.formats.article_search import Found
from pumptracker.formats.caller_cards import CALLERS
from pumptracker.ui.learn.found_delegate import FOUND, FoundDelegate
from pumptracker.ui.learn.trail import Place
from pumptracker.ui.theme import font
from pumptracker.words import sentence, tr

_ANY = "any"
_PLACE = Qt.ItemDataRole.UserRole


class Contents(QListWidget):
    """Up and Down choose; the article follows."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("learnContents")
        self.setAccessibleName(tr("learn_contents"))
        self.setItemDelegate(FoundDelegate(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.currentItemChanged.connect(self._chose)

    def list_all(self, articles: Sequence[Article]) -> None:
        """List every article by stage; what to do on the phone stands above them."""
        self._clear()
        heads = {CALLERS: tr("learn_on_the_phone"), _ANY: tr("learn_any_stage")}
        for stage in (CALLERS, _ANY, *STAGES):
            of_stage = sorted((each for each in articles if _stage(each) == stage), key=lambda each: each.title)
            if of_stage:
                self._head(heads.get(stage) or tr(f"stage_{stage}"))
                for article in of_stage:
                    self._add(article.title, Place(article.id))

    def list_found(self, found: Iterable[Found], *, are_more: bool = False) -> None:
        """List what a search found, each with what stands around it; say so where there are more."""
        self._clear()
        for each in found:
            facts = {"title": each.title, "heading": each.heading}
            title = sentence("learn_found_under", facts) if each.heading else each.title
            text = f"{title}\n{each.snippet}" if each.snippet else title
            self._add(text, Place(each.article_id, each.heading)).setData(FOUND, each)
        if are_more:
            self._head(tr("learn_more_found"))

    def mark(self, article: str) -> None:
        """Show which article is read, without opening it again."""
        row = next((row for row in range(self.count()) if self._place(row).article == article), -1)
        self.blockSignals(True)
        if row < 0 or self.currentRow() < 0 or self._place(self.currentRow()).article != article:
            self.setCurrentRow(row)
        self.blockSignals(False)

    def first(self) -> Place | None:
        """What stands first, where anything does."""
        places = (self._place(row) for row in range(self.count()))
        return next((place for place in places if place.article), None)

    def _place(self, row: int) -> Place:
        place = self.item(row).data(_PLACE)
        return place if isinstance(place, Place) else Place("")

    def _clear(self) -> None:
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFont(font(0, bold=True))
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, text: str, place: Place) -> QListWidgetItem:
        item = QListWidgetItem(text, self)
        item.setData(_PLACE, place)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        return item

    def _chose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            place = self._place(self.row(item))
            if place.article:
                self.chosen.emit(place)


def _stage(article: Article) -> str:
    """The stage an article stands under; one that is not known is for all."""
    return article.stage if article.stage in (CALLERS, *STAGES) else _ANY
