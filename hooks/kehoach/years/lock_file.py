"""The former place of ``kehoach.archive.lock_file``."""

from kehoach.archive.lock_file import read_lock, written

__all__ = ["read_lock", "written"]
