"""The words of the made-up plans: what schools do, who does it, how and what for.

A field pairs verbs with objects that go with each of them, so that every pair reads as a task of a plan.
"""

from __future__ import annotations

from dataclasses import dataclass

SCHOOL = "Trường THCS Sông Trăng"
UNION = "Công đoàn Trường THCS Sông Trăng"
YOUTH = "Đoàn TNCS Hồ Chí Minh Trường THCS Sông Trăng"
PLACE = "Sông Trăng"


@dataclass(frozen=True)
class Field:
    """Work of one kind: what is done and to what."""

    verbs: tuple[str, ...]
    objects: tuple[str, ...]


@dataclass(frozen=True)
class Topic:
    """What a series of plans is about.

    Attributes:
        slug: the file's name and the series.
        title: without the school year.
        fields: keys of ``FIELDS``, the main one first.
        issuers: who issues it.
        kind: the kind of document.
    """

    slug: str
    title: str
    fields: tuple[str, ...]
    issuers: tuple[str, ...] = (SCHOOL,)
    kind: str = "ke-hoach"


# fmt: off
FIELDS = {
    "day-hoc": Field(
        (
            "Xây dựng", "Rà soát", "Điều chỉnh", "Góp ý cho", "Thống nhất trong tổ về",
            "Rút kinh nghiệm về", "Hoàn thiện", "Trao đổi trong sinh hoạt chuyên môn về",
            "Kiểm tra việc thực hiện",
        ),
        (
            "kế hoạch dạy học môn Ngữ văn", "phân phối chương trình môn Toán",
            "ma trận đề kiểm tra giữa kỳ", "chuyên đề cấp trường môn Tiếng Anh",
            "bài dạy minh họa theo hướng nghiên cứu bài học", "thời khóa biểu",
            "nội dung giáo dục địa phương", "bài dạy STEM môn Khoa học tự nhiên",
            "kế hoạch dạy học hai buổi mỗi ngày", "hồ sơ chuyên môn của tổ",
            "cách đánh giá bằng nhận xét", "tiết dạy của giáo viên mới về trường",
            "chủ đề tích hợp môn Lịch sử và Địa lí", "bài thực hành môn Tin học",
            "sản phẩm học tập môn Công nghệ",
        ),
    ),
    "hoc-sinh-gioi": Field(
        (
            "Lập", "Cập nhật hằng tuần", "Trình Hiệu trưởng duyệt", "Công bố trên bảng tin",
            "Hoàn chỉnh", "Thông báo đến cha mẹ học sinh", "Lưu vào hồ sơ của tổ",
            "Đối chiếu với năm trước",
        ),
        (
            "danh sách đội tuyển học sinh giỏi", "lịch bồi dưỡng buổi chiều",
            "danh sách học sinh cần phụ đạo", "bộ đề ôn luyện tự biên soạn", "kết quả khảo sát đầu năm",
            "phân công giáo viên dạy đội tuyển", "phiếu theo dõi tiến bộ của từng em",
            "kết quả thi chọn học sinh giỏi cấp huyện", "chuyên đề nâng cao lớp 8",
            "thời khóa biểu phụ đạo môn Toán và môn Tiếng Anh", "đề thi thử vào lớp 10",
            "danh mục tài liệu tham khảo",
        ),
    ),
    "nen-nep": Field(
        (
            "Tổ chức cho học sinh thảo luận về", "Nhắc lại trong giờ chào cờ",
            "Thống nhất với giáo viên chủ nhiệm", "Đưa vào sinh hoạt lớp", "Theo dõi hằng tuần",
            "Tuyên truyền trên loa phát thanh măng non", "Ký cam kết với học sinh về",
            "Nhận xét cuối tháng về",
        ),
        (
            "nội quy học sinh", "quy tắc ứng xử văn hóa trong trường học", "việc đi học đúng giờ",
            "cách nói lời cảm ơn và xin lỗi", "nếp giữ gìn bàn ghế, sách vở",
            "việc phòng, chống bạo lực học đường", "cách dùng mạng xã hội an toàn",
            "tác phong, trang phục khi đến trường", "việc tự quản mười lăm phút đầu giờ",
            "tấm gương người tốt, việc tốt", "truyền thống tôn sư trọng đạo",
            "kỹ năng từ chối lời rủ rê",
        ),
    ),
    "an-toan": Field(
        (
            "Phối hợp với công an xã kiểm tra", "Phân công người phụ trách", "Lập phương án",
            "Tập huấn về", "Niêm yết hướng dẫn về", "Rà soát lại", "Ghi sổ theo dõi",
            "Báo cáo cấp trên về",
        ),
        (
            "an toàn giao thông trước cổng trường", "phòng, chống đuối nước mùa nước nổi",
            "phòng cháy, chữa cháy", "an toàn điện ở các phòng học", "an ninh trật tự ngày lễ",
            "việc đưa đón học sinh qua đò", "an toàn thực phẩm ở căn tin", "ứng phó mưa bão, sạt lở",
            "an toàn khi tham quan, trải nghiệm", "việc trực đêm của bảo vệ",
            "lối thoát hiểm dãy phòng học tầng trên", "an toàn phòng thí nghiệm",
        ),
    ),
    "suc-khoe": Field(
        (
            "Tổ chức", "Phối hợp với Trạm Y tế", "Chuẩn bị", "Phân công giáo viên chủ nhiệm",
            "Đánh giá kết quả", "Bố trí thời gian để", "Vận động toàn trường", "Lập danh sách tham gia",
        ),
        (
            "khám sức khỏe đầu năm", "tẩy giun định kỳ", "phòng bệnh sốt xuất huyết",
            "phòng bệnh tay chân miệng", "chăm sóc răng miệng", "đo thị lực cho học sinh khối đầu cấp",
            "giáo dục giới tính tuổi dậy thì", "rửa tay bằng xà phòng", "tư vấn tâm lý học đường",
            "dọn vệ sinh lớp học cuối tuần", "diệt lăng quăng quanh trường", "mua bảo hiểm y tế",
        ),
    ),
    "co-so": Field(
        (
            "Kiểm kê", "Sửa chữa", "Bổ sung", "Bàn giao", "Lập dự toán cho", "Nghiệm thu", "Bảo dưỡng",
            "Sắp xếp lại", "Kiểm tra định kỳ",
        ),
        (
            "bàn ghế học sinh", "thiết bị dạy học tối thiểu", "phòng máy tính", "hệ thống quạt và đèn",
            "phòng bộ môn Khoa học tự nhiên", "nhà vệ sinh học sinh", "sân tập thể dục",
            "máy chiếu và màn hình", "hàng rào phía bờ kênh", "bồn chứa nước uống", "tủ đựng hồ sơ",
            "nhà để xe", "bảng chống lóa", "dụng cụ thí nghiệm",
        ),
    ),
    "thu-vien": Field(
        (
            "Giới thiệu", "Trưng bày", "Cập nhật lên trang của trường", "Vận động quyên góp",
            "Phân loại", "Mời học sinh viết cảm nghĩ về", "Thống kê lượt mượn",
            "Bổ sung vào thư viện lớp",
        ),
        (
            "sách thiếu nhi mới", "truyện dân gian Nam Bộ", "sách tham khảo lớp 9", "tủ sách pháp luật",
            "sách về biển, đảo Việt Nam", "báo Thiếu niên Tiền phong", "sách khoa học thường thức",
            "tác phẩm của nhà văn Đoàn Giỏi", "sách về danh nhân đất nước",
            "sách nói cho học sinh khiếm thị", "bộ truyện tranh lịch sử", "sách song ngữ Anh – Việt",
        ),
    ),
    "cong-doan": Field(
        (
            "Bàn trong Ban Chấp hành về", "Phổ biến đến tổ công đoàn", "Lấy ý kiến đoàn viên về",
            "Phối hợp với chuyên môn trong", "Giám sát", "Báo cáo Liên đoàn Lao động về",
            "Hướng dẫn tổ công đoàn về", "Sơ kết",
        ),
        (
            "việc thực hiện quy chế chi tiêu nội bộ", "việc nâng lương thường xuyên",
            "phong trào giỏi việc trường, đảm việc nhà", "quỹ tương trợ đoàn viên",
            "việc thăm hỏi đoàn viên ốm đau", "hội nghị viên chức, người lao động",
            "quy chế dân chủ ở cơ sở", "việc thu, nộp đoàn phí",
            "phong trào văn nghệ, thể thao đoàn viên", "chăm lo Tết cho người lao động",
            "việc giới thiệu đoàn viên ưu tú cho Đảng", "công tác nữ công",
            "cuộc vận động xây dựng nhà giáo mẫu mực",
        ),
    ),
    "doan-doi": Field(
        (
            "Phát động", "Ra mắt", "Tập luyện cho", "Chấm điểm", "Trao thưởng", "Cử chi đội tham gia",
            "Viết bài về", "Lên kịch bản cho",
        ),
        (
            "hội thi Chỉ huy Đội giỏi", "phong trào kế hoạch nhỏ", "công trình măng non",
            "hội thi nghi thức Đội", "chương trình rung chuông vàng",
            "hội trại mừng ngày thành lập Đoàn", "câu lạc bộ Tiếng Anh", "hội thi kể chuyện theo sách",
            "phong trào nuôi heo đất", "ngày hội đổi rác lấy cây", "hội diễn văn nghệ",
            "phong trào đôi bạn cùng tiến", "giải bóng đá mini khối lớp",
        ),
    ),
    "tai-chinh": Field(
        (
            "Công khai", "Thuyết minh trước hội nghị", "Đối chiếu với Kho bạc", "Kiểm tra chứng từ của",
            "Quyết toán", "Lập báo cáo về", "Trả lời ý kiến cha mẹ học sinh về", "Xin ý kiến tập thể về",
        ),
        (
            "dự toán thu, chi ngân sách", "các khoản thu thỏa thuận", "quỹ khuyến học",
            "chế độ miễn, giảm học phí", "chi phí học tập cho học sinh nghèo", "nguồn tài trợ",
            "chi thường xuyên của quý", "tiền dạy thêm giờ", "kinh phí sửa chữa nhỏ", "quỹ phúc lợi",
            "học bổng tiếp bước đến trường", "các khoản bảo hiểm bắt buộc",
        ),
    ),
    "chuyen-doi-so": Field(
        (
            "Tập huấn sử dụng", "Đưa vào dùng thử", "Giao tổ Tin học quản trị", "Sao lưu",
            "Hướng dẫn cha mẹ học sinh dùng", "Đánh giá hiệu quả của", "Bảo mật",
            "Cập nhật dữ liệu trên",
        ),
        (
            "sổ điểm điện tử", "học bạ số", "kho học liệu dùng chung", "phần mềm xếp thời khóa biểu",
            "trang thông tin điện tử", "cơ sở dữ liệu ngành", "tài khoản dạy học trực tuyến",
            "chữ ký số", "hệ thống quản lý thư viện", "sổ liên lạc điện tử", "ngân hàng câu hỏi",
            "văn bản điều hành điện tử",
        ),
    ),
    "cha-me": Field(
        (
            "Họp bàn về", "Mời Ban đại diện cùng xem xét", "Gửi thư ngỏ về", "Ghi nhận góp ý về",
            "Thông tin kịp thời về", "Cử giáo viên chủ nhiệm trao đổi về",
            "Trình bày trong buổi họp phụ huynh",
        ),
        (
            "việc học ở nhà của con em", "hoàn cảnh học sinh có nguy cơ bỏ học",
            "chuyên cần của học sinh khối 9", "quy chế phối hợp giữa gia đình và nhà trường",
            "bữa ăn của học sinh ở lại trưa", "việc chọn trường sau lớp 9", "phương án tuyển sinh lớp 6",
            "kết quả rèn luyện học kỳ", "việc giúp học sinh khuyết tật hòa nhập",
            "giờ sử dụng điện thoại của học sinh", "các buổi tham quan làng nghề",
        ),
    ),
    "boi-duong": Field(
        (
            "Đăng ký", "Cử người dự", "Tổ chức tại trường", "Chia sẻ lại sau", "Đánh giá thu hoạch của",
            "Bố trí người dạy thay trong", "Lập hồ sơ minh chứng cho",
        ),
        (
            "lớp bồi dưỡng thường xuyên", "hội thi giáo viên dạy giỏi cấp trường",
            "lớp bồi dưỡng giáo viên dạy môn tích hợp", "buổi tập huấn ra đề theo định hướng năng lực",
            "đợt đánh giá chuẩn nghề nghiệp giáo viên", "lớp bồi dưỡng chức danh nghề nghiệp",
            "hội thảo sinh hoạt cụm chuyên môn", "đợt dự giờ chéo giữa các tổ", "khóa học sơ cấp cứu",
            "buổi nói chuyện chuyên đề về trí tuệ nhân tạo trong dạy học",
            "đợt xét sáng kiến kinh nghiệm",
        ),
    ),
    "moi-truong": Field(
        (
            "Phát động", "Giao từng lớp phụ trách", "Tổ chức ngày Chủ nhật xanh cho",
            "Chụp ảnh, viết tin về", "Chấm điểm thi đua", "Vận động cha mẹ học sinh góp sức cho",
            "Duy trì",
        ),
        (
            "vườn rau sạch của lớp", "tuyến đường hoa trước cổng", "việc phân loại rác tại nguồn",
            "phong trào nói không với túi ni lông", "vườn thuốc nam", "hàng cây bóng mát sân sau",
            "việc tiết kiệm điện, nước", "góc thiên nhiên lớp học", "mô hình ủ phân từ lá cây",
            "việc chăm sóc nghĩa trang liệt sĩ xã", "bồn hoa khối 7",
        ),
    ),
}

