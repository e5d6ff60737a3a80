"""Words that would be advice to a patient: the desk gives none, on the phone or in an article (product.md)."""

from __future__ import annotations

import re

_ADVICE = re.compile(
    "|".join(
        (
            # English
            r"you should (?:take|stop|use|increase|reduce|skip|wait)", r"safe to (?:wait|stop|skip|delay)", r"can wait",
            r"(?:it is|you are|that is) (?:safe|fine)\b", r"(?:don.t|do not|nothing to|no need to) worry",
            r"will be (?:fine|all right)", r"take (?:one|two|your|a|an extra) (?:\w+ )?(?:tablet|pill|dose)",
            r"(?:raise|lower|double|halve) (?:the|your) dose", r"no need to (?:call|hurry|come)",
            r"withdrawal is (?:un)?likely",
            # Spanish
            r"debe(?:ría)? (?:tomar|dejar de tomar|suspender|aumentar|reducir)",
            r"(?:es|sea) seguro (?:esperar|dejar|suspender)", r"(?<!qué se )puede esperar", r"no se preocupe",
            r"no hay que preocuparse", r"no hay prisa", r"(?<!diga que )no pasa nada", r"no es urgente",
            r"(?:estará|irá) bien\b", r"tome (?:una|dos|su|un|otra)\b", r"(?:suba|baje|doble|reduzca) (?:la|su) dosis",
            r"no hace falta que (?:llame|venga)", r"abstinencia es (?:im)?probable",
        )
    ),
    re.IGNORECASE,
)  # fmt: skip
_MARKS = re.compile(r"[*_`>\[]+|\]\([^)\n]*\)|\]")


def advice_in(text: str) -> str:
    """The first words of a text, English or Spanish, that are advice: "safe to wait"; "" where there are none.

    Marks of weight, links and breaks of lines hide nothing.
    """
    found = _ADVICE.search(" ".join(_MARKS.sub("", text).split()))
    return found.group() if found else ""
