"""One patient, whole."""
