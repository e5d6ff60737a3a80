"""docs/performance.md, written from the figures that were kept: what was measured, when, how, on what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.bench.report import Line, lines
from tests.bench.table import markdown

_HEAD = """# How fast the desk is

`python3 dev.py bench` measures what a person waits for and prints the table below; `--write-doc` writes this page
from what it measured. The figures are of one machine: hold them to the targets by the ratios, which are taken
within one run.
"""
_HOW = """## How it was measured

- **Registers.** {sizes} patients, about nine in ten with a pump and ten refills, the others in evaluation or trial;
  made by a fixed recipe and imported as a clinic imports its register. The day at the desk is 2026-11-24.
- **Turns.** Every size, and the bare window, has its turn before any has its next, so that a slow minute of the
  machine meets all of them. Each turn is a process of its own; what is slow the first time in it is not counted.
- **Start.** From the start of the process to the first frame with content, in a real window of 1366 × 768 under
  Xvfb. The screen's pixels are read from outside about every millisecond; content is letters where the rows of the
  worklist stand. The bare window is PySide6's `QMainWindow` with one label. The first start of each is not counted,
  so the files are in the system's cache.
- **Memory at rest.** Of the same processes, two seconds after the first frame, as Linux counts it.
- **Search.** Names with and without accents, given and family name, MRN, phone, date of birth, serial, and nobody,
  typed letter by letter as key events into the search box, until the list of results is painted.
- **Filters, patients, pages, refills.** Clicks and keys on the shown window until all that they change is painted
  and nothing is painted for 20 ms. Qt itself waits up to 5 ms before it paints. Handing the picture to the X server
  counts, the server's own work does not.
- **Import.** A file of one row for each patient, validated, with history, due items and search, into a new clinic;
  against Python's `csv` and `executemany` of the same rows into the same tables with their indexes and the same
  pragmas, in one transaction. The rows of both are compared afterwards and must be equal.
- **Computing anew.** What a change of the clinic's policy does for everyone, against only reading the same rows
  into the same values.
- **Backup.** SQLite's backup of the open file.
- **Random use.** Keys and clicks by chance over every page and dialog. Memory at the start and the end is the median
  of the first and last tenth of the samples, after a warm-up of a tenth of the time, at most a minute.
  What is imported and kept at the first opening of each page and dialog counts as growth; the second half of a long
  run tells whether it goes on.

The p95 is the figure that one sample in twenty exceeds.
"""


def page(results: Mapping[str, Any]) -> str:
    """The whole page."""
    told = lines({name: part["figures"] for name, part in results["parts"].items()})
    sizes = sorted({size for part in results["parts"].values() for size in part["patients"]})
    how = _HOW.format(sizes=", ".join(f"{size:,}" for size in sizes))
    return "\n".join([_HEAD, _on_what(results), markdown(told), "", _missed(told), how])


def _on_what(results: Mapping[str, Any]) -> str:
    """The machine, and when each part was measured where it was not all at once."""
    measured: dict[str, list[str]] = {}
    for name, part in results["parts"].items():
        few = ", few samples" if part["quick"] else ""
        moment = f"{part['on'][:10]}, commit {part['commit']}, load {part['load']} before{few}"
        measured.setdefault(moment, []).append(name)
    machine = [f"- {name.capitalize()}: {value}" for name, value in results["machine"].items()]
    moments = [f"- Measured on {moment}: {', '.join(names)}" for moment, names in measured.items()]
    return "\n".join(["## Figures", "", *machine, *moments, ""])


_WHY = {
    "start": """\
**Why the start is out of reach.** Between the bare window and the desk stand, measured stage by stage: importing
some eighty modules of our own, most of it defining classes, and the enumerations that PySide makes when `Qt` is
first named; a `QTableView` with a style sheet, fonts and twenty painted rows, which by itself takes a third more
than the bare window; and some forty other widgets of the first frame. Named tuples in the place of the dataclasses
that are left, and tiles and chips painted by one widget each, may save a tenth. The target would take a first frame
painted by hand and then replaced by the widgets; we did not want one, since for a moment it would show what does
not answer.""",
    "import": """\
**Why the import is out of reach.** Each row becomes a patient's record in memory, is checked by the rules and
written by some eight inserts with their triggers; its history is sealed into the chain, its due items are computed,
and some seventeen keys to find the patient by are kept: none of these takes more than a quarter, and the plain rows
take none of it. History written without triggers and fewer keys may save a third. We did neither: the triggers are
what nobody can go around, and the keys are what is found.""",
    "60 min": """\
**Why memory in random use is out of reach.** Of the 20 MB all came in the first sixteen minutes, while the walk
opened each page and dialog for the first time: their modules, the library of public holidays, and the largest
foresight. In the second half memory grew by 0.6 MB an hour, and objects, widgets and files stayed as they were; so
nothing leaks, but the start of a run, when hardly anything is loaded, is the wrong thing to compare with. References
to `None` are counted up by PySide itself on Python 3.11 (a bare connection adds one); they cost no memory.""",
}
"""Why a target is out of reach, by the beginning of the line that missed it."""


def _missed(told: list[Line]) -> str:
    missed = [line for line in told if line.met is False]
    if not missed:
        return "Every target is met.\n"
    each = [f"- {line.what}, {line.patients} patients: {_figure(line)}, target {line.target}" for line in missed]
    why = [text for start, text in _WHY.items() if any(line.what.startswith(start) for line in missed)]
    return "\n".join(["## Missed", "", *each, *(f"\n{text}" for text in why), ""])


def _figure(line: Line) -> str:
    if line.ratio is not None:
        return f"{line.ratio:.2f} × {line.of}"
    cells = line.cells()
    return f"p95 {cells[4]} {cells[2]}" if cells[4] else cells[2]
