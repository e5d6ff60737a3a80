"""Trying what Qt may lack in a package: fonts, signs, pages, prints, its own words in the desk's languages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QPluginLoader
from PySide6.QtGui import QFontDatabase, QIcon, QImage
from PySide6.QtWidgets import QApplication

from pumptracker.formats.picture import PICTURES
from pumptracker.formats.picture import picture as drawn
from pumptracker.formats.take_home import TakeHome
from pumptracker.paths import is_bundled, resources
from pumptracker.services import handing_out, wording
from pumptracker.services.trying import Ground, Lacking
from pumptracker.ui import speaking
from pumptracker.ui.desk import first_name
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.printing.composing import laid
from pumptracker.ui.printing.fallback import fallback
from pumptracker.ui.printing.handout import Handout, laid_out
from pumptracker.ui.printing.output import picture, save_pdf
from pumptracker.ui.printing.pages import Laid
from pumptracker.ui.reports.page import REPORTS
from pumptracker.ui.settings.page import SECTIONS
from pumptracker.ui.theme import FONT
from pumptracker.words import LANGUAGES, language
from pumptracker.words.self_test import QT_SAYS, QT_SPEAKS

_SMALLEST_PDF = 5_000
_OPENS_WINDOWS = {"win32": "windows", "darwin": "cocoa"}


def fonts(_ground: Ground) -> None:
    """The fonts are there, and Qt can draw with them."""
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        number = QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))
        if number < 0 or FONT not in QFontDatabase.applicationFontFamilies(number):
            raise Lacking("trial_no_file", file=resources() / "fonts" / name)


def signs(_ground: Ground) -> None:
    """Every sign of the style sheet, and the program's own, can be painted."""
    found = sorted((resources() / "icons").glob("*.svg"))
    for file in found:
        if not _shows_something(QIcon(str(file)).pixmap(32, 32).toImage()):
            raise Lacking("trial_not_painted", what=file.name)
    if not (resources() / "icons" / "pumptracker.svg").is_file():
        raise Lacking("trial_no_file", file=resources() / "icons" / "pumptracker.svg")


def qt_words(_ground: Ground) -> None:
    """What Qt's own dialogs say, they say in the language of the desk."""
    for spoken in LANGUAGES:
        with _speaking(spoken):
            said = QCoreApplication.translate("QPlatformTheme", QT_SAYS)
        if said != QT_SPEAKS[spoken]:
            raise Lacking("trial_qt_untranslated", language=spoken, said=said)


def pages(ground: Ground) -> None:
    """Every page, every part of one, and a patient can be opened in every language, and shows something."""
    for spoken in LANGUAGES:
        with _speaking(spoken):
            window = MainWindow(ground.db, lambda: ground.today, first_name(ground.db))
            window.show()
            for name, open_it in _places(window):
                open_it()
                QApplication.processEvents()
                if not _shows_something(window.grab().toImage()):
                    raise Lacking("trial_not_painted", what=f"{name} ({spoken})")
            window.close()
            window.deleteLater()


def prints(ground: Ground) -> None:
    """The paper for a day without the PC, and every text to take home with its pictures, become PDFs."""
    for name in PICTURES:
        if not drawn(name, LANGUAGES[0]):
            raise Lacking("trial_no_file", file=resources() / "pictures" / f"{name}.svg")
    by = first_name(ground.db)
    for spoken in LANGUAGES:
        with _speaking(spoken):
            _becomes_pdf(ground, f"fallback-{spoken}", laid(fallback(ground.db, by=by, today=ground.today).paper))
            _becomes_pdf(ground, f"handout-{spoken}", _handout(ground, spoken))


def plugins(_ground: Ground) -> None:
    """In a bundle: Qt finds what it opens windows with, and its printers, and can load each."""
    if not is_bundled():
        return
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    printing = ["printsupport"] if sys.platform == "linux" else []  # elsewhere it is part of Qt itself
    for kind in ("platforms", "imageformats", "iconengines", *printing):
        found = sorted(each for each in (folder / kind).glob("*") if each.is_file())
        if not found:
            raise Lacking("trial_no_file", file=folder / kind)
        for each in found:
            loader = QPluginLoader(str(each))
            if not loader.load():
                raise Lacking("trial_no_plugin", file=each.name, why=loader.errorString())


def printing(_ground: Ground) -> None:
    """The library that prints can be loaded. Nothing is asked of it: a PC's printing service may be on its network."""
    from PySide6 import QtPrintSupport

    if not hasattr(QtPrintSupport, "QPrintDialog"):
        raise Lacking("trial_no_file", file=QtPrintSupport.__name__)


def window(_ground: Ground) -> None:
    """In a bundle: Qt has what opens windows on this system; the trials themselves draw where nobody sees it."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    wanted = _OPENS_WINDOWS.get(sys.platform, "xcb")
    if is_bundled() and not any(folder.glob(f"*q{wanted}.*")):
        raise Lacking("trial_no_file", file=folder / f"q{wanted}")


def one_desk(ground: Ground) -> None:
    """A second start can be heard by the first."""
    from pumptracker.ui.only_one import OnlyOne

    only = OnlyOne(ground.folder / "clinic.db", lambda: QApplication.topLevelWidgets()[0])
    heard = only.is_listening
    only.close()
    if not heard:
        raise Lacking("trial_not_heard")


@contextmanager
def _speaking(spoken: str) -> Iterator[None]:
    before = language()
    speaking.speak(spoken)
    try:
        yield
    finally:
        speaking.speak(before)


def _shows_something(image: QImage) -> bool:
    """Whether there is more than one colour in a picture."""
    wide, high = max(1, image.width() // 97), max(1, image.height() // 61)
    return len({image.pixel(x, y) for x in range(0, image.width(), wide) for y in range(0, image.height(), high)}) > 1


def _places(window: MainWindow) -> Iterator[tuple[str, Callable[[], None]]]:
    for name in window.pages:
        yield name, partial(window.open_page, name)
    for part in SECTIONS:
        yield f"settings/{part}", partial(window.open_section, part)
    for part in REPORTS:
        yield f"reports/{part}", partial(_open_report, window, part)
    row = window.worklist.current()
    if row is None:
        raise Lacking("trial_not_painted", what="worklist")
    yield "patient", partial(window.open_patient, row.patient_id)


def _open_report(window: MainWindow, part: str) -> None:
    window.open_page("reports")
    window.pages.reports.open_part(part)


def _becomes_pdf(ground: Ground, name: str, print_: Laid) -> None:
    file = ground.folder / f"{name}.pdf"
    save_pdf(print_, str(file))
    written = file.read_bytes()
    if not written.startswith(b"%PDF-") or b"%%EOF" not in written[-32:] or len(written) < _SMALLEST_PDF:
        raise Lacking("trial_not_the_same", file=file.name)
    if not _shows_something(picture(print_, 0, 1.0)):
        raise Lacking("trial_not_painted", what=file.name)


def _handout(ground: Ground, spoken: str) -> Laid:
    shipped = wording.shipped(spoken)
    take_home = TakeHome(spoken, shipped)
    texts = tuple(take_home.text(each.id, whole=False) for each in shipped)
    made = Handout(
        language=spoken, giver=handing_out.giver(ground.db), texts=texts, pictures=True, today=ground.today
    )  # fmt: skip
    return laid_out(made, usual="a4")


TRIALS: Mapping[str, Callable[[Ground], None]] = {
    each.__name__: each for each in (plugins, fonts, signs, qt_words, pages, prints, printing, window, one_desk)
}
"""By name, in the order in which they are tried."""
