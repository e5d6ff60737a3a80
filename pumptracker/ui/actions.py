"""One table of everything that has a key: menus, buttons and the sheet of shortcuts derive from it."""

from __future__ import annotations

from typing import NamedTuple

ANYWHERE, LISTS, BOARD, PATIENT, FIELDS, SETTINGS = "anywhere", "lists", "board", "patient", "fields", "settings"
CALENDAR, LEARN = "calendar", "learn"
PLACES = (ANYWHERE, LISTS, BOARD, PATIENT, FIELDS, SETTINGS, CALENDAR, LEARN)
"""Where a key works: everywhere, on a list of patients, on the pathway board (beside those of lists), on one
patient's page, in the fields of a dialog, in Settings, in the calendar, on the Learn
page."""


class Action(NamedTuple):
    """Something with a key; its words are `act_<name>`. `keys` is as Qt writes them, "" for none of its own."""

    name: str
    keys: str
    where: str


TABLE: tuple[Action, ...] = (
    Action("find", "Ctrl+F", ANYWHERE),
    Action("new", "Ctrl+N", ANYWHERE),
    Action("undo", "Ctrl+Z", ANYWHERE),
    Action("beeping", "F2", ANYWHERE),
    Action("print", "Ctrl+P", ANYWHERE),
    Action("page_worklist", "F5", ANYWHERE),
    Action("page_patients", "F6", ANYWHERE),
    Action("page_pathway", "F7", ANYWHERE),
    Action("page_calendar", "F8", ANYWHERE),
    Action("page_reports", "F9", ANYWHERE),
    Action("page_learn", "F10", ANYWHERE),
    Action("page_settings", "F12", ANYWHERE),
    Action("closure", "Ctrl+K", ANYWHERE),
    Action("orders", "Ctrl+O", ANYWHERE),
    Action("panel", "F1", ANYWHERE),
    Action("manual", "Shift+F1", ANYWHERE),
    Action("shortcuts", "Ctrl+/", ANYWHERE),
    Action("back", "Alt+Left", ANYWHERE),
    Action("try_again", "Ctrl+R", ANYWHERE),
    Action("open", "Return", LISTS),
    Action("book", "B", LISTS),
    Action("contact", "C", LISTS),
    Action("refill", "D", LISTS),
    Action("outcome", "O", LISTS),
    Action("filter", "F", LISTS),
    Action("unfold", "Right", LISTS),
    Action("merge", "G", LISTS),
    Action("copy_rows", "Ctrl+C", LISTS),
    Action("menu", "Shift+F10", LISTS),
    Action("stage", "M", BOARD),
    Action("stage_next", "Shift+Right", BOARD),
    Action("stage_before", "Shift+Left", BOARD),
    Action("book", "B", PATIENT),
    Action("contact", "C", PATIENT),
    Action("refill", "D", PATIENT),
    Action("outcome", "O", PATIENT),
    Action("dose", "P", PATIENT),
    Action("stage", "M", PATIENT),
    Action("letter", "L", PATIENT),
    Action("edit", "E", PATIENT),
    Action("checklist", "K", PATIENT),
    Action("history", "H", PATIENT),
    Action("save", "Return", FIELDS),
    Action("cancel", "Esc", FIELDS),
    Action("type_today", "t", FIELDS),
    Action("type_weeks", "+3w", FIELDS),
    Action("type_day", "12/24", FIELDS),
    Action("section_before", "Ctrl+PgUp", SETTINGS),
    Action("section_after", "Ctrl+PgDown", SETTINGS),
    Action("row_new", "Ins", SETTINGS),
    Action("row_edit", "Return", SETTINGS),
    Action("row_remove", "Del", SETTINGS),
    Action("row_up", "Alt+Up", SETTINGS),
    Action("row_down", "Alt+Down", SETTINGS),
    Action("view_month", "M", CALENDAR),
    Action("view_week", "W", CALENDAR),
    Action("view_day", "D", CALENDAR),
    Action("today", "T", CALENDAR),
    Action("period_before", "PgUp", CALENDAR),
    Action("period_after", "PgDown", CALENDAR),
    Action("next_entry", "Tab", CALENDAR),
    Action("open", "Return", CALENDAR),
    Action("book", "B", CALENDAR),
    Action("move_visit", "X", CALENDAR),
    Action("outcome", "O", CALENDAR),
    Action("contact", "C", CALENDAR),
    Action("callers", "F4", LEARN),
    Action("next_match", "F3", LEARN),
    Action("next_link", "Tab", LEARN),
    Action("follow", "Return", LEARN),
    Action("forward", "Alt+Right", LEARN),
    Action("larger", "Ctrl++", LEARN),
    Action("smaller", "Ctrl+-", LEARN),
    Action("leave", "Esc", LEARN),
)


def of(where: str) -> tuple[Action, ...]:
    """What has a key in one place, in order."""
    return tuple(action for action in TABLE if action.where == where)


def keys(name: str, where: str) -> str:
    """The key of an action in a place, "" where it has none."""
    return next((action.keys for action in of(where) if action.name == name), "")
