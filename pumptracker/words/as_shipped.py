"""A text that the clinic was given is said in the desk's language, and kept in English; its own is as it wrote it."""

from __future__ import annotations

from pumptracker.words import tr
from pumptracker.words.shipped import SHIPPED

_CODES = {english: code for code, english in SHIPPED.items()}


def said(kept: str) -> str:
    """A text of the clinic's file as the desk shows it."""
    code = _CODES.get(kept)
    return tr(code) if code else kept


def kept(typed: str) -> str:
    """A text that was typed as the file keeps it: what still says what was shipped is no text of the clinic's own."""
    typed = typed.strip()
    return next((english for english, code in _CODES.items() if typed == tr(code)), typed)
