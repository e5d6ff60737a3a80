"""The page docs/reliability.md, from figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Found = Mapping[str, Any]

HEAD = """# What is kept when things go wrong

Written by `python3 dev.py soak --kill N --power N --disk --flips N --months N --write-doc` from what it
measured; not by hand. Short versions run with the tests (tests/storms). Measured on two cores, Linux, beside
other work.

An action counts as *acknowledged* once the use case has returned: the desk shows it as saved. A round is
*wrong* if an acknowledged action is missing or its records read otherwise, if more than one action stands
there that nobody was told of, if `check` finds anything (the file, the history's seals and its replay, the
due items, the order, the search), or if the next desk cannot go on.

| storm | rounds | wrong | what was counted |
|---|---|---|---|
"""

TAIL = """
## What the storms do

- **kill -9**: a process registers, implants, books, calls, refills, undoes, merges, imports lots and changes
  the policy without pause, tells what it has committed through a pipe, and is killed while it opens the file,
  in the middle of a deed or a moment after an acknowledgement. The next process goes on with the same file.
  An upgrade (from a database of every version of the tables), a clinic being made, a backup and a restore are
  killed at moments spread over the time they take: the old state or the new one must be there, and the copies
  whole.
- **Power cuts**: the same process writes on a file system (FUSE, tests/storms/cutfs.py) that keeps in memory
  what was not synced. At the cut, after a random number of operations, each file keeps none, all, some or
  torn (at 512 bytes) pieces of what was written since its last sync, in any order; each name made, changed or
  taken away since the last sync of its folder is kept or not. *The control* is the same with `PRAGMA
  synchronous = OFF`: it must lose, or the tool proves nothing.
- **A failing disk**: on the same file system, every single operation that changes something fails in turn:
  once; until mended; as a full disk does; as a read-only one does; as a drive that is pulled out. The desk
  must say a sentence, and go on with the same connection, or the file opened anew, once the disk is mended.
  With fewer rounds than there are operations, they are drawn by lot. *Not noticed* is a fault that cost nothing
  and was passed over: a log that could not be taken away, or written into the file just then.
- **Flipped bits**: a bit, twenty, a byte, 16 bytes, a sector or a page of zeros, two pages swapped, anywhere
  in the file. The worklist, the search, every record and the board are read and `check` is run. *Found by* is
  what noticed first, in this order: opening, reading, the quick check (SQLite's own), `check`. *Same data* is
  where every row of every table reads as before (free room, or parts that only speed things up). *Rows changed* are
  those of the facts that read otherwise where the history itself is whole: `check --deep` must name each. *Mixed up*
  would be one patient's facts under another's name or number.
- **Rewritten rows**: one to five rows of the facts are changed, added or taken away by SQL, past the triggers, as
  another program would; `check --deep` must name each of them and no other.
- **Months**: a hundred actions on every open day; every evening the file is closed, copied and opened anew, and the
  copies kept no longer go. A round is a day, or one of the copies left at the end, restored on an empty folder and
  checked. `check` runs every fourth month and at the end, and on every copy as it is made.

## What they do not show

The file system of the power cuts is a model of our own: it is harsher than the journalling ones in what it
reorders, and it does not lie about a sync, as some drives do. Nothing here was done to a real drive, on
Windows or on macOS.
"""


def line(found: Found) -> str:
    """One storm in a line of text."""
    return f"{found['storm']}: {found['rounds']} rounds, {found['wrong']} wrong; {_counts(found)}; {found['seconds']} s"


def _counts(found: Found) -> str:
    counts = dict(found["counts"])
    parts = [f"{name.replace('_', ' ')} {number:,}" for name, number in counts.items()]
    if "other data, not found" in counts:
        seen = sum(number for name, number in counts.items() if name.startswith("found by") and "nothing" not in name)
        changed = seen + counts["other data, not found"]
        parts.append(f"**{100 * seen / max(changed, 1):.1f} % of the damage that changed anything was found**")
    return ", ".join(parts)


def page(figures: Mapping[str, Found]) -> str:
    """The whole page."""
    rows = [
        f"| {found['storm']} | {found['rounds']:,} | {found['wrong']:,} | {_counts(found)} |"
        for _, found in sorted(figures.items())
    ]
    return HEAD + "\n".join(rows) + "\n" + TAIL
