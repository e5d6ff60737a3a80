"""The words that say nothing of what is asked, in English and Spanish."""

from __future__ import annotations

from collections.abc import Iterable

_WRITTEN = """
a about am an and any are as at be been but by can could do did does doing for from get got had has have having he her
him his how i if in into is it its just let me mine must my need not of on or our please she should so some tell than
that the their them then there they this to up us was we were what when where which who whose why will with would you
your go goes going gonna want wants know say says something thing stuff since im ive ill cant dont doesnt isnt isn
wont didnt hi hello s t m re ve ll d
al algo ante como con cual cuando cuanto cuantos de del desde donde e el ella ellos en era es esa ese eso esta estan
estar este esto estoy fue ha hace hacer hago han hay he la las le les lo los mas me mi mis muy no nos o para pero por
porque puede pueden puedo que quien se ser si sin sobre soy su sus te tengo tener tiene tienen un una uno usted y ya
yo va van voy vez quiere quiero hacen ir hola favor gracias cosa algun alguna
"""
_LITTLE = frozenset(_WRITTEN.split())


def telling(typed: Iterable[str]) -> list[str]:
    """Of the folded words typed, those that tell, each once and in order; all of them where none does."""
    every = list(dict.fromkeys(typed))
    return [word for word in every if word not in _LITTLE] or every
