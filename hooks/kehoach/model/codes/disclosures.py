"""KH600–KH649: disclosures of the law and personal data in them."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, NOTE, WARNING, Diagnostic

CODES = (
    Diagnostic(
        "KH601", ERROR, "văn bản công khai có số căn cước, điện thoại riêng, số tài khoản hay ngày sinh",
        remedy="xóa đi; số của cơ quan, của người đại diện thì ghi vào `extra.school`",
        reason="Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP: thông tin riêng của người học, nhà giáo không được "
        "công khai; Thông tư 09/2024/TT-BGDĐT, điều 4 chỉ đòi họ tên, chức vụ và cách liên lạc của người đại diện và lãnh đạo.",
        example="cột «Số điện thoại» của từng giáo viên → bỏ cột ấy, chỉ ghi số lượng",
    ),
    Diagnostic(
        "KH602", ERROR, "mã mục công khai không có",
        remedy="dùng mã được nhắc",
        reason="Mục công khai là mã trong danh mục; mã lạ thì bảng công khai báo thiếu dù văn bản đã có.",
        example="discloses: [F11] → discloses: [F1]",
    ),
    Diagnostic(
        "KH603", NOTE, "mã của thông tư khác hoặc của cấp học khác",
        remedy="xem lại mã",
        reason="Thông tư nào dùng cho năm nào theo ngày hiệu lực; mục nào theo cấp học ở extra.school.level.",
        example="discloses: [TT36-09] trong plans/2025-2026 → discloses: [P4]",
    ),
    Diagnostic(
        "KH604", ERROR, "thu hồi văn bản công khai khi chưa hết hạn giữ",
        remedy="bỏ `status: withdrawn`, sửa thì ghi `revisions`",
        reason="Thông tư 09/2024/TT-BGDĐT: nội dung công khai phải giữ trên trang ít nhất năm năm.",
        example="status: withdrawn → revisions: [{date: 2026-10-01, note: Sửa số liệu}]",
    ),
    Diagnostic(
        "KH605", ERROR, "văn bản công khai đang trên trang mà tệp không còn",
        remedy="đưa tệp trở lại; đổi tên thì ghi `aliases`",
        reason="Thông tư 09/2024/TT-BGDĐT: nội dung công khai phải giữ trên trang ít nhất năm năm.",
        example="xóa thu-chi.md → đưa tệp trở lại",
    ),
    Diagnostic(
        "KH606", NOTE, "mục sắp đến hạn công khai",
        remedy="công bố văn bản có mã ấy",
        reason="Mỗi mục trong danh mục có hạn công khai của năm học.",
        example="chưa có văn bản của F1 → discloses: [F1]",
    ),
    Diagnostic(
        "KH607", NOTE, "mục quá hạn mà chưa công khai",
        remedy="công bố văn bản có mã ấy",
        reason="Mỗi mục trong danh mục có hạn công khai của năm học.",
        example="chưa có văn bản của F1 → discloses: [F1]",
    ),
    Diagnostic(
        "KH608", ERROR, "một mã công khai có ở hai danh mục",
        remedy="đặt mã khác, hoặc bỏ bớt một",
        reason="Mã ở discloses phải chỉ đúng một mục.",
        example="code: F1 trong danh mục riêng → code: R1",
    ),
    Diagnostic(
        "KH609", WARNING, "mốc của một mục không có",
        remedy="dùng mã được nhắc",
        reason="Mốc (ngày được giao dự toán, ngày quyết toán) tính hạn cho một mục; mã lạ thì không tính cho mục nào.",
        example="item: NSDT → item: NS-DT",
    ),
    Diagnostic(
        "KH622", WARNING, "số điện thoại, căn cước, tài khoản, thư riêng, ngày sinh trong một kế hoạch",
        remedy="xóa đi, hoặc ghi số được công khai vào `officers`, `public_numbers`",
        reason="Luật 91/2025/QH15: kế hoạch cũng lên trang công khai; nêu tên người ký, người làm việc thì được, "
        "số điện thoại, căn cước, tài khoản, ngày sinh của họ thì không cần cho ai đọc.",
        example="cột «Điện thoại mẹ» trong danh sách lớp → bỏ cột ấy",
    ),
    Diagnostic(
        "KH623", NOTE, "cơ quan ban hành, cấp trên hay nơi nhận đã thôi hoạt động vào ngày của văn bản",
        remedy="ghi cơ quan thay cho nó",
        reason="Cơ quan đã thôi hoạt động thì không ban hành, không nhận văn bản: công đoàn ở đơn vị hưởng trọn lương "
        "ngân sách kết thúc từ 15/6/2025 (Kết luận 157-KL/TW), phòng giáo dục và đào tạo cấp huyện từ 1/7/2025.",
        example="parent: Phòng Giáo dục và Đào tạo huyện Bến Lúa (văn bản năm 2026) → parent: Ủy ban nhân dân xã Sông Trăng",
    ),
    Diagnostic(
        "KH625", WARNING, "lần sửa ghi ngày chưa tới, hoặc trước ngày ban hành",
        remedy="ghi đúng ngày đã sửa",
        reason="Các lần sửa là điều người đọc dựa vào để biết bản mình có đã cũ hay chưa.",
        example="date: 2027-10-01 → date: 2026-10-01",
    ),
    Diagnostic(
        "KH626", NOTE, "số dưới 10 thiếu số 0 đứng trước",
        remedy="viết `07/KH-THCS`",
        reason="Nghị định 30/2020/NĐ-CP, phụ lục I: số nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
        example="number: 7/KH-THCS → number: 07/KH-THCS",
    ),
    Diagnostic(
        "KH627", NOTE, "căn cứ viện dẫn luật, pháp lệnh có ghi số",
        remedy="bỏ số, chỉ ghi tên và ngày",
        reason="Nghị định 30/2020/NĐ-CP, phụ lục I: viện dẫn Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.",
        example="Căn cứ Luật Giáo dục số 43/2019/QH14 → Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019",
    ),
)  # fmt: skip
