"""Colours and type: Fusion with our own palette, so that every desk shows the same and contrast holds."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from pumptracker.paths import resources

FONT = "DejaVu Sans"


@dataclass(frozen=True, slots=True)
class Tone:
    """A status as it looks: ink, ground, and a sign that survives black-and-white print."""

    ink: str
    ground: str
    sign: str


TONES = {
    "overdue": Tone("#B3261E", "#FCE8E6", "!"),
    "unknown": Tone("#5B3A8C", "#EDE4F8", "?"),
    "unsafe": Tone("#B3261E", "#FCE8E6", "!"),
    "soon": Tone("#7A5200", "#FFF1CC", "◔"),
    "booked": Tone("#0B4A9E", "#E3EDFB", "✓"),
    "later": Tone("#1B6B34", "#E3F4E7", "●"),
}
TEAL, INK, QUIET, PAPER, GROUND, LINE = "#0B6B68", "#1C2628", "#56666A", "#FFFFFF", "#F4F6F6", "#DCE3E4"

STYLE = f"""
QMainWindow, #page {{ background: {GROUND}; }}
#rail {{ background: #0C4042; }}
#rail QToolButton {{ color: #D5E6E6; border: 0; border-radius: 8px; padding: 8px 2px; font-size: 11px; }}
#rail QToolButton:checked {{ background: #305B5C; color: white; font-weight: bold; }}
#rail #staff {{ font-size: 10px; }}
#rail #staff::menu-indicator {{ image: none; }}
#tile {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 8px; padding: 6px 12px; text-align: left; }}
#tile:checked {{ border: 2px solid {TEAL}; }}
#worklistView, #patientsView, #timelineView {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 8px; }}
#patientsView::item:selected, #timelineView::item:selected {{ background: #D7EBEA; color: {INK}; }}
QHeaderView::section {{ background: {PAPER}; color: {QUIET}; border: 0; border-bottom: 1px solid {LINE};
  padding: 8px; font-weight: bold; }}
#card {{ background: {PAPER}; border: 1px solid {LINE}; border-radius: 8px; }}
#infoPanel, #undoBar {{ background: {PAPER}; }}
#patientPage {{ background: {GROUND}; }}
#newPatient {{ background: {TEAL}; color: white; font-weight: bold; border-radius: 6px; padding: 6px 14px; }}
#patientSearch {{ border: 1px solid {LINE}; border-radius: 6px; padding: 8px 12px; background: {PAPER}; }}
#explanation {{ color: {QUIET}; }}
"""


def apply(app: QApplication) -> None:
    """Dress the application."""
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))
    app.setStyle("Fusion")
    app.setFont(QFont(FONT, 9))
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, GROUND), (roles.Base, PAPER), (roles.Text, INK), (roles.WindowText, INK),
        (roles.ButtonText, INK), (roles.Button, PAPER), (roles.Highlight, TEAL), (roles.HighlightedText, PAPER),
        (roles.PlaceholderText, QUIET), (roles.AlternateBase, GROUND), (roles.ToolTipBase, PAPER),
        (roles.ToolTipText, INK),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour))
    app.setPalette(palette)
    app.setStyleSheet(STYLE)
