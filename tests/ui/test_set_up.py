"""The set-up of a new clinic: offered once, each step kept as one goes on, by keys alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from pumptracker.services import deciding, setting_up
from pumptracker.services.backing_up import second_folder
from pumptracker.services.checking import check
from pumptracker.store import clinic_tables, integrity, policy, staff
from pumptracker.store.connection import open_clinic, open_or_make
from pumptracker.store.undo import last_action
from pumptracker.ui import theme
from pumptracker.ui.desk import Opened
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.offers import KNOWN, Offers
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.printing.fallback import fallback
from pumptracker.ui.set_up.demo import demo_command, open_demo
from pumptracker.ui.set_up.dialog import SetUpDialog
from pumptracker.ui.set_up.steps import STEPS, RegisterStep
from pumptracker.words import language, tr
from tests.test_register import REGISTER, write

TODAY = date(2026, 11, 24)
ROOT = Path(__file__).parents[2]
Key = Qt.Key


@pytest.fixture
def db(tmp_path):
    made = open_or_make(tmp_path / "data" / "clinic.db")
    yield made
    assert check(made).fault == ""
    made.close()


@pytest.fixture
def window(qtbot, db) -> MainWindow:
    made = MainWindow(db, lambda: TODAY, "pc")
    made.db = db
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def offers(window) -> Offers:
    made = Offers(lambda: window, window.preferences)
    yield made
    made.stop()


def opened(offers: Offers, step: str = "language") -> SetUpDialog:
    offers.open_set_up(step)
    dialog = offers.set_up
    dialog.activateWindow()
    return dialog


def press(qtbot, dialog: SetUpDialog, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, f"setUp{name}"), Qt.MouseButton.LeftButton)


def ticked(dialog: SetUpDialog) -> list[str]:
    """The steps that are said to be done."""
    return [each.text().removeprefix("✓ ") for each in dialog._list._labels if each.text().startswith("✓")]


def entry(dialog: SetUpDialog, name: str, kind: type[QWidget] = QLineEdit) -> QWidget:
    return dialog.step.findChild(kind, "field_" + name)


def test_a_new_clinic_is_set_up_by_keys_alone(offers, qtbot, db, tmp_path):
    dialog = opened(offers)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget().text() == "English"
    qtbot.keyClick(dialog, Key.Key_Return)
    qtbot.keyClicks(dialog.focusWidget(), "Hill clinic")
    qtbot.keyClick(dialog.focusWidget(), Key.Key_Tab)
    qtbot.keyClicks(dialog.focusWidget(), "555 0100")
    qtbot.keyClick(dialog, Key.Key_Return)
    assert dialog.step.code == "open_days"
    qtbot.keyClick(dialog.focusWidget(), Key.Key_Space)
    qtbot.keyClick(dialog, Key.Key_Return)
    assert dialog.step.code == "holidays"
    skip = dialog.findChild(QPushButton, "setUpSkip")
    assert skip.shortcut().toString() == "Alt+S"  # which no test without a screen can press
    skip.setFocus()
    qtbot.keyClick(skip, Key.Key_Space)
    assert dialog.step.code == "staff"
    qtbot.keyClick(dialog, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dialog.step.code == "holidays"
    qtbot.keyClick(dialog, Key.Key_Return)
    qtbot.keyClicks(dialog.focusWidget(), "Ana")
    qtbot.keyClick(dialog.focusWidget(), Key.Key_Return)  # another line
    qtbot.keyClicks(dialog.focusWidget(), "Ben")
    press(qtbot, dialog, "Next")
    assert dialog.step.code == "backups"
    second = tmp_path / "second"
    second.mkdir()
    qtbot.keyClicks(dialog.focusWidget(), str(second))
    qtbot.keyClick(dialog, Key.Key_Return)
    assert dialog.step.code == STEPS[-1].code
    qtbot.keyClick(dialog, Key.Key_Return)
    assert not dialog.isVisible()
    kept = policy.settings(db)
    assert (kept["clinic_name"], kept["clinic_phone"]) == ("Hill clinic", "555 0100")
    assert policy.calendar(db).open_weekdays == {1, 2, 3, 4}
    assert staff.names(db) == ["Ana", "Ben"]
    assert second_folder(db) == second
    assert offers._window().session.by == "Ana"
    assert not setting_up.is_new(db)


def test_leaving_at_once_is_kept_and_nobody_is_asked_again(offers, window, qtbot, db):
    offers.begin()
    assert offers.set_up.isVisible()
    assert tr("page_settings") in " ".join(each.text() for each in offers.set_up.findChildren(QLabel))
    qtbot.keyClick(offers.set_up, Key.Key_Escape)
    assert offers.set_up is None
    assert policy.settings(db) == {setting_up.OFFERED: "yes"}
    of_another = Offers(lambda: window, Preferences())
    of_another.begin()
    of_another.stop()
    assert of_another.set_up is None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Key.Key_F12)
    assert window.settings.isVisible()


def test_what_waits_for_an_answer_already_comes_first(offers, window, qtbot):
    asks = QDialog(window)
    asks.open()
    offers.begin()
    assert offers.set_up is None
    asks.accept()
    qtbot.waitUntil(lambda: offers.set_up is not None)


def test_a_clinic_in_use_and_one_made_by_an_import_are_not_asked(offers, db):
    deciding.add_staff(db, "Ana", by="Ana", today=TODAY)
    offers.begin()
    assert offers.set_up is None


def test_a_clinic_that_cannot_be_written_to_is_not_asked(offers, window):
    window.session.keeper.held = object()
    offers.begin()
    assert offers.set_up is None


def test_what_is_only_typed_is_not_given_up_by_one_esc(offers, qtbot, db):
    dialog = opened(offers, "clinic")
    entry(dialog, "clinic_name").setText("Hill clinic")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.findChild(QLabel, "setUpFault").text() == tr("set_up_unsaved")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert "clinic_name" not in policy.settings(db)


def test_what_was_typed_at_a_step_that_was_left_backwards_is_not_given_up_either(offers, qtbot, db):
    dialog = opened(offers)
    press(qtbot, dialog, "Next")
    entry(dialog, "clinic_name").setText("Hill clinic")
    press(qtbot, dialog, "Back")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.step.code == "clinic", "what would be lost is shown"
    assert dialog.findChild(QLabel, "setUpFault").text() == tr("set_up_unsaved")
    press(qtbot, dialog, "Skip")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible(), "who skips it does not want it"


def test_a_skipped_step_keeps_nothing_and_going_back_finds_what_was_typed(offers, qtbot, db):
    dialog = opened(offers, "clinic")
    entry(dialog, "clinic_name").setText("Hill clinic")
    press(qtbot, dialog, "Skip")
    assert dialog.step.code == "open_days"
    assert last_action(db) is None
    assert ticked(dialog) == []
    press(qtbot, dialog, "Back")
    assert entry(dialog, "clinic_name").text() == "Hill clinic"
    press(qtbot, dialog, "Next")
    press(qtbot, dialog, "Back")
    assert ticked(dialog) == [tr("set_up_clinic")]
    before = last_action(db)
    press(qtbot, dialog, "Next")
    assert last_action(db) == before, "what stands as it was kept is not kept twice"


@pytest.mark.parametrize(
    ("step", "name", "typed", "code"),
    [
        ("clinic", "clinic_phone", "call us", "not_a_phone"), ("staff", "staff_names", "x" * 70, "too_long"),
        ("backups", "backup_folder", "/no/such/folder", "folder_not_there"),
    ],
)  # fmt: skip
def test_what_is_refused_is_said_at_its_field_and_the_step_stays(offers, qtbot, step, name, typed, code):
    dialog = opened(offers, step)
    field = entry(dialog, name, QWidget)
    field.setPlainText(typed) if isinstance(field, QPlainTextEdit) else field.setText(typed)
    press(qtbot, dialog, "Next")
    assert dialog.step.code == step
    said = " ".join(each.text() for each in dialog.step.findChildren(QLabel) if each.isVisible())
    words = tr(code).format(field=tr(f"field_{name}"), given=typed, most=60, folder=typed)
    assert words[:30] in said
    assert dialog.focusWidget() is field


def test_the_manufacturers_lines_are_on_the_paper_for_a_day_without_a_computer(offers, qtbot, db):
    dialog = opened(offers, "clinic")
    entry(dialog, "manufacturer_lines", QPlainTextEdit).setPlainText("Maker A: 555 0101\nMaker B: 555 0102")
    press(qtbot, dialog, "Next")
    lines = [line for part in fallback(db, by="Ana", today=TODAY).paper.parts for line in getattr(part, "lines", ())]
    assert "Manufacturers' lines: Maker A: 555 0101 · Maker B: 555 0102" in lines


def test_no_open_day_at_all_is_refused(offers, qtbot, db):
    dialog = opened(offers, "open_days")
    for tick in dialog.step.findChildren(QCheckBox):
        tick.setChecked(False)
    press(qtbot, dialog, "Next")
    assert dialog.step.code == "open_days"
    assert policy.calendar(db).open_weekdays == {0, 1, 2, 3, 4}


def _too_low(shown: QListWidget) -> list[str]:
    """The lines that are painted higher than they are."""
    found, margin = [], shown.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
    for number in range(shown.count()):
        index, option = shown.model().index(number, 0), QStyleOptionViewItem()
        shown.initViewItemOption(option)
        option.rect = shown.visualRect(index)
        shown.itemDelegateForIndex(index).initStyleOption(option, index)
        text = shown.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, shown)
        room = QRect(0, 0, text.width() - 2 * margin, 999)
        wanted = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, option.text).height()
        found += [option.text] if wanted > option.rect.height() else []
    return found


@pytest.fixture
def large(qapp):
    theme.apply(qapp, theme.Look("light", "largest"))
    yield
    theme.apply(qapp)


def test_no_line_of_the_holidays_lies_over_the_next_however_wide_the_window_is(large, offers):
    dialog = opened(offers, "holidays")
    country = dialog.step.findChild(QComboBox, "country")
    country.setCurrentIndex(country.findData("US"))
    shown = dialog.step.findChild(QListWidget, "holidayList")
    for width in range(700, 960, 10):
        dialog.resize(width, 600)
        for _ in range(3):
            QApplication.processEvents()
        assert _too_low(shown) == []
    assert max(shown.visualItemRect(shown.item(number)).height() for number in range(shown.count())) > 30


def test_the_ticked_holidays_of_the_country_are_closed_in_one_action(offers, qtbot, db):
    dialog = opened(offers, "holidays")
    country = dialog.step.findChild(QComboBox, "country")
    country.setCurrentIndex(country.findData("US"))
    press(qtbot, dialog, "Next")
    closed = {row.first_on for row in clinic_tables.closures(db)}
    assert date(2026, 12, 25) in closed
    assert last_action(db).use_case == "close_holidays"
    press(qtbot, dialog, "Back")
    press(qtbot, dialog, "Next")
    assert {row.first_on for row in clinic_tables.closures(db)} == closed


def test_a_register_is_looked_through_before_finish_imports_it(offers, qtbot, db, tmp_path):
    dialog = opened(offers, "register")
    step = dialog.step
    assert isinstance(step, RegisterStep)
    step.begin("begin_register")
    rows = [*REGISTER[:3], {**REGISTER[3], "date_of_birth": "31.12.1999"}]
    step.register.look_through(str(write(tmp_path / "r.csv", rows)))
    said = dialog.findChild(QPlainTextEdit, "registerFound").toPlainText()
    assert "date_of_birth" in said
    assert integrity.patients(db) == 0
    press(qtbot, dialog, "Next")
    assert not dialog.isVisible()
    assert integrity.patients(db) == 3
    assert not setting_up.is_new(db)
    bar = offers._window().bar
    assert bar.text().startswith(tr("register_done").removesuffix("{counts}"))
    bar.findChild(QPushButton, "undo").click()
    assert integrity.patients(db) == 0, "one key takes the register back"


def test_finish_without_the_register_that_was_to_be_brought_in_says_so(offers, qtbot, db):
    dialog = opened(offers, "register")
    dialog.step.begin("begin_register")
    press(qtbot, dialog, "Next")
    assert dialog.isVisible()
    assert dialog.findChild(QLabel, "registerFault").text() == tr("register_missing")
    assert dialog.focusWidget().objectName() == "register_choose"
    assert setting_up.is_new(db)


def test_a_file_that_is_no_register_is_said_and_an_empty_one_can_be_had(offers, tmp_path):
    dialog = opened(offers, "register")
    dialog.step.begin("begin_register")
    register = dialog.step.register
    (tmp_path / "x.csv").write_text("a;b\n", encoding="utf-8")
    register.look_through(str(tmp_path / "x.csv"))
    assert dialog.findChild(QLabel, "registerFault").text() == tr("wrong_separator")
    assert not register.is_ready
    register.save_empty(str(tmp_path / "empty.csv"))
    register.look_through(str(tmp_path / "empty.csv"))
    assert dialog.findChild(QLabel, "registerFault").isHidden()


def test_the_demo_clinic_opens_in_a_program_of_its_own_in_the_language_spoken(offers, qtbot, db):
    dialog = opened(offers, "register")
    begun = []
    dialog.step.start_demo = lambda: begun.append(demo_command())
    dialog.step.begin("begin_demo")
    press(qtbot, dialog, "Next")
    assert begun == [[sys.executable, "-m", "pumptracker", "demo", "--lang", "en"]]
    assert integrity.patients(db) == 0


def test_a_demo_clinic_that_does_not_start_is_said_and_the_step_stays(offers, qtbot, tmp_path):
    dialog = opened(offers, "register")
    dialog.step.start_demo = lambda: open_demo([str(tmp_path / "no-program")])
    dialog.step.begin("begin_demo")
    press(qtbot, dialog, "Next")
    assert dialog.step.code == "register"
    assert tr("demo_not_begun") in [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def test_another_language_is_spoken_at_once_and_the_set_up_goes_on_in_it(qtbot, db):
    preferences = Preferences()

    def make(kept, by: str) -> MainWindow:
        made = MainWindow(kept, lambda: TODAY, by, preferences)
        qtbot.addWidget(made)
        return made

    begun = Opened(make(db, "pc"), make, db)
    begun.window.show()
    offers = Offers(lambda: begun.window, preferences)
    offers.begin()
    first = begun.window
    press(qtbot, offers.set_up, "Next")
    entry(offers.set_up, "clinic_name").setText("Hill clinic")
    press(qtbot, offers.set_up, "Back")
    qtbot.mouseClick(offers.set_up.step.findChild(QPushButton, "es"), Qt.MouseButton.LeftButton)
    assert language() == "es"
    assert begun.window is not first
    assert offers.set_up.parent() is begun.window
    assert offers.set_up.isVisible()
    assert offers.set_up.findChild(QPushButton, "setUpNext").text() == "&Siguiente"
    assert last_action(db) is None
    assert ticked(offers.set_up) == [tr("set_up_language")]
    press(qtbot, offers.set_up, "Next")
    assert entry(offers.set_up, "clinic_name").text() == "Hill clinic"
    for _ in range(2):
        qtbot.keyClick(offers.set_up, Key.Key_Escape)
    assert policy.settings(db) == {setting_up.OFFERED: "yes"}
    offers.stop()
    begun.close()


def test_the_worklist_goes_on_beneath_the_set_up(offers, window, db):
    opened(offers, "clinic")
    deciding.add_staff(db, "Ben", by="elsewhere", today=TODAY)
    window.look_again()
    assert any(action.text() == "Ben" for action in window.rail._who.menu().actions())


_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pumptracker.__main__ import run
from pumptracker.ui import theme
app = theme.application()

def found():
    dialog = next((each for each in app.allWidgets() if each.objectName() == "setUpDialog" and each.isVisible()), None)
    news = next((each for each in app.allWidgets() if each.objectName() == "newsRead" and each.isVisible()), None)
    if "ask" in sys.argv[1] and dialog is None:
        return
    timer.stop()
    print("asked" if dialog else "not asked", "news" if news else "no news")
    print(*(name for name in ("urllib.request", "http.client", "ssl", "socket", "_socket") if name in sys.modules))
    sys.stdout.flush()
    if "killed" in sys.argv[1]:
        import os, signal
        dialog.findChild(QPushButton, "setUpNext").click()
        dialog.step._inputs["clinic_name"].setText("Hill")
        dialog.findChild(QPushButton, "setUpNext").click()
        os.kill(os.getpid(), signal.SIGKILL)
    if dialog:
        dialog.reject()
    app.closeAllWindows()

timer = QTimer(interval=50)
timer.timeout.connect(found)
QTimer.singleShot(0 if "ask" in sys.argv[1] else 1000, timer.start)
sys.exit(run(sys.argv[2:]))
"""


def started(folder: Path, how: str) -> tuple[int, list[str]]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder), "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-c", _START, how, "--data", str(folder / "data"), "--on", "2026-11-24"], env=environment,
        capture_output=True, text=True, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.returncode, ran.stdout.splitlines()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="killed as POSIX kills")
def test_a_real_first_start_asks_opens_no_socket_keeps_what_was_finished_over_a_kill_and_never_asks_again(tmp_path):
    code, said = started(tmp_path, "ask, killed")
    assert (code, said) == (-signal.SIGKILL, ["asked no news", ""])
    db = open_clinic(tmp_path / "data" / "clinic.db")
    assert policy.settings(db) == {"clinic_name": "Hill"}
    db.close()
    assert started(tmp_path, "no") == (0, ["not asked no news", ""])


def test_who_is_asked_knows_this_release(offers, window):
    offers.begin()
    assert window.preferences.text(KNOWN)
