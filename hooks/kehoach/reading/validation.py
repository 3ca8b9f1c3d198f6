"""What pydantic refuses, said in Vietnamese with the line it stands on and what to write instead."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kehoach.model.problem import Problem, Severity
from kehoach.reading.yaml_source import Key, YamlSource
from kehoach.vietnamese.nearest import nearest

Model = TypeVar("Model", bound=BaseModel)


def validated(
    model: type[Model], source: YamlSource, path: str, *, offset: int = 0, within: Key = ()
) -> tuple[Model | None, list[Problem]]:
    """Checks the values of a YAML mapping against a definition.

    Args:
        model: the definition of the keys.
        source: the mapping as read.
        path: the file, for the problems.
        offset: lines of the file before the mapping's first.
        within: the key path of the mapping in the source, ``("extra", "school")``.

    Returns:
        The checked value, or None where something is wrong, and the problems.
    """
    values: Any = source.values
    for key in within:
        values = values.get(key, {}) if isinstance(values, dict) else {}
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        details = _worst_first(error.errors(include_url=False))
        return None, [
            _problem(model, detail, path, source.line((*within, *_named(detail["loc"]))) + offset)
            for detail in details
        ]


def labelled(model: type[BaseModel], loc: Key) -> str:
    """The field as a reader sees it: ``ngày (date)``, ``chữ ký (signatures) 2, họ tên (name)``."""
    parts: list[str] = []
    place: Any = model
    for step in loc:
        if isinstance(step, int):
            if parts:
                parts[-1] += f" thứ {step + 1}"
            continue
        info = place.model_fields.get(step) if isinstance(place, type) else None
        parts.append(f"{info.title} ({step})" if info and info.title else str(step))
        place = _inner(info.annotation) if info else None
    return ", ".join(parts)


def _inner(annotation: Any) -> Any:
    """The model inside ``tuple[Annotated[Model, …], …]``, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _inner(part)
        if found is not None:
            return found
    return None


def _named(loc: tuple[int | str, ...]) -> Key:
    return tuple(loc)


def _worst_first(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """One problem a place: pydantic may report several."""
    seen: dict[tuple[int | str, ...], ErrorDetails] = {}
    for detail in details:
        seen.setdefault(detail["loc"], detail)
    return list(seen.values())


def _problem(model: type[BaseModel], detail: ErrorDetails, path: str, line: int) -> Problem:
    code, message = _said(model, detail)
    field = "" if detail["type"] == "extra_forbidden" else labelled(model, detail["loc"])
    return Problem(code, Severity.ERROR, path, line, field, message)


def _said(model: type[BaseModel], detail: ErrorDetails) -> tuple[str, str]:
    """Code and message of one refusal."""
    given, kind, context = detail.get("input"), detail["type"], detail.get("ctx") or {}
    shown = _shown(given)
    match kind:
        case "extra_forbidden":
            return "KH103", _unknown_key(model, detail["loc"])
        case "day":
            meant = context.get("meant")
            if meant:
                return "KH104", f"{shown} chưa đúng dạng; viết {meant}"
            return "KH104", f"{shown} không phải là một ngày; viết theo dạng 2022-09-30"
        case "missing" | "string_too_short":
            return "KH107", "chưa có; phải ghi"
        case "enum":
            return "KH109", _unknown_value(shown, given, str(context.get("expected", "")))
        case "withdrawn_without_reason":
            return "KH120", "văn bản đã thu hồi (status: withdrawn) phải ghi lý do; thêm dòng «reason: …»"
        case "school_year":
            return "KH121", f"{shown} không phải là năm học; viết theo dạng 2022-2023"
        case "string_type":
            return (
                "KH108",
                'phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…"',
            )
        case "tuple_type" | "list_type":
            return "KH108", "phải là một danh sách; viết mỗi mục một dòng, mở đầu bằng «- »"
        case "model_type" | "model_attributes_type" | "dict_type":
            return "KH108", "phải gồm các dòng «khóa: giá trị» thụt vào"
        case _:
            return "KH108", f"giá trị {shown} không dùng được ở đây"


def _unknown_key(model: type[BaseModel], loc: tuple[int | str, ...]) -> str:
    place: Any = model
    for step in loc[:-1]:
        if isinstance(step, str) and place is not None:
            info = place.model_fields.get(step)
            place = _inner(info.annotation) if info else None
    fields = place.model_fields if place is not None else {}
    names = {name: name for name in fields} | {str(info.title): name for name, info in fields.items()}
    close = nearest(str(loc[-1]), names)
    if close:
        return f"không có khóa «{loc[-1]}»; có phải là «{names[close]}»?"
    return f"không có khóa «{loc[-1]}»; các khóa dùng được: {', '.join(fields)}"


def _unknown_value(shown: str, given: Any, expected: str) -> str:
    known = [word.strip("' ") for part in expected.split(" or ") for word in part.split(",")]
    close = nearest(str(given), known) if isinstance(given, str) else ""
    if close:
        return f"không có giá trị {shown}; có phải là «{close}»?"
    return f"không có giá trị {shown}; chọn một trong: {', '.join(known)}"


def _shown(value: Any) -> str:
    """A value as a message quotes it, cut where it is long."""
    text = value if isinstance(value, str) else str(value)
    text = " ".join(text.split())
    return f'"{text if len(text) <= 60 else text[:57] + "…"}"'
