"""Running every trial on a throw-away demo clinic, and saying what came of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from pumptracker import words
from pumptracker.domain.refused import Refused
from pumptracker.paths import DATABASE
from pumptracker.services import demo, trying
from pumptracker.services.trying import Ground
from pumptracker.store.connection import open_or_make
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.ui import clock, speaking, theme
from pumptracker.ui.desk import application
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.self_test import trials
from pumptracker.ui.self_test.listening import overheard
from pumptracker.ui.telling import words_of
from pumptracker.words import sentence, tr

_TRIALS = {**trying.TRIALS, **trials.TRIALS}
_MOST_HEARD, _PATIENTS = 10, 96


def self_test(today: date | None) -> int:
    """Try everything, and print a line for each; returns 0, or 1 where anything is missing, wrong or was said."""
    with overheard() as said:
        found = _tried(today or clock.today())
    for name, fault in found.items():
        print(sentence("trial_failed" if fault else "trial_passed", {"what": tr(f"trial_{name}"), "why": fault}))
    for line in said[:_MOST_HEARD]:
        print(sentence("trial_heard", {"said": line}))
    failed = sum(bool(fault) for fault in found.values()) + len(said)
    print(sentence("trials_failed", {"count": failed}) if failed else sentence("trials_passed", {"tried": len(found)}))
    return 1 if failed else 0


def _tried(day: date) -> dict[str, str]:
    app = application(Preferences())
    speaking.begin(words.language())
    theme.put_on_sheet(app)
    with _ground(day) as ground:
        return {name: _fault(name, ground) for name in _TRIALS}


def _fault(name: str, ground: Ground) -> str:
    """What a trial found, "" for nothing; whatever it raises is what it found."""
    try:
        _TRIALS[name](ground)
    except (Refused, StoreUnavailable) as refused:
        return words_of(refused)
    except trying.Lacking as lacking:
        return str(lacking)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


@contextmanager
def _ground(day: date) -> Iterator[Ground]:
    with (
        tempfile.TemporaryDirectory(prefix="pumptracker-self-test-", ignore_cleanup_errors=True) as folder,
        closing(open_or_make(Path(folder) / "demo" / DATABASE)) as db,
    ):
        demo.build(db, day, patients=_PATIENTS)
        yield Ground(db, day, Path(folder))
