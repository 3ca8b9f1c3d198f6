"""Sheets of documents, made once for the tests of this folder."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import pdfplumber

from kehoach.figures.cell_words import cell_words
from kehoach.model.block_words import words_in
from kehoach.model.blocks import Block, Item, ItemList, Quote, Table
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.reading.library import read_project
from kehoach.sheets.official_sheet import OfficialSheet, official_sheet
from kehoach.sheets.pdf import pdf_of
from kehoach.sheets.typst_sheet import typst_sheet
from support.projects import ROOT

DAY = 1_788_000_000


@cache
def sample() -> Library:
    """The sample school."""
    return read_project(ROOT).library


def plan_of(address: str) -> Plan:
    """A plan by its address."""
    return next(plan for plan in sample().plans if plan.address == f"{address}/")


@cache
def sheet_of(address: str) -> OfficialSheet:
    """What stands on the sheet of a sample plan."""
    return official_sheet(plan_of(address), sample().settings, f"https://truong.example/{address}/")


@cache
def pdf(address: str) -> bytes:
    """The PDF of a sample plan."""
    return pdf_of(typst_sheet(sheet_of(address), lambda target: ""), ROOT, DAY)


def pages(data: bytes) -> list[list[dict[str, object]]]:
    """The words of each page with place, size and font."""
    with pdfplumber.open(io.BytesIO(data)) as opened:
        return [
            page.extract_words(extra_attrs=["size", "fontname"], keep_blank_chars=False)
            for page in opened.pages
        ]


def letters(text: str) -> str:
    """A text without blanks, which no two programs set alike."""
    return re.sub(r"\s+", "", text)


def words_wanted(sheet: OfficialSheet) -> list[str]:
    """Every piece that a sheet must show."""
    head = sheet.head
    found = [text for pair in head.bodies for text in pair if text]
    found += [*head.state, sheet.number, sheet.dateline, head.type_above or head.type_in_title, head.subject]
    found += [*sheet.bases, *sheet.recipients]
    found += [text for one in sheet.signatures for text in (one.authority, one.role, one.name) if text]
    found += [words for block in sheet.body.blocks for words in _of_block(block)]
    for table in sheet.tables:
        found.append(table.title)
        found += [
            cell_words(cell, column)
            for row in table.rows
            for cell, column in zip(row.cells, table.columns, strict=True)
        ]
    return [text for text in found if text.strip(" –")]


def _of_block(block: Block | Item) -> list[str]:
    match block:
        case ItemList(items=items):
            return [words for item in items for words in _of_block(item)]
        case Item():
            own = words_in(Item(block.key, block.line, block.inlines))
            return [block.marker, own, *(words for inner in block.blocks for words in _of_block(inner))]
        case Table(head=head, body=body):
            return [words_in(cell) for row in (*head, *body) for cell in row.cells]
        case Quote(blocks=blocks):
            return [words for inner in blocks for words in _of_block(inner)]
        case _:
            return [words_in(block)]


FONTS = Path(__file__).resolve().parents[2] / "hooks/kehoach/sheets/fonts"
