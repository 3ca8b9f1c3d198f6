"""Blocks become tasks: every place of a document stands in a scope of time."""
