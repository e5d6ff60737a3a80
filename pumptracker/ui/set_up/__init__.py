"""The short set-up of a new clinic: steps, each of which may be skipped, offered once."""
