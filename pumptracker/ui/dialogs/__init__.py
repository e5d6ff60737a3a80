"""Dialogs: named fields, and the use case each feeds."""
