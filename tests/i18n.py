"""Brings the translators' file up to the sentences there are: `python3 dev.py i18n`, then Qt Linguist.

A sentence that is new, or whose English changed, stands in it as unfinished, beside what was said before.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from pumptracker.paths import resources
from pumptracker.words import ENGLISH, LANGUAGES

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}" sourcelanguage="en">\n'


class Message(NamedTuple):
    """One sentence of the file: the English it was made from, what is said, and whether that is finished."""

    source: str
    said: str
    is_finished: bool


def file_of(language: str) -> Path:
    """Where a language is kept."""
    return resources() / "i18n" / f"pumptracker_{language}.ts"


def messages(language: str) -> dict[str, Message]:
    """What the file holds, by code."""
    if not file_of(language).exists():
        return {}
    found = {}
    for each in ElementTree.parse(file_of(language)).iter("message"):
        said = each.find("translation")
        assert said is not None
        found[each.get("id", "")] = Message(each.findtext("source", ""), said.text or "", said.get("type") is None)
    return found


def text(language: str, kept: dict[str, Message]) -> str:
    """The file as it should be: every sentence there is, in the order of the tables."""
    lines = [_HEAD.format(language), "<context>\n    <name>words</name>\n"]
    for code, english in ENGLISH.items():
        before = kept.get(code, Message("", "", False))
        finished = before.is_finished and before.said and before.source == english
        state = "" if finished else ' type="unfinished"'
        lines.append(
            f"    <message id={quoteattr(code)}>\n        <source>{escape(english)}</source>\n"
            f"        <translation{state}>{escape(before.said)}</translation>\n    </message>\n"
        )
    return "".join([*lines, "</context>\n</TS>\n"])


def main() -> int:
    """Write every file anew; says how many sentences are not finished."""
    for language in LANGUAGES[1:]:
        kept = messages(language)
        file_of(language).parent.mkdir(parents=True, exist_ok=True)
        file_of(language).write_text(text(language, kept), encoding="utf-8")
        unfinished = sum(not each.is_finished for each in messages(language).values())
        print(f"{file_of(language).name}: {len(ENGLISH)} sentences, {unfinished} unfinished")
    return 0


if __name__ == "__main__":
    sys.exit(main())
