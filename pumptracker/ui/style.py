"""The style sheet, made from the colours and the size of text in use."""

from __future__ import annotations

from pumptracker.ui.colours import Colours


def stylesheet(c: Colours, points: int, icons: str) -> str:
    """The style sheet of the whole application; `points` is the size of the body text,
    `icons` the beginning of their paths."""
    return f"""
QMainWindow, #page, #patientPage {{ background: {c.ground}; }}
QToolTip {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.edge}; padding: 3px; }}

#rail {{ background: {c.rail}; }}
#rail QToolButton {{ color: {c.rail_ink}; border: 2px solid transparent; border-radius: 8px; padding: 6px 0px;
  font-size: {points - 1}pt; }}
#rail QToolButton:checked {{ background: {c.rail_open}; color: #FFFFFF; font-weight: bold; }}
#rail QToolButton:focus {{ border-color: {c.rail_ink}; }}
#rail #staff::menu-indicator, #rail #helpMenu::menu-indicator {{ image: none; }}

QLabel[reads="true"] {{ border: 1px solid transparent; border-radius: 4px; }}
QLabel[reads="true"]:focus {{ border-color: {c.accent}; }}
QLabel[role="title"] {{ font-size: {points + 6}pt; font-weight: bold; }}
QLabel[role="heading"] {{ font-size: {points + 1}pt; font-weight: bold; }}
QLabel[role="strong"] {{ font-weight: bold; }}
QLabel[role="quiet"] {{ color: {c.quiet}; }}
QLabel[role="small"] {{ color: {c.quiet}; font-size: {points - 1}pt; }}
QLabel[role="error"] {{ color: {c.danger}; }}
QLabel[role="warn"] {{ color: {c.warn}; background: {c.warn_ground}; border-radius: 6px; padding: 5px 8px; }}
QLabel[role="danger"] {{ color: {c.danger}; background: {c.danger_ground}; border-radius: 6px; padding: 5px 8px; }}
QLabel[role="alarm"] {{ color: {c.danger}; background: {c.danger_ground}; border-radius: 6px; padding: 5px 8px;
  font-size: {points + 2}pt; font-weight: bold; }}

QFrame[role="card"] {{ background: {c.paper}; border: 1px solid {c.line}; border-radius: 8px; }}
QScrollArea, QScrollArea > QWidget > #scrolled {{ background: transparent; border: 0; }}
#infoPanel {{ background: {c.paper}; border-left: 1px solid {c.line}; }}
#topBar {{ background: {c.paper}; border-bottom: 1px solid {c.line}; }}
#undoBar {{ background: {c.paper}; border-top: 1px solid {c.line}; }}
#banner {{ background: {c.danger_ground}; border-bottom: 2px solid {c.danger}; }}
#banner[tone="warn"] {{ background: {c.warn_ground}; border-bottom-color: {c.warn}; }}
#banner[tone="quiet"] {{ background: {c.selected}; border-bottom-color: {c.accent}; }}
#banner QLabel[role="strong"] {{ color: {c.danger}; }}
#banner[tone="warn"] QLabel[role="strong"] {{ color: {c.warn}; }}
#banner[tone="quiet"] QLabel[role="strong"] {{ color: {c.ink}; }}
#banner QLabel[role="plain"] {{ color: {c.ink}; }}
#infoPanel QTextBrowser {{ background: {c.paper}; border: 1px solid transparent; border-radius: 4px; }}
#infoPanel QTextBrowser:focus {{ border-color: {c.accent}; }}
#learnPage {{ background: {c.ground}; }}
#articlePreview, #newsText {{ background: {c.paper}; border: 1px solid {c.line}; border-radius: 6px; }}
#articlePreview:focus, #newsText:focus {{ border-color: {c.accent}; }}
#learnArticle, #manualText {{ background: {c.paper}; border: 1px solid {c.line}; border-radius: 8px; }}
#learnArticle:focus, #manualText:focus {{ border-color: {c.accent}; }}

QTableView, QListView, QTreeView {{ background: {c.paper}; border: 1px solid {c.line}; border-radius: 8px;
  outline: 0; selection-background-color: {c.selected}; selection-color: {c.ink}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border-color: {c.accent}; }}
#handoutList::item {{ padding: 4px 2px; }}
QListView[role="bare"], QListView[role="bare"]:focus {{ border: 0; border-radius: 0; }}
QTableView::item {{ padding: 0 6px; }}
#settingsSections::item, #manualContents::item, #reportList::item, #holidayList::item, #letterFields::item,
#mergeFound::item {{ padding: 4px 8px; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: {c.paper}; color: {c.quiet}; border: 0; border-bottom: 1px solid {c.line};
  padding: 7px 8px; font-weight: bold; }}
QHeaderView::section:first, QHeaderView::section:only-one {{ border-top-left-radius: 7px; }}
QHeaderView::section:last, QHeaderView::section:only-one {{ border-top-right-radius: 7px; }}
QTableCornerButton::section {{ background: {c.paper}; border: 0; }}

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{ background: {c.paper}; color: {c.ink};
  border: 1px solid {c.edge}; border-radius: 5px; padding: 4px 7px;
  selection-background-color: {c.accent}; selection-color: {c.accent_ink}; placeholder-text-color: {c.quiet}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {c.accent};
  padding: 3px 6px; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url("{icons}/down-{c.icons}.svg"); width: 12px; height: 12px; }}
QCheckBox {{ spacing: 7px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }}
QCheckBox:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator, QMenu::indicator, QListView::indicator, QTableView::indicator {{ width: 14px; height: 14px;
  border: 1px solid {c.edge}; border-radius: 3px; background: {c.paper}; }}
QCheckBox::indicator:checked, QMenu::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked {{
  background: {c.accent}; border-color: {c.accent}; image: url("{icons}/check-{c.icons}.svg"); }}
QMenu::indicator {{ left: 6px; }}
QMenu::indicator:exclusive {{ border-radius: 7px; }}
QComboBox QAbstractItemView {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.edge};
  selection-background-color: {c.selected}; selection-color: {c.ink}; }}
#patientSearch {{ border-radius: 6px; padding: 7px 11px; }}
#patientSearch:focus {{ padding: 6px 10px; }}

QPushButton {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: 6px;
  padding: 5px 13px; }}
QPushButton:hover {{ background: {c.selected}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 4px 12px; }}
QPushButton:disabled {{ color: {c.quiet}; border-color: {c.line}; }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.accent_ink}; border: 2px solid {c.accent};
  font-weight: bold; padding: 4px 12px; }}
QPushButton[role="primary"]:focus {{ border-color: {c.ink}; }}
QPushButton[role="primary"]:disabled {{ background: {c.paper}; color: {c.quiet}; border-color: {c.line}; }}
QPushButton[role="chip"] {{ padding: 4px 11px; }}
QPushButton[role="chip"]:checked {{ background: {c.selected}; border: 2px solid {c.accent}; font-weight: bold;
  padding: 3px 10px; }}
QPushButton[role="chip"]:checked:focus {{ border-color: {c.ink}; }}
QPushButton[role="flat"] {{ border: 1px solid transparent; background: transparent; color: {c.accent}; }}
QPushButton[role="flat"]:focus {{ border: 2px solid {c.accent}; padding: 4px 12px; }}
QPushButton::menu-indicator {{ width: 0; image: none; }}

QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 30px; }}
QScrollBar::handle:horizontal {{ min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QMenu {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.edge}; padding: 4px; }}
QMenu::item {{ padding: 5px 22px 5px 16px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.selected}; }}
QMenu::item:disabled {{ color: {c.quiet}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
QDialog {{ background: {c.ground}; }}
{_edges(c) if c.edged else ""}"""


def _edges(c: Colours) -> str:
    """What has an edge in high contrast, where a soft ground alone would tell it apart."""
    return f"""
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{ color: {c.ink};
  border-top: 2px solid {c.accent}; border-bottom: 2px solid {c.accent}; }}
QLabel[role="warn"], QLabel[role="danger"], QLabel[role="alarm"] {{ border: 2px solid; }}
QPushButton[role="chip"]:checked {{ background: {c.accent}; color: {c.accent_ink}; }}
QMenu::item:selected, QComboBox QAbstractItemView::item:selected {{ border: 2px solid {c.accent}; }}
#rail {{ border-right: 1px solid {c.rail_ink}; }}
#rail QToolButton:checked {{ border-color: {c.rail_ink}; }}
QPushButton:hover {{ border: 2px solid {c.accent}; padding: 4px 12px; }}
"""
