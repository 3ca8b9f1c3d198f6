"""Values that are made only where they are not kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TypeVar

from kehoach.keeping.codec import read_back, written
from kehoach.keeping.store import Store

Value = TypeVar("Value")


def kept_or_made(
    store: Store,
    kind: type[Value],
    keys: Sequence[bytes],
    make: Callable[[list[int]], Sequence[Value]],
) -> list[Value]:
    """A value for each key, in order.

    Args:
        store: where values are kept; those made are put there, to be written by whoever ends the run.
        kind: their type.
        keys: of what each is made of.
        make: makes those whose places among the keys it is given, in that order.
    """
    former = store.memory.get(kind.__name__, {})
    found = {key: former[key] for key in keys if key in former}
    for key, data in store.get(key for key in keys if key not in found).items():
        try:
            found[key] = read_back(json.loads(data), kind)
        except (ValueError, RecursionError):
            continue
    missing = [place for place, key in enumerate(keys) if key not in found]
    for place, value in zip(missing, make(missing), strict=True):
        found[keys[place]] = value
        if store.place is not None:
            _put(store, keys[place], value, kind)
    store.memory[kind.__name__] = found
    return [found[key] for key in keys]


def _put(store: Store, key: bytes, value: Value, kind: type[Value]) -> None:
    """A value that is nested beyond what JSON reads back is not kept."""
    try:
        text = json.dumps(written(value, kind), ensure_ascii=False, separators=(",", ":"))
        store.put(key, text.encode("utf-8"))
    except (RecursionError, UnicodeEncodeError):
        pass
