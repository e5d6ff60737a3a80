"""The clinic's own choices about calls: the ladder for one who cannot be reached, and what callers are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pumptracker.domain.calling import TEXTS, check_caller_text
from pumptracker.domain.ladder import SHIPPED, TIERS, check_steps
from pumptracker.domain.refused import Refused
from pumptracker.services.writing import action
from pumptracker.store import calls
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection
from pumptracker.words import tr


def choose_ladder(db: Connection, tier: str, steps: Sequence[str], *, by: str) -> None:
    """Choose the steps of a tier, in order; those it was shipped with take the clinic's own away."""
    with action(db, "change_ladder", by=by):
        if tier not in TIERS:
            raise Refused("unknown_tier", field="steps", given=tier)
        check_steps(steps)
        _keep(db, calls.LADDER, tier, None if list(steps) == list(SHIPPED[tier]) else list(steps))


def word_caller_text(db: Connection, code: str, text: str, *, by: str) -> None:
    """Word one of the texts for callers; the shipped words take the clinic's own away."""
    with action(db, "change_caller_text", by=by):
        if code not in TEXTS:
            raise Refused("unknown_caller_text", field="caller_text", given=code)
        check_caller_text(text)
        _keep(db, calls.CALLER_TEXTS, code, None if text.strip() == tr("caller_" + code) else text.strip())


def _keep(db: Connection, setting: str, name: str, value: Any) -> None:
    """Keep one entry of a setting; None is as shipped, and a setting without entries is none."""
    kept = dict(policies.setting(db, setting, {}))
    kept.pop(name, None)
    if value is not None:
        kept[name] = value
    policies.keep_setting(db, setting, kept)
