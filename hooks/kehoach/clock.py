"""The one clock: ``today``, read once and passed in (DESIGN.md)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def today(environment: Mapping[str, str] | None = None) -> date:
    """The day in Vietnam (UTC+7): of ``SOURCE_DATE_EPOCH`` (seconds) where that is set rightly, else of the clock."""
    written = (os.environ if environment is None else environment).get("SOURCE_DATE_EPOCH", "").strip()
    moment = _moment(written) or datetime.now(UTC)
    return moment.astimezone(VIETNAM).date()


def _moment(written: str) -> datetime | None:
    """The moment of a count of seconds; None where it is no such count or beyond any school year."""
    try:
        moment = datetime.fromtimestamp(int(written), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if 1970 <= moment.year < 9000 else None
