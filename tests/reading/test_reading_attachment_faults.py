"""What may go up beside a plan, by its ending and by what stands in it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from kehoach.reading.attachment_faults import WITHHELD, attachment_faults
from reading.office import SETTINGS, Office

PLAN = "plans/2022-2023/x.md"


def packed(**members: str) -> bytes:
    """A zip; ``__`` in a name is "/", a last ``_`` before the ending is none."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            place = name.replace("__", "/").replace("_DOT_", ".")
            archive.writestr(zipfile.ZipInfo(place), text)  # no time of day: tests are called by these bytes
    return out.getvalue()


def word(text: str = "<w:p/>", **more: str) -> bytes:
    return packed(**{"word__document_DOT_xml": f"<w:document>{text}</w:document>", **more})


def codes(tmp_path: Path, name: str, data: bytes, *allowed: str) -> list[str]:
    (tmp_path / name).write_bytes(data)
    return [one.code for one in attachment_faults(tmp_path, name, name, len(data), allowed)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7\n"),
        ("a.PDF", b"\xef\xbb\xbf%PDF-1.4\n"),
        ("a.docx", word()),
        ("a.xlsx", packed(xl__workbook_DOT_xml="<x/>")),
        ("a.pptx", packed(ppt__presentation_DOT_xml="<x/>", xl__printer_DOT_bin="x")),
        (
            "a.odt",
            packed(mimetype="application/vnd.oasis.opendocument.text", content_DOT_xml="<office:text/>"),
        ),
        ("a.csv", "Lớp,Số em\n6/1,40\n".encode()),
        ("a.csv", "Lớp\tSố em\n".encode("utf-16")),
        ("a.txt", "Kính gửi <các thầy cô>: 3 < 5, a<b\n".encode()),
        ("a.txt", "MZ là hai chữ\n".encode()),
        ("a.txt", b""),
        ("a.gif", b"GIF89a.."),
        ("a.zip", packed(a_DOT_pdf="x", b__c_DOT_html="<p>")),
        ("a.zip", packed()),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><a><text>on = b</text></a></svg>'),
    ],
)
def test_what_an_office_attaches_goes_up(tmp_path: Path, name: str, data: bytes) -> None:
    assert codes(tmp_path, name, data) == []


@pytest.mark.parametrize(
    "ending",
    [
        "html",
        "htm",
        "HTML",
        "xhtml",
        "shtml",
        "xml",
        "svgz",
        "js",
        "mjs",
        "php",
        "phtml",
        "PHP5",
        "asp",
        "jsp",
        "cgi",
        "exe",
        "bat",
        "hta",
        "vbs",
        "jar",
        "docm",
        "xlsm",
        "swf",
    ],
)
def test_what_runs_never_goes_up(tmp_path: Path, ending: str) -> None:
    assert codes(tmp_path, f"a.{ending}", b"x", ending.lower()) == ["KH800"]


