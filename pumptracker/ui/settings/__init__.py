"""What the clinic and the desk choose."""
