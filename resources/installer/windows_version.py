"""What Windows shows of a program under Properties, Details."""

from __future__ import annotations

from typing import Any


def version_of(version: str) -> Any:
    """The version resource of both programs, as PyInstaller takes it; its classes can be had on Windows alone."""
    from PyInstaller.utils.win32 import versioninfo as v

    numbers = (*(int(each) for each in version.split(".")), 0)
    said = {
        "CompanyName": "PumpTracker contributors",
        "FileDescription": "PumpTracker",
        "FileVersion": version,
        "InternalName": "pumptracker",
        "LegalCopyright": "PumpTracker contributors, MIT licence",
        "OriginalFilename": "pumptracker.exe",
        "ProductName": "PumpTracker",
        "ProductVersion": version,
    }
    return v.VSVersionInfo(
        ffi=v.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            v.StringFileInfo([v.StringTable("040904B0", [v.StringStruct(*each) for each in said.items()])]),
            v.VarFileInfo([v.VarStruct("Translation", [0x0409, 0x04B0])]),
        ],
    )
