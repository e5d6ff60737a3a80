"""How far long work has come: told to whoever watches, who may stop it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")
Watcher = Callable[[int, int], None]
"""Takes how many are done, and of how many; raises Cancelled to stop the work."""

STEP = 256
"""After how many things done a watcher is told."""


class Cancelled(Exception):
    """Whoever watched stopped the work: its whole action is rolled back, and nothing of it was kept."""


_WATCHER: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watching(watcher: Watcher | None) -> Iterator[None]:
    """Have all long work inside told to `watcher`, on the thread that does it; None leaves whoever watches already.

    Work of several passes (the rows of a register, then the due items of their patients) counts each from 0.
    """
    token = _WATCHER.set(watcher or _WATCHER.get())
    try:
        yield
    finally:
        _WATCHER.reset(token)


def told(things: Iterable[T], total: int) -> Iterator[T]:
    """These things one by one, `total` of them; the watcher is told at the start, every few hundred, and at the end."""
    watcher = _WATCHER.get()
    if watcher is None:
        yield from things
        return
    watcher(0, total)
    for done, thing in enumerate(things, start=1):
        yield thing
        if done % STEP == 0 and done < total:
            watcher(done, total)
    watcher(total, total)
