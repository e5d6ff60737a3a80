"""Saying what was refused, or that the clinic's file does not answer: no key and no click ends without a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pumptracker.domain.refused import Refused
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.words import SENTENCES, sentence


def words_of(error: Refused | StoreUnavailable) -> str:
    """What a refusal, or a file that does not answer, says to the desk."""
    if isinstance(error, StoreUnavailable):
        return sentence(error.code, error.facts)
    return sentence(error.code, {"field": SENTENCES.get(f"field_{error.field}", error.field), **error.facts})


@contextmanager
def told(say: Callable[[str], object]) -> Iterator[None]:
    """Do something at the desk; where it is refused or cannot be read, `say` is given the sentence."""
    try:
        yield
    except (Refused, StoreUnavailable) as error:
        say(words_of(error))
