"""On what, with what, when: a figure says little without them."""

from __future__ import annotations

import os
import platform
import re
import sqlite3
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import PySide6

from tests.bench.registers import ROOT


def machine() -> dict[str, str]:
    """The machine and its software, in words."""
    processor = _found(r"model name\s*:\s*(.+)", "/proc/cpuinfo") or platform.machine()
    kilobytes = int(_found(r"MemTotal:\s*(\d+)", "/proc/meminfo") or 0)
    return {
        "processor": f"{processor}, {os.cpu_count()} cores",
        "memory": f"{kilobytes / 1024 / 1024:.0f} GB",
        "system": _system(),
        "software": f"Python {platform.python_version()}, Qt {PySide6.__version__}, SQLite {sqlite3.sqlite_version}",
    }


def _found(pattern: str, path: str) -> str:
    try:
        found = re.search(pattern, Path(path).read_text(encoding="utf-8"))
    except OSError:
        return ""
    return found[1].strip() if found else ""


def _system() -> str:
    try:
        name = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        name = ""
    return f"{name or platform.system()}, kernel {platform.release().split('-')[0]}"


def now() -> dict[str, str]:
    """When, and of which commit."""
    return {"on": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"), "commit": _commit()}


def _commit() -> str:
    try:
        asked = ["git", "describe", "--always", "--dirty", "--exclude=*"]
        done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return "unknown"
    return done.stdout.strip() or "unknown"
