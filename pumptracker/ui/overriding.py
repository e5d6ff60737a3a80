"""`override` for what Qt calls: the type checker's, which Python 3.11 does not have yet, and a guard at run time."""

from __future__ import annotations

import sys
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
        code = method.__code__
        made = _CATCHING[code.co_argcount](method)
        # PySide counts the parameters of what a signal is connected to, and some are given by their names.
        made.__code__ = made.__code__.replace(co_varnames=code.co_varnames[: code.co_argcount], co_name=code.co_name)
        made.__defaults__ = method.__defaults__
        made.__doc__, made.__module__ = method.__doc__, method.__module__
        made.__name__, made.__qualname__ = method.__name__, method.__qualname__
        return made

    def _of_one(method):
        def made(one):
            try:
                return method(one)
            except BaseException:
                raise

        return made

    def _of_two(method):
        def made(one, two):
            try:
                return method(one, two)
            except BaseException:
                raise

        return made

    def _of_three(method):
        def made(one, two, three):
            try:
                return method(one, two, three)
            except BaseException:
                raise

        return made

    def _of_four(method):
        def made(one, two, three, four):
            try:
                return method(one, two, three, four)
            except BaseException:
                raise

        return made

    def _of_five(method):
        def made(one, two, three, four, five):
            try:
                return method(one, two, three, four, five)
            except BaseException:
                raise

        return made

    def _of_six(method):
        def made(one, two, three, four, five, six):
            try:
                return method(one, two, three, four, five, six)
            except BaseException:
                raise

        return made

    _CATCHING = {1: _of_one, 2: _of_two, 3: _of_three, 4: _of_four, 5: _of_five, 6: _of_six}
    """By how many parameters a method has, its own object the first."""


__all__ = ["override"]
