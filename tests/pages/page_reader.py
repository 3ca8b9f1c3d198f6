"""The reader of HTML under its former name; new tests import it from ``support.pages``."""

from support.pages import Element, read

__all__ = ["Element", "read"]
