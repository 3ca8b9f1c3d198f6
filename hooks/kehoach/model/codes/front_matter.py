"""KH100–KH199: a plan's file and its head."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, NOTE, WARNING, Diagnostic

CODES = (
    Diagnostic(
        "KH100", ERROR, "tệp không ở dạng UTF-8, hoặc không đọc được",
        remedy="lưu lại với mã UTF-8; kiểm tra quyền đọc",
        reason="Trang web dùng Unicode UTF-8. Tệp ở mã khác (TCVN3, VNI, cp1258) lên trang sẽ thành chữ lỗi.",
        example="tệp lưu kiểu «Unicode» hay «ANSI» trong Notepad → Lưu thành, Mã hóa: UTF-8",
    ),
    Diagnostic(
        "KH101", ERROR, "phần đầu viết sai quy cách",
        remedy='viết `khóa: giá trị`; giá trị có dấu hai chấm thì đặt trong `"…"`',
        reason="Phần đầu viết theo YAML: sau dấu hai chấm có dấu cách, dấu đặc biệt ở đầu giá trị có nghĩa riêng.",
        example='recipients: [Lưu: VT] → recipients: ["Lưu: VT"]',
    ),
    Diagnostic(
        "KH102", ERROR, "thiếu dòng `---` mở hoặc đóng phần đầu",
        remedy="thêm dòng `---`",
        reason="Hai dòng «---» cho biết phần đầu kết thúc ở đâu và nội dung bắt đầu từ đâu.",
        example="title: Hội thao, rồi đến nội dung → ---, title: Hội thao, ---, rồi đến nội dung",
    ),
    Diagnostic(
        "KH103", ERROR, "từ khóa không có",
        remedy="dùng từ khóa được nhắc",
        reason="Khóa lạ thường là khóa gõ sai; bỏ qua thì mất điều người viết muốn ghi.",
        example="titel: Hội thao → title: Hội thao",
    ),
    Diagnostic(
        "KH104", ERROR, "ngày không có thật hoặc sai dạng",
        remedy="viết `2026-09-30`",
        reason="Ngày ở phần đầu viết năm-tháng-ngày để máy không hiểu nhầm ngày với tháng.",
        example="date: 31/9/2026 → date: 2026-09-30",
    ),
    Diagnostic(
        "KH105", ERROR, "một từ khóa ghi hai lần",
        remedy="giữ một",
        reason="Ghi hai lần thì không biết lấy lần nào.",
        example="title: A, rồi title: B → title: B",
    ),
    Diagnostic(
        "KH106", ERROR, "có phím Tab ở đầu dòng của phần đầu",
        remedy="thay bằng dấu cách",
        reason="YAML không nhận phím Tab để thụt dòng.",
        example="⇥- Lưu VT → hai dấu cách rồi «- Lưu VT»",
    ),
    Diagnostic(
        "KH107", ERROR, "thiếu điều bắt buộc",
        remedy="ghi thêm",
        reason="Thiếu tên thì văn bản không có tiêu đề; thiếu tên tệp thì không biết đính kèm tệp nào.",
        example="phần đầu không có title → title: Kế hoạch hội thao",
    ),
    Diagnostic(
        "KH108", ERROR, "giá trị không đúng loại: một dòng chữ, một số, một danh sách, hay các dòng con",
        remedy="viết lại như mẫu",
        reason="Mỗi khóa có một loại giá trị; loại khác thì không biết đặt vào đâu trên trang.",
        example="signatures: Nguyễn Văn A → signatures: [{role: Hiệu trưởng, name: Nguyễn Văn A}]",
    ),
    Diagnostic(
        "KH109", ERROR, "giá trị không có trong danh sách cho phép",
        remedy="chọn một giá trị được nhắc",
        reason="Tình trạng, loại văn bản, cấp học chỉ có một số giá trị; viết khác thì không biết là gì.",
        example="status: nháp → status: draft",
    ),
    Diagnostic(
        "KH110", NOTE, "đầu tệp có dấu BOM",
        remedy="lưu lại với mã UTF-8 không BOM",
        reason="Dấu BOM vô hình ở đầu tệp làm chương trình khác không thấy dòng «---». Ở đây vẫn đọc được.",
        example="Mã hóa: UTF-8 with BOM → Mã hóa: UTF-8",
    ),
    Diagnostic(
        "KH111", NOTE, "chữ có dấu ở dạng tách rời (NFD)",
        remedy="lưu lại với Unicode dựng sẵn",
        reason="Dấu tách rời khỏi chữ thì tìm bằng chương trình khác không thấy. Ở đây đã ghép lại khi đọc.",
        example="a + dấu huyền → à",
    ),
    Diagnostic(
        "KH112", NOTE, "dòng kết thúc kiểu Windows",
        remedy="không cần sửa",
        reason="Hai kiểu kết thúc dòng làm Git báo cả tệp đổi. Ở đây vẫn đọc được.",
        example="CRLF → LF",
    ),
    Diagnostic(
        "KH113", NOTE, "thiếu số, ngày hoặc nơi ban hành",
        remedy="bổ sung nếu văn bản có",
        reason="Nghị định 30/2020/NĐ-CP, phụ lục I: số, ký hiệu, địa danh và ngày là thể thức; bản thật có khi thiếu.",
        example="thiếu number: → number: 12/KH-CĐCS",
    ),
    Diagnostic(
        "KH115", ERROR, "tình trạng để trống, nên không biết có được công bố không",
        remedy="ghi `draft`, `published` hoặc `withdrawn`, hoặc xóa dòng ấy",
        reason="Để trống có thể là quên ghi draft; công bố nhầm bản nháp thì không lấy lại được.",
        example="status: #draft → status: draft",
    ),
    Diagnostic(
        "KH116", ERROR, "chỗ giống chú thích mà không phải",
        remedy="viết `<!-- … -->`, hoặc xóa đi",
        reason="Word đổi hai dấu gạch thành một dấu dài; chú thích viết sai là phần riêng của văn phòng bị lộ ra.",
        example="<!– chưa duyệt –> → <!-- chưa duyệt -->",
    ),
    Diagnostic(
        "KH117", NOTE, "tệp giống kế hoạch, hoặc tệp Word, mà không được đọc",
        remedy="đổi tên thành `….md`, hoặc ghi vào `attachments`",
        reason="Notepad lưu thành .md.txt và Windows giấu đuôi .txt; văn phòng tưởng kế hoạch đã lên trang.",
        example="ke-hoach.md.txt → ke-hoach.md",
    ),
    Diagnostic(
        "KH118", ERROR, "tệp kế hoạch quá lớn",
        remedy="tách thành nhiều kế hoạch; bảng dài để ở tệp CSV, ghi vào `tables`",
        reason="Trang dài hàng nghìn trang giấy không mở nổi trên điện thoại.",
        example="tệp .md 20 MB → nội dung chính ở .md, danh sách ở tệp CSV",
    ),
    Diagnostic(
        "KH119", WARNING, "văn bản nằm nhầm thư mục năm học, hoặc ngày ban hành cách xa năm học",
        remedy="chuyển tệp sang đúng thư mục, hoặc sửa năm của ngày",
        reason="Năm học của văn bản là tên thư mục; nhầm thư mục thì mọi ngày, tháng trong ấy vào sai lịch.",
        example="kế hoạch năm học 2025-2026 trong plans/2026-2027 → chuyển sang plans/2025-2026",
    ),
    Diagnostic(
        "KH120", ERROR, "văn bản thu hồi mà không nói vì sao",
        remedy="thêm `reason: …`",
        reason="Trang của văn bản thu hồi vẫn còn và phải nói vì sao, để người đã lưu địa chỉ hiểu.",
        example="status: withdrawn → status: withdrawn, reason: Ghép vào kế hoạch năm học",
    ),
    Diagnostic(
        "KH121", ERROR, "không phải là năm học",
        remedy="viết `2026-2027`",
        reason="Năm học là hai năm liền nhau.",
        example="current_year: 2026 → current_year: 2026-2027",
    ),
    Diagnostic(
        "KH122", NOTE, "cả giá trị nằm trong ngoặc kép cong",
        remedy="bỏ ngoặc kép, nếu không muốn hiện trên trang",
        reason="Word đổi ngoặc kép thẳng thành cong; ngoặc cong là chữ thường nên hiện ra trên trang.",
        example="title: “Kế hoạch hội thao” → title: Kế hoạch hội thao",
    ),
)  # fmt: skip
