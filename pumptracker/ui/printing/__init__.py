"""What goes on paper: laid out once in points, the same on screen, printer and PDF."""
