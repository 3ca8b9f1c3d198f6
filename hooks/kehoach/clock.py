"""The one clock: ``today``, read once in a run and passed in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
VARIABLE = "SOURCE_DATE_EPOCH"


class NoDayError(ValueError):
    """What is set for the day is none; the message says so in Vietnamese."""


def today(environment: Mapping[str, str] | None = None) -> date:
    """The day in Vietnam (UTC+7): of ``SOURCE_DATE_EPOCH`` (seconds since 1970) where that is set, else of the clock.

    Raises:
        NoDayError: it is set to something that is no such count, or lies beyond any school year.
    """
    written = (os.environ if environment is None else environment).get(VARIABLE, "").strip()
    moment = _moment(written) if written else datetime.now(UTC)
    return moment.astimezone(VIETNAM).date()


def _moment(written: str) -> datetime:
    """The moment of a count of seconds."""
    try:
        moment = datetime.fromtimestamp(int(written), UTC)
        if 1970 <= moment.year < 9000:
            return moment
    except (ValueError, OverflowError, OSError):
        pass
    raise NoDayError(
        f'biến môi trường {VARIABLE} là "{written[:40]}", không phải số giây tính từ năm 1970 (ví dụ 1795395600); '
        "sửa hoặc bỏ biến ấy"
    )
