"""Prints as pages and as PDFs read back: whole rows, whole patients, every name, and nothing left where it failed."""

from __future__ import annotations

import os
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QSizeF

from pumptracker.domain.refused import Refused
from pumptracker.formats.paper import Addressed, Block, Body, Box, Heading, Labels, NewPage, Paper
from pumptracker.formats.sheet import Sheet
from pumptracker.services.progress import Cancelled, watching
from pumptracker.ui.printing.composing import POINTS, laid
from pumptracker.ui.printing.output import picture, save_pdf
from tests.ui.printed import flat, pdf_pages

NAMES = ("Hernández, Zoë", "O’Neil-D'Arcy, Seán", "Łukasiewicz, Ñandú", "X" * 180, "Nguyễn Thị Hồng", "Ωμέγα, Αθηνά")
pytestmark = pytest.mark.usefixtures("qapp")


def sheet(rows: int, cells=lambda number: (f"{number} d overdue", f"Demo-Fir {number}\nMRN {number:04}")) -> Sheet:
    return Sheet(
        title="Worklist", headings=("Status", "Patient"), weights=(1, 2), empty="Nobody.",
        rows=tuple(cells(number) for number in range(rows)),
    )  # fmt: skip


def on_paper(*parts, foot: str = "CONFIDENTIAL", landscape: bool = False) -> Paper:
    return Paper(parts=parts, foot=foot, landscape=landscape)


def test_a_list_is_numbered_dated_and_its_headings_stand_on_every_page(tmp_path):
    print_ = laid(on_paper(sheet(90), foot="CONFIDENTIAL · printed 24 Nov 2026", landscape=True),
                  numbered="Page {page} of {pages}")  # fmt: skip
    save_pdf(print_, str(tmp_path / "a.pdf"))
    pages = pdf_pages(tmp_path / "a.pdf")
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert "CONFIDENTIAL · printed 24 Nov 2026" in text
        assert "Status" in text
        assert "Patient" in text
    box = PdfReader(tmp_path / "a.pdf").pages[0].mediabox
    assert (box.width, box.height) == (792, 612)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_read_back_from_the_pdf(tmp_path, name):
    save_pdf(laid(on_paper(sheet(1, lambda _: ("due", name)))), str(tmp_path / "a.pdf"))
    (text,) = pdf_pages(tmp_path / "a.pdf")
    assert name.replace(" ", "") in text.replace(" ", "")


def test_a_right_to_left_name_keeps_its_letters(tmp_path):
    print_ = laid(Paper(parts=(Body("דני כהן"),)))
    (placed,) = print_.pages[0].texts
    assert placed.line.text == "דני כהן"
    save_pdf(print_, str(tmp_path / "a.pdf"))
    letters = set("".join(pdf_pages(tmp_path / "a.pdf")))
    assert set("דניכהן") <= letters


@settings(max_examples=60, deadline=None)
@given(lines=st.lists(st.integers(1, 12), min_size=1, max_size=60), landscape=st.booleans())
def test_a_row_and_a_block_are_never_split_and_none_is_lost(lines, landscape):
    blocks = [Block(f"patient {n}", tuple(f"line {n}.{k}" for k in range(count))) for n, count in enumerate(lines)]
    rows = sheet(len(lines), lambda n: (f"row {n}.", "\n".join(f"cell {n}.{k}." for k in range(lines[n]))))
    print_ = laid(on_paper(*blocks, rows, landscape=landscape))
    where: dict[str, set[int]] = {}
    for number, page in enumerate(print_.pages):
        for text in (each.line.text for each in page.texts):
            owner = re.match(r"(?:patient|line|row|cell) (\d+)", text)
            if owner:
                kind = "block" if text.startswith(("patient", "line")) else "row"
                where.setdefault(f"{kind} {owner[1]}", set()).add(number)
    assert {key: len(pages) for key, pages in where.items()} == {
        f"{kind} {number}": 1 for kind in ("block", "row") for number in range(len(lines))
    }
    said = flat(print_)
    assert all(f"line {n}.{k}" in said and f"cell {n}.{k}." in said for n, c in enumerate(lines) for k in range(c))


@settings(max_examples=80, deadline=None)
@given(
    texts=st.lists(st.text(max_size=400), min_size=1, max_size=8),
    size=st.sampled_from(["page", "postcard"]), foot=st.sampled_from(["", "CONFIDENTIAL"]),
)  # fmt: skip
def test_nothing_is_ever_put_outside_the_margins(texts, size, foot):
    parts = tuple(part for text in texts for part in (Body(text), Block(text, (text,)), NewPage()))
    print_ = laid(Paper(parts=parts, size=size, foot=foot))
    for page in print_.pages:
        for each in page.texts:
            assert each.y >= print_.margin - 0.01
            assert each.y + each.line.height <= print_.size.height() - print_.margin + 2
            assert each.x + each.line.left + each.line.width <= print_.size.width() - print_.margin + 2


