"""The installers for Windows."""

from __future__ import annotations

from environment import CannotBuild


def main() -> None:
    """Make setup.exe and the MSI."""
    raise CannotBuild("The installers for Windows are not written yet.")
