"""The list of a manufacturer's notice as a table, for paper and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from pumptracker.domain.recall import UNCERTAIN, Recall, Verdict
from pumptracker.domain.recall_list import Listed, Tries, counted
from pumptracker.formats.sheet import Sheet
from pumptracker.words import day, sentence, tr

_COLUMNS = (
    "patient", "born", "mrn", "phone", "stage", "model", "serial", "implanted", "next_refill", "verdict", "done",
    "tries", "told_by",
)  # fmt: skip
_LISTS = (16, 10, 9, 16, 20)
_WEIGHTS = (16, 9, 9, 12, 9, 14, 10, 9, 9, 16, 12, 4, 14)


def recall_sheet(recall: Recall, lines: Sequence[Listed], *, write_day: Callable[[date], str] = day) -> Sheet:
    """Everyone on these lines; `write_day` is how days are written: on paper as everywhere, in a file as ISO."""
    return Sheet(
        title=recall.name, headings=tuple(tr(f"recall_column_{name}") for name in _COLUMNS),
        rows=tuple(_row(line, write_day) for line in lines), weights=_WEIGHTS,
        about=f"{criteria_words(recall)} {count_words(lines)}", empty=tr("recall_nobody"),
    )  # fmt: skip


def recall_lists_sheet(rows: Sequence[Sequence[str]], headings: Sequence[str]) -> Sheet:
    """How far every list is, a row each."""
    return Sheet(
        title=tr("report_recalls"), headings=tuple(headings), rows=tuple(map(tuple, rows)), weights=_LISTS,
        empty=tr("recall_none"),
    )  # fmt: skip


def _row(line: Listed, write_day: Callable[[date], str]) -> tuple[str, ...]:
    def written(when: date | None) -> str:
        return write_day(when) if when else ""

    return (
        line.patient, written(line.date_of_birth), line.mrn, line.phone,
        tr(f"stage_{line.stage}"), line.model, line.serial, written(line.implanted_on), written(line.next_refill_on),
        verdict_words(line.verdict), done_words(line.tries, write_day), str(line.tries.count), teller_words(line),
    )  # fmt: skip


def criteria_words(recall: Recall) -> str:
    """What a notice is about, in one line."""
    parts = [recall.model or tr("recall_any_model")]
    parts += _range("recall_serials", recall.serial_from, recall.serial_to)
    first, last = (day(when) if when else "" for when in (recall.implanted_from, recall.implanted_to))
    parts += _range("recall_implanted", first, last)
    return ", ".join(parts) + "."


def _range(code: str, first: str, last: str) -> list[str]:
    if not first and not last:
        return []
    ends = "" if first and last else "_from" if first else "_to"
    return [sentence(code + ends, {"first": first, "last": last})]


def count_words(lines: Sequence[Listed]) -> str:
    """How many are listed, and how they add up."""
    counts = counted((line.verdict.kind, line.tries) for line in lines)
    facts = {"concerned": counts.concerned, "by_hand": counts.listed - counts.concerned, "listed": counts.listed}
    return sentence("recall_adds_up", facts)


def verdict_words(verdict: Verdict) -> str:
    """Whether the notice concerns the pump, with the reasons where that is not known."""
    if verdict.kind != UNCERTAIN:
        return tr("recall_concerned")
    reasons = "; ".join(sentence(reason.code, reason.facts) for reason in verdict.reasons)
    return sentence("recall_check_by_hand", {"reasons": reasons})


def done_words(tries: Tries, write_day: Callable[[date], str] = day) -> str:
    """What was done last for somebody, and when; that they were reached stays said whatever came later."""
    if tries.made_on is None:
        return tr("recall_nothing_done")
    written = tr(f"channel_{tries.channel}") if tries.channel in ("letter", "email", "portal") else ""
    what = tr(f"contact_{tries.outcome}") if tries.outcome.startswith("reached") or not written else written
    said = f"{what}, {write_day(tries.made_on)}"
    was_reached = tries.reached and not tries.outcome.startswith("reached")
    return sentence("recall_reached_before", {"last": said}) if was_reached else said


def teller_words(line: Listed) -> str:
    """Who tells the patient, where it is not the desk."""
    return tr(f"recall_told_by_{line.told_by}") if line.told_by else ""
