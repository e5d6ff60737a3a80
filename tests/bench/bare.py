"""The least that PySide6 can show: a window with a label. What the desk's start and memory are compared with."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication(["bare"])
window = QMainWindow()
window.setCentralWidget(QLabel("Everyone who needs something, most urgent first"))
window.resize(1366, 768)
window.show()
sys.exit(app.exec())
