"""A table of a plan as CSV and as JSON."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from kehoach.model.data_table import Cell, DataTable, RowKind
from kehoach.model.front_matter import ColumnKind
from kehoach.model.license import License
from kehoach.model.plan import Plan
from kehoach.outputs.changed import changed_on
from kehoach.outputs.csv_file import csv_bytes


def table_csv(table: DataTable) -> bytes:
    """The rows that the page shows; figures and days as programs read them."""
    figures = frozenset(n for n, column in enumerate(table.columns) if column.kind is not ColumnKind.TEXT)
    rows = ([cell.text for cell in row.cells] for row in table.rows)
    return csv_bytes([column.name for column in table.columns], rows, figures)


def table_json(plan: Plan, table: DataTable, school: str, license: License, site_url: str) -> bytes:
    """The same rows with all that is known of them.

    ``rows`` are objects by column; ``totals`` are the places, from 0, of the rows that sum others.
    """
    names = [column.name for column in table.columns]
    value = {
        "title": table.title,
        "unit": table.unit,
        "school": school,
        "school_year": str(plan.year),
        "plan": plan.title,
        "number": plan.front.number,
        "page": site_url + plan.address,
        "updated": changed_on(plan).isoformat(),
        "license": {"name": license.value, "title": license.label, "url": license.url},
        "columns": [
            {"name": column.name, "title": table.heading(n), "kind": column.kind.value}
            for n, column in enumerate(table.columns)
        ],
        "rows": [dict(zip(names, map(_value, row.cells), strict=True)) for row in table.rows],
        "totals": [n for n, row in enumerate(table.rows) if row.kind is RowKind.TOTAL],
    }
    return as_json(value)


def as_json(value: Any) -> bytes:
    """A value as readable JSON in UTF-8."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _value(cell: Cell) -> Any:
    match cell.value:
        case Decimal() as figure:
            return int(figure) if figure == figure.to_integral_value() else float(figure)
        case date() as day:
            return day.isoformat()
        case None:
            return cell.text or None
