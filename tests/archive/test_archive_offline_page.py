"""Pages made to open from a folder: every link names a file of it, every word stays."""

from __future__ import annotations

import pytest

from kehoach.archive.offline_page import in_body, offline_page, references, style_references

FILES = frozenset(
    {
        "index.html",
        "2022-2023/index.html",
        "2022-2023/x/index.html",
        "2022-2023/x/a b.csv",
        "2022-2023/lich.ics",
        "assets/a.css",
        "assets/a.js",
        "img/logo.svg",
    }
)
PAGE = "2022-2023/x/index.html"


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ('<a href="../">y</a>', '<a href="../index.html">y</a>'),
        ('<a href="./">y</a>', '<a href="index.html">y</a>'),
        ('<a href="../../">y</a>', '<a href="../../index.html">y</a>'),
        ("<a class=x href=../#t>y</a>", '<a class=x href="../index.html#t">y</a>'),
        ("<a href='../?a=1#t' id=q>y</a>", '<a href="../index.html?a=1#t" id=q>y</a>'),
        ('<a href="#t">y</a>', '<a href="#t">y</a>'),
        ('<a href="../lich.ics">y</a>', '<a href="../lich.ics">y</a>'),
        ('<a href="a%20b.csv">y</a>', '<a href="a%20b.csv">y</a>'),
        ('<a href="mailto:a@b.vn">y</a>', '<a href="mailto:a@b.vn">y</a>'),
        ('<a href="../../2026-2027/x/" class="n"><b>y</b></a> z', '<span class="n"><b>y</b></span> z'),
        ('<a href="../../../../etc/">y</a>', "<span>y</span>"),
        ('<a href="/">y</a>', "<span>y</span>"),
        ('<a href="//x.vn/">y</a>', "<span>y</span>"),
        ('<a href="webcal://x.vn/lich.ics">y</a>', "<span>y</span>"),
        ('<a href="https://x.vn/?a&amp;b">luật</a>', "<span>luật</span> (https://x.vn/?a&amp;b)"),
        ('<a href="https://x.vn">https://x.vn</a>', "<span>https://x.vn</span>"),
        ('<a title="a > b" href="../">y</a>', '<a title="a > b" href="../index.html">y</a>'),
        ('<img src="../../img/logo.svg" alt="">', '<img src="../../img/logo.svg" alt="">'),
        ('<img alt="Sơ đồ" src="https://x.vn/a.png">', "Sơ đồ"),
        ('<link rel="canonical" href="https://x.vn/">', ""),
        ('<script src="https://x.vn/a.js">let a = "<a href=x>";</script>z', "z"),
        (
            '<script src="../../assets/a.js" defer></script>',
            '<script src="../../assets/a.js" defer></script>',
        ),
        ("<script>'<a href=\"../\">'</script>", "<script>'<a href=\"../\">'</script>"),
        ('<!-- <a href="../"> -->', '<!-- <a href="../"> -->'),
        ('<form action="../" method=get>', '<form action="../index.html" method=get>'),
        (
            '<meta http-equiv="refresh" content="0; url=../">',
            '<meta http-equiv="refresh" content="0; url=../index.html">',
        ),
        ("<p>a < b & c > d</p>", "<p>a < b & c > d</p>"),
        ("<a name=x>y</a>", "<a name=x>y</a>"),
    ],
)
def test_links(written: str, becomes: str) -> None:
    assert offline_page(written, PAGE, FILES) == becomes


def test_menus_lose_what_leads_out_and_what_the_office_wrote_keeps_its_words() -> None:
    dead = '<li><a href="../../du-lieu/">Dữ liệu</a></li>'
    live = '<li><a href="../">Năm học</a></li>'
    mail = '<li><a href="mailto:a@b.vn">Thư</a></li>'
    page = f"<nav>{dead}{live}{mail}</nav><article>{dead}</article><footer>{live}{dead}</footer>"
    kept = live.replace("../", "../index.html")
    assert offline_page(page, PAGE, FILES) == (
        f"<nav>{kept}{mail}</nav><article><li><span>Dữ liệu</span></li></article><footer>{kept}</footer>"
    )


def test_what_a_page_and_a_style_need() -> None:
    html = '<link rel="alternate" href="../../feed.xml"><link href="../../assets/a.css"><a href="../">x</a><a href="https://x.vn">y</a>'
    assert references(html, PAGE) == {"assets/a.css", "2022-2023/index.html"}
    css = (
        'a{background:url("../img/a.png")} b{src:url(f.woff2?x) } c{background:url(data:image/png;base64,x)}'
    )
    assert style_references(css, "assets/a.css") == {"img/a.png", "assets/f.woff2"}


def test_a_notice_goes_to_the_beginning_of_the_body() -> None:
    assert in_body('<body dir="ltr"><p>', "<b>\\1</b>") == '<body dir="ltr"><b>\\1</b><p>'
