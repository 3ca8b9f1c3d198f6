"""What is published as it lies there: each file at every address of its plan, each address once."""

from __future__ import annotations

from pathlib import Path

from kehoach.outputs.output_file import OutputFile
from kehoach.pages.lying_files import each_once, files_of_docs, files_of_plans
from kehoach.reading.docs_folder import DocsFolder
from reading.office import Office


def test_a_file_beside_a_plan_lies_at_every_address_of_its_plan(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("plans/2026-2027/mau.txt", b"mau")
    office.plan("2026-2027/a.md", "aliases: [2026-2027/cu]", "[Mẫu](mau.txt)\n")
    found = {file.address for file in files_of_plans(office.reading().library.public, tmp_path)}
    assert found == {"2026-2027/a/mau.txt", "2026-2027/cu/mau.txt"}


def test_files_of_docs_lie_where_their_folder_has_them(tmp_path: Path) -> None:
    (file,) = files_of_docs(DocsFolder("trang", files=("img/logo.svg",)), tmp_path)
    assert file == OutputFile("img/logo.svg", tmp_path / "trang/img/logo.svg")


def test_who_comes_first_has_the_address() -> None:
    files = [OutputFile("a", b"1"), OutputFile("b", b"2"), OutputFile("a", b"3")]
    assert list(each_once(files)) == files[:2]
