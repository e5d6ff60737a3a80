"""From a key in the search box to painted results, for all that a caller may be found by."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from PySide6.QtCore import Qt

from tests.bench.desk import Desk, press
from tests.bench.registers import rows_of

_WITHOUT_ACCENTS = str.maketrans("ÁÅÇÉÍÓÑÜáåçéèíóñüöøðń", "AACEIONUaaceeionuooon")


def texts(patients: int, turn: int, often: int) -> Iterator[str]:
    """What to type in a turn: different patients each time, each sought in another way."""
    random = Random(turn)
    for number in range(often):
        cells = next(rows_of(random.randrange(patients)))
        yield (
            cells["family_name"],
            f"{cells['given_name']} {cells['family_name'].split()[0]}",
            cells["mrn"],
            cells["phone"],
            cells["date_of_birth"],
            cells["family_name"].translate(_WITHOUT_ACCENTS),
            "".join(letter for letter in cells["phone"] if letter.isdigit())[-7:],
            f"NGP{cells['mrn'][1:]}",
            f"{cells['family_name']}, {cells['given_name'][:3]}",
            "Nobody Whatsoever",
        )[number % 10]


def keystrokes(desk: Desk, patients: int, turn: int, often: int) -> dict[str, list[float]]:
    """Type and empty the box again; every letter is a sample."""
    desk.window.top.take_focus()
    samples = []
    for text in texts(patients, turn, often):
        for letter in text:
            samples.append(desk.painted(lambda letter=letter: press(desk.box, letter), desk.found.viewport()))
        assert desk.box.text() == text
        desk.painted(lambda: (desk.box.selectAll(), press(desk.box, Qt.Key.Key_Delete)), desk.found.viewport())
    return {"keystroke": samples}
