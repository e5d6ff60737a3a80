"""An article in the clinic's own words, and what it must be; its links and marks are checked by `formats`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pumptracker.domain.advice import advice_in
from pumptracker.domain.clinic_row import check_text
from pumptracker.domain.due_item import KINDS
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import STAGES

ANY = "any"
ARTICLE_STAGES = (ANY, *STAGES)
"""What an article may stand under: every stage, or one."""

ARTICLE_LANGUAGES = ("en", "es")
LONGEST_TITLE = 80
LONGEST_BODY = 20_000
"""About four times the longest that is shipped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as it is written at the desk."""

    language: str
    title: str
    body: str
    stage: str = ANY
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnArticle:
    """What the clinic keeps of one article in one language.

    Without a title and a body it has confirmed the shipped text, and no more. `made_from` is the digest of the
    shipped text that was rewritten or confirmed, "" where none is shipped.
    """

    id: int
    article: str
    language: str
    title: str | None = None
    body: str | None = None
    stage: str = ANY
    kinds: tuple[str, ...] = ()
    reviewed_on: date | None = None
    reviewed_by: str = ""
    made_from: str = ""

    @property
    def is_worded(self) -> bool:
        """Whether there are words of the clinic's own that can be shown."""
        return bool((self.title or "").strip() and (self.body or "").strip())


def tidied(draft: Draft) -> Draft:
    """A draft as it is kept: one line of title, no blanks at the ends, no characters that cannot be shown."""
    kinds = tuple(kind for kind in KINDS if kind in draft.kinds)
    unknown = tuple(kind for kind in draft.kinds if kind not in KINDS)
    return Draft(
        language=draft.language, title=" ".join(_shown(draft.title).split()), body=_shown(draft.body),
        stage=draft.stage, kinds=kinds + unknown,
    )  # fmt: skip


def _shown(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\t", "    ").split("\n")
    return "\n".join("".join(filter(_is_shown, line)).rstrip() for line in lines).strip()


def _is_shown(letter: str) -> bool:
    """Whether a character is no control, and no half of one, which a file cannot keep."""
    return letter >= " " and not "\ud800" <= letter <= "\udfff"


def check_draft(draft: Draft) -> None:
    """Refuse, at its field, what is empty, too long, of no language, stage or kind, or would be advice."""
    check_text(draft.title, "title", longest=LONGEST_TITLE)
    check_text(draft.body, "body", longest=LONGEST_BODY)
    if draft.language not in ARTICLE_LANGUAGES:
        raise Refused("unknown_language", field="language", given=draft.language)
    if draft.stage not in ARTICLE_STAGES:
        raise Refused("unknown_stage", field="stage", given=draft.stage)
    for kind in draft.kinds:
        if kind not in KINDS:
            raise Refused("unknown_kind", field="kinds", given=kind)
    for field, text in (("title", draft.title), ("body", draft.body)):
        advice = advice_in(text)
        if advice:
            raise Refused("article_advice", field=field, given=advice)
