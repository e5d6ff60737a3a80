"""Reading prints back: the text of a PDF, and what is laid out."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

from pypdf import PdfReader

from pumptracker.ui.printing.pages import Laid


def pdf_pages(path: Path | str) -> list[str]:
    """What each page of a PDF says, blanks and line breaks made one blank, joined letters taken apart."""
    return [re.sub(r"\s+", " ", normalize("NFKC", page.extract_text())) for page in PdfReader(str(path)).pages]


def flat(laid: Laid) -> str:
    """All that a print says, in one line."""
    return re.sub(r"\s+", " ", " ".join(page.text for page in laid.pages))
