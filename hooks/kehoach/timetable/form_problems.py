"""What is told of the form of a body: how its lines were taken, and notation that was begun and not ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.model.block_words import said
from kehoach.model.blocks import Body, Cell, Heading, Item, Paragraph
from kehoach.model.problem import Problem
from kehoach.rendering.attributes import unread_list
from kehoach.rendering.line_layout import LineLayout

# A brace, as it is or by an entity.
_BRACE = re.compile("[{&]")


def form_problems(body: Body, text: str, layout: LineLayout, path: str, offset: int) -> Iterator[Problem]:
    """The problems of form.

    Args:
        body: the blocks.
        text: what they were read from.
        layout: how their lines were taken.
        path: the plan's file, from the project's root.
        offset: lines of the file before the body's first.
    """
    if layout.decided and layout.is_wrapped:
        message = "các dòng ngắn được nối lại thành câu; đoạn mới thì để một dòng trống phía trên"
        yield Problem("KH253", path, layout.decided + offset, "", message)
    elif layout.decided:
        message = (
            "từ dòng này, mỗi dòng được đọc là một đoạn như trong Word; dòng chỉ xuống giữa câu thì nối lại"
        )
        yield Problem("KH252", path, layout.decided + offset, "", message)
    for part in body.parts() if _BRACE.search(text) else ():
        if isinstance(part, Heading | Paragraph | Item | Cell):
            begun = unread_list(said(part.inlines))
            if begun:
                where = "" if isinstance(part, Item | Cell) else "; thuộc tính chỉ ghi ở một việc"
                message = f'«{begun}» hiện nguyên trên trang{where}; viết {{owner="Tổ 1" date="2026-10-05"}}, hoặc bỏ đi'
                yield Problem("KH251", path, part.line + offset, "", message)
