"""The words of an element: once each, in order, its sub-points apart from its own."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from kehoach.rendering.element_text import lead_text, points_text, text_of

ITEM = fromstring(
    '<li><span class="kh-marker">a)</span> Họp <em>tổ</em>, ngày<br/>5/9<ul><li>một</li><li>hai</li></ul> đuôi <p>ba</p></li>'
)


def test_all_words_stand_apart_and_without_the_number() -> None:
    assert text_of(ITEM) == "Họp tổ, ngày 5/9 một hai đuôi ba"


def test_an_item_s_own_words_end_at_its_first_block() -> None:
    assert lead_text(ITEM) == "Họp tổ, ngày 5/9"
    assert points_text(ITEM) == "một hai; ba"


def test_entities_are_read_and_letters_of_one_word_stay_together() -> None:
    assert text_of(fromstring("<p>a<em>b</em>c &amp;amp; d</p>")) == "abc & d"
    assert (
        text_of(fromstring("<p/>"))
        == lead_text(fromstring("<li/>"))
        == points_text(fromstring("<li/>"))
        == ""
    )
