"""The tiles: every patient on the pathway counted once, and whether the count adds up."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from pumptracker.domain.status import STATUSES
from pumptracker.ui.overriding import override
from pumptracker.ui.worklist.flow import FlowLayout
from pumptracker.words import sentence, tr
