"""A picture as it goes up: without where, when and by whom it was taken."""

from __future__ import annotations

from pathlib import Path

from kehoach.files.opening import read_file
from kehoach.files.pictures import UncleanPictureError, without_traces
from kehoach.reading.attachment_faults import PICTURES, ending_of

_MOST = 200_000_000


def public_picture(place: Path) -> bytes | None:
    """The bytes that go up; None for what goes up as it lies there: no picture, nothing to take out, signed, broken.

    Raises:
        OSError: it cannot be read.
    """
    if ending_of(place.name) not in PICTURES or place.stat().st_size > _MOST:
        return None
    data = read_file(place)
    try:
        clean = without_traces(data)
    except UncleanPictureError:
        return None
    return None if clean == data else clean
