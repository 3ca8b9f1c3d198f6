"""A rule over the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kehoach.model.library import Library
from kehoach.model.problem import Problem, Severity


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        code, severity: of its problems.
        reason: why it is one, with its source.
        example: what breaks it and what mends it.
        find: the problems of a library, drafts in it too.
    """

    code: str
    severity: Severity
    reason: str
    example: str
    find: Callable[[Library], Iterator[Problem]]
