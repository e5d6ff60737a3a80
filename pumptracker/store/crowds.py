"""Who is found by the beginning of a key; for beginnings that many share, kept ready as bits.

A set of patients is one number here: bit `n` stands for the patient with id `n`, so that both, either and how
many cost microseconds at any size. The few keys of a rare beginning are read one by one; a beginning that
hundreds share (a crowd) is kept in blocks of bits. A whole key is the beginning that ends in END.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import compress

from pumptracker.store.codec import plain_cursor
from pumptracker.words import sentence

Bits = int
"""A set of patients."""

END = " "
"""What ends a whole key; no key has it inside."""

CROWD = 512
"""How many keys make a crowd. One that shrinks again stays kept until all is made anew."""
_ONE_IN = 16
"""Every so many patients somebody looks whether their keys have become crowds."""
_RARE = 64
"""Of many patients looked at together, only what more than one in so many of them shares can well be a crowd."""
_SHORTEST = 2
_BLOCK = 4_096
"""How many patients a block holds; its bytes must fit beside others on one page of the file, or they take four times
the room."""
_LAST = "\U0010ffff"
_SPARSE = 8
"""Where no more than one in so many is in a set, the others are skipped and not looked at."""
_FLAGS = bytes.maketrans(b"01", b"\0\1")

_MEMBERS = "SELECT block, members FROM search_crowds WHERE start = ?"
_IS_ONE = "SELECT 1 FROM search_crowds WHERE start = ? LIMIT 1"
_FEW = "SELECT patient_id, key = ? FROM search_keys WHERE key >= ? AND key < ?"
_WHOLE = "SELECT patient_id FROM search_keys WHERE key = ?"
_MANY = "SELECT 1 FROM search_keys WHERE key >= ? AND key < ? LIMIT 1 OFFSET ?"
_KEYS = "SELECT key, patient_id FROM search_keys WHERE key >= ? AND key < ? ORDER BY key"
_PUT = "INSERT OR REPLACE INTO search_crowds (start, block, members) VALUES (?, ?, ?)"
_BLOCK_OF = "SELECT members FROM search_crowds WHERE start = ? AND block = ?"
_EMPTY = "DELETE FROM search_crowds WHERE start = ? AND block = ?"


def bits_of(patients: Iterable[int]) -> Bits:
    """These patients as bits."""
    ids = list(patients)
    buffer = bytearray((max(ids, default=0) >> 3) + 1)
    for patient in ids:
        buffer[patient >> 3] |= 1 << (patient & 7)
    return int.from_bytes(buffer, "little")


def flags(bits: Bits) -> bytes:
    """A byte for each patient id from 0 on, 1 for those in the set; as long as the set needs."""
    return f"{bits:b}"[::-1].encode().translate(_FLAGS)


def patients_of(bits: Bits) -> Iterator[int]:
    """The patients of a set by their ids."""
    found = flags(bits)
    if bits.bit_count() > len(found) // _SPARSE:
        yield from compress(range(len(found)), found)
        return
    at = found.find(1)
    while at >= 0:
        yield at
        at = found.find(1, at + 1)


def found_by(db: sqlite3.Connection, start: str) -> tuple[Bits, Bits]:
    """Who has a key that begins so, and who has this very key."""
    crowd = _crowd(db, start)
    if crowd:
        return crowd, _crowd(db, start + END) or bits_of(row[0] for row in plain_cursor(db).execute(_WHOLE, (start,)))
    rows = plain_cursor(db).execute(_FEW, (start, start, start + _LAST)).fetchall()
    if not rows:
        return 0, 0
    return bits_of(row[0] for row in rows), bits_of(row[0] for row in rows if row[1])


def _crowd(db: sqlite3.Connection, start: str) -> Bits:
    """A crowd as it is kept; nobody where it is none."""
    bits = 0
    for block, members in plain_cursor(db).execute(_MEMBERS, (start,)):
        bits |= int.from_bytes(members, "little") << block * _BLOCK
    return bits


# keeping them -----------------------------------------------------------------------------------


class Changes:
    """Keys gained and lost by patients, to be noted in the crowds once the keys themselves are kept."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[str, bool] = {}
        self._moved: dict[tuple[str, int], list[int]] = {}
        self._grown: Counter[str] = Counter()
        self._looked_at = 0

    def note(self, patient: int, before: Iterable[str], after: Iterable[str]) -> None:
        """A patient has these keys instead of those."""
        left, _ = self._starts(before)
        joined, next_ones = self._starts(after)
        for start in left ^ joined:
            self._moved.setdefault((start, patient // _BLOCK), []).append(patient % _BLOCK)
        if patient % _ONE_IN == 0:
            self._looked_at += 1
            self._grown.update(next_ones)

    def keep(self) -> None:
        """Move the patients noted in or out, and keep what has become a crowd."""
        for (start, block), places in self._moved.items():
            row = self._db.execute(_BLOCK_OF, (start, block)).fetchone()
            bits = int.from_bytes(row[0], "little") if row else 0
            for place in places:
                bits ^= 1 << place
            _put(self._db, start, block, bits)
        rare = self._looked_at // _RARE
        for start in [start for start, times in self._grown.items() if times > rare]:
            if self._db.execute(_MANY, (*_range(start), CROWD - 1)).fetchone():
                _keep_all(self._db, start)

    def _starts(self, keys: Iterable[str]) -> tuple[set[str], set[str]]:
        """The crowds that these keys are in, and the next longer beginnings, which are none yet."""
        crowds, others = set(), set()
        for key in keys:
            whole = key + END
            for length in range(_SHORTEST, len(whole) + 1):
                start = whole[:length]
                if not self._is_crowd(start):
                    others.add(start)
                    break
                crowds.add(start)
        return crowds, others

    def _is_crowd(self, start: str) -> bool:
        known = self._known.get(start)
        if known is None:
            known = self._known[start] = self._db.execute(_IS_ONE, (start,)).fetchone() is not None
        return known


def rebuild(db: sqlite3.Connection, *signs: str) -> None:
    """Find all crowds anew from the keys that begin with these signs."""
    db.execute("DELETE FROM search_crowds")
    for sign in signs:
        _keep_all(db, sign)


def _keep_all(db: sqlite3.Connection, start: str) -> None:
    """Keep every crowd whose beginning begins so."""
    for crowd, patients in crowds(plain_cursor(db).execute(_KEYS, _range(start)), start):
        for block, bits in _blocks(bits_of(patients)):
            _put(db, crowd, block, bits)


def crowds(keys: Iterable[tuple[str, int]], start: str = "") -> Iterator[tuple[str, list[int]]]:
    """Each beginning, from `start` on, that so many of these keys share, in order of the keys; and whose they are."""
    shortest = max(_SHORTEST, len(start))
    open_ones: list[list[int]] = []
    before = ""

    def close(down_to: int) -> Iterator[tuple[str, list[int]]]:
        while len(open_ones) > down_to:
            patients = open_ones.pop()
            length = len(open_ones) + 1
            if open_ones:
                open_ones[-1].extend(patients)
            if length >= shortest and len(patients) >= CROWD:
                yield before[:length], patients

    for key, patient in keys:
        whole = key + END
        if whole != before:
            yield from close(_shared(before, whole))
            open_ones.extend([] for _ in range(len(whole) - len(open_ones)))
            before = whole
        open_ones[-1].append(patient)
    yield from close(0)


def _shared(some: str, other: str) -> int:
    """How many letters two keys have in common at their beginning."""
    return next((at for at, (one, two) in enumerate(zip(some, other, strict=False)) if one != two), len(some))


def _blocks(bits: Bits) -> Iterator[tuple[int, Bits]]:
    buffer = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    step = _BLOCK // 8
    for block, at in enumerate(range(0, len(buffer), step)):
        part = int.from_bytes(buffer[at : at + step], "little")
        if part:
            yield block, part


def _put(db: sqlite3.Connection, start: str, block: int, bits: Bits) -> None:
    if bits:
        db.execute(_PUT, (start, block, bits.to_bytes(_BLOCK // 8, "little")))
    else:
        db.execute(_EMPTY, (start, block))


def _range(start: str) -> tuple[str, str]:
    """The keys that begin so, from and below; for a whole key itself alone."""
    if start.endswith(END):
        return start[:-1], start[:-1] + "\0"
    return start, start + _LAST


_EVERY = "SELECT start, block, members FROM search_crowds ORDER BY start, block"


def faults(db: sqlite3.Connection) -> Iterator[str]:
    """Crowds that are not what the keys give."""
    kept: dict[str, Bits] = {}
    for start, block, members in plain_cursor(db).execute(_EVERY):
        kept[start] = kept.get(start, 0) | int.from_bytes(members, "little") << block * _BLOCK
    for start, bits in kept.items():
        rows = plain_cursor(db).execute(_KEYS, _range(start))
        if bits != bits_of(row[1] for row in rows):
            yield sentence("fault_crowds", {"start": start})
