"""What the editor of an article opens on: its words as they are now, those that were shipped, and who keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pumptracker.domain.own_article import ANY, ARTICLE_LANGUAGES, OwnArticle
from pumptracker.domain.refused import Refused
from pumptracker.formats.article import ADDED, Article
from pumptracker.formats.own_articles import with_own
from pumptracker.services import wording
from pumptracker.store import articles
from pumptracker.store.connection import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An article in a language: its id ("" for a new one), its words now, and those shipped where any were."""

    id: str
    language: str
    article: Article
    shipped: Article | None
    own: Sequence[OwnArticle]
    folder: Path | None = None

    def readable(self, language: str) -> list[Article]:
        """What a link may lead to."""
        return with_own(wording.shipped(language, self.folder), self.own, language)

    def check_unchanged(self, db: Connection) -> None:
        """Refuse to write over words that another desk has kept since."""
        found = (each for each in self.own if (each.article, each.language) == (self.id, self.language))
        if articles.kept(db, self.id, self.language) != next(found, None):
            raise Refused("changed_meanwhile")


def opened(db: Connection, article: str, language: str, folder: Path | None = None) -> Opened:
    """An article as it stands now; one that is written in another language alone has no words yet."""
    own = articles.every(db)
    now = _shown(article, language, own, folder) or _unwritten(article, language, own, folder)
    shipped = wording.shipped_article(article, language, folder)
    return Opened(id=article, language=language, article=now, shipped=shipped, own=own, folder=folder)


def opened_new(db: Connection, language: str) -> Opened:
    """An article that the clinic adds."""
    empty = Article(id="", title="", stage=ANY, kinds=(), reviewed="", body="", whose=ADDED)
    return Opened(id="", language=language, article=empty, shipped=None, own=articles.every(db))


def _shown(article: str, language: str, own: Sequence[OwnArticle], folder: Path | None) -> Article | None:
    shelved = with_own(wording.shipped(language, folder), own, language)
    return next((each for each in shelved if each.id == article), None)


def _unwritten(article: str, language: str, own: Sequence[OwnArticle], folder: Path | None) -> Article:
    """An article that is there in another language alone: its stage and kinds, and no words."""
    others = (_shown(article, each, own, folder) for each in ARTICLE_LANGUAGES if each != language)
    other = next((each for each in others if each is not None), None)
    stage, kinds = (other.stage, other.kinds) if other else (ANY, ())
    return Article(id=article, title="", stage=stage, kinds=kinds, reviewed="", body="", whose=ADDED)
