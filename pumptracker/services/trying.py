"""Trying what a packaged program may lack, without a window: its modules, its texts, its libraries, its files.

Each trial says nothing where all is well, and raises where it is not; `Lacking` says what, in words.
"""

from __future__ import annotations

import csv
import pkgutil
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from shutil import copyfile
from typing import NamedTuple

import pumptracker
from pumptracker import paths
from pumptracker.formats import public_holidays
from pumptracker.formats.article import read_articles
from pumptracker.formats.article_search import Index
from pumptracker.formats.manual import MANUALS, read_manual
from pumptracker.formats.register_csv import COLUMNS
from pumptracker.formats.release_notes import read_releases
from pumptracker.formats.safe_csv import csv_bytes
from pumptracker.formats.sheet import Sheet
from pumptracker.paths import DATABASE, is_bundled, legal_text, oldest_clinic, resources
from pumptracker.services import backing_up, fetching, restoring
from pumptracker.services.checking import check
from pumptracker.services.importing import import_register
from pumptracker.store import backups, integrity, search
from pumptracker.store.connection import VERSION, Connection, open_clinic, open_or_make
from pumptracker.words import ENGLISH, LANGUAGES, sentence, translation

_BY = "Demo"
_CHRISTMAS = (("DE", "en", "Christmas Day"), ("HT", "es", "Navidad"))
"""A country whose own words are in neither language, and one in its second."""


class Lacking(Exception):
    """What a trial found missing or wrong, as the code of a sentence and its facts."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(sentence(code, facts))


class Ground(NamedTuple):
    """What a trial may use: the demo clinic, the day it stands on, and a folder to write into."""

    db: Connection
    today: date
    folder: Path


def modules(_ground: Ground) -> None:
    """Every module of the program can be imported, also those that are imported only where they are used."""
    found = {each.name for each in pkgutil.walk_packages(pumptracker.__path__, "pumptracker.")}
    if __name__ not in found:  # they cannot be listed
        raise Lacking("trial_no_file", file=pumptracker.__path__[0])
    for name in sorted(found - {"pumptracker.__main__"}):
        import_module(name)


def sentences(_ground: Ground) -> None:
    """Every language says all that English does."""
    for language in LANGUAGES[1:]:
        unsaid = ENGLISH.keys() - translation.read(language).keys()
        if unsaid:
            raise Lacking("trial_untranslated", language=language, lacking=len(unsaid), all=len(ENGLISH))


def articles(_ground: Ground) -> None:
    """The articles and the texts to take home are there in every language, and are found by their words."""
    for kind, word in (("education", "alarm"), ("handouts", "")):
        found = {language: read_articles(resources() / kind / language) for language in LANGUAGES}
        names = {language: {each.id for each in some} for language, some in found.items()}
        for language in LANGUAGES:
            missing = sorted(set().union(*names.values()) - names[language])
            if missing or not names[language]:
                raise Lacking("trial_no_article", folder=f"{kind}/{language}", articles=", ".join(missing) or "*")
            if word and not Index(found[language]).find(word):
                raise Lacking("trial_not_found", given=word)


def holidays(_ground: Ground) -> None:
    """The public holidays of every country can be had, and are named in the languages of the desk."""
    if not public_holidays.is_there():
        raise Lacking("trial_no_holidays")
    for code, _ in public_holidays.countries():
        public_holidays.public_holidays(code, "", [2026])
    for code, language, name in _CHRISTMAS:
        if name not in {said for _, said in public_holidays.public_holidays(code, "", [2026], language)}:
            raise Lacking("trial_holidays_untranslated", country=code, language=language)


def spreadsheet(ground: Ground) -> None:
    """A table is written as CSV, and a register read from what was written."""
    row = {
        "mrn": "0001", "family_name": "Demo-Ñandú", "given_name": "Zoë", "date_of_birth": "1960-02-29",
        "phone": "312 555 0101", "language": "es", "stage": "evaluation", "stage_since": ground.today.isoformat(),
    }  # fmt: skip
    cells = tuple(row.get(column, "") for column in COLUMNS)
    sheet = Sheet(title="", headings=COLUMNS, rows=(cells,), weights=())
    file = ground.folder / "register.csv"
    file.write_bytes(csv_bytes(sheet))
    with file.open(encoding="utf-8-sig", newline="") as written:
        if list(csv.reader(written)) != [list(COLUMNS), list(cells)]:
            raise Lacking("trial_not_the_same", file=file.name)
    with closing(open_or_make(ground.folder / "imported" / DATABASE)) as db:
        report = import_register(db, file, by=_BY, today=ground.today)
        if report.count("added") != 1 or not search.find(db, "nandu zoe"):
            raise Lacking("trial_not_the_same", file=file.name)


def searching(ground: Ground) -> None:
    """Patients are found by name, accents or not, and by number."""
    for typed in ("demo-nandu", "DEMO-0001", "555 01"):
        if not search.find(ground.db, typed):
            raise Lacking("trial_not_found", given=typed)


def copies(ground: Ground) -> None:
    """A copy is made, verified, and brought back with all its patients."""
    made = backing_up.back_up(integrity.path(ground.db), "asked", datetime.now(UTC))
    fault = backups.verify(made.path, deep=True)
    if fault or not made.is_good:
        raise Lacking(fault or "cli_backup_faulty")
    restored = ground.folder / "restored" / DATABASE
    restoring.restore(made.path, restored, datetime.now(UTC))
    with closing(open_clinic(restored)) as db:
        _is_sound(db)
        if integrity.patients(db) != integrity.patients(ground.db):
            raise Lacking("trial_not_the_same", file=made.path.name)


def upgrade(ground: Ground) -> None:
    """The clinic of the first version is brought up to today's tables, a copy of it kept."""
    oldest = oldest_clinic()
    if not oldest.is_file():
        raise Lacking("trial_no_file", file=oldest)
    path = ground.folder / "upgraded" / DATABASE
    path.parent.mkdir()
    copyfile(oldest, path)
    with closing(open_clinic(path)) as db:
        _is_sound(db)
        if integrity.version(db) != VERSION:
            raise Lacking("trial_not_upgraded", found=integrity.version(db), wanted=VERSION)
    if len(backups.every(backups.backups_folder(path))) != 1:
        raise Lacking("trial_no_copy")