ACTORS = (
    "Ban Giám hiệu", "Tổ Toán – Tin học", "Tổ Ngữ văn", "Tổ Khoa học tự nhiên", "Tổ Ngoại ngữ",
    "Tổ Văn phòng", "Tổ Lịch sử – Địa lí", "Tổ Năng khiếu", "Ban Chấp hành Công đoàn", "Đoàn thanh niên",
    "Liên đội", "Tổng phụ trách Đội", "Giáo viên chủ nhiệm", "Nhân viên y tế", "Nhân viên thư viện",
    "Kế toán", "Văn thư", "Bảo vệ", "Ban đại diện cha mẹ học sinh",
    "Phó Hiệu trưởng phụ trách chuyên môn", "Hội đồng thi đua", "Ban thanh tra nhân dân",
    "Chi hội Khuyến học", "Ban nữ công", "Nhóm giáo viên cốt cán", "Chi hội Chữ thập đỏ",
    "Thư ký hội đồng", "Tổ tư vấn tâm lý", "Ban quản lý phòng máy", "Nhóm giáo viên Thể dục",
)

SURNAMES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Thạch",
)
MIDDLES = (
    "Thị Mỹ", "Văn", "Thị Hồng", "Minh", "Thị Ngọc", "Hoàng", "Thị Thu", "Quốc", "Thanh", "Đức", "Thị Kim",
)
GIVEN = (
    "Duyên", "Hạnh", "Khuê", "Vịnh", "Diễm", "Trang", "Lộc", "Phượng", "Nghĩa", "Thảo", "Tường", "Vân",
    "Khánh", "Đạt", "Quyên", "Sơn", "Thắm", "Trúc", "Bảo", "Cường", "Đào", "Giàu", "Huệ", "Lượng", "Mẫn",
    "Nhàn", "Oanh", "Phúc",
)

