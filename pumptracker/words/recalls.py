"""Recalls: the patients a manufacturer's notice is about, and how far the desk has got."""

from __future__ import annotations

RECALLS: dict[str, str] = {
    "history_table_recalls": "Recall",
}
