"""A table of text as it goes on paper or into a spreadsheet: what a list shows, and nothing that is not shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A titled table. `weights` divide the width of the paper among the columns."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    weights: tuple[int, ...]
    about: str = ""
    """What is on it, in one line: the filters, the period, how many."""
    empty: str = ""
    """The sentence in place of the rows where there are none."""
