"""A closed year: its lock, its bag, the proof that nothing changed."""
