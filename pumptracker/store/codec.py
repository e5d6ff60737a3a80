"""Between rows and frozen dataclasses: ISO dates, decimal text and 0 or 1 on one side, types on the other."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, TypeVar, cast

from pumptracker.domain.quantity import plain
from pumptracker.store.unavailable import StoreUnavailable

T = TypeVar("T")

Stored = str | int | None
Value = str | int | bool | date | Decimal | None


def stored(value: Value) -> Stored:
    """A value as its column holds it."""
    match value:
        case bool():
            return int(value)
        case date():
            return value.isoformat()
        case Decimal():
            return plain(value)
    return value


def _writer(annotation: str) -> Callable[[Any], Stored] | None:
    if annotation.startswith("date"):
        return date.isoformat
    if annotation.startswith("Decimal"):
        return plain
    return int if annotation == "bool" else None


@lru_cache(maxsize=10_000)
def _read_back(number: Decimal) -> Decimal:
    return Decimal(plain(number) or 0)


def read_back(value: Any) -> Any:
    """A value as its column will give it back: a number without the zeros at its end."""
    return _read_back(value) if isinstance(value, Decimal) else value


def _reader(annotation: str) -> Callable[[Any], Any] | None:
    if annotation.startswith("date"):
        return date.fromisoformat
    if annotation.startswith("Decimal"):
        return Decimal
    return bool if annotation == "bool" else None


def plain_cursor(db: sqlite3.Connection) -> sqlite3.Cursor:
    """A cursor of tuples, which cost less than rows with names."""
    cursor = db.cursor()
    cursor.row_factory = None
    return cursor


def day_of(text: str | None) -> date | None:
    """A stored date; raises StoreUnavailable where it is none, since somebody else wrote it."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise StoreUnavailable("damaged") from error


@cache
def columns_of(kind: Any) -> tuple[str, ...]:
    """The columns a dataclass is read from: its field names."""
    return tuple(field.name for field in fields(kind))


@cache
def _readers(kind: Any) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    return tuple((field.name, _reader(str(field.type))) for field in fields(kind))


def read(kind: type[T], row: Mapping[str, Any] | Any) -> T:
    """One row, holding at least the columns of `kind`, as that dataclass.

    Raises StoreUnavailable where a value is none of its column's: the program did not write it.
    """
    values: dict[str, Any] = {}
    try:
        for name, reader in _readers(cast(Any, kind)):
            value = row[name]
            values[name] = value if value is None or reader is None else reader(value)
    except (ValueError, TypeError, ArithmeticError) as error:
        raise StoreUnavailable("damaged") from error
    return kind(**values)


@cache
def _writers(kind: Any) -> tuple[attrgetter[tuple[Any, ...]], list[tuple[int, Callable[[Any], Stored]]]]:
    wanted = ((place, _writer(str(field.type))) for place, field in enumerate(fields(kind)))
    return attrgetter(*columns_of(kind)), [(place, write) for place, write in wanted if write is not None]


def numbered(fact: T, row_id: int) -> tuple[T, list[Stored]]:
    """A fact with its id, as the file will give it back, and its values as their columns hold them."""
    kind: Any = type(fact)
    values_of, writers = _writers(kind)
    values = list(values_of(fact))
    values[0] = row_id
    row = values.copy()
    for place, write in writers:
        value = values[place]
        if value is not None:
            row[place] = write(value)
            if write is plain:
                values[place] = read_back(value)
    return kind(**dict(zip(columns_of(kind), values, strict=True))), row
