"""The calendar, its feeds' page and the progress of a year."""
