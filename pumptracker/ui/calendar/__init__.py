"""The calendar: months, weeks and days of visits and of what is due."""
