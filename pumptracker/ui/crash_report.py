"""What is written down of a fault of the program: where in our own code, of what kind, on what; never about whom.

A message, a local variable or a path may hold a name or a phone number, so none is ever written: of an exception its
type and what Python and SQLite number it by, of a place the module, line and function of our own code alone.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from pumptracker import __version__
from pumptracker.store import integrity
from pumptracker.store.connection import VERSION
from pumptracker.words import ENGLISH, language, sentence, tr

_OURS = "pumptracker"
_KEPT = 20
"""Reports kept; older ones are removed when another is written."""
_MOST = 30
"""Exceptions named of one chain."""


def report(error: BaseException, *, qt: str, now: datetime) -> str:
    """The text of a report."""
    return "\n".join([*program(qt), f"{now:%Y-%m-%dT%H:%M:%SZ}", "", *_chain(error)]) + "\n"


def program(qt: str) -> tuple[str, ...]:
    """What runs, and on what: version, tables, language, what it is made with, system."""
    made_with = {"python": platform.python_version(), "qt": qt, "sqlite": integrity.library()}
    return (
        sentence("report_program", {"version": __version__, "schema": VERSION, "language": language()}),
        sentence("report_made_with", made_with),
        f"{platform.system()} {platform.release()} {platform.machine()}",
    )


def _chain(error: BaseException) -> Iterator[str]:
    """The exception and those it came from, the first last."""
    seen: set[int] = set()
    waiting: list[BaseException] = [error]
    while waiting and len(seen) < _MOST:
        each = waiting.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield _kind(each)
        yield from _places(each.__traceback__)
        waiting += [cause for cause in (each.__cause__, each.__context__) if cause is not None]
        if isinstance(each, BaseExceptionGroup):
            waiting += each.exceptions


def _kind(error: BaseException) -> str:
    """The type of an exception, and what is numbered about it: no message."""
    kind = type(error)
    words = [
        f"{kind.__module__}.{kind.__qualname__}" if kind.__module__.split(".")[0] in _KNOWN else tr("report_other_kind")
    ]
    code = getattr(error, "code", None)
    if isinstance(code, str) and code in ENGLISH:
        words.append(code)
    sqlite = getattr(error, "sqlite_errorcode", None)
    words += [sentence("report_sqlite", {"number": sqlite})] if isinstance(sqlite, int) else []
    number = error.errno if isinstance(error, OSError) else None
    words += [sentence("report_system", {"number": number})] if isinstance(number, int) else []
    return ", ".join(words)


def _known() -> frozenset[str]:
    import sys

    return frozenset((*sys.stdlib_module_names, _OURS, "PySide6", "shiboken6", "sqlite_utils", "holidays"))


_KNOWN = _known()
"""Whose exceptions are called by their names."""


def _places(traceback: TracebackType | None) -> Iterator[str]:
    """Where it passed: our own modules, lines and functions; the code of others in between as one line."""
    outside = False
    while traceback is not None:
        code, name = traceback.tb_frame.f_code, traceback.tb_frame.f_globals.get("__name__", "")
        if isinstance(name, str) and name.split(".")[0] == _OURS:
            place = {"module": name, "line": traceback.tb_lineno, "function": code.co_qualname}
            yield "  " + sentence("report_place", place)
            outside = False
        elif not outside:
            yield "  " + tr("report_outside")
            outside = True
        traceback = traceback.tb_next


def write(text: str, folder: Path, now: datetime) -> Path | None:
    """Keep a report in a folder; returns where, or None where the folder does not take it."""
    path = folder / f"crash-{now:%Y%m%dT%H%M%SZ}.txt"
    try:
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    with suppress(OSError):
        for old in sorted(folder.glob("crash-????????T??????Z.txt"))[:-_KEPT]:
            old.unlink()
    return path
