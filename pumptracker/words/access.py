"""What is said to those who hear the screen: names of what is only drawn, and what is told when something changes."""

from __future__ import annotations

ACCESS: dict[str, str] = {
    "preview_before": "Page before",
    "preview_after": "Page after",
    "read_status": "{status}: {words}",
    "read_status_overdue": "Overdue",
    "read_status_unknown": "Date not known",
    "read_status_unsafe": "Not safe",
    "read_status_soon": "To book",
    "read_status_booked": "Booked",
    "read_status_later": "Later",
    "said_picker_day": "{day}: {standing}. {booked}",
    "read_folded": "{count} more due, Right shows them",
    "read_unfolded": "{count} more due, shown beneath",
    "read_required": "Must be filled in",
    "told_listed": "{count} of {patients} listed",
    "told_past": "{count} visits need an outcome",
    "told_past_one": "{count} visit needs an outcome",
    "told_beneath": "At another desk, by {by}: {deed}",
    "told_day": "It is {day} now",
}
