"""After each test the look is the usual one and its windows are really gone.

A style sheet set later would polish every window that is left, and one that the collector takes away while Qt
walks over all of them ends the process.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from pumptracker.ui import theme


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


@pytest.fixture
def look(request: pytest.FixtureRequest, qapp: QApplication) -> tuple[str, str]:
    """The scheme and size of text a test asks for by its parameter, put on before its window is made."""
    theme.apply(qapp, theme.Look(*request.param))
    return request.param
