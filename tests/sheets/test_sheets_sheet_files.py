"""The sheets of a site: which there are, kept for the next run, none for a draft or a school that wants none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kehoach.outputs.output_file import Recipe
from kehoach.sheets.sheet_files import FOLDER, sheet_files
from reading.office import SETTINGS, Office


def files(office: Office, kept: Path | None = None) -> dict[str, Recipe]:
    library = office.reading().library.public
    found = {
        file.address: file.content for file in sheet_files(library, office.root, "https://a.example/", kept)
    }
    assert all(isinstance(content, Recipe) for content in found.values())
    return found  # type: ignore[return-value]


def test_each_public_plan_has_two_sheets_at_all_its_addresses(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2026-2027/a.md", "aliases: [2026-2027/cu]", "Nội dung.\n")
    office.plan("2026-2027/b.md", "status: draft", "Nháp.\n")
    office.plan("2026-2027/c.md", "status: withdrawn\nreason: Sai", "Nội dung.\n")
    assert set(files(office)) == {
        f"2026-2027/{name}.{kind}" for name in ("a", "cu", "c") for kind in ("pdf", "docx")
    }
    office.write("mkdocs.yml", SETTINGS + "    sheets: false\n")
    assert files(office) == {}


def test_a_sheet_is_made_again_when_its_plan_changes_and_kept_while_it_does_not(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2026-2027/a.md", "", "Nội dung một.\n")
    kept = tmp_path / "kept"
    first = files(office, kept)["2026-2027/a.pdf"]
    data = first.make()
    (place,) = (kept / FOLDER).iterdir()
    place.write_bytes(b"kept")
    assert files(office, kept)["2026-2027/a.pdf"].make() == b"kept"
    office.plan("2026-2027/a.md", "", "Nội dung hai.\n")
    changed = files(office, kept)["2026-2027/a.pdf"]
    assert changed.fingerprint != first.fingerprint and changed.make() not in (b"kept", data)


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_a_picture_that_cannot_be_read_costs_no_sheet(tmp_path: Path, data: bytes) -> None:
    office = Office(tmp_path)
    office.write("plans/2026-2027/so-do.png", data)
    office.plan("2026-2027/a.md", "", "![Sơ đồ trường](so-do.png)\n")
    for recipe in files(office).values():
        assert recipe.make()


def test_a_picture_stands_on_both_sheets(tmp_path: Path) -> None:
    import struct
    import zlib

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\xff\0\0" * 4 for _ in range(4)))
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    office = Office(tmp_path)
    office.write("plans/2026-2027/so-do.png", png)
    office.plan("2026-2027/a.md", "", "![Sơ đồ trường](so-do.png)\n")
    with_picture = {name: len(recipe.make()) for name, recipe in files(office).items()}
    office.write("plans/2026-2027/so-do.png", b"x")
    without = {name: len(recipe.make()) for name, recipe in files(office).items()}
    assert all(with_picture[name] > without[name] for name in without)


def test_the_settings_are_read(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2026-2027/a.md")
    library = office.reading().library
    off = replace(library, settings=library.settings.model_copy(update={"sheets": False}))
    assert list(sheet_files(off, office.root, "", None)) == []
