"""What this desk remembers between starts: sizes, columns, filters, the look. Never patient data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

Remembered = str | bool | Sequence[int] | QByteArray

_NUMBER = re.compile(r"-?\d{1,18}", re.ASCII)
"""A whole number that fits an id; anything else in the file was not written here."""


class Preferences:
    """Named values in a small file of the user's, or in memory alone where no path is given.

    Everything is kept as text, and a damaged file reads as an empty one: a preference is never worth an error.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat) if path else None
        self._memory: dict[str, str] = {}

    def text(self, name: str, default: str = "") -> str:
        """A text."""
        if self._file is None:
            return self._memory.get(name, default)
        value = self._file.value(name, default)
        return value if isinstance(value, str) else default

    def flag(self, name: str, default: bool = False) -> bool:
        """A yes or no."""
        return {"yes": True, "no": False}.get(self.text(name), default)

    def numbers(self, name: str) -> list[int]:
        """Some whole numbers."""
        return [int(part) for part in self.text(name).split() if _NUMBER.fullmatch(part)]

    def state(self, name: str) -> QByteArray:
        """What a window or a header gave to be kept."""
        return QByteArray.fromBase64(self.text(name).encode())

    def put(self, name: str, value: Remembered) -> None:
        """Remember a value."""
        if isinstance(value, bool):
            text = "yes" if value else "no"
        elif isinstance(value, QByteArray):
            text = bytes(value.toBase64().data()).decode()
        else:
            text = value if isinstance(value, str) else " ".join(map(str, value))
        if self._file is None:
            self._memory[name] = text
        else:
            self._file.setValue(name, text)

    def save(self) -> None:
        """Write now what would be written a little later."""
        if self._file is not None:
            self._file.sync()
