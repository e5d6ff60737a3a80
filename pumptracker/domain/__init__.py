"""What the clinic knows: dates, due items, statuses and refusals. Pure: no Qt, SQL, files or clock."""
