"""What the desk costs, measured: `python3 dev.py bench`. Nothing here passes or fails."""
