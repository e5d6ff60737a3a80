"""The headless verbs, for the clinic's IT and for scripts: import, worklist, check; `verbs` has those that keep it."""

from __future__ import annotations

import argparse
import csv
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from pumptracker import __version__
from pumptracker import verbs as keeping
from pumptracker.domain.due_item import KINDS
from pumptracker.domain.refused import Refused
from pumptracker.domain.status import STATUSES
from pumptracker.formats.register_csv import RegisterRow, read_register
from pumptracker.paths import DATABASE, data_folder, preferences_file
from pumptracker.services.doubting import doubting
from pumptracker.services.importing import ImportReport, RowReport, import_rows
from pumptracker.services.progress import Cancelled, Watcher
from pumptracker.store import order, policy, where, worklist
from pumptracker.store.connection import Connection, is_there, open_clinic, open_or_make
from pumptracker.store.transaction import guarded, reading
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import LANGUAGES, choosing, sentence, tr

_DESK_VERBS = {"demo": "cli_demo", "self-test": "cli_self_test"}

DeskVerb = Callable[[str, Path, date | None, str], int]
"""Runs a verb that needs the window, given the database, the day to take as today, and the language asked for."""


def run(arguments: Sequence[str], desk_verb: DeskVerb) -> int:
    """Run one verb; returns its exit code: 0 done, 1 refused or something wrong, 2 wrong usage.

    `desk_verb` runs those that need the window: this module may not.
    """
    _ready_to_be_read()
    choosing.speak_for(arguments, preferences_file(), os.environ)
    options = _parser().parse_args(arguments)
    try:
        if options.run is None:
            day, spoken = getattr(options, "on", None), getattr(options, "lang", "")
            verb = options.verb or ("take-over" if options.take_over else "desk")
            return desk_verb(verb, _database(options), day, spoken)
        with guarded():
            return int(options.run(options))
    except Refused as refusal:
        print(_refusal(refusal), file=sys.stderr)
    except StoreUnavailable as unavailable:
        print(sentence(unavailable.code, unavailable.facts), file=sys.stderr)
    except Cancelled:
        print(tr("was_stopped"), file=sys.stderr)
    except BrokenPipeError:
        raise
    except OSError as error:
        tell_of_system(error)
    return 1


def _ready_to_be_read() -> None:
    """Have what is said written as UTF-8, the name of a file that is no text as its bytes, and to nobody for none."""
    if sys.stdout is None:  # closed, or a windowed program's
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the program runs
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    by_name = "backslashreplace" if os.name == "nt" else "surrogateescape"
    for stream, errors in ((sys.stdout, by_name), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors)


def tell_of_system(error: OSError) -> None:
    """Say what the system refused: to read a file, or to take what is written for the reader."""
    what = error.filename if isinstance(error.filename, str) else ""
    facts = {"why": error.strerror or type(error).__name__, "what": what}
    with suppress(OSError):
        print(sentence("cli_system_file" if what else "cli_system", facts), file=sys.stderr, flush=True)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(sentence("cli_no_date", {"given": text})) from None


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--data", metavar=tr("cli_folder"), help=tr("cli_data"))
    common.add_argument("--on", metavar=tr("cli_date"), type=_day, help=tr("cli_on"))
    common.add_argument(choosing.OPTION, choices=LANGUAGES, help=tr("cli_lang"))
    parser = argparse.ArgumentParser(prog="pumptracker", parents=[common], description=tr("cli_about"))
    version = f"PumpTracker {__version__}"
    parser.add_argument("--version", action="version", version=version, help=tr("argparse_version"))
    parser.add_argument("--take-over", action="store_true", help=tr("cli_take_over"))
    parser.set_defaults(run=None)
    verbs = parser.add_subparsers(dest="verb", metavar=tr("cli_verb"), help=tr("cli_no_verb"))
    importing = verbs.add_parser("import", parents=[common], help=tr("cli_import"))
    importing.add_argument("file", metavar=tr("cli_file"), type=Path, help=tr("cli_csv"))
    importing.add_argument("--dry-run", action="store_true", help=tr("cli_dry_run"))
    importing.add_argument("--format", choices=("text", "json"), default="text", help=tr("cli_format"))
    _may_wait(importing)
    importing.set_defaults(run=_import)
    listing = verbs.add_parser("worklist", parents=[common], help=tr("cli_worklist"))
    listing.add_argument("--format", choices=("table", "json", "csv"), default="table", help=tr("cli_format"))
    listing.set_defaults(run=_worklist)
    checking = verbs.add_parser("check", parents=[common], help=tr("cli_check"))
    checking.add_argument("--deep", action="store_true", help=tr("cli_deep"))
    checking.set_defaults(run=_check)
    keeping.add(verbs, common, _database, partial(_turn, alone=True), _may_wait)
    for verb, use in _DESK_VERBS.items():
        verbs.add_parser(verb, parents=[common], help=tr(use)).set_defaults(run=None)
    return parser


