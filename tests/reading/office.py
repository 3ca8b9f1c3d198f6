"""A project in a temporary folder, for tests of reading and checking."""

from __future__ import annotations

from pathlib import Path

from kehoach.checking.rules import problems_of
from kehoach.model.problem import Problem
from kehoach.reading.library import Reading, read_project

SETTINGS = "site_name: A\nextra:\n  school:\n    name: Trường THCS Sông Trăng\n    place: Sông Trăng\n"
HEAD = "number: 12/KH-THCS\ndate: 2022-09-05\n"

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000"
    "0003010100c9fe92ef0000000049454e44ae426082"
)
_FILES = {".pdf": b"%PDF-1.7\n", ".png": _PNG}


def file_named(name: str) -> bytes:
    """A file that is what the ending of its name says."""
    return _FILES.get(Path(name).suffix.lower(), b"x")


class Office:
    """Writes files and reads them as the site does."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("mkdocs.yml", SETTINGS)

    def write(self, path: str, text: str | bytes) -> None:
        """Writes a file, its folders too."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())

    def plan(self, path: str, head: str = "", body: str = "") -> None:
        """Writes a plan without a fault, and the lines that are given."""
        title = "" if head.startswith("title:") else "title: A\n"
        self.write(f"plans/{path}", f"---\n{title}{HEAD}{head}\n---\n{body}")

    def reading(self) -> Reading:
        """What reading finds."""
        return read_project(self.root)

    def problems(self) -> tuple[Problem, ...]:
        """The problems of all stations, in order."""
        return problems_of(self.reading())

    def lines(self) -> list[str]:
        """The problem lines of all stations, in order."""
        return [str(problem) for problem in problems_of(self.reading())]

    def severities(self) -> list[str]:
        """How much each problem stops, in the order of ``lines``."""
        return [str(problem.severity) for problem in problems_of(self.reading())]
