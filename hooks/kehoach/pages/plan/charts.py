"""A chart as SVG, drawn at build time: bars with their words, and the same numbers for who does not see them."""

from __future__ import annotations

import textwrap
from decimal import Decimal

from markupsafe import Markup, escape

from kehoach.figures.bars import Bar, Chart, Group

_WIDTH = 360
_LETTERS = 50  # of 12 units each, fit the width
_LETTER = 7.2  # how wide a figure or a letter is at most, on average
_LINE, _BAR, _GAP = 16, 11, 7


def chart_svg(chart: Chart, name: str) -> Markup:
    """The chart as an ``<svg>``.

    Args:
        chart: what it shows.
        name: what its ids begin with, ``kh-bang-1-ve``.
    """
    words = max(len(_figure(bar)) for group in chart.groups for bar in group.bars)
    drawing = _Drawing(chart.largest, max(_WIDTH - 8 - words * _LETTER, _WIDTH / 4))
    for group in chart.groups:
        drawing.group(group)
    return Markup(
        '<svg class="kh-chart__svg" role="img" aria-labelledby="{name}-ten {name}-so" '
        'viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">'
        '<title id="{name}-ten">{title}</title><desc id="{name}-so">{words}</desc>{drawn}</svg>'
    ).format(
        name=name,
        width=_WIDTH,
        height=drawing.height,
        title=f"Biểu đồ: {chart.title}",
        words=chart_words(chart),
        drawn=Markup("").join(drawing.parts),
    )


def chart_words(chart: Chart) -> str:
    """Every number of a chart in a text: "Tổng thu 5 đồng: Ngân sách 3 đồng (60 %); …"."""
    return " ".join(f"{_group_words(group)}." for group in chart.groups)


def _group_words(group: Group) -> str:
    bars = "; ".join(f"{bar.label}: {_figure(bar)}" for bar in group.bars)
    head = f"{group.title}, {group.words}" if group.words else group.title
    return f"{head} – {bars}" if head else bars


def _figure(bar: Bar) -> str:
    return f"{bar.words} ({bar.share})" if bar.share else bar.words


class _Drawing:
    """Elements from the top down.

    Attributes:
        parts: what is drawn.
        height: how far down it goes.
    """

    def __init__(self, largest: Decimal, longest: float) -> None:
        self.largest, self.longest = largest, longest
        self.parts: list[Markup] = []
        self.height = 0

    def group(self, group: Group) -> None:
        """A group: its title with the whole's figure, and its bars."""
        self.height += _GAP if self.parts else 0
        title = f"{group.title}: {group.words}" if group.words else group.title
        if title:
            self._lines(title, "kh-chart__group")
            self.height += 3
        for bar in group.bars:
            self._lines(bar.label, "kh-chart__label")
            self._bar(bar)

    def _lines(self, text: str, style: str) -> None:
        for line in textwrap.wrap(text, _LETTERS):
            self.height += _LINE
            self.parts.append(
                Markup('<text class="{}" x="0" y="{}">{}</text>').format(style, self.height - 4, line)
            )

    def _bar(self, bar: Bar) -> None:
        length = round(float(abs(bar.value) / self.largest) * self.longest, 1) if self.largest else 0.0
        length = max(length, 1.0) if bar.value else 0.0
        style = "kh-chart__bar" + ("--minus" if bar.value < 0 else "--former" if bar.is_former else "")
        self.parts.append(
            Markup('<rect class="{}" x="0" y="{}" width="{:g}" height="{}"/>').format(
                style, self.height, length, _BAR
            )
        )
        self.parts.append(
            Markup('<text class="kh-chart__value" x="{:g}" y="{}">{}</text>').format(
                length + 5, self.height + _BAR - 1, escape(_figure(bar))
            )
        )
        self.height += _BAR + _GAP
