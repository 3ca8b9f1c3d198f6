"""``dcat.jsonld``: the open data as a DCAT catalogue (W3C), which portals of a ward or a province gather."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from kehoach.model.addresses import DATA
from kehoach.model.school_identity import school_identity
from kehoach.model.settings import Settings
from kehoach.outputs.data_package import Resource

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_CSV = "https://www.iana.org/assignments/media-types/text/csv"


def data_catalogue(
    settings: Settings, site: str, updated: date | None, resources: Iterable[Resource]
) -> dict[str, Any]:
    """The catalogue.

    Args:
        settings: the school is the publisher; its code is the publisher's identifier.
        site: where the site stands, ending in "/"; empty where that is not known: links are then relative.
        updated: when anything last changed.
        resources: the tables.
    """
    publisher: dict[str, Any] = {"@type": "foaf:Agent", "foaf:name": settings.name}
    if settings.code:
        publisher["dct:identifier"] = settings.code
    catalogue: dict[str, Any] = {
        "@context": _CONTEXT,
        "@id": site + DATA or "./",
        "@type": "dcat:Catalog",
        "dct:title": _vietnamese(f"Dữ liệu mở của {settings.name}"),
        "dct:description": _vietnamese("Số liệu công khai, việc và văn bản, theo từng năm học."),
        "dct:publisher": publisher,
        "dct:language": "vi",
        "dct:license": {"@id": settings.license.url},
        "dcat:dataset": [_dataset(settings, site, publisher, one) for one in resources],
    }
    if site:
        catalogue["foaf:homepage"] = {"@id": site}
    if updated:
        catalogue["dct:modified"] = _day(updated)
    return catalogue


def _dataset(settings: Settings, site: str, publisher: dict[str, Any], one: Resource) -> dict[str, Any]:
    address = site + DATA + one.path
    dataset: dict[str, Any] = {
        "@id": f"{address}#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{school_identity(settings)}/{one.name}",
        "dct:title": _vietnamese(one.title),
        "dct:description": _vietnamese(one.description),
        "dct:publisher": publisher,
        "dct:language": "vi",
        "dcat:landingPage": {"@id": one.page},
        "dcat:distribution": {
            "@id": address,
            "@type": "dcat:Distribution",
            "dcat:downloadURL": {"@id": address},
            "dcat:mediaType": {"@id": _CSV},
            "dcat:byteSize": {"@value": str(len(one.content)), "@type": "xsd:nonNegativeInteger"},
            "dct:license": {"@id": settings.license.url},
        },
    }
    if one.updated:
        dataset["dct:modified"] = _day(one.updated)
    return dataset


def _vietnamese(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "vi"}


def _day(day: date) -> dict[str, str]:
    return {"@value": day.isoformat(), "@type": "xsd:date"}
