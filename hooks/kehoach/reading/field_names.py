"""The keys of a definition, as a reader sees them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kehoach.reading.yaml_source import Key


def labelled(model: type[BaseModel], loc: Key) -> str:
    """The field as a reader sees it: ``ngày (date)``, ``chữ ký (signatures) thứ 2, họ tên (name)``."""
    parts: list[str] = []
    place: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int):
            parts[-1:] = [f"{part} thứ {step + 1}" for part in parts[-1:]]
            continue
        info = _field(place, step)
        parts.append(f"{info.title} ({step})" if info and info.title else step)
        place = _inner(info.annotation) if info else None
    return ", ".join(parts)


def keys_beside(model: type[BaseModel], loc: Key) -> dict[str, str]:
    """The keys that may stand where ``loc`` does, by their names in English and in Vietnamese."""
    place: type[BaseModel] | None = model
    for step in loc[:-1]:
        if isinstance(step, str):
            info = _field(place, step)
            place = _inner(info.annotation) if info else None
    fields = place.model_fields if place is not None else {}
    return {name: name for name in fields} | {str(info.title): name for name, info in fields.items()}


def _field(model: type[BaseModel] | None, name: str) -> FieldInfo | None:
    return model.model_fields.get(name) if model is not None else None


def _inner(annotation: Any) -> type[BaseModel] | None:
    """The model inside ``tuple[Annotated[Model, …], …]``, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _inner(part)
        if found is not None:
            return found
    return None
