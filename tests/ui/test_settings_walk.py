"""A random hand in the settings: whatever is pressed and typed, nothing raises, and the promise holds after it."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from pumptracker.services.checking import check
from pumptracker.store import policy, worklist
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.settings.page import SECTIONS
from tests.ui.test_layout import TODAY, clinic, desk, settle

__all__ = ["clinic", "desk"]
WORDS = (
    "", "0", "1", "7", "14", "2.5", "180", "3660", "99999", "-3", "14, 28", "12/24", "+3w", "2027-01-04", "t",
    "baclofen", "morphine + ziconotide", "hydromorphone + clonidine", "<b>x</b>", "x" * 130, "{patient}", "{x}",
    "Pharmacy, today", "555 0100", "\u202eabc", "Łuk",
)  # fmt: skip


def fill_at_random(dialog: FormDialog, dice: Random) -> None:
    """Type into a few of the fields."""
    for entry in dice.sample(list(dialog._inputs.values()), min(3, len(dialog._inputs))):
        match entry:
            case QCheckBox():
                entry.setChecked(dice.random() < 0.5)
            case QComboBox():
                entry.setCurrentIndex(dice.randrange(entry.count()))
            case QLineEdit():
                entry.setText(dice.choice(WORDS))
            case QPlainTextEdit():
                entry.setPlainText(dice.choice(WORDS))


def press_at_random(desk, dice: Random) -> None:
    """Choose a section and a line, and press one of its buttons."""
    page = desk.settings
    page.open_part(dice.choice(list(SECTIONS)))
    if hasattr(page.pane, "lines"):
        keys = [line.key for line in page.pane.lines.model.lines if not line.heading]
        if keys:
            page.pane.lines.choose(dice.choice(keys))
    if page.section == "holidays":
        combo = page.pane.findChild(QComboBox, "country")
        combo.setCurrentIndex(dice.randrange(combo.count()))
    buttons = [each for each in page.pane.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    if buttons:
        dice.choice(buttons).click()


@pytest.mark.parametrize("look", [("light", "normal")], indirect=True, ids="-".join)
@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.long)])
def test_a_random_hand_in_the_settings_never_breaks_the_promise(desk, seed):
    dice = Random(seed)
    desk.open_page("settings")
    db = desk.session._db
    for _ in range(50):
        press_at_random(desk, dice)
        for dialog in [each for each in desk.findChildren(FormDialog) if each.isVisible()]:
            ended = []
            dialog.finished.connect(ended.append)
            for _ in range(3):
                if not ended:
                    fill_at_random(dialog, dice) if dice.random() < 0.6 else None
                    dialog._try()
            if not ended:
                dialog.discard()
        if dice.random() < 0.15:
            desk.undo()
        settle()
    assert check(db).fault == ""
    listed = worklist.listed(db, TODAY, policy.numbers(db))
    assert sum(worklist.tiles(listed).values()) == worklist.on_pathway(db)
    done = {row[0] for row in db.execute("SELECT use_case FROM actions")}
    assert len(done) > 6