MANNERS = (
    "theo đúng hướng dẫn của Phòng Giáo dục và Đào tạo", "ngay từ tuần đầu của tháng", "gọn, đúng giờ",
    "bằng nhiều hình thức", "ở từng tổ, từng lớp", "có ghi biên bản", "trên tinh thần tự nguyện",
    "công khai, dân chủ", "sát với tình hình thực tế", "không gây áp lực cho học sinh",
    "kết hợp với các ngày lễ lớn", "trong giờ sinh hoạt dưới cờ", "qua nhóm trao đổi của lớp",
    "tại hội trường", "tại phòng họp giáo viên", "vào chiều thứ Sáu", "vào sáng thứ Hai",
    "ở cả điểm trường chính và điểm lẻ", "với sự tham gia của cha mẹ học sinh",
    "có sự giám sát của Ban thanh tra nhân dân", "không thu tiền của học sinh",
    "bằng nguồn kinh phí tiết kiệm", "đúng đối tượng", "đúng quy định về hồ sơ",
    "trước khi bước vào học kỳ mới", "phù hợp với lứa tuổi", "lấy học sinh làm trung tâm",
    "có phân công cụ thể", "nhẹ nhàng mà hiệu quả", "thường xuyên", "ít nhất hai lần mỗi học kỳ",
    "tập trung vào khối 6 và khối 9", "trong phạm vi toàn trường", "cùng với chính quyền ấp",
)

