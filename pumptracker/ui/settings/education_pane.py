"""The articles: whose words each has in each language, and when it is to be reviewed; what is due stands first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

from pumptracker.domain.own_article import ARTICLE_LANGUAGES
from pumptracker.domain.reviewing import DUE, NOTICE_DAYS, OVERDUE, REVIEWED
from pumptracker.domain.status import BOOKED, SOON
from pumptracker.domain.status import OVERDUE as OVERDUE_STATUS
from pumptracker.formats.article import ADDED, OWN, SHIPPED
from pumptracker.services import wording
from pumptracker.services.foreseeing import Change
from pumptracker.services.reviewing import MISSING, ListedArticle, count, listed
from pumptracker.ui.learn.article_dialog import ArticleDialog, article_dialog, new_article_dialog
from pumptracker.ui.learn.article_opened import opened
from pumptracker.ui.page import Page
from pumptracker.ui.parts import label
from pumptracker.ui.settings.confirm_dialog import ConfirmDialog
from pumptracker.ui.settings.lines import Line
from pumptracker.ui.settings.pane import Deed, TablePane
from pumptracker.ui.telling import told
from pumptracker.ui.theme import tone
from pumptracker.words import language, month, sentence, tr

_SIGNS = {OVERDUE: OVERDUE_STATUS, DUE: SOON, REVIEWED: BOOKED}
"""The status whose sign stands before a review."""


class EducationPane(TablePane):
    """Every article in both languages."""

    titles = ("article", "whose", "reviewed", "next_review")

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(page, code)
        self._count = label(role="strong", wrap=True)
        self._count.setObjectName("reviewsDue")
        self.layout_.insertWidget(self.layout_.indexOf(self._fault), self._count)

    def read(self) -> list[Line]:
        """What is overdue, due, reviewed, and not written, each under its heading."""
        found = self.session.read(listed, self.session.today)
        self._rows = {(each.id, each.language): each for each in found}
        self._count.setText(_counted(found))
        lines = []
        for state, rows in groupby(found, key=lambda each: each.state):
            heading = sentence(f"articles_{state or MISSING}", {"within": NOTICE_DAYS})
            lines += [Line(state or MISSING, (heading,), heading=True), *map(_line, rows)]
        return lines

    def deeds(self) -> list[Deed]:
        """Add, edit, say that it was read, and back to what was shipped or to nothing."""
        return [
            Deed("settings_new", self.new, "row_new", on_a_line=False), Deed("settings_edit", self.edit),
            Deed("article_reviewed", self._review), Deed("settings_restore_text", self._restore),
            Deed("settings_remove", self._remove, "row_remove"),
        ]  # fmt: skip

    def offers(self, code: str) -> bool:
        """One reviews what is written, restores what was reworded, and removes what was added."""
        whose = self._row.whose
        return {
            "article_reviewed": whose != MISSING, "settings_restore_text": whose == OWN,
            "settings_remove": whose == ADDED,
        }.get(code, True)  # fmt: skip

    @property
    def _row(self) -> ListedArticle:
        key = self.key
        assert isinstance(key, tuple)
        return self._rows[key]

    def new(self) -> None:
        """Add an article of the clinic's own."""
        self._edit(lambda: new_article_dialog(self.session, language(), parent=self.window()))

    def edit(self) -> None:
        """Word the article anew, or write it in this language."""
        row = self._row
        self._edit(lambda: article_dialog(self.session, row.id, row.language, parent=self.window()))

    def _edit(self, make: Callable[[], ArticleDialog]) -> None:
        with told(self.say):
            dialog = make()
            dialog.accepted.connect(lambda: self.page.did.emit(""))
            self._open(dialog)

    def _review(self) -> None:
        self.do(self._change(wording.confirm_article))

    def _restore(self) -> None:
        self._confirm("restore", wording.restore_article, tr("restore_article_button"))

    def _remove(self) -> None:
        self._confirm("remove", wording.remove_article, tr("remove_button"))

    def _confirm(self, what: str, use_case: Callable[..., None], button: str) -> None:
        row = self._row
        says = sentence(
            f"{what}_says",
            {"title": row.title, "language": tr(f"language_{row.language}"), "reviewed": _reviewed(row)},
        )
        title, change = tr(f"dialog_{what}_article"), self._change(use_case)
        with told(self.say):
            check = self.session.read(opened, row.id, row.language).check_unchanged
            dialog = ConfirmDialog(self.session, title, says, change, button, check=check, parent=self.window())
            dialog.accepted.connect(lambda: self.page.did.emit(""))
            self._open(dialog)

    def _change(self, use_case: Callable[..., None]) -> Change[object]:
        return partial(use_case, article=self._row.id, language=self._row.language, today=self.session.today)


def _counted(found: list[ListedArticle]) -> str:
    """How much there is to do, or when there will be."""
    counts = {state: count(found, state) for state in (OVERDUE, DUE)}
    said = [
        sentence(f"reviews_{state}", {"count": number, "within": NOTICE_DAYS})
        for state, number in counts.items()
        if number
    ]
    days = [each.next_on for each in found if each.next_on is not None]
    if said:
        return " ".join(said)
    return sentence("reviews_none", {"next_on": min(days)}) if days else tr("reviews_nothing")


def _line(row: ListedArticle) -> Line:
    title = sentence("article_in", {"title": row.title, "language": tr(f"language_{row.language}")})
    cells = (title, "\n".join(_whose(row)), _reviewed(row), _next(row))
    return Line((row.id, row.language), cells, warns=frozenset({3}) if row.state in (OVERDUE, DUE) else frozenset())


def _whose(row: ListedArticle) -> Iterator[str]:
    """Whose words, whether the shipped ones have changed since, and the other language where that differs."""
    yield tr(f"whose_{row.whose}")
    if row.is_outdated:
        yield tr("whose_outdated")
    if row.elsewhere != row.whose and row.whose != MISSING:
        other = next(each for each in ARTICLE_LANGUAGES if each != row.language)
        facts = {"language": tr(f"language_{other}"), "whose": tr(f"whose_{row.elsewhere}")}
        yield sentence("whose_elsewhere", facts)


def _reviewed(row: ListedArticle) -> str:
    if row.reviewed_on is None:
        return tr("review_missing" if row.whose == MISSING else "reviewed_unknown")
    if row.whose == SHIPPED and not row.reviewed_by:
        return sentence("reviewed_as_shipped", {"reviewed": month(row.reviewed_on)})
    return sentence("reviewed_by_clinic", {"reviewed_on": row.reviewed_on, "who": row.reviewed_by})


def _next(row: ListedArticle) -> str:
    if not row.state:
        return tr("review_missing")
    sign = tone(_SIGNS[row.state]).sign
    if row.next_on is None:
        return sentence("review_never", {"sign": sign})
    return sentence(f"review_{row.state}", {"sign": sign, "next_on": row.next_on})
