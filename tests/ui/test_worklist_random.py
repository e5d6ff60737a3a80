"""Whatever is selected, expanded, filtered and done: a line never shows another patient, and the tiles add up."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from pumptracker.domain.due_item import KINDS, VISITS
from pumptracker.domain.name import listed_name
from pumptracker.domain.record import Contact, Patient, Phone
from pumptracker.domain.refused import Refused
from pumptracker.domain.stage import STAGES
from pumptracker.domain.status import STATUSES
from pumptracker.services import demo, desk_work, pathway, registering
from pumptracker.services.undoing import undo
from pumptracker.store import listing, policy, records, worklist
from pumptracker.store.connection import open_or_make
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.session import Session
from pumptracker.ui.worklist.model import COLUMNS, LINE_ROLE
from pumptracker.ui.worklist.page import WorklistPage
from pumptracker.words import day

TODAY = date(2026, 11, 24)
NUMBER = st.integers(0, 40)
STEPS = st.one_of(
    st.tuples(st.just("select"), NUMBER),
    st.tuples(st.just("expand"), NUMBER),
    st.tuples(st.just("kinds"), st.sets(st.sampled_from(KINDS), max_size=3)),
    st.tuples(st.just("stage"), st.sampled_from(("", *STAGES))),
    st.tuples(st.just("tier"), st.integers(0, 3)),
    st.tuples(st.just("status"), st.sampled_from(("", *STATUSES))),
    st.tuples(st.just("type"), st.sampled_from(("", "demo", "baclo", "0003", "bo", "312 555 01"))),
    st.tuples(st.just("outcomes"), st.booleans()),
    st.tuples(st.just("days"), st.integers(1, 90)),
    st.tuples(st.just("register"), NUMBER),
    st.tuples(st.just("rename"), NUMBER),
    st.tuples(st.just("rephone"), NUMBER),
    st.tuples(st.just("call"), NUMBER),
    st.tuples(st.just("move"), NUMBER),
    st.tuples(st.just("book"), NUMBER),
    st.tuples(st.just("undo"), NUMBER),
)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    path = tmp_path_factory.mktemp("random") / "clinic.db"
    db = open_or_make(path)
    demo.build(db, TODAY, patients=20)
    db.close()
    return path


class Desk:
    """A worklist on a clinic, driven as staff do."""

    def __init__(self, path) -> None:
        self.db, self.today = open_or_make(path), TODAY
        self.page = WorklistPage(Session(self.db, lambda: self.today, "Ana"), Preferences())
        self.page.resize(1100, 600)
        self.page.show()

    def step(self, name: str, value) -> None:
        with suppress(Refused):
            getattr(self, name)(value)
        self.page.session.look_again()
        QApplication.processEvents()

    def someone(self, pick: int) -> int:
        patients = [row[0] for row in self.db.execute("SELECT id FROM patients ORDER BY id")]
        if not patients:
            raise Refused("no_such_patient")
        return patients[pick % len(patients)]

    def select(self, pick):
        model = self.page.table.model
        if model.rowCount():
            self.page.table.view.selectRow(pick % model.rowCount())

    def expand(self, pick):
        lines = self.page.table.model.lines
        if lines:
            line = lines[pick % len(lines)]
            self.page.table.folded.emit(line.place.patient_id, not line.expanded)

    def kinds(self, kinds):
        self.page._want(replace(self.page._wanted, kinds=frozenset(kinds)))

    def stage(self, stage):
        self.page._want(replace(self.page._wanted, stage=stage))

    def tier(self, tier):
        self.page._want(replace(self.page._wanted, tier=tier))

    def status(self, status):
        self.page._want(replace(self.page._wanted, status=status))

    def type(self, text):
        self.page.findChild(QLineEdit, "worklistText").setText(text)

    def outcomes(self, on):
        self.page._show_outcomes(on)

    def days(self, days):
        self.today += timedelta(days=days)

    def write(self, use_case, *args, **kwargs):
        self.page.session.write(use_case, *args, **kwargs)

    def register(self, pick):
        count = self.db.execute("SELECT count(*) FROM patients").fetchone()[0]
        patient = Patient(id=0, mrn=f"R{count}", family_name=f"New{count}", date_of_birth=date(1950, 1, 1 + count % 28))
        phones = [Phone(id=0, number=f"312 555 09{count:02}")]
        self.write(registering.register, patient, phones=phones, stage=STAGES[pick % 5], entered_on=self.today)

    def rename(self, pick):
        record = records.record(self.db, self.someone(pick))
        patient = replace(record.patient, family_name=f"Was {record.patient.family_name}"[:40])
        self.write(registering.correct, patient, phones=record.phones)

    def rephone(self, pick):
        record = records.record(self.db, self.someone(pick))
        phones = [replace(phone, number=f"773 555 01{pick:02}") for phone in record.phones]
        patient = replace(record.patient, date_of_birth=date(1950, 1, 1) + timedelta(days=pick))
        self.write(registering.correct, patient, phones=phones)

    def call(self, pick):
        contact = Contact(id=0, made_on=self.today, outcome=("no-answer", "reached")[pick % 2])
        self.write(desk_work.log_contact, self.someone(pick), contact)

    def move(self, pick):
        self.write(pathway.move, self.someone(pick), (*STAGES, "declined")[pick % 6], on=self.today, reason="random")

    def book(self, pick):
        visit_on = self.today + timedelta(days=pick)
        self.write(desk_work.book, self.someone(pick), VISITS[pick % len(VISITS)], on=visit_on)

    def undo(self, _pick):
        self.page.session.undo(undo, of_another=True)

    # what must hold ------------------------------------------------------------------------------

    def check(self) -> None:
        rows = worklist.listed(self.db, self.today, policy.numbers(self.db))
        self.check_tiles(rows)
        self.check_rows(rows)
        for number in range(self.page.table.model.rowCount()):
            self.check_line(number)
        self.check_explanation()

    def check_tiles(self, rows) -> None:
        shown = [int(tile.text().split()[0]) for tile in self.page.findChildren(QPushButton, "tile")]
        assert shown == list(worklist.tiles(rows).values())
        assert sum(shown) == worklist.on_pathway(self.db)
        assert self.page.findChild(QLabel, "accountedSum").text() == str(sum(shown))

    def check_rows(self, rows) -> None:
        """The rows shown, computed without the listing: each patient by their first item that fits."""
        wanted, meant = self.page._wanted, listing.meant(self.db, self.page._text)
        expected, seen = [], set()
        for row in rows:
            item = row.item
            fits = (not wanted.kinds or item.kind in wanted.kinds) and wanted.stage in ("", item.stage)
            if not fits or (wanted.tier and item.tier != wanted.tier) or row.patient_id in seen:
                continue
            if meant is None or row.patient_id in meant:
                seen.add(row.patient_id)
                if wanted.status in ("", row.status):
                    expected.append((row.patient_id, item.kind, item.nth, row.status))
        lines = [line.place for line in self.page.table.model.lines if not line.beneath]
        assert [(place.patient_id, place.kind, place.nth, place.status) for place in lines] == expected

    def check_line(self, number: int) -> None:
        """What a line shows, and what is painted of it, is its own patient's, read straight from the tables."""
        model, delegate = self.page.table.model, self.page.table.view.itemDelegate()
        line = model.index(number, 0).data(LINE_ROLE)
        who = self.db.execute("SELECT * FROM patients WHERE id = ?", (line.place.patient_id,)).fetchone()
        number_of = "SELECT number FROM phones WHERE patient_id = ? ORDER BY preferred DESC, id LIMIT 1"
        phone = self.db.execute(number_of, (line.place.patient_id,)).fetchone()
        name = listed_name(who["family_name"], who["given_name"])
        born = day(date.fromisoformat(who["date_of_birth"]))
        cells = {column: model.index(number, at) for at, column in enumerate(COLUMNS)}
        for column, expected in (
            ("patient", [name, f"{born} · MRN {who['mrn']}"]), ("phone", [phone[0] if phone else ""]),
        ):  # fmt: skip
            painted = [text for text, _, _ in delegate.texts(cells[column], 5_000)]
            assert [text for text in painted if text] == ([] if line.beneath else [text for text in expected if text])
            spoken = str(cells[column].data(Qt.ItemDataRole.AccessibleTextRole))
            assert spoken == ", ".join(expected)
        due = self.db.execute(
            "SELECT due_on, limit_on FROM due_items WHERE patient_id = ? AND kind = ? AND nth = ?",
            (line.place.patient_id, line.place.kind, line.place.nth),
        ).fetchone()
        days = [date.fromisoformat(text) for text in due if text]
        shown = str(cells["due_by"].data())
        assert shown == "—" or any(shown.endswith(day(each)) for each in days)

    def check_explanation(self) -> None:
        said = self.page.findChild(QLabel, "explanation").text()
        current = self.page.current_patient()
        if current is not None:
            who = records.record(self.db, current).patient
            assert f"<b>{listed_name(who.family_name, who.given_name)}</b>" in said
        else:
            assert said == ""


@settings(
    max_examples=12, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
@given(steps=st.lists(STEPS, min_size=6, max_size=14))
def test_no_line_ever_shows_another_patient_and_the_tiles_add_up(qapp, clinic, tmp_path, steps):
    shutil.copy(clinic, tmp_path / "clinic.db")
    desk = Desk(tmp_path / "clinic.db")
    try:
        desk.check()
        for name, value in steps:
            desk.step(name, value)
            desk.check()
    finally:
        desk.page.close()
        desk.page.deleteLater()
        QApplication.processEvents()
        desk.db.close()
        for rest in tmp_path.glob("clinic.db*"):
            rest.unlink()
