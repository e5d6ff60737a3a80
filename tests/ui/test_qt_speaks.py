"""What Qt itself says - buttons, menus of text fields, the choice of a file - is in the language of the desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
)

from pumptracker import words
from pumptracker.services import demo
from pumptracker.store.connection import open_or_make
from pumptracker.ui import speaking
from pumptracker.ui.desk import Opened, application, run
from pumptracker.ui.main_window import MainWindow
from pumptracker.ui.preferences import Preferences
from tests.ui.desks import TODAY

MENU = {"en": ("Undo", "Cut", "Copy", "Paste", "Select All"), "es": ("Deshacer", "Cortar", "Copiar", "Pegar",
        "Seleccionar todo")}  # fmt: skip
BUTTONS = {"en": ("Cancel", "Yes", "Save", "Close"), "es": ("Cancelar", "Sí", "Guardar", "Cerrar")}


@pytest.fixture
def db(tmp_path):
    opened = open_or_make(tmp_path / "clinic.db")
    demo.build(opened, TODAY, patients=12)
    yield opened
    opened.close()


def of_menu(menu: QMenu) -> list[str]:
    """The entries of a menu, without their keys and the signs of keys."""
    texts = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions()]
    menu.deleteLater()
    return [text for text in texts if text]


def qt_says(qtbot) -> dict[str, set[str]]:
    """What Qt has to say in its standard buttons and menus now."""
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Yes
        | QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close
    )  # fmt: skip
    fields = [QLineEdit("x"), QPlainTextEdit("x"), QTextBrowser()]
    for each in (box, *fields):
        qtbot.addWidget(each)
    fields[2].setPlainText("x")
    return {
        "buttons": {button.text().replace("&", "") for button in box.buttons()},
        "line": set(of_menu(fields[0].createStandardContextMenu())),
        "text": set(of_menu(fields[1].createStandardContextMenu())),
        "read": set(of_menu(fields[2].createStandardContextMenu())),
    }


def agrees(qtbot, spoken: str) -> None:
    said = qt_says(qtbot)
    assert set(BUTTONS[spoken]) <= said["buttons"]
    assert set(MENU[spoken]) <= said["line"] & said["text"]
    assert {MENU[spoken][2], MENU[spoken][4]} <= said["read"]


def test_a_switch_without_a_restart_takes_qts_words_along_and_brings_them_back(qtbot, db, tmp_path):
    preferences = Preferences(tmp_path / "desk.ini")

    def make(db, by: str) -> MainWindow:
        window = MainWindow(db, lambda: TODAY, by, preferences)
        qtbot.addWidget(window)
        return window

    opened = Opened(make(db, "Ana"), make, db)
    opened.window.show()
    agrees(qtbot, "en")
    for spoken in ("es", "en", "es"):
        opened.window.open_page("settings")
        opened.window.settings.open_part("appearance")
        opened.window.settings.pane.findChild(QPushButton, f"look_language_{spoken}").click()
        assert words.language() == spoken
        agrees(qtbot, spoken)
        menu = of_menu(opened.window.top.findChild(QLineEdit).createStandardContextMenu())
        assert MENU[spoken][3] in menu
    opened.close()
    opened.window.close()


def test_the_choice_of_a_file_and_a_question_are_in_spanish(qtbot):
    speaking.speak("es")
    chooser = QFileDialog(None, "x")
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asked = QMessageBox(QMessageBox.Icon.Question, "x", "x", QMessageBox.StandardButton.Yes)
    for each in (chooser, asked):
        qtbot.addWidget(each)
    labels = {label.text().replace("&", "") for label in chooser.findChildren(QLabel)}
    assert labels == {"Nombre de fichero:", "Tipo de archivo:", "Buscar en:"}
    assert {"Guardar", "Cancelar"} <= {button.text().replace("&", "") for button in chooser.findChildren(QPushButton)}
    assert [button.text().replace("&", "") for button in asked.buttons()] == ["Sí"]


@pytest.mark.parametrize("spoken_before", ["en", "es"])
def test_a_desk_that_starts_in_spanish_has_qts_words_from_the_start(qtbot, db, tmp_path, spoken_before):
    words.speak(spoken_before)  # the command line may have spoken already, and it has no Qt
    preferences = Preferences(tmp_path / "desk.ini")
    speaking.keep(preferences, "es")
    app, heard = application(preferences), []

    def listen() -> None:
        heard.append(QCoreApplication.translate("QPlatformTheme", "Cancel"))
        app.closeAllWindows()

    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, listen)
    run(app, db, TODAY, preferences)
    assert heard == ["Cancelar"]
