"""The sets of colours; each ink holds 4.5:1 on its ground, 7:1 in high contrast, and each mark 3:1 (tested)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Tone(NamedTuple):
    """A status as it looks: ink, ground, and a sign that survives black-and-white print."""

    ink: str
    ground: str
    sign: str


class Colours(NamedTuple):
    """Named colours as "#RRGGBB"."""

    name: str
    ink: str
    quiet: str
    paper: str
    ground: str
    line: str
    edge: str
    accent: str
    accent_ink: str
    selected: str
    danger: str
    danger_ground: str
    warn: str
    warn_ground: str
    rail: str
    rail_ink: str
    rail_open: str
    track: str
    tones: Mapping[str, Tone]
    edged: bool = False
    """Whether soft grounds tell nothing, so that what stands on one has an edge as well."""

    @property
    def icons(self) -> str:
        """Whose signs are drawn: those for light or for dark."""
        return self.name.rpartition("-")[2]


_SIGNS = {"overdue": "!", "unknown": "?", "unsafe": "!", "soon": "◔", "booked": "✓", "later": "●"}


def _tones(**pairs: tuple[str, str]) -> dict[str, Tone]:
    return {status: Tone(ink, ground, _SIGNS[status]) for status, (ink, ground) in pairs.items()}


LIGHT = Colours(
    name="light", ink="#1C2628", quiet="#56666A", paper="#FFFFFF", ground="#F4F6F6", line="#DCE3E4", edge="#7B8A8E",
    accent="#0B6B68", accent_ink="#FFFFFF", selected="#D7EBEA", danger="#B3261E", danger_ground="#FCE8E6",
    warn="#7A5200", warn_ground="#FFF1CC", rail="#0C4042", rail_ink="#D5E6E6", rail_open="#305B5C", track="#7D8C90",
    tones=_tones(
        overdue=("#B3261E", "#FCE8E6"), unknown=("#5B3A8C", "#EDE4F8"), unsafe=("#B3261E", "#FCE8E6"),
        soon=("#7A5200", "#FFF1CC"), booked=("#0B4A9E", "#E3EDFB"), later=("#1B6B34", "#E3F4E7"),
    ),
)  # fmt: skip
DARK = Colours(
    name="dark", ink="#E6EDED", quiet="#A3B3B6", paper="#1D2526", ground="#141A1B", line="#334041", edge="#7F9194",
    accent="#57C2BB", accent_ink="#06302F", selected="#1E4745", danger="#FFB0A6", danger_ground="#4A201D",
    warn="#F3CE7C", warn_ground="#453612", rail="#0A2A2B", rail_ink="#CFE3E3", rail_open="#1F4A4B", track="#71868A",
    tones=_tones(
        overdue=("#FFB0A6", "#4A201D"), unknown=("#D3BDF8", "#382A59"), unsafe=("#FFB0A6", "#4A201D"),
        soon=("#F3CE7C", "#453612"), booked=("#AECDFB", "#19345A"), later=("#9CDDB2", "#173C25"),
    ),
)  # fmt: skip

CONTRAST_LIGHT = Colours(
    name="contrast-light", ink="#000000", quiet="#2B2B2B", paper="#FFFFFF", ground="#FFFFFF", line="#6B6B6B",
    edge="#000000", accent="#003C8F", accent_ink="#FFFFFF", selected="#E3ECFA", danger="#8F0000",
    danger_ground="#FFEFED", warn="#5A3A00", warn_ground="#FFF3C2", rail="#000000", rail_ink="#FFFFFF",
    rail_open="#3A3A3A", track="#595959", edged=True,
    tones=_tones(
        overdue=("#8F0000", "#FFFFFF"), unknown=("#47207A", "#FFFFFF"), unsafe=("#8F0000", "#FFFFFF"),
        soon=("#5A3A00", "#FFFFFF"), booked=("#003C8F", "#FFFFFF"), later=("#0B4A1F", "#FFFFFF"),
    ),
)  # fmt: skip
CONTRAST_DARK = Colours(
    name="contrast-dark", ink="#FFFFFF", quiet="#DADADA", paper="#000000", ground="#000000", line="#8C8C8C",
    edge="#FFFFFF", accent="#6FE3FF", accent_ink="#000000", selected="#0F3440", danger="#FFA8A0",
    danger_ground="#3A0E0A", warn="#FFD65C", warn_ground="#352A00", rail="#000000", rail_ink="#FFFFFF",
    rail_open="#3A3A3A", track="#9A9A9A", edged=True,
    tones=_tones(
        overdue=("#FFA8A0", "#000000"), unknown=("#DCC8FF", "#000000"), unsafe=("#FFA8A0", "#000000"),
        soon=("#FFD65C", "#000000"), booked=("#A9CCFF", "#000000"), later=("#9BE6B4", "#000000"),
    ),
)  # fmt: skip
PALETTES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)
