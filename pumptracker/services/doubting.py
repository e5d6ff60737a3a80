"""Whether it is the file: what nobody foresaw, met in a damaged file, is damage and no fault of the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from pumptracker.domain.refused import Refused
from pumptracker.store.connection import Connection
from pumptracker.store.peeking import is_out_of_reach
from pumptracker.store.transaction import reading
from pumptracker.store.unavailable import StoreUnavailable

UNFORESEEN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError)
"""What values trip over that the program did not write."""


@contextmanager
def doubting(db: Connection) -> Iterator[None]:
    """Check the file where something unforeseen was raised inside; raises StoreUnavailable where it is damaged.

    A fault of the program goes through as it is: nobody is told to restore a backup for it. Nor is anybody where the
    drive is gone: to SQLite, a page that the disk does not give is a damaged one.
    """
    try:
        yield
    except StoreUnavailable as fault:
        if fault.code == "damaged" and is_out_of_reach(db):
            raise StoreUnavailable("disk_error") from fault
        raise
    except Refused:
        raise
    except UNFORESEEN as error:
        if is_damaged(db):
            raise StoreUnavailable("damaged") from error
        raise


def is_damaged(db: Connection) -> bool:
    """Whether the check finds anything; takes as long as it does."""
    from pumptracker.services.checking import check

    try:
        with nullcontext() if db.in_transaction else reading(db):  # whoever else writes meanwhile
            return bool(check(db).fault)
    except StoreUnavailable as fault:
        return fault.code == "damaged"
