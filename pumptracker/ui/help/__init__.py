"""What is said of the program itself: its version and licence, and what is new in it."""
