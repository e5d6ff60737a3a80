"""How far long work has come: told to whoever watches, who may stop it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
Watcher = Callable[[int, int], None]
"""Takes how many are done, and of how many; raises Cancelled to stop the work."""

STEP = 256
"""How many things are done between one telling and the next."""


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


def tell(done: int, total: int) -> None:
    """Tell whoever watches how many of how many are done; raises what the watcher raises."""
    watcher = _WATCHER.get()
    if watcher is not None and total:
        watcher(done, total)


def stretches(things: Iterable[T], total: int) -> Iterator[list[T]]:
    """These things, `total` of them, a few hundred at a time; the watcher is told before each lot and at the end."""
    done, rest = 0, iter(things)
    tell(done, total)
    while some := list(islice(rest, STEP)):
        yield some
        done += len(some)
        tell(done, total)
