"""Undo: the last action in this database is taken back, as an action of its own."""

from __future__ import annotations

from pumptracker.domain.refused import Refused
from pumptracker.services.writing import refresh
from pumptracker.store.connection import Connection
from pumptracker.store.transaction import writing
from pumptracker.store.undo import LastAction, last_action, take_back


def undo(db: Connection, *, by: str, of_another: bool = False, asked: int | None = None) -> LastAction:
    """Take back the last action and return it; undoing an undo redoes.

    Someone else's action is refused, naming who and when, unless `of_another` says that the desk
    was asked; with `asked`, about that action (its id) and no later one. Refused too where there is
    nothing to undo.
    """
    last = last_action(db)
    if last is None:
        raise Refused("nothing_to_undo")
    if last.acted_by != by and not (of_another and asked in (None, last.id)):
        raise Refused("undo_of_another", field="", **_told(last))
    with writing(db, by=by, use_case="undo", refresh=refresh, undoes=last.id):
        take_back(db, last.id)
    return last


def _told(last: LastAction) -> dict[str, object]:
    return {"who": last.acted_by, "happened_at": last.happened_at, "deed": last.use_case, "action": last.id}
