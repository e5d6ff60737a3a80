"""Reading an education article: front matter of `key: value` lines, then Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pumptracker.domain.own_article import ANY

SHIPPED, OWN, ADDED = "shipped", "own", "added"
"""Whose words an article has: as it was shipped, rewritten by the clinic, or all the clinic's own."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article; `kinds` are the kinds of due item it suits, `stage` the pathway stage or "any"."""

    id: str
    title: str
    stage: str
    kinds: tuple[str, ...]
    reviewed: str
    body: str
    at: tuple[tuple[str, str], ...] = ()
    """The heading, as links name it, that speaks of a kind of due item."""
    sources: tuple[str, ...] = ()
    """The codes of the sources it rests on."""
    asked: tuple[tuple[str, str], ...] = ()
    """Words that callers use for what an article says, and the heading that says it, "" for all of it."""
    alarms: tuple[tuple[str, str], ...] = ()
    """Words at which it stands above all others whatever else is said, and the heading that they call for.

    Those tied as in "passed+out" count only where all of them are said.
    """
    whose: str = SHIPPED
    reviewed_on: date | None = None
    """The day the clinic last reviewed it, None where it did not."""

    def heading(self, kind: str) -> str:
        """The heading that speaks of a kind of due item, "" where the whole article does."""
        return dict(self.at).get(kind, "")


def read_article(path: Path) -> Article | None:
    """The article in a file; None where it is missing or not one."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    parts = text.split("---\n", 2)
    if len(parts) != 3 or parts[0].strip():
        return None
    lines = (line.partition(":") for line in parts[1].splitlines() if line.strip())
    front = {key.strip(): value.strip() for key, _, value in lines}
    if not {"id", "title", "stage"} <= front.keys():
        return None
    return Article(
        id=front["id"], title=front["title"], stage=front["stage"], kinds=tuple(front.get("kinds", "").split()),
        reviewed=front.get("reviewed", ""), body=parts[2].strip(), at=_pairs(front.get("at", "")),
        sources=tuple(front.get("sources", "").split()), asked=tuple(_asked(front)),
    )  # fmt: skip


def _asked(front: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What "asked how-often: weeks months" says: the heading, and the words it answers to."""
    for key, said in front.items():
        name, _, heading = key.partition(" ")
        if name == "asked":
            yield heading.strip(), said


def _pairs(written: str) -> tuple[tuple[str, str], ...]:
    """What "replacement=new-pump follow_up=how-often" says; what is not written so is passed over."""
    found = (word.partition("=") for word in written.split())
    return tuple((kind, heading) for kind, _, heading in found if kind and heading)


def read_articles(folder: Path) -> list[Article]:
    """Every readable article of a folder, by id; a broken one is left out."""
    found = (read_article(path) for path in sorted(folder.glob("*.md")))
    return [article for article in found if article is not None]


def fitting(articles: list[Article], stage: str, kind: str, status: str) -> Article | None:
    """The article for a patient's stage and due item: a missed refill and an alarm first of all.

    Then one that the clinic added for that kind of due item, then the one of the stage.
    """
    by_id = {article.id: article for article in articles}
    if kind == "refill" and status in ("overdue", "unknown") and "missed-refill" in by_id:
        return by_id["missed-refill"]
    if kind == "pump_check" and "alarm-tones" in by_id:
        return by_id["alarm-tones"]
    return _added_for(articles, stage, kind) or by_id.get(stage) or by_id.get("overview")


def _added_for(articles: list[Article], stage: str, kind: str) -> Article | None:
    """What the clinic added for a kind of due item, best at that very stage."""
    found = [each for each in articles if each.whose == ADDED and kind in each.kinds and each.stage in (stage, ANY)]
    return min(found, key=lambda each: (each.stage != stage, each.title, each.id), default=None)
