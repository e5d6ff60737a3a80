"""A table as a CSV file that a spreadsheet opens as what it is: text, and no formula."""

from __future__ import annotations

import csv
import io
import re

from pumptracker.formats.sheet import Sheet

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PHONE = re.compile(r"\+?[\d\s()./-]*\d[\d\s()./-]*")


def csv_bytes(sheet: Sheet) -> bytes:
    """The headings and rows of a table in UTF-8, marked as such, the lines ended as spreadsheets end them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (sheet.headings, *sheet.rows):
        writer.writerow([safe_cell(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """A cell on one line; one that begins like a formula gets an apostrophe before it, except a phone number.

    "'+1 312 555 0142" could not be dialled from where it is read, and digits, blanks and brackets do nothing.
    """
    flat = " ".join(text.split())
    return "'" + flat if flat.startswith(_FORMULA) and not _PHONE.fullmatch(flat) else flat
