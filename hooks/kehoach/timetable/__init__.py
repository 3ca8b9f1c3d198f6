<<<<<<< HEAD
"""Blocks become tasks: every place of a document stands in a scope of time."""
=======
"""Blocks become tasks: what of a plan is to be done in which month, on which day, by whom."""
>>>>>>> main
