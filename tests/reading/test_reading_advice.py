"""Advice says the true cause, once: slips of clerks in heads, settings and folders, each with what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import Office


def told(tmp_path: Path, head: str, year: str = "2026-2027", body: str = "x\n") -> list[str]:
    office = Office(tmp_path)
    office.write(f"plans/{year}/x.md", f"---\n{head}\n---\n{body}")
    return [str(one).removeprefix(f"plans/{year}/x.md:") for one in office.reading().problems]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("ngày ban hành", "date"), ("Ngày ký", "date"), ("ngay thang", "date"), ("người ký", "signatures"), ("chữ kí", "signatures"),
        ("số hiệu", "number"), ("trích yếu", "title"), ("tiêu đề", "title"), ("đơn vị ban hành", "issuers"), ("trạng thái", "status"),
        ("cơ quan chủ quản", "parent"), ("đính kèm", "attachments"), ("phụ lục", "attachments"), ("thay thế", "replaces"),
        ("địa danh", "place"), ("nơi nhận", "recipients"), ("căn cứ", "bases"), ("titel", "title"), ("Title", "title"), ("số", "number"),
    ],
)  # fmt: skip
def test_a_key_in_other_words_is_the_key_that_is_meant(tmp_path: Path, written: str, key: str) -> None:
    title = "" if key == "title" else "title: A\n"
    lines = told(tmp_path, f"{title}{written}: A")
    assert f"không có khóa «{written}»; có phải là «{key}»? [KH103]" in lines[-1]


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ('title: A\nnumber: #70/KH', ['3: lỗi: giá trị mở đầu bằng dấu # nên bị coi là chú thích; viết "#70/KH" trong ngoặc kép [KH101]']),
        ("title: #1 đọc sách", ['2: lỗi: giá trị mở đầu bằng dấu # nên bị coi là chú thích; viết "#1 đọc sách" trong ngoặc kép [KH101]']),
        ("title: A\nrecipients: [“Lưu VT”, “Tổ 1”]", ['3: lỗi: ngoặc kép cong “ ” không phải ngoặc kép của máy; gõ lại thành "…" [KH101]']),
        ("title: “Kế hoạch A”", ["2: ghi chú: cả giá trị nằm trong ngoặc kép cong “ ”, lên trang vẫn còn; bỏ đi nếu không muốn [KH122]"]),
        ("title: A\ndate: 2026-25-09", ['3: lỗi: ngày (date): "2026-25-09" viết ngược ngày và tháng; viết năm-tháng-ngày: 2026-09-25 [KH104]']),
        ("title: A\ninspects: hoc-phi, ngan-sach", ['3: lỗi: 4 kiểm tra (inspects) thứ 1: "hoc-phi, ngan-sach" là nhiều giá trị; đặt trong ngoặc vuông: [hoc-phi, ngan-sach] [KH109]']),
        ("title: A\ndate: 2062-09-02", ["3: cảnh báo: ngày (date): 2062-09-02 sau năm học 2026-2027 nhiều năm; xem lại năm của ngày ban hành, hoặc thư mục của tệp [KH119]"]),
    ],
)  # fmt: skip
def test_a_slip_in_the_head_is_one_line_with_its_cause(tmp_path: Path, head: str, lines: list[str]) -> None:
    assert told(tmp_path, head) == lines


@pytest.mark.parametrize(
    "head",
    [
        "title: Ngày hội “Đọc sách”", "title: “Tôi yêu” và “Em yêu”", "title: A\nnumber: # điền số", "# cả dòng\ntitle: A", "title: C#",
        "title: |\n  #1 việc\n  “a”", "title: A # ghi", 'title: "#1"', "title: Tổ #1, tổ #2", "title: A\nrecipients:\n  - Tổ “1”",
        "title: A\ndate: 2026-05-10", "title: A\ndate: 2019-05-10",
    ],
)  # fmt: skip
def test_what_is_right_is_not_named(tmp_path: Path, head: str) -> None:
    assert told(tmp_path, head) == []


def test_codes_in_a_row_without_brackets(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2026-2027/x.md", "discloses: F1, F2")
    assert [line for line in office.lines() if "KH602" in line] == [
        'plans/2026-2027/x.md:5: lỗi: mục công khai (discloses): "F1, F2" là nhiều mã; đặt trong ngoặc vuông: [F1, F2] [KH602]'
    ]


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ("th", "có phải là «tieu-hoc»?"), ("TH", "có phải là «tieu-hoc»?"), ("mn", "có phải là «mam-non»?"), ("cấp 3", "có phải là «thpt»?"),
        ("cấp 2", "có phải là «thcs»?"), ("thcs, thpt", "viết từng cấp trong ngoặc vuông: [thcs, thpt]"), ("xy", "chọn một trong:"),
        ("tiểu hoc", ""),
    ],
)  # fmt: skip
def test_a_level_is_never_mistaken_for_another(tmp_path: Path, level: str, said: str) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", f"extra:\n  school:\n    name: A\n    level: {level}\n")
    lines = [line for line in office.lines() if "KH109" in line]
    assert lines == [] if not said else said in lines[0]


MONTHS = "## Tháng 9/2025\n\n- Họp 5/9/2025\n\n## Tháng 10/2025\n\n- Họp ngày 20/10/2025\n- Thi 22/10/2025\n"


def test_a_plan_in_another_year_s_folder_is_one_line(tmp_path: Path) -> None:
    for head in ("title: Kế hoạch năm học 2025-2026", "title: Kế hoạch\ndate: 2025-09-05"):
        lines = told(tmp_path, head, body=MONTHS)
        assert len(lines) == 1, lines
        assert lines[0].startswith(
            "1: cảnh báo: văn bản nói về năm học 2025-2026 mà nằm trong thư mục plans/2026-2027"
        )
        assert lines[0].endswith("sai thư mục; chuyển tệp sang plans/2025-2026 [KH119]")


def test_in_its_own_folder_it_is_none_and_single_days_stay_named(tmp_path: Path) -> None:
    assert told(tmp_path, "title: Kế hoạch năm học 2025-2026", "2025-2026", MONTHS) == []
    lines = told(tmp_path, "title: Kế hoạch\ndate: 2026-09-05", body="## Tháng 9\n\n- Họp 5/9/2025\n")
    assert len(lines) == 1 and lines[0].startswith("7: ") and "KH119" not in lines[0]
