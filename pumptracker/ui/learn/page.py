"""The Learn page: contents and search at the left, the article beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pumptracker.formats.article_text import words
from pumptracker.formats.caller_cards import CALLERS
from pumptracker.formats.little_words import telling
from pumptracker.ui import actions
from pumptracker.ui.articles import LANGUAGES
from pumptracker.ui.binding import bind, bind_key
from pumptracker.ui.learn.contents import Contents
from pumptracker.ui.learn.head import Head
from pumptracker.ui.learn.note import Note
from pumptracker.ui.learn.reader import Reader
from pumptracker.ui.learn.shelf import Shelf
from pumptracker.ui.learn.stock import Stock, read_stock, stocked
from pumptracker.ui.learn.trail import Place, Trail
from pumptracker.ui.overriding import override
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.telling import told
from pumptracker.ui.theme import enlarged, font
from pumptracker.words import language, sentence, tr

_LARGER = "learn/larger"
_LEAST, _MOST, _STEP = -2, 12, 2
_LEFT, _WIDEST = 250, 900
_FIRST = "overview"
MOST_FOUND = 20
"""So many are listed of what a search finds, the best first."""


class LearnPage(Page):
    """Typing searches; F3 and Enter go on in the article, Alt+Left goes back, Esc leaves step by step."""

    explains_itself = True

    def __init__(self, session: Session, preferences: Preferences, folder: Path | None = None) -> None:
        super().__init__(session, preferences)
        self.setObjectName("learnPage")
        self._folder = folder
        self._stock: Stock | None = None
        self._shelf, self._trail = Shelf(language(), folder), Trail()
        self._place, self._is_faulty = Place(""), False
        self._larger = max(_LEAST, min(_MOST, next(iter(preferences.numbers(_LARGER)), 0)))
        self.head, self.contents, self.reader, self.note = Head(), Contents(), Reader(), Note()
        self.box = QLineEdit()
        self.box.setObjectName("learnSearch")
        self.box.setAccessibleName(tr("learn_search"))
        self.box.setPlaceholderText(tr("learn_hint"))
        self.box.setClearButtonEnabled(True)
        self._column = QWidget()
        self._nothing = label(role="quiet", wrap=True)
        self._nothing.setObjectName("learnNothing")
        self._lay_out()
        self._connect()
        self._list()
        self._show(Place(_FIRST) if self._shelf.article(_FIRST) else self.contents.first() or Place(""))
        self._trail.go(self._place)
        self._write_buttons()

    # what staff do ---------------------------------------------------------------------------

    def open_article(self, article: str, spoken: str = "") -> None:
        """Open an article as a link names it, "" for the one that is open, in a language."""
        if spoken and spoken != self._shelf.language:
            self.speak(spoken)
        self.box.clear()
        if article:
            name, _, heading = article.partition("#")
            self.open_place(Place(name, heading))

    def open_place(self, place: Place) -> None:
        """Open an article at a heading; Alt+Left leads back to where one is."""
        self._trail.go(self._place)
        self._trail.go(place)
        self._show(place)

    @override
    def go_back(self) -> None:
        """Return to the article before."""
        self._return_to(self._trail.back())

    def go_on(self) -> None:
        """Go forward again."""
        self._return_to(self._trail.forward())

    def next_match(self) -> None:
        """Go to the next word that was searched for."""
        self._trail.go(self._place)
        self.reader.next_match()
        self._write_buttons()

    def enlarge(self, by: int) -> None:
        """Show the text larger or smaller, and remember it."""
        self._larger = max(_LEAST, min(_MOST, self._larger + by))
        self.preferences.put(_LARGER, [self._larger])
        self._make_room()
        self._show(self._place, anew=True)

    def speak(self, spoken: str) -> None:
        """Show the articles in another language."""
        self._shelf = self._stocked(spoken)
        self._searched(self.box.text())
        self._show(self._place, anew=True)

    def edit(self) -> None:
        """Say the article in the clinic's own words, in the language it is shown in."""
        from pumptracker.ui.learn.article_dialog import article_dialog

        with told(lambda text: self.note.say("", text)):
            self.open_dialog(
                article_dialog(
                    self.session, self._place.article, self._shelf.language, parent=self.window(), folder=self._folder
                )
            )

    def leave(self) -> None:
        """Close the explanation, else go to the search, else clear it."""
        if self.note.isVisible():
            self.note.hide()
        elif not self.box.hasFocus():
            self.box.setFocus()
        else:
            self.box.clear()

    # what is shown ---------------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        """Read what the clinic says in its own words; what can wait for the first paint is made ready after it."""
        stock = read_stock(self.session)
        if stock != self._stock:
            self._stock = stock
            self._take_up(self._stocked(self._shelf.language))
        if self._is_faulty:
            self._is_faulty = False
            self.note.hide()
        QTimer.singleShot(0, self, lambda: self._shelf.make_ready())

    @override
    def show_fault(self, text: str) -> None:
        """Say it below the article: what was shipped can be read all the same, what the clinic says may be another."""
        self._is_faulty = True
        self.note.say("", text)

    @override
    def hands_out(self) -> tuple[str, str]:
        """The article that is read."""
        return self._place.article, self._shelf.language

    @override
    def take_focus(self) -> None:
        """Put the keys into the search."""
        self.box.setFocus()

    def _stocked(self, spoken: str) -> Shelf:
        """The articles of a language, and what the clinic says in its own words once that was read."""
        return stocked(spoken, self._stock, self._folder)

    def _take_up(self, shelf: Shelf) -> None:
        """Read on from another shelf; the article is written anew only where it changed, and stays where it stands."""
        before, self._shelf = self._shelf.article(self._place.article), shelf
        typed = self.box.text().strip()
        if typed:
            self._list_found(typed)
        else:
            self._list()
        if shelf.article(self._place.article) != before:
            at = self.reader.verticalScrollBar().value()
            self._show(self._place, anew=True)
            QTimer.singleShot(0, self, lambda: self.reader.verticalScrollBar().setValue(at))
        self.contents.mark(self._place.article)
        self._write_buttons()

    def _return_to(self, place: Place | None) -> None:
        if place is not None:
            self._show(place)

    def _show(self, place: Place, *, anew: bool = False) -> None:
        if anew or place.article != self._place.article or self.reader.document().isEmpty():
            self.reader.show_article(
                self._shelf.article(place.article), self._shelf.terms, self._larger, self._shelf.language
            )
            self.note.hide()
        self._place = place
        self._mark()
        self.reader.go_to(place.heading)
        self.contents.mark(place.article)
        self._write_buttons()

    def _searched(self, typed: str) -> None:
        """List what is found while it is typed, the best of it in the article."""
        if not typed.strip():
            self._list()
            self.reader.mark("")
            self.contents.mark(self._place.article)
            return
        first = self._list_found(typed.strip())
        if first:
            self._show(first)
        else:
            self.reader.mark("")

    def _mark(self) -> None:
        """Mark the words typed that tell."""
        self.reader.mark(" ".join(telling(word.folded for word in words(self.box.text()))))

    def _list_found(self, typed: str) -> Place | None:
        """List what holds the words, or say that nothing does; returns the best of it."""
        found = self._shelf.find(typed, MOST_FOUND + 1)
        self.contents.list_found(found[:MOST_FOUND], are_more=len(found) > MOST_FOUND)
        first = self.contents.first()
        self._say_nothing("" if first else sentence("learn_nothing", {"typed": typed}))
        return first

    def _list(self) -> None:
        self.contents.list_all(self._shelf.articles)
        read = any(article.id != CALLERS for article in self._shelf.articles)
        self._say_nothing("" if read else tr("learn_no_articles"))

    def _say_nothing(self, text: str) -> None:
        self._nothing.setText(text)
        self._nothing.setVisible(bool(text))
        self.contents.setVisible(self.contents.count() > 0)

    def _explain(self, term: str) -> None:
        self.note.say(term, self._shelf.terms[term])

    def _write_buttons(self) -> None:
        self.head.write(
            LANGUAGES[self._shelf.language], back=self._trail.can_go_back, forward=self._trail.can_go_on,
            smaller=self._larger > _LEAST, larger=self._larger < _MOST,
            edit=self._shelf.may_be_edited(self._place.article),
        )  # fmt: skip

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Write everything anew in the colours and the size of another look."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_place") and self._place.article:
            place = self._place
            self._make_room()
            self._searched(self.box.text())
            self._show(place, anew=True)
        super().changeEvent(event)

    # how it is built -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.box.textChanged.connect(self._searched)
        self.box.returnPressed.connect(self.next_match)
        self.head.back.connect(self.go_back)
        self.head.forward.connect(self.go_on)
        self.head.smaller.connect(lambda: self.enlarge(-_STEP))
        self.head.larger.connect(lambda: self.enlarge(_STEP))
        self.head.hand_out.connect(lambda: self.handout_wanted.emit(*self.hands_out()))
        self.head.edit.connect(self.edit)
        self.head.other.connect(lambda: self.speak(LANGUAGES[self._shelf.language]))
        self.contents.chosen.connect(self.open_place)
        self.contents.itemActivated.connect(lambda _: self.reader.setFocus())
        self.reader.place_wanted.connect(self.open_place)
        self.reader.term_wanted.connect(self._explain)
        self.reader.address_wanted.connect(
            lambda address: self.note.say("", sentence("learn_outside", {"address": address}))
        )
        self.note.closed.connect(self.note.hide)
        deeds: dict[str, Callable[[], None]] = {
            "next_match": self.next_match, "forward": self.go_on, "leave": self.leave,
            "callers": lambda: self.open_article(CALLERS),
            "larger": lambda: self.enlarge(_STEP), "smaller": lambda: self.enlarge(-_STEP),
        }  # fmt: skip
        bind(self, actions.LEARN, deeds)
        bind_key(self, "Ctrl+=", deeds["larger"])  # the same key, where + needs Shift
        bind_key(self.box, "Down", self._into_contents)

    def _into_contents(self) -> None:
        self.contents.setFocus()
        self.contents.setCurrentRow(max(0, self.contents.currentRow()))

    def _make_room(self) -> None:
        """Lines are no longer than the eye finds its way back from, whatever the size of the text."""
        for each in (self.box, self.contents, self._nothing):
            each.setFixedWidth(round(_LEFT * enlarged()))
        size = font(1).pointSize()
        self._column.setMaximumWidth(round(_WIDEST * enlarged() * (size + max(0, self._larger)) / size))

    def _lay_out(self) -> None:
        layout, left, right = QHBoxLayout(self), QVBoxLayout(), QVBoxLayout(self._column)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(16)
        right.setContentsMargins(0, 0, 0, 0)
        for box in (left, right):
            box.setSpacing(10)
        self._make_room()
        left.addWidget(self.box)
        left.addWidget(self._nothing)
        left.addWidget(self.contents, 1)
        left.addStretch()
        right.addWidget(self.head)
        right.addWidget(self.reader, 1)
        right.addWidget(self.note)
        layout.addLayout(left)
        layout.addWidget(self._column, 1)
        layout.addStretch()
