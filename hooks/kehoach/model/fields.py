"""Types of value that front matter and settings share.

Values arrive as texts, lists and mappings of texts; each type turns what an office writes into one form
or refuses it.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from kehoach.vietnamese.dates import read_date
from kehoach.vietnamese.slugs import slugify


class Strict(BaseModel):
    """A mapping in which an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def _day(value: Any) -> Any:
    """A day written ``2022-09-30``; anything else is named with what to write instead."""
    if not isinstance(value, str):
        return value
    found = _ISO_DAY.fullmatch(value.strip())
    if found:
        try:
            return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            pass
    meant = read_date(value)
    raise PydanticCustomError("day", "not a day", {"meant": meant.isoformat() if meant else ""})


def one_or_more(item: Any) -> BeforeValidator:
    """Lets a list be written as its only item, in a file and in the JSON Schema."""
    return BeforeValidator(_as_list, json_schema_input_type=tuple[item, ...] | item)


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str | dict) else value


def single_spaced(value: Any) -> Any:
    """A text with single spaces."""
    return re.sub(r"\s+", " ", value).strip() if isinstance(value, str) else value


def _slug(value: Any) -> Any:
    """A text as a part of an address; blank stays blank."""
    return slugify(value) if isinstance(value, str) and value.strip() else single_spaced(value)


Day = Annotated[datetime.date, BeforeValidator(_day)]
Text = Annotated[str, BeforeValidator(single_spaced)]
Slug = Annotated[str, BeforeValidator(_slug)]
