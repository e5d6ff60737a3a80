"""The articles of a language as they are read: the clinic's own words in the place of shipped ones, or beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pumptracker.domain.own_article import ANY, ARTICLE_STAGES, OwnArticle
from pumptracker.formats.article import ADDED, OWN, Article


def digest(article: Article | None) -> str:
    """What a shipped text is told by, "" where there is none: another release may say something else."""
    return "" if article is None else hashlib.sha256(f"{article.title}\n{article.body}".encode()).hexdigest()


def with_own(shipped: Sequence[Article], own: Iterable[OwnArticle], language: str) -> list[Article]:
    """The articles of a language, by id. What the clinic keeps but cannot be shown leaves the shipped text standing."""
    by_id = {article.id: article for article in shipped}
    for kept in own:
        if kept.language == language:
            before = by_id.get(kept.article)
            shown = _worded(kept, before) if kept.is_worded else _confirmed(kept, before)
            if shown is not None:
                by_id[kept.article] = shown
    return [by_id[name] for name in sorted(by_id)]


def _worded(kept: OwnArticle, shipped: Article | None) -> Article:
    return Article(
        id=kept.article, title=kept.title or "", stage=kept.stage if kept.stage in ARTICLE_STAGES else ANY,
        kinds=kept.kinds, reviewed=shipped.reviewed if shipped else "", body=kept.body or "",
        at=shipped.at if shipped else (), asked=shipped.asked if shipped else (),
        whose=OWN if shipped else ADDED, reviewed_on=kept.reviewed_on,
    )  # fmt: skip


def _confirmed(kept: OwnArticle, shipped: Article | None) -> Article | None:
    """The shipped text with the day the clinic confirmed it; a text that changed since was never confirmed."""
    if shipped is None or kept.made_from != digest(shipped):
        return shipped
    return replace(shipped, reviewed_on=kept.reviewed_on)
