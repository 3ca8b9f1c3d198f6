"""The rows of a page of differences as HTML: former words at the left, later ones at the right.

A site of ten years has thousands of rows: written here, and not in a template, they take a third of the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from kehoach.differences.block_changes import Row, RowKind
from kehoach.differences.word_changes import Change

_SHORT = 90  # letters of a text that only says which one it is
_FORMER = frozenset({RowKind.DROPPED, RowKind.LEFT})
_LATER = frozenset({RowKind.NEW, RowKind.MOVED})


def rows_html(rows: Iterable[Row]) -> str:
    """The rows that say something, each under its heading; of what is kept only how much it is."""
    return "\n".join(_Rows(rows).lines())


class _Rows:
    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = rows
        self.kept = 0
        self.headings: dict[int, str] = {}
        self.olds: list[str] = []
        self.news: list[str] = []

    def lines(self) -> Iterator[str]:
        """The HTML of all rows."""
        for row in self.rows:
            if row.kind is RowKind.KEPT:
                yield from self._beside()
                self._keep(row)
                continue
            if row.kind is RowKind.CHANGED or not (self.olds or self.news):
                yield from self._beside()
                yield from self._between()
            if row.kind in _FORMER:
                self.olds.append(_one_sided(row))
            elif row.kind in _LATER:
                self.news.append(_one_sided(row))
            else:
                yield _two_sided(row)
        yield from self._beside()
        if self.kept:
            yield _gap(self.kept)

    def _keep(self, row: Row) -> None:
        """A kept heading is said above what changed below it; a kept text is counted."""
        if not row.level:
            self.kept += 1
            return
        for level in [level for level in self.headings if level >= row.level]:
            del self.headings[level]
        self.headings[row.level] = row.changes[0].new

    def _between(self) -> Iterator[str]:
        """What was kept before a change, and the headings it stands under."""
        if self.kept:
            yield _gap(self.kept)
        for text in self.headings.values():
            yield f'<p class="kh-diff__heading">{escape(text)}</p>'
        self.kept = 0
        self.headings.clear()

    def _beside(self) -> Iterator[str]:
        """What went, and beside it what came in its place."""
        if self.olds or self.news:
            olds, news = "".join(self.olds), "".join(self.news)
            yield f'<div class="kh-diff__both"><div>{olds}</div><div>{news}</div></div>'
            self.olds.clear()
            self.news.clear()


def _gap(count: int) -> str:
    return f'<p class="kh-diff__gap">{count} đoạn giữ nguyên</p>'


def _two_sided(row: Row) -> str:
    old, new = _former(row.changes), _later(row.changes)
    sides = f'<p class="kh-diff__old">{old}</p><p class="kh-diff__new">{new}</p>'
    return f'<div class="{_classes(row)}">{sides}</div>'


def _one_sided(row: Row) -> str:
    words = row.changes[0]
    if row.kind is RowKind.NEW:
        html = _ins(words.new)
    elif row.kind is RowKind.DROPPED:
        html = _del(words.old)
    elif row.kind is RowKind.MOVED:
        html = f"{_place('Chuyển', 'từ', row.section)} {_later(row.changes)}"
    else:
        html = f"{_place('Đã chuyển', 'đến', row.section)} {escape(_cut(words.old))}"
    return f'<p class="{_classes(row)}">{html}</p>'


def _classes(row: Row) -> str:
    title = " kh-diff__row--title" if row.level else ""
    return f"kh-diff__row kh-diff__row--{row.kind.value}{title}"


def _place(verb: str, way: str, section: str) -> str:
    where = f"{way} «{escape(_cut(section))}»" if section else "chỗ"
    return f"<small>{verb} {where}:</small>"


def _former(changes: tuple[Change, ...]) -> str:
    """The former words, those that went marked."""
    return "".join(escape(c.old) if c.is_kept else _del(c.old) for c in changes)


def _later(changes: tuple[Change, ...]) -> str:
    """The later words, new ones marked; among them those that went, for a screen with one column."""
    return "".join(escape(c.new) if c.is_kept else _del(c.old) + _ins(c.new) for c in changes)


def _del(text: str) -> str:
    return _marked("del", "bỏ", text)


def _ins(text: str) -> str:
    return _marked("ins", "thêm", text)


def _marked(tag: str, said: str, text: str) -> str:
    """Words between marks that a screen reader says too; the space before them stays outside."""
    words = text.lstrip()
    if not words:
        return text
    space = text[: len(text) - len(words)]
    return (
        f'{space}<{tag}><span class="kh-unseen">[{said}: </span>{escape(words)}'
        f'<span class="kh-unseen">]</span></{tag}>'
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + "…"
