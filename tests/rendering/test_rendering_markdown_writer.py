"""What is written as Markdown is read as the same blocks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.model.blocks import (
    Attributes,
    Block,
    Body,
    Cell,
    Figure,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quote,
    RawHtml,
    Row,
    Rule,
    Table,
)
from kehoach.model.inlines import Break, Emphasis, Inline, Link, Picture, ReviewMark, Strong, Text
from kehoach.rendering.characters import printable
from kehoach.rendering.comments import without_comments
from kehoach.rendering.markdown_inline import plain_runs, unstressed
from kehoach.rendering.markdown_writer import BULLETS, write_markdown
from kehoach.rendering.parse import parse
from rendering.test_rendering_nothing_lost import BODIES
from support.growth import grows_linearly
from support.projects import ROOT

PLANS = sorted((ROOT / "plans").glob("2*/**/*.md")) + sorted(
    (ROOT / "tests/timetable/documents").glob("*/*.md")
)


def shape(blocks: tuple[Block, ...], *, flat: bool = False) -> list[object]:
    """Blocks without their keys and lines; ``flat``: bold, italics and typewriter are words like others."""

    def runs(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return plain_runs(unstressed(plain_runs(inlines))) if flat else plain_runs(inlines)

    def item(one: Item) -> object:
        bullet = one.bullet if one.bullet in BULLETS else "-"
        said = (one.attributes.anchor, one.attributes.values)
        return (runs(one.inlines), one.marker, bullet, one.done, said, shape(one.blocks, flat=flat))

    def row(one: Row) -> object:
        return [
            (c.column, runs(c.inlines), c.attributes.values, shape(c.blocks, flat=flat)) for c in one.cells
        ]

    def block(one: Block) -> object:
        if isinstance(one, Heading):
            return ("heading", one.level, runs(one.inlines), one.attributes.anchor, one.promoted)
        if isinstance(one, Paragraph):
            return ("paragraph", runs(one.inlines))
        if isinstance(one, ItemList):
            return ("list", [item(inner) for inner in one.items])
        if isinstance(one, Table):
            return (
                "table",
                one.width,
                [row(inner) for inner in one.head],
                [row(inner) for inner in one.body],
            )
        if isinstance(one, Quote):
            return ("quote", shape(one.blocks, flat=flat))
        return type(one).__name__

    return [block(one) for one in blocks if not (isinstance(one, Paragraph) and not plain_runs(one.inlines))]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_plan_is_read_again_as_it_was(path: object) -> None:
    text = path.read_text("utf-8").partition("\n---\n")[2]  # type: ignore[attr-defined]
    body = parse(without_comments(printable(text))[0])
    assert shape(parse(write_markdown(body)).blocks) == shape(body.blocks)


@settings(max_examples=400, deadline=None)
@given(BODIES)
def test_whatever_is_read_is_read_again_word_for_word(text: str) -> None:
    body = parse(without_comments(printable(text))[0])
    assert shape(parse(write_markdown(body)).blocks, flat=True) == shape(body.blocks, flat=True)


# Words of an import, where every sign is a sign and no mark.
WORDS = st.lists(
    st.sampled_from(
        ["Họp", "tổ", "5*3", "*", "**", "_", "__/__/2026", "(*)", "[1]", "[x]", "](", "`", "\\", "&amp;", "&", "<b>", "<br>", "|",
         "{#a}", "{", "#", "-", "+", "1.", "a)", "I.", "Tháng 9", "tháng 9/2026:", ">", "•", "1/", "---", "===", "https://x.vn",
         "www.x.vn", "!", "![a](b)", "[a](b.md)", "[[xem lại: a]]", "~", "\u00a0", "đ", "x_y_z", "20/11", "“ngoặc”", "…"]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)  # fmt: skip
TEXTS = WORDS.map(Text)
RUNS = st.lists(
    st.one_of(
        TEXTS,
        TEXTS,
        TEXTS.map(lambda text: Strong((text,))),
        TEXTS.map(lambda text: Emphasis((text,))),
        st.just(Break()),
        st.sampled_from(
            ["phu-luc.pdf", "Phụ lục (1).pdf", "b.md#a", "https://x.vn/a_b?c=d&e", "C:\\a.docx"]
        ).map(lambda target: Link(target, (Text("thể lệ"),))),
        st.just(Picture("anh/so do.png", "Sơ đồ [1]", "Tầng 2")),
        st.just(ReviewMark("xem lại: Tết")),
    ),
    min_size=1,
    max_size=4,
).map(tuple)


@settings(max_examples=300, deadline=None)
@given(RUNS, st.sampled_from([2, 3, 6]))
def test_signs_of_an_imported_text_stay_signs(runs: tuple[Inline, ...], level: int) -> None:
    cell = Cell(0, 1, 0, runs)
    blocks: tuple[Block, ...] = (
        Paragraph(0, 1, runs),
        Heading(0, 1, level, runs),
        ItemList(0, 1, (Item(0, 1, runs, bullet="-"), Item(0, 1, runs, bullet="-", done=True))),
        ItemList(0, 1, (Item(0, 1, runs, "a)"), Item(0, 1, runs, "b)", done=False))),
        Table(
            0,
            1,
            2,
            (Row(0, 1, (cell, replace(cell, column=1))),),
            (Row(0, 1, (cell, replace(cell, column=1))),),
        ),
        Quote(0, 1, (Paragraph(0, 1, runs),)),
    )
    found = parse(write_markdown(Body(blocks))).blocks
    assert shape(found, flat=True) == shape(blocks, flat=True)


def test_bold_and_italics_of_an_import_stay() -> None:
    runs: tuple[Inline, ...] = (
        Text("Tổ"), Strong((Text("Toán"),)), Text("họp "), Emphasis((Text("gấp"),)), Text(", "),
        Strong((Emphasis((Text("cả hai"),)),)), Text(" 1"), Strong((Text("2"),)), Text("3 "),
        Strong((Text("đậm "), Emphasis((Text("nghiêng"),)))), Text(" và "), Strong((Text("a"),)), Emphasis((Text("b"),)),
    )  # fmt: skip
    text = write_markdown(Body((Paragraph(0, 1, runs),)))
    assert shape(parse(text).blocks) == shape((Paragraph(0, 1, runs),))


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Paragraph(0, 1, (Text("In 21*29*7 cm, 10_20, [1], 5 < 6 & 7"),)), "In 21*29*7 cm, 10_20, [1], 5 < 6 & 7\n"),
        (Paragraph(0, 1, (Text("- Họp"),)), "\\- Họp\n"),
        (Paragraph(0, 1, (Text("1. Họp"),)), "1\\. Họp\n"),
        (Paragraph(0, 1, (Text("# Họp"),)), "\\# Họp\n"),
        (Paragraph(0, 1, (Text("Tháng 9"),)), "&#84;háng 9\n"),
        (Paragraph(0, 1, (Text("một {#hai}"),)), "một &#123;#hai&#125;\n"),
        (Paragraph(0, 1, (Text("<!-- a -->"),)), "&lt;!-- a -->\n"),
        (Heading(0, 1, 3, (Text("Tháng 9"),)), "### Tháng 9\n"),
        (Heading(0, 1, 3, (Text("Tháng 9"),), promoted=True), "Tháng 9\n"),
        (Rule(0, 1), "---\n"),
        (Figure(0, 1, Picture("a b.png", "Sơ đồ"), (Text("Hình 1"),)), "![Sơ đồ](<a b.png>)\n\n*Hình 1*\n"),
        (RawHtml(0, 1, "<b>Họp</b>", "Họp"), "Họp\n"),
        (
            ItemList(0, 1, (Item(0, 1, (Text("Họp"),), done=True, attributes=Attributes("hop", (("owner", "Tổ 1"),))),)),
            '[x] Họp {#hop owner="Tổ 1"}\n',
        ),
        (Paragraph(0, 1, (Link("https://x.vn", (Text("https://x.vn"),)),)), "https://x.vn\n"),
        (Paragraph(0, 1, ()), ""),
    ],
)  # fmt: skip
def test_it_is_written_as_a_clerk_would_write_it(block: Block, text: str) -> None:
    assert write_markdown(Body((block,))) == text


def test_lists_one_behind_another_and_within_another_stay_apart() -> None:
    text = "    - c\n  - b\n- a\n\n  thêm\n\n    + d\n  + e\n+ f\n"
    body = parse(text)
    assert shape(parse(write_markdown(body)).blocks) == shape(body.blocks)


def test_a_table_with_merged_cells_keeps_its_words_in_their_places() -> None:
    month = Cell(0, 1, 0, (Text("Tháng 9"),), rows=2)
    rows = (Row(0, 1, (month, Cell(0, 1, 1, (Text("Họp"),)))), Row(0, 1, (Cell(0, 1, 1, (Text("Thi"),)),)))
    head = (Row(0, 1, (Cell(0, 1, 0, (Text("Kế hoạch"),), columns=2),)),)
    assert write_markdown(Body((Table(0, 1, 2, head, rows),))) == (
        "| Kế hoạch |  |\n|---|---|\n| Tháng 9 | Họp |\n|  | Thi |\n"
    )


@pytest.mark.parametrize(
    "piece",
    [
        "*a ",
        "a\n\n",
        "- a\n",
        "| a | b |\n|---|---|\n",
        "[a](b.md) ",
        "**a** ",
        "> a\n\n",
        "  - a\n- b\n",
        "\\ ",
        "&amp;",
    ],
)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    long, short = (parse(piece * (length // len(piece))) for length in (60_000, 15_000))
    assert grows_linearly(lambda: write_markdown(long), lambda: write_markdown(short))
