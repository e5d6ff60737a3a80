"""An article in the clinic's own words: its Markdown, and beside it how that will be read, or what was shipped."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from pumptracker.domain.due_item import KINDS
from pumptracker.domain.own_article import ANY, ARTICLE_LANGUAGES, ARTICLE_STAGES, LONGEST_BODY, Draft
from pumptracker.formats.article import OWN, Article
from pumptracker.services import wording
from pumptracker.ui.dialogs.form_dialog import Field, FormDialog, Typed
from pumptracker.ui.focus import tab_in_order
from pumptracker.ui.learn.article_opened import Opened, opened, opened_new
from pumptracker.ui.learn.article_preview import ArticlePreview
from pumptracker.ui.overriding import override
from pumptracker.ui.parts import label
from pumptracker.ui.session import Session
from pumptracker.ui.theme import font, line_height
from pumptracker.words import sentence, tr

_FEWEST_LINES, _MOST_LINES, _BESIDE_LINES = 8, 20, 540
"""Lines of text, and the pixels of screen that all the rest may need."""
_BODY_LETTERS, _READ_LETTERS = 62, 54
_KINDS_LETTERS = 36
_FRAME = 100
_WAIT_MS = 120
"""The preview follows once the hand rests so long."""


def article_dialog(
    session: Session, article: str, language: str, *, parent: QWidget, folder: Path | None = None
) -> ArticleDialog:
    """The editor of an article in a language."""
    return ArticleDialog(session, session.read(opened, article, language, folder), parent=parent)


def new_article_dialog(session: Session, language: str, *, parent: QWidget) -> ArticleDialog:
    """The editor of an article that the clinic adds."""
    return ArticleDialog(session, session.read(opened_new, language), parent=parent)


def _about(given: Opened) -> str:
    """Which article it is, in which language, and whose words it has."""
    if not given.id:
        return ""
    whose = given.article.whose if given.article.body else "missing"
    return sentence("article_about", {"language": tr(f"language_{given.language}"), "whose": tr(f"whose_{whose}")})


def _lines(parent: QWidget) -> int:
    """How many lines of text there is room for on the screen."""
    room = parent.screen().availableGeometry().height() - _BESIDE_LINES
    return max(_FEWEST_LINES, min(_MOST_LINES, room // line_height()))


def _fields(given: Opened, lines: int) -> list[Field]:
    article = given.article
    stages = [(each, tr("learn_any_stage" if each == ANY else f"stage_{each}")) for each in ARTICLE_STAGES]
    languages = [(each, tr(f"language_{each}")) for each in ARTICLE_LANGUAGES]
    language = [] if given.id else [Field("language", given.language, languages)]
    return [
        Field("title", article.title, required=True), *language, Field("stage", article.stage, stages),
        Field("body", article.body, required=True, lines=lines),
    ]  # fmt: skip


def _warning(shipped: Article | None, typed: Typed) -> str:
    """What the clinic's words leave out: the box that says when to fetch a clinician."""
    lost = shipped is not None and "\n>" in f"\n{shipped.body}" and "\n>" not in f"\n{typed.text('body')}"
    return tr("article_no_red") if lost else ""


