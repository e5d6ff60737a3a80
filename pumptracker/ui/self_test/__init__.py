"""`pumptracker self-test`: whatever may be missing from a program that was put into a package, tried."""