_LONGEST_WAIT = 86_400


def _may_wait(verb: argparse.ArgumentParser) -> None:
    """Give a verb that writes its `--wait`."""
    verb.add_argument("--wait", metavar=tr("cli_seconds"), type=_seconds, default=30.0, help=tr("cli_wait"))


def _seconds(text: str) -> float:
    if not text.isascii() or not text.isdecimal() or int(text) > _LONGEST_WAIT:
        raise argparse.ArgumentTypeError(sentence("cli_no_seconds", {"given": text}))
    return float(text)


@contextmanager
def _turn(options: argparse.Namespace, database: Path, *, alone: bool = False) -> Iterator[None]:
    """The turn of a verb that writes: never on a share, and once nobody else is writing, as long as `--wait` says.

    `alone` also waits until no desk has the clinic open, where there is one.
    """
    from pumptracker.store.writing_turn import writing_turn

    where.check(database.parent)
    if alone and not is_there(database):
        yield
        return

    def waits() -> None:
        print(sentence("waits_for_turn", {"seconds": round(options.wait)}), file=sys.stderr, flush=True)

    with writing_turn(database, options.wait, alone=alone, waits=waits):
        yield


def _database(options: argparse.Namespace) -> Path:
    return data_folder(getattr(options, "data", None)) / DATABASE


def _today(options: argparse.Namespace) -> date:
    return getattr(options, "on", None) or date.today()


# import -------------------------------------------------------------------------------------


def _import(options: argparse.Namespace) -> int:
    path = _database(options)
    try:
        report = _run_import(options, path)
    except Refused as refusal:
        if options.format != "json":
            raise
        row = RowReport(line=1, mrn="", outcome="refused", refusal=refusal, column=refusal.field)
        report = ImportReport([row])
    if options.format == "json":
        print(json.dumps(_report(report), ensure_ascii=False, indent=1))
    else:
        _print_report(report, dry=options.dry_run)
    return 1 if report.count("refused") else 0


def _run_import(options: argparse.Namespace, path: Path) -> ImportReport:
    rows = read_register(options.file)  # before a clinic is made for it
    if options.dry_run and not is_there(path):
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            return _imported(options, rows, open_or_make(Path(folder) / DATABASE))
    with _turn(options, path):
        return _imported(options, rows, open_or_make(path))


def _imported(options: argparse.Namespace, rows: list[RegisterRow], db: Connection) -> ImportReport:
    try:
        with _stopped_by_ctrl_c() as progress:
            report = import_rows(
                db, rows, by=keeping.user(), today=_today(options), keep=not options.dry_run, progress=progress
            )
        with suppress(StoreUnavailable), guarded():  # so that the desk need not do it when it is next opened
            order.bring_up(db, _today(options), policy.numbers(db))
        return report
    finally:
        db.close()


@contextmanager
def _stopped_by_ctrl_c() -> Iterator[Watcher]:
    """A watcher that writes how far it is where someone reads it, and stops where Ctrl+C was pressed.

    Stopped only where all can still be rolled back: what is through is reported and not said to be undone.
    """
    pressed: list[int] = []
    shows = sys.stderr.isatty()

    def watch(done: int, total: int) -> None:
        if shows:
            end = "\n" if pressed or done == total else ""
            print(
                f"\r{sentence('import_progress', {'done': done, 'total': total})}", end=end, file=sys.stderr, flush=True
            )
        if pressed:
            raise Cancelled

    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield watch
    finally:
        signal.signal(signal.SIGINT, before)


