"""Plans of a made-up school, as many as a bench wants.

``python tests/bench/corpus.py FOLDER --years 10 --plans 40`` writes ``FOLDER/plans/``. The same arguments
write the same bytes. A series stands in every year at the same address; about a third of its words change
from year to year, as when an office starts from last year's file. A third of the plans have tasks month by
month, a third a table of months, the rest neither.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from vocabulary import (
    ACTORS,
    AIMS,
    BASES,
    DUTIES,
    EVENTS,
    FIELDS,
    GIVEN,
    MANNERS,
    MIDDLES,
    OPENINGS,
    OUTPUTS,
    PLACE,
    RECIPIENTS,
    STRENGTHS,
    SURNAMES,
    TARGETS,
    TOPICS,
    UNION,
    UNION_BASES,
    UNITS,
    WEAKNESSES,
    YOUTH,
    Topic,
)

SEED = 2022
MONTHS = (9, 10, 11, 12, 1, 2, 3, 4, 5, 6)
_BYTES = (7_500, 10_600)
_SHARE_CHANGED = 0.35
_HEADINGS = ("### Tháng {m}/{y}", "### Tháng {m:02}/ {y}", "### THÁNG {m}", "### Tháng {m} năm {y}")


class Pen:
    """Chooses words; asked in the same order it chooses mostly the same words each year.

    Attributes:
        steady: the choices that are the same in every year of a series.
    """

    def __init__(self, seed: int, slug: str, year: int) -> None:
        self.steady = Random(f"{seed} {slug}")
        self._yearly = Random(f"{seed} {slug} {year}")
        self._key = f"{seed} {slug} {{}}"
        self._count = 0

    def words(self) -> Random:
        """A source of choices for the next piece of text: this year's own or the series'."""
        self._count += 1
        if self._yearly.random() < _SHARE_CHANGED:
            return Random(self._yearly.random())
        return Random(self._key.format(self._count))


def make_plans(
    root: Path, years: int, plans_per_year: int, *, first: int = 2017, seed: int = SEED
) -> tuple[Path, ...]:
    """Writes ``plans/<school year>/<slug>.md`` under a folder.

    Args:
        root: the project's folder.
        years: how many school years.
        plans_per_year: how many plans in each of them.
        first: the calendar year in which the first school year begins.
        seed: another number makes other plans.

    Returns:
        The files, by year and name.
    """
    topics = [_topic(number) for number in range(plans_per_year)]
    written = []
    for year in range(first, first + years):
        folder = root / "plans" / f"{year}-{year + 1}"
        folder.mkdir(parents=True, exist_ok=True)
        for number, topic in enumerate(topics):
            path = folder / f"{topic.slug}.md"
            text = _plan(Pen(seed, topic.slug, year), topic, number, year, topics)
            path.write_text(text, encoding="utf-8", newline="\n")
            written.append(path)
    return tuple(sorted(written))


def _topic(number: int) -> Topic:
    """The topic of a number; past the last one they begin again for the units of the school."""
    again, place = divmod(number, len(TOPICS))
    topic = TOPICS[place]
    if not again:
        return topic
    rest, place = divmod(again - 1, len(UNITS))
    slug, unit = UNITS[place]
    ending, words = (f"-{rest + 1}", f" (đợt {rest + 1})") if rest else ("", "")
    title = f"{topic.title} của {unit}{words}"
    return Topic(f"{topic.slug}-{slug}{ending}", title, topic.fields, topic.issuers, topic.kind)


def _plan(pen: Pen, topic: Topic, number: int, year: int, topics: Sequence[Topic]) -> str:
    """A whole file: head, then as many sections of work as make it as long as it is to be."""
    other = topics[(number + 1) % len(topics)]
    low, high = _BYTES
    wanted = pen.steady.randint(low, high)
    before = _introduction(pen, topic, year)
    after = "\n".join((_MONTHLY[number % len(_MONTHLY)](pen, topic, year), _duties(pen, other)))
    length = len((before + after).encode())
    work = ["## III. NỘI DUNG VÀ GIẢI PHÁP\n"]
    while length < wanted:
        section = _section(pen, topic, len(work))
        length += len(section.encode())
        work.append(section)
    return "\n".join((_head(pen, topic, number, year), before, *work, after))


def _head(pen: Pen, topic: Topic, number: int, year: int) -> str:
    """The front matter."""
    signs = "CĐCS" if topic.issuers == (UNION,) else "ĐTN" if topic.issuers == (YOUTH,) else "THCSST"
    kind = {"ke-hoach": "KH", "chuong-trinh": "CTr", "thong-bao": "TB"}[topic.kind]
    bases = (*UNION_BASES[: 2 * (UNION in topic.issuers)], *pen.steady.sample(BASES, 3))
    lines = [
        f"title: {topic.title} năm học {year}-{year + 1}",
        f"number: {number + 11}/{kind}-{signs}",
        f"date: {year}-{8 + number % 2:02}-{pen.steady.randint(10, 28)}",
        f"place: {PLACE}",
        f"kind: {topic.kind}",
        f"series: {topic.slug}",
        *_list("issuers", topic.issuers),
        *_list("bases", bases),
        *_list("recipients", (*pen.steady.sample(RECIPIENTS, 4), '"Lưu: VT"')),
        "signatures:",
    ]
    for issuer in topic.issuers:
        lines += _signature(pen, issuer)
    return "\n".join(("---", *lines, "---", ""))


def _list(key: str, values: Sequence[str]) -> list[str]:
    return [f"{key}:", *(f"  - {value}" for value in values)]


def _signature(pen: Pen, issuer: str) -> list[str]:
    role = {UNION: "CHỦ TỊCH", YOUTH: "BÍ THƯ"}.get(issuer, "HIỆU TRƯỞNG")
    authority = [] if role == "HIỆU TRƯỞNG" else ["authority: TM. BAN CHẤP HÀNH"]
    first, *rest = [*authority, f"role: {role}", f"name: {_person(pen.words())}"]
    return [f"  - {first}", *(f"    {line}" for line in rest)]


def _introduction(pen: Pen, topic: Topic, year: int) -> str:
    """The opening, what it is for, where the school stands and what it wants to reach."""
    words = pen.words()
    opening = f"{words.choice(OPENINGS)}, {_lower(topic.issuers[0])} xây dựng"
    parts = [
        f"{opening} {_lower(topic.title)} năm học {year}-{year + 1} với những nội dung sau:\n",
        "## I. MỤC ĐÍCH, YÊU CẦU\n",
        *(f"- {_aim(pen)}" for _ in range(4)),
        "\n## II. ĐẶC ĐIỂM TÌNH HÌNH VÀ CHỈ TIÊU\n",
        "### 1. Thuận lợi\n",
        *(f"- {line}" for line in pen.words().sample(STRENGTHS, 2)),
        "\n### 2. Khó khăn\n",
        *(f"- {line}" for line in pen.words().sample(WEAKNESSES, 2)),
        "\n### 3. Chỉ tiêu\n",
        _targets(pen),
    ]
    return "\n".join(parts)


def _targets(pen: Pen) -> str:
    """A table of figures."""
    rows = ["| Chỉ tiêu | Đã đạt | Phấn đấu |", "|---|---|---|"]
    for name in pen.steady.sample(TARGETS, 4):
        reached = pen.words().randint(780, 980)
        rows.append(f"| {name} | {_percent(reached)} | {_percent(reached + 15)} |")
    return "\n".join((*rows, ""))


def _percent(thousandths: int) -> str:
    return f"{thousandths // 10},{thousandths % 10}%"


def _section(pen: Pen, topic: Topic, number: int) -> str:
    """A piece of work: a paragraph and what is to be done."""
    words = pen.words()
    heading = f"### {number}. {_work(words, topic)}\n"
    paragraph = " ".join(_sentence(pen.words(), topic) for _ in range(3))
    points = (f"- {_point(pen.words(), topic)}" for _ in range(3))
    return "\n".join((heading, f"{paragraph}\n", *points, ""))


def _tasks_by_month(pen: Pen, topic: Topic, year: int) -> str:
    """The months as headings, with tasks as an office ticks them off."""
    heading = pen.steady.choice(_HEADINGS)
    lines = ["## IV. LỊCH THỰC HIỆN\n"]
    for month in MONTHS:
        of_month = year + (month < 9)
        lines.append(heading.format(m=month, y=of_month) + "\n")
        tasks = [f"- [{_tick(pen)}] {EVENTS[month]}"]
        tasks += [_task(pen, topic, month, of_month) for _ in range(pen.steady.randint(2, 3))]
        lines += [*tasks, ""]
    return "\n".join(lines)


def _task(pen: Pen, topic: Topic, month: int, year: int) -> str:
    words = pen.words()
    work, day = _work(words, topic), words.randint(3, 22)
    owner = words.choice((words.choice(ACTORS), _person(words)))
    form = words.randrange(4)
    if form == 0:
        when, attributes = "", f' date="{year}-{month:02}-{day:02}" output="{words.choice(OUTPUTS)}"'
    elif form == 1:
        when, attributes = f", ngày {day:02}/{month}", ""
    elif form == 2:
        when, attributes = f", từ ngày {day:02}/{month:02} đến ngày {day + 5:02}/{month:02}/{year}", ""
    else:
        when, attributes = "", f' output="{words.choice(OUTPUTS)}"'
    return f'- [{_tick(pen)}] {work}{when} {{owner="{owner}"{attributes}}}'


def _tick(pen: Pen) -> str:
    return "x" if pen.words().random() < 0.7 else " "


def _month_table(pen: Pen, topic: Topic, year: int) -> str:
    """The months as a table; some offices name a month on its first row only."""
    repeated = pen.steady.random() < 0.5
    lines = [
        "## IV. LỊCH THỰC HIỆN\n",
        "| Tháng | Nội dung công việc | Người thực hiện | Kết quả |",
        "|---|---|---|---|",
    ]
    for month in MONTHS:
        name = f"{month:02}/{year + (month < 9)}"
        for row in range(pen.steady.randint(2, 3)):
            words = pen.words()
            day = f", ngày {words.randint(3, 27):02}/{month}" if words.random() < 0.4 else ""
            cells = (f"{_work(words, topic)}{day}", words.choice(ACTORS), words.choice(OUTPUTS).capitalize())
            lines.append(f"| {' | '.join((name if repeated or not row else '', *cells))} |")
    return "\n".join((*lines, ""))


def _stages(pen: Pen, topic: Topic, year: int) -> str:
    """No months: the work goes on all year."""
    lines = ["## IV. CÁC GIAI ĐOẠN\n"]
    for number, name in enumerate(("Chuẩn bị", "Triển khai", "Sơ kết và điều chỉnh", "Tổng kết"), 1):
        points = (f"- {_point(pen.words(), topic)}" for _ in range(4))
        lines += [f"### {number}. {name}\n", *points, ""]
    return "\n".join(lines)


_MONTHLY: tuple[Callable[[Pen, Topic, int], str], ...] = (_tasks_by_month, _month_table, _stages)


def _duties(pen: Pen, other: Topic) -> str:
    """Who does what, and the plan that goes with this one."""
    duties = pen.words().sample(DUTIES, 5)
    actors = pen.steady.sample(ACTORS, 5)
    lines = [f"- {actor}: {duty}." for actor, duty in zip(actors, duties, strict=True)]
    closing = f"Kế hoạch này được thực hiện cùng với [{_lower(other.title)}]({other.slug}.md)."
    return "\n".join(("## V. TỔ CHỨC THỰC HIỆN\n", *lines, "", closing, ""))


def _aim(pen: Pen) -> str:
    words = pen.words()
    first, second = words.sample(AIMS, 2)
    return f"{first[0].upper()}{first[1:]}, {second}; thực hiện {words.choice(MANNERS)}."


def _sentence(words: Random, topic: Topic) -> str:
    """A sentence of running text."""
    who, what = words.choice(ACTORS), _lower(_work(words, topic))
    return f"{who} {what} {words.choice(MANNERS)} để {words.choice(AIMS)}."


def _point(words: Random, topic: Topic) -> str:
    """A line of a list that is no task."""
    work = f"{_work(words, topic)} {words.choice(MANNERS)}"
    if words.random() < 0.4:
        return f"{work}; {_person(words)} ({_lower(words.choice(ACTORS))}) làm đầu mối."
    return f"{work}, nhằm {words.choice(AIMS)}."


def _work(words: Random, topic: Topic) -> str:
    """Something that is done; mostly of the plan's main field."""
    field = FIELDS[words.choice((topic.fields[0], *topic.fields))]
    return f"{words.choice(field.verbs)} {words.choice(field.objects)}"


def _person(words: Random) -> str:
    return f"{words.choice(SURNAMES)} {words.choice(MIDDLES)} {words.choice(GIVEN)}"


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def main() -> None:
    """Writes a corpus from the command line."""
    parser = argparse.ArgumentParser(description="Write made-up plans for benches and trials.")
    parser.add_argument("folder", type=Path, help="plans/ is made in it")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--plans", type=int, default=40, help="plans a year")
    parser.add_argument("--first", type=int, default=2017, help="when the first school year begins")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    paths = make_plans(options.folder, options.years, options.plans, first=options.first, seed=options.seed)
    print(f"{len(paths)} plans, {sum(path.stat().st_size for path in paths) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
