"""A list as one web page that needs nothing else: no scripts, no links, to be read and printed, its moment large."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pumptracker.formats.sheet import Sheet

_READ_AGAIN_SECONDS = 60
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { font: 15px/1.35 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; margin: 24px; color: #111;
  background: #fff }
.moment { font-size: 34px; font-weight: 700; line-height: 1.15; margin: 0 0 8px }
.warned { border-left: 6px solid #b02018; background: #fcecea; padding: 8px 12px; margin: 0 0 16px; max-width: 60em }
h1 { font-size: 20px; margin: 0 0 4px } .about { color: #444; margin: 0 0 12px }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group }
th { text-align: left; border-bottom: 2px solid #444; padding: 4px 8px; vertical-align: bottom }
td { border-bottom: 1px solid #bbb; padding: 5px 8px; vertical-align: top; overflow-wrap: anywhere }
td:first-child { font-weight: 600 } tr { break-inside: avoid }
@page { size: landscape; margin: 12mm }
@media print { body { margin: 0; font-size: 10pt } .moment { font-size: 20pt } .warned { background: #fff } }
"""


def sheet_page(sheet: Sheet, *, title: str, moment: str, warned: str, foot: str, language: str) -> str:
    """The page of a list. It reads itself again every minute, so that what lies open does not grow old unseen.

    `moment` stands large above all, `warned` below it; the title, which a browser keeps, must name nobody.
    """
    return "".join([
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n',
        f'<meta http-equiv="refresh" content="{_READ_AGAIN_SECONDS}">\n<meta name="robots" content="noindex">\n',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n",
        f'<p class="moment">{escape(moment)}</p>\n<p class="warned">{escape(warned)}</p>\n',
        f'<h1>{escape(sheet.title)}</h1>\n<p class="about">{escape(" · ".join(_said(sheet.about, foot)))}</p>\n',
        *_table(sheet),
        "</body>\n</html>\n",
    ])  # fmt: skip


def _said(*texts: str) -> Iterator[str]:
    return (text for text in texts if text)


def _table(sheet: Sheet) -> Iterator[str]:
    if not sheet.rows:
        yield f"<p>{escape(sheet.empty)}</p>\n"
        return
    heads = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in sheet.headings)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for row in sheet.rows:
        yield f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>\n"
    yield "</tbody>\n</table>\n"


def _cell(text: str) -> str:
    """A cell's text as it is, its lines below each other; what no screen shows is left out."""
    shown = "".join(each for each in text if each == "\n" or each.isprintable())
    return escape(shown).replace("\n", "<br>")
