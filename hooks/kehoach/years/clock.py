"""The one clock: ``today``, read once and passed in (DESIGN.md)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def today(environment: Mapping[str, str] | None = None) -> date:
    """The day in Vietnam (UTC+7): of ``SOURCE_DATE_EPOCH`` (seconds) where it is set, else of the clock."""
    written = (os.environ if environment is None else environment).get("SOURCE_DATE_EPOCH", "").strip()
    try:
        moment = datetime.fromtimestamp(int(written), UTC) if written else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        moment = datetime.now(UTC)
    return moment.astimezone(VIETNAM).date()
