"""Blocks become tasks: what of a plan is to be done in which month, on which day, by whom."""
