"""The JSON Schema of a plan's head, for editors that complete and check keys while typing."""

from __future__ import annotations

import json
from typing import Any

from kehoach.model.front_matter import FrontMatter

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "Phần đầu của một kế hoạch"
_DESCRIPTION = "Các khóa viết giữa hai dòng «---» ở đầu tệp; khóa nào không có trong đây là lỗi."


def plan_schema() -> str:
    """The schema as JSON text; titles and descriptions are those of the fields."""
    schema = FrontMatter.model_json_schema()
    for definition in schema["$defs"].values():
        _forget_class(definition)
    _forget_class(schema)
    head = {"$schema": _DIALECT, "title": _TITLE, "description": _DESCRIPTION}
    return json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"


def _forget_class(definition: dict[str, Any]) -> None:
    """Takes a class's own name and docstring out: they are for programmers."""
    definition.pop("title", None)
    definition.pop("description", None)
