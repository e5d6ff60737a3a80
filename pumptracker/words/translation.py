"""Sentences in another language, from the file that Qt Linguist keeps (`resources/i18n/pumptracker_<language>.ts`).

It is read as it is, not compiled: the command line has no Qt, and the tests read the same file that a translator edits.
"""

from __future__ import annotations

from xml.etree import ElementTree

from pumptracker.paths import resources


def read(language: str) -> dict[str, str]:
    """Every finished sentence in a language, by code; raises OSError or ParseError where the file cannot be read."""
    tree = ElementTree.parse(resources() / "i18n" / f"pumptracker_{language}.ts")
    found = {}
    for message in tree.iter("message"):
        said = message.find("translation")
        if said is not None and said.get("type") is None and said.text:
            found[message.get("id", "")] = said.text
    return found
