"""The smallest window there can be: what the desk's start is held against."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("A bare window with a line of text"))
window.resize(1366, 768)
window.show()
sys.exit(app.exec())
