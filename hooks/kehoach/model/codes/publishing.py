"""KH800–KH829: what goes up beside the pages."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, NOTE, WARNING, Diagnostic

CODES = (
    Diagnostic(
        "KH800", ERROR, "loại tệp không được đưa lên trang",
        remedy="lưu thành PDF rồi đính kèm tệp PDF; loại khác cần thật thì khai đuôi tệp ở `extra.school.attachments`",
        reason="Trình duyệt hay máy chủ chạy được tệp HTML, XML, chương trình ngay dưới địa chỉ của trường, nên chỉ những "
        "loại đã liệt kê mới được đưa lên (OWASP, File Upload).",
        example="attachments: [phu-luc.html] → attachments: [phu-luc.pdf]",
        milder="khi khóa năm học là cảnh báo: tệp ấy không vào túi",
    ),
    Diagnostic(
        "KH801", ERROR, "tệp chứa mã lệnh, trang web hoặc chương trình",
        remedy="bỏ phần ấy, hoặc in ra PDF rồi đính kèm tệp PDF",
        reason="Đổi đuôi tệp không làm tệp an toàn: nội dung mới quyết định trình duyệt hay máy người đọc làm gì với nó.",
        example="phu-luc.txt mở đầu bằng <script> → phu-luc.pdf",
        milder="khi khóa năm học là cảnh báo: tệp ấy không vào túi",
    ),
    Diagnostic(
        "KH802", WARNING, "nội dung tệp không đúng như đuôi tệp",
        remedy="mở tệp xem, lưu lại đúng loại",
        reason="Người đọc tải về sẽ không mở được.",
        example="thong-bao.pdf thật ra là tệp Word → lưu lại thành PDF",
    ),
    Diagnostic(
        "KH803", ERROR, "tệp đính kèm không đọc được",
        remedy="kiểm tra quyền đọc của tệp, hoặc chép lại tệp",
        reason="Trang thiếu tệp đã hứa là trang hỏng; trang cũ giữ nguyên cho đến khi đọc được.",
        example="tệp chỉ một người đọc được → cho phép mọi người đọc",
        milder="khi khóa năm học là cảnh báo: tệp ấy không vào túi",
    ),
    Diagnostic(
        "KH804", NOTE, "tệp có ghi tên người soạn",
        remedy="Word: Tệp → Thông tin → Kiểm tra tài liệu, rồi lưu lại",
        reason="Ai tải tệp cũng xem được thuộc tính của tệp; nhiều khi đó là tên riêng hoặc tên máy.",
        example="the-le.docx ghi người soạn → xóa thuộc tính rồi lưu lại",
    ),
    Diagnostic(
        "KH805", ERROR, "tệp Word còn theo dõi thay đổi hoặc nhận xét",
        remedy="Word: Xem lại → Chấp nhận tất cả thay đổi, xóa mọi nhận xét, rồi lưu lại",
        reason="Chữ đã xóa vẫn nằm trong tệp; ai mở lên cũng đọc được.",
        example="ke-hoach.docx còn chữ bị gạch → chấp nhận tất cả rồi lưu lại",
        milder="khi khóa năm học là cảnh báo: tệp ấy không vào túi",
    ),
    Diagnostic(
        "KH806", WARNING, "ảnh còn dữ liệu kèm theo không bỏ được",
        remedy="mở ảnh, lưu thành tệp ảnh mới (.jpg, .png) rồi dùng tệp ấy",
        reason="Điện thoại ghi vào ảnh nơi chụp, giờ chụp, máy chụp; ảnh thường được bỏ những điều ấy khi đưa lên, ảnh "
        "hỏng hoặc có chữ ký số thì giữ nguyên từng byte.",
        example="anh.jpg hỏng ở giữa → lưu lại ảnh",
    ),
    Diagnostic(
        "KH807", WARNING, "tệp quá lớn",
        remedy="nén ảnh trong tệp, hoặc tách tệp",
        reason="Nhiều nơi đặt trang không nhận tệp trên 100 MB, và túi lưu trữ giữ tệp hai lần.",
        example="ky-yeu.pdf 180 MB → giảm cỡ ảnh, còn 12 MB",
    ),
)  # fmt: skip
