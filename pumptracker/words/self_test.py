"""What `pumptracker self-test` says: what it tries, and what it found missing or wrong."""

from __future__ import annotations

_TRIED: dict[str, str] = {
    "trial_modules": "every part of the program",
    "trial_sentences": "the sentences of every language",
    "trial_articles": "the articles and handouts, and the search in them",
    "trial_holidays": "the public holidays of every country",
    "trial_spreadsheet": "a table written as CSV, and a register read",
    "trial_searching": "the search for patients",
    "trial_copies": "a backup, verified and restored",
    "trial_upgrade": "the upgrade of a clinic of the first version",
    "trial_sound": "the check of the demo clinic",
    "trial_manuals": "the manuals, what is new, and the licences",
    "trial_web": "reading which version is the newest",
    "trial_plugins": "what Qt opens windows and printers with",
    "trial_fonts": "the fonts",
    "trial_signs": "the signs",
    "trial_qt_words": "Qt's own words in every language",
    "trial_pages": "every page in every language",
    "trial_prints": "prints as PDF, with their drawings",
    "trial_printing": "the library that prints on paper",
    "trial_window": "what opens windows on this system",
    "trial_one_desk": "hearing a second start",
}

_FOUND: dict[str, str] = {
    "trial_passed": "ok      {what}",
    "trial_failed": "FAILED  {what}: {why}",
    "trial_heard": "HEARD   {said}",
    "trials_passed": "{tried} things tried; nothing wrong",
    "trials_failed": "{count} things missing or wrong",
    "trials_failed_one": "1 thing missing or wrong",
    "trial_untranslated": "{lacking} of {all} sentences are not there in {language}",
    "trial_no_article": "{folder} lacks {articles}",
    "trial_not_found": "“{given}” was not found",
    "trial_no_holidays": "the library of public holidays is missing",
    "trial_holidays_untranslated": "those of {country} are not there in {language}",
    "trial_not_the_same": "{file} is not what was written",
    "trial_no_file": "{file} is missing or cannot be used",
    "trial_not_upgraded": "the tables are of version {found} instead of {wanted}",
    "trial_no_copy": "no copy of it was made first",
    "trial_not_painted": "{what} shows nothing",
    "trial_qt_untranslated": "in {language} it says “{said}”",
    "trial_no_plugin": "{file} cannot be loaded: {why}",
    "trial_not_heard": "nothing can be listened on",
}

SELF_TEST: dict[str, str] = {**_TRIED, **_FOUND}
"""Each thing tried is named by the trial's own name."""

QT_SAYS = "Cancel"
"""What Qt has on a button of its own dialogs, before it is translated."""
QT_SPEAKS: dict[str, str] = {"en": QT_SAYS, "es": "Cancelar"}
"""The same as its own translations have it."""
UNSEEN_SAYS = "This plugin does not support "
"""How Qt begins what it says only where it draws unseen: that nothing there has a size hint or can be raised."""
