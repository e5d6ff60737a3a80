"""docs/performance.md, written from the figures themselves."""

from __future__ import annotations

from tests.bench import report
from tests.bench.report import Results

_HOW = """# What the desk costs

Written by `python3 dev.py bench --write-doc` from the figures it printed; do not edit. The figures are those of one
machine on one day: the ratios say more than the times, since both sides of each were measured by turns in one run.

## How it is measured

- **Clinics** are invented, the same at every build, with ten refills for each patient, and are imported as a clinic
  would import its own register. They are kept in `build/bench` and copied before anything is written to them.
- **Start**: from the start of the process to the first frame that shows text where the rows stand (for the bare
  window: where its label stands), read from the frame buffer of an Xvfb of its own, from outside. The bare window
  is a `QMainWindow` with a label. Each is started by turns; the first round is not counted. "The last change" is
  the last pixel that changed before 0.4 seconds of rest. Memory is read two seconds later.
- **At the desk**: real events in a real window on that screen, 1366 × 768; from the event to the end of the repaint
  that shows its answer. Each clinic by turns, each time in a new process.
- **Import**: a register with one row for each patient into a new clinic, validated, with history, due items and
  search keys; against `csv` and `executemany` of the same cells into the same tables with the same indexes and the
  same settings of the file, in one transaction.
- **Recomputation**: what a change of the clinic's numbers sets off, against reading the same records alone.
- **Random use**: random keys and clicks through every page, after a warm-up; the ratio is that of the last fifth of
  the samples to the first.

"""


def written(results: Results) -> str:
    """The page."""
    table = report.lines(results)
    missed = [line for line in table if line.met is False]
    said = "\n".join(f"- {line.what}: {line.ratio:.2f} ({line.target})" for line in missed if line.ratio is not None)
    verdict = f"Missed:\n\n{said}\n" if missed else "Every target that was measured is met.\n"
    machine = "\n".join(f"- {name}: {value}" for name, value in results.get("machine", {}).items())
    return f"{_HOW}## Figures\n\n{report.as_markdown(table)}\n\n{verdict}\n## Machine\n\n{machine}\n"
