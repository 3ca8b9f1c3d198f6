"""The keys of a definition, as a reader sees them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kehoach.reading.yaml_source import Key

# What offices call a key besides its title; only where the key may stand is it offered.
_ALSO = {
    "date": (
        "ngày ban hành",
        "ngày ký",
        "ngày tháng",
        "ngày tháng năm",
        "thời gian ban hành",
        "ngày văn bản",
    ),
    "number": ("số hiệu", "số ký hiệu", "số và ký hiệu", "số văn bản", "ký hiệu", "số kế hoạch"),
    "title": ("tiêu đề", "tên kế hoạch", "tên văn bản", "trích yếu", "về việc"),
    "place": ("địa danh", "địa điểm", "nơi", "nơi ký"),
    "issuers": ("đơn vị", "đơn vị ban hành", "cơ quan", "người ban hành", "issuer", "author"),
    "parent": ("cơ quan chủ quản", "cấp trên", "đơn vị chủ quản"),
    "signatures": ("người ký", "chữ kí", "ký tên", "họ tên người ký", "signature", "signer"),
    "recipients": ("nơi gửi", "kính gửi", "gửi"),
    "bases": ("các căn cứ", "căn cứ pháp lý"),
    "attachments": ("đính kèm", "tệp kèm", "file đính kèm", "phụ lục"),
    "tables": ("bảng", "bảng biểu", "số liệu"),
    "status": ("trạng thái",),
    "discloses": ("công khai", "nội dung công khai"),
    "inspects": ("kiểm tra", "nội dung kiểm tra"),
    "replaces": ("thay thế", "thay"),
    "kind": ("loại", "thể loại"),
    "revisions": ("lần sửa", "sửa đổi", "lịch sử"),
    "role": ("chức danh",),
    "name": ("tên trường", "họ và tên", "người"),
    "phone": ("số điện thoại", "sđt"),
    "email": ("thư", "mail", "hộp thư"),
}


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
    also = {called: name for name in fields for called in _ALSO.get(name, ())}
    called = {name: name for name in fields} | {str(info.title): name for name, info in fields.items()}
    return called | {word: name for word, name in also.items() if word not in called}


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
