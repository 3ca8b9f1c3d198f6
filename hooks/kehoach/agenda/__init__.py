"""The tasks of a school year by month, day and body: one rule for pages, feeds and sheets."""
