"""What the store says when it cannot be used just now."""

from __future__ import annotations

import errno


class StoreUnavailable(Exception):
    """The file is locked, full, read-only, damaged, newer, or not there. Nothing was changed.

    `code` names the sentence in `words`.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", -1)})
_SHUT = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_BROKEN = frozenset({errno.EIO, getattr(errno, "ENXIO", -1), getattr(errno, "ENODEV", -1)})


def code_of(error: OSError, otherwise: str = "cannot_open") -> str:
    """The code of what a disk said."""
    for codes, code in ((_FULL, "disk_full"), (_SHUT, "read_only"), (_BROKEN, "disk_error")):
        if error.errno in codes:
            return code
    return otherwise
