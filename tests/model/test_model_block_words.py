"""The words of a block: once each, in order, its sub-points apart from its own."""

from __future__ import annotations

from kehoach.model.block_words import points_of, said, words_in
from kehoach.model.blocks import Item, ItemList, Paragraph
from kehoach.model.inlines import Break, Code, Emphasis, Link, Picture, ReviewMark, Text

ITEM = Item(
    0,
    1,
    (Text("Họp "), Emphasis((Text("tổ"),)), Text(", ngày"), Break(), Text("5/9")),
    marker="a)",
    blocks=(
        ItemList(1, 2, (Item(2, 2, (Text("một"),)), Item(3, 3, (Text("hai"),)))),
        Paragraph(4, 4, (Text("ba"),)),
    ),
)


def test_all_words_stand_apart_and_without_the_number() -> None:
    assert words_in(ITEM) == "Họp tổ, ngày 5/9 một hai ba"


def test_an_item_s_own_words_end_at_its_first_block() -> None:
    assert said(ITEM.inlines) == "Họp tổ, ngày 5/9"
    assert points_of(ITEM) == "một hai; ba"


def test_letters_of_one_word_stay_together_and_marks_and_pictures_are_silent() -> None:
    inlines = (Text("a"), Emphasis((Text("b"),)), Code("c"), Link("x.md", (Text(" d\n e"),)))
    assert said(inlines) == "abc d e"
    assert said((Picture("x.png", "ảnh"), Text(" a "), ReviewMark("xem lại"))) == "a"
    assert said(()) == points_of(Item(0, 1, ())) == ""