AIMS = (
    "nâng cao chất lượng đại trà", "giảm tỷ lệ học sinh bỏ học", "bảo đảm an toàn cho học sinh",
    "giúp học sinh tự tin hơn", "xây dựng trường học hạnh phúc",
    "giữ vững danh hiệu tập thể lao động tiên tiến", "phát hiện sớm những em cần giúp đỡ",
    "rèn kỹ năng làm việc nhóm", "phát huy vai trò của tổ chuyên môn", "nâng cao đời sống đoàn viên",
    "thực hiện tốt quy chế dân chủ", "đáp ứng yêu cầu Chương trình giáo dục phổ thông mới",
    "duy trì đạt chuẩn quốc gia", "tạo sự đồng thuận trong cha mẹ học sinh", "tiết kiệm, chống lãng phí",
    "hình thành thói quen đọc sách", "chuẩn bị tốt cho kỳ thi tuyển sinh",
    "gắn nhà trường với địa phương", "giáo dục lòng biết ơn", "giảm sổ sách cho giáo viên",
    "bồi dưỡng tình yêu quê hương", "nâng cao sức khỏe học đường", "chủ động phòng ngừa từ xa",
    "nhân rộng cách làm hay", "khắc phục hạn chế của năm trước", "hoàn thành chỉ tiêu đã đăng ký",
    "tạo môi trường xanh, sạch, đẹp", "giúp học sinh định hướng nghề nghiệp", "phát triển năng khiếu",
    "thu hẹp khoảng cách giữa các lớp",
)

