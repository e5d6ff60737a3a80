"""The clinic's own texts: what each stage asks the desk to see to, and its letters."""

from __future__ import annotations

from pumptracker.domain.clinic_row import check_text
from pumptracker.domain.letter import KINDS, Letter, check_body
from pumptracker.domain.letter_texts import LETTERS, PRINTS
from pumptracker.domain.name import folded
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import STAGES
from pumptracker.services.writing import action
from pumptracker.store import checklists, clinic_tables, facts
from pumptracker.store import policy as policies
from pumptracker.store.connection import Connection
from pumptracker.words.as_shipped import said

LANGUAGES = ("en", "es")
_LONGEST_LETTER = 8_000


def add_item(db: Connection, stage: str, text: str, *, by: str) -> int:
    """Add a line to the checklist of a stage; returns its id."""
    with action(db, "add_checklist_item", by=by):
        if stage not in STAGES:
            raise Refused("unknown_stage", field="stage", given=stage)
        _check_item(db, stage, text, but=0)
        return facts.insert(db, "checklist_items", stage=stage, text=text.strip())


def rename_item(db: Connection, item_id: int, text: str, *, by: str) -> None:
    """Reword a line; it stays done where it was."""
    with action(db, "rename_checklist_item", by=by):
        _check_item(db, _item(db, item_id).stage, text, but=item_id)
        facts.update(db, "checklist_items", item_id, text=text.strip())


def keep_item(db: Connection, item_id: int, *, active: bool, by: str) -> None:
    """Retire a line, which shows it only where it is done, or bring it back."""
    with action(db, "bring_back_checklist_item" if active else "retire_checklist_item", by=by):
        facts.update(db, "checklist_items", item_id, active=active)


def move_item(db: Connection, item_id: int, steps: int, *, by: str) -> None:
    """Move a line up (-1) or down (1) in the checklist of its stage; at the end it stays."""
    with action(db, "order_checklist", by=by):
        moved = _item(db, item_id)
        lines = checklists.every_item(db)
        own = [line.item_id for line in lines if line.stage == moved.stage and line.active == moved.active]
        place = own.index(item_id)
        target = min(max(place + steps, 0), len(own) - 1)
        if target == place:
            return
        order = [line.item_id for line in lines]
        there, here = order.index(own[target]), order.index(item_id)
        order[there], order[here] = order[here], order[there]
        policies.put_setting(db, checklists.ORDER, order)


def _item(db: Connection, item_id: int) -> checklists.ChecklistItem:
    found = next((item for item in checklists.every_item(db) if item.item_id == item_id), None)
    if found is None:
        raise Refused("no_longer_there", table="checklist_items")
    return found


def _check_item(db: Connection, stage: str, text: str, *, but: int) -> None:
    check_text(text, "text")
    for item in checklists.every_item(db):
        if item.stage == stage and item.item_id != but and folded(item.text) == folded(text):
            raise Refused("item_already" if item.active else "item_retired", field="text", given=said(item.text))


def put_letter(db: Connection, letter_id: int, letter: Letter, *, by: str) -> int:
    """Add a letter (`letter_id` 0) or change one; returns its id."""
    with action(db, "change_letter" if letter_id else "add_letter", by=by):
        _check_letter(db, letter_id, letter)
        if not letter_id:
            return facts.insert(
                db, "letter_templates", name=letter.name.strip(), language=letter.language, body=letter.body,
                kind=letter.kind,
            )  # fmt: skip
        facts.update(
            db, "letter_templates", letter_id, name=letter.name.strip(), language=letter.language, body=letter.body,
            kind=letter.kind,
        )  # fmt: skip
        return letter_id


def keep_letter(db: Connection, letter_id: int, *, active: bool, by: str) -> None:
    """Retire a letter, which offers it no longer, or bring it back."""
    with action(db, "bring_back_letter" if active else "retire_letter", by=by):
        facts.update(db, "letter_templates", letter_id, active=active)


def shipped_body(name: str, language: str) -> str | None:
    """The text a letter of that name was shipped with; None for one of the clinic's own."""
    return next((each.body for each in (*LETTERS, *PRINTS) if (each.name, each.language) == (name, language)), None)


def _check_letter(db: Connection, letter_id: int, letter: Letter) -> None:
    check_text(letter.name.strip(), "name", longest=60)
    if letter.language not in LANGUAGES:
        raise Refused("unknown_language", field="language", given=letter.language)
    if len(letter.body) > _LONGEST_LETTER:
        raise Refused("too_long", field="body", most=_LONGEST_LETTER)
    if letter.kind not in KINDS:
        raise Refused("unknown_letter_kind", field="kind", given=letter.kind)
    check_body(letter.body, letter.kind, policies.formulary(db).names)
    for row in clinic_tables.letters(db):
        same = folded(row.letter.name) == folded(letter.name) and row.letter.language == letter.language
        if same and row.id != letter_id:
            raise Refused("letter_already", field="name", given=row.letter.name)
