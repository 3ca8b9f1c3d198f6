"""Settings that take over those of another file are read as MkDocs joins them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from kehoach.reading.site_settings import read_site_settings
from reading.office import Office

BASE = (
    "site_url: https://a.vn/\ndocs_dir: trang\nnav: [a.md]\nextra:\n  school:\n    name: Trường A\n    short: A\n    parents: [{name: Xã}]\n"
    "theme:\n  features: [x]\n"
)
OWN = "INHERIT: chung/goc.yml\nsite_url: https://b.vn/\nextra:\n  school:\n    short: B\n    parents: [{name: Tỉnh}]\n"


def test_mappings_are_joined_and_all_else_is_the_nearer_file_s(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", OWN)
    office.write("chung/goc.yml", BASE)
    reading = office.reading()
    assert reading.problems == ()
    school, site = reading.library.settings, read_site_settings(tmp_path)
    assert (school.name, school.short, [one.name for one in school.parents]) == ("Trường A", "B", ["Tỉnh"])
    assert (site.site_url, site.docs_dir, site.nav) == ("https://b.vn/", "trang", ["a.md"])
    with (tmp_path / "mkdocs.yml").open("rb") as stream:
        theirs = yaml_load(stream)
    assert theirs["extra"]["school"] == {
        "name": school.name,
        "short": school.short,
        "parents": [{"name": "Tỉnh"}],
    }
    assert theirs["site_url"] == site.site_url


@pytest.mark.parametrize(
    ("base", "said"),
    [
        (None, "không đọc được «chung/goc.yml»; sửa đường dẫn, tính từ mkdocs.yml"),
        ("extra:\n  a: b: c\n", "«chung/goc.yml» viết sai ở dòng 2"),
        ("INHERIT: ../mkdocs.yml\n", "các tệp nối nhau thành vòng"),
    ],
)
def test_what_cannot_be_taken_over_is_named_at_its_line(tmp_path: Path, base: str | None, said: str) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", f"a: 1\n{OWN}")
    if base is not None:
        office.write("chung/goc.yml", base)
    (line,) = [line for line in office.lines() if "KH401" in line]
    assert line.startswith("mkdocs.yml:2: lỗi: INHERIT: ") and said in line


def test_what_is_wrong_in_the_other_file_stands_at_the_line_that_names_it(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", OWN)
    office.write("chung/goc.yml", BASE.replace("name: Trường A", "nam: Trường A"))
    assert all(line.startswith("mkdocs.yml:") for line in office.lines())
