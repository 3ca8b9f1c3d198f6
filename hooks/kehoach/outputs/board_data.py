"""``cong-khai.csv``: the board of disclosures, a row for each item of each year."""

from __future__ import annotations

from kehoach.disclosing.board import Board, Cell, State
from kehoach.outputs.csv_file import csv_bytes

_DAYS = frozenset({"ngay_cong_khai", "han", "giu_den_ngay"})
BOARD_FIELDS = (
    {"name": "nam_hoc", "type": "string", "title": "Năm học"},
    {"name": "can_cu", "type": "string", "title": "Văn bản quy định"},
    {"name": "ma", "type": "string", "title": "Mã mục"},
    {"name": "muc", "type": "string", "title": "Nội dung"},
    {"name": "dieu", "type": "string", "title": "Điều"},
    {"name": "cong_khai", "type": "string", "title": "Thuộc công khai nào trong ba công khai"},
    {"name": "tinh_trang", "type": "string", "title": "Tình trạng"},
    {"name": "ngay_cong_khai", "type": "date", "title": "Ngày công khai"},
    {"name": "han", "type": "date", "title": "Hạn công khai"},
    {"name": "giu_den_ngay", "type": "date", "title": "Phải giữ trên trang đến ngày"},
    {"name": "van_ban", "type": "string", "title": "Văn bản công khai"},
    {"name": "dia_chi", "type": "string", "title": "Địa chỉ"},
    {"name": "diem_thieu", "type": "string", "title": "Các điểm còn thiếu của mục"},
    {"name": "ly_do", "type": "string", "title": "Vì sao không áp dụng, hoặc chờ mốc nào"},
)


def board_csv(board: Board, site: str) -> bytes:
    """The board; what is not required in a year has no row.

    Args:
        board: its states are those of the day it was made for.
        site: where the site stands, ending in "/"; empty where that is not known.
    """
    names = [field["name"] for field in BOARD_FIELDS]
    rows = []
    for year in board.years:
        for row, cell in board.cells(year):
            if cell.state is State.NOT_REQUIRED:
                continue
            days = (cell.published, cell.due, cell.keep_until)
            rows.append(
                [
                    str(year),
                    row.catalogue.name,
                    row.item.code,
                    row.item.name,
                    row.item.article,
                    row.item.head.label,
                    cell.state.label,
                    *(day.isoformat() if day else "" for day in days),
                    cell.plan.title if cell.plan else "",
                    _address(cell, site),
                    "; ".join(point.name for point in cell.missing),
                    cell.reason,
                ]
            )
    days_at = frozenset(n for n, name in enumerate(names) if name in _DAYS)
    return csv_bytes(names, rows, days_at)


def _address(cell: Cell, site: str) -> str:
    """Where the public finds it: the document, else the other place."""
    if cell.plan is not None:
        return site + cell.plan.address
    return cell.elsewhere[0].url if cell.elsewhere else ""
