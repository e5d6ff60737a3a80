"""The article in the information dock, for the selected patient's stage and due item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout

from pumptracker.domain.own_article import OwnArticle
from pumptracker.formats.article import Article, fitting, read_articles
from pumptracker.formats.caller_cards import CALLERS
from pumptracker.formats.own_articles import with_own
from pumptracker.paths import resources
from pumptracker.ui.article_document import document, height_of, place_of
from pumptracker.ui.parts import label
from pumptracker.ui.theme import dress
from pumptracker.words import language, tr

_TITLE_LEVEL = 3
LANGUAGES = {"en": "es", "es": "en"}


class Articles:
    """Fills the dock with the article, and the button that turns it into the other language."""

    def __init__(
        self, dock: QFrame, wanted: Callable[[str, str], None], handed_out: Callable[[str, str], None],
        folder: Path | None = None, own: Sequence[OwnArticle] = (),
    ) -> None:  # fmt: skip
        """`own` is what the clinic keeps in its own words."""
        self._shipped = {
            language: read_articles((folder or resources() / "education") / language) for language in LANGUAGES
        }
        self._put_together(own)
        self._language = language()
        self._about = ("", "", "")
        self._written: dict[Article | None, QTextDocument] = {}
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(tr("information"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._other = QPushButton()
        self._other.setObjectName("articleLanguage")
        self._other.clicked.connect(self._switch)
        self._learn = QPushButton(tr("learn_open_article"))
        self._learn.setObjectName("openInLearn")
        dress(self._learn, "flat")
        self._learn.clicked.connect(lambda: wanted(self._shown(), self._language))
        hand_out = QPushButton(tr("handout_button"))
        hand_out.setObjectName("dockHandout")
        hand_out.clicked.connect(lambda: handed_out(self._shown().partition("#")[0], self._language))
        head, foot = QHBoxLayout(), QHBoxLayout()
        foot.addWidget(hand_out, 1)
        foot.addWidget(self._other, 1)
        on_the_phone = QPushButton(tr("learn_callers"))
        on_the_phone.setObjectName("openCallers")
        on_the_phone.clicked.connect(lambda: wanted(CALLERS, self._language))
        head.addWidget(label(tr("information"), "heading"), 1)
        head.addWidget(label(tr("f1_hides"), "small"))
        layout = QVBoxLayout(dock)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        layout.addWidget(on_the_phone)
        layout.addWidget(self._learn)
        layout.addLayout(foot)

    def take(self, own: Sequence[OwnArticle]) -> None:
        """Show the clinic's own words as they are kept now; nothing moves where they are as before."""
        if list(own) != self._own:
            self._put_together(own)
            self.write_anew()

    def _put_together(self, own: Sequence[OwnArticle]) -> None:
        self._own = list(own)
        self._articles: dict[str, list[Article]] = {
            language: with_own(shipped, own, language) for language, shipped in self._shipped.items()
        }

    def show(self, stage: str, kind: str, status: str) -> None:
        """Show the article for a stage and due item."""
        self._about = (stage, kind, status)
        self.draw()

    def _fitting(self) -> Article | None:
        return fitting(self._articles[self._language], *self._about)

    def _shown(self) -> str:
        """The article shown as a link names it, with the heading it is shown at."""
        article = self._fitting()
        return f"{article.id}#{article.heading(self._about[1])}" if article else ""

    def _switch(self) -> None:
        self._language = LANGUAGES[self._language]
        self.draw()

    def draw(self) -> None:
        """Draw the article there is."""
        self._other.setText(tr("language_" + LANGUAGES[self._language]))
        article = self._fitting()
        if article not in self._written:
            self._written[article] = document(article, self._text, self._text.font(), level=_TITLE_LEVEL)
        if self._text.document() is not self._written[article]:
            self._text.setDocument(self._written[article])
        heading = article.heading(self._about[1]) if article else ""
        self._text.verticalScrollBar().setValue(height_of(place_of(self._written[article], heading)))

    def write_anew(self) -> None:
        """Write every article anew in the colours and the size of another look."""
        before = list(self._written.values())
        self._written.clear()
        self.draw()
        for each in before:
            each.deleteLater()