def sound(ground: Ground) -> None:
    """Nothing is wrong in the demo clinic."""
    _is_sound(ground.db)


def _is_sound(db: Connection) -> None:
    if fault := check(db).fault:
        raise Lacking("cli_wrong", fault=fault)


def manuals(_ground: Ground) -> None:
    """Both manuals and what is new are there in every language; in a bundle with their pictures and the licences."""
    for spoken in LANGUAGES:
        notes = resources() / "release-notes" / f"{spoken}.md"
        if not read_releases(notes):
            raise Lacking("trial_no_file", file=notes)
        for which in MANUALS:
            _is_whole(spoken, which)
    for name in ("LICENSE.txt", "THIRD-PARTY-NOTICES.txt") if is_bundled() else ():
        if not legal_text(name):
            raise Lacking("trial_no_file", file=name)


def _is_whole(spoken: str, which: str) -> None:
    """Whether a manual is there in a language; the pictures of a checkout are made for a bundle alone."""
    folders = [folder / spoken for folder in paths.manuals()]
    found = next((each for folder in folders if (each := read_manual(folder / f"{which}.md"))), None)
    if found is None:
        raise Lacking("trial_no_file", file=folders[0] / f"{which}.md")
    for name in found.pictures if is_bundled() else ():
        if not any((folder / "pictures" / f"{name}.png").is_file() for folder in folders):
            raise Lacking("trial_no_file", file=f"{spoken}/{name}.png")


def web(_ground: Ground) -> None:
    """The file that says which version is the newest could be read; nothing is asked of any network."""
    fetching.check_named("http://server/newest.json")
    if sys.platform == "win32":
        from pumptracker.services import windows_web

        windows_web.try_out()
    else:
        fetching.opener()


TRIALS: Mapping[str, Callable[[Ground], None]] = {
    each.__name__: each
    for each in (modules, sentences, articles, holidays, spreadsheet, searching, copies, upgrade, sound, manuals, web)
}
"""By name, in the order in which they are tried."""
