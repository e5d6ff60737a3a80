"""Closed days ahead: which visits fall, which refills move earlier; and orders of drugs."""

from __future__ import annotations

CLOSING: dict[str, str] = {}
