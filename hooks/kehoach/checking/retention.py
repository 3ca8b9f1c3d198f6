"""A disclosure stays online as long as the law wants it there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.disclosing.retention import lost, withdrawn_early
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.model.register import Register
from kehoach.vietnamese.wording import short_date

WITHDRAWN = "KH604"
LOST = "KH605"


def find_withdrawn(library: Library, today: date) -> Iterator[Problem]:
    """Disclosures that are withdrawn too early."""
    for plan, until in withdrawn_early(library, today):
        message = (
            f"văn bản công khai phải giữ trên trang đến hết {short_date(until)}, chưa thu hồi được; bỏ dòng này, "
            "sửa nội dung thì ghi vào revisions, hoặc công bố văn bản khác có cùng discloses"
        )
        line = plan.line("status")
        yield Problem(WITHDRAWN, plan.path, line, "tình trạng (status)", message)


def find_lost(library: Library, register: Register, today: date) -> Iterator[Problem]:
    """Disclosures that were published and that the site would no longer hold."""
    for one in lost(library, register, today):
        message = (
            f"«{one.document.title}» (/{one.address}) đang trên trang mà không còn trong thư mục này, "
            f"phải giữ đến hết {short_date(one.until)}; đưa tệp trở lại, đổi tên tệp thì ghi "
            f"aliases: [{one.address.strip('/')}]"
        )
        yield Problem(LOST, f"plans/{one.year}", 1, "", message)
