"""What the store says when it cannot be used just now."""

from __future__ import annotations


class StoreUnavailable(Exception):
    """The file is locked, full, read-only, damaged, newer, or not there. Nothing was changed.

    `code` names the sentence in `words`.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
