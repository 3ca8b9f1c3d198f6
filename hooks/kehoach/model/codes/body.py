"""KH200–KH299: what stands in a body: days, months, attributes of tasks, comments."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, NOTE, WARNING, Diagnostic

CODES = (
    Diagnostic(
        "KH201", ERROR, "ngày không có trong lịch",
        remedy="sửa lại ngày",
        reason="Ngày không có thật thì không vào lịch được, người đọc lỡ việc.",
        example="Họp ngày 31/9/2026 → Họp ngày 30/9/2026",
        milder="là ghi chú khi không có chữ “ngày” và không có năm",
    ),
    Diagnostic(
        "KH202", NOTE, "ngày không ở trong tháng của tiêu đề, hoặc ngày đầu sau ngày cuối",
        remedy="xem lại ngày hoặc tháng",
        reason="Việc ở dưới “Tháng 10” mà ghi ngày của tháng khác thường là chép sót.",
        example="dưới “Tháng 10”: Họp ngày 20/9 → Họp ngày 20/10",
    ),
    Diagnostic(
        "KH203", WARNING, "ngày ở ngoài năm học",
        remedy="xem lại năm, hoặc bỏ năm đi",
        reason="Ngày ngoài năm học thường là năm cũ chép sót; lịch năm học không có chỗ cho ngày ấy.",
        example="trong năm học 2026-2027: 20/11/2025 → 20/11/2026",
    ),
    Diagnostic(
        "KH204", WARNING, "tháng không có, ví dụ “Tháng 13”",
        remedy="sửa lại tháng",
        reason="Không biết các việc bên dưới thuộc tháng nào.",
        example="### Tháng 13 → ### Tháng 12",
    ),
    Diagnostic(
        "KH205", ERROR, "thuộc tính của việc không có",
        remedy="dùng `owner`, `date`, `output`, `inspects`",
        reason="Thuộc tính lạ thường là gõ sai; bỏ qua thì mất điều người viết muốn ghi.",
        example='{nguoi="Tổ 1"} → {owner="Tổ 1"}',
    ),
    Diagnostic(
        "KH206", ERROR, "giá trị của thuộc tính không dùng được",
        remedy="viết như được nhắc",
        reason="Ngày ở thuộc tính vào thẳng lịch, nên viết năm-tháng-ngày cho khỏi nhầm.",
        example='{date="26/9/2026"} → {date="2026-09-26"}',
    ),
    Diagnostic(
        "KH207", ERROR, "một mã `{#…}` dùng cho hai việc",
        remedy="đặt mã khác",
        reason="Mã là địa chỉ của việc; hai việc một mã thì liên kết không biết dẫn đến đâu.",
        example="hai việc cùng {#hoi-thao} → {#hoi-thao} và {#tong-ket-hoi-thao}",
    ),
    Diagnostic(
        "KH208", WARNING, "tháng ở ngoài năm học",
        remedy="sửa lại năm",
        reason="Tháng ngoài năm học thường là năm cũ chép sót.",
        example="trong năm học 2026-2027: ### Tháng 9/2025 → ### Tháng 9/2026",
    ),
    Diagnostic(
        "KH209", ERROR, "chú thích `<!--` chưa đóng",
        remedy="thêm `-->`",
        reason="Chú thích là của riêng văn phòng, không đưa lên. Chưa đóng thì không biết phần riêng dừng ở đâu.",
        example="<!-- chưa duyệt → <!-- chưa duyệt -->",
    ),
    Diagnostic(
        "KH210", WARNING, "ảnh lấy từ trang khác",
        remedy="tải ảnh về, đặt cạnh kế hoạch",
        reason="Trang không lấy gì từ nơi khác khi người đọc xem: nơi ấy mất thì ảnh mất, và nơi ấy biết ai xem.",
        example="![](https://vi-du.vn/anh.jpg) → ![](anh.jpg)",
    ),
    Diagnostic(
        "KH215", NOTE, "trong chữ có ký tự ẩn, hoặc chữ của bảng chữ khác, do chép từ nơi khác",
        remedy="gõ lại chỗ ấy nếu đọc sai",
        reason="Ký tự ẩn và chữ giống hệt của bảng chữ khác làm tìm không thấy, tháng và ngày không đọc được.",
        example="“Tháng” có dấu cách rộng bằng không ở giữa → gõ lại “Tháng”",
    ),
    Diagnostic(
        "KH216", WARNING, "chữ ở mã cũ (TCVN3, VNI)",
        remedy="chuyển sang Unicode rồi chép lại",
        reason="Chữ gõ bằng phông .VnTime hay VNI không phải là chữ tiếng Việt ở máy khác, lên trang thành chữ lạ.",
        example="KÕ ho¹ch → Kế hoạch",
    ),
    Diagnostic(
        "KH217", WARNING, "một văn bản có ở hai tệp trong một năm học",
        remedy="xóa một tệp",
        reason="Một tệp chép lại («kế hoạch (1).md») làm mỗi việc hiện hai lần trên lịch và trên điện thoại.",
        example="hoi-thao.md và hoi-thao-1.md cùng nội dung → xóa hoi-thao-1.md",
    ),
    Diagnostic(
        "KH218", NOTE, "tên cơ quan ban hành khác tên đã có vài chữ",
        remedy="viết cho giống",
        reason="Tên viết khác đi là một cơ quan khác: có trang và lịch riêng, bộ lọc thiếu văn bản.",
        example="issuers: Công đoàn cơ sở Trường THCS Bến Lua → Công đoàn cơ sở Trường THCS Bến Lúa",
    ),
    Diagnostic(
        "KH220", ERROR, "còn chỗ đánh dấu `[[xem lại: …]]`",
        remedy="xem lại chỗ ấy rồi xóa dấu",
        reason="kehoach new đánh dấu điều máy không tự biết; chưa xem mà công bố thì chép nguyên lỗi sang năm sau.",
        example="20/11 [[xem lại: thứ sáu]] → 20/11",
        milder="trong bản nháp là cảnh báo",
    ),
    Diagnostic(
        "KH230", NOTE, "kế hoạch nói tới ngày, tháng mà không có việc nào vào lịch",
        remedy="viết mỗi việc một dòng «- …» dưới dòng «### Tháng 10/2026», hoặc thêm `{date=\"2026-10-15\"}` sau việc",
        reason="Lịch làm từ các việc của kế hoạch; không đọc được việc nào thì lịch thiếu mà không ai biết.",
        example="Họp tổ ngày 05/10 (trong đoạn văn) → - Họp tổ ngày 05/10",
    ),
    Diagnostic(
        "KH231", NOTE, "dòng hoặc bảng có ngày mà không thành việc",
        remedy="mở đầu dòng bằng «- »; với bảng, đặt tên cột «Nội dung công việc» và «Thời gian»",
        reason="Các dòng bên cạnh vào lịch mà dòng này thì không; người đọc lịch sẽ lỡ việc ấy.",
        example="đoạn văn dài có ngày 05/10 → - Họp tổ ngày 05/10",
    ),
    Diagnostic(
        "KH232", WARNING, "thứ không khớp với ngày",
        remedy="sửa lại thứ hoặc ngày",
        reason="Thứ hoặc ngày có một bên sai; người đọc không biết đi họp hôm nào.",
        example="thứ Hai, ngày 28/2/2026 → thứ Bảy, ngày 28/2/2026",
    ),
    Diagnostic(
        "KH234", NOTE, "năm viết thừa hoặc thiếu chữ số",
        remedy="viết đủ bốn chữ số",
        reason="Năm không đọc được thì tháng ấy có thể bị hiểu là của năm khác.",
        example="Tháng 4/20226 → Tháng 4/2026",
    ),
    Diagnostic(
        "KH235", NOTE, "dòng trông như tên một tháng mà không đọc được",
        remedy="viết «### Tháng 9/2026»",
        reason="Việc đứng dưới dòng ấy không biết thuộc tháng nào, nên không vào lịch.",
        example="Tg 9 → ### Tháng 9/2026",
    ),
    Diagnostic(
        "KH236", NOTE, "các tháng chạy từ tháng 1, hiểu là của một năm dương lịch",
        remedy="ghi năm vào tên kế hoạch («… năm 2027») hoặc vào từng tháng",
        reason="Tháng 9 của năm học và tháng 9 của năm dương lịch cách nhau một năm; ghi rõ thì không nhầm.",
        example="Chương trình công tác → Chương trình công tác năm 2027",
    ),
    Diagnostic(
        "KH250", NOTE, "thuộc tính của việc viết thiếu dấu, đã đọc như ý",
        remedy="viết như được nhắc",
        reason="Thiếu dấu ngoặc kép hay dấu } thì chỗ hết của giá trị chỉ là đoán.",
        example='- Họp {owner=Tổ 1} → - Họp {owner="Tổ 1"}',
    ),
    Diagnostic(
        "KH251", WARNING, "thuộc tính viết dở hoặc viết ngoài việc, hiện nguyên dấu ngoặc trên trang",
        remedy='viết `{owner="…" date="2026-10-05"}` ở cuối một việc, hoặc bỏ đi',
        reason="Người đọc thấy dấu ngoặc thay cho điều văn phòng muốn nói.",
        example='- Họp {nguoi=Tổ 1} → - Họp {owner="Tổ 1"}',
    ),
    Diagnostic(
        "KH252", NOTE, "mỗi dòng được đọc là một đoạn, như chép từ Word",
        remedy="không cần sửa; dòng nào chỉ là xuống dòng giữa câu thì nối lại",
        reason="Chữ chép từ Word hay Zalo không có dòng trống giữa các đoạn; đọc liền thì các đoạn dính vào nhau.",
        example="hai dòng liền nhau, mỗi dòng một câu → hai đoạn",
    ),
    Diagnostic(
        "KH253", NOTE, "các dòng ngắn được nối lại thành câu",
        remedy="không cần sửa; đoạn mới thì để một dòng trống phía trên",
        reason="Chữ chép từ thư hay trang mạng bị xuống dòng giữa câu; để nguyên thì câu bị cắt rời.",
        example="câu xuống dòng ở giữa → một đoạn",
    ),
    Diagnostic(
        "KH271", ERROR, "hai cơ quan ban hành có tên bỏ dấu giống nhau, lịch sẽ lẫn vào nhau",
        remedy="viết như nhau, hoặc đặt `slug` khác nhau trong `extra.school.bodies`",
        reason="Mã của cơ quan là địa chỉ lịch của cơ quan ấy; hai cơ quan một mã thì điện thoại nhận lẫn việc.",
        example="Tổ Toán và Tổ Toàn → slug: to-toan và slug: to-toan-dien",
    ),
    Diagnostic(
        "KH272", ERROR, "hai người thực hiện có tên bỏ dấu giống nhau, lịch sẽ lẫn vào nhau",
        remedy="viết như nhau, hoặc đặt `slug` trong `plans/chung/nguoi.yml`",
        reason="Mỗi người, mỗi nhóm có một lịch ở một địa chỉ; hai tên một địa chỉ thì điện thoại nhận lẫn việc.",
        example="Cô Hòa và Cô Hoa → slug: co-hoa-toan và slug: co-hoa-van",
    ),
    Diagnostic(
        "KH273", WARNING, "việc mà `moves` nêu không có",
        remedy="ghi `năm học/tên-tệp#mã-của-việc`, mã lấy ở địa chỉ của việc trên trang",
        reason="Việc bị dời không tìm thấy thì lịch hiện cả ngày cũ lẫn ngày mới.",
        example="moves: hoi-thao → moves: 2026-2027/hoi-thao#chung-ket",
    ),
    Diagnostic(
        "KH274", NOTE, "việc đã công bố nay đổi ngày mà văn bản không nói",
        remedy="ghi một dòng vào `revisions`",
        reason="Điện thoại tự đổi ngày; người đọc văn bản chỉ biết khi văn bản nói đã sửa.",
        example="ngày 14/11 → 17/11 → revisions: date, note",
    ),
)  # fmt: skip
