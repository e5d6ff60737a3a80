"""The worklist: everyone who needs something, most urgent first."""
