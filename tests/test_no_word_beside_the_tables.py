"""Whatever the window and the command line say comes from the tables of words: none of it stands in their code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pumptracker

ROOT = Path(pumptracker.__file__).parent
SHOWING = sorted([*(ROOT / "ui").rglob("*.py"), ROOT / "cli.py", ROOT / "__main__.py"])

SINKS = frozenset({
    "setText", "setToolTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setWindowTitle", "setTitle", "setTabText", "setStatusTip", "setWhatsThis", "setPlainText", "setHtml",
    "setMarkdown", "setPrefix", "setSuffix", "setSpecialValueText", "setLabelText", "setInformativeText",
    "setDetailedText", "setItemText", "setHeaderLabels", "setButtonText", "showMessage", "addAction", "addMenu",
    "addTab", "drawText", "print", "label", "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton",
    "QGroupBox", "QAction", "QMenu", "QMessageBox", "QListWidgetItem", "QTableWidgetItem", "QStandardItem",
})  # fmt: skip
"""What shows its first text, by the name it is called by."""

_KEY = re.compile(
    r"\s*((Ctrl|Alt|Shift)\+)*([A-Z]|F\d+|Esc|Enter|Return|Del|Ins|Tab|Home|End|Up|Down|Left|Right|PgUp|PgDown|[-+=/])\s*"
)
_PROSE = re.compile(r"[^\W\d_]{2,},? [^\W\d_A-Z]{2,}|^[A-Z][a-z]{2,}\b")
"""Two words, or one with a capital."""
_MARKUP = re.compile(r'<[a-z]+[ >]|^</?[a-z]+>$|style="|[;{}]')
_CODES = re.compile(r"[a-z_]+")

MEASURES = frozenset({
    "Wed 30 Nov", "Wed 30 May", "Hydromorphone", "Hydromorphone · ", "Name, MRN, phone, drug 00000", "Clinician Ben",
    "Desk 1 Ana", "Refill corrected (taken back)", "Authorisation expires on", "Trial without benefit",
    "Reached, 24 Nov 2026", "To be checked by hand",
})  # fmt: skip
"""Texts that are only measured: how wide a column begins."""
NAMES = frozenset({"Fusion", "Line", "Field", "Typed", "Table", "Said"})
"""Names of styles and of types."""


def read(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def literals(node: ast.expr) -> Iterator[str]:
    """The texts written out in an expression that is shown: also between the gaps, on both sides of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from literals(part)
    elif isinstance(node, ast.BinOp):
        yield from (*literals(node.left), *literals(node.right))
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))


def shown(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The literals with letters that are given to something that shows its first text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in SINKS:
                yield from ((node.lineno, text) for text in literals(node.args[0]) if re.search(r"[^\W\d_]{2}", text))


def prose(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The literals that read as words, but for what explains the code."""
    explains = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    explains |= {id(part) for each in ast.walk(tree) if isinstance(each, ast.Assert) and each.msg
                 for part in ast.walk(each.msg)}  # fmt: skip
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explains
        if is_text and _PROSE.search(node.value):
            yield node.lineno, node.value


def faults(tree: ast.Module) -> list[str]:
    """The texts of a module that would be the same in every language."""
    lines = [*((line, text) for line, text in shown(tree) if not _is_code(text)), *prose(tree)]
    free = MEASURES | NAMES
    return [
        f"{line}: {text!r}"
        for line, text in lines
        if text not in free and not _KEY.fullmatch(text) and not _MARKUP.search(text)
    ]


def _is_code(text: str) -> bool:
    """A key of a menu entry after its tab, or a code that is looked up: lower case, with a line between its words."""
    return text.startswith("\t") or ("_" in text and bool(_CODES.fullmatch(text)))


@pytest.mark.parametrize("path", SHOWING, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_that_is_shown_stands_in_the_code(path):
    assert faults(read(path)) == []


def test_every_text_that_is_only_measured_is_still_there():
    found = {text for path in SHOWING for _, text in prose(read(path))}
    assert found >= MEASURES


@pytest.mark.parametrize(
    "code",
    [
        'label("Refill")', 'button.setText("refill")', 'button.setToolTip(f"{count} patients")', "print('done')",
        'x.setText(tr("a") + " days")', 'x.setText("late" if late else tr("a"))', 'title = "Choose a file"',
        'QPushButton("Save")', 'menu.addAction("Copy")',
    ],
)  # fmt: skip
def test_a_text_beside_the_tables_is_found(code):
    assert faults(ast.parse(code)) != []


@pytest.mark.parametrize(
    "code",
    [
        'x.setText(tr("save_button"))', "menu.addAction(f\"{tr('x')}\\tCtrl+C\")", 'x.setText("‹")', 'x.setText("")',
        '"""Explains the code."""', 'x.setObjectName("undoBar")', 'assert x, "one at a time"', 'bind(x, "Ctrl+C", y)',
    ],
)  # fmt: skip
def test_codes_keys_signs_and_explanations_are_let_through(code):
    assert faults(ast.parse(code)) == []
