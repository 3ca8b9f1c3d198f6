"""A plan of last year carried into the next one."""
