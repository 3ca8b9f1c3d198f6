"""Frozen values as JSON and back, whatever their classes: what a file says about a value follows from its types.

A dataclass (or a model of pydantic) is the list of its fields' values, in their order; values at the end that are the
class's own defaults are left out. Where one of several classes may stand, the list ends with the class's place among
them; a class of one text is the text itself. No code is kept and none is run: what does not fit raises ``ValueError``.
"""

from __future__ import annotations

import dataclasses
import datetime
import types
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Value = TypeVar("Value")

_PLAIN = (str, int, float, bool, type(None))
_MISSING: Any = object()


class Codec(NamedTuple):
    """How values of a type are written and read; None for both where JSON has the type itself."""

    write: Callable[[Any], Any] | None
    read: Callable[[Any], Any] | None


_AS_IT_IS = Codec(None, None)


def written(value: Value, kind: type[Value]) -> Any:
    """A value as JSON holds it."""
    write = codec_of(cast(Any, kind)).write
    return write(value) if write else value


def read_back(kept: Any, kind: type[Value]) -> Value:
    """The value that was written.

    Raises:
        ValueError: it is no value of that type.
    """
    read = codec_of(cast(Any, kind)).read
    try:
        made: Value = read(kept) if read else kept
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(f"no {kind}") from error
    return made


@cache
def codec_of(kind: Any) -> Codec:
    """The codec of a type, made once."""
    if kind in _PLAIN or kind is None:
        return _AS_IT_IS
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return codec_of(parts[0])
    if origin in (Union, types.UnionType):
        return _union(parts)
    if origin is tuple:
        return _tuple(parts)
    if origin is frozenset:
        return _listed(parts[0], frozenset, sorted)
    if origin in (dict, Mapping):
        return _mapping(parts)
    if kind is datetime.date:
        return Codec(datetime.date.isoformat, datetime.date.fromisoformat)
    if kind is datetime.time:
        return Codec(datetime.time.isoformat, datetime.time.fromisoformat)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Codec(lambda value: value.value, kind)
    if kind is Decimal:
        return Codec(str, Decimal)
    fields = _Fields(kind)
    return Codec(fields.write, fields.read)


def _tuple(parts: tuple[Any, ...]) -> Codec:
    if len(parts) == 2 and parts[1] is Ellipsis:
        return _listed(parts[0], tuple, list)
    codecs = [codec_of(part) for part in parts]

    def write(value: tuple[Any, ...]) -> list[Any]:
        return [codec.write(one) if codec.write else one for codec, one in zip(codecs, value, strict=True)]

    def read(kept: list[Any]) -> tuple[Any, ...]:
        return tuple(codec.read(one) if codec.read else one for codec, one in zip(codecs, kept, strict=True))

    return Codec(write, read)


def _listed(part: Any, make: Callable[[Iterable[Any]], Any], order: Callable[[Any], list[Any]]) -> Codec:
    codec = codec_of(part)
    write, read = codec.write, codec.read
    return Codec(
        (lambda value: [write(one) for one in order(value)]) if write else order,
        (lambda kept: make([read(one) for one in kept])) if read else (lambda kept: make(_list(kept))),
    )


def _list(kept: Any) -> list[Any]:
    if kept.__class__ is not list:
        raise ValueError("no list")
    listed: list[Any] = kept
    return listed


def _mapping(parts: tuple[Any, ...]) -> Codec:
    pairs = _listed(tuple.__class_getitem__(parts), dict, list)
    assert pairs.write is not None
    write = pairs.write
    return Codec(lambda value: write(value.items()), pairs.read)


def _union(parts: tuple[Any, ...]) -> Codec:
    classes = [part for part in parts if part not in _PLAIN]
    plain = tuple(part for part in parts if part in _PLAIN)
    codec = (
        _tagged(classes, str in plain) if len(classes) > 1 else codec_of(*classes) if classes else _AS_IT_IS
    )
    write, read = codec
    if write is None or read is None or not plain:
        return codec
    return Codec(
        lambda value: value if value.__class__ in plain else write(value),
        lambda kept: kept if kept.__class__ in plain else read(kept),
    )


def _tagged(classes: list[Any], has_texts: bool) -> Codec:
    """One of several classes: its list ends with its place among them, and the class of one text is a text."""
    places = {kind: (place, codec_of(kind)) for place, kind in enumerate(classes)}
    readers = [codec_of(kind).read for kind in classes]
    of_text = None if has_texts else next((kind for kind in classes if _fields(kind) == {"text": str}), None)

    def write(value: Any) -> Any:
        kind = value.__class__
        if kind is of_text:
            return value.text
        place, codec = places[kind]
        assert codec.write is not None
        return [*codec.write(value), place]

    def read(kept: Any) -> Any:
        if kept.__class__ is str:
            return of_text(kept) if of_text else _list(kept)
        read_one = readers[kept.pop()]
        assert read_one is not None
        return read_one(kept)

    return Codec(write, read)


class _Fields:
    """A class as the list of its fields' values; their codecs are looked up when the first value comes, for a class
    may hold values of its own kind."""

    def __init__(self, kind: Any) -> None:
        self.kind = kind
        self.writers: list[tuple[int, Callable[[Any], Any]]] | None = None
        self.readers: list[tuple[int, Callable[[Any], Any]]] = []
        self.names: tuple[str, ...] = ()
        self.defaults: list[Any] = []
        self.make: Callable[..., Any] = kind

    def _prepare(self) -> list[tuple[int, Callable[[Any], Any]]]:
        fields = _fields(self.kind)
        codecs = [codec_of(part) for part in fields.values()]
        self.names = tuple(fields)
        self.defaults = [_default(self.kind, name) for name in self.names]
        self.readers = [(place, codec.read) for place, codec in enumerate(codecs) if codec.read]
        if not dataclasses.is_dataclass(self.kind):
            self.make = _construct(self.kind, self.names)
        self.writers = [(place, codec.write) for place, codec in enumerate(codecs) if codec.write]
        return self.writers

    def write(self, value: Any) -> list[Any]:
        writers = self._prepare() if self.writers is None else self.writers
        values = [getattr(value, name) for name in self.names]
        while values and values[-1] == self.defaults[len(values) - 1]:
            values.pop()
        count = len(values)
        for place, writer in writers:
            if place < count:
                values[place] = writer(values[place])
        return values

    def read(self, kept: list[Any]) -> Any:
        if self.writers is None:
            self._prepare()
        count = len(kept)
        for place, reader in self.readers:
            if place >= count:
                break
            kept[place] = reader(kept[place])
        return self.make(*kept)


def _construct(kind: Any, names: tuple[str, ...]) -> Callable[..., Any]:
    """A checked model is made again without being checked again."""
    return lambda *values: kind.model_construct(**dict(zip(names, values, strict=False)))


def _fields(kind: Any) -> dict[str, Any]:
    """The names and types of a class's fields, in the order in which it takes them."""
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind, include_extras=True)
        return {field.name: hints[field.name] for field in dataclasses.fields(kind) if field.init}
    if hasattr(kind, "model_fields"):
        return {name: field.annotation for name, field in kind.model_fields.items()}
    raise TypeError(f"no class of fields: {kind}")


def _default(kind: Any, name: str) -> Any:
    if not dataclasses.is_dataclass(kind):
        field = kind.model_fields[name]
        return _MISSING if field.is_required() else field.get_default(call_default_factory=True)
    (field,) = (one for one in dataclasses.fields(kind) if one.name == name)
    if field.default is not dataclasses.MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else _MISSING
