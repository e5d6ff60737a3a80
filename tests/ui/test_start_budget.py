"""What the desk imports before the worklist is painted is an explicit list: whatever joins it is seen in review."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pumptracker.__main__ import desk_options
from pumptracker.services.importing import import_register
from pumptracker.store.connection import open_or_make
from tests.test_register import REGISTER, write

_START = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from PySide6.QtCore import QEvent, QObject
bare = set(sys.modules)

class Watch(QObject):
    painted = False

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.painted |= bool(watched.parent()) and watched.parent().objectName() == "worklistView"
        elif self.painted:
            app.removeEventFilter(self)
            print(*(set(sys.modules) - bare))
            app.closeAllWindows()
        return False

from pumptracker.__main__ import run
from pumptracker.ui import theme
app, watch = theme.application(), Watch()
app.installEventFilter(watch)
sys.exit(run(sys.argv[1:]))
"""

_OURS = """
pumptracker pumptracker.__main__ pumptracker.domain pumptracker.domain.days pumptracker.domain.due_item
pumptracker.domain.name pumptracker.domain.numbers pumptracker.domain.quantity pumptracker.domain.refused
pumptracker.domain.stage pumptracker.domain.status pumptracker.paths pumptracker.services pumptracker.services.doubting
pumptracker.store pumptracker.store.answering pumptracker.store.codec pumptracker.store.connection
pumptracker.store.desk_lock pumptracker.store.facts pumptracker.store.fitting pumptracker.store.integrity
pumptracker.store.keeper pumptracker.store.listing pumptracker.store.lock_file pumptracker.store.order
pumptracker.store.os_lock pumptracker.store.own_log pumptracker.store.past_visits pumptracker.store.peeking
pumptracker.store.place pumptracker.store.settings pumptracker.store.shown pumptracker.store.staff
pumptracker.store.tables pumptracker.store.transaction pumptracker.store.unavailable pumptracker.store.where
pumptracker.store.where_rules pumptracker.store.worklist pumptracker.ui pumptracker.ui.actions
pumptracker.ui.announcing pumptracker.ui.binding pumptracker.ui.clock pumptracker.ui.colours pumptracker.ui.desk
pumptracker.ui.first_paint pumptracker.ui.flow pumptracker.ui.focus pumptracker.ui.frame pumptracker.ui.holding
pumptracker.ui.info_panel pumptracker.ui.main_window pumptracker.ui.overriding pumptracker.ui.page
pumptracker.ui.pages pumptracker.ui.parts pumptracker.ui.patients pumptracker.ui.patients.recent
pumptracker.ui.preferences pumptracker.ui.rail pumptracker.ui.session pumptracker.ui.speaking pumptracker.ui.style
pumptracker.ui.telling pumptracker.ui.theme pumptracker.ui.titled_model pumptracker.ui.top_bar
pumptracker.ui.undo_bar pumptracker.ui.worklist pumptracker.ui.worklist.columns pumptracker.ui.worklist.deeds
pumptracker.ui.worklist.delegate pumptracker.ui.worklist.empty pumptracker.ui.worklist.explanation
pumptracker.ui.worklist.filter_bar pumptracker.ui.worklist.found pumptracker.ui.worklist.lines
pumptracker.ui.worklist.model pumptracker.ui.worklist.page pumptracker.ui.worklist.table
pumptracker.ui.worklist.texts pumptracker.ui.worklist.tiles pumptracker.words pumptracker.words.access
pumptracker.words.backups pumptracker.words.calendar pumptracker.words.closing pumptracker.words.command
pumptracker.words.contacts pumptracker.words.deeds pumptracker.words.education pumptracker.words.fields
pumptracker.words.first_start pumptracker.words.learn pumptracker.words.one_desk pumptracker.words.pathway
pumptracker.words.patient pumptracker.words.patients pumptracker.words.prints pumptracker.words.reasons
pumptracker.words.recalls pumptracker.words.refusals pumptracker.words.screens pumptracker.words.self_test
pumptracker.words.settings pumptracker.words.shipped pumptracker.words.storms pumptracker.words.terms
pumptracker.words.worklist
"""

_OF_PYTHON = """
_bisect _contextvars _datetime _decimal _json _pydatetime _pydecimal _sqlite3 _strptime array contextvars copy
dataclasses datetime decimal fcntl fractions gc getpass json json.decoder json.encoder json.scanner numbers pwd sqlite3
sqlite3.dbapi2 termios unicodedata
"""
"""Of the standard library, beyond what a bare window imports; Pythons differ, so it is the most that may be there."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory) -> set[str]:
    """The modules imported up to the first paint of the worklist, beyond those of a window that shows one label."""
    folder = tmp_path_factory.mktemp("start")
    db = open_or_make(folder / "clinic.db")
    import_register(db, write(folder / "r.csv", REGISTER), by="Ana", today=date(2026, 11, 24))
    db.close()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("COV")},
        "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder),
    }  # fmt: skip
    ran = subprocess.run(
        [sys.executable, "-c", _START, "--data", str(folder), "--on", "2026-11-24"], env=environment,
        capture_output=True, text=True, cwd=Path(__file__).parents[2], timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return set(ran.stdout.split())


def test_the_first_paint_imports_these_of_our_modules_and_no_others(loaded):
    assert sorted(name for name in loaded if name.startswith("pumptracker")) == _OURS.split()


def test_the_first_paint_imports_little_else(loaded):
    others = {name for name in loaded if not name.startswith("pumptracker")}
    assert others - set(_OF_PYTHON.split()) == set()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ([], (None, None)),
        (["--data", "a", "--on", "2026-11-24"], ("a", date(2026, 11, 24))),
        (["--on=2026-11-24", "--data=a b"], ("a b", date(2026, 11, 24))),
        (["--on", "2026-11-31"], None),
        (["--data"], None),
        (["--data", "--on"], None),
        (["--data="], None),
        (["--da", "a"], None),
        (["demo"], None),
        (["--data", "a", "check"], None),
        (["--help"], None),
    ],
)
def test_the_desk_reads_its_own_options_and_leaves_the_rest_to_the_command_line(typed, read):
    assert desk_options(typed) == read