OUTPUTS = (
    "biên bản", "báo cáo", "danh sách", "kế hoạch chi tiết", "quyết định", "hình ảnh", "bảng tổng hợp",
    "sổ theo dõi", "phiếu khảo sát", "bài viết trên trang của trường", "tờ trình", "hồ sơ lưu",
    "bảng phân công", "giấy khen", "đề cương", "bản cam kết", "thông báo", "kịch bản",
    "bảng điểm thi đua", "phiếu đánh giá",
)

OPENINGS = (
    "Phát huy kết quả của năm học trước", "Từ tình hình thực tế của đơn vị", "Căn cứ nhiệm vụ được giao",
    "Trước yêu cầu đổi mới giáo dục", "Được sự đồng ý của cấp ủy chi bộ", "Sau khi lấy ý kiến các tổ",
)

STRENGTHS = (
    "Đội ngũ đoàn kết, phần lớn đã gắn bó với trường trên mười năm.",
    "Chính quyền xã và các mạnh thường quân quan tâm giúp đỡ.",
    "Cha mẹ học sinh tin tưởng, thường xuyên liên lạc với giáo viên chủ nhiệm.",
    "Phòng học đủ cho mỗi ngày hai buổi, sân trường rộng và mát.",
    "Học sinh ngoan, biết giúp đỡ nhau trong học tập.",
    "Nhiều giáo viên trẻ thành thạo công nghệ thông tin.",
)
WEAKNESSES = (
    "Địa bàn sông nước, mùa mưa đi lại khó khăn.", "Một số gia đình đi làm ăn xa, gửi con cho ông bà.",
    "Thiết bị một số phòng bộ môn đã cũ, hay hỏng.", "Còn thiếu giáo viên môn Âm nhạc và môn Mĩ thuật.",
    "Kinh phí dành cho phong trào còn hạn hẹp.", "Một bộ phận học sinh chưa có góc học tập ở nhà.",
)

