"""The catalogues of what must be disclosed, and the dates that its terms count from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kehoach.model.catalogue import Catalogue, CatalogueItem, Disclosures, Milestones, code_key
from kehoach.model.problem import Problem, Severity
from kehoach.reading.common_file import FOLDER, SHIPPED, read_all_common, read_common

CATALOGUES = "cong-khai-*.yml"
MILESTONES = "moc-cong-khai.yml"


def read_disclosures(root: Path) -> tuple[Disclosures, list[Problem]]:
    """Reads shipped catalogues and those of ``plans/chung/``.

    Returns:
        The catalogues in order of their first day in force, each code once, and the problems of the
        office's files.
    """
    files, problems = read_all_common(root, CATALOGUES, Catalogue)
    shipped = {place.name for place in SHIPPED.glob(CATALOGUES)}
    kept: dict[str, Catalogue] = {}
    taken: dict[str, str] = {}
    # A code that two files have is the shipped file's: the office's own is told to choose another.
    for name, catalogue in sorted(files.items(), key=lambda file: (file[0] not in shipped, file[0])):
        items: list[CatalogueItem] = []
        for item in catalogue.items:
            other = taken.setdefault(code_key(item.code), name)
            if other == name and not any(code_key(one.code) == code_key(item.code) for one in items):
                items.append(item)
                continue
            message = f"mã «{item.code}» đã có ở {other}; mỗi mã chỉ ở một danh mục, đặt mã khác"
            problems.append(Problem("KH608", Severity.ERROR, f"{FOLDER}/{name}", 1, "mã (code)", message))
        kept[name] = catalogue.model_copy(update={"items": tuple(items)})
    milestones, faults = read_common(root, MILESTONES, Milestones)
    order = sorted(kept, key=lambda name: (kept[name].since or date.min, name))
    return Disclosures(tuple(kept[name] for name in order), milestones.dates), problems + faults
