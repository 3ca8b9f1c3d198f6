"""What the office may write at the head of a plan: the one definition of its keys.

Reading checks a file against it, and the JSON Schema that editors use is made from it
(``docs/huong-dan/ke-hoach.schema.json``). Values arrive as texts, lists and mappings of texts: YAML's own
guesses (``no``, ``12:30``, ``2022-13-40``) are switched off in ``reading``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Day, Slug, Strict, Text, one_or_more, single_spaced
from kehoach.model.period import period_text
from kehoach.vietnamese.document_numbers import read_number


class Kind(StrEnum):
    """Types of document: those of Nghị định 30/2020/NĐ-CP, article 7, that schools use, and disclosures."""

    KE_HOACH = "ke-hoach"
    CHUONG_TRINH = "chuong-trinh"
    THONG_BAO = "thong-bao"
    BAO_CAO = "bao-cao"
    QUYET_DINH = "quyet-dinh"
    CONG_KHAI = "cong-khai"
    NGHI_QUYET = "nghi-quyet"
    CHI_THI = "chi-thi"
    QUY_CHE = "quy-che"
    QUY_DINH = "quy-dinh"
    HUONG_DAN = "huong-dan"
    PHUONG_AN = "phuong-an"
    DE_AN = "de-an"
    DU_AN = "du-an"
    BIEN_BAN = "bien-ban"
    TO_TRINH = "to-trinh"
    CONG_VAN = "cong-van"
    GIAY_MOI = "giay-moi"

    @property
    def label(self) -> str:
        """The type as the document's head says it, ``Kế hoạch``."""
        return KIND_LABELS[self]


KIND_LABELS = {
    Kind.KE_HOACH: "Kế hoạch",
    Kind.CHUONG_TRINH: "Chương trình",
    Kind.THONG_BAO: "Thông báo",
    Kind.BAO_CAO: "Báo cáo",
    Kind.QUYET_DINH: "Quyết định",
    Kind.CONG_KHAI: "Công khai",
    Kind.NGHI_QUYET: "Nghị quyết",
    Kind.CHI_THI: "Chỉ thị",
    Kind.QUY_CHE: "Quy chế",
    Kind.QUY_DINH: "Quy định",
    Kind.HUONG_DAN: "Hướng dẫn",
    Kind.PHUONG_AN: "Phương án",
    Kind.DE_AN: "Đề án",
    Kind.DU_AN: "Dự án",
    Kind.BIEN_BAN: "Biên bản",
    Kind.TO_TRINH: "Tờ trình",
    Kind.CONG_VAN: "Công văn",
    Kind.GIAY_MOI: "Giấy mời",
}


