"""Readers and writers of files. No Qt, no SQL."""