def _refusal(refusal: Refused, column: str = "") -> str:
    return sentence(refusal.code, {"field": column or refusal.field, **refusal.facts})


def _report(report: ImportReport) -> dict[str, Any]:
    outcomes = ("added", "updated", "unchanged", "refused")
    rows = [
        {
            "line": row.line, "mrn": row.mrn, "outcome": row.outcome, "column": row.column or None,
            "reason": _refusal(row.refusal, row.column) if row.refusal else None,
            "questions": [sentence(each.code, each.facts) for each in row.questions],
        }
        for row in report.rows
    ]  # fmt: skip
    return {**{outcome: report.count(outcome) for outcome in outcomes}, "rows": rows}


def _print_report(report: ImportReport, *, dry: bool) -> None:
    for row in report.rows:
        where = {"line": row.line, "mrn": row.mrn}
        if row.refusal:
            print(sentence("cli_row_refused", {**where, "reason": _refusal(row.refusal, row.column)}))
        for question in row.questions:
            print(sentence("cli_row_question", {**where, "question": sentence(question.code, question.facts)}))
    outcomes = ("added", "updated", "unchanged", "refused")
    counts = sentence("cli_imported", {outcome: report.count(outcome) for outcome in outcomes})
    print(sentence("cli_nothing_kept", {"counts": counts}) if dry else counts)


# worklist -----------------------------------------------------------------------------------

_COLUMNS = (
    "mrn", "patient", "date_of_birth", "stage", "kind", "status", "due_on", "book_by", "order_by", "tier",
    "governing", "estimated_alarm_on", "printed_alarm_on", "booked_for", "reason", "phone",
)  # fmt: skip


def _worklist(options: argparse.Namespace) -> int:
    db = open_clinic(_database(options))
    try:
        with doubting(db), reading(db):
            rows = worklist.listed(db, _today(options), policy.numbers(db))
            counted = worklist.on_pathway(db)
    finally:
        db.close()
    if options.format == "json":
        print(json.dumps([_item(row) for row in rows], ensure_ascii=False, indent=1))
    elif options.format == "csv":
        writer = csv.DictWriter(sys.stdout, _COLUMNS, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows({name: _harmless(value) for name, value in _item(row).items()} for row in rows)
    else:
        _print_table(rows, counted)
    return 0


def _item(row: worklist.Row) -> dict[str, Any]:
    item = row.item
    values = {name: getattr(item, name, None) for name in _COLUMNS}
    values.update(mrn=row.mrn, patient=row.patient, date_of_birth=row.date_of_birth, status=row.status, phone=row.phone)
    asked = [sentence(each.code, each.facts) for each in item.questions]
    values["reason"] = ". ".join([sentence(item.reason.code, item.reason.facts), *asked])
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _harmless(value: Any) -> Any:
    """Text that a spreadsheet would take for a formula, made text again."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


def _print_table(rows: Sequence[worklist.Row], on_pathway: int) -> None:
    statuses = {status: tr(f"cli_status_{status}") for status in STATUSES}
    kinds = {kind: tr(f"kind_{kind}") for kind in KINDS}
    wide, wider = (max(map(len, words.values())) for words in (statuses, kinds))
    for row in rows:
        due = row.item.due_on.isoformat() if row.item.due_on else "-"
        status, kind = statuses[row.status], kinds[row.item.kind]
        print(f"{status:{wide}} {due:10} {kind:{wider}} {row.patient:28} {row.mrn:14} {row.phone}")
    counted = worklist.tiles(rows)
    tiles = (sentence("cli_tile", {"tile": count, "what": tr(f"tile_{status}")}) for status, count in counted.items())
    facts = {"tiles": ", ".join(tiles), "all": sum(counted.values()), "on_pathway": on_pathway}
    print(sentence("cli_accounted", facts))


# check --------------------------------------------------------------------------------------


def _check(options: argparse.Namespace) -> int:
    with closing(open_clinic(_database(options))) as db:
        return keeping.say_checked_deep(db) if options.deep else keeping.say_checked(db)