class Status(StrEnum):
    """Whether a plan leaves the office."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Inspection(StrEnum):
    """The "4 kiểm tra", in the words of the plans (docs/kien-truc/su-that.md, "Công khai")."""

    NGAN_SACH = "ngan-sach"
    HOC_PHI = "hoc-phi"
    DONG_GOP = "dong-gop"
    KIEN_CO = "kien-co"


class ColumnKind(StrEnum):
    """What a column of a table holds."""

    TEXT = "text"
    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"


class ChartKind(StrEnum):
    """Whether a table is drawn too: ``auto`` draws parts of a whole."""

    AUTO = "auto"
    BARS = "bars"
    NONE = "none"


class Sums(StrEnum):
    """Whether stated totals and shares are checked."""

    CHECKED = "checked"
    UNCHECKED = "unchecked"


def _number(value: Any) -> Any:
    """A document number as Nghị định 30/2020 spells it, ``Số:  12/ KH`` → ``12/KH``; "" where it is blank."""
    if not isinstance(value, str):
        return value
    found = read_number(value)
    if found is None:
        return single_spaced(value)
    return found.text if found.figure else ""


def _named_file(value: Any) -> Any:
    """A file that is only named is a file without a title."""
    return {"file": value} if isinstance(value, str) else value


class Signature(Strict):
    """Who signed: ``TM. BAN CHẤP HÀNH`` / ``CHỦ TỊCH`` / the name."""

    authority: Text = Field(default="", title="quyền hạn ký", description="TM., KT., TL. …")
    role: Text = Field(default="", title="chức vụ")
    name: Text = Field(default="", title="họ tên")


class Revision(Strict):
    """A public change of a published plan."""

    date: Day = Field(title="ngày", description="2022-09-30")
    note: Text = Field(title="nội dung", min_length=1)


class Attachment(Strict):
    """A file beside the plan that is published with it."""

    file: Text = Field(title="tệp", min_length=1)
    title: Text = Field(default="", title="tên")


class Column(Strict):
    """A column of a table."""

    name: Text = Field(title="tên cột", min_length=1)
    title: Text = Field(default="", title="tên hiển thị")
    kind: ColumnKind = Field(default=ColumnKind.TEXT, title="loại")
    of: Text = Field(
        default="", title="tỷ lệ của", description="Cột phần trăm: tính từ cột này, trên tổng của nó."
    )


class Table(Strict):
    """A table of figures beside the plan."""

    file: Text = Field(title="tệp", min_length=1)
    title: Text = Field(default="", title="tên")
    unit: Text = Field(default="", title="đơn vị")
    period: Annotated[Text, BeforeValidator(period_text, json_schema_input_type=str)] = Field(
        default="", title="thời gian của số liệu", description="2025, 2025-2026, 2025-Q3, 2025-12-31"
    )
    columns: Annotated[tuple[Column, ...], one_or_more(Column)] = Field(default=(), title="cột")
    total: Text = Field(
        default="", title="dòng tổng", description="Thêm một dòng tổng, tên như ghi ở đây; ví dụ Cộng."
    )
    sums: Sums = Field(default=Sums.CHECKED, title="soát tổng")
    chart: ChartKind = Field(default=ChartKind.AUTO, title="biểu đồ")


FilledText = Annotated[str, BeforeValidator(single_spaced), Field(min_length=1)]
NamedAttachment = Annotated[Attachment, BeforeValidator(_named_file, json_schema_input_type=Attachment | str)]
NamedTable = Annotated[Table, BeforeValidator(_named_file, json_schema_input_type=Table | str)]
Texts = Annotated[tuple[FilledText, ...], one_or_more(FilledText)]


class Disclosed(Strict):
    """An item that a document answers, and which of its points it holds."""

    item: Text = Field(title="mã mục", min_length=1)
    points: Texts = Field(default=(), title="các điểm", description="Mã các điểm của mục mà văn bản này có.")


def _named_item(value: Any) -> Any:
    """An item that is only named says nothing of its points."""
    return {"item": value} if isinstance(value, str) else value


NamedItem = Annotated[Disclosed, BeforeValidator(_named_item, json_schema_input_type=Disclosed | str)]


class FrontMatter(Strict):
    """The head of a plan."""

    title: Text = Field(title="tên", description="Tên văn bản, như ở trích yếu.", min_length=1)
    number: Annotated[str, BeforeValidator(_number, json_schema_input_type=str)] = Field(
        default="", title="số", description="12/KH-CĐCS"
    )
    date: Day | None = Field(default=None, title="ngày", description="Ngày ban hành, viết 2022-09-30.")
    place: Text = Field(default="", title="nơi ban hành", description="Địa danh ở dòng ngày tháng.")
    issuers: Texts = Field(default=(), title="cơ quan ban hành", description="Bỏ trống là nhà trường.")
    parent: Text = Field(default="", title="cơ quan cấp trên")
    kind: Kind = Field(default=Kind.KE_HOACH, title="loại văn bản")
    series: Slug = Field(
        default="", title="chuỗi", description="Nối các năm của cùng một kế hoạch; bỏ trống là tên tệp."
    )
    bases: Texts = Field(default=(), title="căn cứ")
    recipients: Texts = Field(default=(), title="nơi nhận")
    signatures: Annotated[tuple[Signature, ...], one_or_more(Signature)] = Field(default=(), title="chữ ký")
    reason: Text = Field(default="", title="lý do", description="Vì sao thu hồi.")
    status: Status = Field(default=Status.PUBLISHED, title="tình trạng")
    revisions: Annotated[tuple[Revision, ...], one_or_more(Revision)] = Field(default=(), title="các lần sửa")
    replaces: Text = Field(default="", title="thay cho", description="2021-2022/ten-tep")
    moves: Texts = Field(
        default=(),
        title="dời việc",
        description="Việc của văn bản khác mà văn bản này dời: 2026-2027/hoi-thao#chung-ket",
    )
    amends: Texts = Field(
        default=(),
        title="sửa đổi",
        description="Văn bản đã ban hành mà văn bản này sửa đổi, bổ sung: 2022-2023/ten-tep",
    )
    amended_by: Texts = Field(
        default=(),
        title="được sửa đổi bằng",
        description="Văn bản sửa đổi, bổ sung văn bản này: 2022-2023/ten-tep",
    )
    discloses: Annotated[tuple[NamedItem, ...], one_or_more(NamedItem)] = Field(
        default=(), title="mục công khai"
    )
    inspects: Annotated[tuple[Inspection, ...], one_or_more(Inspection)] = Field(
        default=(), title="4 kiểm tra"
    )
    attachments: Annotated[tuple[NamedAttachment, ...], one_or_more(NamedAttachment)] = Field(
        default=(), title="tệp đính kèm"
    )
    tables: Annotated[tuple[NamedTable, ...], one_or_more(NamedTable)] = Field(
        default=(), title="bảng số liệu"
    )
    aliases: Texts = Field(default=(), title="địa chỉ cũ", description="2022-2023/ten-cu")

    @field_validator("status")
    @classmethod
    def _withdrawn_says_why(cls, status: Status, info: ValidationInfo) -> Status:
        if status is Status.WITHDRAWN and info.data.get("reason") == "":
            raise PydanticCustomError("withdrawn_without_reason", "withdrawn without a reason", {})
        return status

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the items that the document answers, as written, each once."""
        return tuple(dict.fromkeys(one.item for one in self.discloses))