TARGETS = (
    "Tỷ lệ học sinh lên lớp thẳng", "Học sinh xếp loại rèn luyện tốt", "Tốt nghiệp trung học cơ sở",
    "Tỷ lệ chuyên cần", "Học sinh tham gia bảo hiểm y tế", "Giáo viên đạt chuẩn trình độ",
    "Lớp đạt danh hiệu tiên tiến", "Học sinh biết bơi", "Đoàn viên tham gia phong trào",
    "Cha mẹ học sinh hài lòng", "Hồ sơ được số hóa", "Học sinh đọc từ năm quyển sách mỗi học kỳ",
)

BASES = (
    "Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14/6/2019",
    "Căn cứ Nghị quyết số 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo",
    "Căn cứ Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học",
    "Căn cứ hướng dẫn nhiệm vụ năm học của Phòng Giáo dục và Đào tạo",
    "Căn cứ nghị quyết hội nghị viên chức, người lao động đầu năm học",
    "Căn cứ khung kế hoạch thời gian năm học của Ủy ban nhân dân tỉnh",
    "Căn cứ quy chế phối hợp giữa nhà trường và các đoàn thể", "Căn cứ tình hình thực tế của nhà trường",
)
UNION_BASES = ("Căn cứ Luật Công đoàn", "Căn cứ Điều lệ Công đoàn Việt Nam")

RECIPIENTS = (
    "Phòng Giáo dục và Đào tạo (để báo cáo)", "Chi bộ trường", "Ban Giám hiệu",
    "Các tổ chuyên môn (để thực hiện)", "Tổ Văn phòng", "Công đoàn, Đoàn thanh niên (để phối hợp)",
    "Giáo viên chủ nhiệm", "Ban đại diện cha mẹ học sinh",
)

EVENTS = {
    9: "Lễ khai giảng năm học mới, ngày 05/9",
    10: "Họp mặt kỷ niệm Ngày Phụ nữ Việt Nam 20/10",
    11: "Tri ân thầy cô nhân Ngày Nhà giáo Việt Nam 20/11",
    12: "Dâng hương nghĩa trang liệt sĩ nhân ngày 22/12",
    1: "Sơ kết học kỳ I, ngày 12/01",
    2: "Sinh hoạt chuyên đề mừng Đảng, mừng xuân, ngày 03/02",
    3: "Hội trại kỷ niệm ngày thành lập Đoàn 26/3",
    4: "Thi đua chào mừng ngày 30/4",
    5: "Tổng kết năm học, ngày 25/5",
    6: "Bàn giao học sinh về sinh hoạt hè, ngày 02/6",
}

