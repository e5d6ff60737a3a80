"""The reports: lists and figures that are looked at, worked through, exported."""
