"""Makes the manuals into build/manual: `python3 dev.py manual`.

For each language a folder with the text in Markdown, its keys in their place, the pictures, and a PDF of each.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QHashSeed, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from pumptracker.formats.manual import MANUALS, read_manual
from pumptracker.services import demo
from pumptracker.store.connection import open_or_make
from pumptracker.ui import speaking, theme
from pumptracker.ui.manual.keys import table, with_the_keys
from pumptracker.words import LANGUAGES
from tests.manual_pdf import write_pdf
from tests.manual_pictures import TODAY, pictures

ROOT = Path(__file__).parents[1]
_COLOURS, _EXACT = 128, 16
TEXTS, TARGET = ROOT / "docs" / "manual", ROOT / "build" / "manual"


def main() -> int:
    """Make the manuals and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text-only", action="store_true", help="keep the pictures that are there")
    options = parser.parse_args()
    QHashSeed.setDeterministicGlobalSeed()  # else each run embeds the fonts of a PDF in another order
    app = theme.application()
    theme.apply(app, theme.Look())
    missing = []
    for language in LANGUAGES:
        folder = TARGET / language
        if not options.text_only:
            shutil.rmtree(folder, ignore_errors=True)
            take(app, language, folder / "pictures")
        missing += write(language, folder)
    if missing:
        print("Missing:", *missing)
        return 1
    size = sum(each.stat().st_size for each in TARGET.rglob("*") if each.is_file())
    print(f"The manuals are in {TARGET.relative_to(ROOT)}: {size / 1e6:.1f} MB")
    return 0


def take(app: QApplication, language: str, folder: Path) -> None:
    """Take the pictures of a language."""
    folder.mkdir(parents=True, exist_ok=True)
    speaking.speak(language)
    with tempfile.TemporaryDirectory() as data:
        db = open_or_make(Path(data) / "clinic.db")
        demo.build(db, TODAY)
        for name, widget in pictures(db):
            keep(app, widget, folder / f"{name}.png")
        db.close()


def keep(app: QApplication, widget: QWidget, path: Path) -> None:
    """Take the picture of a window or dialog once it is laid out."""
    if not isinstance(widget, QMenu):
        widget.show()
    for _ in range(3):
        app.processEvents()
    in_few_colours(widget.grab().toImage()).save(str(path), "PNG", 0)


def in_few_colours(image: QImage) -> QImage:
    """The same picture in few colours: grounds and inks as they are, of the shades between them one of those alike."""
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(whole.constBits()).cast("I"))
    kept = [colour for colour, _ in found.most_common(_EXACT)]
    alike: dict[int, list[int]] = {}
    for colour, _ in found.most_common():
        alike.setdefault(colour & 0xF0F0F0, []).append(colour)
    most = sorted(alike.values(), key=lambda shades: -sum(found[each] for each in shades))
    kept += [shades[0] for shades in most if shades[0] not in kept][: _COLOURS - _EXACT]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return whole.convertToFormat(QImage.Format.Format_Indexed8, [colour | 0xFF000000 for colour in kept], flags)


def write(language: str, folder: Path) -> list[str]:
    """Write the texts and the PDF of each; returns what is missing: texts, and pictures that they name."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = []
    for which in MANUALS:
        source = TEXTS / language / f"{which}.md"
        found = read_manual(source)
        if found is None:
            missing.append(str(source.relative_to(ROOT)))
            continue
        missing += [
            f"{language}/{name}" for name in found.pictures if not (folder / "pictures" / f"{name}.png").exists()
        ]
        text = source.read_text(encoding="utf-8").replace("<!-- keys -->", table(language))
        (folder / f"{which}.md").write_text(text, encoding="utf-8")
        write_pdf(with_the_keys(found, language), language, folder, folder / f"pumptracker-{which}-{language}.pdf")
    return missing


if __name__ == "__main__":
    sys.exit(main())