class ArticleDialog(FormDialog):
    """Title, stage, kinds of due item and text; what is saved counts as reviewed today."""

    _kinds: tuple[str, ...] = ()

    def __init__(self, session: Session, given: Opened, *, parent: QWidget) -> None:
        title = tr("dialog_article" if given.id else "dialog_article_new")
        super().__init__(
            title, _about(given), _fields(given, _lines(parent)), partial(self._keep, session), today=session.today,
            preview=partial(_warning, given.shipped), parent=parent,
        )  # fmt: skip
        self._opened = given
        self._kinds = tuple(kind for kind in KINDS if kind in given.article.kinds)
        form = self._form_layout()
        form.insertRow(form.rowCount() - 2, label(tr("field_kinds")), self._kinds_button())
        form.addRow("", label(tr("article_markdown"), "small", wrap=True))
        form.addRow("", self._link_row())
        self._preview_of = ArticlePreview(given.shipped)
        self._content.addLayout(self._preview_of, 1)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self._draw)
        for entry in self._inputs.values():
            if isinstance(entry, QComboBox):
                entry.currentIndexChanged.connect(self._timer.start)
        self._text.textChanged.connect(self._timer.start)
        title_entry = self._inputs["title"]
        assert isinstance(title_entry, QLineEdit)
        title_entry.textChanged.connect(self._timer.start)
        self._draw()
        self._widen()
        self._tab_as_it_is_read()
        self._first = self._typed()
        self.fit()

    # what staff do ---------------------------------------------------------------------------

    def _keep(self, session: Session, _: Typed) -> None:
        given = self._opened
        with session.expecting(given.check_unchanged):
            if given.id:
                session.write(wording.rewrite_article, given.id, self.draft, folder=given.folder)
            else:
                session.write(wording.add_article, self.draft, folder=given.folder)

    @property
    def draft(self) -> Draft:
        """What is written now."""
        typed = self._typed()
        return Draft(
            language=str(typed.get("language", self._opened.language)), title=str(typed["title"]),
            body=str(typed["body"]), stage=str(typed["stage"]), kinds=self._kinds,
        )  # fmt: skip

    def choose_kinds(self, kinds: Sequence[str]) -> None:
        """Say for which kinds of due item the article is."""
        self._kinds = tuple(kind for kind in KINDS if kind in kinds)
        self._write_kinds()

    def insert_link(self, article: Article) -> None:
        """Put a link to an article where the cursor stands; marked words become its text."""
        cursor = self._text.textCursor()
        words = cursor.selectedText() or article.title.replace("[", "(").replace("]", ")")
        cursor.insertText(f"[{words}]({article.id}.md)")
        self._text.setFocus()

    @override
    def _typed(self) -> dict[str, str | bool]:
        """What was typed, and the kinds that were chosen."""
        return {**super()._typed(), "kinds": " ".join(self._kinds)}

    # what is shown ---------------------------------------------------------------------------

    def _draw(self) -> None:
        draft = self.draft
        self._preview_of.show_article(
            Article(
                id=self._opened.id, title=draft.title.strip(), stage=draft.stage, kinds=draft.kinds, reviewed="",
                body=draft.body[:LONGEST_BODY], whose=OWN, reviewed_on=self._today,
            )
        )  # fmt: skip

    def _write_kinds(self) -> None:
        words = ", ".join(tr(f"kind_{kind}") for kind in self._kinds) or tr("kinds_none")
        metrics = QFontMetrics(font())
        self._kinds_words.setText(f"{metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._kinds_room())}  ▾")
        self._kinds_words.setToolTip("\n".join((words, tr("tip_kinds"))))
        self._kinds_words.setAccessibleName(f"{tr('field_kinds')} {words}")

    def _kinds_room(self) -> int:
        return QFontMetrics(font()).averageCharWidth() * _KINDS_LETTERS

    # how it is built -------------------------------------------------------------------------

    def _kinds_button(self) -> QPushButton:
        self._kinds_words = QPushButton()
        self._kinds_words.setObjectName("field_kinds")
        self._kinds_words.setAutoDefault(False)
        menu = QMenu(self._kinds_words)
        for kind in KINDS:
            action = QAction(tr(f"kind_{kind}"), menu, checkable=True, checked=kind in self._kinds)
            action.toggled.connect(partial(self._toggled, kind))
            menu.addAction(action)
        self._kinds_words.setMenu(menu)
        self._write_kinds()
        return self._kinds_words

    def _toggled(self, kind: str, chosen: bool) -> None:
        self.choose_kinds([*self._kinds, kind] if chosen else [each for each in self._kinds if each != kind])

    def _link_row(self) -> QHBoxLayout:
        """A link to put in, from the list of articles."""
        self._link = link = QPushButton(f"{tr('article_insert_link')}  ▾")
        link.setAccessibleName(tr("article_insert_link"))
        link.setObjectName("insertLink")
        link.setAutoDefault(False)
        menu = QMenu(link)
        menu.aboutToShow.connect(lambda: self._fill_links(menu))
        link.setMenu(menu)
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch()
        return row

    def _tab_as_it_is_read(self) -> None:
        """Let Tab go down the fields, the kinds and the link among them, then to what is read beside them."""
        entries = [entry for name, entry in self._inputs.items() if name != "body"]
        cancel = self.findChild(QPushButton, "dialogCancel")
        assert cancel is not None
        tab_in_order(
            *entries, self._kinds_words, self._text, self._link, *self._preview_of.stops, self._save_button, cancel
        )

    def _fill_links(self, menu: QMenu) -> None:
        menu.clear()
        for article in sorted(self._opened.readable(self.draft.language), key=lambda each: each.title.casefold()):
            menu.addAction(article.title.replace("&", "&&"), partial(self.insert_link, article))

    def _widen(self) -> None:
        """Give text and preview the room there is on the screen."""
        letter = QFontMetrics(font()).averageCharWidth()
        self._text.setMinimumWidth(0)
        free = self.screen().availableGeometry().width() - _FRAME - self._content.totalMinimumSize().width()
        wanted = (_BODY_LETTERS + _READ_LETTERS) * letter
        share = max(0, min(free, wanted))
        self._text.setMinimumWidth(self._text.minimumSizeHint().width() + share * _BODY_LETTERS * letter // wanted)
        self._preview_of.widen(share * _READ_LETTERS * letter // wanted)

    def _form_layout(self) -> QFormLayout:
        first = self._content.itemAt(0)
        form = first.layout() if first is not None else None
        assert isinstance(form, QFormLayout)
        return form

    @property
    def _text(self) -> QPlainTextEdit:
        text = self._inputs["body"]
        assert isinstance(text, QPlainTextEdit)
        return text
