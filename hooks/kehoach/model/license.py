"""Licences under which a school gives its open data away (https://opendefinition.org/licenses)."""

from __future__ import annotations

from enum import StrEnum


class License(StrEnum):
    """A licence, by the name that data catalogues know."""

    CC_BY = "CC-BY-4.0"
    CC_BY_SA = "CC-BY-SA-4.0"
    CC_ZERO = "CC0-1.0"
    ODC_BY = "ODC-BY-1.0"
    PDDL = "PDDL-1.0"

    @property
    def label(self) -> str:
        """What a reader is told."""
        return _LABELS[self]

    @property
    def url(self) -> str:
        """Where it can be read."""
        return _URLS[self]


_LABELS = {
    License.CC_BY: "Creative Commons Ghi công 4.0 Quốc tế",
    License.CC_BY_SA: "Creative Commons Ghi công - Chia sẻ tương tự 4.0 Quốc tế",
    License.CC_ZERO: "Creative Commons CC0 1.0, từ bỏ mọi quyền",
    License.ODC_BY: "Open Data Commons Attribution 1.0",
    License.PDDL: "Open Data Commons Public Domain Dedication and Licence 1.0",
}
_URLS = {
    License.CC_BY: "https://creativecommons.org/licenses/by/4.0/deed.vi",
    License.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/deed.vi",
    License.CC_ZERO: "https://creativecommons.org/publicdomain/zero/1.0/deed.vi",
    License.ODC_BY: "https://opendatacommons.org/licenses/by/1-0/",
    License.PDDL: "https://opendatacommons.org/licenses/pddl/1-0/",
}
