"""What PySide holds for whom: nothing that is kept goes with a widget elsewhere, and an error is only an error."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QTableWidget, QWidget
from shiboken6 import isValid

from pumptracker.ui.focus import keys_in, tab_on

ROOT = Path(__file__).parents[2]
_SCRIPT = """
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pumptracker.ui.overriding import override

class Faulty(QDialog):
    @override
    def resizeEvent(self, event):
        [].pop()

    @override
    def reject(self):
        print("left", flush=True)

app = QApplication([])
shown = Faulty()
button = QPushButton()
button.clicked.connect(shown.reject)
button.click()
shown.resize(40, 40)
shown.show()
app.processEvents()
"""


def test_a_header_that_is_kept_does_not_go_with_a_button_before_it(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    table, gone, line = QTableWidget(2, 2), QPushButton("x"), QLineEdit()
    layout = QHBoxLayout(whole)
    for each in (gone, table, line):
        layout.addWidget(each)
    header = table.horizontalHeader()
    whole.show()
    line.setFocus()
    tab_on(whole, whole)
    assert keys_in(gone) is line
    layout.removeWidget(gone)
    gone.setParent(None)
    del gone
    assert isValid(header)
    assert isValid(whole)
    assert header.count() == 2


def test_an_error_that_python_has_not_made_an_object_of_ends_nothing_but_what_it_stood_in():
    ran = subprocess.run([sys.executable, "-c", _SCRIPT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "pop from empty list" in ran.stderr
    assert ran.stdout.split() == ["left"]
    assert ran.returncode in (0, 1), "it did not end by a signal"
