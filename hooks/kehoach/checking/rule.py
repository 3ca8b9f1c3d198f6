"""A rule over the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kehoach.model.library import Library
from kehoach.model.problem import Problem


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        code: of its problems; what it means, why and an example stand in the registry.
        find: the problems of a library, drafts in it too.
    """

    code: str
    find: Callable[[Library], Iterator[Problem]]
