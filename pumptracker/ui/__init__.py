"""The desk: Qt, and nothing else. Draws values, forwards intentions."""
