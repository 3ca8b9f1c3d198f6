"""KH400–KH499: the settings, ``mkdocs.yml`` and ``plans/chung``."""

from __future__ import annotations

from kehoach.model.diagnostic import ERROR, NOTE, WARNING, Diagnostic

CODES = (
    Diagnostic(
        "KH401", ERROR, "không đọc được `mkdocs.yml`",
        remedy="sửa theo lời nhắn",
        reason="Tên trường, cấp học, cơ quan ban hành lấy từ extra.school trong mkdocs.yml.",
        example="name:THCS Mỹ Tú → name: THCS Mỹ Tú",
    ),
    Diagnostic(
        "KH402", ERROR, "không đọc được tệp trong `plans/chung`",
        remedy="sửa theo lời nhắn",
        reason="Tệp trong plans/chung thay cho tệp có sẵn; đọc không được mà bỏ qua thì trang dùng dữ liệu khác.",
        example="words: BCH: ban chấp hành → words: xuống dòng, thụt vào, BCH: ban chấp hành",
    ),
    Diagnostic(
        "KH410", NOTE, "tính năng của giao diện mà trang không dùng",
        remedy="xóa dòng ấy khỏi theme.features",
        reason="Trang dùng giao diện riêng, không tải chương trình của Material; cài đặt ấy không làm gì.",
        example="features: [navigation.top, navigation.instant] → features: [navigation.top]",
    ),
    Diagnostic(
        "KH411", WARNING, "biểu trưng của trường không có trong `docs`, hoặc lấy từ trang khác",
        remedy="chép ảnh vào `docs`, ghi đường dẫn từ thư mục ấy",
        reason="Trang không lấy gì từ nơi khác khi người đọc xem; thiếu tệp thì đầu trang có ô ảnh hỏng.",
        example="logo: https://vi-du.vn/logo.png → logo: assets/logo.png",
    ),
    Diagnostic(
        "KH412", ERROR, "địa chỉ trang (`site_url`) viết chưa đủ",
        remedy="viết cả `https://`",
        reason="Lịch trong điện thoại, mã QR và bản đồ trang ghi địa chỉ đầy đủ; thiếu https:// thì MkDocs không dựng.",
        example="site_url: truong.edu.vn → site_url: https://truong.edu.vn/",
        milder="còn là địa chỉ mẫu thì là ghi chú",
    ),
    Diagnostic(
        "KH413", WARNING, "ngày nghỉ ghi cho một ngày lễ không có",
        remedy="sửa tên cho giống ở `ngay-trong-nam.yml`, hoặc ghi `alone: true`",
        reason="Ngày nghỉ của một năm thay cho ngày tính sẵn của đúng ngày lễ ấy; sai tên thì không thay gì.",
        example="name: Quốc Khanh → name: Quốc khánh",
    ),
)  # fmt: skip
