"""What pydantic refuses, said in Vietnamese with the line it stands on and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kehoach.model.problem import Problem
from kehoach.reading.field_names import keys_beside, labelled
from kehoach.reading.yaml_source import Key, YamlSource
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.nearest import nearest

Model = TypeVar("Model", bound=BaseModel)

_LONGEST = 60
_SWAPPED = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_ONE_LINE = 'phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…"'
_A_LIST = "phải là một danh sách; viết mỗi mục một dòng, mở đầu bằng «- »"
_A_MAPPING = "phải gồm các dòng «khóa: giá trị» thụt vào"


def validated(
    model: type[Model], source: YamlSource, path: str, *, within: tuple[str, ...] = ()
) -> tuple[Model | None, list[Problem]]:
    """Checks the values of a YAML mapping against a definition.

    Args:
        model: the definition of the keys.
        source: the mapping as read.
        path: the file, for the problems.
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
        return None, [
            _problem(model, detail, path, source.line((*within, *detail["loc"])))
            for detail in error.errors(include_url=False)
        ]


def _problem(model: type[BaseModel], detail: ErrorDetails, path: str, line: int) -> Problem:
    code, message = _said(model, detail)
    field = "" if detail["type"] == "extra_forbidden" else labelled(model, detail["loc"])
    return Problem(code, path, line, field, message)


def _said(model: type[BaseModel], detail: ErrorDetails) -> tuple[str, str]:
    """Code and message of one refusal."""
    given, context = detail.get("input"), detail.get("ctx") or {}
    match detail["type"]:
        case "extra_forbidden":
            return "KH103", _unknown_key(model, detail["loc"])
        case "day":
            return "KH104", _no_day(given, str(context["meant"]))
        case "missing" | "string_too_short":
            return "KH107", "chưa có; phải ghi"
        case "tuple_type":
            return "KH108", _A_LIST
        case "model_type":
            return "KH108", _A_MAPPING
        case "enum" if isinstance(given, str):
            return "KH109", _unknown_value(given, str(context["expected"]))
        case "withdrawn_without_reason":
            return "KH120", "văn bản thu hồi phải ghi lý do; thêm dòng «reason: …»"
        case "school_year" if isinstance(given, str):
            return "KH121", f"{_quoted(given)} không phải là năm học; viết theo dạng 2022-2023"
        case "period" if isinstance(given, str):
            return "KH109", (
                f"{_quoted(given)} không phải là một khoảng thời gian; viết 2025 (năm dương lịch), 2025-2026 (năm học), "
                "2025-Q3 (quý) hoặc 2025-12-31 (ngày)"
            )
        case "day_month" if isinstance(given, str):
            return "KH104", f"{_quoted(given)} không phải là ngày và tháng; viết theo dạng 20/11"
        case "one_day":
            return "KH107", "phải có đúng một trong hai: day (dương lịch) hoặc lunar (âm lịch)"
        case "int_parsing" | "int_from_float" | "int_parsing_size" if isinstance(given, str):
            return "KH108", f"{_quoted(given)} không phải là số; viết bằng chữ số"
        case "bool_parsing" if isinstance(given, str):
            return "KH108", f"{_quoted(given)} không dùng được; viết true hoặc false"
        case "greater_than_equal" if isinstance(given, str):
            return "KH108", f"{_quoted(given)} quá nhỏ; viết số từ {context['ge']} trở lên"
        case "less_than_equal" if isinstance(given, str):
            return "KH108", f"{_quoted(given)} quá lớn; viết số không quá {context['le']}"
        case "until_before_since":
            return "KH108", "ngày hết hiệu lực (until) đứng trước ngày có hiệu lực (since); xem lại hai ngày"
        case _:
            return "KH108", _ONE_LINE


def _no_day(given: Any, meant: str) -> str:
    if meant:
        return f"{_quoted(given)} chưa đúng dạng; viết {meant}"
    turned = _SWAPPED.fullmatch(given.strip()) if isinstance(given, str) else None
    if turned and int(turned[2]) > 12 >= int(turned[3]):
        return f"{_quoted(given)} viết ngược ngày và tháng; viết năm-tháng-ngày: {turned[1]}-{turned[3]}-{turned[2]}"
    return f"{_quoted(given)} không phải là một ngày; viết theo dạng 2022-09-30"


def _unknown_key(model: type[BaseModel], loc: Key) -> str:
    keys = keys_beside(model, loc)
    close = nearest(str(loc[-1]), keys)
    if close:
        return f"không có khóa «{loc[-1]}»; có phải là «{keys[close]}»?"
    return f"không có khóa «{loc[-1]}»; các khóa dùng được: {', '.join(dict.fromkeys(keys.values()))}"


def _unknown_value(given: str, expected: str) -> str:
    known = [word.strip("' ") for part in expected.split(" or ") for word in part.split(",")]
    if several := listed(given, known):
        return f"{_quoted(given)} là nhiều giá trị; đặt trong ngoặc vuông: {several}"
    close = nearest(given, known)
    if close:
        return f"không có giá trị {_quoted(given)}; có phải là «{close}»?"
    return f"không có giá trị {_quoted(given)}; chọn một trong: {', '.join(known)}"


def listed(given: str, known: Iterable[str]) -> str:
    """``[F1, F2]`` for known words that were written in a row without brackets; else empty."""
    parts = [part for part in re.split(r"[\s,;]+", given.strip()) if part and part != "và"]
    words = {fold(word): word for word in known}
    if len(parts) > 1 and all(fold(part) in words for part in parts):
        return f"[{', '.join(words[fold(part)] for part in parts)}]"
    return ""


def _quoted(value: str) -> str:
    """A value as a message quotes it, cut where it is long."""
    text = " ".join(value.split())
    return f'"{text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "…"}"'
