"""Lists over the window: what closed days do to the patients, and the drugs of the next fills."""
