"""Every way in which a file can be wrong gives its line, to the letter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kehoach.model.problem import Severity
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import PlanFile, read_plan_file, slug_of

PATH = "plans/2022-2023/x.md"
GOOD = "---\ntitle: Kế hoạch\n---\n"

# What is wrong; the head; the problem lines behind the file's path.
HEADS = [
    ('a quote that is not closed', 'title: "Kế hoạch\nnumber: 1',
     ['2: lỗi: dấu ngoặc kép mở hoặc đóng không khớp; đặt cả giá trị trong một cặp dấu "…" [KH101]']),
    ('the same, closed by the next one', 'title: "Kế hoạch\nplace: "Mỹ Tú"',
     ['2: lỗi: dấu ngoặc kép mở hoặc đóng không khớp; đặt cả giá trị trong một cặp dấu "…" [KH101]']),
    ('a colon in a value', 'title: Kế hoạch: năm học',
     ['2: lỗi: trong giá trị có dấu hai chấm; đặt cả giá trị trong dấu "…" [KH101]']),
    ('a key that is indented', 'title: Kế hoạch\n place: x',
     ['3: lỗi: dòng này thụt lề sai; các khóa của phần đầu viết sát lề trái [KH101]']),
    ('a list', '- title: x',
     ['2: lỗi: viết sai quy cách; viết «khóa: giá trị», mỗi mục của danh sách một dòng mở đầu bằng «- » [KH101]']),
    ('no key at all', 'Kế hoạch',
     ['2: lỗi: dòng này thiếu dấu hai chấm; viết «khóa: giá trị» [KH101]']),
    ('no space behind the colon', 'title:Kế hoạch',
     ['2: lỗi: sau dấu hai chấm phải có một dấu cách; viết «khóa: giá trị» [KH101]']),
    ('an anchor and its alias', 'title: Kế hoạch\nbases: &a [x]\nrecipients: *a',
     ['3: lỗi: dùng & hoặc * để nhắc lại một đoạn; viết thẳng đoạn ấy ra [KH101]', '4: lỗi: dùng & hoặc * để nhắc lại một đoạn; viết thẳng đoạn ấy ra [KH101]']),
    ('emphasis in a value', 'title: **Kế hoạch**',
     ['2: lỗi: giá trị mở đầu bằng dấu «*»; đặt cả giá trị trong dấu "…" [KH101]']),
    ('a key twice', 'title: Kế hoạch\nplace: a\ntitle: b',
     ['4: lỗi: khóa «title» đã có ở dòng 2; chỉ giữ một [KH105]']),
    ('a tab', 'title: Kế hoạch\nissuers:\n\t- x',
     ['4: lỗi: có phím Tab ở đầu dòng; thay bằng dấu cách (hai dấu cách cho mỗi bậc) [KH106]']),
    ('no such month', 'title: Kế hoạch\ndate: 2025-13-40',
     ['3: lỗi: ngày (date): "2025-13-40" không phải là một ngày; viết theo dạng 2022-09-30 [KH104]']),
    ('no such day', 'title: Kế hoạch\nnumber: 1/KH-CĐ\nplace: X\nkind: ke-hoach\nissuers: [A]\ndate: 31/9/2022',
     ['7: lỗi: ngày (date): "31/9/2022" không phải là một ngày; viết theo dạng 2022-09-30 [KH104]']),
    ('a day as in a text', 'title: Kế hoạch\ndate: 24/10/2022',
     ['3: lỗi: ngày (date): "24/10/2022" chưa đúng dạng; viết 2022-10-24 [KH104]']),
    ('a day in words', 'title: Kế hoạch\ndate: ngày 5 tháng 9 năm 2022',
     ['3: lỗi: ngày (date): "ngày 5 tháng 9 năm 2022" chưa đúng dạng; viết 2022-09-05 [KH104]']),
    ('a list for a day', 'title: Kế hoạch\ndate: [2022-09-05]',
     ['3: lỗi: ngày (date): phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…" [KH108]']),
    ('a misspelt key', 'titel: x',
     ['1: lỗi: tên (title): chưa có; phải ghi [KH107]', '2: lỗi: không có khóa «titel»; có phải là «title»? [KH103]']),
    ('a misspelt key beside the right one', 'tittle: x\ntitle: y',
     ['2: lỗi: không có khóa «tittle»; có phải là «title»? [KH103]']),
    ('a Vietnamese key without accents', 'title: Kế hoạch\nngay: 2022-09-05',
     ['3: lỗi: không có khóa «ngay»; có phải là «date»? [KH103]']),
    ('a Vietnamese key', 'title: Kế hoạch\nsố: 1',
     ['3: lỗi: không có khóa «số»; có phải là «number»? [KH103]']),
    ('a Vietnamese key of two words', 'title: Kế hoạch\ncăn cứ: 1',
     ['3: lỗi: không có khóa «căn cứ»; có phải là «bases»? [KH103]']),
    ('a key like no other', 'title: Kế hoạch\nqqqq: 1',
     ['3: lỗi: không có khóa «qqqq»; các khóa dùng được: title, number, date, place, issuers, parent, kind, series, bases, recipients, signatures, reason, status, revisions, replaces, moves, amends, amended_by, discloses, inspects, attachments, tables, aliases [KH103]']),
    ('a misspelt kind', 'title: Kế hoạch\nkind: kehoach',
     ['3: lỗi: loại văn bản (kind): không có giá trị "kehoach"; có phải là «ke-hoach»? [KH109]']),
    ('a kind in words', 'title: Kế hoạch\nkind: Kế hoạch',
     ['3: lỗi: loại văn bản (kind): không có giá trị "Kế hoạch"; có phải là «ke-hoach»? [KH109]']),
    ('a kind like no other', 'title: Kế hoạch\nkind: zzz',
     ['3: lỗi: loại văn bản (kind): không có giá trị "zzz"; chọn một trong: ke-hoach, chuong-trinh, thong-bao, bao-cao, quyet-dinh, cong-khai, nghi-quyet, chi-thi, quy-che, quy-dinh, huong-dan, phuong-an, de-an, du-an, bien-ban, to-trinh, cong-van, giay-moi [KH109]']),
    ('a Vietnamese status', 'title: Kế hoạch\nstatus: nháp',
     ['3: lỗi: tình trạng (status): không có giá trị "nháp"; chọn một trong: draft, published, withdrawn [KH109]']),
    ('a misspelt status', 'title: Kế hoạch\nstatus: drafts',
     ['3: lỗi: tình trạng (status): không có giá trị "drafts"; có phải là «draft»? [KH109]']),
    ('a misspelt inspection', 'title: Kế hoạch\ninspects: [hoc-phi, hocphi]',
     ['3: lỗi: 4 kiểm tra (inspects) thứ 2: không có giá trị "hocphi"; có phải là «hoc-phi»? [KH109]']),
    ('a misspelt key in a list', 'title: Kế hoạch\nsignatures:\n  - role: A\n    nam: B',
     ['5: lỗi: không có khóa «nam»; có phải là «name»? [KH103]']),
    ('a list for a name', 'title: Kế hoạch\nsignatures:\n  - role: A\n  - role: C\n    name: [B]',
     ['6: lỗi: chữ ký (signatures) thứ 2, họ tên (name): phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…" [KH108]']),
    ('a list for a title', 'title: [a, b]',
     ['2: lỗi: tên (title): phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…" [KH108]']),
    ('a mapping for a list', 'title: Kế hoạch\nissuers:\n  a: b',
     ['3: lỗi: cơ quan ban hành (issuers) thứ 1: phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…" [KH108]']),
    ('a colon in an item', 'title: Kế hoạch\nrecipients:\n  - Lưu: VT',
     ['4: lỗi: nơi nhận (recipients) thứ 1: phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…" [KH108]']),
    ('a title left open', 'title:',
     ['2: lỗi: tên (title): chưa có; phải ghi [KH107]']),
    ('an empty title', 'title: ""',
     ['2: lỗi: tên (title): chưa có; phải ghi [KH107]']),
    ('no title', 'place: x',
     ['1: lỗi: tên (title): chưa có; phải ghi [KH107]']),
    ('withdrawn without a reason', 'title: Kế hoạch\nstatus: withdrawn',
     ['3: lỗi: tình trạng (status): văn bản thu hồi phải ghi lý do; thêm dòng «reason: …» [KH120]']),
    ('a revision that is half written', 'title: Kế hoạch\nrevisions:\n  - date: 2022-09-31\n',
     ['4: lỗi: các lần sửa (revisions) thứ 1, ngày (date): "2022-09-31" không phải là một ngày; viết theo dạng 2022-09-30 [KH104]', '4: lỗi: các lần sửa (revisions) thứ 1, nội dung (note): chưa có; phải ghi [KH107]']),
    ('a text for a revision', 'title: Kế hoạch\nrevisions: 2022-09-30',
     ['3: lỗi: các lần sửa (revisions) thứ 1: phải gồm các dòng «khóa: giá trị» thụt vào [KH108]']),
    ('an attachment without its file', 'title: Kế hoạch\nattachments:\n  - title: x',
     ['4: lỗi: tệp đính kèm (attachments) thứ 1, tệp (file): chưa có; phải ghi [KH107]']),
    ('a mapping for a text', 'title: Kế hoạch\nplace: {a: b}',
     ['3: lỗi: nơi ban hành (place): phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…" [KH108]']),
    ('several at once', 'titel: x\ndate: 1/1\nkind: zz\nbases: {a: 1}',
     ['1: lỗi: tên (title): chưa có; phải ghi [KH107]', '3: lỗi: ngày (date): "1/1" không phải là một ngày; viết theo dạng 2022-09-30 [KH104]', '4: lỗi: loại văn bản (kind): không có giá trị "zz"; chọn một trong: ke-hoach, chuong-trinh, thong-bao, bao-cao, quyet-dinh, cong-khai, nghi-quyet, chi-thi, quy-che, quy-dinh, huong-dan, phuong-an, de-an, du-an, bien-ban, to-trinh, cong-van, giay-moi [KH109]', '5: lỗi: căn cứ (bases) thứ 1: phải là một dòng chữ; viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…" [KH108]', '2: lỗi: không có khóa «titel»; có phải là «title»? [KH103]']),
    ('a text for a signature', 'title: Kế hoạch\nsignatures: Nguyễn Văn A',
     ['3: lỗi: chữ ký (signatures) thứ 1: phải gồm các dòng «khóa: giá trị» thụt vào [KH108]']),
    ('an exclamation mark', 'title: !Quan trọng',
     ['2: lỗi: giá trị mở đầu bằng dấu !; đặt cả giá trị trong dấu "…" [KH101]']),
    ('a comment that is not closed', 'title: A <!-- riêng',
     ['2: lỗi: chú thích mở bằng <!-- mà chưa đóng; thêm --> vào cuối chú thích [KH209]']),
]  # fmt: skip


def read(text: str | bytes) -> PlanFile:
    return read_plan_file(text if isinstance(text, bytes) else text.encode(), PATH, SchoolYear(2022))


def lines_of(file: PlanFile) -> list[str]:
    return [str(problem).removeprefix(f"{PATH}:") for problem in file.problems]


@pytest.mark.parametrize(("head", "lines"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_a_wrong_head_is_named_to_the_letter(head: str, lines: list[str]) -> None:
    file = read(f"---\n{head}\n---\n")
    assert lines_of(file) == lines
    assert all(problem.severity is Severity.ERROR for problem in file.problems)


def test_the_whole_line_is_that_of_the_contract() -> None:
    head = "title: A\nnumber: 1/KH\nplace: B\nkind: ke-hoach\nissuers: [C]\ndate: 31/9/2022"
    assert [str(problem) for problem in read(f"---\n{head}\n---\n").problems] == [
        'plans/2022-2023/x.md:7: lỗi: ngày (date): "31/9/2022" không phải là một ngày; viết theo dạng 2022-09-30 [KH104]'
    ]


NO_HEAD = (
    "lỗi: thiếu phần đầu; dòng đầu tiên của tệp phải là «---», rồi «title: …», rồi lại một dòng «---» [KH102]"
)
OPEN_HEAD = "lỗi: phần đầu chưa đóng; thêm một dòng «---» sau khóa cuối cùng, trước nội dung [KH102]"
NO_UTF8 = "lỗi: tệp không ở dạng UTF-8; mở tệp và lưu lại với mã UTF-8 [KH100]"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", f"1: {NO_HEAD}"),
        (b" \n\n\t\n", f"1: {NO_HEAD}"),
        (b"\n\n# K", f"3: {NO_HEAD}"),
        ("title: Kế hoạch\n---\n".encode(), f"1: {NO_HEAD}"),
        ("---\ntitle: Kế hoạch\n\n# A\n".encode(), f"1: {OPEN_HEAD}"),
        ("\n---\ntitle: Kế hoạch".encode(), f"2: {OPEN_HEAD}"),
        ("---\ntitle: é\n---\n".encode("latin-1"), f"2: {NO_UTF8}"),
        ("---\n\ntitle: Ê\n---\n".encode("cp1258"), f"3: {NO_UTF8}"),
        (GOOD.encode("utf-16"), "1: lỗi: tệp ở dạng UTF-16; lưu lại với mã UTF-8 [KH100]"),
        (GOOD.encode("utf-16-be"), f"2: {NO_UTF8}"),
        (
            f"{GOOD}a\n\0b".encode(),
            "5: lỗi: trong tệp có ký tự rỗng (NUL); xóa ký tự ấy, hoặc lưu lại tệp với mã UTF-8 [KH100]",
        ),
    ],
)
def test_what_is_no_plan_file_gives_one_error_and_no_plan(data: bytes, line: str) -> None:
    file = read(data)
    assert lines_of(file) == [line]
    assert file.plan is None


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (
            f"\ufeff{GOOD}",
            "1: ghi chú: đầu tệp có dấu BOM, đã bỏ qua; nên lưu lại với mã UTF-8 không BOM [KH110]",
        ),
        (
            unicodedata.normalize("NFD", GOOD),
            "2: ghi chú: chữ có dấu ở dạng tách rời (NFD), đã ghép lại; nên lưu lại với Unicode dựng sẵn (NFC) [KH111]",
        ),
        (
            GOOD.replace("\n", "\r\n"),
            "1: ghi chú: dòng kết thúc kiểu Windows, đã đọc như thường; nên lưu lại với kiểu dòng LF [KH112]",
        ),
        (
            "---\ntitle: Kế hoạch\r---\r",
            "2: ghi chú: dòng kết thúc kiểu Windows, đã đọc như thường; nên lưu lại với kiểu dòng LF [KH112]",
        ),
    ],
)
def test_what_can_be_read_all_the_same_is_a_note(data: str, line: str) -> None:
    file = read(data)
    assert lines_of(file) == [line]
    assert file.problems[0].severity is Severity.NOTE
    assert file.plan is not None and file.plan.title == "Kế hoạch"


@pytest.mark.parametrize(
    "head",
    [
        "status: draft\ntitle: [",
        "title: A\ndate: 31/9/2022\nstatus: draft",
        "title: A: B\nstatus: 'draft' # chưa xong",
        "titel: A\nstatus: draft\nstatus: published",
    ],
)
def test_a_broken_head_still_says_that_it_is_a_draft(head: str) -> None:
    assert read(f"---\n{head}\n---\n").is_draft
    assert read(f"---\n{head}\n").is_draft


def test_a_plan_that_only_speaks_of_drafts_is_none() -> None:
    assert not read("---\ntitle: [\n---\nstatus: draft\n").is_draft
    assert not read("# Kế hoạch\n\nstatus: draft\n").is_draft


def test_comments_leave_no_head() -> None:
    file = read("---\ntitle: Kế hoạch <!-- của cô Lan\nhai dòng -->\nplace: A # riêng\n---\n")
    assert file.plan is not None
    assert file.plan.title == "Kế hoạch"
    assert file.plan.front.place == "A"
    assert file.plan.line("place") == 4


def test_blank_keys_are_as_if_they_were_not_there() -> None:
    file = read("---\ntitle: A\ndate:\nplace: ~\nissuers:\nbases:\n  -\n  - B\nseries: ''\n---\n")
    assert file.plan is not None and not file.problems
    assert (file.plan.front.date, file.plan.front.place, file.plan.front.bases) == (None, "", ("B",))
    assert file.plan.series == "x"


def test_one_value_stands_for_a_list() -> None:
    file = read(
        "---\ntitle: A\nissuers: B\nattachments: a.pdf\nsignatures: {name: C}\ninspects: hoc-phi\ntables:\n- b.csv\n---\n"
    )
    assert file.plan is not None
    front = file.plan.front
    assert front.issuers == ("B",)
    assert [one.file for one in (*front.attachments, *front.tables)] == ["a.pdf", "b.csv"]
    assert front.signatures[0].name == "C"


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("plans/2022-2023/Kế hoạch Đội.md", "ke-hoach-doi"),
        ("plans/2022-2023/cong-khai/a.MD", "a"),
        ("plans/2022-2023/….md", "muc"),
        ("plans/2022-2023/a.md.md", "a-md"),
    ],
)
def test_the_slug_is_the_folded_file_name(path: str, slug: str) -> None:
    assert slug_of(path) == slug


@settings(max_examples=300)
@given(st.binary(max_size=400))
@example(b"---\n" + b"a: " + b"[" * 200_000)
@example(b"---\n" + b"- " * 100_000 + b"\n---\n")
@example(b"---\n" + b"? " * 50_000 + b"\n---\n")
@example(b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n? {*c}\n---\n")
@example(b'---\ntitle: "\\ud800"\n---\n')
@example(b'---\ntitle: "\\x00\\u2028"\n---\n')
@example(b"---\n%YAML 9.9\n---\n")
@example("---\ntitle: a\u2028b\ufffe\U000effff\n---\n".encode())
def test_no_bytes_raise(data: bytes) -> None:
    for whole in (data, b"---\n" + data + b"\n---\n" + data, b"---\ntitle: A\n---\n" + data):
        file = read(whole)
        assert file.plan is not None or any(problem.severity is Severity.ERROR for problem in file.problems)
        assert all("\n" not in str(problem) and problem.line >= 1 for problem in file.problems)
        assert all(problem.line <= whole.count(b"\n") + whole.count(b"\r") + 1 for problem in file.problems)


YAML_MESS = st.lists(
    st.sampled_from(
        ["title", "date", "status", "draft", "signatures", "name", ": ", ":", "\n", "\n", "\n  ", "- ", "'", '"', "{",
         "}", "[", "]", ",", "&a", "*a", "!x", "#", "|", ">", "?", "%", "@", "`", "\t", "…", "31/9/2022", "Kế hoạch",
         "\u0085", "\u2028", "\x01", "~", "---", "...", "<<: ", "\\"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=400)
@given(YAML_MESS)
def test_no_head_raises(head: str) -> None:
    file = read(f"---\n{head}\n---\n")
    assert file.plan is not None or file.problems
    assert all("\n" not in str(problem) for problem in file.problems)
