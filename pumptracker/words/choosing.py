"""Which language the command line speaks, without Qt: the one asked for, the desk's, or the system's."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from pumptracker.words import LANGUAGES, language, speak, tr
from pumptracker.words.command import ARGPARSE

OPTION = "--lang"
OF_SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the environment that name a locale, the strongest first."""
_CODES = {english: code for code, english in ARGPARSE.items()}


def asked_for(arguments: Sequence[str]) -> str:
    """The language an option names, in full or shortened, before the command line is read; "" where none does."""
    given = ""
    for word, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        name, is_joined, value = word.partition("=")
        if OPTION.startswith(name) and len(name) > len("--"):
            given = value if is_joined else following
    return given if given in LANGUAGES else ""


def remembered(preferences: Path) -> str:
    """The language the desk was left in, from the file where it keeps that; "" where it says none."""
    try:
        lines = preferences.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    section = ""
    for line in lines:
        name, _, value = line.partition("=")
        if line.startswith("["):
            section = line.strip()
        elif section == "[General]" and name.strip() == "language":
            return value.strip() if value.strip() in LANGUAGES else ""
    return ""


def of_system(environment: Mapping[str, str]) -> str:
    """The language of the locale, the first variable set deciding as POSIX has it; English where it is another."""
    locale = next((environment[name] for name in OF_SYSTEM if environment.get(name)), "")
    spoken = locale[:2].lower()
    return spoken if spoken in LANGUAGES and locale[2:3] in ("", "_", ".", "@", "-") else LANGUAGES[0]


def speak_for(arguments: Sequence[str], preferences: Path, environment: Mapping[str, str]) -> None:
    """Speak for one run of the command line; the file of another language is read only where it is spoken."""
    chosen = asked_for(arguments) or remembered(preferences) or of_system(environment)
    if chosen != language():
        speak(chosen)
    vars(argparse)["_"] = _said  # its sentences are looked up there, and no catalogue of Python's has Spanish ones


def _said(message: str) -> str:
    """What the reader of command lines says, in the language spoken; English where it is none of ours."""
    code = _CODES.get(message)
    return tr(code) if code else message
