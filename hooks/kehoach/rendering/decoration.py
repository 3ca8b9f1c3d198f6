"""The marks of the page on a parsed tree: boxes, owners and days behind tasks, tables that fit a phone."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from kehoach.model.front_matter import Inspection
from kehoach.rendering.attributes import attributes_of, read_days
from kehoach.rendering.element_text import BLOCKS, text_of
from kehoach.rendering.month_tables import month_of_cell, read_columns
from kehoach.vietnamese.wording import date_range

INSPECTION_LABELS = {
    Inspection.NGAN_SACH: "kiểm tra ngân sách",
    Inspection.HOC_PHI: "kiểm tra học phí",
    Inspection.DONG_GOP: "kiểm tra khoản đóng góp",
    Inspection.KIEN_CO: "kiểm tra kiên cố hóa",
}
_DATA = ("data-line", "data-done", "data-attributes")


def decorate(root: Element) -> None:
    """Marks a tree for the page and takes the parser's own data out of it."""
    for element in list(root.iter()):
        if element.tag in {"li", "td"}:
            _add_meta(element)
            _add_box(element)
    _dress_tables(root)
    for number, frame in enumerate(root.iter("div"), 1):
        if frame.get("class") == "kh-scroll":
            frame.set("aria-label", f"Bảng {number - (root.tag == 'div')}")
    for element in root.iter():
        for name in _DATA:
            element.attrib.pop(name, None)


def _add_box(item: Element) -> None:
    """The check box before the words, with its meaning in words."""
    done = item.get("data-done")
    if done is None:
        return
    box = Element("span", {"class": "kh-done" if done == "1" else "kh-open", "role": "img"})
    box.set("aria-label", "Đã xong" if done == "1" else "Chưa xong")
    box.text = "✓" if done == "1" else ""
    marker = next((n for n, child in enumerate(item) if child.get("class") == "kh-marker"), None)
    if marker is None:
        box.tail, item.text = " " + (item.text or ""), None
        item.insert(0, box)
    else:
        box.tail, item[marker].tail = item[marker].tail, " "
        item.insert(marker + 1, box)


def _add_meta(item: Element) -> None:
    """What the attribute list says, in words, behind the task's own words."""
    attributes = attributes_of(item)
    if not attributes.values:
        return
    days = read_days(attributes["date"])
    when = ""
    if days is not None:
        when = date_range(days[0], days[1]) + (f", {days[2]:%H:%M}" if days[2] else "")
    labels = [INSPECTION_LABELS[code] for code in Inspection if code in attributes.inspects]
    said = [
        part
        for part in (attributes["owner"], attributes["output"], when or attributes["date"], *labels)
        if part
    ]
    if not said:
        return
    meta = Element("span", {"class": "kh-meta"})
    meta.text = AtomicString(" · ".join(said))
    place = next((n for n, child in enumerate(item) if child.tag in BLOCKS), len(item))
    if place:
        item[place - 1].tail = (item[place - 1].tail or "") + " "
    else:
        item.text = (item.text or "") + " "
    item.insert(place, meta)


def _dress_tables(parent: Element) -> None:
    for place, element in enumerate(list(parent)):
        if element.tag != "table":
            _dress_tables(element)
            continue
        element.set("class", "kh-table")
        _label_cells(element)
        _merge_months(element)
        frame = Element("div", {"class": "kh-scroll", "role": "region", "tabindex": "0"})
        frame.tail, element.tail = element.tail, None
        parent[place] = frame
        frame.append(element)


def _label_cells(table: Element) -> None:
    """Each cell knows its column's head, which a phone shows before it."""
    heads = [text_of(cell) for cell in table.findall("./thead/tr/*")]
    for row in table.findall("./tbody/tr"):
        for head, cell in zip(heads, row, strict=False):
            if head:
                cell.set("data-label", head)
    for cell in table.findall("./thead/tr/*"):
        cell.set("scope", "col")


def _merge_months(table: Element) -> None:
    """Empty cells below a month are that month's: one cell over several rows."""
    columns = read_columns(table)
    if columns.month is None:
        return
    holder: Element | None = None
    for row in table.findall("./tbody/tr"):
        cell = row[columns.month]
        if text_of(cell):
            holder = cell
            if month_of_cell(text_of(cell), in_month_column=columns.is_headed):
                cell.set("class", " ".join(filter(None, (cell.get("class"), "kh-month"))))
        elif _names_month(row):
            holder = None
        elif holder is not None:
            holder.set("rowspan", str(int(holder.get("rowspan", "1")) + 1))
            row.remove(cell)


def _names_month(row: Element) -> bool:
    """True for a row whose only words are a month, wherever they stand in it."""
    filled = [text for text in map(text_of, row) if text]
    return len(filled) == 1 and month_of_cell(filled[0], in_month_column=False) is not None
