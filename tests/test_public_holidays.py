"""Public holidays of a country, as plain days and names; the program starts and works without the library."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from pumptracker.formats.public_holidays import countries, is_there, public_holidays, subdivisions, version


def test_a_countrys_holidays_are_named_in_english_and_differ_by_its_parts():
    assert (date(2026, 12, 25), "Christmas Day") in public_holidays("US", "", [2026])
    assert (date(2026, 4, 3), "Good Friday") in public_holidays("ES", "MD", [2026])
    scotland, england = (public_holidays("GB", part, [2026]) for part in ("SCT", "ENG"))
    assert scotland != england
    assert is_there()
    assert version().startswith("0.")


def test_countries_and_their_parts_have_names_in_words():
    names = dict(countries())
    assert names["BA"] == "Bosnia and Herzegovina"
    assert names["CD"] == "Congo, Democratic Republic"
    assert len(set(names.values())) == len(names) > 200
    assert dict(subdivisions("US"))["CA"] == "California"
    assert subdivisions("MC") == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(country=st.sampled_from(countries()), year=st.integers(2025, 2035), part=st.integers(0, 60))
def test_every_country_and_part_that_is_offered_can_be_asked(country, year, part):
    code, _ = country
    parts = [("", ""), *subdivisions(code)]
    found = public_holidays(code, parts[part % len(parts)][0], [year])
    assert found == sorted(found)
    assert all(day.year == year and name.strip() for day, name in found)


def test_the_library_is_not_loaded_before_it_is_asked():
    loaded = "import sys, pumptracker.ui.main_window; print('holidays' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
