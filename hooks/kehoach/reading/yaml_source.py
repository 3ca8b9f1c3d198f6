"""YAML read as texts with the line of every key: no guessed types, no aliases, nothing swallowed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EMPTY = {"", "~", "null", "Null", "NULL"}

Key = tuple[str | int, ...]


@dataclass
class Fault:
    """What is wrong with a piece of YAML: the line in the piece, from 1, and a message in Vietnamese."""

    kind: str
    line: int
    message: str


@dataclass
class YamlSource:
    """A mapping as written.

    Attributes:
        values: texts, lists and mappings; keys without a value are left out.
        lines: the line of each key path, from 1: ``("signatures", 0, "name")`` → 14.
        faults: syntax errors, doubled keys, anchors and aliases.
    """

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Key, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, key: Key) -> int:
        """The line of a key path, or of the nearest one above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def read_yaml(text: str) -> YamlSource:
    """Reads a YAML mapping; every fault is in the result, none is raised."""
    source = YamlSource()
    tab = _line_with_tab(text)
    if tab:
        source.faults.append(
            Fault("tab", tab, "có phím Tab ở đầu dòng; thay bằng dấu cách (hai dấu cách cho mỗi bậc)")
        )
        return source
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        source.faults.append(_syntax_fault(error, text))
        return source
    except (RecursionError, ValueError):
        source.faults.append(Fault("syntax", 1, "viết lồng quá sâu hoặc có ký tự lạ; viết lại cho đơn giản"))
        return source
    if node is None:
        return source
    if not isinstance(node, yaml.MappingNode):
        source.faults.append(
            Fault("syntax", 1, "phải là các dòng dạng «khóa: giá trị», ví dụ title: Kế hoạch …")
        )
        return source
    try:
        source.values = _Builder(source).mapping(node, ())
    except RecursionError:
        source.faults.append(Fault("syntax", 1, "viết lồng quá sâu; viết lại cho đơn giản"))
    return source


class _Builder:
    """Turns composed nodes into values and notes lines and faults on the way."""

    def __init__(self, source: YamlSource) -> None:
        self.source = source
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, path: Key) -> Any:
        """The value of a node, or None where it is empty."""
        if id(node) in self.seen:
            line = node.start_mark.line + 1
            self.source.faults.append(
                Fault("alias", line, "dùng & và * để nhắc lại một đoạn; viết thẳng đoạn ấy ra")
            )
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return self.sequence(node, path)
        return None if node.style is None and node.value in _EMPTY else node.value

    def sequence(self, node: yaml.SequenceNode, path: Key) -> list[Any]:
        """A list; its empty entries are left out."""
        items: list[Any] = []
        for child in node.value:
            self.source.lines.setdefault((*path, len(items)), child.start_mark.line + 1)
            value = self.value(child, (*path, len(items)))
            if value is not None:
                items.append(value)
        return items

    def mapping(self, node: yaml.MappingNode, path: Key) -> dict[str, Any]:
        """A mapping; the first of doubled keys stands."""
        result: dict[str, Any] = {}
        written: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.source.faults.append(Fault("syntax", line, "khóa phải là một từ, ví dụ title"))
                continue
            key = str(key_node.value)
            if key in written:
                message = f"khóa «{key}» đã có ở dòng {{first}}; chỉ giữ một"
                self.source.faults.append(
                    Fault("duplicate", line, message.replace("{first}", f"{written[key]}"))
                )
                continue
            written[key] = line
            self.source.lines[(*path, key)] = line
            value = self.value(value_node, (*path, key))
            if value is not None:
                result[key] = value
        return result


def _line_with_tab(text: str) -> int:
    """The first line that is indented with a tab, from 1; 0 where there is none."""
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line[: len(line) - len(line.lstrip())] and line.strip():
            return number
    return 0


def _syntax_fault(error: yaml.YAMLError, text: str) -> Fault:
    """The line and the likely cause of a syntax error."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    number = min(mark.line + 1, text.count("\n") + 1) if mark else 1
    line = text.split("\n")[number - 1] if text else ""
    value = line.partition(":")[2]
    if "found undefined alias" in str(error) or value.strip().startswith(("&", "*")):
        advice = 'giá trị mở đầu bằng & hoặc *; đặt giá trị trong dấu "…"'
    elif ": " in value or value.rstrip().endswith(":"):
        advice = 'trong giá trị có dấu hai chấm; đặt cả giá trị trong dấu "…"'
    elif value.strip()[:1] in {'"', "'"}:
        advice = 'dấu ngoặc kép mở hoặc đóng không khớp; đặt cả giá trị trong một cặp dấu "…"'
    elif ":" not in line and line.strip() and not line.strip().startswith("-"):
        advice = "dòng này thiếu dấu hai chấm hoặc thụt lề sai; viết «khóa: giá trị»"
    else:
        advice = "viết sai quy cách; viết «khóa: giá trị», các dòng của một danh sách thụt vào hai dấu cách và mở đầu bằng «- »"
    return Fault("syntax", number, advice)
