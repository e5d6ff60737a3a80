"""The page of a list: whole in itself, no script, every name as it is and never as markup."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from pumptracker.formats.sheet import Sheet
from pumptracker.formats.sheet_page import sheet_page

SAID = {
    "title": "A copy",
    "moment": "As of Tue 24 Nov 2026, 14:05. Read only.",
    "warned": "Call & ask",
    "foot": "Clinic",
}


class Reader(HTMLParser):
    """What a browser makes of a page: its tags, their attributes, and the text of its cells."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.cells: list[str] = []
        self.texts: dict[str, str] = {}
        self._in = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if tag == "br" and self._in == "td":
            self.cells[-1] += "\n"
            return
        self._in = tag
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag):
        self._in = ""

    def handle_data(self, data):
        if self._in == "td":
            self.cells[-1] += data
        else:
            self.texts[self._in] = self.texts.get(self._in, "") + data


def sheet(*rows: tuple[str, ...]) -> Sheet:
    heads = tuple(f"H{number}" for number in range(len(rows[0]) if rows else 2))
    return Sheet(title="Worklist", headings=heads, rows=rows, weights=(1,) * len(heads), empty="Nobody & nothing")


ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "p",
    "h1",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "br",
}
NASTY = st.sampled_from(
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</td></table><b>", "&amp;", "O'Brien & Søn", "]]>",
     "<!--", "</style><script>", "\u202eevil", "a\x00b", "1\n2"]
)  # fmt: skip


@given(st.lists(st.tuples(NASTY | st.text(max_size=20), NASTY | st.text(max_size=20)), min_size=1, max_size=5), NASTY)
def test_whatever_a_patient_is_called_it_is_shown_and_never_obeyed(rows, name):
    read = Reader(sheet_page(sheet(*rows), language="en", **(SAID | {"foot": name, "warned": name})))
    assert read.tags <= ALLOWED
    assert {key for key, _ in read.attributes} <= {"lang", "charset", "http-equiv", "content", "name", "class", "scope"}
    shown = ["".join(each for each in cell if each == "\n" or each.isprintable()) for row in rows for cell in row]
    assert read.cells == shown


def test_its_moment_stands_first_and_nothing_is_fetched_or_run():
    page = sheet_page(sheet(("Marsh, Ada", "1")), language="es", **SAID)
    read = Reader(page)
    assert '<html lang="es">' in page
    assert page.index(SAID["moment"]) < page.index("Call &amp; ask") < page.index("<table>")
    assert "font-size: 34px" in page
    for never in ("<script", "javascript:", "http://", "https://", "src=", "href=", "@import", "url("):
        assert never not in page
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in read.attributes
    assert ("content", "60") in read.attributes
    assert "Marsh" not in read.texts["title"]
    assert read.cells == ["Marsh, Ada", "1"]


def test_where_nobody_is_listed_it_says_so():
    read = Reader(sheet_page(sheet(), language="en", **SAID))
    assert "table" not in read.tags
    assert "Nobody & nothing" in read.texts["p"]
