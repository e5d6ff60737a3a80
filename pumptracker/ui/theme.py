"""How the desk looks: Fusion with our own colours and type, so that every clinic PC shows the same.

Widgets that paint read `colours()` and `font()` when they paint and keep neither.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from pumptracker.paths import resources
from pumptracker.ui.colours import LIGHT, PALETTES, Colours, Tone
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.style import stylesheet

FONT = "DejaVu Sans"
SCHEMES = ("light", "dark", "contrast-light", "contrast-dark", "system")
SIZES = {"normal": 9, "large": 10, "largest": 12, "very-large": 14, "double": 18}
"""Points of the body text, by the name of the size."""
_STEPS = {-1: -1, 0: 0, 1: 1, 2: 3, 3: 6}
"""Points more than the body, by step: small, body, heading, figure, title."""


_BY_NAME = {each.name: each for each in PALETTES}


class Look(NamedTuple):
    """A scheme of colours and a size of text."""

    scheme: str = "light"
    size: str = "normal"


class _Now:
    look = Look()
    colours = LIGHT
    is_fusion = False
    held = 0
    collects = False


def colours() -> Colours:
    """The colours in use; read them when painting."""
    return _Now.colours


def tone(status: str) -> Tone:
    """How a status looks now."""
    return _Now.colours.tones[status]


def font(step: int = 0, bold: bool = False) -> QFont:
    """The font of a step: -1 small, 0 body, 1 heading, 2 figure, 3 title."""
    return _font(SIZES[_Now.look.size] + _STEPS[step], bold)


@cache
def _font(points: int, bold: bool) -> QFont:
    made = QFont(FONT, points)
    made.setBold(bold)
    return made


def line_height(step: int = 0) -> int:
    """Pixels that a line of text needs."""
    return QFontMetrics(font(step)).height()


def enlarged() -> float:
    """How much larger than usual the text is: 1 at the usual size."""
    return SIZES[_Now.look.size] / SIZES["normal"]


def row_height(lines: int) -> int:
    """Pixels that a row of a table needs for so many lines, the second and later ones small."""
    return line_height() + (lines - 1) * (line_height(-1) + 2) + (14 if lines > 1 else 18)


def dress(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet: title, heading, quiet, small, error, card, primary, chip."""
    widget.setProperty("role", role)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    else:
        widget.ensurePolished()


def look() -> Look:
    """The look in use, as it was chosen."""
    return _Now.look


def remembered(preferences: Preferences) -> Look:
    """The look this desk was left in."""
    scheme, size = preferences.text("look/scheme"), preferences.text("look/size")
    usual = "system" if wants_contrast() else "light"
    return Look(scheme if scheme in SCHEMES else usual, size if size in SIZES else "normal")


def application() -> QApplication:
    """The application there is, or a new one, which is Fusion from the start: another style first costs its making."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    _Now.is_fusion = True
    QGuiApplication.setDesktopFileName("pumptracker")  # by which Wayland finds the entry in the menus, and its icon
    return QApplication(["pumptracker", "-style", "fusion"])


def put_on_icon(app: QApplication) -> None:
    """Give every window the program's icon; reading it takes a while that the first paint is not to wait for."""
    app.setWindowIcon(QIcon(str(resources() / "icons" / "pumptracker.svg")))


def apply(app: QApplication, chosen: Look | None = None) -> None:
    """Dress the application; every window repaints."""
    prepare(app, chosen)
    put_on_sheet(app)


def prepare(app: QApplication, chosen: Look | None = None) -> None:
    """Take colours and type, all but the style sheet: with it on, what is put into something is dressed anew."""
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        _load(name)
    _Now.look = chosen or Look()
    _Now.colours = _BY_NAME[_scheme(_Now.look.scheme)]
    with nothing_collected():
        if not _Now.is_fusion:
            app.setStyle("Fusion")
            _Now.is_fusion = True
        app.setFont(font())
        app.setPalette(_palette(_Now.colours))


def put_on_sheet(app: QApplication) -> None:
    """Put on the style sheet of the look in use."""
    with nothing_collected():
        app.setStyleSheet(stylesheet(_Now.colours, SIZES[_Now.look.size], (resources() / "icons").as_posix()))


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Where Qt walks over every widget there is, or another thread runs: no widget may be taken away meanwhile."""
    hold_garbage()
    try:
        yield
    finally:
        let_garbage_go()


def hold_garbage() -> None:
    """Collect nothing until `let_garbage_go` was called as often as this; both on the window's thread."""
    if not _Now.held:
        _Now.collects = gc.isenabled()
        gc.disable()
    _Now.held += 1


def let_garbage_go() -> None:
    """Collect again, once nothing else needs it held, where it was collected before."""
    _Now.held -= 1
    if not _Now.held and _Now.collects:
        gc.enable()


@cache
def _load(name: str) -> None:
    QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))


def _scheme(chosen: str) -> str:
    """The colours by their name; where they are to be as the PC is set, what it asks for."""
    if chosen != "system":
        return chosen
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return ("contrast-" if wants_contrast() else "") + ("dark" if is_dark else "light")


def wants_contrast() -> bool:
    """Whether the PC is set to high contrast."""
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()  # a name for each: PySide lets go of what has none
    return accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast


def follow_the_pc(app: QApplication) -> None:
    """Dress anew when the PC is set otherwise, where the look is to be as it is set."""

    def dress_anew() -> None:
        if _Now.look.scheme == "system" and _Now.colours is not _BY_NAME[_scheme("system")]:
            apply(app, _Now.look)

    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(dress_anew)
    accessibility = hints.accessibility()
    accessibility.contrastPreferenceChanged.connect(dress_anew)


def soft_edge(ink: str) -> QPen:
    """The pen about something on a soft ground: none, but in high contrast one of its ink."""
    return QPen(QColor(ink), 2) if _Now.colours.edged else QPen(Qt.PenStyle.NoPen)


def paint_selected(painter: QPainter, rect: QRect) -> None:
    """The ground of a selected cell; in high contrast with an edge above and below, so that the row has one."""
    painter.fillRect(rect, QColor(_Now.colours.selected))
    if _Now.colours.edged:
        for top in (rect.top(), rect.bottom() - 1):
            painter.fillRect(QRect(rect.left(), top, rect.width(), 2), QColor(_Now.colours.accent))


def _palette(given: Colours) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, given.ground), (roles.Base, given.paper), (roles.Text, given.ink),
        (roles.WindowText, given.ink), (roles.ButtonText, given.ink), (roles.Button, given.paper),
        (roles.Highlight, given.accent), (roles.HighlightedText, given.accent_ink),
        (roles.PlaceholderText, given.quiet), (roles.AlternateBase, given.ground), (roles.ToolTipBase, given.paper),
        (roles.ToolTipText, given.ink), (roles.Link, given.accent), (roles.LinkVisited, given.accent),
        (roles.BrightText, given.danger), (roles.Light, given.paper), (roles.Midlight, given.line),
        (roles.Mid, given.edge), (roles.Dark, given.edge), (roles.Shadow, given.edge),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(given.quiet))
    return palette
