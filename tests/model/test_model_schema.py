"""The JSON Schema that editors use: made from the definition, and it says what the core says."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import ValidationError

from kehoach.model.front_matter import FrontMatter
from kehoach.model.schema import plan_schema
from support.golden import Golden
from support.projects import ROOT

SCHEMA = json.loads(plan_schema())
PLANS = sorted(path for path in (ROOT / "plans").rglob("*.md") if path.read_bytes().startswith(b"---\n"))


def allows(values: Any) -> bool:
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(values))


def test_the_schema_in_the_repository_is_the_generated_one(golden: Golden) -> None:
    golden.holds(ROOT / "docs/huong-dan/ke-hoach.schema.json", plan_schema())


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["properties"]) == set(FrontMatter.model_fields)
    assert SCHEMA["additionalProperties"] is False and SCHEMA["required"] == ["title"]


def test_no_word_of_programmers_is_in_it() -> None:
    said = re.findall(r'"(?:title|description)": "([^"]*)"', plan_schema())
    assert len(said) > 40
    assert [words for words in said if re.search(r"\b(?:The|Front|Matter|Who|A)\b", words)] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.relative_to(ROOT / "plans").as_posix())
def test_it_allows_the_head_of_every_sample_plan(path: Any) -> None:
    head = path.read_text("utf-8").split("---\n")[1]
    assert allows(yaml.load(head, yaml.BaseLoader))


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"title": ""},
        {"title": "A", "titel": "B"},
        {"title": ["A"]},
        {"title": "A", "kind": "kehoach"},
        {"title": "A", "status": "nháp"},
        {"title": "A", "inspects": ["hocphi"]},
        {"title": "A", "signatures": [{"nam": "B"}]},
        {"title": "A", "attachments": [{"title": "B"}]},
        {"title": "A", "revisions": [{"date": "2022-09-30"}]},
        {"title": "A", "issuers": {"a": "b"}},
    ],
)
def test_what_the_core_refuses_the_schema_refuses(values: dict[str, Any]) -> None:
    assert not allows(values)
    with pytest.raises(ValidationError):
        FrontMatter.model_validate(values)


@pytest.mark.parametrize(
    "values",
    [
        {"title": "A", "issuers": "B", "inspects": "hoc-phi", "attachments": "c.pdf", "tables": ["d.csv"]},
        {"title": "A", "signatures": {"name": "B"}, "revisions": {"date": "2022-09-30", "note": "C"}},
        {"title": "A", "date": "2022-09-30", "kind": "cong-khai", "status": "draft"},
    ],
)
def test_what_the_core_takes_the_schema_allows(values: dict[str, Any]) -> None:
    assert allows(values)
    FrontMatter.model_validate(values)
