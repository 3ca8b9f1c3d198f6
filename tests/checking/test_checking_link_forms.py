"""Links as clerks write them: each leads where it means, or is told; its signs are on no page."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from kehoach.pages.plan.body_html import body_html
from reading.office import Office, file_named
from support.pages import read_tree


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.plan("2026-2027/b.md", "aliases: 2026-2027/ten-cu", "\n## Mục đích\n\n## Tháng 9\n- Họp {#hop}\n")
    office.plan("2026-2027/ke-hoach-nam.md", "title: Kế hoạch năm học 2026-2027")
    office.plan("2026-2027/cong-khai/Hội thao.md", "title: Hội thao, 20/11")
    office.plan("2025-2026/b.md", "title: Kế hoạch tổng kết")
    office.plan("2025-2026/hai-1.md", "title: Kế hoạch hai lần")
    office.plan("2025-2026/hai-2.md", "title: Kế hoạch hai lần")
    for path in (
        "phu/tep.txt",
        "Phụ lục #2.txt",
        "anh/a.png",
        "phu luc (1).pdf",
        "the_le.pdf",
        "the-le.v2.pdf",
    ):
        office.write(f"plans/2026-2027/{path}", file_named(path))
    office.write("docs/gioi-thieu.md", "x")
    return office


def read(office: Office, body: str) -> tuple[list[str], str, list[str]]:
    """Where the links of a plan lead, what a reader reads of it, and the messages about it."""
    office.plan("2026-2027/a.md", body=f"\n{body}\n")
    library = office.reading().library
    plan = library.at("plans/2026-2027/a.md")
    assert plan is not None
    page = read_tree(body_html(plan, library))
    told = [line for line in office.lines() if line.startswith("plans/2026-2027/a.md:8: cảnh báo: ")]
    assert len(told) == len(office.lines())
    return page.targets, page.raw_text, told


@pytest.mark.parametrize(
    ("written", "href"),
    [
        # A path as Windows writes it.
        ("[x](phu\\tep.txt)", "tep.txt"),
        ("[x](.\\phu\\tep.txt)", "tep.txt"),
        ("[x](cong-khai\\Hội thao.md)", "../hoi-thao/"),
        ("[x](..\\2025-2026\\b.md)", "../../2025-2026/b/"),
        ("![x](anh\\a.png)", "a.png"),
        # An address of the site.
        ("[x](/2026-2027/b/)", "../b/"),
        ("[x](/2026-2027/b)", "../b/"),
        ("[x](/2026-2027/b/index.html)", "../b/"),
        ("[x](/2026-2027/b/#hop)", "../b/#hop"),
        ("[x](/2026-2027/hoi-thao/)", "../hoi-thao/"),
        ("[x](/2026-2027/ten-cu/)", "../b/"),
        ("[x](/2025-2026/b/)", "../../2025-2026/b/"),
        ("[x](/2026-2027/)", "../"),
        ("[x](/2026-2027/lich/)", "../lich/"),
        ("[x](/lich/)", "../../lich/"),
        ("[x](/cong-khai)", "../../cong-khai/"),
        ("[x](/)", "../../"),
        ("[x](/gioi-thieu/)", "../../gioi-thieu/"),
        ("[x](../../docs/gioi-thieu.md)", "../../gioi-thieu/"),
        ("[x](/truong/2026-2027/b/)", "../b/"),
        ("[x](../b/)", "../b/"),
        ("[x](../2026-2027/b/)", "../b/"),
        ("[x](../../2025-2026/b/)", "../../2025-2026/b/"),
        ("[x](/plans/2026-2027/b.md)", "../b/"),
        ("[x](/2026-2027/b.md)", "../b/"),
        # A name without its ending, a title.
        ("[x](b)", "../b/"),
        ("[x](b#hop)", "../b/#hop"),
        ("[x](../2025-2026/b)", "../../2025-2026/b/"),
        ("[x](Kế hoạch năm học 2026-2027)", "../ke-hoach-nam/"),
        ("[x](kế hoạch  tổng kết)", "../../2025-2026/b/"),
        ("[x](Hội thao, 20/11)", "../hoi-thao/"),
        # Signs in a file's name.
        ("[x](Phụ lục #2.txt)", "phu-luc-2.txt"),
        ("[x](<Phụ lục #2.txt>)", "phu-luc-2.txt"),
        ("[x](Ph%E1%BB%A5%20l%E1%BB%A5c%20%232.txt)", "phu-luc-2.txt"),
        ("[x](phu luc (1).pdf)", "phu-luc-1.pdf"),
        ("[x](the_le.pdf)", "the-le.pdf"),
        ("[x](the\\_le.pdf)", "the-le.pdf"),
        ("[x](the-le.v2.pdf)", "the-le-v2.pdf"),
        ('[x](b.md "Kế hoạch kia")', "../b/"),
        ("[x]( b.md )", "../b/"),
        # An anchor in words, in other letters, of a task.
        ("[x](b.md#Mục đích)", "../b/#muc-dich"),
        ("[x](b.md#MUC-DICH)", "../b/#muc-dich"),
        ("[x](b.md#kh-tieu-de)", "../b/#kh-tieu-de"),
        ("[x](b.md#hop)", "../b/#hop"),
        # Brackets that slipped.
        ("[x] (b.md)", "../b/"),
        ("(x)[b.md]", "../b/"),
        ("[x [y] z](b.md)", "../b/"),
        ("**[x](b.md)**", "../b/"),
        # The web, mail, telephone.
        ("[x](www.bo.gov.vn)", "https://www.bo.gov.vn"),
        (
            "[x](https://docs.google.com/d/1_2/edit?usp=sharing)",
            "https://docs.google.com/d/1_2/edit?usp=sharing",
        ),
        ("[x](vanthu@truong.edu.vn)", "mailto:vanthu@truong.edu.vn"),
        ("[x](mailto:vanthu@truong.edu.vn)", "mailto:vanthu@truong.edu.vn"),
        ("[x](tel:111)", "tel:111"),
        ("x https://bo.gov.vn/a_b, y", "https://bo.gov.vn/a_b"),
        ("x www.bo.gov.vn.", "https://www.bo.gov.vn"),
        ("(x: https://bo.gov.vn/a)", "https://bo.gov.vn/a"),
    ],
)
def test_a_link_that_can_mean_one_thing_leads_there(office: Office, written: str, href: str) -> None:
    targets, words, told = read(office, f"Xem {written} nhé.")
    assert (targets, told) == ([href], [])
    assert "](" not in words and "] (" not in words


@pytest.mark.parametrize(
    ("written", "shown", "said"),
    [
        (
            "[x](C:\\Users\\VT\\phu-luc.docx)",
            "x",
            "chép tệp vào plans/2026-2027 rồi ghi tên tệp: (phu-luc.docx)",
        ),
        ("[x](c:/phu luc.docx)", "x", "trong máy của người soạn"),
        ("[x](D:\\.\\b.md)", "x", "rồi ghi tên tệp: (b.md)"),
        ("[x](\\\\may-chu\\chung\\a.docx)", "x", "trong máy của người soạn"),
        ("[x](file:///C:/a.docx)", "x", "trong máy của người soạn"),
        ("![x](C:\\anh.png)", "x", "ảnh tới «C:\\anh.png» là chỗ trong máy"),
        ("![x](file:///anh.png)", "x", "ảnh tới «file:///anh.png» là chỗ trong máy"),
        ("![x](anh/khong-co.png)", "x", "ảnh tới «plans/2026-2027/anh/khong-co.png» nhưng không có tệp ấy"),
        ("![x](data:image/png;base64,iVBORw0KGgo=)", "x", "lưu ảnh thành tệp"),
        ("![x](https://a.vn/b.png)", "x", "ảnh lấy từ trang khác"),
        ("![x](//a.vn/b.png)", "x", "ảnh lấy từ trang khác"),
        ("[x](data:text/html,b)", "x", "không được phép"),
        ("[x](javascript:alert(1))", "x", "không được phép"),
        ("[x](JavaScript&colon;alert(1))", "x", "không được phép"),
        ("[x](vbscript:b)", "x", "không được phép"),
        ("[x](zalo://a)", "x", "không được phép"),
        ("[x](/2026-2027/khong-co/)", "x", "trang này không có địa chỉ ấy"),
        ("[x](/2020-2021/lich/)", "x", "trang này không có địa chỉ ấy"),
        ("[x](khong\\co.txt)", "x", "liên kết tới «plans/2026-2027/khong/co.txt» nhưng không có tệp ấy"),
        ("[x](khong-co)", "x (khong-co)", "không phải là tên tệp, địa chỉ hay tên văn bản nào"),
        ("[x](Kế hoạch không có)", "x (Kế hoạch không có)", "để một dấu cách trước «(»"),
        ("[x](Kế hoạch hai lần)", "x (Kế hoạch hai lần)", "ghi tên tệp, ví dụ (hai-1.md)"),
        ("[x](thcs-songtrang.edu.vn)", "x", "viết https://thcs-songtrang.edu.vn"),
        ("[x](B.md)", "x", "có phải là (b.md)?"),
        ("[x](Hội thao.md)", "x", "có phải là (cong-khai/Hội thao.md)?"),
        ("[x]()", "x", "chưa ghi địa chỉ"),
        ("[x](#)", "x", "chưa ghi địa chỉ"),
        ("[x](#khong-co)", "x", "không có mục «#khong-co» trong văn bản này"),
        ("[x](https://)", "x", "không được phép"),
        ("[x](mailto:)", "x", "không được phép"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_and_is_words(
    office: Office, written: str, shown: str, said: str
) -> None:
    targets, words, told = read(office, f"Xem {written} nhé.")
    assert (targets, words.strip()) == ([], f"Xem {shown} nhé.")
    (line,) = told
    assert said in line


def test_an_anchor_that_is_not_there_leads_to_the_page_and_is_told(office: Office) -> None:
    targets, _, told = read(office, "[x](b.md#muc-dic)")
    assert targets == ["../b/#muc-dic"]
    assert told == [
        "plans/2026-2027/a.md:8: cảnh báo: không có mục «#muc-dic» trong plans/2026-2027/b.md, liên kết chỉ tới đầu "
        "văn bản ấy; có phải là «#muc-dich»? [KH311]"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tổ [1] họp (sáng thứ hai)", "f[x] (y)", "[x] Đã xong (b)", "[ ] (sáng) Họp", "mảng a[0](", "Điều 5 [2], (3)",
        "khổ 21*29*7 cm, 10*20*30 tờ", "a*b*c", "(*) Ghi chú (*)", "(**) Ghi chú (**)", "Họ tên*, lớp*, tuổi*",
        "Họ tên (*), lớp (*)", "__/__/2026", "ngày ___ tháng ___", "Lớp:____Sĩ số:____", "1`20, 1`15", "5*3 m và 4*6 m",
        "ten_tep_dai, mot_hai", "2**3**4", "* và *", "x ** y ** z", "10 * 20 * 30", "**** hết ****", "Lớp:___ và ___", "*) Chú thích; *) Nữa",
        "cd tr*, nữ*; nam*.", "điểm 5* đến 7*", "C:\\a\\b và D:\\c",
    ],
)  # fmt: skip
def test_signs_of_the_text_are_no_marks(office: Office, text: str) -> None:
    targets, words, told = read(office, f"Ghi: {text}")
    assert (targets, words.strip(), told) == ([], f"Ghi: {text}", [])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("written_form", ["NFC", "NFD"])
def test_a_name_is_the_same_in_either_form(tmp_path: Path, form: str, written_form: str) -> None:
    def on_disk(text: str) -> str:
        return unicodedata.normalize(form, text)

    office = Office(tmp_path)
    office.plan(on_disk("2026-2027/Kế hoạch năm.md"))
    for name in ("Thể lệ.txt", "Phụ lục.txt", "ảnh/Sơ đồ.png"):
        office.write(on_disk(f"plans/2026-2027/{name}"), file_named(name))
    office.write(on_disk("plans/2026-2027/Bảng số.csv"), "Lớp,Số\n1A,30\n")
    links = "[a](Kế hoạch năm.md) [b](Thể lệ.txt) ![c](ảnh/Sơ đồ.png) [d](Phụ lục.txt)"
    head = "attachments: [Phụ lục.txt]\ntables: [{file: Bảng số.csv, title: Số lớp}]"
    body = unicodedata.normalize(written_form, f"\n{links}\n")
    office.plan("2026-2027/hai.md", unicodedata.normalize(written_form, head), body)
    assert [line for line in office.lines() if "KH111" not in line] == []
    library = office.reading().library
    plan = library.at("plans/2026-2027/hai.md")
    assert plan is not None and [table.title for table in plan.tables] == ["Số lớp"]
    assert read_tree(body_html(plan, library)).targets == [
        "../ke-hoach-nam/", "the-le.txt", "so-do.png", "phu-luc.txt",
    ]  # fmt: skip
    assert all((tmp_path / file.on_disk).is_file() for file in plan.files)


@pytest.mark.parametrize("written", ["[x](the-le.pdf", "[x](https://a.vn/b", "[x] (b.md", "[x](phu\\tep.txt"])
def test_a_link_that_is_not_closed_is_told(office: Office, written: str) -> None:
    _, _, told = read(office, f"Xem {written} nhé.")
    assert told == [
        "plans/2026-2027/a.md:8: cảnh báo: liên kết «x» viết chưa trọn; thêm dấu «)» ngay sau địa chỉ [KH312]"
    ]


def test_a_link_knows_the_line_that_it_stands_in(office: Office) -> None:
    office.plan("2026-2027/a.md", body="\nMột\nhai [x](mot.pdf)\nba ![y](hai.png)\n\n- c\n  d [z](ba.pdf)\n")
    assert [line.split(":")[1] for line in office.lines()] == ["9", "10", "13"]
