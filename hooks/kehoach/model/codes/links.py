"""KH300–KH399: files, addresses and links."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, WARNING, Diagnostic

CODES = (
    Diagnostic(
        "KH301", ERROR, "hai tệp cùng địa chỉ",
        remedy="đổi tên một tệp",
        reason="Địa chỉ lấy từ tên tệp bỏ dấu, không kể thư mục con; một địa chỉ là một văn bản.",
        example="Đội ngũ.md và cong-khai/doi-ngu.md → doi-ngu.md và doi-ngu-cong-khai.md",
    ),
    Diagnostic(
        "KH302", ERROR, "tên tệp trùng với trang của năm học",
        remedy="đổi tên tệp",
        reason="lich, tuan, cong-khai, tien-do, tim, kiem-tra là trang của năm học, văn bản không lấy tên ấy được.",
        example="lich.md → lich-cong-tac.md",
    ),
    Diagnostic(
        "KH303", ERROR, "tệp, thư mục không thuộc năm học nào",
        remedy="đặt vào thư mục như `plans/2026-2027`",
        reason="Năm học của văn bản là tên thư mục.",
        example="plans/hoi-thao.md → plans/2026-2027/hoi-thao.md",
    ),
    Diagnostic(
        "KH304", ERROR, "liên kết tượng trưng (symlink) thay cho tệp thật",
        remedy="chép tệp thật vào",
        reason="Liên kết tượng trưng có thể dẫn ra ngoài, và không đi cùng thư mục khi chép sang máy khác.",
        example="x.md → ../khac/x.md → chép tệp x.md vào đúng chỗ",
    ),
    Diagnostic(
        "KH305", ERROR, "tệp đính kèm không có, hoặc ở ngoài thư mục của năm học",
        remedy="đặt tệp vào thư mục của năm học",
        reason="Tệp đăng cùng văn bản phải đi cùng năm học khi khóa sổ và lưu trữ.",
        example="attachments: [C:\\phu-luc.pdf] → attachments: [phu-luc.pdf], tệp đặt cạnh kế hoạch",
    ),
    Diagnostic(
        "KH306", WARNING, "liên kết, ảnh không dẫn đến đâu",
        remedy="sửa đường dẫn",
        reason="Liên kết đến văn bản là tên tệp; đổi tên tệp thì liên kết cũ hỏng.",
        example="[hội thao](hoi-thoa.md) → [hội thao](hoi-thao.md)",
    ),
    Diagnostic(
        "KH307", WARNING, "văn bản bị thay không có",
        remedy="ghi năm học và tên tệp",
        reason="Trang của văn bản cũ phải nói văn bản nào thay nó.",
        example="replaces: hoi-thao-2021 → replaces: 2021-2022/hoi-thao",
    ),
    Diagnostic(
        "KH308", WARNING, "hai văn bản cùng chuỗi trong một năm",
        remedy="đặt `series` khác",
        reason="Nút chuyển năm học giữ người đọc ở cùng chuỗi; hai văn bản một chuỗi thì không biết dẫn đến đâu.",
        example="hai tệp cùng series: hoi-thao → hoi-thao và hoi-thao-hoc-sinh",
    ),
    Diagnostic(
        "KH309", ERROR, "địa chỉ cũ sai dạng hoặc đang có người dùng",
        remedy="sửa hoặc bỏ dòng ấy",
        reason="Địa chỉ đã công bố không bao giờ mất, và mỗi địa chỉ chỉ dẫn đến một nơi.",
        example="aliases: [hoi-thao] → aliases: [2022-2023/hoi-thao]",
    ),
    Diagnostic(
        "KH310", ERROR, "hai tệp đính kèm cùng tên khi lên trang",
        remedy="đổi tên một tệp",
        reason="Tệp đăng cùng kế hoạch lấy tên bỏ dấu; hai tệp một tên thì tệp sau đè tệp trước.",
        example="Phụ lục.pdf và phu-luc.pdf → phu-luc-1.pdf và phu-luc-2.pdf",
    ),
    Diagnostic(
        "KH311", WARNING, "liên kết tới một mục mà văn bản không có",
        remedy="sửa tên mục sau dấu #",
        reason="Liên kết tới một mục phải mở đúng mục ấy.",
        example="[tháng 9](nam-hoc.md#thang-chin) → [tháng 9](nam-hoc.md#thang-9)",
    ),
    Diagnostic(
        "KH312", WARNING, "liên kết viết chưa trọn, dấu ngoặc hiện ra trên trang",
        remedy="thêm dấu «)» ngay sau địa chỉ",
        reason="Thiếu một dấu ngoặc thì không phải là liên kết, người đọc thấy cả dấu lẫn địa chỉ.",
        example="[thể lệ](the-le.pdf → [thể lệ](the-le.pdf)",
    ),
    Diagnostic(
        "KH315", WARNING, "tệp trong `docs` trùng địa chỉ với một trang của website",
        remedy="đổi tên tệp trong docs",
        reason="Mỗi địa chỉ chỉ có một trang: trang làm từ kế hoạch được giữ, tệp trong docs không hiện ra.",
        example="docs/lich.md → docs/lich-truc.md",
    ),
    Diagnostic(
        "KH316", WARNING, "liên kết trong trang của `docs` không dẫn tới đâu",
        remedy="sửa đường dẫn",
        reason="Người đọc không được gặp liên kết chết.",
        example="[lịch](lịch.md) → [lịch](lich/index.md)",
    ),
)  # fmt: skip
