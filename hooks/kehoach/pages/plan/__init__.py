"""The page of a plan and what belongs to it."""
