"""Patients: search, recent ones, duplicates."""
