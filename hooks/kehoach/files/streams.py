"""What a command writes is UTF-8, into a file and a pipe too, on every system."""

from __future__ import annotations

import sys


def write_utf8() -> None:
    """Makes the standard streams write UTF-8; Windows gives a file or a pipe the code page of the country.

    A name that is no Unicode is written with backslashes rather than not at all.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
