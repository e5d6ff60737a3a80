"""The table of keys for the manuals, made from the table of actions."""

from __future__ import annotations

from collections.abc import Iterator

from pumptracker.formats.manual import Manual, manual, read_manual, with_keys
from pumptracker.paths import manuals
from pumptracker.ui import actions
from pumptracker.words import LANGUAGES, in_language


def written(which: str, language: str) -> Manual | None:
    """A manual in a language, else in English, the keys in their place; None where none can be read."""
    for spoken in (language, LANGUAGES[0]):
        for folder in manuals():
            found = read_manual(folder / spoken / f"{which}.md")
            if found is not None:
                return with_the_keys(found, spoken)
    return None


def with_the_keys(found: Manual, language: str) -> Manual:
    """The same manual, every key of the desk in the place that is left for them."""
    complete = manual(with_keys(found.text, table(language)))
    return Manual(found.title, found.sections, complete.text, found.pictures)


def table(language: str) -> str:
    """Every key, by the place where it works, as Markdown."""
    return "\n".join(line for place in actions.PLACES for line in _of(place, language)).strip()


def _of(place: str, language: str) -> Iterator[str]:
    said = in_language(language)
    yield f"\n*{said['keys_' + place]}*\n"
    yield f"| {said['manual_key']} | {said['manual_what']} |"
    yield "|:--|:--|"
    for action in actions.of(place):
        yield f"| `{action.keys}` | {said['act_' + action.name].removesuffix('…')} |"
