"""Words as fingers miss them: one letter too many, too few, another, or two that changed places."""

from __future__ import annotations

from string import ascii_lowercase


def one_letter_off(word: str) -> set[str]:
    """Each way of writing a folded word with one slip mended; its first letter stays, as that is seldom mistyped."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    fewer = {head + tail[1:] for head, tail in cuts if tail}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    other = {head + letter + tail[1:] for head, tail in cuts if tail for letter in ascii_lowercase}
    more = {head + letter + tail for head, tail in cuts for letter in ascii_lowercase}
    return (fewer | swapped | other | more) - {word}
