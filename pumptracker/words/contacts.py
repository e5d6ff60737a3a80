"""Calls: the next step of the clinic's policy, and the pump that is beeping."""

from __future__ import annotations

CONTACTS: dict[str, str] = {}