DUTIES = (
    "theo dõi chung, duyệt chương trình chi tiết và giải quyết vướng mắc phát sinh",
    "chuẩn bị cơ sở vật chất, âm thanh và nước uống cho các buổi tập trung",
    "tổng hợp số liệu cuối tháng, gửi về văn phòng trước ngày họp hội đồng",
    "phổ biến nội dung đến từng thành viên và nhắc việc trước một tuần",
    "phối hợp viết bài, chụp ảnh, đưa tin lên trang thông tin điện tử",
    "kiểm tra đột xuất, báo lại ngay những việc làm chậm hoặc chưa đúng",
    "đề xuất khen thưởng tập thể và cá nhân có thành tích",
    "lập dự trù kinh phí và thanh toán theo đúng quy chế chi tiêu nội bộ",
)

_BOTH = (SCHOOL, UNION)
TOPICS = (
    Topic("ke-hoach-nam-hoc", "Kế hoạch thực hiện nhiệm vụ", ("day-hoc", "nen-nep", "co-so")),
    Topic("hoat-dong-cong-doan", "Kế hoạch hoạt động công đoàn",
          ("cong-doan", "boi-duong", "suc-khoe"), (UNION,)),
    Topic("boi-duong-hoc-sinh-gioi", "Kế hoạch bồi dưỡng học sinh giỏi",
          ("hoc-sinh-gioi", "day-hoc", "cha-me")),
    Topic("phoi-hop-cong-doan", "Kế hoạch phối hợp nhà trường và công đoàn",
          ("cong-doan", "tai-chinh", "nen-nep"), _BOTH),
    Topic("giao-duc-dao-duc", "Kế hoạch giáo dục đạo đức, lối sống cho học sinh",
          ("nen-nep", "cha-me", "doan-doi")),
    Topic("an-toan-truong-hoc", "Kế hoạch xây dựng trường học an toàn", ("an-toan", "suc-khoe", "co-so")),
    Topic("y-te-truong-hoc", "Kế hoạch công tác y tế trường học", ("suc-khoe", "moi-truong", "cha-me")),
    Topic("cong-tac-doi", "Chương trình công tác Đội và phong trào thiếu nhi",
          ("doan-doi", "nen-nep"), (YOUTH,), "chuong-trinh"),
    Topic("thu-vien", "Kế hoạch hoạt động thư viện", ("thu-vien", "doan-doi", "co-so")),
    Topic("to-chuyen-mon", "Kế hoạch hoạt động của tổ chuyên môn", ("day-hoc", "boi-duong", "hoc-sinh-gioi")),
    Topic("co-so-vat-chat", "Kế hoạch sử dụng và sửa chữa cơ sở vật chất", ("co-so", "tai-chinh", "an-toan")),
    Topic("chuyen-doi-so", "Kế hoạch chuyển đổi số", ("chuyen-doi-so", "boi-duong", "day-hoc")),
    Topic("cong-khai-tai-chinh", "Thông báo về việc công khai tài chính",
          ("tai-chinh", "cha-me"), kind="thong-bao"),
    Topic("cha-me-hoc-sinh", "Kế hoạch phối hợp với Ban đại diện cha mẹ học sinh",
          ("cha-me", "tai-chinh", "nen-nep")),
    Topic("boi-duong-giao-vien", "Kế hoạch bồi dưỡng thường xuyên giáo viên",
          ("boi-duong", "day-hoc", "chuyen-doi-so")),
    Topic("truong-hoc-xanh", "Kế hoạch xây dựng trường học xanh, sạch, đẹp",
          ("moi-truong", "doan-doi", "co-so")),
    Topic("phu-dao-hoc-sinh", "Kế hoạch phụ đạo học sinh chưa đạt", ("hoc-sinh-gioi", "cha-me", "day-hoc")),
    Topic("nu-cong", "Kế hoạch công tác nữ công", ("cong-doan", "suc-khoe", "doan-doi"), (UNION,)),
    Topic("kiem-tra-noi-bo", "Kế hoạch kiểm tra nội bộ", ("day-hoc", "tai-chinh", "an-toan")),
    Topic("phong-chay-chua-chay", "Kế hoạch phòng cháy, chữa cháy và cứu nạn",
          ("an-toan", "co-so", "boi-duong")),
    Topic("tuyen-sinh-lop-6", "Kế hoạch tuyển sinh vào lớp 6", ("cha-me", "chuyen-doi-so", "hoc-sinh-gioi")),
    Topic("on-thi-vao-lop-10", "Kế hoạch ôn thi tuyển sinh vào lớp 10",
          ("hoc-sinh-gioi", "day-hoc", "cha-me")),
    Topic("giao-duc-stem", "Kế hoạch giáo dục STEM", ("day-hoc", "chuyen-doi-so", "co-so")),
    Topic("hoat-dong-trai-nghiem", "Kế hoạch hoạt động trải nghiệm, hướng nghiệp",
          ("doan-doi", "an-toan", "cha-me")),
    Topic("giao-duc-the-chat", "Kế hoạch giáo dục thể chất và thể thao", ("suc-khoe", "doan-doi", "co-so")),
    Topic("van-hoa-doc", "Kế hoạch phát triển văn hóa đọc", ("thu-vien", "cha-me", "doan-doi")),
    Topic("phong-chong-duoi-nuoc", "Kế hoạch phòng, chống đuối nước", ("an-toan", "suc-khoe", "cha-me")),
    Topic("an-toan-giao-thong", "Kế hoạch giáo dục an toàn giao thông", ("an-toan", "nen-nep", "cha-me")),
    Topic("phong-chong-bao-luc", "Kế hoạch phòng, chống bạo lực học đường", ("nen-nep", "cha-me", "an-toan")),
    Topic("tu-van-tam-ly", "Kế hoạch tư vấn tâm lý học đường", ("suc-khoe", "cha-me", "nen-nep")),
    Topic("giao-duc-hoa-nhap", "Kế hoạch giáo dục hòa nhập học sinh khuyết tật",
          ("cha-me", "day-hoc", "boi-duong")),
    Topic("thi-dua-khen-thuong", "Kế hoạch thi đua, khen thưởng",
          ("cong-doan", "boi-duong", "doan-doi"), _BOTH),
    Topic("quy-che-dan-chu", "Kế hoạch thực hiện quy chế dân chủ",
          ("cong-doan", "tai-chinh", "cha-me"), _BOTH),
    Topic("hoi-nghi-vien-chuc", "Kế hoạch tổ chức hội nghị viên chức, người lao động",
          ("cong-doan", "tai-chinh"), _BOTH),
    Topic("khuyen-hoc", "Kế hoạch công tác khuyến học", ("tai-chinh", "cha-me", "hoc-sinh-gioi")),
    Topic("pho-cap-giao-duc", "Kế hoạch phổ cập giáo dục, xóa mù chữ",
          ("cha-me", "chuyen-doi-so", "hoc-sinh-gioi")),
    Topic("kiem-dinh-chat-luong", "Kế hoạch tự đánh giá, kiểm định chất lượng",
          ("day-hoc", "co-so", "boi-duong")),
    Topic("ngoai-ngu", "Kế hoạch dạy và học ngoại ngữ", ("day-hoc", "doan-doi", "thu-vien")),
    Topic("tiet-kiem", "Chương trình thực hành tiết kiệm, chống lãng phí",
          ("tai-chinh", "moi-truong"), _BOTH, "chuong-trinh"),
    Topic("phap-luat", "Kế hoạch phổ biến, giáo dục pháp luật", ("nen-nep", "thu-vien", "an-toan")),
)

# Where more plans are wanted than there are topics, each topic is written again for a unit of the school.
UNITS = (
    ("khoi-6", "khối 6"), ("khoi-7", "khối 7"), ("khoi-8", "khối 8"), ("khoi-9", "khối 9"),
    ("diem-le", "điểm trường lẻ"), ("to-van", "tổ Ngữ văn"), ("to-toan", "tổ Toán"),
    ("to-anh", "tổ Ngoại ngữ"), ("to-khtn", "tổ Khoa học tự nhiên"),
)
# fmt: on
