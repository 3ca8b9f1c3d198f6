"""A file of figures as others may have it: the columns that its plan puts up, and no comment in a cell."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from kehoach.model.front_matter import Table
from kehoach.reading.private_text import CODE as NEAR_COMMENT
from kehoach.reading.table_head import TableFault
from kehoach.reading.table_source import YAML_SUFFIXES, read_grid


def public_table(data: bytes, path: str, specs: Sequence[Table]) -> bytes | None:
    """The file without the columns that nobody declares; None where all of it goes up.

    Args:
        data: the file.
        path: from the project's root; its ending tells CSV from YAML.
        specs: what the plans that list it say of it; one that names no columns puts up all of them.
    """
    if not all(spec.columns for spec in specs):
        declared: frozenset[str] = frozenset()
    else:
        declared = frozenset(column.name for spec in specs for column in spec.columns)
    try:
        grid, problems = read_grid(data, path, sorted(declared))
    except TableFault:
        return None  # an error already: nothing goes up
    places = [n for n, name in enumerate(grid.names) if not declared or name in declared]
    is_whole = len(places) == len(grid.names)
    if is_whole and not any(problem.code == NEAR_COMMENT for problem in problems):
        return None
    names = [grid.names[n] for n in places]
    rows = [[cells[n] for n in places] for _, cells in grid.rows]
    if path.lower().endswith(YAML_SUFFIXES):
        value = {"rows": [dict(zip(names, row, strict=True)) for row in rows]}
        return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([names, *rows])
    return b"\xef\xbb\xbf" + out.getvalue().encode()
