"""The attribute list of a task: ``{#hoi-thao owner="Đoàn thanh niên" date="2022-11-18/2022-11-20"}``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, time
from functools import lru_cache
from xml.etree.ElementTree import Element

from kehoach.model.front_matter import Inspection
from kehoach.vietnamese.dates import read_date
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.slugs import slugify

KEYS = ("owner", "date", "output", "inspects")
_KEY = r"[A-Za-zÀ-ỹ_][\wÀ-ỹ-]*"
# Word makes straight quotes curly, and not always in pairs. A bare value ends at a space or the brace: were it
# not told where, a list that does not close would be read in every possible way.
_VALUE = r"(?:[\"“”][^\"“”{}]*[\"“”]|['‘’][^'‘’{}]*['‘’]|[^\s\"“”'‘’{}=]+(?=[\s}]))"
_PAIR = rf"{_KEY}[ ]?=[ ]?{_VALUE}"
_LIST = re.compile(rf"\{{:?[ ]*(?=[#A-Za-zÀ-ỹ_])(#[^\s{{}}\"=]+)?((?:\s*{_PAIR})*)\s*\}}")
_ONE = re.compile(_PAIR)
_DAYS = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{1,2}:[0-9]{2}))?(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}))?"
)


@dataclass(frozen=True)
class Attributes:
    """What an attribute list says.

    Attributes:
        anchor: the ``#ma``; empty where there is none.
        values: ``owner``, ``date``, ``output``, ``inspects`` as written.
        unknown: keys that are none of these.
        source: the list as written; empty where there is none.
    """

    anchor: str = ""
    values: dict[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    source: str = ""

    def __getitem__(self, key: str) -> str:
        return self.values.get(key, "")

    @property
    def is_only_an_anchor(self) -> bool:
        """True for ``{#ma}``."""
        return bool(self.anchor) and not self.values and not self.unknown

    @property
    def inspects(self) -> tuple[str, ...]:
        """The codes of the "4 kiểm tra", known or not."""
        return tuple(part for part in re.split(r"[\s,;]+", self["inspects"]) if part)


NO_ATTRIBUTES = Attributes()


def take_attributes(text: str) -> tuple[str, Attributes]:
    """Takes the first attribute list out of a text; braces that are none stay where they are."""
    if "{" not in text:
        return text, NO_ATTRIBUTES
    for found in _LIST.finditer(text):
        if not found[1] and not found[2]:
            continue
        pairs = [_split(one) for one in _ONE.findall(f"{found[2] or ''} ")]
        attributes = Attributes(
            anchor=slugify(found[1]) if found[1] else "",
            values={key: value for key, value in pairs if key in KEYS},
            unknown=tuple(key for key, _ in pairs if key not in KEYS),
            source=found[0].strip(),
        )
        before, after = text[: found.start()].rstrip(" "), text[found.end() :]
        gap = " " if before and after[:1].strip() else ""
        return (before + gap + after).rstrip(" "), attributes
    return text, NO_ATTRIBUTES


def attributes_of(element: Element) -> Attributes:
    """The attribute list that was laid aside for an element."""
    source = element.get("data-attributes")
    return _read_list(source) if source else NO_ATTRIBUTES


@lru_cache(maxsize=256)
def _read_list(source: str) -> Attributes:
    """A list that was taken out before; each is asked for several times while its body is read."""
    return take_attributes(source)[1]


def read_days(text: str) -> tuple[date, date, time | None] | None:
    """``2022-11-18``, ``2022-11-18T07:30``, ``2022-11-18/2022-11-20``: first day, last day, time; None if not."""
    found = _DAYS.fullmatch(text.strip())
    if not found:
        return None
    try:
        start = date.fromisoformat(found[1])
        end = date.fromisoformat(found[3]) if found[3] else start
        clock = time.fromisoformat(found[2].zfill(5)) if found[2] else None
    except ValueError:
        return None
    return (start, end, clock) if start <= end else None


def suggested_days(text: str) -> str:
    """What to write instead of a ``date`` that cannot be read."""
    meant = read_date(text)
    return meant.isoformat() if meant else "2022-11-18 hoặc 2022-11-18/2022-11-20"


def unknown_inspections(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the codes that are none of the "4 kiểm tra"."""
    known = {fold(code) for code in Inspection}
    return tuple(code for code in codes if code not in known)


def _split(pair: str) -> tuple[str, str]:
    key, _, value = pair.partition("=")
    return key.strip(), re.sub(r"\s+", " ", value.strip().strip("\"'“”‘’")).strip()
