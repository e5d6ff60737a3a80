"""`override` for what Qt calls: the type checker's, which Python 3.11 does not have yet, and a guard at run time."""

from __future__ import annotations

import sys
from functools import wraps
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        """Mark a method that overrides Qt's; an error in it reaches whoever reports errors.

        PySide 6.11 wants the error to be an object. Before 3.12 "list index out of range" and "already deleted" are not
        one until somebody catches them, and the program would end without a word.
        """
        if sys.version_info >= (3, 12):
            return method
        takes = method.__code__.co_argcount

        @wraps(method)
        def made(*given, **named):  # a signal may bring more than a method that it is connected to wants
            try:
                return method(*given[:takes], **named)
            except BaseException:
                raise

        return made


__all__ = ["override"]
