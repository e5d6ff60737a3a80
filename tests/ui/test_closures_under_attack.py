"""The planner of closed days while others work at the same clinic."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from pumptracker.services import desk_work, pathway
from pumptracker.store import integrity, records
from pumptracker.store.connection import open_clinic
from pumptracker.ui.closing import planner_dialog
from tests.ui.test_closed_days_and_orders import CTRL, desk, form, press, shown, table, type_days  # noqa: F401 - a fixture

THEIRS = {"by": "Bo", "today": date(2026, 11, 24)}


def elsewhere(at, do) -> None:
    """What another desk does, seen here at the next look."""
    other = open_clinic(integrity.path(at.db))
    do(other)
    other.close()
    at.window.session.look_again()


def test_one_who_died_meanwhile_is_not_done_but_gone_from_the_list_and_from_paper(desk):  # noqa: F811
    planner = type_days(desk, "24 Dec", "2 Jan 2027")
    elsewhere(desk, lambda db: pathway.move(db, 1, "deceased", on=date(2026, 11, 24), reason="told", **THEIRS))
    assert not any("Demo-Fall" in line[0] for line in table(planner))
    assert not any("Demo-Fall" in cell for row in planner.sheet().rows for cell in row)
    assert "0 of 2 done" in planner.said.text()


def test_booking_in_turn_passes_by_what_another_desk_has_done_since_it_began(desk):  # noqa: F811
    planner = type_days(desk, "24 Dec", "2 Jan 2027")
    press(desk, planner, Qt.Key.Key_B)
    first = form(desk)
    assert "Demo-Fall" in _said(first)
    elsewhere(desk, lambda db: desk_work.book(db, 2, "refill", on=date(2026, 12, 10), **THEIRS))
    first.done(2)
    assert "Demo-Quiet" in _said(form(desk))
    assert [each.visit_on for each in records.record(desk.db, 2).bookings] == [date(2026, 12, 10)]
    desk.qtbot.keyClick(form(desk), Qt.Key.Key_Escape)


def _said(dialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel))


def test_ctrl_c_on_the_lines_before_any_days_are_planned_copies_nothing_and_breaks_nothing(desk):  # noqa: F811
    QApplication.clipboard().setText("before")
    desk.press(Qt.Key.Key_K, CTRL)
    planner = shown(desk)
    planner.lines.view.setFocus()
    press(desk, planner, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "before"


def test_the_list_to_call_is_saved_under_the_name_that_was_chosen(desk, qtbot, tmp_path):  # noqa: F811
    planner = type_days(desk, "24 Dec", "2 Jan 2027")
    (tmp_path / "calls 24.csv").write_text("another list")
    planner.save_csv()
    chooser = planner.findChild(QFileDialog)
    assert chooser.selectedFiles()[0].endswith(".csv")
    assert "Demo-" not in chooser.selectedFiles()[0]
    chooser.fileSelected.emit(str(tmp_path / "calls 24.12.csv"))
    chooser.done(0)
    qtbot.waitUntil((tmp_path / "calls 24.12.csv").exists)
    assert "Demo-Fall" in (tmp_path / "calls 24.12.csv").read_text("utf-8-sig")
    assert (tmp_path / "calls 24.csv").read_text() == "another list"
    assert "calls 24.12.csv" in planner.said.text()


def test_who_died_while_a_large_register_was_planned_is_not_on_the_list(desk, monkeypatch):  # noqa: F811
    monkeypatch.setattr(planner_dialog, "AT_ONCE", 0)
    planner = type_days(desk, "24 Dec", "2 Jan 2027")
    assert any("Demo-Fall" in line[0] for line in table(planner))
    at_work, jobs = planner._at_work, []

    def and_then_somebody_dies(*job):
        made = at_work(*job)
        jobs.append(job)
        if len(jobs) == 1:
            planner._progress._job = object()  # the window looks while the work goes on
            elsewhere(desk, lambda db: pathway.move(db, 1, "deceased", on=THEIRS["today"], reason="told", **THEIRS))
            planner._progress._job = None
        return made

    monkeypatch.setattr(planner, "_at_work", and_then_somebody_dies)
    planner.look()
    assert len(jobs) == 2
    assert not any("Demo-Fall" in line[0] for line in table(planner))
