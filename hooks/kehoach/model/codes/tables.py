"""KH651–KH679: tables of figures beside a plan."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, NOTE, WARNING, Diagnostic

CODES = (
    Diagnostic(
        "KH651", ERROR, "bảng số liệu không đọc được: mã chữ cũ, UTF-16, tệp Excel, ngoặc kép chưa đóng",
        remedy="lưu lại kiểu CSV UTF-8",
        reason="Bảng lên trang thành số để cộng, vẽ, tải về; đọc sai một ô thì số công khai sai.",
        example="thu-chi.xlsx → thu-chi.csv, lưu kiểu «CSV UTF-8»",
    ),
    Diagnostic(
        "KH652", ERROR, "bảng quá lớn",
        remedy="nhiều nhất 2.000 dòng, 40 cột, 2 MB",
        reason="Trang có bảng lớn hơn không mở nổi trên điện thoại.",
        example="bảng 5.000 dòng → chia thành ba tệp, hoặc đính kèm",
    ),
    Diagnostic(
        "KH653", ERROR, "dòng tên cột có ô trống, trùng tên, hoặc không ở đầu tệp (ô gộp)",
        remedy="mỗi cột một tên, trên dòng đầu",
        reason="Tên cột cho biết số nào là gì.",
        example="dòng đầu «BẢNG THU CHI» → dòng đầu «Nội dung,Số tiền»",
    ),
    Diagnostic(
        "KH654", ERROR, "thiếu một cột đã khai ở `columns`",
        remedy="sửa tên cột cho giống nhau",
        reason="Cột khai mà không có thì bảng thiếu số.",
        example="name: Số tiền, trong tệp là «So tien» → sửa tệp thành «Số tiền»",
    ),
    Diagnostic(
        "KH655", NOTE, "cột không khai ở `columns`, không đưa lên",
        remedy="khai thêm nếu muốn công bố",
        reason="Cột không khai có thể là cột riêng của văn phòng.",
        example="cột «Ghi chú» → columns: [{name: Ghi chú}]",
    ),
    Diagnostic(
        "KH656", ERROR, "dòng có nhiều ô hơn số cột",
        remedy="ô có dấu phẩy đặt trong ngoặc kép",
        reason="Thừa một ô thì mọi số phía sau lệch cột.",
        example='Cao đẳng, trung cấp,1 → "Cao đẳng, trung cấp",1',
    ),
    Diagnostic(
        "KH657", ERROR, "ô không phải là số, là ngày, hoặc hiểu được hai cách",
        remedy="viết như được nhắc",
        reason="12.345 có người đọc là mười hai nghìn, có người đọc là mười hai phẩy; số công khai không được đoán.",
        example="12.345 → 12345, hoặc 12.3450",
    ),
    Diagnostic(
        "KH658", NOTE, "số viết có dấu chấm, phẩy, hoặc cột ngăn bằng chấm phẩy; đã đọc được",
        remedy="viết số liền",
        reason="Số viết liền thì máy nào cũng đọc như nhau; chấm và phẩy trang tự thêm.",
        example="1.234.567 → 1234567",
    ),
    Diagnostic(
        "KH659", WARNING, "ô trống",
        remedy="ghi `0`, ghi `-`, hoặc ghi lại nội dung",
        reason="Ô trống không nói là không có hay chưa biết.",
        example="Học phí,, → Học phí,0,-",
        milder="một ô số trống là ghi chú",
    ),
    Diagnostic(
        "KH660", WARNING, "dòng tổng không bằng các số cộng lại",
        remedy="sửa số sai",
        reason="Người đọc cộng lại được: tổng sai làm mất tin vào cả bảng công khai.",
        example="Tổng thu,5730800001 → Tổng thu,5730800000",
    ),
    Diagnostic(
        "KH661", WARNING, "tỷ lệ không khớp với số tiền, số người",
        remedy="sửa số sai",
        reason="Tỷ lệ là số tiền (số người) chia cho tổng; sai lệch quá một đơn vị ở chữ số cuối là ghi nhầm.",
        example="984000000,15 (tổng 8200000000) → 984000000,12",
    ),
    Diagnostic(
        "KH662", WARNING, "chữ có dấu đã mất, còn dấu `?`",
        remedy="lưu lại từ bản gốc",
        reason="Excel lưu kiểu CSV thường thì chữ tiếng Việt thành dấu ?; không lấy lại được từ tệp ấy.",
        example="Ng?n sách → Ngân sách, lưu kiểu «CSV UTF-8»",
    ),
    Diagnostic(
        "KH663", NOTE, "ô chữ mở đầu bằng `=` hoặc `@`; đưa lên như chữ",
        remedy="ghi kết quả thay cho công thức",
        reason="Trang không tính công thức; người tải tệp về mở bằng Excel thì công thức chạy trên máy họ.",
        example='=HYPERLINK("…") → ghi địa chỉ bằng chữ',
    ),
    Diagnostic(
        "KH671", WARNING, "số trong cột chữ bị Excel viết tắt, `1.23457E+11`",
        remedy="lấy lại từ bản gốc, để cột ở dạng Text",
        reason="Excel bỏ bớt chữ số của mã số dài; không lấy lại được từ tệp ấy.",
        example="1.23457E+11 → 123456789012",
    ),
)  # fmt: skip
