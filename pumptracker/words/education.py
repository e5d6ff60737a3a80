"""The clinic's own articles: their list in the settings, their editor, and why one is refused."""

from __future__ import annotations

EDUCATION: dict[str, str] = {
    "section_education": "Education",
    "about_education": (
        "The articles of Learn and of the information beside every page. The clinic can reword each, add its own, and "
        "reads every one again in time."
    ),
    "group_education": "Education",
    "number_article_review_months": "Review an article again after",
    "field_article_review_months": "Review an article again after",
    # the list
    "column_article": "Article",
    "column_whose": "Whose words",
    "column_reviewed": "Reviewed",
    "column_next_review": "Next review",
    "articles_overdue": "Review overdue",
    "articles_due": "Review due within {within} days",
    "articles_reviewed": "Reviewed",
    "articles_missing": "Not written in this language",
    "reviews_none": "No article is due for review. The next review is due by {next_on}.",
    "reviews_nothing": "No article could be read. Ask whoever installed PumpTracker to install it again.",
    "reviews_overdue": "{count} reviews are overdue.",
    "reviews_overdue_one": "{count} review is overdue.",
    "reviews_due": "{count} reviews are due within {within} days.",
    "reviews_due_one": "{count} review is due within {within} days.",
    "article_in": "{title} ({language})",
    "whose_shipped": "shipped text",
    "whose_own": "reworded by the clinic",
    "whose_added": "added by the clinic",
    "whose_missing": "not written",
    "whose_elsewhere": "{language}: {whose}",
    "whose_outdated": "the shipped text has changed since",
    "reviewed_by_clinic": "{reviewed_on}, {who}",
    "reviewed_as_shipped": "{reviewed}, as shipped",
    "reviewed_unknown": "not known",
    "review_overdue": "{sign} overdue since {next_on}",
    "review_never": "{sign} overdue: no review is known",
    "review_due": "{sign} due by {next_on}",
    "review_reviewed": "{sign} {next_on}",
    "review_missing": "–",
    "article_reviewed": "Reviewed today",
    "tip_article_reviewed": "The article was read through today, and stands",
    # taking away
    "dialog_restore_article": "Restore the shipped text",
    "restore_says": (
        "“{title}” ({language}): the clinic's words, last reviewed {reviewed}, are taken away, and the shipped text "
        "is shown again. Undo brings them back, and the history keeps them."
    ),
    "restore_article_button": "Restore",
    "dialog_remove_article": "Remove an article",
    "remove_says": (
        "“{title}” ({language}), last reviewed {reviewed}, is taken away and no longer found. Undo brings it back, and "
        "the history keeps it."
    ),
    # the editor
    "dialog_article": "Article",
    "dialog_article_new": "New article",
    "article_about": "{language}, {whose}",
    "field_title": "Title",
    "field_kinds": "For",
    "kinds_none": "no due item in particular",
    "tip_kinds": "An added article is shown beside the other pages for a patient with one of these due items",
    "article_markdown": ("## heading    - list    > red box    **bold**    [text](article.md#heading)"),
    "article_insert_link": "Insert a link",
    "article_as_read": "As it will be read",
    "article_as_shipped": "As it was shipped",
    "article_show_shipped": "Show the shipped text",
    "article_show_own": "Show what is written",
    "article_no_red": "The shipped text says in a red box when to put a clinician on the phone; this has no red box.",
    "learn_edit": "Edit…",
    "tip_learn_edit": "Say it in the clinic's own words",
    # below an article
    "reviewed_own": "The clinic's own words, reviewed {reviewed_on}",
    "reviewed_own_unknown": "The clinic's own words; the day of their review is not known",
    "reviewed_confirmed": "Reviewed {reviewed}; confirmed by the clinic {reviewed_on}",
    # refusals
    "unknown_kind": "{field}: “{given}” is no kind of due item",
    "article_advice": "{field}: “{given}” is advice; the desk gives none. Say whom the caller will speak with",
    "article_html": "{field}: “{given}” would be HTML, which is not shown; leave out the sign <",
    "article_definition": "{field}: “{given}” keeps an address apart; write a link as [text](article.md#heading)",
    "article_link_unclear": "{field}: “{given}” cannot be read as a link; write [text](article.md#heading), no blanks",
    "article_link": "{field}: a link leads to “{given}”, which is no article in this language; choose one of the list",
    "article_heading": "{field}: a link leads to the heading “{given}”, which “{title}” does not have",
    "article_link_outside": "{field}: “{given}” cannot be linked to; articles and web addresses can",
    "article_picture": "{field}: the picture “{given}” did not come with the program; only those that did are shown",
    "article_without_name": "{field}: “{given}” has no letter and no digit",
    "article_already": "{field}: there is an article “{given}” already; edit that one, or choose another title",
    "article_not_shipped": "This article did not come with the program; there is no shipped text to restore",
    "article_is_shipped": "This article came with the program; restore its text instead",
    "article_linked": "“{given}” has a link to this article; take that link out first",
    # what was done
    "did_add_article": "article added",
    "did_rewrite_article": "article reworded",
    "did_restore_article": "shipped article restored",
    "did_remove_article": "article removed",
    "did_confirm_article": "article reviewed",
    "history_table_articles": "Article",
}
