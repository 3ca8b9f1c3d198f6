"""YAML read as texts with the line of every key: no guessed types, no aliases, nothing swallowed.

It is read event by event: composing a tree, PyYAML's C reader overruns its stack on a file of brackets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from kehoach.reading.yaml_advice import syntax_advice
from kehoach.rendering.characters import printable

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_DEEPEST = 30

Key = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a piece of YAML.

    Attributes:
        kind: ``syntax``, ``duplicate``, ``tab`` or ``foreign`` (anchors, aliases and tags).
        line: in the file, from 1.
        message: in Vietnamese.
        key: the key path it stands at; empty where the piece cannot be read.
    """

    kind: str
    line: int
    message: str
    key: Key = ()


@dataclass
class YamlSource:
    """A mapping as written.

    Attributes:
        values: texts, lists and mappings; keys without a value are left out.
        lines: the line of each key path in the file, from 1: ``("signatures", 0, "name")`` → 14.
        faults: what is wrong with it.
    """

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Key, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, key: Key) -> int:
        """The line of a key path, or of the nearest one above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def read_yaml(text: str, first_line: int = 1) -> YamlSource:
    """Reads a YAML mapping; every fault is in the result, none is raised.

    Args:
        text: the piece.
        first_line: where it begins in its file.
    """
    tab = _line_with_tab(text)
    if tab:
        message = "có phím Tab ở đầu dòng; thay bằng dấu cách (hai dấu cách cho mỗi bậc)"
        return YamlSource(faults=[Fault("tab", tab + first_line - 1, message)])
    reader = _Reader(text, first_line)
    try:
        reader.document()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, message = syntax_advice(text, mark.line + 1 if mark else 1)
        return YamlSource(faults=[Fault("syntax", line + first_line - 1, message)])
    except _NotReadable as fault:
        return YamlSource(faults=[Fault("syntax", fault.line, fault.message)])
    return reader.source


class _NotReadable(Exception):
    """Well-formed YAML that is no mapping of texts."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


class _Reader:
    """Turns the events of a document into values and notes lines and faults on the way."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self.source = YamlSource()
        self.events: Iterator[Any] = yaml.parse(text, Loader=_Loader)

    def document(self) -> None:
        """Reads the first document, which is a mapping or nothing."""
        event = next(self.events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent) or (_is_empty(event) and not self.text.strip()):
            return
        if not isinstance(event, yaml.MappingStartEvent):
            line, message = syntax_advice(self.text, event.start_mark.line + 1)
            raise _NotReadable(line + self.first_line - 1, message)
        self.source.values = self._value(event, ())
        for _ in self.events:
            pass

    def _line(self, event: Any) -> int:
        line: int = event.start_mark.line + self.first_line
        return line

    def _value(self, event: Any, path: Key) -> Any:
        """The value that an event begins, or None where it is empty."""
        line = self._line(event)
        if len(path) > _DEEPEST:
            raise _NotReadable(line, "viết lồng quá sâu; viết lại cho đơn giản")
        if event.anchor is not None:
            self._fault("foreign", line, path, "dùng & hoặc * để nhắc lại một đoạn; viết thẳng đoạn ấy ra")
        elif event.tag not in (None, "!"):
            self._fault("foreign", line, path, 'giá trị mở đầu bằng dấu !; đặt cả giá trị trong dấu "…"')
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return None if isinstance(event, yaml.AliasEvent) or _is_empty(event) else printable(event.value)

    def _sequence(self, path: Key) -> list[Any]:
        """A list; its empty entries are left out."""
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            place = (*path, len(items))
            self.source.lines[place] = self._line(event)
            value = self._value(event, place)
            if value is not None:
                items.append(value)
        return items

    def _mapping(self, path: Key) -> dict[str, Any]:
        """A mapping; the first of doubled keys stands."""
        result: dict[str, Any] = {}
        written: dict[str, int] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = self._line(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _NotReadable(line, "khóa phải là một từ, ví dụ title")
            key = printable(event.value)
            if key in written:
                message = f"khóa «{key}» đã có ở dòng {written[key]}; chỉ giữ một"
                self._fault("duplicate", line, (*path, key), message)
                self._skip()
                continue
            written[key] = line
            self.source.lines[(*path, key)] = line
            value = self._value(next(self.events), (*path, key))
            if value is not None:
                result[key] = value
        return result

    def _skip(self) -> None:
        """Passes over a value."""
        depth = 0
        while True:
            event = next(self.events)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth == 0:
                return

    def _fault(self, kind: str, line: int, key: Key, message: str) -> None:
        self.source.faults.append(Fault(kind, line, message, key))


def _is_empty(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.style and event.value in _EMPTY


def _line_with_tab(text: str) -> int:
    """The first line that is indented with a tab, from 1; 0 where there is none."""
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line[: len(line) - len(line.lstrip())] and line.strip():
            return number
    return 0