@pytest.mark.parametrize("name", ["a.doc", "a.mp4", "a", "a.ics", "a.pdf.xyz"])
def test_others_go_up_where_the_settings_say_so(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, name, b"x") == ["KH800"]
    ending = name.rpartition(".")[2]
    assert codes(tmp_path, name, b"x", f".{ending.upper()} ") == ([] if "." in name else ["KH800"])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"<script>alert(1)</script>"),
        ("a.txt", b"\xef\xbb\xbf \n<!DOCTYPE html>"),
        ("a.csv", "<html>".encode("utf-16")),
        ("a.pdf", b"<?xml version='1.0'?><html>"),
        ("a.png", b"<?php echo 1;"),
        ("a.jpg", b"MZ\x90\0\x03"),
        ("a.zip", b"\x7fELF\x02"),
        ("a.txt", b"#!/bin/sh\n"),
        ("a.mp4", b"<svg onload=x>"),
        ("a.zip", packed(b__SETUP_DOT_EXE="x")),
        ("a.zip", packed(a_DOT_js="x")),
        ("a.docx", word(word__vbaProject_DOT_bin="x")),
        ("a.svg", b"<svg><script>x</script></svg>"),
        ("a.svg", b"<svg onload='x'/>"),
        ("a.svg", b'<svg><a xlink:href="javascript:x"/></svg>'),
        ("a.svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"),
        ("a.svg", "<svg><script/></svg>".encode("utf-16")),
        ("a.svg", b"<svg><foreignObject/></svg>"),
    ],
)
def test_content_decides_whatever_the_name_says(tmp_path: Path, name: str, data: bytes) -> None:
    assert codes(tmp_path, name, data, "mp4") == ["KH801"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"12345", "KH802"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "KH802"),
        ("a.docx", packed(xl__workbook_DOT_xml=""), "KH802"),
        ("a.docx", word()[:40], "KH802"),
        ("a.csv", b"PK\x03\x04\0\0", "KH802"),
        ("a.png", b"\xff\xd8\xff\xe0", "KH802"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0", "KH806"),
        ("a.docx", word("<w:ins w:id='1'><w:r/></w:ins>"), "KH805"),
        ("a.docx", word("<w:del w:id='1'/>"), "KH805"),
        ("a.docx", word(word__footnotes_DOT_xml="<w:moveTo w:id='1'>"), "KH805"),
        ("a.docx", word(word__comments_DOT_xml="<w:comments><w:comment w:id='1'>"), "KH805"),
        ("a.odt", packed(content_DOT_xml="<text:tracked-changes >"), "KH805"),
        ("a.docx", word(docProps__core_DOT_xml="<dc:creator>Nguyễn A &amp; B</dc:creator>"), "KH804"),
    ],
)
def test_what_is_not_as_it_seems_is_named(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    assert codes(tmp_path, name, data) == [code]


def test_a_word_file_whose_words_only_look_like_changes_goes_up(tmp_path: Path) -> None:
    text = "<w:insideH/><w:delText/><w:instrText/><w:t>&lt;w:ins &gt;</w:t>"
    assert codes(tmp_path, "a.docx", word(text, word__comments_DOT_xml="<w:comments></w:comments>")) == []


def test_a_file_that_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    (fault,) = attachment_faults(tmp_path, "a.pdf", "a.pdf", 1)
    assert fault.code == "KH803" and fault.code in WITHHELD
    assert fault.message.startswith("không đọc được «a.pdf» (") and "kiểm tra quyền đọc" in fault.message


def test_a_refused_file_is_named_with_a_remedy_and_on_no_page(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("plans/2022-2023/a.html", "x")
    office.plan("2022-2023/x.md", "attachments: a.html", "\n[xem](a.html)\n")
    assert office.lines() == [
        f"{PLAN}:5: lỗi: «plans/2022-2023/a.html» là trang web hoặc chương trình (đuôi .html), không bao giờ được đưa "
        "lên; lưu thành PDF rồi đính kèm tệp PDF [KH800]"
    ]
    (plan,) = office.reading().library.plans
    assert plan.files == () and plan.withheld == ("plans/2022-2023/a.html",)


def test_a_linked_file_is_asked_like_an_attached_one(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("plans/2022-2023/a.mp4", "x")
    office.plan("2022-2023/x.md", "", "\n[xem](a.mp4)\n")
    assert [line.partition("lỗi: ")[0] for line in office.lines()] == [f"{PLAN}:8: "]
    office.write("mkdocs.yml", SETTINGS + "    attachments: [mp4]\n")
    assert office.lines() == []


def test_long_hostile_files_are_read_quickly(tmp_path: Path) -> None:
    for name in ("a.svg", "a.txt", "a.csv"):
        for text in (b"<", b"<!", b" on", b"<svg ", b"&", b"\xff\xd8\xff"):
            codes(tmp_path, name, text * 200_000)
