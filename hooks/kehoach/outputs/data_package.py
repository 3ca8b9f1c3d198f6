"""``datapackage.json``: what the tables of the site are, as a Data Package, version 2 (datapackage.org)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from kehoach.model.addresses import DATA, DATA_PACKAGE
from kehoach.model.data_table import DataTable
from kehoach.model.front_matter import ColumnKind
from kehoach.model.settings import Settings
from kehoach.vietnamese.slugs import slugify

_PROFILES = "https://datapackage.org/profiles/2.0/"
_KINDS = {ColumnKind.TEXT: "string", ColumnKind.DATE: "date", ColumnKind.PERCENT: "number"}


@dataclass(frozen=True)
class Resource:
    """A CSV file of the package.

    Attributes:
        name: of small letters, figures, ".", "-" and "/" only; one of its own.
        path: from the package's folder.
        title, description: in words.
        fields: as a Table Schema has them.
        content: the file.
        updated: when its figures last changed; None where nothing says so.
        page: the page that shows it.
    """

    name: str
    path: str
    title: str
    description: str
    fields: Sequence[dict[str, str]]
    content: bytes
    updated: date | None
    page: str


def package_of(
    settings: Settings, site_url: str, updated: date | None, resources: Iterable[Resource]
) -> dict[str, Any]:
    """The package; it is valid only with at least one resource."""
    license = settings.license
    licenses = [{"name": license.value, "title": license.label, "path": license.url}]
    package: dict[str, Any] = {
        "$schema": _PROFILES + DATA_PACKAGE.removeprefix(DATA),
        "name": slugify(settings.name),
        "title": f"Dữ liệu mở của {settings.name}",
        "description": "Số liệu công khai và danh sách văn bản, theo từng năm học.",
        "licenses": licenses,
        "contributors": [{"title": settings.name, "roles": ["publisher"]}],
    }
    if settings.code:
        package["id"] = f"{settings.code}/du-lieu"
    if site_url:
        package["homepage"] = site_url
    if updated:
        package["updated"] = updated.isoformat()
    package["resources"] = [_described(resource, licenses) for resource in resources]
    return package


def _described(resource: Resource, licenses: list[dict[str, str]]) -> dict[str, Any]:
    about: dict[str, Any] = {
        "$schema": f"{_PROFILES}dataresource.json",
        "type": "table",
        "name": resource.name,
        "path": resource.path,
        "title": resource.title,
        "description": resource.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(resource.content),
        "hash": f"sha256:{sha256(resource.content).hexdigest()}",
        "licenses": licenses,
        "sources": [{"title": resource.title, "path": resource.page}],
        "schema": {"fields": list(resource.fields), "missingValues": [""]},
    }
    if resource.updated:
        about["updated"] = resource.updated.isoformat()
    return about


def fields_of(table: DataTable) -> list[dict[str, str]]:
    """The columns of a table as fields of a Table Schema; whole figures are integers."""
    fields = []
    for n, column in enumerate(table.columns):
        field = {"name": column.name, "type": _KINDS.get(column.kind) or _figure_type(table, n)}
        if column.title and column.title != column.name:
            field["title"] = column.title
        if column.kind is ColumnKind.PERCENT:
            field["description"] = "Phần trăm."
        elif column.kind is ColumnKind.MONEY:
            field["description"] = f"Số tiền, {table.unit or 'đồng'}."
        fields.append(field)
    return fields


def _figure_type(table: DataTable, column: int) -> str:
    figures: list[Decimal] = [figure for _, figure in table.figures(column)]
    return "integer" if all(figure == figure.to_integral_value() for figure in figures) else "number"
