"""The former name of ``archive``, kept for tools outside that were written against it."""
