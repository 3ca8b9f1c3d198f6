"""The modules of the core as their source tells them, without importing any."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "hooks" / "kehoach"


@dataclass(frozen=True)
class Module:
    """One file of the core.

    Attributes:
        path: from the core's folder, ``pages/plan/plan_page.py``.
        tree: its syntax.
        lines: how many lines it has.
    """

    path: str
    tree: ast.Module
    lines: int

    @property
    def name(self) -> str:
        """As Python imports it, ``kehoach.pages.plan.plan_page``."""
        return ".".join(
            ("kehoach", *self.path.removesuffix(".py").removesuffix("__init__").split("/"))
        ).rstrip(".")

    @property
    def station(self) -> str:
        """The first part after ``kehoach``: ``pages``, ``clock``; empty for the core's own ``__init__``."""
        return [*self.name.split("."), ""][1]

    def imports(self) -> Iterator[tuple[int, str]]:
        """Every import, inside functions too: its line and the dotted name, with the name taken out of it."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{self.path}:{node.lineno}: imports are written from kehoach on"
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the core, by path."""
    found = []
    for file in sorted(CORE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        found.append(Module(file.relative_to(CORE).as_posix(), ast.parse(text), len(text.splitlines())))
    return tuple(found)


def strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every string of the code that is no docstring, with its line; what an f-string puts in reads ``{}``."""
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = (str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values)
            yield node.lineno, "".join(parts)
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and not {id(node)} & (docstrings | inside)
        ):
            yield node.lineno, node.value
