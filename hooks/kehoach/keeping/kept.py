"""Values that are made only where they are not kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TypeVar

from kehoach.keeping.codec import read_back, written
from kehoach.keeping.store import Store

Value = TypeVar("Value")
Form = TypeVar("Form")


def kept_or_made(
    store: Store,
    kind: type[Form],
    keys: Sequence[bytes],
    make: Callable[[list[int]], Sequence[Value]],
    form_of: Callable[[Value], Form],
    value_of: Callable[[Form], Value],
) -> list[Value]:
    """A value for each key, in order.

    Args:
        store: where values are kept; those made are put there, to be written by whoever ends the run.
        kind: the class in which they are kept.
        keys: of what each is made of.
        make: makes those whose places among the keys it is given, in that order.
        form_of: a value as it is kept.
        value_of: the value again.
    """
    former = store.memory.get(kind.__name__, {})
    found: dict[bytes, Value] = {key: former[key] for key in keys if key in former}
    for key, data in store.get(key for key in keys if key not in found).items():
        try:
            found[key] = value_of(read_back(json.loads(data), kind))
        except (ValueError, RecursionError):
            continue
    missing = [place for place, key in enumerate(keys) if key not in found]
    for place, value in zip(missing, make(missing), strict=True):
        found[keys[place]] = value
        if store.place is not None:
            _put(store, keys[place], form_of(value), kind)
    store.memory[kind.__name__] = found
    return [found[key] for key in keys]


def same(value: Value) -> Value:
    """What is kept as it is."""
    return value


def _put(store: Store, key: bytes, value: Form, kind: type[Form]) -> None:
    """A value that is nested beyond what JSON reads back is not kept."""
    try:
        text = json.dumps(written(value, kind), ensure_ascii=False, separators=(",", ":"))
        store.put(key, text.encode("utf-8"))
    except (RecursionError, UnicodeEncodeError):
        pass
