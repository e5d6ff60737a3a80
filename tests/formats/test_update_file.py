"""The file by which IT says which release is the newest, and the notes that come with each release."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest

from pumptracker.domain.refused import Refused
from pumptracker.domain.release import is_newer
from pumptracker.formats.release_notes import Release, read_releases
from pumptracker.formats.update_file import LARGEST_BYTES, Newest, read_newest
from pumptracker.paths import resources


def as_file(**said: object) -> bytes:
    return json.dumps(said).encode()


def test_version_notes_and_place_are_read_and_all_else_is_passed_over():
    raw = b"\xef\xbb\xbf" + as_file(version="0.9.1", notes="Mends\nlabels.", where="\\\\srv\\x.exe", run="calc.exe")
    assert read_newest(raw) == Newest("0.9.1", "Mends labels.", "\\\\srv\\x.exe")
    assert read_newest(as_file(version="1.0")) == Newest("1.0", "", "")
    assert read_newest(as_file(version="1.0", notes=7, where=["x"])) == Newest("1.0")


def test_what_cannot_be_shown_is_left_out_and_a_long_text_is_cut():
    newest = read_newest(as_file(version="1.0", notes="a\x00\u202eb", where="w" * 5_000))
    assert newest.notes == "a b"
    assert len(newest.where) == 400
    assert newest.where.endswith("…")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "update_not_json"), (b"<html>Sign in</html>", "update_not_json"), (b"\xff\xfe0", "update_not_json"),
        (b"[" * 60_000, "update_not_json"), (b'"0.9.1"', "update_no_version"), (b"{}", "update_no_version"),
        (b'{"version": 0.9}', "update_no_version"), (b'{"version": "newest"}', "version_unreadable"),
        (b" " * (LARGEST_BYTES + 1), "update_too_large"),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_refused_by_name(raw, code):
    with pytest.raises(Refused) as refused:
        read_newest(raw)
    assert refused.value.code == code


def test_the_release_notes_say_the_same_releases_and_points_in_both_languages_the_newest_first():
    english, spanish = (read_releases(resources() / "release-notes" / f"{name}.md") for name in ("en", "es"))
    versions = [each.version for each in english]
    assert versions == [each.version for each in spanish]
    assert all(is_newer(newer, older) for newer, older in pairwise(versions))
    for one, other in zip(english, spanish, strict=True):
        assert len(re.findall(r"^- ", one.body, re.MULTILINE)) == len(re.findall(r"^- ", other.body, re.MULTILINE)) > 3
        assert one.body != other.body


def test_each_release_is_what_stands_below_its_heading(tmp_path):
    file = tmp_path / "en.md"
    file.write_text("# New\n\n## 0.10.0 (2027)\n\nb\n\n## 0.9.0\n\na\n", encoding="utf-8")
    found = read_releases(file)
    assert found == [Release("0.10.0", "b"), Release("0.9.0", "a")]
    assert read_releases(tmp_path / "no.md") == []
