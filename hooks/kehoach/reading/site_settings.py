"""What the settings say of the site itself, beside ``extra.school``: where it stands and where its parts lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kehoach.files.opening import read_file
from kehoach.reading.inherited import with_inherited
from kehoach.reading.source_file import decoded
from kehoach.reading.yaml_source import read_yaml

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class SiteSettings:
    """What concerns the site as a whole; what is not set, or is no text, is as MkDocs has it.

    Attributes:
        site_url: where the site stands; empty where that is not known.
        docs_dir, site_dir: the folder of the pages that belong to no year, and of builds, from the root.
        features: of the theme, each with its line.
        lines: where ``site_url`` and the school's ``logo`` stand.
        nav: the menu, as it is written; None where there is none.
        excluded: the patterns of files of ``docs_dir`` that are no part of the site, as ``.gitignore`` writes them.
    """

    site_url: str = ""
    docs_dir: str = "docs"
    site_dir: str = "site"
    features: tuple[tuple[str, int], ...] = ()
    nav: Any = field(default=None, compare=False)
    excluded: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)

    def line(self, key: str) -> int:
        """The line of ``site_url`` or ``logo``."""
        return self.lines.get(key, 1)


def read_site_settings(root: Path, settings_file: str = SETTINGS) -> SiteSettings:
    """Reads the settings of a project; the defaults where the file cannot be read, which others say. Never raises."""
    try:
        text, _ = decoded(read_file(root / settings_file), settings_file)
    except OSError:
        return SiteSettings()
    source, _ = with_inherited(read_yaml(text), root, settings_file)
    values = source.values
    theme = values.get("theme")
    features = theme.get("features") if isinstance(theme, Mapping) else None
    listed = features if isinstance(features, list) else []
    return SiteSettings(
        site_url=_text(values, "site_url", ""),
        docs_dir=_text(values, "docs_dir", "docs"),
        site_dir=_text(values, "site_dir", "site"),
        features=tuple(
            (one, source.line(("theme", "features", place)))
            for place, one in enumerate(listed)
            if isinstance(one, str)
        ),
        nav=values.get("nav"),
        lines={
            "site_url": source.line(("site_url",)),
            "logo": source.line(("extra", "school", "logo")),
        },
        excluded=tuple(
            line.strip()
            for key in ("exclude_docs", "draft_docs")
            for line in _text(values, key, "").splitlines()
            if line.strip() and not line.startswith("#")
        ),
    )


def _text(values: Mapping[str, Any], key: str, otherwise: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) and value else otherwise
