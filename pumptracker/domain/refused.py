"""The one way a rule says no."""

from __future__ import annotations


class Refused(Exception):
    """Something staff asked for cannot be done, and nothing was changed.

    `code` names the sentence in `words`; `facts` fill its gaps. `field` names the field (or the
    column of an import) concerned, empty where none is.
    """

    def __init__(self, code: str, *, field: str = "", **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.code} {self.field} {self.facts}"
