"""Word files and plain texts become drafts: every word of the source is in the head or in the body."""
