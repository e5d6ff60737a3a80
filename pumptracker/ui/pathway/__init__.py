"""The pathway as a board of columns."""
