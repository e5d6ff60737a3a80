"""What a first start and an upgrade show: each step of the set-up, About, what is new, a register, a newer version."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from pumptracker.formats.update_file import Newest
from pumptracker.ui.help.about_dialog import AboutDialog
from pumptracker.ui.help.news_dialog import NewsDialog
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.offers import NEWS, Offers
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.set_up.dialog import SetUpDialog
from pumptracker.ui.set_up.steps import STEPS, RegisterStep
from pumptracker.ui.settings.import_dialog import ImportDialog
from pumptracker.ui.updates import Updates


def first_states(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each with its name; the lines above the pages are on the worklist."""
    for step in STEPS:
        yield f"set-up-{step.code}", SetUpDialog(window.session, window.preferences, window, step.code)
    dialog = SetUpDialog(window.session, window.preferences, window, RegisterStep.code)
    assert isinstance(dialog.step, RegisterStep)
    dialog.step.begin("begin_register")
    yield "set-up-register-choose", dialog
    about = AboutDialog(window.session, window)
    about.show_part("notices")
    yield "about-notices", about
    yield "about", AboutDialog(window.session, window)
    yield "news", NewsDialog(window)
    yield "import", ImportDialog(window.session, window)
    window.open_page("worklist")
    remembered = Preferences()
    remembered.put("window/geometry", "x")
    Offers(lambda: window, remembered).tell_news()
    yield "worklist-news", window
    window.notices.take_away(NEWS)
    newest = Newest("99.0.1", "Mends the print of labels.", "\\\\server\\software\\PumpTracker-99.0.1.exe")
    Updates(lambda: window, remembered).tell(newest)
    yield "worklist-update", window
    window.notices.take_away("update")