def test_a_row_taller_than_a_page_is_cut_off_and_the_next_one_still_stands(tmp_path):
    print_ = laid(on_paper(sheet(3, lambda n: (f"row {n}", "\n".join(["very long"] * 400) if n == 1 else "short"))))
    said = flat(print_)
    assert "row 0" in said
    assert "row 2" in said
    assert len(print_.pages) < 5


def test_an_empty_list_is_a_sentence_and_no_headings():
    assert flat(laid(on_paper(sheet(0)))) == "Worklist Nobody."


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page():
    for filling in range(30, 60):
        parts = (*(Body("x") for _ in range(filling)), Heading("To be called"), Block("patient", ("line",)))
        for page in laid(on_paper(*parts)).pages:
            if "To be called" in page.text:
                assert "patient" in page.text


def test_cards_stand_two_across_in_frames_with_all_their_text(tmp_path):
    cards = [
        f"Demo-Fir {number}\n" + "\n".join(f"field {number}.{k}: something" for k in range(11)) for number in range(5)
    ]
    print_ = laid(Paper(parts=tuple(Box(text, folded=True) for text in cards)))
    frames = [frame for page in print_.pages for frame in page.frames]
    assert len(frames) == 5
    assert all(frame.width() == 252 and frame.height() == 324 for frame in frames)
    assert all(f"field {n}.{k}: something" in flat(print_) for n in range(5) for k in range(11))
    for page in print_.pages:
        for _, _, fold in page.folds:
            assert not any(each.y < fold < each.y + each.line.height for each in page.texts)
        for one in page.frames:
            assert not any(one.intersects(other) for other in page.frames if other is not one)
            assert one.right() <= 612 - 36 + 1


def test_labels_begin_at_the_first_one_free_and_stay_inside_their_own():
    print_ = laid(Labels(texts=tuple(f"Demo-Fir {n}\n{n} Demo Street\nDemo Town" for n in range(30)), start=29))
    assert [len(page.texts) // 3 for page in print_.pages] == [2, 28]
    first = print_.pages[0].texts[0]
    assert first.line.text == "Demo-Fir 0"
    assert first.x > 211.5
    assert first.y > 684


def test_an_envelope_has_sender_and_receiver_on_paper_of_its_own(tmp_path):
    print_ = laid(
        Paper(parts=(Addressed("Demo clinic\n1 Road", "Rosa\n2 Road"), NewPage(), Addressed("", "Bo")), size="envelope")
    )
    save_pdf(print_, str(tmp_path / "a.pdf"))
    first, second = pdf_pages(tmp_path / "a.pdf")
    assert first == "Demo clinic 1 Road Rosa 2 Road"
    assert second == "Bo"
    assert print_.size == QSizeF(684, 297)


def test_a_page_is_the_same_on_screen_and_on_paper():
    print_ = laid(on_paper(sheet(3)))
    image = picture(print_, 0, 2.0)
    assert (image.width(), image.height()) == (POINTS["letter"].width() * 2, POINTS["letter"].height() * 2)
    for each in print_.pages[0].texts:
        box = [(round(2 * (each.x + dx)), round(2 * (each.y + dy))) for dx in range(0, 60, 1) for dy in range(2, 12)]
        assert min(image.pixelColor(x, y).lightness() for x, y in box) < 128, each.line.text


# files --------------------------------------------------------------------------------------------


def test_a_pdf_appears_whole_or_not_at_all(tmp_path):
    print_ = laid(on_paper(sheet(200)))

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    with watching(stop), pytest.raises(Cancelled):
        save_pdf(print_, str(tmp_path / "a.pdf"))
    assert os.listdir(tmp_path) == []


def test_an_older_file_stays_where_the_new_one_could_not_be_written(tmp_path):
    save_pdf(laid(on_paper(sheet(1))), str(tmp_path / "a.pdf"))
    before = (tmp_path / "a.pdf").read_bytes()
    with watching(lambda *_: (_ for _ in ()).throw(Cancelled())), pytest.raises(Cancelled):
        save_pdf(laid(on_paper(sheet(9))), str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").read_bytes() == before
    assert os.listdir(tmp_path) == ["a.pdf"]


@pytest.mark.parametrize("where", ["no such folder/a.pdf", ""])
def test_a_place_that_cannot_be_written_to_is_refused_in_words(tmp_path, where):
    with pytest.raises(Refused, match="letter_not_written"):
        save_pdf(laid(on_paper(sheet(1))), str(tmp_path / where) if where else str(tmp_path))


def test_nothing_of_a_patient_is_said_by_the_file_of_itself(tmp_path):
    save_pdf(laid(on_paper(sheet(1, lambda _: ("due", "Demo-Fir")))), str(tmp_path / "a.pdf"))
    assert "Demo-Fir" not in str(PdfReader(tmp_path / "a.pdf").metadata)
