"""The paragraphs of a rich text, and what they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextFragment


def blocks(document: QTextDocument, start: int = 0) -> Iterator[QTextBlock]:
    """The paragraphs and headings of a document in order, from the one in which a place stands."""
    block = document.findBlock(start)
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """The stretches of a block that look alike, in order."""
    place: Any = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def is_quoted(block: QTextBlock) -> bool:
    """Whether a block is quoted: so an article marks its warning."""
    return bool(block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel))
