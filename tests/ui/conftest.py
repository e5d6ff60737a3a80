"""After each test look and language are the usual ones and its windows are really gone.

A style sheet set later would polish every window that is left, and one that the collector takes away while Qt
walks over all of them ends the process.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from pumptracker import words
from pumptracker.ui import speaking, theme


@pytest.fixture(autouse=True)
def _let_windows_go() -> Iterator[None]:
    yield
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app = QApplication.instance()
    if isinstance(app, QApplication) and theme.look() != theme.Look():
        theme.apply(app)
    if words.SENTENCES != words.ENGLISH:  # a hand that clicks anything chooses another language too
        speaking.speak("en")


@pytest.fixture
def look(request: pytest.FixtureRequest, qapp: QApplication) -> tuple[str, str]:
    """The scheme and size of text a test asks for by its parameter, put on before its window is made."""
    theme.apply(qapp, theme.Look(*request.param))
    return request.param
