"""The manuals, read in a window of their own."""
