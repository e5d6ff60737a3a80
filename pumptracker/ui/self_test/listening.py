"""Hearing what nobody should have said: warnings of Qt, errors of threads, lines on the way to a terminal."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, suppress

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from pumptracker.words.self_test import UNSEEN_SAYS

_STANDARD_ERROR = 2


@contextmanager
def overheard() -> Iterator[list[str]]:
    """A list that holds, once this is over, every line that was said by Qt, by Python or by a library."""
    said: list[str] = []

    def hear(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith(UNSEEN_SAYS):
            said.append(text)

    before = qInstallMessageHandler(hear)
    python = io.StringIO()
    try:
        with _written_by_libraries(said), redirect_stderr(python):
            yield said
    finally:
        qInstallMessageHandler(before)
        said += [line for line in python.getvalue().splitlines() if line.strip()]


@contextmanager
def _written_by_libraries(said: list[str]) -> Iterator[None]:
    """Turn what goes to the terminal past Python aside; a windowed program of Windows has nowhere to write."""
    if sys.__stderr__ is not None:
        with suppress(OSError, ValueError):
            sys.__stderr__.flush()
    try:
        kept = os.dup(_STANDARD_ERROR)
    except OSError:
        yield
        return
    with tempfile.TemporaryFile() as aside:
        os.dup2(aside.fileno(), _STANDARD_ERROR)
        try:
            yield
        finally:
            os.dup2(kept, _STANDARD_ERROR)
            os.close(kept)
            aside.seek(0)
            said += [line for line in aside.read().decode(errors="replace").splitlines() if line.strip()]
