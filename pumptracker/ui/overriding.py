"""`override` for Python 3.11, which does not have it yet: the type checker's, and nothing at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        """Mark a method that overrides Qt's."""
        return method


__all__ = ["override"]
