"""KH500–KH599: closed years and published addresses."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, NOTE, WARNING, Diagnostic

CODES = (
    Diagnostic(
        "KH501", ERROR, "tệp của năm học đã khóa bị sửa",
        remedy='lấy lại tệp cũ, hoặc `kehoach archive NĂM --amend "lý do"`',
        reason="Năm đã khóa giữ nguyên như lúc khóa; muốn sửa phải đính chính công khai, có lý do.",
        example='sửa plans/2022-2023/x.md → kehoach archive 2022-2023 --amend "Sửa lỗi đánh máy"',
    ),
    Diagnostic(
        "KH502", ERROR, "tệp của năm học đã khóa bị mất",
        remedy="đặt lại tệp cũ, hoặc đính chính như trên",
        reason="Năm đã khóa giữ nguyên như lúc khóa.",
        example="xóa plans/2022-2023/x.md → đưa tệp trở lại",
    ),
    Diagnostic(
        "KH503", ERROR, "có tệp thêm vào năm học đã khóa",
        remedy="chuyển tệp đi nơi khác, hoặc đính chính như trên",
        reason="Năm đã khóa giữ nguyên như lúc khóa; tệp thêm sau không có trong túi lưu trữ.",
        example="thêm plans/2022-2023/y.md → chuyển sang năm đang làm",
    ),
    Diagnostic(
        "KH504", ERROR, "tệp khóa bị sửa, hoặc không đọc được",
        remedy="lấy lại bản cũ của tệp khóa",
        reason="Tệp khóa ghi mã kiểm tra của từng tệp và từng lần đính chính; sửa tay thì không còn chứng cứ.",
        example="sửa plans/luu-tru/2022-2023.yml → lấy lại bản cũ",
    ),
    Diagnostic(
        "KH505", ERROR, "túi lưu trữ bị mất, bị sửa, hoặc không an toàn để giải nén",
        remedy="lấy lại bản cũ của túi",
        reason="Túi là bản sao của cả năm, kèm mã kiểm tra (BagIt, RFC 8493).",
        example="mất plans/luu-tru/2022-2023.zip → lấy lại từ bản sao",
    ),
    Diagnostic(
        "KH506", WARNING, "có túi mà không có tệp khóa",
        remedy="chạy lại `kehoach archive`, hoặc lấy lại tệp khóa",
        reason="Không có tệp khóa thì không biết túi có còn nguyên hay không.",
        example="chỉ có 2022-2023.zip → lấy lại 2022-2023.yml",
    ),
    Diagnostic(
        "KH507", ERROR, "địa chỉ đã công bố mà nay không còn",
        remedy="ghi `aliases`, hoặc giữ tệp với `status: withdrawn`",
        reason="Phụ huynh, sách, đường dẫn trong Zalo đã lưu địa chỉ; địa chỉ công bố rồi không mất nữa.",
        example="đổi hoi-thao.md thành hoi-thi.md → ghi aliases: [2026-2027/hoi-thao]",
        milder="với năm học chưa khóa là cảnh báo",
    ),
    Diagnostic(
        "KH508", NOTE, "khi khóa: tệp không công bố nên không vào túi",
        remedy="cần giữ thì công bố trước khi khóa",
        reason="Túi đưa lên trang cho mọi người tải; bản nháp và tệp riêng không ra khỏi văn phòng.",
        example="status: draft → xóa dòng ấy trước khi khóa",
    ),
    Diagnostic(
        "KH509", ERROR, "khi khóa: tên tệp không giải nén được trên mọi máy",
        remedy="đổi tên tệp",
        reason="Windows không nhận một số tên và dấu; túi phải mở được ở mọi máy.",
        example="con.pdf → con-dau.pdf",
    ),
    Diagnostic(
        "KH520", ERROR, "sổ công bố `plans/luu-tru/da-cong-bo.json` không đọc được",
        remedy="lấy lại bản cũ của tệp, hoặc ghi lại bằng `kehoach published --record`",
        reason="Sổ công bố giữ những địa chỉ và việc đã lên trang; bỏ qua nó thì không biết địa chỉ nào sắp mất.",
        example="sửa tay da-cong-bo.json → lấy lại bản cũ",
    ),
    Diagnostic(
        "KH521", WARNING, "sổ công bố là của trường khác, nên không dùng",
        remedy="trường đổi tên thì sửa tên trong sổ; sổ của trường khác thì xóa",
        reason="Chép thư mục của trường khác làm mẫu thì sổ của họ đi theo; địa chỉ trong ấy không phải của mình.",
        example="school: Trường A, cài đặt ghi Trường B → xóa da-cong-bo.json",
    ),
    Diagnostic(
        "KH522", ERROR, "trang sẽ mất hơn một phần tư số địa chỉ đã công bố",
        remedy="xem thư mục `plans` có đủ tệp không",
        reason="Mất nhiều địa chỉ một lúc thường là thư mục thiếu tệp hay đổi tên, không phải là đổi tên từng văn bản.",
        example="đổi tên plans/2026-2027 → lấy lại tên cũ",
    ),
    Diagnostic(
        "KH530", ERROR, "túi đã đưa lên trang mà nay mất, hoặc đã bị thay",
        remedy="lấy lại tệp khóa và túi trong `plans/luu-tru`",
        reason="Túi đã công bố thì địa chỉ của nó không mất nữa; xóa cả tệp khóa lẫn túi cũng là một cách sửa hồ sơ.",
        example="xóa plans/luu-tru → git checkout plans/luu-tru",
    ),
)  # fmt: skip
