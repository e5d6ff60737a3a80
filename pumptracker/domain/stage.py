"""The pathway: five stages in order, and the ways of leaving it."""

from __future__ import annotations

EVALUATION, TRIAL, IMPLANTATION = "evaluation", "trial", "implantation"
POST_PROCEDURE, LONG_TERM = "post-procedure", "long-term"
STAGES = (EVALUATION, TRIAL, IMPLANTATION, POST_PROCEDURE, LONG_TERM)

NOT_A_CANDIDATE, DECLINED, WITHOUT_BENEFIT = "not-a-candidate", "declined", "trial-without-benefit"
EXPLANTED, TRANSFERRED, DECEASED = "explanted", "transferred", "deceased"
EXITS = (NOT_A_CANDIDATE, DECLINED, WITHOUT_BENEFIT, EXPLANTED, TRANSFERRED, DECEASED)

EXITS_WITH_A_PUMP = (TRANSFERRED, DECEASED)
"""The only exits open to someone whose pump is still implanted (product.md, rule 4)."""


def is_next(before: str, after: str) -> bool:
    """Whether `after` is the stage that plainly follows `before`: no reason need be given."""
    if before == LONG_TERM:
        return False
    return before in STAGES and after in STAGES and STAGES.index(after) == STAGES.index(before) + 1


def is_earlier(before: str, after: str) -> bool:
    """Whether moving from `before` to `after` goes back along the pathway."""
    return before in STAGES and after in STAGES and STAGES.index(after) < STAGES.index(before)
