"""A print that takes long can be stopped at any stage, and never says what somebody has changed meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from pumptracker.domain.record import Patient
from pumptracker.formats.paper import Box, Labels, Paper
from pumptracker.formats.sheet import Sheet
from pumptracker.services import deciding, pathway, registering
from pumptracker.services.progress import Cancelled, watching
from pumptracker.store import integrity, records
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.printing.composing import laid
from pumptracker.ui.printing.output import appearing_whole
from pumptracker.ui.printing.print_dialog import PrintDialog
from tests.ui.printed import pdf_pages
from tests.ui.test_print_runs import CLINIC, TODAY, choose, patient, printing, sent

ROWS = 2000


def sheet() -> Sheet:
    return Sheet(title="List", headings=("a", "b"), rows=(("1", "2"),) * ROWS, weights=(1, 1))


@pytest.mark.parametrize(
    "paper",
    [Paper(parts=(sheet(),)), Paper(parts=(Box("text"),) * ROWS), Labels(texts=("text",) * ROWS)],
    ids=["list", "cards", "labels"],
)
def test_laying_out_tells_how_far_it_is_and_can_be_stopped(qapp, paper):
    told: list[tuple[int, int]] = []

    def stop_half_way(done: int, total: int) -> None:
        told.append((done, total))
        if done >= total // 2:
            raise Cancelled

    with watching(stop_half_way), pytest.raises(Cancelled):
        laid(paper)
    assert len(told) > 3
    assert {total for _, total in told} == {ROWS}


@pytest.fixture
def window(qtbot, tmp_path):
    db = open_or_make(tmp_path / "clinic.db")
    deciding.describe_clinic(db, CLINIC, by="Ana")
    for number in range(3):
        patient(db, f"Fir{number}")
    made = MainWindow(db, lambda: TODAY, "Ana")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    db.close()


def to_everyone(qtbot, kind: str) -> PrintDialog:
    dialog = printing(qtbot)
    choose(dialog, "print_what", kind)
    choose(dialog, "print_whom", "All 3")
    dialog.attempt(dialog._prepared)
    return dialog


def at_another_desk(window, do) -> None:
    """What somebody else does, and the window sees it."""
    other = open_clinic(integrity.path(window.session._db))
    do(other)
    other.close()
    window.session.look_again()


def test_a_print_looked_at_before_somebody_s_change_is_made_anew(window, qtbot, tmp_path):
    dialog = to_everyone(qtbot, "Address label")
    who = records.record(window.session._db, 1).patient
    moved = {name: getattr(who, name) for name in Patient.__dataclass_fields__} | {"address": "9 Other St"}
    at_another_desk(window, lambda db: registering.correct(db, Patient(**moved), phones=(), by="Bo", today=TODAY))
    dialog.save_pdf(str(tmp_path / "labels.pdf"))
    assert "9 Other St" in pdf_pages(tmp_path / "labels.pdf")[0]


def test_one_who_died_between_looking_and_writing_is_left_out_and_the_others_are_written(window, qtbot, tmp_path):
    dialog = to_everyone(qtbot, "Reminder")
    at_another_desk(window, lambda db: pathway.move(db, 2, "deceased", on=TODAY, reason="told", by="Bo", today=TODAY))
    path = tmp_path / "run.pdf"
    dialog.attempt(lambda: dialog.save_pdf(str(path)))
    assert len(pdf_pages(path)) == 2
    assert sent(window.session._db) == 2


def test_one_who_died_unseen_by_this_desk_stops_the_run_once_and_not_for_ever(window, qtbot, tmp_path):
    dialog = to_everyone(qtbot, "Reminder")
    window.session.blockSignals(True)
    at_another_desk(window, lambda db: pathway.move(db, 2, "deceased", on=TODAY, reason="told", by="Bo", today=TODAY))
    window.session.blockSignals(False)
    path = tmp_path / "run.pdf"
    for _ in range(3):
        if dialog.isVisible():
            dialog.attempt(lambda: dialog.save_pdf(str(path)))
    assert len(pdf_pages(path)) == 2
    assert sent(window.session._db) == 2


def test_a_line_whose_patient_just_died_at_another_desk_is_painted_empty_and_read_anew(window, qtbot):
    page = window.pages.made["worklist"]
    model = page.table.model
    other = open_clinic(integrity.path(window.session._db))
    for each in (1, 2, 3):
        pathway.move(other, each, "deceased", on=TODAY, reason="told", by="Bo", today=TODAY)
    other.close()
    model._rows.clear()  # scrolled past, and painted before the window has looked again
    with qtbot.waitSignal(model.outdated):
        assert model.data(model.index(0, 0)) is None


def _fails_once_it_has_its_name(path: str) -> None:
    with appearing_whole(path) as (part, appear):
        Path(part).write_text("the new run")
        appear()
        raise RuntimeError("the action was not kept")


@pytest.mark.parametrize("old", ["an older run", None])
def test_an_older_file_is_there_again_where_logging_fails_after_the_new_one_had_its_name(tmp_path, old):
    path = tmp_path / "run.pdf"
    if old is not None:
        path.write_text(old)
    with pytest.raises(RuntimeError):
        _fails_once_it_has_its_name(str(path))
    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == ({} if old is None else {"run.pdf": old})


def test_a_new_file_takes_the_place_of_an_older_one_and_leaves_nothing_beside_it(tmp_path):
    path = tmp_path / "run.pdf"
    path.write_text("an older run")
    with appearing_whole(str(path)) as (part, appear):
        Path(part).write_text("the new run")
        appear()
    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {"run.pdf": "the new run"}
