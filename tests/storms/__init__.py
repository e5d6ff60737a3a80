"""Storms: kills, power cuts, failing disks, flipped bits; nothing acknowledged may be lost, nothing be half done.

`python -m tests.storms NAME` runs one and prints its figures as JSON; `dev.py soak` and the tests both go that way, so
that a storm never shares a process with Qt or with pytest.
"""
