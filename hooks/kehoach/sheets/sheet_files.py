"""The official sheets of a site's documents, each a recipe that is made when it is missing."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time
from functools import partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from kehoach import __version__
from kehoach.files.writing import write_atomically
from kehoach.model.addresses import sheet_of
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.outputs.output_file import OutputFile, Recipe
from kehoach.reading.public_picture import public_picture
from kehoach.sheets.official_sheet import OfficialSheet, official_sheet
from kehoach.sheets.pdf import SheetError, pdf_of
from kehoach.sheets.typst_sheet import typst_sheet

FOLDER = "to-chinh-thuc"
_FORM = 2  # one more whenever sheets of the same words are to be made anew
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


def sheet_files(library: Library, root: Path, site_url: str, kept: Path | None) -> Iterator[OutputFile]:
    """The PDF and the Word file of every document that the public sees, where it stood before too.

    Args:
        library: the public plans.
        root: the project's folder.
        site_url: where the site stands; empty where that is not known: the sheets then carry no address.
        kept: the folder of what former runs have made; None where nothing is kept.
    """
    if not library.settings.sheets:
        return
    site = site_url.rstrip("/") + "/" if site_url else ""
    for plan in library.plans:
        if plan.is_draft:
            continue
        sheet = official_sheet(plan, library.settings, site + plan.address if site else "")
        pictures = _pictures(plan, root)
        day = _day(plan)
        code = typst_sheet(sheet, partial(_typst_place, pictures, root))
        seen = "".join(sorted(f"{path}{_digest(path)}" for path in set(pictures.values())))
        known = sha256(f"{_FORM}\0{__version__}\0{day}\0{seen}\0{code}".encode()).hexdigest()
        plain = partial(typst_sheet, sheet, _no_picture)
        made: dict[str, Callable[[], bytes]] = {
            "pdf": partial(_pdf, code, plain, root, day, tuple(sorted(set(pictures.values())))),
            "docx": partial(_docx, sheet, pictures, day),
        }
        for kind, make in made.items():
            recipe = Recipe(f"{known}.{kind}", partial(_kept, kept, f"{known}.{kind}", make))
            for address in (plan.address, *library.formerly(plan)):
                yield OutputFile(sheet_of(address, kind), recipe)


def _kept(folder: Path | None, name: str, make: Callable[[], bytes]) -> bytes:
    """What a former run has made under a name, else what is made now and kept for the next."""
    place = folder / FOLDER / name if folder is not None else None
    if place is not None:
        with suppress(OSError):
            return place.read_bytes()
    data = make()
    if place is not None:
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(place, data)
    return data


def _pdf(code: str, plain: Callable[[], str], root: Path, day: int, pictures: tuple[Path, ...] = ()) -> bytes:
    try:
        return _without_traces(pdf_of(code, root, day), pictures)
    except SheetError:
        # A picture that cannot be read must not cost the sheet: its words stand in its place.
        return pdf_of(plain(), root, day)


def _without_traces(made: bytes, pictures: tuple[Path, ...]) -> bytes:
    """A PDF whose photographs say no more than they show: JPEG stands in it byte for byte.

    What is left out is made up for behind the picture's end, so that nothing in the file moves.
    """
    for place in pictures:
        try:
            clean = public_picture(place)
            if clean is not None:
                whole = place.read_bytes()
                made = made.replace(whole, clean + bytes(len(whole) - len(clean)))
        except OSError:
            continue
    return made


def _docx(sheet: OfficialSheet, pictures: dict[str, Path], day: int) -> bytes:
    from kehoach.sheets.docx_sheet import docx_sheet  # it loads much that most commands never need

    return docx_sheet(sheet, lambda target: pictures.get(_normal(target)), day)


def _day(plan: Plan) -> int:
    """When a sheet says it was made: on the day of its document, for the same document is the same sheet."""
    day: date = plan.front.date or plan.year.first_day
    return int(datetime.combine(day, time(), UTC).timestamp())


def _pictures(plan: Plan, root: Path) -> dict[str, Path]:
    """The pictures beside a plan, by the target that leads to them from its folder."""
    folder = posixpath.dirname(plan.path)
    return {
        posixpath.relpath(file.path, folder): root / file.on_disk
        for file in plan.files
        if file.path.lower().endswith(_PICTURES)
    }


def _normal(target: str) -> str:
    return posixpath.normpath(unquote(target).replace("\\", "/"))


def _typst_place(pictures: dict[str, Path], root: Path, target: str) -> str:
    place = pictures.get(_normal(target))
    return f"/{place.relative_to(root).as_posix()}" if place is not None else ""


def _no_picture(_: str) -> str:
    return ""


def _digest(place: Path) -> str:
    try:
        return sha256(place.read_bytes()).hexdigest()
    except OSError:
        return ""
