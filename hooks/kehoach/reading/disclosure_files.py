"""The catalogues of what must be disclosed, and the dates that its terms count from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kehoach.model.catalogue import Catalogue, CatalogueItem, code_key
from kehoach.model.disclosures import Disclosures, Exceptions, Milestones
from kehoach.model.problem import Problem
from kehoach.reading.common_file import FOLDER, read_all_common, read_common
from kehoach.vietnamese.nearest import nearest
from kehoach.vietnamese.slugs import slugify

CATALOGUES = "cong-khai-*.y*ml"
MILESTONES = "moc-cong-khai.yml"
EXCEPTIONS = "ngoai-le-cong-khai.yml"


def read_disclosures(root: Path) -> tuple[Disclosures, list[Problem]]:
    """Reads shipped catalogues and those of ``plans/chung/``.

    Returns:
        The catalogues in order of their first day in force, each code once, and the problems of the
        office's files.
    """
    files, problems = read_all_common(root, CATALOGUES, Catalogue)
    own = {place.name for place in (root / FOLDER).glob(CATALOGUES)}
    kept: dict[str, Catalogue] = {}
    taken: dict[str, str] = {}
    # Of two files with one code the office's own is told to choose another.
    for name, catalogue in sorted(files.items(), key=lambda file: (file[0] in own, file[0])):
        items: list[CatalogueItem] = []
        for item in catalogue.items:
            key = slugify(code_key(item.code))  # as its id on the board
            other = taken.get(key)
            if other is None:
                taken[key] = name
                items.append(item)
                continue
            message = f"mã «{item.code}» đã có ở {other}; mỗi mã chỉ ở một danh mục, đặt mã khác"
            problems.append(Problem("KH608", f"{FOLDER}/{name}", 1, "mã (code)", message))
        kept[name] = catalogue.model_copy(update={"items": tuple(items)})
    milestones, faults = read_common(root, MILESTONES, Milestones)
    exceptions, more = read_common(root, EXCEPTIONS, Exceptions)
    order = tuple(sorted(kept, key=lambda name: (kept[name].since or date.min, name)))
    disclosures = Disclosures(tuple(kept[name] for name in order), milestones.dates, exceptions, order)
    return disclosures, [*problems, *faults, *more, *_of_no_item(disclosures)]


def _of_no_item(disclosures: Disclosures) -> Iterator[Problem]:
    """Dates and exceptions of items, or points, that no catalogue has."""
    codes = [item.code for one in disclosures.catalogues for item in one.items]
    said = disclosures.exceptions
    named: list[tuple[str, str, tuple[str, ...]]] = [
        (MILESTONES, one.item, ()) for one in disclosures.milestones
    ]
    named += [(EXCEPTIONS, one.item, one.points) for one in said.not_applicable]
    named += [(EXCEPTIONS, one.item, one.points) for one in said.elsewhere]
    for file, code, points in named:
        found = disclosures.item(code)
        if found is None:
            close = nearest(code, codes)
            advice = f"có phải là «{close}»?" if close else "xem mã ở trang hướng dẫn «Công khai»"
            message = f'không có mục "{code[:60]}"; {advice}'
            yield Problem("KH609", f"{FOLDER}/{file}", 1, "mã mục (item)", message)
            continue
        known = [point.code for point in found[1].points]
        for point in points:
            if code_key(point) not in map(code_key, known):
                has = f"các điểm của mục: {', '.join(known)}" if known else "mục này không chia điểm"
                message = f'mục «{found[1].code}» không có điểm "{point[:20]}"; {has}'
                yield Problem("KH609", f"{FOLDER}/{file}", 1, "các điểm (points)", message)
