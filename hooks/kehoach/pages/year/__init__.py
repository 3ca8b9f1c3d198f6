"""Home, the page of a year and the archive."""
