"""An article as parts of a print: read by the same reader of Markdown that shows it on screen."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from itertools import groupby
from typing import cast

from PySide6.QtGui import QTextBlock, QTextDocument, QTextList

from pumptracker.formats.paper import Drawing, Heading, Part, Passage, Run, Warned
from pumptracker.formats.picture import picture, shows
from pumptracker.ui.article_pictures import name_of
from pumptracker.ui.text_blocks import blocks, fragments, is_quoted

_HEIGHT = 170.0
_HIGHEST = 2
_BULLET, _BOLD = "•", 600
_OBJECT = "\ufffc"


def parts(
    markdown: str, language: str, dates: Mapping[str, str] | None = None, without: Container[str] = ()
) -> tuple[Part, ...]:
    """The parts of a text of Markdown, without the pictures named so.

    The picture of the runway has the dates of one patient where they are given.
    """
    document = QTextDocument()
    document.setMarkdown(markdown)
    found: list[Part] = []
    for is_warning, run in groupby(blocks(document), key=is_quoted):
        made = [part for block in run for part in _made(block, language, dates, without)]
        said = tuple(part for part in made if isinstance(part, Passage))
        if is_warning:
            found += [Warned(said)] if said else []
            found += [part for part in made if not isinstance(part, Passage)]
        else:
            found += made
    return tuple(found)


def _made(block: QTextBlock, language: str, dates: Mapping[str, str] | None, without: Container[str]) -> Iterator[Part]:
    yield from (_drawing(name, language, dates) for name in _pictures(block) if name not in without)
    text = block.text().replace(_OBJECT, "").strip()
    if not text:
        return
    level = block.blockFormat().headingLevel()
    if 0 < level <= _HIGHEST:
        yield Heading(text)
    elif level:
        yield Passage((Run(text, bold=True),))
    else:
        yield Passage(tuple(_runs(block)), mark=_mark(block))


def _drawing(name: str, language: str, dates: Mapping[str, str] | None) -> Drawing:
    return Drawing(picture(name, language, dates=dates if name == "runway" else None), _HEIGHT, shows(name, language))


def _pictures(block: QTextBlock) -> Iterator[str]:
    """The pictures of this project that a block shows; others are not printed."""
    for fragment in fragments(block):
        look = fragment.charFormat()
        name = name_of(look.toImageFormat().name()) if look.isImageFormat() else ""
        if name:
            yield name


def _runs(block: QTextBlock) -> Iterator[Run]:
    for fragment in fragments(block):
        text = fragment.text().replace(_OBJECT, "").replace("\u2028", "\n")
        if text:
            yield Run(text, fragment.charFormat().fontWeight() >= _BOLD)


def _mark(block: QTextBlock) -> str:
    listed = cast("QTextList | None", block.textList())  # its stub knows no None
    if listed is None:
        return ""
    said = listed.itemText(block).strip()
    return said if said[:1].isdigit() else _BULLET
