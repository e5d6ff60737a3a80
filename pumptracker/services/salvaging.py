"""Exporting what can still be read of a damaged clinic: a CSV for each table, and a report of what was lost."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pumptracker.domain.refused import Refused
from pumptracker.formats.safe_csv import csv_bytes
from pumptracker.formats.sheet import Sheet
from pumptracker.store import salvage
from pumptracker.words import sentence, tr

REPORT = "report.txt"
_MOST_NAMED = 200


class Report(NamedTuple):
    """What an export found: rows read and rows known to be lost, by table; those not wholly readable by name."""

    read: dict[str, int]
    lost: dict[str, int]
    torn: tuple[str, ...]
    folder: Path
    lender: str | None = None
    """Whose list of tables was read by, where the file's own did not read: a backup, or "" for a new clinic."""

    @property
    def is_whole(self) -> bool:
        """Whether everything was read."""
        return self.lender is None and not self.torn and not any(self.lost.values())


def salvage_to(database: Path, folder: Path) -> Report:
    """Write every row that still reads into a new folder; the clinic's file is left as it is.

    Raises StoreUnavailable("nothing_readable") where no table can be found in it, and Refused where the folder
    cannot be written to.
    """
    opened = salvage.opened(database)
    with closing(opened.db):
        found = list(salvage.every_table(opened))
    read = {each.table: len(each.rows) for each in found}
    lost = {each.table: len(each.lost) for each in found}
    missing = tuple(name for name in salvage.TABLES if name not in read)
    torn = tuple(each.table for each in found if not each.is_whole)
    report = Report(read, lost, (*torn, *missing), folder, opened.lender)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for each in found:
            (folder / f"{each.table}.csv").write_bytes(csv_bytes(_sheet(each)))
        (folder / REPORT).write_text("\n".join(_lines(report, found)) + "\n", encoding="utf-8")
    except OSError:
        raise Refused("cannot_write_file", given=folder.name) from None
    return report


def _sheet(each: salvage.Salvaged) -> Sheet:
    return Sheet(title=each.table, headings=each.columns, rows=each.rows, weights=(1,) * len(each.columns))


def _lines(report: Report, found: Sequence[salvage.Salvaged]) -> list[str]:
    """The report as text: what each table gave, and which rows are known to be missing."""
    lines = [tr("salvage_whole" if report.is_whole else "salvage_torn"), ""]
    if report.lender is not None:
        code = "salvage_by_backup" if report.lender else "salvage_by_new"
        lines += [sentence(code, {"file": report.lender}), ""]
    for each in found:
        facts = {"table_file": f"{each.table}.csv", "read": len(each.rows), "lost": len(each.lost)}
        lines.append(sentence("salvage_table", facts))
        if not each.is_whole:
            lines.append("  " + tr("salvage_pages"))
        if each.lost:
            named = ", ".join(map(str, each.lost[:_MOST_NAMED])) + (" …" if len(each.lost) > _MOST_NAMED else "")
            lines.append("  " + sentence("salvage_lost", {"rows": named}))
    missing = [name for name in report.torn if name not in report.read]
    lines += [sentence("salvage_no_table", {"table_file": name}) for name in missing]
    return lines
