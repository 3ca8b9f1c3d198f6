"""``kehoach import``: Word files and texts become drafts, with a report of what was recognised."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from kehoach.files.writing import write_atomically, write_new
from kehoach.importing.imported import SUFFIXES, Imported, imported
from kehoach.importing.pieces import ImportFault
from kehoach.model.school_year import SchoolYear

_PLANS = "plans"
_FEW = 12  # lost words that a report names


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    parser = commands.add_parser(
        "import", parents=[root], help="tệp Word, tệp chữ, trang đã lưu thành bản nháp; không bao giờ ghi đè"
    )
    parser.add_argument("sources", metavar="TỆP", nargs="+", help="tệp, thư mục, hoặc - để đọc từ đầu vào")
    parser.add_argument("--year", metavar="NĂM-NĂM", help="năm học, khi trong tệp không có")
    parser.add_argument("--keep", action="store_true", help="giữ tệp gốc bên cạnh, ghi ở attachments")
    parser.add_argument("--force", action="store_true", help="ghi đè bản nháp đã có")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="dạng báo cáo (mặc định: text)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Imports; 0 where all went well, 1 where a source could not be read or written, 2 for wrong use."""
    year = SchoolYear.parse(options.year) if options.year else None
    if options.year and year is None:
        print(
            f"kehoach import: «{options.year}» không phải là năm học; viết theo dạng 2026-2027",
            file=sys.stderr,
        )
        return 2
    sources = [place for name in options.sources for place in _places(name)]
    if not sources:
        print("kehoach import: không có tệp nào để nhập", file=sys.stderr)
        return 2
    reports = []
    for number, place in enumerate(sources, 1):
        if sys.stderr.isatty() and len(sources) > 1:
            print(f"\r{number}/{len(sources)} {place.name[:60]:60}", end="", file=sys.stderr)
        reports.append(_imported(options, place, year))
    failed = [one for one in reports if "error" in one]
    if options.format == "json":
        print(json.dumps({"files": reports}, ensure_ascii=False, indent=2))
    else:
        for one in reports:
            print(_said(one))
    print(
        f"kehoach import: {len(reports) - len(failed)} bản nháp, {len(failed)} tệp không nhập được",
        file=sys.stderr,
    )
    return 1 if failed else 0


def _places(name: str) -> list[Path]:
    if name == "-":
        return [Path("-")]
    place = Path(name)
    if place.is_dir():
        found = (one for one in place.rglob("*") if one.is_file() and one.suffix.lower() in SUFFIXES)
        return sorted(one for one in found if not one.name.startswith(("~$", ".")))
    return [place]


def _imported(options: argparse.Namespace, place: Path, year: SchoolYear | None) -> dict[str, Any]:
    """Imports one source; gives its report, with ``error`` where that failed."""
    report: dict[str, Any] = {"source": str(place)}
    try:
        data = sys.stdin.buffer.read() if str(place) == "-" else place.read_bytes()
        made = imported(data, "van-ban.txt" if str(place) == "-" else place.name)
        of_year = year or made.year
        if of_year is None:
            raise ImportFault("không rõ năm học; thêm --year 2026-2027")
        report["draft"] = _written(options, made, of_year, place, data)
    except ImportFault as fault:
        return report | {"error": str(fault)}
    except FileExistsError:
        return report | {"error": "đã có bản nháp tên ấy; đổi tên tệp, hoặc thêm --force để ghi đè"}
    except OSError as error:
        return report | {"error": f"không đọc, ghi được ({error.strerror})"}
    report["recognised"] = [{"field": name, "from": words} for name, words in made.found.found]
    report["words"], report["lost"], report["notes"] = made.words, list(made.lost), list(made.notes)
    return report


def _written(options: argparse.Namespace, made: Imported, year: SchoolYear, place: Path, data: bytes) -> str:
    folder = options.root / _PLANS / str(year)
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{made.slug}.md"
    text = made.text
    if options.keep and str(place) != "-":
        name = f"{made.slug}-goc{place.suffix.lower()}"
        text = text.replace(
            "status: draft\n", f"status: draft\nattachments:\n- file: {name}\n  title: Tệp gốc\n", 1
        )
        _write(folder / name, data, force=options.force)
    _write(draft, text.encode(), force=options.force)
    for picture in made.pictures:
        _write(folder / picture.name, picture.data, force=True)
    return f"{_PLANS}/{year}/{made.slug}.md"


def _write(place: Path, data: bytes, *, force: bool) -> None:
    if force:
        write_atomically(place, data)
    else:
        write_new(place, data)


def _said(report: dict[str, Any]) -> str:
    """The report of one source as text."""
    if "error" in report:
        return f"{report['source']}: lỗi: {report['error']}"
    lines = [f"{report['source']} → {report['draft']}"]
    lines += [f"  {one['field']}: {' '.join(one['from'].split())[:110]}" for one in report["recognised"]]
    lines.append(
        f"  {report['words']} từ, "
        + ("không mất từ nào" if not report["lost"] else f"chưa thấy lại: {', '.join(report['lost'][:_FEW])}")
    )
    lines += [f"  xem lại: {note}" for note in report["notes"]]
    return "\n".join(lines)
