"""A clinic's tracker for patients with intrathecal pumps."""

__version__ = "0.9.0"
