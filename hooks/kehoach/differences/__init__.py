"""What changed in a plan since last year."""
