"""The core of Kế Hoạch; it imports nothing of MkDocs."""

__version__ = "0.1.0"
